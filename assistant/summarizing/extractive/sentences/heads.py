"""Where a report begins: behind its headline, and the line of its place and agency."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.articles import Article, Sentence
from assistant.ingest.datelines import DATELINE, without_dateline

_UNSAID = re.compile(r"\b(?:an?|the|was|were|ha[sd]|have|said)\b", re.IGNORECASE)
"""Words that headlines leave out."""
_TOLD = 100
"""Characters of a title that are compared: it may be cut."""
_ABOVE = 6
"""Paragraphs at most that stand above the line of the place: captions, links, a summary."""


def report(body: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of a body from its first dateline on; all where none stands near its beginning."""
    dated = next((one for one in body if DATELINE.match(one.text)), None)
    above = {one.paragraph for one in body if dated and one.paragraph < dated.paragraph}
    return [one for one in body if len(above) > _ABOVE or one.paragraph not in above]


def is_untitled(article: Article, body: Sequence[Sentence]) -> bool:
    """Whether its title is only the sentence that it begins with, and is worded as no headline."""
    first = without_dateline(body[0].text) if body else ""
    return article.title[:_TOLD] == first[:_TOLD] and bool(_UNSAID.search(first))
