"""What several developments tell alike, told once, and what of it was known before a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from assistant.answering.agreement.quantities.measuring import amounts
from assistant.language.words import stems
from assistant.summaries import Development, Event

_NO_MORE = 0.5
"""Share of the words of a sentence that another has, which it carries, from which it says no more than that."""


def marked_new(events: Iterable[Event], since: date | None) -> tuple[Event, ...]:
    """With those developments `new` that may be, and that no article carries from before `since`.

    Of an article without a day it cannot be told whether it is from before.
    """
    found = tuple(events)
    known: set[str] = set()
    for one in _developments(found):
        if any(_is_before(citation.published, since) for citation in one.citations):
            known |= _carrying(one)

    def marked(one: Development) -> Development:
        told = [citation.published for citation in one.citations]
        told += [other.citation.published for other in one.counterparts if other.relation == "carries"]
        is_known = any(_is_before(day, since) for day in told) or not known.isdisjoint(_own(one))
        return replace(one, new=one.new and not is_known)

    return tuple(replace(event, developments=tuple(map(marked, event.developments))) for event in found)


def told_once(events: Iterable[Event]) -> tuple[Event, ...]:
    """Without the developments that say no more than what an article told before."""
    found = tuple(events)
    firsts: dict[str, Development] = {}
    kept: set[int] = set()
    for one in sorted(_developments(found), key=lambda one: one.citations[0].published or date.max):
        if not any(_says_no_more(one, firsts[key]) for key in _own(one) if key in firsts):
            kept.add(id(one))
            for key in _others(one) | _carrying(one):
                firsts.setdefault(key, one)
    left = (replace(event, developments=tuple(one for one in event.developments if id(one) in kept)) for event in found)
    return tuple(event for event in left if event.developments)


def _says_no_more(other: Development, first: Development) -> bool:
    """Whether what carries the first is carried by it, or has its words and figures and hardly others."""
    if not _carrying(other).isdisjoint(_own(first)):
        return True
    mine, theirs = stems(first.text), stems(other.text)
    figures = {amount.value for amount in amounts(other.text)} <= {amount.value for amount in amounts(first.text)}
    return figures and len(mine & theirs) >= _NO_MORE * len(theirs)


def _is_before(day: date | None, since: date | None) -> bool:
    return since is None or day is None or day < since


def _developments(events: Iterable[Event]) -> Iterator[Development]:
    for event in events:
        yield from event.developments


def _own(development: Development) -> set[str]:
    """Ids of the sentences that it cites."""
    return {citation.sentence_id for citation in development.citations}


def _others(development: Development) -> set[str]:
    """Those of them that are of another article than the first."""
    first = development.citations[0].article_id
    return {citation.sentence_id for citation in development.citations if citation.article_id != first}


def _carrying(development: Development) -> set[str]:
    """Ids of the sentences of other articles that carry it."""
    return {one.citation.sentence_id for one in development.counterparts if one.relation == "carries"}
