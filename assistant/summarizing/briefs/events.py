"""What several articles tell, by what happened: sentences near in meaning and in time, none told twice."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.answering.evidence import MOST_CITED
from assistant.answering.support import problems
from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.encoder import shared_encoder
from assistant.ingest.cues import CUES
from assistant.language.dates import PartialDate, dates
from assistant.language.words import stems, words
from assistant.summaries import Development, Entry, Event, Happening, Summary
from assistant.summarizing.briefs.grouping import groups
from assistant.summarizing.precision import precision

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ONE_EVENT = 0.46
"""Mean cosine from which sentences tell of one event."""
_SAME_DAY = 0.2
"""Added to that where both tell of one day."""
_SAME_THING = 0.66
"""Cosine from which two sentences may say the same."""
_SAME_WORDS = 0.8
"""Share of the words of two sentences that both have, from which one is the other, edited."""
_DAYS, _MONTH = timedelta(2), timedelta(31)
"""Days that are further apart are those of two events, and where of one only the month is known."""
_TITLE = 90
"""Characters of a title."""


@dataclass(frozen=True)
class Telling:
    """What a sentence of an article tells."""

    entry: Entry
    article: Article
    is_foremost: bool
    """Whether it is in the abstract."""

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
        return self.entry.date if isinstance(self.entry, Happening) else None

    @cached_property
    def happened(self) -> tuple[date, PartialDate] | None:
        """The day of what is told, and what the sentence says of it; that on which somebody only said it is another."""
        entry, sentence = self.entry, self.sentence
        meant = next(iter(dates(entry.told)), None) if isinstance(entry, Happening) and entry.date else None
        if meant is None or not isinstance(entry, Happening) or entry.date is None:
            return None
        at = sentence.start + max(0, sentence.text.find(entry.told))
        reported = [one for one in sentence.statements if not CUES.keys().isdisjoint(words(one.cue or ""))]
        is_saying = reported and not any(one.start <= at < one.end for one in reported)
        return None if is_saying else (entry.date, meant)

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
    """What a summary tells of, each sentence once: with its date where it has one."""
    told: dict[str, Telling] = {}
    for entry in (*summary.timeline, *summary.abstract, *summary.key_points):
        told.setdefault(entry.citations[-1].sentence_id, Telling(entry, article, entry in summary.abstract))
    for one in list(told.values()):
        for citation in one.entry.citations[:-1]:
            if before := told.pop(citation.sentence_id, None):
                told[one.entry.citations[-1].sentence_id] = one.after(before)
    return list(told.values())


def events(told: Iterable[Telling], since: date | None) -> tuple[Event, ...]:
    """In the order of their first days: what several articles tell, what has a date, and what is foremost in one.

    What an earlier article says is not told again: where a later one carries it too, it is cited beside; an agency's
    text counts once.
    """
    known = sorted(told, key=lambda one: (one.published, one.article.id, one.sentence.start))
    if not known:
        return ()
    vectors = shared_encoder().embed([one.entry.text for one in known])
    alike = vectors @ vectors.T
    firsts = _first_tellings(known, alike)
    rows = list(firsts)
    found = []
    for group in groups(_in_time([known[row] for row in rows], alike[rows][:, rows]), ONE_EVENT):
        members = [rows[number] for number in group]
        if not _is_event([known[row] for row in members], any(firsts[row] for row in members)):
            continue
        central = max(members, key=lambda row: alike[row, members].sum())
        developments = [_development(known[row], firsts[row], since) for row in members]
        found.append(Event(_title(known[central].entry.text), tuple(sorted(developments, key=_when))))
    return tuple(sorted(found, key=lambda event: _when(event.developments[0])))


def _first_tellings(known: Sequence[Telling], alike: NDArray[np.float32]) -> dict[int, list[Telling]]:
    """Of what is told several times the first, by its row, each with those of later articles that carry it."""
    firsts: dict[int, list[Telling]] = {}
    for row, one in enumerate(known):
        others = (first for first in firsts if known[first].article.id != one.article.id)
        same = max((first for first in others if alike[row, first] >= _SAME_THING), default=None, key=alike[row].item)
        if same is None:
            firsts[row] = []
            continue
        first = known[same]
        if _is_edited(first, one):
            continue
        if one.carries(first) and first.is_carried_by([*firsts[same], one]):
            firsts[same].append(one)
        if not first.carries(one):
            firsts[row] = []
    return firsts


def _is_edited(one: Telling, other: Telling) -> bool:
    """Whether they are one sentence with other words here and there, and with the same figures."""
    unlike = one.words ^ other.words
    shared = len(one.words & other.words)
    return shared >= _SAME_WORDS * (shared + len(unlike)) and not any(word[0].isdigit() for word in unlike)


def _is_event(members: Sequence[Telling], is_carried: bool) -> bool:
    several = is_carried or len({one.article.id for one in members}) > 1
    return several or any(one.day or one.is_foremost for one in members)


def _in_time(known: Sequence[Telling], alike: NDArray[np.float32]) -> NDArray[np.float32]:
    """`alike`, but that what happened on one day is more so, and what is far apart in time never put together."""
    import numpy as np

    nearness = [[_nearness(one, other) for other in known] for one in known]
    return alike + np.array(nearness, dtype=np.float32)


def _nearness(one: Telling, other: Telling) -> float:
    if not (one.happened and other.happened):
        return 0.0
    (day, told), (another, elsewhere) = one.happened, other.happened
    known = {precision(told), precision(elsewhere)}
    if "year" in known:
        return 0.0 if day.year == another.year else -math.inf
    has_days = known == {"day"}
    if abs(day - another) > (_DAYS if has_days else _MONTH):
        return -math.inf
    return _SAME_DAY if has_days and day == another else 0.0


def _development(telling: Telling, others: Sequence[Telling], since: date | None) -> Development:
    entry, published = telling.entry, telling.article.published
    return Development(
        text=entry.text,
        citations=(*entry.citations, *(Citation.of(other.sentence, other.article) for other in others)),
        date=telling.day,
        told=entry.told if isinstance(entry, Happening) else "",
        new=since is not None and published is not None and published >= since,
    )


def _when(development: Development) -> tuple[date, date]:
    """When it happened; what is not dated when it was first told."""
    published = development.citations[0].published or date.max
    return development.date or published, published


def _title(text: str) -> str:
    if len(text) <= _TITLE:
        return text
    return text[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
