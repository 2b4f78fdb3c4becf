"""Title, date and author, where only the text itself tells them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby, takewhile

from assistant.articles import Sentence
from assistant.ingest.dates import first_date

_SHORTEST_TITLE = 4
"""Words; a shorter heading above a longer one is the name of a section."""
_AUTHOR = re.compile(
    r"(?:(?:written|words|story|text|posted|published) )?(?:by|author:)\s+"
    r"(?P<name>[^,|•·()\d]{3,60}?)(?:(?:\s+(?:for|in|at|with)\s|\s*[,|•·(\d]).*)?",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][A-Z .’'-]{2,40}[,(].{0,60}?\s?[–—-]{1,2}\s")


def title(sentences: Sequence[Sentence]) -> str:
    """The heading above the body that is long enough for a title, else the first sentence."""
    headings = (sentence for sentence in _above(sentences) if sentence.kind == "heading")
    titles = [" ".join(part.text for part in line) for _, line in groupby(headings, key=lambda part: part.paragraph)]
    first = next((sentence.text for sentence in sentences if sentence.kind == "body"), sentences[0].text)
    return next((title for title in titles if len(title.split()) >= _SHORTEST_TITLE), (*titles, first)[0])


def published(sentences: Sequence[Sentence]) -> date | None:
    """The first full date in a line above the body, or in the dateline that the body begins with."""
    above = _above(sentences)
    body = sentences[len(above)].text[:100] if len(above) < len(sentences) else ""
    dateline = _DATELINE.match(body)
    lines = [sentence.text for sentence in above if sentence.kind == "byline"] + [dateline[0] if dateline else ""]
    return next((found for found in map(first_date, lines) if found), None)


def author(sentences: Sequence[Sentence]) -> str | None:
    lines = (_AUTHOR.fullmatch(sentence.text) for sentence in _above(sentences) if sentence.kind == "byline")
    return next((line["name"] for line in lines if line), None)


def _above(sentences: Sequence[Sentence]) -> list[Sentence]:
    return list(takewhile(lambda sentence: sentence.kind != "body", sentences))
