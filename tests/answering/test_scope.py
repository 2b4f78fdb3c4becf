"""Questions asked within a part of the library, and what an answer tells of its evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant import Assistant, Library, read
from assistant.answering.extractive import ExtractiveWriter
from assistant.answers import Scope
from assistant.errors import NoSuchArticle

COUNTED = "How many crates have left the port?"
SCOPES = [Scope(outlet="arvo wire"), Scope(since=date(2025, 3, 8)), Scope(until=date(2025, 3, 4))]


@pytest.mark.parametrize("scope", SCOPES)
def test_nothing_outside_the_scope_is_searched_cited_or_near(arvo: Library, scope: Scope) -> None:
    answer = Assistant(arvo, ExtractiveWriter()).ask(COUNTED, scope=scope)
    told = [*(one.citation for one in answer.retrieved), *answer.nearest]
    told += [citation for claim in answer.claims for citation in claim.citations]
    assert {citation.article_id for citation in told} == arvo.within(scope)
    assert answer.scope == scope


def test_a_speaker_is_heard_within_the_scope_only(arvo: Library) -> None:
    assistant = Assistant(arvo, ExtractiveWriter())
    assert assistant.ask("What did Olsen say?").answerable
    assert not assistant.ask("What did Olsen say?", scope=Scope(outlet="Lund Post")).answerable


def test_what_an_earlier_answer_cites_outside_the_scope_is_no_evidence(
    arvo: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant = Assistant(arvo, ExtractiveWriter())
    first = assistant.ask("What did Olsen allege?")
    (cited,) = {citation.article_id for claim in first.claims for citation in claim.citations}
    inside = assistant.ask("Why?", [first], Scope(article_id=cited))
    outside = assistant.ask("Why?", [first], Scope(outlet="Lund Post"))
    monkeypatch.setattr("assistant.answering.gathering.SEARCHED", 1)
    assert "earlier answer" in {one.why for one in assistant.ask("How far is Lund?", [first]).retrieved}
    assert {one.citation.article_id for one in inside.retrieved} == {cited}
    assert cited not in {one.citation.article_id for one in outside.retrieved}


def test_a_scope_without_articles_is_an_error_not_a_refusal(arvo: Library) -> None:
    with pytest.raises(NoSuchArticle, match="Nowhere Post"):
        Assistant(arvo, ExtractiveWriter()).ask(COUNTED, scope=Scope(outlet="Nowhere Post"))


def test_an_answer_tells_what_was_retrieved_and_why_best_first(arvo: Library) -> None:
    answer = Assistant(arvo, ExtractiveWriter()).ask("What did Olsen say about crates?")
    searched = [one for one in answer.retrieved if one.why != "context"]
    assert [one.score for one in searched] == sorted((one.score for one in searched), reverse=True)
    assert answer.retrieved[: len(searched)] == tuple(searched)
    assert {reason for one in searched for reason in one.why.split(", ")} == {"meaning", "words", "speaker"}
    assert all(one.score == 0 for one in answer.retrieved[len(searched) :])
    cited = {citation.sentence_id for claim in answer.claims for citation in claim.citations}
    assert cited <= {one.citation.sentence_id for one in answer.retrieved}
    assert len({one.citation.sentence_id for one in answer.retrieved}) == len(answer.retrieved)


def test_a_claim_is_compared_within_the_scope_only(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for outlet, height in (("Courier", "96"), ("Herald", "99")):
            text = f"The Kelder dam in Sorrin is {height} metres high.\n\nThe {outlet} asked its readers."
            library.add([read(text=f"The dam, by the {outlet}\n\n{text}", outlet=outlet, published="2026-05-04")])
        assistant = Assistant(library, ExtractiveWriter())
        everywhere = assistant.ask("How high is the Kelder dam?")
        assert any(claim.counterparts for claim in everywhere.claims)
        within = assistant.ask("How high is the Kelder dam?", scope=Scope(outlet="Courier"))
        assert [claim.counterparts for claim in within.claims] == [()] * len(within.claims)
        assert within.claims
