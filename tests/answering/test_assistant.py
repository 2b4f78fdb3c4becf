"""From question to answer: what passes, what is asked again, what is removed, what is refused."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing

import pytest

from assistant import Assistant, Library
from assistant.answering.assistant import ClaimPassed, ClaimRemoved, EvidenceFound, Finished
from assistant.answering.evidence import Evidence
from assistant.answering.extractive import ExtractiveWriter
from assistant.answering.vetting import REASKS
from assistant.answering.writer import Rejection, Usage
from assistant.answers import DraftClaim
from assistant.errors import AssistantError, WriterError

COUNTED = "Vera Olsen stated that 24,000 crates had left the port since March 2024."


def citing(evidence: Evidence, words: str) -> int:
    return next(passage.number for passage in evidence.passages if words in passage.sentence.text)


Step = Callable[[Evidence], DraftClaim | None] | Exception


class Scripted:
    """A writer whose claims are given, and what it makes of those that come back."""

    name = "scripted"
    prompt_id: str | None = "script@1"

    def __init__(self, *steps: Step, mends: Sequence[Step] = (), unanswered: str | None = None) -> None:
        self.steps = steps
        self.mends = list(mends)
        self.unanswered = unanswered
        self.usage = Usage()
        self.rejected: list[Rejection] = []
        self.closed = False

    def begin(self, evidence: Evidence) -> Scripted:
        self.evidence = evidence
        return self

    async def claims(self) -> AsyncGenerator[DraftClaim, None]:
        self._spend()
        try:
            for step in self.steps:
                if draft := self._take(step):
                    yield draft
        finally:
            self.closed = True

    async def mend(self, rejection: Rejection) -> DraftClaim | None:
        self.rejected.append(rejection)
        if not self.mends:
            return None
        self._spend()
        return self._take(self.mends.pop(0))

    def _take(self, step: Step) -> DraftClaim | None:
        if isinstance(step, Exception):
            raise step
        return step(self.evidence)

    def _spend(self) -> None:
        self.usage.completions += 1
        self.usage.completion_tokens += 10


def claim(text: str, cites: str = "24,000 crates") -> Step:
    return lambda evidence: DraftClaim(text, (citing(evidence, cites),))


def nothing(_: Evidence) -> None: ...


GONE = WriterError("The server is gone: try again.")
BAD = claim("Vera Olsen stated that 25,000 crates had left.")
GOOD = claim(COUNTED)
OPEN = claim("The gate stood open all night, Olsen said.", "stood open")
QUESTION = "How many crates does Olsen say have left the port of Arvo?"


def test_a_good_draft_is_an_answer(arvo: Library) -> None:
    answer = Assistant(arvo, Scripted(GOOD)).ask(QUESTION)
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
    writer = Scripted(BAD, OPEN, mends=[GOOD])
    answer = Assistant(arvo, writer).ask(QUESTION)
    (rejection,) = writer.rejected
    assert "25,000" in rejection.problems[0]
    assert len(answer.claims) == 2
    assert answer.claims[1].text == COUNTED
    assert not answer.removed
    assert (answer.tokens, answer.reasks, answer.incomplete, answer.cost) == (20, 1, None, None)


@pytest.mark.parametrize("text", ["", " ", "Vera Olsen", "Vera Olsen, Port of Arvo."])
def test_a_claim_that_says_nothing_is_none(arvo: Library, text: str) -> None:
    answer = Assistant(arvo, Scripted(claim(text))).ask(QUESTION)
    assert not answer.claims
    assert answer.removed


def test_after_two_re_asks_it_is_removed_and_shown_so(arvo: Library) -> None:
    writer = Scripted(BAD, mends=[claim("Vera Olsen stated that 26,000 crates had left."), BAD, GOOD])
    answer = Assistant(arvo, writer).ask(QUESTION)
    assert len(writer.rejected) == REASKS
    assert "26,000" in writer.rejected[1].problems[0]
    assert not answer.answerable
    (removed,) = answer.removed
    assert removed.text == "Vera Olsen stated that 25,000 crates had left."
    assert "25,000" in removed.reasons[0]
    assert answer.nearest


def test_all_are_asked_for_once_before_any_is_a_second_time(arvo: Library) -> None:
    other = claim("Vera Olsen stated that 27,000 crates had left.")
    writer = Scripted(BAD, other, mends=[BAD, other, GOOD])
    Assistant(arvo, writer).ask(QUESTION)
    assert [rejection.draft.text[23:25] for rejection in writer.rejected] == ["25", "27", "25", "27"]


def test_what_a_writer_gives_up_is_shown_as_removed(arvo: Library) -> None:
    denied = claim("Vera Olsen did not say that 25,000 crates had left.")
    answer = Assistant(arvo, Scripted(GOOD, denied, mends=[nothing])).ask(QUESTION)
    assert [claim.text for claim in answer.claims] == [COUNTED]
    assert len(answer.removed) == 1
    assert answer.caution


@pytest.mark.parametrize("instead", [GOOD, claim("The gate stood open all night, Olsen said.", "stood open")])
def test_another_claim_does_not_stand_for_the_one_asked_for(arvo: Library, instead: Step) -> None:
    other = claim("The hull costs 9 euros.", "4 million")
    answer = Assistant(arvo, Scripted(GOOD, other, mends=[instead])).ask(QUESTION)
    assert [removed.text for removed in answer.removed] == ["The hull costs 9 euros."]
    assert len({claim.text for claim in answer.claims}) == len(answer.claims)


def test_repetitions_are_dropped(arvo: Library) -> None:
    again = claim(COUNTED.upper().replace(".", " !"))
    writer = Scripted(GOOD, GOOD, again, BAD, BAD, mends=[nothing])
    answer = Assistant(arvo, writer).ask(QUESTION)
    assert [claim.text for claim in answer.claims] == [COUNTED]
    assert len(writer.rejected) == len(answer.removed) == 1


def test_a_writer_that_fails_when_asked_again_loses_nothing_and_is_left_alone(arvo: Library) -> None:
    writer = Scripted(GOOD, BAD, claim("Nobody counted 3 crates."), mends=[GONE, GOOD])
    answer = Assistant(arvo, writer).ask(QUESTION)
    assert [claim.text for claim in answer.claims] == [COUNTED]
    assert len(answer.removed) == 2
    assert len(writer.rejected) == 1


def test_a_writer_that_breaks_off_leaves_what_had_passed(arvo: Library) -> None:
    writer = Scripted(BAD, GOOD, GONE, mends=[OPEN])
    answer = Assistant(arvo, writer).ask(QUESTION)
    assert [claim.text for claim in answer.claims] == [COUNTED]
    assert answer.incomplete == str(GONE)
    assert len(answer.removed) == 1
    assert not writer.rejected


@pytest.mark.parametrize("before", [[], [BAD]], ids=["nothing", "nothing that passed"])
def test_a_writer_that_breaks_off_before_anything_passed_gives_no_answer(arvo: Library, before: list[Step]) -> None:
    with pytest.raises(WriterError, match="gone"):
        Assistant(arvo, Scripted(*before, GONE)).ask(QUESTION)


@pytest.mark.parametrize("cited", [(), (0,), (999,), (-1,)])
def test_numbers_of_no_sentence_are_no_citation(arvo: Library, cited: tuple[int, ...]) -> None:
    answer = Assistant(arvo, Scripted(lambda evidence: DraftClaim(COUNTED, cited))).ask(QUESTION)
    assert not answer.claims
    assert len(answer.removed) == 1


def test_to_cite_everything_is_to_cite_nothing(arvo: Library) -> None:
    def cites_all(evidence: Evidence) -> DraftClaim:
        return DraftClaim(COUNTED, tuple(passage.number for passage in evidence.passages))

    answer = Assistant(arvo, Scripted(cites_all)).ask(QUESTION)
    assert not answer.claims
    assert "cites" in answer.removed[0].reasons[0]


def test_an_answer_about_somebody_else_is_none(arvo: Library) -> None:
    answer = Assistant(arvo, Scripted(GOOD)).ask("What did Guterres say about crates?")
    assert not answer.answerable
    assert "Guterres" in answer.removed[0].reasons[0]


def test_a_part_that_is_not_answered_is_named(arvo: Library) -> None:
    asked = "How many crates left, and who is the mayor of Lund?"
    answer = Assistant(arvo, Scripted(GOOD, unanswered="the mayor of Lund")).ask(asked)
    assert answer.unanswered == "the mayor of Lund"
    assert answer.nearest


def test_nothing_unchecked_comes_in_as_the_part_not_answered(arvo: Library) -> None:
    answer = Assistant(arvo, Scripted(GOOD, unanswered="Olsen is a liar")).ask(QUESTION)
    assert answer.unanswered == "a part of the question"


def test_an_empty_question_is_an_error(arvo: Library) -> None:
    with pytest.raises(AssistantError, match="empty"):
        Assistant(arvo, Scripted()).ask("  \n ")


def test_an_empty_library_answers_nothing_and_asks_no_writer(tmp_path: object) -> None:
    with Library.open(str(tmp_path)) as empty:
        answer = Assistant(empty, Scripted(GONE)).ask(QUESTION)
    assert not answer.answerable


async def test_events_come_in_order(arvo: Library) -> None:
    writer = Scripted(BAD, GOOD)
    events = [event async for event in Assistant(arvo, writer).stream(QUESTION)]
    assert [type(event) for event in events] == [EvidenceFound, ClaimPassed, ClaimRemoved, Finished]


async def test_a_reader_who_leaves_stops_the_writer(arvo: Library) -> None:
    writer = Scripted(GOOD, OPEN)
    async with aclosing(Assistant(arvo, writer).stream(QUESTION)) as events:
        async for event in events:
            if isinstance(event, ClaimPassed):
                break
    assert writer.closed


def test_a_follow_up_is_understood_with_what_came_before(arvo: Library) -> None:
    assistant = Assistant(arvo, ExtractiveWriter())
    first = assistant.ask("What did Olsen allege?")
    answer = assistant.ask("And what did she say about oil?", [first])
    assert answer.question == "And what did she say about oil?"
    assert answer.understood == "What did Vera Olsen say about oil?"
    assert "300 barrels" in answer.claims[0].text


def test_a_question_that_stands_on_its_own_is_taken_as_it_is(arvo: Library) -> None:
    assistant = Assistant(arvo, ExtractiveWriter())
    answer = assistant.ask(QUESTION, [assistant.ask("What did Olsen allege?")])
    assert answer.understood is None


def test_what_earlier_answers_cite_may_be_cited_again(arvo: Library) -> None:
    first = Assistant(arvo, Scripted(GOOD)).ask(QUESTION)
    writer = Scripted(GOOD)
    again = Assistant(arvo, writer).ask("Where do the whales live?", [first])
    cited = {citation.sentence_id for citation in first.claims[0].citations}
    assert cited <= {passage.sentence.id for passage in writer.evidence.recalled}
    assert again.claims == first.claims
