"""What several articles tell, by what happened: sentences near in meaning and in time, none told twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from assistant.answering.evidence import MOST_CITED
from assistant.answers import Citation
from assistant.encoder import shared_encoder
from assistant.summaries import Development, Event
from assistant.summarizing.briefs.accounts import Account, placed
from assistant.summarizing.briefs.grouping import groups
from assistant.summarizing.briefs.nearness import may_be_one, nearness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ONE_EVENT = 0.46
"""Mean cosine from which sentences tell of one event."""
_ONE_ANSWER = 0.55
"""The same of those that a query has in common anyway."""
_RELATED = 0.7
"""Cosine of a sentence and an answer from which it belongs to that."""
_SAME_THING = 0.66
"""Cosine from which two sentences may say the same."""
_SAME_WORDS = 0.8
"""Share of the words of two sentences that both have, from which one is the other, edited."""


def events(told: Iterable[Account], asked: Mapping[str, float] | None = None) -> tuple[Event, ...]:
    """In the order of their first days: what several articles tell, what has a date, and what is foremost in one.

    `asked` are scores of sentences by their ids: with them it is the events that one of those tells of, the best first,
    and of each what is about it. What an earlier article says is not told again: where a later one carries it too, it
    is cited beside; an agency's text counts once.
    """
    known = sorted(placed(list(told)), key=lambda one: (one.published, one.article.id, one.sentence.start))
    if not known:
        return ()
    vectors = shared_encoder().embed([one.entry.text for one in known])
    alike = vectors @ vectors.T
    firsts = _first_accounts(known, alike)
    rows = list(firsts)
    least = ONE_EVENT if asked is None else _ONE_ANSWER
    found: list[tuple[float, Event]] = []
    for group in groups(_in_time([known[row] for row in rows], alike[rows][:, rows]), least):
        members = [rows[number] for number in group]
        answers = {row: score for row in members if asked and (score := _score(known[row], asked))}
        if asked is not None:
            members = [row for row in members if any(alike[row, other] >= _RELATED for other in answers)]
        is_carried = any(firsts[row] for row in members)
        if members and (answers or _is_event([known[row] for row in members], is_carried)):
            developments = sorted((_development(known[row], firsts[row]) for row in members), key=_when)
            found.append((max(answers.values(), default=0.0), Event("", tuple(developments))))
    return tuple(event for _, event in sorted(found, key=lambda one: (-one[0], _first_day(one[1]))))


def _score(account: Account, asked: Mapping[str, float]) -> float:
    return max(asked.get(citation.sentence_id, 0.0) for citation in account.entry.citations)


def _first_accounts(known: Sequence[Account], alike: NDArray[np.float32]) -> dict[int, list[Account]]:
    """Of what is told several times the first, by its row, each with those of later articles that carry it."""
    firsts: dict[int, list[Account]] = {}
    for row, one in enumerate(known):
        others = (first for first in firsts if known[first].article.id != one.article.id)
        alike_ones = [first for first in others if alike[row, first] >= _SAME_THING and may_be_one(known[first], one)]
        same = sorted(alike_ones, key=alike[row].item, reverse=True)[:MOST_CITED]
        if not same:
            firsts[row] = []
            continue
        first = known[same[0]]
        if _is_edited(first, one):
            continue
        if one.carries(first) and first.is_carried_by([*firsts[same[0]], one]):
            firsts[same[0]].append(one)
        if not one.is_told_by([known[other] for other in same]):
            firsts[row] = []
    return firsts


def _is_edited(one: Account, other: Account) -> bool:
    """Whether they are one sentence with other words here and there, and with the same figures."""
    unlike = one.words ^ other.words
    shared = len(one.words & other.words)
    return shared >= _SAME_WORDS * (shared + len(unlike)) and not any(word[0].isdigit() for word in unlike)


def _is_event(members: Sequence[Account], is_carried: bool) -> bool:
    several = is_carried or len({one.article.id for one in members}) > 1
    is_of_matter = any(one.is_foremost or not one.is_background for one in members)
    return (several and is_of_matter) or any(one.day or one.is_foremost for one in members)


def _in_time(known: Sequence[Account], alike: NDArray[np.float32]) -> NDArray[np.float32]:
    """`alike`, but that what happened on one day is more so, and what is far apart in time never put together."""
    import numpy as np

    return alike + np.array([[nearness(one, other) for other in known] for one in known], dtype=np.float32)


def _development(account: Account, others: Sequence[Account]) -> Development:
    entry = account.entry
    return Development(
        text=entry.text,
        citations=(*entry.citations, *(Citation.of(other.sentence, other.article) for other in others)),
        date=account.day,
        told=account.told if account.day else "",
        new=account.is_news,
    )


def _when(development: Development) -> tuple[date, date]:
    """When it happened; what is not dated when it was first told."""
    published = development.citations[0].published or date.max
    return development.date or published, published


def _first_day(event: Event) -> tuple[date, date]:
    """Of what is dated in it; where nothing is, of when it was first told."""
    dated = [one for one in event.developments if one.date]
    return min(map(_when, dated or event.developments))
