"""The writer without a model, which costs nothing and words everything as the article does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from assistant.articles import Article, Sentence
from assistant.summaries import Entry
from assistant.summarizing.drafts import SummaryDraft
from assistant.summarizing.extractive.dates.timeline import timeline
from assistant.summarizing.extractive.people.people import people
from assistant.summarizing.extractive.quantities.figures import figures
from assistant.summarizing.extractive.sentences.background import is_background
from assistant.summarizing.extractive.sentences.centrality import Centrality
from assistant.summarizing.extractive.sentences.remarks import remark
from assistant.summarizing.extractive.statements.allegations import allegations
from assistant.summarizing.extractive.statements.denials import denials
from assistant.summarizing.extractive.statements.quotations import quotations
from assistant.summarizing.extractive.telling import Telling, Told

_ABSTRACT = 2
_NEAR = 6
"""Sentences among the first of which the abstract prefers those that are no remarks."""
_KEY_POINTS = 5
_SENTENCES_A_POINT = 4
"""A key point for every so many sentences of the article, at most."""
_MOST = 12
"""Entries of the other kinds: of what there is more, the most central."""
_READ = 300
"""Sentences in which they are looked for, the most central."""

T = TypeVar("T")
E = TypeVar("E", bound=Entry)


class ExtractiveSummaryWriter:
    name = "extractive"
    prompt_id: str | None = None

    async def draft(self, article: Article) -> SummaryDraft:
        return await asyncio.to_thread(_draft, article)


def _draft(article: Article) -> SummaryDraft:
    telling = Telling(article)
    abstract = _abstract(telling)
    if article.language not in (None, "en"):
        return SummaryDraft(abstract=[_entry(telling.alone(one)) for one in abstract])
    centrality = Centrality(telling.sentences)
    rest = [one for one in telling.main if one not in abstract and not (telling.goes_on(one) or is_background(one))]
    points = centrality.best(rest, min(_KEY_POINTS, len(telling.main) // _SENTENCES_A_POINT), abstract)
    read = _in_order(telling.sentences, lambda one: centrality.score[one.id], _READ)

    def most_central(entries: Sequence[E]) -> Sequence[E]:
        return _in_order(entries, lambda entry: centrality.score[entry.citations[-1].sentence_id], _MOST)

    alleged = allegations(telling, read)
    return SummaryDraft(
        abstract=[_entry(telling.alone(one)) for one in abstract],
        key_points=[_entry(telling.with_objection(one)) for one in points],
        allegations=most_central(alleged),
        denials=most_central(denials(telling, alleged)),
        figures=most_central(figures(telling, read)),
        timeline=most_central(timeline(telling, read)),
        people=people(telling, _MOST),
        quotations=most_central(quotations(telling, read)),
    )


def _abstract(telling: Telling) -> list[Sentence]:
    """The first ones, and no remark where something else is told near it; a second that leans on the one before it,
    where that is the first."""
    chosen: list[Sentence] = []
    told = [one for one in telling.main[:_NEAR] if not remark(one)]
    for one in (*told, *telling.main):
        if one not in chosen and (not telling.goes_on(one) or (chosen and telling.before(one) == chosen[-1])):
            chosen.append(one)
        if len(chosen) == _ABSTRACT:
            break
    return chosen


def _entry(told: Told) -> Entry:
    text, citations = told
    return Entry(text=text, citations=citations)


def _in_order(found: Sequence[T], score: Callable[[T], float], limit: int) -> Sequence[T]:
    """The `limit` best, in the order they had."""
    best = sorted(range(len(found)), key=lambda number: -score(found[number]))[:limit]
    return [found[number] for number in sorted(best)]
