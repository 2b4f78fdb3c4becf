"""Whether a figure says how much something rose or fell, and not how much it is: "fell by 5 percent"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from assistant.ingest.tokens import Token
from assistant.language.figures import Figure
from assistant.language.irregular import BE
from assistant.summaries import Change
from assistant.summarizing.directions import DONE, NOUNS, VERBS, WAYS
from assistant.summarizing.extractive.quantities.nouns import TIMES
from assistant.summarizing.extractive.quantities.openings import opening
from assistant.summarizing.extractive.quantities.places import Place

_BEFORE_WAYS = (BE - {"being"}) | frozenset(
    "that’s that's it’s it's edged go goes going gone inched moved stays ticked went".split()
)
_SHARES = frozenset(["%", "point"])
_COMPARED: dict[str, Change] = {"higher": "rise", "lower": "fall"}
_REACH = 14
"""Words before "by" among which its verb stands."""
_NEAR = 3
"""Words after "a 10 percent" among which its noun stands."""


def change(sentence: Sequence[Token], figure: Figure, place: Place) -> Change | None:
    """Which way it went by the figure at `place`; None where the figure is a level, or that cannot be told."""
    begins = opening(sentence, place.first)
    before = [token.lower for token in sentence[max(0, begins - _REACH) : begins]]
    is_amount = place.unit is not None and figure.unit not in TIMES
    if any(token.lower in ("a", "an") for token in sentence[begins : place.first]):
        following = takewhile(lambda token: token.text.isalpha(), sentence[place.stop : place.stop + _NEAR])
        if is_amount and (told := _first((token.lower for token in following), NOUNS)):
            return told
    behind = sentence[place.stop].lower if place.stop < len(sentence) else ""
    if is_amount and behind in _COMPARED:  # "3.8 percent higher than a year ago"
        return _COMPARED[behind]
    match before:
        case [*earlier, "by"]:
            clause = takewhile(lambda word: word[0].isalnum(), reversed(earlier))
            return _first(clause, VERBS | DONE | WAYS)
        case [*_, noun, "of"]:
            return NOUNS.get(noun)
        case [*earlier, "up" | "down" as way] if figure.unit in _SHARES or _is_money(place):
            said = earlier[-1] if earlier else ","
            is_lead = figure.unit == "point" and said in BE  # "is up 15 points in the polls"
            is_way = not said[0].isalnum() or said in _BEFORE_WAYS | VERBS.keys()
            return WAYS[way] if is_way and not is_lead else None
        case [*_, verb] if is_amount and not _is_share(sentence, place.stop):
            return VERBS.get(verb)
    return None


def _first(words: Iterable[str], known: dict[str, Change]) -> Change | None:
    return next((known[word] for word in words if word in known), None)


def _is_money(place: Place) -> bool:
    return bool(place.unit) and not (place.unit or "")[0].isalnum()


def _is_share(sentence: Sequence[Token], i: int) -> bool:
    """Whether "of" at `i` makes of a percentage a share: "gained 5 percent of the vote"."""
    return i < len(sentence) and sentence[i].lower == "of"
