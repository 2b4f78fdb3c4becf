"""What a reader is told of a brief beside its entries."""

from __future__ import annotations

from assistant.summaries import Brief, Development
from assistant.summarizing.precision import when

UNHEARD = "Accused, and without a word of their own in these articles"


def heading(brief: Brief) -> str:
    """What it is about, from how many articles of which days, and since when something is new."""
    count = len(brief.article_ids)
    articles = f"{count} article{'s' if count > 1 else ''}"
    cited = [citation for event in brief.events for one in event.developments for citation in one.citations]
    days = sorted({citation.published for citation in cited if citation.published})
    span = " to ".join(dict.fromkeys(str(day) for day in (days[0], days[-1]))) if days else None
    since = f"new since {brief.since}" if brief.since else None
    return ", ".join(filter(None, (brief.query, articles, span, since)))


def development_label(development: Development) -> str:
    """Whether it is new, and when it happened, as far as that is told."""
    return ", ".join(filter(None, ("new" if development.new else None, when(development))))
