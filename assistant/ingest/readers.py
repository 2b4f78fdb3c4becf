"""Bytes → `Document`, by kind: plain text here, Markdown and pages in modules of their own."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.errors import UnreadableSource
from assistant.ingest.decoding import decode
from assistant.ingest.documents import Document, tidy
from assistant.ingest.sources import LARGEST, Raw

_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "rich text",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a compressed file",
    b"From: <Saved by": "a web archive",
    b"MIME-Version:": "a web archive",
}
_HTML = re.compile(
    r"(?i)\s*(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p)\b"
)
_LONGEST = 1_000_000
"""Characters in an article."""
_WRAPPED_AT = range(40, 121)
"""Characters in the lines of text that was wrapped by hand or by a program."""


def from_bytes(raw: Raw) -> Document:
    """Raises `UnreadableSource` where there is no text in `raw`, or too much of it."""
    if len(raw.content) > LARGEST:
        raise UnreadableSource(f"{raw.name} is larger than {LARGEST // 10**6} MB, as no article is: split it.")
    looks = next((what for mark, what in _SIGNATURES.items() if raw.content.startswith(mark)), None)
    text = None if looks else decode(raw.content, raw.charset)
    if text is None:
        raise UnreadableSource(
            f"{raw.name} looks like {looks or 'binary data'}, which is not read: save its text as .txt and add that."
        )
    found = _checked(_document(raw, text), raw.name)
    if not _WORDS.search(found.text):
        raise UnreadableSource(f"{raw.name} has no words in it, only marks: there is nothing to add.")
    return found


def _document(raw: Raw, text: str) -> Document:
    if raw.kind == "markdown":
        from assistant.ingest.markdown import read_markdown

        return read_markdown(text)
    if raw.kind == "html" or _HTML.match(text):
        from assistant.ingest.pages import read_page

        return read_page(text, raw.name)
    return Document(unwrapped(tidy(text[: _LONGEST + 1])))


_WORDS = re.compile(r"[^\W\d_]{2}")
"""Two letters together: less is no word in any script that puts letters together."""


def from_text(text: str, name: str = "The text") -> Document:
    """Raises `UnreadableSource` where `text` is empty or too long."""
    return _checked(Document(unwrapped(tidy(text[: _LONGEST + 1]))), name)


def _checked(found: Document, name: str) -> Document:
    if not any(character.isprintable() and not character.isspace() for character in found.text):
        raise UnreadableSource(f"{name} is empty: there are no words to add.")
    if len(found.text) > _LONGEST:
        raise UnreadableSource(f"{name} has more than {_LONGEST:,} characters, as no article has: split it.")
    return found


def unwrapped(text: str) -> str:
    """`text` with the line breaks inside hard-wrapped paragraphs as spaces, so that every offset stays.

    A line was wrapped where the first word of the next one had no room on it; most lines of a text have to be so,
    and a part of the breaks to stand before a lower-case word, before any is taken for wrapping.
    """
    lines = text.split("\n")
    breaks = [i for i, (line, after) in enumerate(pairwise(lines)) if line.strip() and after.strip()]
    if not breaks:
        return text
    width = sorted(len(lines[i].rstrip()) for i in breaks)[len(breaks) * 9 // 10]
    next_words = {i: lines[i + 1].split(maxsplit=1)[0] for i in breaks}
    wrapped = {i for i in breaks if len(lines[i].rstrip()) + 1 + len(next_words[i]) > width}
    run_on = sum(next_words[i][0].islower() for i in wrapped)
    if width not in _WRAPPED_AT or len(wrapped) < len(breaks) * 0.7 or run_on < len(wrapped) / 3:
        return text
    return "".join(f"{line}{' ' if i in wrapped else chr(10)}" for i, line in enumerate(lines))[:-1]
