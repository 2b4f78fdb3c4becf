"""Whether a sentence of another article carries what a claim says."""

from __future__ import annotations

from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.frames import namesakes, replaced
from assistant.answering.agreement.people import other_rank
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import disagree, long_apart, other_time
from assistant.answering.agreement.turns import opposed, turned
from assistant.answering.support.scopes import negations, negative
from assistant.answering.support.tokens import root, tokens
from assistant.language.titles import PERSON_NOUNS, TITLES, VAGUE

_LIKELY = 0.7
"""Probability from which a sentence carries a claim."""
_ALIKE, _MEANS = 2, 0.6
"""Words and figures that both have even where that is likely, in articles on one matter; and likeness from which one
is enough, in any."""
_BEGINNING = 4
"""Letters in common from which words count as related."""
_WHO = PERSON_NOUNS | TITLES | VAGUE


class Features(NamedTuple):
    meaning: float
    """Cosine of the two sentences."""
    words: float
    """Share of the words of the claim that it has too, by their weight."""
    shared: float
    """Weight of the words in common."""
    figures: float
    """Those of the claim that it has, two at most."""
    unnamed: float
    """Share of the claim's names that it has not."""
    stranger: float
    """Whether it names what the claim's article does not know."""
    other_time: float


_WEIGHTS, _BIAS = Features(4.53, 2.6, 1.14, 2.87, -1.52, -1.51, -2.31), -5.77
"""Fitted by `evals.fit_agreement`."""


def carries(claim: Told, told: Told, pairing: Pairing, readings: Readings) -> bool:
    found = features(claim, told, pairing, readings)
    if found is None or probability(found, _WEIGHTS, _BIAS) < _LIKELY:
        return False
    alike = len(_deeds(claim) & _deeds(told)) + found.figures
    return alike > 0 if found.meaning >= _MEANS else pairing.of_one_matter and alike >= _ALIKE


def features(claim: Told, told: Told, pairing: Pairing, readings: Readings) -> Features | None:
    """What makes it likely that a sentence carries a claim; None where it cannot."""
    figures = [amount for amount in claim.amounts if amount.value > 1]
    if (
        not all(any(amount.repeats(other) for other in told.amounts) for amount in figures)
        or opposed(claim.text, told.text)
        or turned(claim.text, told.text)
        or _only_one_negated(claim, told)
        or (claim.names and told.names and not claim.meant & told.meant)
        or namesakes(claim, told)
        or other_rank(claim, told)
        or disagree(claim.spans, told.spans, f"{claim.text} {told.text}")
        or long_apart(claim.article.published, told.article.published)
        or replaced(claim, told, readings)
    ):
        return None
    return Features(
        pairing.meaning(claim, told),
        pairing.share(claim, told),
        pairing.shared(claim, told),
        min(len(figures), 2),
        len(claim.names - told.meant) / max(1, len(claim.names)),
        bool(readings.unknown(told.names - claim.meant, claim.article)),
        other_time(claim.spans, told.spans, (claim.article.published, told.article.published)),
    )


def _deeds(told: Told) -> set[str]:
    """The beginnings of its words, but for names and what people are: one person may have done two things."""
    people = {root(word) for word in told.meant} | tokens(" ".join(told.speakers)).roots
    return {
        token.root[:_BEGINNING]
        for token in told.tokens.all
        if token.content and token.root not in people and token.lower not in _WHO and token.text[0].islower()
    }


def _only_one_negated(claim: Told, told: Told) -> bool:
    """Whether one says no, and the other nothing that could mean so."""
    return bool(
        (negations(claim.text) and not negative(told.text)) or (negations(told.text) and not negative(claim.text))
    )
