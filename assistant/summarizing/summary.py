"""The facade: an article in, its checked summary out."""

from __future__ import annotations

import asyncio
import time

from assistant.articles import Article
from assistant.summaries import Summary
from assistant.summarizing.checking import Check
from assistant.summarizing.drafts import SummaryDraft, SummaryWriter

ABSTRACT = 2
"""Sentences at most."""


def summarize(article: Article, writer: SummaryWriter) -> Summary:
    """The summary of `article`. Raises `WriterError`; for code that runs an event loop there is `summarized`."""
    return asyncio.run(summarized(article, writer))


async def summarized(article: Article, writer: SummaryWriter) -> Summary:
    """As `summarize`; what `writer` awaits may be cancelled, which stops a server too."""
    began = time.perf_counter()
    draft = await writer.draft(article)
    return await asyncio.to_thread(_checked, article, writer, draft, began)


def _checked(article: Article, writer: SummaryWriter, draft: SummaryDraft, began: float) -> Summary:
    check = Check(article)
    return Summary(
        article_id=article.id,
        headline=article.title,
        abstract=check.passed(draft.abstract)[:ABSTRACT],
        key_points=check.passed(draft.key_points),
        allegations=check.passed(draft.allegations),
        denials=check.passed(draft.denials),
        figures=check.passed(draft.figures),
        timeline=check.passed(draft.timeline),
        people=check.passed(draft.people),
        quotations=check.passed(draft.quotations),
        writer=writer.name,
        prompt_id=writer.prompt_id,
        removed=check.removed,
        incomplete=draft.incomplete,
        tokens=draft.tokens,
        seconds=round(time.perf_counter() - began, 3),
    )
