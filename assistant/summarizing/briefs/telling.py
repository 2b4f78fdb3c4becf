"""What the sentences of an article tell, each once: with its date where it has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from assistant.answering.evidence import MOST_CITED
from assistant.answering.support import problems
from assistant.articles import Article, Sentence, Statement
from assistant.ingest.cues import CUES
from assistant.language.dates import PartialDate, dates
from assistant.language.words import stems, words
from assistant.summaries import Allegation, Entry, Happening, Summary
from assistant.summarizing.precision import precision

_MONTH, _YEAR = timedelta(30), timedelta(365)
_BEFORE = timedelta(31)
"""Time before the first article on a matter that still belongs to it."""


@dataclass(frozen=True)
class Telling:
    """What a sentence of an article tells."""

    entry: Entry
    article: Article
    is_foremost: bool
    """Whether it is in the abstract, or accuses somebody."""
    is_background: bool = False
    """Whether its date is that of something long before the matter."""

    @cached_property
    def sentence(self) -> Sentence:
        """The one that is dated, else the last."""
        told = self.entry.told if isinstance(self.entry, Happening) else ""
        dated = next((one for one in self.entry.citations if told and told in one.text), self.entry.citations[-1])
        return self.article.sentences[int(dated.sentence_id.rpartition(":")[2])]

    def after(self, before: Telling) -> Telling:
        """This, which says again what `before` does and goes on, with the date of that."""
        entry, earlier = self.entry, before.entry
        if isinstance(earlier, Happening):
            entry = Happening(text=entry.text, citations=entry.citations, date=earlier.date, told=earlier.told)
        return Telling(entry, self.article, self.is_foremost or before.is_foremost)

    @cached_property
    def words(self) -> set[str]:
        return stems(self.sentence.text)

    @property
    def day(self) -> date | None:
        return self.entry.date if isinstance(self.entry, Happening) and not self.is_background else None

    @property
    def told(self) -> str:
        """The date as it stands."""
        return self.entry.told if isinstance(self.entry, Happening) and not self.is_background else ""

    @cached_property
    def happened(self) -> tuple[date, PartialDate] | None:
        """The day of what is told, and what the sentence says of it; that on which somebody only said it is another."""
        entry = self.entry
        if not isinstance(entry, Happening) or entry.date is None:
            return None
        meant = next(iter(dates(entry.told)), None)
        reported = [one for one in self.sentence.statements if not CUES.keys().isdisjoint(words(one.cue or ""))]
        return None if meant is None or (reported and not self._dates(reported)) else (entry.date, meant)

    @property
    def is_news(self) -> bool:
        """Whether an article that has it tells something new: somebody's word, or what is no background."""
        return not self.is_background or self._dates(self.sentence.statements)

    def _dates(self, statements: Sequence[Statement]) -> bool:
        """Whether the date stands in what is said."""
        told = self.entry.told if isinstance(self.entry, Happening) else ""
        at = self.sentence.start + max(0, self.sentence.text.find(told))
        return any(one.start <= at < one.end for one in statements)

    @property
    def published(self) -> date:
        return self.article.published or date.max

    def carries(self, other: Telling) -> bool:
        """Whether its sentence says by itself what `other` says."""
        return not problems(other.entry.text, [self.sentence], published=[self.article.published])

    def is_carried_by(self, others: Sequence[Telling]) -> bool:
        """Whether its own sentences carry it together with those of `others`."""
        own = [self.article.sentences[int(one.sentence_id.rpartition(":")[2])] for one in self.entry.citations]
        days = [self.article.published] * len(own) + [one.article.published for one in others]
        fits = len(own) + len(others) <= MOST_CITED
        return fits and not problems(self.entry.text, [*own, *(one.sentence for one in others)], published=days)


def tellings(summary: Summary, article: Article) -> list[Telling]:
    """What a summary tells of, but for figures, people and who said it."""
    told: dict[str, Telling] = {}
    accusing = [one for one in summary.allegations if _accuses(one)]
    foremost = {one.citations[-1].sentence_id for one in (*summary.abstract, *accusing)}
    for entry in (*summary.timeline, *summary.abstract, *summary.key_points, *accusing):
        sentence_id = entry.citations[-1].sentence_id
        told.setdefault(sentence_id, Telling(entry, article, sentence_id in foremost))
    for one in list(told.values()):
        for citation in one.entry.citations[:-1]:
            if before := told.pop(citation.sentence_id, None):
                told[one.entry.citations[-1].sentence_id] = one.after(before)
    return list(told.values())


def _accuses(allegation: Allegation) -> bool:
    """Whether it accuses somebody in so many words."""
    kinds = {CUES.get(word) for word in words((allegation.hedge or "").lower())}
    return allegation.against is not None and "allegation" in kinds


def placed(told: Sequence[Telling]) -> list[Telling]:
    """With those marked whose date is long before the matter, which is that of no event of it."""
    days = [one.article.published for one in told if one.article.published]
    told_days = [one.day for one in told if one.day]
    if not days and not told_days:
        return list(told)
    began = min(days) if days else max(told_days) - _YEAR
    return [replace(one, is_background=_ended(one) < began - _BEFORE) if one.day else one for one in told]


def _ended(telling: Telling) -> date:
    """The last day that the date of what happened may mean."""
    day = telling.day or date.max
    meant = next(iter(dates(telling.told)), None)
    known = precision(meant) if meant else "day"
    if known == "year":
        return day.replace(month=12, day=31)
    return day + _MONTH if known == "month" else day
