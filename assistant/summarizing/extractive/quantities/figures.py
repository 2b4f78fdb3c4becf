"""The figures of an article, each with its unit, what it counts or measures, and when."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.support.quantities import quantities
from assistant.articles import Sentence
from assistant.ingest.tokens import Token, tokens
from assistant.language.bounds import bound_told
from assistant.language.dates import dates
from assistant.language.figures import Figure as Counted
from assistant.language.units import CURRENCIES
from assistant.summaries import Change, Figure
from assistant.summarizing.extractive.dates.dating import when
from assistant.summarizing.extractive.quantities.changes import change
from assistant.summarizing.extractive.quantities.measured import measured
from assistant.summarizing.extractive.quantities.numbering import counts_nothing, names
from assistant.summarizing.extractive.quantities.partial import goes_on
from assistant.summarizing.extractive.quantities.places import Place, place_of
from assistant.summarizing.extractive.quantities.supposed import is_compared, is_supposed
from assistant.summarizing.extractive.telling import Telling

_LEAST = 2
"""From which a bare count is a figure: "one" is most often none."""
_END = re.compile(
    r"\bbetween (?:[^;]{1,25} and )?\Z|(?:\bnot|\bnever|n['’]t)\b[^.;,]{0,30}\b(?:more|less|fewer) than \Z",
    re.IGNORECASE,
)
"""What tells the ends of a range, or denies a bound."""
_RANGE = re.compile(rf"\s?(?:-|–|—|to|or)\s?[{CURRENCIES}]?\d")
"""What makes of a figure the beginning of a range."""
_NO_QUANTITIES = frozenset(["clock", "ordinal"])


def figures(telling: Telling, sentences: Iterable[Sentence]) -> list[Figure]:
    """In the order of the sentences, none twice; what is not sure to be read right is left out."""
    found: dict[tuple[object, ...], Figure] = {}
    named = names(telling.article.text)
    for sentence in sentences:
        for figure in _of(telling, sentence, named):
            found.setdefault((figure.value, figure.unit, _head(figure.of or "")), figure)
    return list(found.values())


def _head(of: str) -> str:
    """ "guilds" of "Norwegian guilds of old"."""
    return of.casefold().partition(" of ")[0].rpartition(" ")[2]


def _of(telling: Telling, sentence: Sentence, named: Container[str]) -> Iterator[Figure]:
    counted = [one for one in quantities(sentence.text, _LEAST).figures if _is_sure(one)]
    told = telling.told(sentence) if counted else None
    if not told:
        return
    text, citations = told
    words, days = tokens(sentence.text), dates(sentence.text)
    before: _Before | None = None
    for one in counted:
        place = place_of(one, words)
        if place is None or is_compared(words, place):
            continue
        of, way = measured(words, one, place), change(words, one, place)
        if before and not of and goes_on(words, before.place, place):
            of, way = before.of, way or before.change
        if of is None or counts_nothing(words, one, place, of, named):
            continue
        before = _Before(place, of, way)
        bound, day = _bound(words, place, sentence.text), when(words, place, days, sentence.text)
        if is_supposed(sentence.text, words[place.first].start, bool(bound), bool(way)):
            continue
        yield Figure(
            text=text,
            citations=citations,
            value=float(one.value),
            unit=place.unit.strip() if place.unit else None,
            of=of,
            when=None if way and day and day.startswith("from ") else day,  # "up 5 percent from 2008"
            bound=bound,
            change=way,
        )


@dataclass(frozen=True, slots=True)
class _Before:
    """The figure before in a sentence."""

    place: Place
    of: str
    change: Change | None


def _is_sure(figure: Counted) -> bool:
    """Whether it says a number and no order of magnitude, end of a range, score, time or rank."""
    other = figure.other_reading
    return (
        figure.bound != "vague"
        and not _END.search(figure.before)
        and not re.match(r"0\d", figure.text)
        and figure.unit not in _NO_QUANTITIES
        and bool(figure.unit or figure.noun or figure.behind.startswith(" of "))
        and (figure.unit is not None or figure.value >= _LEAST or figure.value % 1 > 0)
        and (other is None or (other.value == figure.value and not _RANGE.match(figure.behind)))
    )


def _bound(words: Sequence[Token], place: Place, text: str) -> str | None:
    first = place.first - (place.first > 0 and words[place.first - 1].text in CURRENCIES)
    return bound_told(text, words[first].start, words[place.stop - 1].end)
