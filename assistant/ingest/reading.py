"""Sources → Articles: the doors of the room."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import BinaryIO

from assistant.articles import Article, Sentence, Source
from assistant.errors import UnreadableSource
from assistant.ingest import masthead
from assistant.ingest.cleaning import kinds
from assistant.ingest.datelines import apart
from assistant.ingest.dates import iso_date
from assistant.ingest.documents import Document, one_line, shortened
from assistant.ingest.language_id import language
from assistant.ingest.readers import from_bytes, from_text
from assistant.ingest.sentences import spans
from assistant.ingest.sources import fetch, fetch_piped, files_in, is_address, is_folder
from assistant.ingest.statements import annotate


def read(
    source: str | os.PathLike[str] | None = None,
    *,
    text: str | None = None,
    title: str | None = None,
    published: date | str | None = None,
    outlet: str | None = None,
) -> Article:
    """The article in a file, at a URL, or in a `text`; what is given beside it stands instead of what the source says.

    `published` may be an ISO 8601 string. Raises `UnreadableSource`.
    """
    if (source is None) == (text is None):
        raise TypeError("read() takes either a source or a text")
    if published is not None and iso_date(published) is None:
        raise ValueError(f"published is not an ISO 8601 date: {published!r}")
    if text is not None:
        found, location = from_text(text), None
    else:
        found, location = _found(os.fspath(source or ""))
    found = replace(
        found,
        title=one_line(title) or found.title,
        published=iso_date(published) or found.published,
        outlet=one_line(outlet) or found.outlet,
    )
    return _article(found, location)


def expand(sources: Iterable[str]) -> Iterator[str | UnreadableSource]:
    """`sources` with the files in them in place of folders; in place of a folder that holds none, why not."""
    for source in sources:
        yield from files_in(source) if is_folder(source) else [source]


def read_all(sources: Iterable[str], stdin: BinaryIO) -> Iterator[Article | UnreadableSource]:
    """The articles in files, in folders, at URLs and, for "-", in `stdin`; in place of what cannot be read, why not."""
    return (read_one(source, stdin) for source in expand(sources))


def read_one(source: str | UnreadableSource, stdin: BinaryIO) -> Article | UnreadableSource:
    """The article in one of those that `expand` gives, or why there is none."""
    if isinstance(source, UnreadableSource):
        return source
    try:
        return _article(from_bytes(fetch_piped(stdin)), None) if source == "-" else read(source)
    except UnreadableSource as problem:
        return problem


def _found(source: str) -> tuple[Document, str | None]:
    """What is in a file or at an address, and where that is."""
    if is_address(source):
        from assistant.ingest.web import read_url

        found = read_url(source)
        return found, found.url
    raw = fetch(source)
    return from_bytes(raw), raw.location


def _article(found: Document, location: str | None) -> Article:
    text = found.text
    where = spans(text)
    told = apart(text, where, kinds(text, where, found.kinds, found.title))
    article_id = sha256(text.encode()).hexdigest()[:16]
    sentences = tuple(
        Sentence(f"{article_id}:{index}", text[span.start : span.end], span.start, span.end, span.paragraph, kind)
        for index, (span, kind) in enumerate(told)
    )
    return annotate(
        Article(
            article_id,
            shortened(found.title or masthead.title(sentences)),
            text,
            sentences,
            (
                Source(
                    found.outlet or masthead.outlet(sentences),
                    found.author or masthead.author(sentences),
                    found.url or location,
                ),
            ),
            found.published or masthead.published(sentences),
            language(text),
        )
    )
