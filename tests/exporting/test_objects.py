"""Exports in JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

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


def test_each_claim_tells_how_it_stands_among_the_sources() -> None:
    assert [claim["standing"] for claim in answer_object(EVERYTHING)["claims"]] == ["disputed", "one source"]


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x9b", "\ufeff", "\ud800", "\U000e0041", "\uffff"])
def test_what_no_reader_could_see_is_escaped(hidden: str) -> None:
    line = json_line({"text": hidden})
    assert line.isascii()
    assert json.loads(line) == {"text": hidden}
