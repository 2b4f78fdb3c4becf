"""What of much is told: what most articles have, and what stands first in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.summaries import Development, Event

_MOST = 60
"""Developments of a brief; whoever tells everything of a hundred articles tells nothing."""


def foremost(events: Sequence[Event], since: date | None) -> tuple[tuple[Event, ...], int]:
    """`events` with their foremost developments, and how many others there are.

    With the day `since` which something is new, what may be new comes before the rest.
    """
    weighed = sorted(
        (
            (_weight(one, event, since), place, number)
            for place, event in enumerate(events)
            for number, one in enumerate(event.developments)
        ),
        key=lambda found: found[0],
        reverse=True,
    )
    kept = {(place, number) for _, place, number in weighed[:_MOST]}
    left = (
        replace(event, developments=tuple(one for i, one in enumerate(event.developments) if (place, i) in kept))
        for place, event in enumerate(events)
    )
    return tuple(event for event in left if event.developments), len(weighed) - len(kept)


def _weight(development: Development, event: Event, since: date | None) -> tuple[bool, int, int, int]:
    """Whether it may be new, how many articles have it, how many its event, and how near to the beginning it stands."""
    is_new = since is not None and any(one.published and one.published >= since for one in development.citations)
    around = {citation.article_id for one in event.developments for citation in one.citations}
    own = {citation.article_id for citation in development.citations}
    return is_new, len(own), len(around), -development.citations[0].start
