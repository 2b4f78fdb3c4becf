"""The facade: the articles of a library on one matter, as one brief."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from itertools import islice

from assistant.answering.agreement import counterparts
from assistant.answers import EVERYWHERE, Scope
from assistant.articles import Article
from assistant.errors import NoQuestion
from assistant.library import Library
from assistant.summaries import Brief, Event, Matter
from assistant.summarizing.briefs.chosen import chosen
from assistant.summarizing.briefs.events import events
from assistant.summarizing.briefs.matters import matters
from assistant.summarizing.briefs.parties import parties
from assistant.summarizing.briefs.replies import Replies
from assistant.summarizing.briefs.telling import tellings
from assistant.summarizing.briefs.unheard import unheard
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.summary import summarize


def brief_on(library: Library, query: str, since: date | None = None, scope: Scope = EVERYWHERE) -> list[Brief]:
    """What the article says that is most about `query`, and those on its matter, as one; none where none is about it.

    The title of an article stands for the matter that it is on. Raises `LibraryError`, `NoQuestion` where the query is
    empty, and `NoSuchArticle` where none is in `scope`.
    """
    if not query.strip():
        raise NoQuestion('A brief needs words: `assistant brief "the dam"`, or without any for each matter there is.')
    within = library.within(scope)
    articles = chosen(library, query, within)
    return [_brief(library, _matter(articles), articles, query, since)] if articles else []


def overview(library: Library, scope: Scope = EVERYWHERE) -> list[Matter]:
    """The matters that several articles are on, that with most articles first. Raises as `brief_on` does."""
    return [_matter(articles) for articles in _several(library, scope)]


def briefs(library: Library, since: date | None = None, scope: Scope = EVERYWHERE) -> list[Brief]:
    """One for each of these matters. Raises as `brief_on` does."""
    return [_brief(library, _matter(articles), articles, None, since) for articles in _several(library, scope)]


def _several(library: Library, scope: Scope) -> list[list[Article]]:
    within = library.within(scope)
    grouped = matters(library.articles(within), library.centroids(within))
    return [articles for articles in grouped if len(articles) > 1]


def _matter(articles: Sequence[Article]) -> Matter:
    """`articles`: the most central first."""
    ordered = _by_day(articles)
    days = [article.published for article in ordered if article.published]
    return Matter(
        headline=articles[0].title,
        article_ids=tuple(article.id for article in ordered),
        outlets=tuple(dict.fromkeys(article.outlet for article in ordered if article.outlet)),
        first=min(days, default=None),
        last=max(days, default=None),
        undated=len(ordered) - len(days),
    )


def _by_day(articles: Sequence[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.published or date.max, article.id))


def _brief(
    library: Library, matter: Matter, articles: Sequence[Article], query: str | None, since: date | None
) -> Brief:
    ordered = _by_day(articles)
    writer = ExtractiveSummaryWriter()
    summaries = [summarize(article, writer) for article in ordered]
    told = [one for summary, article in zip(summaries, ordered, strict=True) for one in tellings(summary, article)]
    accused = parties(summaries, ordered)
    replies = Replies(accused, summaries, ordered)
    found = [replace(event, replies=replies.to(event)) for event in events(told, since)]
    return Brief(
        **asdict(matter),
        query=query,
        since=since,
        events=_compared(library, found, matter),
        unheard=unheard(accused),
    )


def _compared(library: Library, found: Sequence[Event], matter: Matter) -> tuple[Event, ...]:
    """The events, each development with what the other articles on the matter say of it."""
    told = [one for event in found for one in event.developments]
    compared = iter(counterparts(library, told, matter.article_ids))
    return tuple(replace(event, developments=tuple(islice(compared, len(event.developments)))) for event in found)
