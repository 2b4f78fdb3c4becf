"""Passages that say what others say already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.answering.evidence import Passage
from assistant.answering.wording import wording
from assistant.encoder import shared_encoder
from assistant.language.figures import figures

SAME = 0.66
"""Cosine from which two statements are taken to say the same: three outlets on one sentence of a speech have .68 to
.72, different points of the speech .52 and less."""


@dataclass(slots=True)
class _Point:
    first: Passage
    values: set[Decimal]
    articles: set[str] = field(default_factory=set)
    """Ids of those that make the point."""


def distinct(passages: Sequence[Passage], limit: int) -> list[Passage]:
    """At most `limit` passages in the order given, each making a point that none of another article makes before it.

    Where there are more points, those that most articles make stay. Another figure is another point, and an article
    says nothing twice.
    """
    if len(passages) < 2:
        return list(passages)
    vectors = shared_encoder().embed([wording(passage.sentence) for passage in passages])
    likeness = vectors @ vectors.T
    points: dict[int, _Point] = {}
    for place, passage in enumerate(passages):
        values = {figure.value for figure in figures(passage.sentence.text, from_value=2)}
        same = (
            point
            for other, point in points.items()
            if likeness[place, other] >= SAME and values <= point.values and passage.article.id not in point.articles
        )
        point = next(same, None)
        if point is None:
            point = points[place] = _Point(passage, values)
        point.articles.add(passage.article.id)
    kept = sorted(points.values(), key=lambda point: -len(point.articles))[:limit]
    return sorted((point.first for point in kept), key=passages.index)
