"""The facade: the articles of a library on one matter, as one brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from itertools import islice

from assistant.answering.agreement import counterparts
from assistant.answering.assistant import LONGEST
from assistant.answers import EVERYWHERE, Scope
from assistant.articles import Article
from assistant.errors import NoQuestion
from assistant.library import Library
from assistant.summaries import Brief, Entry, Event, Matter
from assistant.summarizing.briefs.asked import answering
from assistant.summarizing.briefs.beside import each_difference_once, of_same
from assistant.summarizing.briefs.chosen import chosen
from assistant.summarizing.briefs.events import events
from assistant.summarizing.briefs.foremost import foremost
from assistant.summarizing.briefs.headings import titled
from assistant.summarizing.briefs.matters import matters
from assistant.summarizing.briefs.parties import parties
from assistant.summarizing.briefs.replies import Replies
from assistant.summarizing.briefs.retold import marked_new, told_once
from assistant.summarizing.briefs.taken import accounts
from assistant.summarizing.briefs.unheard import unheard
from assistant.summarizing.extractive import ExtractiveSummaryWriter
from assistant.summarizing.extractive.telling import Telling
from assistant.summarizing.summary import summarize


def brief_on(library: Library, query: str, since: date | None = None, scope: Scope = EVERYWHERE) -> list[Brief]:
    """What the articles on the matter of `query` say of it, the best answer first; none where none is about it.

    Where it asks for the whole matter, or is the title of an article, which stands for that, it is what happened in
    its order. Raises `LibraryError`, `NoQuestion` where the query is empty or too long, and `NoSuchArticle` where none
    is in `scope`.
    """
    query = " ".join(query.split())
    if not query:
        raise NoQuestion('A brief needs words: `assistant brief "the dam"`, or without any for each matter there is.')
    if len(query) > LONGEST:
        raise NoQuestion(f"What the brief is asked for has more than {LONGEST:,} characters: ask it in fewer words.")
    within = library.within(scope)
    articles = _telling(chosen(library, query, within))
    if not articles:
        return []
    answers = answering(library, query, articles)
    brief = _brief(library, articles, since, query, answers)
    return [brief] if brief.events or answers is None else []


def overview(library: Library, scope: Scope = EVERYWHERE) -> list[Matter]:
    """The matters that several articles are on, that with most articles first. Raises as `brief_on` does."""
    return [_matter(articles) for articles in _several(library, scope)]


def briefs(library: Library, since: date | None = None, scope: Scope = EVERYWHERE) -> list[Brief]:
    """One for each of these matters. Raises as `brief_on` does."""
    return [_brief(library, articles, since) for articles in _several(library, scope)]


def _several(library: Library, scope: Scope) -> list[list[Article]]:
    within = library.within(scope)
    grouped = matters(library.articles(within), library.centroids(within))
    several = (_telling(articles) for articles in grouped if len(articles) > 1)
    return [articles for articles in several if len(articles) > 1]


def _telling(articles: Iterable[Article]) -> list[Article]:
    """Without lists of scores and the like, of which nothing can be told."""
    return [article for article in articles if Telling(article).main]


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
    library: Library,
    articles: Sequence[Article],
    since: date | None,
    query: str | None = None,
    answers: Mapping[str, float] | None = None,
) -> Brief:
    """`answers` are the scores of the sentences that answer the query, where it asks for a part of the matter."""
    matter, ordered = _matter(articles), _by_day(articles)
    writer = ExtractiveSummaryWriter()
    summaries = [summarize(article, writer) for article in ordered]
    both = zip(summaries, ordered, strict=True)
    told = [one for summary, article in both for one in accounts(summary, article, answers or ())]
    accused = parties(summaries, ordered)
    replies = Replies(accused, summaries, ordered)
    first, untold = foremost(events(told, answers), since)
    found = each_difference_once(told_once(marked_new(_compared(library, first, matter), since)))
    return Brief(
        **asdict(matter),
        query=query,
        since=since,
        events=tuple(replace(event, replies=replies.to(event)) for event in titled(found, summaries)),
        unheard=tuple(one for one in unheard(accused) if answers is None or _is_told(one, found)),
        untold=untold,
    )


def _is_told(entry: Entry, events: Sequence[Event]) -> bool:
    told = {citation.sentence_id for event in events for one in event.developments for citation in one.citations}
    return any(citation.sentence_id in told for citation in entry.citations)


def _compared(library: Library, found: Sequence[Event], matter: Matter) -> tuple[Event, ...]:
    """The events, each development with what the other articles on the matter say of it."""
    told = [one for event in found for one in event.developments]
    compared = map(of_same, counterparts(library, told, matter.article_ids))
    return tuple(replace(event, developments=tuple(islice(compared, len(event.developments)))) for event in found)
