"""Markdown → `Document`: paragraphs without their markup, and what the front matter says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any

from assistant.ingest.dates import first_date, iso_date
from assistant.ingest.documents import Block, Document, one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<[^<>]*>")
_LONGEST_FRONT_MATTER = 20_000
"""Characters; YAML is read slowly."""


def read_markdown(text: str) -> Document:
    """A front matter that is not a YAML mapping is part of the text."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    tokens = MarkdownIt("commonmark").enable("table").use(front_matter_plugin).parse(text)
    front = tokens[0].content if tokens and tokens[0].type == "front_matter" else ""
    about = _mapping(front)
    blocks = list(_blocks(tokens))
    if front and not about:
        blocks.insert(0, Block(front))
    first_heading = next((one_line(block.text) for block in blocks if block.kind == "heading"), None)
    return Document.of(
        blocks,
        title=_value(about, "title", "headline") or first_heading,
        published=_date(about, "published", "date", "pubdate"),
        outlet=_value(about, "outlet", "publisher", "publication", "source", "site"),
        author=_value(about, "author", "authors", "byline"),
        url=_value(about, "url", "link"),
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    depth = 0
    row: list[str] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.type.startswith(("list_item", "blockquote")):
            depth += token.nesting
        elif token.type == "inline":
            words = _plain(token.children or ())
            if before and before.tag in ("td", "th"):
                row.append(words)
            elif before and before.type == "heading_open":
                yield Block(words, "heading")
            else:
                yield Block(words, "item" if depth else "paragraph")
        elif token.type == "tr_close":
            yield Block(" | ".join(row), "item")
            row = []
        elif token.type in ("fence", "code_block"):
            yield Block(token.content, "item")
        elif token.type == "html_block":
            yield Block(unescape(_TAG.sub(" ", token.content)))


def _plain(inline: Sequence[Token]) -> str:
    """The words of a paragraph: of a link its text, of an image its description."""
    marks = {"softbreak": " ", "hardbreak": "\n", "html_inline": ""}
    return "".join(marks.get(token.type, token.content) for token in inline)


def _mapping(front: str) -> dict[str, Any]:
    import yaml

    if len(front) > _LONGEST_FRONT_MATTER:
        return {}
    try:
        found = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(key).lower(): value for key, value in found.items()} if isinstance(found, dict) else {}


def _value(about: dict[str, Any], *names: str) -> str | None:
    found = next((about[name] for name in names if about.get(name)), None)
    parts = found if isinstance(found, list) else [found]
    return one_line(", ".join(str(part) for part in parts if isinstance(part, str | int | float)))


def _date(about: dict[str, Any], *names: str) -> date | None:
    found = next((about[name] for name in names if about.get(name)), None)
    return iso_date(found) or first_date(str(found))
