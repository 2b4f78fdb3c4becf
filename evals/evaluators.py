"""Thin: what pydantic-evals asks of a case, put to the functions of `metrics` and `checks`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic_evals.evaluators import EvaluationReason, Evaluator, EvaluatorContext, EvaluatorOutput

from assistant.answers import Answer
from evals.checks import CHECKS
from evals.corpus import Corpus
from evals.datasets import About, Asked, Fact, Gold
from evals.metrics import (
    citation_precision,
    citation_recall,
    fact_recall,
    keeps_speaker,
    recall_at,
    reciprocal_rank,
    refusal_scores,
    share,
    tells,
)

RANKS = (1, 5, 10)


def held(found: Iterable[str]) -> EvaluationReason:
    """An assertion that holds where nothing was found."""
    reasons = "; ".join(found)
    return EvaluationReason(not reasons, reasons or None)


def sentences(fact: Fact, corpus: Corpus) -> set[str]:
    """Ids of those that alone carry the fact."""
    return {sentence for anchor in fact.support for sentence in corpus.sentences(anchor)}


@dataclass(repr=False)
class Ranking(Evaluator[Asked, list[str], About]):
    """Of the sentences found, best first."""

    corpus: Corpus

    def evaluate(self, ctx: EvaluatorContext[Asked, list[str], About]) -> EvaluatorOutput:
        gold: Any = ctx.expected_output
        support = [sentences(fact, self.corpus) for fact in gold.facts]
        scores = {f"recall@{k}": recall_at(k, ctx.output, support) for k in RANKS}
        return {**scores, "MRR": reciprocal_rank(ctx.output, support)}


@dataclass(repr=False)
class AgainstGold(Evaluator[Asked, Answer, About]):
    """What an answer tells, cites and refuses, against what it should."""

    corpus: Corpus

    def evaluate(self, ctx: EvaluatorContext[Asked, Answer, About]) -> EvaluatorOutput:
        gold: Any = ctx.expected_output
        return scores(ctx.output, gold, self.corpus)


def scores(answer: Answer, gold: Gold, corpus: Corpus) -> dict[str, float]:
    claims = answer.claims
    found = refusal_scores(answer, bool(gold.facts))
    told = " ".join(claim.text for claim in claims).casefold()
    if claims and gold.never:
        found["nothing forbidden"] = share(one.casefold() not in told for one in gold.never)
    if not gold.facts:
        return found
    support = [sentences(fact, corpus) for fact in gold.facts]
    facts = list(zip(gold.facts, support, strict=True))
    found["fact recall"] = fact_recall(claims, [(fact.says, ids) for fact, ids in facts])
    if claims:
        found["citation recall"] = citation_recall(claims, support)
        found["citation precision"] = citation_precision(claims, support)
    kept = [
        any(keeps_speaker(claim, fact.speaker) for claim in telling)
        for fact, ids in facts
        if fact.speaker and (telling := [claim for claim in claims if tells(claim, fact.says, ids)])
    ]
    return found | ({"attribution kept": share(kept)} if kept else {})


@dataclass(repr=False)
class HardGates(Evaluator[Any, Answer, Any]):
    """What no answer may do."""

    corpus: Corpus

    def evaluate(self, ctx: EvaluatorContext[Any, Answer, Any]) -> EvaluatorOutput:
        return gates(ctx.output, self.corpus)


def gates(answer: Answer, corpus: Corpus) -> dict[str, EvaluationReason]:
    return {name: held(check(answer, corpus)) for name, check in CHECKS.items()}
