"""Whether a sentence of another article carries what a claim says."""

from __future__ import annotations

from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.figures import conflicting
from assistant.answering.agreement.frames import elsewhere, long_apart, opposed
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import disagree, other_time
from assistant.answering.support import problems
from assistant.answering.support.scopes import negations, negative
from assistant.answering.support.tokens import root, tokens
from assistant.language.titles import PERSON_NOUNS, TITLES, VAGUE

_MEANS, _SAYS = 0.65, 0.75
"""Likeness from which a sentence carries a claim, told in its words, and in others."""
_ANCHORED, _FIGURED = 0.55, 0.6
"""The same where it has the claim's figures."""
_SHARED = 0.3
"""Share of the words of a claim that stand even in a sentence that puts it in others."""
_ALIKE = 2
"""Words and figures that both have even where that is likely."""
_BEGINNING = 4
"""Letters in common from which words count as related."""
_WHO = PERSON_NOUNS | TITLES | VAGUE


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


_LIKELY = 0.7
"""Probability from which a sentence carries what it tells in other words."""


class Features(NamedTuple):
    meaning: float
    words: float
    shared: float
    figures: float
    """Those of the claim that it has, two at most."""
    stranger: float
    """Whether it names what the claim's article does not know."""
    other_time: float


_WEIGHTS, _BIAS = Features(2.29, 1.47, 0.6, 2.04, -1.05, -1.25), -5.21
"""Fitted by `evals.fit_agreement`."""


def features(claim: Told, told: Told, pairing: Pairing, readings: Readings) -> Features | None:
    """What makes it likely that a sentence carries a claim that it tells in other words; None where it cannot."""
    figures = [amount for amount in claim.amounts if amount.value > 1]
    speakers = [tokens(" ".join(one.speakers)).roots for one in (claim, told)]
    if (
        not all(any(amount.repeats(other) for other in told.amounts) for amount in figures)
        or conflicting(claim, told)
        or opposed(claim, told)
        or _only_one_negated(claim, told)
        or elsewhere(claim, told)
        or elsewhere(told, claim)
        or (all(speakers) and not speakers[0] & speakers[1])
        or disagree(claim.spans, told.spans, f"{claim.text} {told.text}")
        or long_apart(claim.article.published, told.article.published)
    ):
        return None
    days = claim.article.published, told.article.published
    return Features(
        *pairing.closeness(claim, told),
        min(len(figures), 2),
        bool(readings.unknown(told.names - claim.meant, claim.article)),
        other_time(claim.spans, told.spans, days),
    )


def carries_likely(claim: Told, told: Told, pairing: Pairing, readings: Readings) -> bool:
    found = features(claim, told, pairing, readings)
    if found is None or probability(found, _WEIGHTS, _BIAS) < _LIKELY:
        return False
    return len(_deeds(claim) & _deeds(told)) + found.figures >= _ALIKE


def _deeds(told: Told) -> set[str]:
    """The beginnings of its words, but for names and what people are: one person may have done two things."""
    people = {root(word) for name in told.meant for word in name.split()}
    return {
        token.root[:_BEGINNING]
        for token in told.tokens.all
        if token.content and token.root not in people and token.lower not in _WHO and token.text[0].islower()
    }


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
