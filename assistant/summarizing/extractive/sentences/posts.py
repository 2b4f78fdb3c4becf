"""A live blog: posts with the time of each before it, of which the newest tells how things stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from assistant.articles import Article, Sentence

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])?\.?m?\b.{0,12}", re.IGNORECASE)
_LEAST = 4
"""Times; fewer make no live blog."""
_MOST = 0.75
"""Share of the posts that are later than the one before, where the newest stands last."""


def newest_first(sentences: Sequence[Sentence], article: Article) -> list[Sentence]:
    """`sentences` with the posts of a live blog turned round where it was written downwards; what stands above the
    first of them stays there."""
    times = [_minutes(one) for one in article.sentences]
    told = [time for time in times if time is not None]
    later = sum(one < other for one, other in pairwise(told))
    if len(told) < _LEAST or later < _MOST * (len(told) - 1):
        return list(sentences)
    post = list(accumulate(time is not None for time in times))
    return sorted(sentences, key=lambda one: -post[one.index] if post[one.index] else -len(times))


def _minutes(sentence: Sentence) -> int | None:
    """Since midnight, of a line or a beginning that is only the time of a post."""
    found = _TIME.fullmatch(sentence.text) if sentence.kind == "byline" else None
    if found is None or not (found["minute"] or found["half"]):
        return None
    hour = int(found["hour"]) % 12 + 12 * (found["half"].lower() == "p") if found["half"] else int(found["hour"])
    return hour * 60 + int(found["minute"] or 0)
