"""From question to answer: what passes, what is asked again, what is removed, what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from assistant import Assistant, Library
from assistant.answering.assistant import ClaimPassed, ClaimRemoved, EvidenceFound, Finished
from assistant.answering.evidence import Evidence
from assistant.answering.writer import Rejection
from assistant.answers import Draft, DraftClaim
from assistant.errors import AssistantError, WriterError

COUNTED = "Vera Olsen stated that 24,000 crates had left the port since March 2024."


def citing(evidence: Evidence, words: str) -> int:
    return next(passage.number for passage in evidence.passages if words in passage.sentence.text)


class Scripted:
    """A writer whose drafts are given: one for the draft, one for each redraft."""

    name = "scripted"
    prompt_id: str | None = "script@1"

    def __init__(self, *drafts: Callable[[Evidence], Draft]) -> None:
        self.drafts = list(drafts)
        self.rejected: list[Sequence[Rejection]] = []

    async def draft(self, evidence: Evidence) -> Draft:
        return self.drafts.pop(0)(evidence)

    async def redraft(self, evidence: Evidence, rejected: Sequence[Rejection]) -> Draft:
        self.rejected.append(rejected)
        return await self.draft(evidence)


def drafting(*texts: str, cites: str = "24,000 crates", unanswered: str | None = None) -> Callable[[Evidence], Draft]:
    def draft(evidence: Evidence) -> Draft:
        return Draft(tuple(DraftClaim(text, (citing(evidence, cites),)) for text in texts), unanswered, tokens=10)

    return draft


def failing(evidence: Evidence) -> Draft:
    raise WriterError("The server is gone: try again.")


QUESTION = "How many crates does Olsen say have left the port of Arvo?"


def test_a_good_draft_is_an_answer(arvo: Library) -> None:
    answer = Assistant(arvo, Scripted(drafting(COUNTED))).ask(QUESTION)
    (claim,) = answer.claims
    (citation,) = claim.citations
    article = arvo.article(citation.article_id)
    assert article.text[citation.start : citation.end] == citation.text
    assert (citation.outlet, str(citation.published), citation.speaker) == ("Coast Daily", "2025-03-04", "Vera Olsen")
    assert answer.answerable
    assert not answer.removed
    assert not answer.nearest
    assert (answer.writer, answer.prompt_id, answer.tokens, answer.library) == ("scripted", "script@1", 10, "own")


def test_a_bad_claim_is_asked_again_with_its_problems(arvo: Library) -> None:
    writer = Scripted(drafting("Vera Olsen stated that 25,000 crates had left."), drafting(COUNTED))
    answer = Assistant(arvo, writer).ask(QUESTION)
    ((rejection,),) = writer.rejected
    assert "25,000" in rejection.problems[0]
    assert [claim.text for claim in answer.claims] == [COUNTED]
    assert not answer.removed
    assert answer.tokens == 20


def test_after_two_re_asks_it_is_removed_and_shown_so(arvo: Library) -> None:
    bad = drafting("Vera Olsen stated that 25,000 crates had left.")
    writer = Scripted(bad, bad, bad)
    answer = Assistant(arvo, writer).ask(QUESTION)
    assert len(writer.rejected) == 2
    assert not answer.answerable
    assert len(answer.removed) == 1
    assert "25,000" in answer.removed[0].reasons[0]
    assert answer.nearest


def test_what_a_writer_gives_up_is_shown_as_removed(arvo: Library) -> None:
    two = drafting(COUNTED, "Vera Olsen did not say that 25,000 crates had left.")
    answer = Assistant(arvo, Scripted(two, lambda evidence: Draft(()))).ask(QUESTION)
    assert [claim.text for claim in answer.claims] == [COUNTED]
    assert len(answer.removed) == 1
    assert answer.caution


def test_a_writer_that_fails_when_asked_again_loses_nothing(arvo: Library) -> None:
    two = drafting(COUNTED, "Vera Olsen stated that 25,000 crates had left.")
    answer = Assistant(arvo, Scripted(two, failing)).ask(QUESTION)
    assert [claim.text for claim in answer.claims] == [COUNTED]
    assert len(answer.removed) == 1


def test_a_writer_that_fails_at_once_gives_no_answer(arvo: Library) -> None:
    with pytest.raises(WriterError, match="gone"):
        Assistant(arvo, Scripted(failing)).ask(QUESTION)


@pytest.mark.parametrize("cited", [(), (0,), (999,), (-1,)])
def test_numbers_of_no_sentence_are_no_citation(arvo: Library, cited: tuple[int, ...]) -> None:
    draft = Draft((DraftClaim(COUNTED, cited),))
    answer = Assistant(arvo, Scripted(lambda evidence: draft, lambda evidence: Draft(()))).ask(QUESTION)
    assert not answer.claims
    assert len(answer.removed) == 1


def test_to_cite_everything_is_to_cite_nothing(arvo: Library) -> None:
    def cites_all(evidence: Evidence) -> Draft:
        return Draft((DraftClaim(COUNTED, tuple(passage.number for passage in evidence.passages)),))

    answer = Assistant(arvo, Scripted(cites_all, lambda evidence: Draft(()))).ask(QUESTION)
    assert not answer.claims
    assert "cites" in answer.removed[0].reasons[0]


def test_an_answer_about_somebody_else_is_none(arvo: Library) -> None:
    writer = Scripted(drafting(COUNTED), lambda evidence: Draft(()))
    answer = Assistant(arvo, writer).ask("What did Guterres say about crates?")
    assert not answer.answerable
    assert "Guterres" in answer.removed[0].reasons[0]


def test_a_part_that_is_not_answered_is_named(arvo: Library) -> None:
    asked = "How many crates left, and who is the mayor of Lund?"
    answer = Assistant(arvo, Scripted(drafting(COUNTED, unanswered="the mayor of Lund"))).ask(asked)
    assert answer.unanswered == "the mayor of Lund"
    assert answer.nearest


def test_nothing_unchecked_comes_in_as_the_part_not_answered(arvo: Library) -> None:
    answer = Assistant(arvo, Scripted(drafting(COUNTED, unanswered="Olsen is a liar"))).ask(QUESTION)
    assert answer.unanswered == "a part of the question"


def test_an_empty_question_is_an_error(arvo: Library) -> None:
    with pytest.raises(AssistantError, match="empty"):
        Assistant(arvo, Scripted()).ask("  \n ")


def test_an_empty_library_answers_nothing_and_asks_no_writer(tmp_path: object) -> None:
    with Library.open(str(tmp_path)) as empty:
        answer = Assistant(empty, Scripted(failing)).ask(QUESTION)
    assert not answer.answerable


async def test_events_come_in_order(arvo: Library) -> None:
    writer = Scripted(drafting(COUNTED, "Vera Olsen stated that 25,000 crates had left."), lambda evidence: Draft(()))
    events = [event async for event in Assistant(arvo, writer).stream(QUESTION)]
    assert [type(event) for event in events] == [EvidenceFound, ClaimPassed, ClaimRemoved, Finished]
