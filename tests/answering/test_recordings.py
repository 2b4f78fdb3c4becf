"""Answers made from recorded replies: of a strong model, a lying one, and a real one that is too small."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import ClaimPassed, ClaimRemoved, Event, Finished
from assistant.answers import Answer
from evals.cassette import Cassette
from tests.answering.recording import ARTICLES, FOLDER, HONEST, LIES, QUESTION, QUESTIONS, STRONG, ask, replaying


async def recorded(name: str, question: str = QUESTION) -> tuple[list[Event], Answer]:
    writer = replaying(name)
    if not Cassette(FOLDER / f"{name}.json").about.endswith(f"Recorded with {writer.prompt_id}."):
        pytest.fail(f"The prompts have changed since {name}.json was recorded: see tests/answering/recording.py.")
    events = await ask(writer, question)
    assert isinstance(events[-1], Finished)
    return events, events[-1].answer


async def test_what_a_strong_model_says_passes() -> None:
    events, answer = await recorded("strong")
    assert [event.claim.text for event in events if isinstance(event, ClaimPassed)] == list(STRONG)
    assert not answer.removed
    assert answer.incomplete is None
    assert (answer.tokens, answer.reasks) == (120, 0)


async def test_no_lie_is_shown_as_a_claim() -> None:
    events, answer = await recorded("lying")
    assert [event.claim.text for event in events if isinstance(event, ClaimPassed)] == [HONEST]
    assert {event.removed.text for event in events if isinstance(event, ClaimRemoved)} == set(LIES)
    assert all(removed.reasons for removed in answer.removed)


@pytest.mark.parametrize("question", QUESTIONS)
async def test_what_a_small_model_says_comes_to_a_good_end(question: str) -> None:
    events, answer = await recorded("small", question)
    passed = tuple(event.claim for event in events if isinstance(event, ClaimPassed))
    removed = tuple(event.removed for event in events if isinstance(event, ClaimRemoved))
    assert (answer.claims, answer.removed, answer.answerable) == (passed, removed, bool(passed))
    assert (answer.incomplete, answer.writer) == (None, "small")
    texts = {sentence.text for article in ARTICLES for sentence in article.sentences}
    assert {citation.text for claim in passed for citation in claim.citations} <= texts


@pytest.mark.parametrize("name", ["strong", "lying", "small"])
def test_a_recording_says_what_it_is_and_holds_no_key(name: str) -> None:
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert ("real" if name == "small" else "by hand") in Cassette(FOLDER / f"{name}.json").about
    assert "Bearer" not in text
    assert "authorization" not in text.lower()
