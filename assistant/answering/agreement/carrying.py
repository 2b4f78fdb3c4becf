"""Whether a sentence of another article carries what a claim says."""

from __future__ import annotations

from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.dates.times import disagree, long_apart, other_time
from assistant.answering.agreement.frames import namesakes, other_speaker, replaced
from assistant.answering.agreement.markers import is_alleged, parts
from assistant.answering.agreement.names.differences import other_rank
from assistant.answering.agreement.quantities.amounts import CLOCK, LABEL, Amount
from assistant.answering.agreement.quantities.differences import conflicting, labelled_apart
from assistant.answering.agreement.ranks.differences import other_place_in_rank
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.turns import denied, opposed, turned
from assistant.answering.evidence import is_correction
from assistant.answering.support.tokens import root, tokens
from assistant.language.titles import PERSON_NOUNS, TITLES, VAGUE

_LIKELY = 0.75
"""Probability from which a sentence carries a claim."""
_ALIKE = 0.6
"""Likeness without which it does not where the articles may be on two matters, however likely it is."""
_WORDED_ALIKE = 0.5
"""Share of the words of one that the other has, from which one word that is not the same tells them apart."""
_VERY_ALIKE = 0.7
"""The same where they have no figure and no word in common but names: one person may have done two things."""
_BEGINNING = 4
"""Letters in common from which words count as related."""
_WHO = PERSON_NOUNS | TITLES | VAGUE
_FEWEST_WORDS = 3
"""Content words of what says anything: "LETTERS."."""
_MOST_FIGURES = 3
_BESIDE = ("age", CLOCK)
"""What is told beside what a sentence says: "Ulmer, 49, denies it at 3 p.m."; another reporter leaves it out."""


class Features(NamedTuple):
    meaning: float
    """Cosine of the two sentences."""
    nearer_here: float
    """By how much it is more like the claim than like any other sentence of the claim's article."""
    nearer_by_words: float
    """Weight of the words in common, less that of the sentence of its own article that has most."""
    nearer_here_by_words: float
    """The same, less that of the sentence of the claim's article that has most in common with it."""
    share: float
    """Share of its words that the claim has too, by their weight."""
    covered: float
    """Share of the claim's words that it has."""
    figures: float
    """Those of the claim that it has, three at most."""
    lacking: float
    """Whether it lacks one."""
    others: float
    """Its figures that the claim has not, three at most."""
    dates: float
    """Those of the claim that it has, two at most."""
    other_time: float
    long_apart: float
    """Whether the articles are."""
    unnamed: float
    """Share of the claim's names that it has not."""
    stranger: float
    """Whether it names what the claim's article does not know."""
    other_speaker: float


_WEIGHTS = Features(6.32, 1.56, 0.53, 0.21, -3.51, 2.02, 2.18, -2.61, -0.38, 0.75, -1.67, -0.53, -0.18, -1.01, 0.06)
_BIAS = -4.27
"""Fitted by `evals.fit_agreement`."""


def carries(claim: Told, told: Told, pairing: Pairing, readings: Readings) -> bool:
    found = features(claim, told, pairing, readings) if len(claim.tokens.content) >= _FEWEST_WORDS else None
    if found is None or probability(found, _WEIGHTS, _BIAS) < _LIKELY:
        return False
    if found.meaning < _VERY_ALIKE and not (found.figures or _deeds(claim) & _deeds(told)):
        return False
    return pairing.of_one_matter or found.meaning >= _ALIKE


def features(claim: Told, told: Told, pairing: Pairing, readings: Readings) -> Features | None:
    """What makes it likely that a sentence carries a claim; None where it cannot."""
    days = claim.article.published, told.article.published
    dates = sum(any(span.overlaps(other) for other in told.spans) for span in claim.spans)
    share, covered = pairing.share(told, claim), pairing.share(claim, told)
    unknown_here = readings.unknown(readings.certain(told) - claim.meant, claim.article)
    if (
        conflicting(claim, told)
        or is_correction(claim.article, claim.sentence) != is_correction(told.article, told.sentence)
        or disagree(claim.spans, told.spans, f"{claim.text} {told.text}")
        or _differ_beside(claim, told)
        or (parts(claim.text) and parts(told.text) and not parts(claim.text) & parts(told.text))
        or opposed(claim.text, told.text)
        or turned(claim.text, told.text)
        or denied(claim.text, told.text)
        or namesakes(claim, told)
        or other_rank(claim, told)
        or other_place_in_rank(claim, told)
        or labelled_apart(claim, told)
        or (is_alleged(told.text) and not is_alleged(claim.text))
        or (max(share, covered) >= _WORDED_ALIKE and replaced(claim, told, readings))
        or (unknown_here and _are_others(claim, told, readings))
    ):
        return None
    named = readings.certain(claim)
    figures, theirs = _figures(claim), _figures(told)
    lacking = [amount for amount in figures if not _repeats(amount, told)]
    new = [amount for amount in theirs if not _repeats(amount, claim)]
    if any(_are_measures(one, other) for one in lacking for other in new):
        return None
    meaning = pairing.meaning(claim, told)
    return Features(
        meaning,
        meaning - max(readings.likeness(told, readings.worded_alike(told, pairing.rest(claim))), default=0.0),
        pairing.lead(claim, told),
        pairing.lead(told, claim),
        share,
        covered,
        min(len(figures) - len(lacking), _MOST_FIGURES),
        bool(lacking),
        min(len(new), _MOST_FIGURES),
        min(dates, 2),
        other_time(claim.spans, told.spans, days),
        long_apart(*days),
        len(named - told.meant) / max(1, len(named)),
        bool(unknown_here),
        other_speaker(claim, told),
    )


def _deeds(told: Told) -> set[str]:
    """The beginnings of its words, but for names and what people are."""
    people = {root(word) for word in told.meant} | tokens(" ".join(told.speakers)).roots
    return {
        token.root[:_BEGINNING]
        for token in told.tokens.all
        if token.content and token.root not in people and token.lower not in _WHO and token.text[0].islower()
    }


def _figures(told: Told) -> list[Amount]:
    return [amount for amount in told.amounts if amount.value > 1 and amount.dimension not in _BESIDE]


def _repeats(amount: Amount, told: Told) -> bool:
    """Whether a sentence has it, and does not deny it; of a score, both of its figures: "88 for it, 81 against"."""
    if any(amount.repeats(other) and (amount.former or not other.former) for other in told.amounts):
        return True
    values = {other.text for other in told.amounts}
    return amount.dimension == "score" and values.issuperset(amount.text.split("-"))


def _are_measures(one: Amount, other: Amount) -> bool:
    """Whether they measure in one unit, and so may be of one thing."""
    return one.dimension == other.dimension and one.dimension not in ("count", "ordinal", LABEL)


def _differ_beside(one: Told, other: Told) -> bool:
    """Whether both tell an age, or a time of the day, and not the same."""
    for dimension in _BESIDE:
        mine, theirs = ([amount for amount in told.amounts if amount.dimension == dimension] for told in (one, other))
        if mine and theirs and not any(amount.agrees(another) for amount in mine for another in theirs):
            return True
    return False


def _are_others(claim: Told, told: Told, readings: Readings) -> bool:
    """Whether both name somebody or something, and nothing in common, and the other's article does not know it."""
    named = readings.certain(claim)
    both = named and readings.certain(told) and not claim.meant & told.meant
    return bool(both and readings.unknown(named - told.meant, told.article))
