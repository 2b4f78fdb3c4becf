"""The figures of an article, each with its unit, what it counts or measures, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.answering.support.quantities import quantities
from assistant.articles import Sentence
from assistant.ingest.tokens import Token, tokens
from assistant.language.dates import PartialDate, dates
from assistant.language.figures import Figure as Counted
from assistant.summaries import Figure
from assistant.summarizing.days import as_told, names_a_thing
from assistant.summarizing.extractive.measured import measured
from assistant.summarizing.extractive.places import Place, place_of
from assistant.summarizing.extractive.telling import Telling

_LEAST = 2
"""From which a bare count is a figure: "one" is most often none."""
_PARTED = re.compile(
    r",\s|[;:–—]|\s--?\s|\b(?:which|who|when|while|but|because|where|that|than|compared|said|says|told)\b"
)
"""What stands between a figure and the date of something else."""
_OPENS = re.compile(r"\A(?:But|And|Back|Earlier|Later)?\s?\Z")
_NO_QUANTITIES = frozenset(["clock", "ordinal"])


def figures(telling: Telling, sentences: Iterable[Sentence]) -> list[Figure]:
    """In the order of the sentences, none twice; what is not sure to be read right is left out."""
    found: dict[tuple[float, str | None, str], Figure] = {}
    for sentence in sentences:
        for figure in _of(telling, sentence):
            found.setdefault((figure.value, figure.unit, figure.of.casefold()), figure)
    return list(found.values())


def _of(telling: Telling, sentence: Sentence) -> Iterator[Figure]:
    counted = [one for one in quantities(sentence.text, _LEAST).figures if _is_sure(one)]
    told = telling.told(sentence) if counted else None
    if not told:
        return
    text, citations = told
    words, days = tokens(sentence.text), dates(sentence.text)
    for one in counted:
        place = place_of(one, words)
        of = measured(words, one, place) if place else None
        if place and of:
            yield Figure(
                text=text,
                citations=citations,
                value=float(one.value),
                unit=place.unit,
                of=of,
                when=_when(words, place, days, sentence.text),
            )


def _is_sure(figure: Counted) -> bool:
    """Whether it says a number and no order of magnitude, end of a range, score, time or rank."""
    other = figure.other_reading
    return (
        figure.bound != "vague"
        and not re.match(r"0\d", figure.text)
        and figure.unit not in _NO_QUANTITIES
        and bool(figure.unit or figure.noun)
        and (figure.unit is not None or figure.value >= _LEAST or figure.value % 1 > 0)
        and (other is None or other.value == figure.value)
    )


def _when(words: Sequence[Token], place: Place, days: Sequence[PartialDate], text: str) -> str | None:
    """The date that stands nearest, in the same clause or before it."""
    at = words[place.first].start
    own = [day for day in days if not names_a_thing(day, text)]
    nearest = min(own, key=lambda day: abs(day.start - at), default=None)
    if nearest is None:
        return None
    told = as_told(nearest, text)
    opens = _OPENS.match(text[: text.find(told)]) and ", " not in text[nearest.end + 1 : at]
    between = text[min(nearest.end, at) : max(nearest.start, at)]
    return told if opens or not _PARTED.search(between) else None
