"""What a reader is told of a brief beside its entries."""

from __future__ import annotations

from assistant.summaries import Brief, Development, Matter
from assistant.summarizing.precision import when

UNHEARD = "Accused, and without a word of their own in these articles"
_OUTLETS = 3
"""Named at most."""


def heading(matter: Matter) -> str:
    """What was asked for, else the subject by the headline of the most central article."""
    asked = matter.query if isinstance(matter, Brief) else None
    return asked or f"“{matter.headline}”"


def span(matter: Matter) -> str:
    """From how many articles of which outlets and days it is, and since when something is new."""
    count = len(matter.article_ids)
    more = len(matter.outlets) - _OUTLETS
    outlets = [*matter.outlets[:_OUTLETS], *([f"{more} more"] if more > 0 else [])]
    days = " to ".join(dict.fromkeys(str(day) for day in (matter.first, matter.last) if day))
    since = f"new since {matter.since}" if isinstance(matter, Brief) and matter.since else None
    parts = [f"{count} article{'s' if count > 1 else ''}", ", ".join(outlets), days, since]
    return " · ".join(part for part in parts if part)


def not_known_to_be_new(brief: Brief) -> str | None:
    """Why articles that may be new are not marked."""
    if brief.since is None or not brief.undated:
        return None
    which = f"of {brief.undated} of these articles" if brief.undated < len(brief.article_ids) else "of these articles"
    return f"The day {which} is not known, so nothing that only they tell is marked as new."


def left_out(brief: Brief) -> str | None:
    """How much of many articles is not told."""
    if not brief.untold:
        return None
    return f"{brief.untold} more that fewer of these articles tell, or only further down: ask for a part of the matter."


def development_label(development: Development) -> str:
    """Whether it is new, and when it happened, as far as that is told."""
    return ", ".join(filter(None, ("new" if development.new else None, when(development))))
