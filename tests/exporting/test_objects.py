"""Exports in JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from assistant.conversations import Conversation
from assistant.exporting.objects import conversation_object
from assistant.output.objects import answer_object, json_line
from tests.exporting.test_markdown import EVERYTHING


def test_answers_are_the_objects_of_the_command_line() -> None:
    conversation = Conversation("c1", "Mill \ud800", datetime(2026, 3, 12, 12, tzinfo=UTC), (EVERYTHING,))
    found = json.loads(json_line(conversation_object(conversation, {"a1": "/mill.html"})))
    assert found["answers"] == [json.loads(json_line(answer_object(EVERYTHING)))]
    assert found["title"] == "Mill \ud800"
    assert found["begun"] == "2026-03-12T12:00:00+00:00"
    assert found["locations"] == {"a1": "/mill.html"}
    assert found["answers"][0]["claims"][0]["counterparts"][0]["citation"]["outlet"] == "The Lowland Post"
