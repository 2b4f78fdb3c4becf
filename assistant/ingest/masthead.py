"""Title, date, author and outlet, where only the text itself tells them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby, takewhile

from assistant.articles import Sentence
from assistant.ingest.dates import first_date
from assistant.ingest.furniture import DATE_LINE, PAPER, ROLE

_SHORTEST_TITLE = 4
"""Words; a shorter heading above a longer one is the name of a section."""
_AUTHOR = re.compile(
    r"(?:(?:written|words|story|text|posted|published) )?(?:by|author:)\s+"
    r"(?P<name>[^,|•·()\d]{3,60}?)(?:(?:\s+(?:for|in|at|with)\s|\s*[,|•·(\d]).*)?",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:(?:written|words|story|text|posted|published) )?by\s", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,|•·;]\s*|\s+[-–—]\s+")
_NAME = re.compile(r"(?:[A-Z][\w.&’'-]*|of|and|the|for|&)(?: (?:[A-Z][\w.&’'-]*|of|and|the|for|&)){0,6}")
_PUBLISHER = re.compile(rf"The [A-Z].*|{PAPER}(?: (?:and|of|&) [\w ]{{1,40}})?")
_NO_OUTLET = re.compile(
    rf"(?!The )(?:.* )?{ROLE}s?|opinion|analysis|comment|news|sports?|business|world|"
    r"politics|culture|exclusive|feature|interview|review|updated|published|court report|in [a-z]+",
    re.IGNORECASE,
)
_LONGEST_LINE = 100
"""Characters of a line that may tell a date or an outlet."""
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
    lines = [*_lines(above), dateline[0] if dateline else ""]
    return next((found for found in map(first_date, lines) if found), None)


def author(sentences: Sequence[Sentence]) -> str | None:
    lines = (_AUTHOR.fullmatch(sentence.text) for sentence in _above(sentences) if sentence.kind == "byline")
    return next((line["name"] for line in lines if line), None)


def outlet(sentences: Sequence[Sentence]) -> str | None:
    """The name beside an author or a date in a line above the body, or alone on a line next to one of them."""
    above = _above(sentences)
    lines = _lines(above)
    told = [bool(_BY.match(line) or first_date(line) or DATE_LINE.fullmatch(line)) for line in lines]
    for i, line in enumerate(lines):
        is_between = any(told[i - 1 : i]) and any(told[i + 1 : i + 2])
        beside = any(told[max(0, i - 1) : i + 2])
        after_author = bool(_BY.match(line))
        for part in _PARTS.split(line)[after_author:]:
            is_name = bool(_NAME.fullmatch(part)) and not (_NO_OUTLET.fullmatch(part) or DATE_LINE.fullmatch(part))
            if is_name and beside and (after_author or is_between or _PUBLISHER.fullmatch(part)):
                return part
    return None


def _lines(above: Sequence[Sentence]) -> list[str]:
    """The short lines under the title."""
    title = next((sentence.paragraph for sentence in above if sentence.kind == "heading"), None)
    parts = groupby((s for s in above if s.paragraph != title), key=lambda sentence: sentence.paragraph)
    lines = [[s for s in members if s.kind in ("byline", "heading")] for _, members in parts]
    texts = [" ".join(sentence.text for sentence in line) for line in lines if line]
    return [text for text in texts if len(text) <= _LONGEST_LINE]


def _above(sentences: Sequence[Sentence]) -> list[Sentence]:
    return list(takewhile(lambda sentence: sentence.kind != "body", sentences))
