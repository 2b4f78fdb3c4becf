"""A server that a hand has written: it replies what a case says, whatever it is asked.

The drafts name the sentences they cite by their text, and are given the numbers under which the prompt shows those. So
they outlive another search and another reading, which a recorded request does not. A sentence that is not in the prompt
is not cited, as a model could not; a lie then cites the first there is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import httpx2
from pydantic import SecretStr

from assistant import Answer
from assistant.answering.llm import LLMWriter
from assistant.settings import Settings
from evals.datasets import Strict
from evals.surface import straight

_PASSAGE = re.compile(r'^\[(\d+)\] (?:speaker "(?:[^"\\]|\\.)*": )?(".*")$', re.MULTILINE)
_CLAIM = re.compile(r"^<claim>\n(.*)\n</claim>$", re.MULTILINE)
_MOST = 4
NOWHERE = 999
"""The number of no sentence."""
KEY = "sk-evals-0123456789"
"""What no prompt and no answer may hold."""


class Draft(Strict):
    text: str
    cites: tuple[str, ...]
    """Stretches of the sentences cited; none for a draft that cites what is not there."""
    lie: str | None = None
    """What is wrong with it; None where it is right."""


@dataclass
class ScriptedServer(httpx2.AsyncBaseTransport):
    """Replies with `drafts`, and to a re-ask insists."""

    drafts: Sequence[Draft]
    prompts: list[str] = field(default_factory=list)
    """What it was asked."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        body = json.loads(await request.aread())
        prompt = str(body["messages"][-1]["content"])
        self.prompts.append(prompt)
        return httpx2.Response(200, json=_completion(self._reply(prompt)), request=request)

    def _reply(self, prompt: str) -> dict[str, Any]:
        again = _CLAIM.search(prompt)
        text = json.loads(again[1])["text"] if again else None
        drafts = [draft for draft in self.drafts if text in (None, draft.text)]
        claims = [{"text": draft.text, "sentences": cited} for draft in drafts if (cited := numbers(draft, prompt))]
        return {"claims": claims, "unanswered": None}

    def writer(self, name: str) -> LLMWriter:
        settings = Settings(
            base_url="http://scripted.invalid/v1", api_key=SecretStr(KEY), model=name, mode="tools", writer="llm"
        )
        return LLMWriter(settings, retries=0, transport=self)


def passages(prompt: str) -> dict[int, str]:
    """The sentences in a prompt, by number; those that are not the JSON they should be are not seen."""
    found = {}
    for number, text in _PASSAGE.findall(prompt):
        with suppress(ValueError):
            found[int(number)] = str(json.loads(text))
    return found


def unremoved(answer: Answer, drafts: Sequence[Draft]) -> Iterator[str]:
    """What was drafted, and is neither among the claims nor told of as removed."""
    told = {
        straight(text) for text in [*(claim.text for claim in answer.claims), *(one.text for one in answer.removed)]
    }
    yield from (f"“{draft.text}”" for draft in drafts if straight(draft.text) not in told)


def numbers(draft: Draft, prompt: str) -> list[int]:
    """Of the sentences in `prompt` that `draft` cites."""
    if not draft.cites:
        return [NOWHERE]
    shown = passages(prompt).items()
    found = [number for stretch in draft.cites for number, text in shown if stretch in text][:_MOST]
    return found or ([1] if draft.lie else [])


def _completion(reply: dict[str, Any]) -> dict[str, Any]:
    function = {"name": "Answer", "arguments": json.dumps(reply)}
    message = {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"id": "1", "type": "function", "function": function}],
    }
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {"id": "1", "object": "chat.completion", "created": 0, "model": "scripted", "choices": [choice]}
