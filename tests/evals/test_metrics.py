"""The metrics on answers small enough to be worked out by hand."""

from __future__ import annotations

import pytest

from assistant.answers import Answer, Citation, Claim
from evals.intervals import paired_change
from evals.metrics import (
    citation_precision,
    citation_recall,
    fact_recall,
    keeps_speaker,
    recall_at,
    reciprocal_rank,
    refusal_scores,
)
from evals.results import CaseResult, means

SUPPORT = [{"a:1", "b:4"}, {"a:2"}]


def a_claim(text: str, *ids: str) -> Claim:
    return Claim(text, tuple(Citation(one, one[0], "", None, None, f"Sentence {one}.", 0, 1, None) for one in ids))


def an_answer(*claims: Claim) -> Answer:
    return Answer("?", bool(claims), claims, (), (), None, None, "x", None, 0, 0.0, "own")


def test_recall_counts_facts_and_not_sentences() -> None:
    ranked = ["c:1", "b:4", "a:1", "a:2"]
    assert [recall_at(k, ranked, SUPPORT) for k in (1, 2, 3, 4)] == [0, 0.5, 0.5, 1]
    assert reciprocal_rank(ranked, SUPPORT) == 0.5
    assert reciprocal_rank(["c:1"], SUPPORT) == 0


def test_citations_are_recalled_by_claim_and_precise_by_sentence() -> None:
    claims = [a_claim("one", "a:1", "a:0"), a_claim("two", "c:1")]
    assert citation_recall(claims, SUPPORT) == 0.5
    assert citation_precision(claims, SUPPORT) == pytest.approx(1 / 3)


def test_a_fact_is_told_where_its_words_and_its_sentence_are_together() -> None:
    facts = [(["nine"], SUPPORT[0]), (["ten"], SUPPORT[1])]
    assert fact_recall([a_claim("Nine of them", "b:4")], facts) == 0.5
    assert fact_recall([a_claim("Nine of them", "c:1"), a_claim("more", "a:1")], facts) == 0
    assert fact_recall([], facts) == 0


def test_a_refusal_is_precise_where_there_is_no_answer() -> None:
    claim = a_claim("one", "a:1")
    assert refusal_scores(an_answer(), answerable=False) == {"refusal recall": 1, "refusal precision": 1}
    assert refusal_scores(an_answer(), answerable=True) == {"refusal precision": 0}
    assert refusal_scores(an_answer(claim), answerable=False) == {"refusal recall": 0}
    assert refusal_scores(an_answer(claim), answerable=True) == {}


@pytest.mark.parametrize(("text", "kept"), [("Shea said so.", True), ("It is so.", False)])
def test_the_speaker_stands_in_the_claim_itself(text: str, kept: bool) -> None:
    assert keeps_speaker(a_claim(text, "a:1"), "Dorothy Shea") is kept


def cases(*scores: float) -> list[CaseResult]:
    return [CaseResult(name=str(number), kind="x", scores={"m": score}) for number, score in enumerate(scores)]


def test_a_mean_is_over_the_cases_that_have_the_metric() -> None:
    assert means([*cases(1, 0), CaseResult(name="other", kind="x")]) == {"m": 0.5}


def test_a_change_of_one_case_in_many_is_noise_and_of_most_is_not() -> None:
    before = cases(*[0] * 40)
    one, most = (paired_change(before, cases(*[1] * n, *[0] * (40 - n)), "m") for n in (1, 30))
    assert one
    assert most
    assert (one.is_noise, most.is_noise) == (True, False)
    assert one.by == pytest.approx(1 / 40)
    assert most.low <= most.by <= most.high


def test_nothing_in_common_is_no_change() -> None:
    assert paired_change(cases(1), [CaseResult(name="other", kind="x", scores={"m": 1})], "m") is None
    assert paired_change(cases(1), [CaseResult(name="0", kind="x")], "m") is None
