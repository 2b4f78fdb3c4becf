"""A conversation as the JSON object that scripts may depend on: its answers are those of `ask --json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.conversations import Conversation
from assistant.output.objects import answer_object


def conversation_object(conversation: Conversation, locations: Mapping[str, str]) -> dict[str, Any]:
    """`locations` are URLs or paths by the id of the article, as far as they are known."""
    return {
        "id": conversation.id,
        "title": conversation.title,
        "begun": conversation.begun.isoformat(),
        "answers": [answer_object(answer) for answer in conversation.answers],
        "locations": dict(locations),
    }
