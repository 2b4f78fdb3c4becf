"""What an article dates, in the order of the days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.articles import Sentence
from assistant.language.dates import PartialDate, dates
from assistant.summaries import Happening
from assistant.summarizing.days import as_told, first_day
from assistant.summarizing.extractive.telling import Telling


def timeline(telling: Telling, sentences: Iterable[Sentence]) -> list[Happening]:
    """One entry a sentence that has a date, by its most exact one; what has no day of its own comes last."""
    found = []
    for sentence in sentences:
        told, most_exact = telling.told(sentence), _most_exact(sentence.text)
        if told and most_exact:
            day = first_day(most_exact, sentence.text, telling.article.published)
            if most_exact.relative and (day is None or most_exact.relative.startswith("this ")):
                continue
            found.append(Happening(text=told[0], citations=told[1], date=day, told=as_told(most_exact, sentence.text)))
    return sorted(found, key=lambda entry: (entry.date is None, entry.date or date.min))


def _most_exact(text: str) -> PartialDate | None:
    """No "Today" that is part of a name."""
    told = (one for one in dates(text) if not (one.relative and one.start and text[one.start].isupper()))
    return max(told, key=_exactness, default=None)


def _exactness(told: PartialDate) -> int:
    parts = (told.day, told.weekday, told.month, told.year)
    return sum(weight for part, weight in zip(parts, (4, 4, 2, 3), strict=True) if part is not None)
