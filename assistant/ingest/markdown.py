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
_TITLE = ("title", "headline")
_PUBLISHED = ("published", "date", "pubdate")
_OUTLET = ("outlet", "publisher", "publication", "source", "site")
_AUTHOR = ("author", "authors", "byline")
_URL = ("url", "link")
_KNOWN = frozenset([*_TITLE, *_PUBLISHED, *_OUTLET, *_AUTHOR, *_URL])
_LINE = re.compile(r"^(\w+)[ \t]*:(?:[ \t]+(.*))?$", re.MULTILINE)


def read_markdown(text: str) -> Document:
    """A front matter that tells nothing, as YAML or line by line, is part of the text."""
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
        title=_value(about, *_TITLE) or first_heading,
        published=_date(about, *_PUBLISHED),
        outlet=_value(about, *_OUTLET),
        author=_value(about, *_AUTHOR),
        url=_value(about, *_URL),
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
    if len(front) > _LONGEST_FRONT_MATTER:
        return {}
    try:
        found = _yaml(front)
    except ValueError:
        return _line_by_line(front)
    return {str(key).lower(): value for key, value in found.items()} if isinstance(found, dict) else {}


def _line_by_line(front: str) -> dict[str, Any]:
    """What is known of an article from lines such as "title: Correction: a tram", which is no YAML."""
    found: dict[str, Any] = {}
    for line in _LINE.finditer(front):
        key, written = line[1].lower(), (line[2] or "").strip()
        if key in _KNOWN:
            try:
                value = _yaml(written)
            except ValueError:
                value = None if _is_cut_off(written) else written
            found[key] = written if isinstance(value, dict) else value
    return {key: value for key, value in found.items() if value}


def _is_cut_off(written: str) -> bool:
    """Whether a list or mapping begins there that goes on in the next line."""
    return written.startswith(("[", "{")) and not ("]" in written or "}" in written)


def _yaml(text: str) -> Any:
    """Raises `ValueError` where `text` is no YAML."""
    import yaml

    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as problem:
        raise ValueError(str(problem)) from None


def _value(about: dict[str, Any], *names: str) -> str | None:
    found = next((about[name] for name in names if about.get(name)), None)
    parts = found if isinstance(found, list) else [found]
    return one_line(", ".join(str(part) for part in parts if isinstance(part, str | int | float)))


def _date(about: dict[str, Any], *names: str) -> date | None:
    found = next((about[name] for name in names if about.get(name)), None)
    return iso_date(found) or first_date(str(found))
