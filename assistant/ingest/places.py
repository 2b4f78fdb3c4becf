"""What a line is by where it stands: above, between, beside or below the paragraphs of an article."""

from __future__ import annotations

import re
from itertools import chain, groupby

from assistant.ingest.paragraphs import Paragraph

_MOST_HEADINGS = 8
"""Lines above the first paragraph of prose; more are a menu."""
_LONGEST_HEADING = 8
"""Words; what is longer and in title case links to another article."""
_GOES_ON = ",;:"
_LIKE_A_HEADING = re.compile(r"(?![QA]:)(?!.*\d\D*[^\w.,]\D*\d)[#¿¡]?(?:[^\W_a-z]|[a-z]+[A-Z])")
"""Begins with a capital or a figure, and has no two figures."""


def tell_menus(paragraphs: list[Paragraph]) -> None:
    """In a page that was copied whole, menus stand around the article: what they cut off is not part of it."""
    parts: list[list[Paragraph]] = [[]]
    menus: list[list[Paragraph]] = []
    for is_prose, group in groupby(paragraphs, key=lambda paragraph: paragraph.is_prose and paragraph.is_open):
        members = list(group)
        if is_prose:
            parts[-1] += members
        elif len(members) > _MOST_HEADINGS and sum(member.kind == "leftover" for member in members) > 1:
            menus.append(members)
            parts.append([])
    lengths = [sum(paragraph.words for paragraph in part) for part in parts]
    kept = [length >= max(lengths) / 4 for length in lengths]
    cut_off = [part for part, keep in zip(parts, kept, strict=True) if not keep]
    for paragraph in chain(*cut_off, *menus[kept.index(True) :]):
        paragraph.kind = paragraph.kind or "leftover"


def tell_by_place(paragraphs: list[Paragraph], title: str | None) -> None:
    _tell_title(paragraphs, title)
    prose = [i for i, paragraph in enumerate(paragraphs) if paragraph.is_open and paragraph.is_prose]
    lines = [i for i, paragraph in enumerate(paragraphs) if paragraph.is_line and paragraph.block != "item"]
    if not prose or sum(paragraphs[i].words for i in prose) < sum(paragraphs[i].words for i in lines[1:]) / 2:
        return  # verse, results, notes: a text whose lines do not end as sentences do
    first, last = prose[0], prose[-1]
    _tell_above([i for i in lines if i < first], paragraphs, first)
    _tell_sections(paragraphs)
    for is_line, run in groupby(range(first + 1, len(paragraphs)), key=lambda i: paragraphs[i].is_line):
        if is_line:
            start, *others = run
            _tell_run(paragraphs[start : start + 1 + len(others)], before=paragraphs[start - 1], is_last=start > last)


def _tell_title(paragraphs: list[Paragraph], title: str | None) -> None:
    """A title may end as a sentence does: "Will It Hold?"."""
    top = next((paragraph for paragraph in paragraphs if paragraph.is_open), None)
    if top and len(paragraphs) > 1:
        asks = top.text[-1] in "?!" and top.words <= 20 and len(top.sentences) == 1
        if asks or top.text.casefold() == (title or "").casefold():
            top.kind = "heading"


def _tell_above(lines: list[int], paragraphs: list[Paragraph], first: int) -> None:
    above = [paragraphs[i] for i in lines]
    for i, line in zip(lines, above, strict=True) if not _is_table(above) else ():
        if len(lines) > _MOST_HEADINGS and (i < first - _MOST_HEADINGS or line.words < 4):
            line.kind = "leftover"
        elif line.text[-1] not in _GOES_ON:
            line.kind = "heading"


def _tell_sections(paragraphs: list[Paragraph]) -> None:
    """Lines under "Most read" and its like, down to the next paragraph of prose."""
    in_section = False
    for paragraph in paragraphs:
        if paragraph.opens_section:
            in_section = True
        elif paragraph.is_open and paragraph.is_prose:
            in_section = False
        elif paragraph.is_open and in_section:
            paragraph.kind = "leftover"


def _tell_run(run: list[Paragraph], before: Paragraph, is_last: bool) -> None:
    """Lines between paragraphs of prose, or below the last of them."""
    if before.text.endswith(":") or _is_table(run):
        return
    for line in run:
        if (
            line.text[-1] in ",;:"
            or not _LIKE_A_HEADING.match(line.text)
            or (line.block == "item" and before.kind != "leftover")
        ):
            continue
        if line.in_title_case and (is_last or line.words > _LONGEST_HEADING):
            line.kind = "leftover"
        elif line.words <= _LONGEST_HEADING and len(run) <= 2:
            line.kind = "leftover" if is_last else "heading"


def _is_table(run: list[Paragraph]) -> bool:
    """Results, dates, prices: lines most of which hold a figure."""
    return len(run) > 2 and sum(any(map(str.isdigit, line.text)) for line in run) > 0.6 * len(run)
