"""Whether a sentence of another article carries what a claim says."""

from __future__ import annotations

from assistant.answering.agreement.frames import long_apart
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import other_time
from assistant.answering.support import problems
from assistant.answering.support.scopes import negations, negative
from assistant.answering.support.tokens import root

_MEANS, _SAYS = 0.65, 0.75
"""Likeness from which a sentence carries a claim, told in its words, and in others."""
_ANCHORED, _FIGURED = 0.55, 0.6
"""The same where it has the claim's figures."""
_SHARED = 0.3
"""Share of the words of a claim that stand even in a sentence that puts it in others."""


def carries(claim: Told, told: Told, likeness: float, readings: Readings) -> bool:
    if likeness < _ANCHORED or not _figures_kept(claim, told) or not _names_kept(claim, told, readings):
        return False
    days = claim.article.published, told.article.published
    if other_time(claim.spans, told.spans, days) and (claim.spans or told.spans):
        return False
    if long_apart(*days) and not (claim.spans and told.spans):
        return False
    if _only_one_negated(claim, told):
        return False
    found = problems(claim.text, [told.sentence], published=[told.article.published])
    kinds = {problem.kind for problem in found}
    if kinds & {"polarity", "quotation"}:
        return False
    anchored = any(amount.value > 2 for amount in claim.amounts)
    if "unrelated" in kinds:
        return likeness >= (_FIGURED if anchored else _SAYS) and _shared(claim, told) >= _SHARED
    return likeness >= (_ANCHORED if anchored else _MEANS)


def _figures_kept(claim: Told, told: Told) -> bool:
    return all(any(amount.repeats(other) for other in told.amounts) for amount in claim.amounts)


def _names_kept(claim: Told, told: Told, readings: Readings) -> bool:
    """The names of the claim stand there; or in the article, where the sentence names nothing else instead."""
    lacking = {name for name in claim.names - told.meant if root(name) not in told.tokens.roots}
    return not lacking or not (readings.unknown(lacking, told.article) or told.names - claim.meant)


def _shared(claim: Told, told: Told) -> float:
    return len(claim.tokens.roots & told.tokens.roots) / max(1, len(claim.tokens.roots))


def _only_one_negated(claim: Told, told: Told) -> bool:
    """Whether one says no, and the other nothing that could mean so."""
    return bool(
        (negations(claim.text) and not negative(told.text)) or (negations(told.text) and not negative(claim.text))
    )
