"""Title, date, author and outlet, where only the text itself tells them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby, takewhile

from assistant.articles import Sentence
from assistant.ingest.capitals import GIVEN
from assistant.ingest.datelines import without_dateline
from assistant.ingest.dates import first_date
from assistant.ingest.furniture import AGENCY, DATE_LINE, PAPER, ROLE
from assistant.language.capitals import STANDS_FOR
from assistant.language.countries import COUNTRIES

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
_MASTHEAD = re.compile(rf"{AGENCY}|{PAPER}(?: (?:and|of|&) [\w ]{{1,40}})?")
_PUBLISHER = re.compile(rf"The [A-Z].*|{_MASTHEAD.pattern}")
_SITE = re.compile(r"\w[\w-]{0,30}(?:\.[a-z]{2,6}){1,2}", re.IGNORECASE)
_NO_OUTLET = re.compile(
    rf"(?!The )(?:.* )?{ROLE}s?|exclusive|feature|interview|review|updated|published|court report|in [a-z]+"
    r"|(?:(?:breaking|latest|local|national|top|world|uk|us|sports?|business|politics|culture|tech|entertainment)"
    r"(?: and| &)? )*(?:opinion|analysis|comment|news|sports?|business|world|politics|culture|technology|briefs?)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"(?:first )?(?:published|posted)\b", re.IGNORECASE)
_HIGH = 8
"""Paragraphs from the top, where a line of the date stands even below a line of the body."""
_LONGEST_LINE = 100
"""Characters of a line that may tell a date or an outlet."""
_DATELINE = re.compile(r"[A-Z][A-Z .’'-]{2,40}[,(].{0,60}?\s?[–—-]{1,2}\s")


def title(sentences: Sequence[Sentence]) -> str:
    """The heading above the body that is long enough for a title, else the first sentence."""
    headings = (sentence for sentence in _above(sentences) if sentence.kind == "heading")
    titles = [" ".join(part.text for part in line) for _, line in groupby(headings, key=lambda part: part.paragraph)]
    first = next((without_dateline(one.text) for one in sentences if one.kind == "body"), sentences[0].text)
    return next((title for title in titles if len(title.split()) >= _SHORTEST_TITLE), (*titles, first)[0])


def published(sentences: Sequence[Sentence]) -> date | None:
    """The first full date in a line above the body, in the dateline that this begins with, or in a line of its own."""
    above = _above(sentences)
    body = sentences[len(above)].text[:100] if len(above) < len(sentences) else ""
    dateline = _DATELINE.match(body)
    own = [
        one.text for one in sentences if one.kind == "byline" and (one.paragraph < _HIGH or _PUBLISHED.match(one.text))
    ]
    lines = [*_lines(above), dateline[0] if dateline else "", *own]
    return next((found for found in map(first_date, lines) if found), None)


def author(sentences: Sequence[Sentence]) -> str | None:
    lines = (_AUTHOR.fullmatch(sentence.text) for sentence in _above(sentences) if sentence.kind == "byline")
    return next((line["name"] for line in lines if line), None)


def outlet(sentences: Sequence[Sentence]) -> str | None:
    """The name beside an author or a date in a line above the body, or alone on a line next to one of them."""
    lines = _lines(_above(sentences))
    for i, line in enumerate(lines):
        after_author = bool(_BY.match(line))
        beside = _is_told(line) or any(map(_is_told, lines[max(0, i - 1) : i + 2]))
        is_masthead = i == 0 and (bool(_MASTHEAD.fullmatch(line)) or any(map(DATE_LINE.fullmatch, lines[1:2])))
        is_between = any(map(_is_told, lines[max(0, i - 1) : i])) and any(map(_is_told, lines[i + 1 : i + 2]))
        named = [part for part in _PARTS.split(line)[after_author:] if _may_publish(part)]
        for part in named:
            if is_masthead or (beside and (after_author or is_between or _PUBLISHER.fullmatch(part))):
                return part
    return None


def _is_told(line: str) -> bool:
    """Whether a line names the author or a date."""
    return bool(_BY.match(line) or first_date(line) or DATE_LINE.fullmatch(line))


def _may_publish(part: str) -> bool:
    """Whether it is a name, and not that of a person, a place or a section."""
    is_person = part.split()[:1] != [] and part.split()[0].lower() in GIVEN and not _PUBLISHER.fullmatch(part)
    is_name = bool(_NAME.fullmatch(part) or _SITE.fullmatch(part)) and part not in COUNTRIES and part not in STANDS_FOR
    return is_name and not (is_person or _NO_OUTLET.fullmatch(part) or DATE_LINE.fullmatch(part))


def _lines(above: Sequence[Sentence]) -> list[str]:
    """The short lines around the title."""
    titles = [sentence for sentence in above if sentence.kind == "heading"]
    is_above = len(titles) > 1 and len(titles[0].text.split()) < _SHORTEST_TITLE
    at = titles[is_above].paragraph if titles else None
    parts = groupby((s for s in above if s.paragraph != at), key=lambda sentence: sentence.paragraph)
    lines = [[s for s in members if s.kind in ("byline", "heading")] for _, members in parts]
    texts = [" ".join(sentence.text for sentence in line) for line in lines if line]
    return [text for text in texts if len(text) <= _LONGEST_LINE]


def _above(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences above the paragraph that the body begins with."""
    opening = next((sentence.paragraph for sentence in sentences if sentence.kind == "body"), None)
    return list(takewhile(lambda sentence: sentence.paragraph != opening, sentences))
