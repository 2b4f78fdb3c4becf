"""The facade: the articles of a library on one matter, as one brief."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from assistant.answering.agreement import counterparts
from assistant.answers import EVERYWHERE, Scope
from assistant.articles import Article
from assistant.library import Library
from assistant.summaries import Brief, Event
from assistant.summarizing.briefs.events import events, tellings
from assistant.summarizing.briefs.matters import matters
from assistant.summarizing.briefs.unheard import unheard
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.summary import summarize

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
_SEARCHED = 100
"""Hits looked at."""
_NEAREST = 200
"""Articles among which those on one matter are looked for."""
ABOUT = 0.4
"""Score of its best sentence from which an article is about a query: of 16 queries on 31 articles, those that none is
about have .35 at most."""
_AS_WELL = 0.8
"""Share of the best score from which an article on another matter belongs to a query as well."""


def brief_on(library: Library, query: str, since: date | None = None, scope: Scope = EVERYWHERE) -> list[Brief]:
    """What the articles say that are about `query`, and those on the same matter, as one; none where none is about it.

    Raises `LibraryError`, and `NoSuchArticle` where none is in `scope`.
    """
    within = library.within(scope)
    best: dict[str, float] = {}
    for hit in library.search(query, _SEARCHED, within):
        best.setdefault(hit.article.id, hit.score)
    if not best or max(best.values()) < ABOUT:
        return []
    least = max(ABOUT, _AS_WELL * max(best.values()))
    about = {article_id for article_id, score in best.items() if score >= least}
    closest = max(best, key=lambda article_id: best[article_id])
    centroids = _nearest(library.centroids(within), closest)
    grouped = matters(library.articles(centroids), centroids)
    matter = next(group for group in grouped if any(article.id == closest for article in group))
    chosen = {article.id for article in matter} | about
    return [_brief(library, library.articles(chosen), query, since, within)]


def _nearest(centroids: Mapping[str, NDArray[np.float32]], article_id: str) -> dict[str, NDArray[np.float32]]:
    """Those of the articles that may be on the matter of one."""
    likeness = {one: float(centroid @ centroids[article_id]) for one, centroid in centroids.items()}
    nearest = sorted(likeness, key=lambda one: -likeness[one])[:_NEAREST]
    return {one: centroids[one] for one in nearest}


def briefs(library: Library, since: date | None = None, scope: Scope = EVERYWHERE) -> list[Brief]:
    """One for each matter that several articles are on, the matter with most articles first.

    Raises as `brief_on` does.
    """
    within = library.within(scope)
    grouped = matters(library.articles(within), library.centroids(within))
    return [_brief(library, articles, None, since, within) for articles in grouped if len(articles) > 1]


def _brief(
    library: Library,
    articles: Sequence[Article],
    query: str | None,
    since: date | None,
    within: Collection[str] | None,
) -> Brief:
    ordered = sorted(articles, key=lambda article: (article.published or date.max, article.id))
    writer = ExtractiveSummaryWriter()
    summaries = [summarize(article, writer) for article in ordered]
    told = [one for summary, article in zip(summaries, ordered, strict=True) for one in tellings(summary, article)]
    return Brief(
        query=query,
        since=since,
        article_ids=tuple(article.id for article in ordered),
        events=_compared(library, events(told, since), within),
        unheard=unheard(summaries, ordered),
    )


def _compared(library: Library, found: Sequence[Event], within: Collection[str] | None) -> tuple[Event, ...]:
    """The events, each development with what other articles say of it."""
    compared = iter(counterparts(library, [one for event in found for one in event.developments], within))
    return tuple(replace(event, developments=tuple(islice(compared, len(event.developments)))) for event in found)
