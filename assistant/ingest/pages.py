"""A saved web page → `Document`: trafilatura tells the article from the page around it. Nothing is fetched."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from assistant.errors import UnreadableSource
from assistant.ingest.dates import iso_date
from assistant.ingest.documents import Block, BlockKind, Document, one_line

_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "item", "quote": "item", "row": "item", "code": "item"}
_BLOCKS = frozenset(("p", "div", "list", "table", *_KINDS))
_LINE_BREAK = "\u2028"
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_TAGS = 40_000
"""Ten times what large news pages hold; extraction takes time with the square of it."""
_OVERLONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}>")
"""Pictures written into the page; parsing takes time with the square of the attributes."""

for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


def read_page(html: str, name: str) -> Document:
    """Raises `UnreadableSource` where no article can be told from the page; `name` is the page's, for the message."""
    html = _OVERLONG_TAG.sub("", html)
    if html.count("<") > _MOST_TAGS:
        raise UnreadableSource(f"{name} holds more markup than an article does: save its text as .txt.")
    if "<html" not in html[:5000].lower():
        html = f"<html><body>{html}</body></html>"
    found = _extracted(html, precisely=True) or _extracted(html, precisely=False)
    if found is None:
        raise UnreadableSource(f"{name} holds no text that can be told from the page around it: save its text as .txt.")
    outlet = one_line(found.sitename)
    title = one_line(found.title)
    for separator in "|-–—":
        title = title and title.removesuffix(f" {separator} {outlet}")
    for line_break in found.body.iter("lb"):
        line_break.text = _LINE_BREAK
    return Document.of(_blocks(found.body), title, iso_date(found.date), outlet, one_line(found.author))


def _extracted(html: str, *, precisely: bool) -> Any:
    """A `trafilatura.settings.Document`, or None."""
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            html,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
            favor_precision=precisely,
            favor_recall=not precisely,
        )
    except Exception:  # what a hostile page makes of its parsers is not to be foreseen
        return None


def _blocks(element: Any, kind: BlockKind = "paragraph") -> Iterator[Block]:
    """The text of an extracted element and all below it, cut at every element that is not inline."""
    kind = _KINDS.get(element.tag, kind)
    words = element.text or ""
    for child in element:
        if child.tag in _BLOCKS:
            yield Block(_WHITE_SPACE.sub(" ", words), kind)
            words = ""
            yield from _blocks(child, kind)
        else:
            words += " | " if child.tag == "cell" and words.strip() else ""
            words += "".join(child.itertext())
        words += child.tail or ""
    yield Block(_WHITE_SPACE.sub(" ", words), kind)
