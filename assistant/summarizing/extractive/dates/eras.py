"""Dates without a year that may be of an older one, of which the article was just telling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from assistant.articles import Sentence
from assistant.language.dates import PartialDate, dates
from assistant.summarizing.days import is_said, leading, names_a_thing, of_year

_REACH = 12
"""Sentences for which a year that was told goes on."""
_LONG_AGO = 3
"""Years; of later ones, months are told without them."""
_PRESENT = re.compile(r"\b(?:is|are|has|have|haven[’']t|hasn[’']t|will|can|could|may|might)\b|[’'](?:ve|ll|re)\b")


def of_older_years(sentences: Iterable[Sentence], published: date | None) -> frozenset[tuple[str, int]]:
    """Such dates in the `sentences` of an article of the day `published`, each by its sentence and where it begins:
    the last year told before them is past, and nothing since tells of now."""
    found: set[tuple[str, int]] = set()
    told_at: int | None = None
    for place, sentence in enumerate(sentences):
        for told in dates(sentence.text):
            if told.year is not None and not names_a_thing(told, sentence.text):
                is_over = not leading(told, sentence.text).lower().startswith("since")
                told_at = place if published and is_over and told.year <= published.year - _LONG_AGO else None
            elif _tells_of_now(told):
                told_at = None
            elif told.month and told.year is None and told_at is not None and place - told_at <= _REACH:
                is_now = of_year(told, sentence.text) or is_said(told, sentence.text) or _PRESENT.search(sentence.text)
                if not is_now:
                    found.add((sentence.id, told.start))
    return frozenset(found)


def _tells_of_now(told: PartialDate) -> bool:
    return told.weekday is not None or told.relative is not None or told.side != 0
