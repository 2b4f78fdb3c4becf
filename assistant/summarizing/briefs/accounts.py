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
from assistant.summaries import Entry, Happening
from assistant.summarizing.briefs.dated import is_of_main
from assistant.summarizing.precision import Precision, precision

_MONTH, _YEAR = timedelta(30), timedelta(365)
_BEFORE = timedelta(31)
"""Time before the first article on a matter that still belongs to it."""


@dataclass(frozen=True)
class Account:
    """What a sentence of an article tells."""

    entry: Entry
    article: Article
    is_foremost: bool
    """Whether it is in the abstract, or accuses somebody."""
    is_long_ago: bool = False
    """Whether its date is that of something long before the first article on the matter."""
    is_background: bool = False
    """Whether that is no event of the matter: only one article tells of that date."""

    @cached_property
    def sentence(self) -> Sentence:
        """The one that is dated, else the last."""
        told = self.entry.told if isinstance(self.entry, Happening) else ""
        dated = next((one for one in self.entry.citations if told and told in one.text), self.entry.citations[-1])
        return self.article.sentence(dated.sentence_id)

    def after(self, before: Account) -> Account:
        """This, which says again what `before` does and goes on, with the date of that."""
        entry, earlier = self.entry, before.entry
        if isinstance(earlier, Happening):
            entry = Happening(text=entry.text, citations=entry.citations, date=earlier.date, told=earlier.told)
        return Account(entry, self.article, self.is_foremost or before.is_foremost)

    @cached_property
    def words(self) -> set[str]:
        return stems(self.sentence.text)

    @property
    def day(self) -> date | None:
        """The one on which it happened, as far as that is of the matter; of the year that is on it is none."""
        entry, published = self.entry, self.article.published
        if not isinstance(entry, Happening) or entry.date is None or self.is_background or not self.is_dated:
            return None
        is_of_now = published is not None and entry.date.year == published.year
        return None if is_of_now and self.known == "year" else entry.date

    @cached_property
    def is_dated(self) -> bool:
        """Whether its date is that of what it tells."""
        entry, published = self.entry, self.article.published
        is_past = isinstance(entry, Happening) and bool(entry.date and published and entry.date < published)
        return isinstance(entry, Happening) and is_of_main(entry.told, self.sentence.text, is_past)

    @property
    def told(self) -> str:
        """The date as it stands."""
        return self.entry.told if isinstance(self.entry, Happening) and not self.is_background else ""

    @cached_property
    def known(self) -> Precision:
        """How closely its date is known."""
        meant = next(iter(dates(self.entry.told)), None) if isinstance(self.entry, Happening) else None
        return precision(meant) if meant else "day"

    @property
    def last(self) -> date | None:
        """The last day on which it may have happened: that of its article where it tells none."""
        return _ended(self, self.happened[0]) if self.happened else self.article.published

    @property
    def goes_on(self) -> bool:
        """Whether it has been so since its date."""
        return isinstance(self.entry, Happening) and self.entry.told.lower().startswith("since")

    @cached_property
    def happened(self) -> tuple[date, PartialDate] | None:
        """The day of what is told, and what the sentence says of it; that on which somebody only said it is another."""
        entry = self.entry
        if not isinstance(entry, Happening) or entry.date is None or not self.is_dated:
            return None
        meant = next(iter(dates(entry.told)), None)
        reported = [one for one in self.sentence.statements if not CUES.keys().isdisjoint(words(one.cue or ""))]
        return None if meant is None or (reported and not self._dates(reported)) else (entry.date, meant)

    @property
    def is_news(self) -> bool:
        """Whether an article that has it tells something new: somebody's word, or what is not long ago or goes on."""
        return not self.is_long_ago or self.goes_on or self._dates(self.sentence.statements)

    def _dates(self, statements: Sequence[Statement]) -> bool:
        """Whether the date stands in what is said."""
        told = self.entry.told if isinstance(self.entry, Happening) else ""
        at = self.sentence.start + max(0, self.sentence.text.find(told))
        return any(one.start <= at < one.end for one in statements)

    @property
    def published(self) -> date:
        return self.article.published or date.max

    def carries(self, other: Account) -> bool:
        """Whether its sentence says by itself what `other` says."""
        return other.is_told_by([self])

    def is_told_by(self, others: Sequence[Account]) -> bool:
        """Whether the sentences of others say together what it says."""
        days = [one.article.published for one in others]
        return not problems(self.entry.text, [one.sentence for one in others], published=days)

    def is_carried_by(self, others: Sequence[Account]) -> bool:
        """Whether its own sentences carry it together with those of `others`."""
        own = [self.article.sentence(one.sentence_id) for one in self.entry.citations]
        days = [self.article.published] * len(own) + [one.article.published for one in others]
        fits = len(own) + len(others) <= MOST_CITED
        return fits and not problems(self.entry.text, [*own, *(one.sentence for one in others)], published=days)


def placed(told: Sequence[Account]) -> list[Account]:
    """With those marked whose date is long before the matter, and of them those that are of no event of it."""
    days = [one.article.published for one in told if one.article.published]
    told_days = [one.day for one in told if one.day]
    if not days and not told_days:
        return list(told)
    began = min(days) if days else max(told_days) - _YEAR
    by_day: dict[date, set[str]] = {}
    for one in told:
        if one.day:
            by_day.setdefault(one.day, set()).add(one.article.id)

    def marked(one: Account) -> Account:
        if one.day is None or _ended(one, one.day) >= began - _BEFORE:
            return one
        return replace(one, is_long_ago=True, is_background=one.goes_on or len(by_day[one.day]) == 1)

    return list(map(marked, told))


def _ended(account: Account, day: date) -> date:
    """The last day that the date of what happened may mean."""
    if account.known == "year":
        return day.replace(month=12, day=31)
    return day + _MONTH if account.known == "month" else day
