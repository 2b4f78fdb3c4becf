"""Articles as rows of the catalogue, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from assistant.articles import PIPELINE, Article, Mention, Sentence, Source, Statement
from assistant.library.terms import terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_STATEMENTS = TypeAdapter(tuple[Statement, ...])
_MENTIONS = TypeAdapter(tuple[Mention, ...])


def insert(db: sqlite3.Connection, article: Article, vectors: Mapping[str, NDArray[np.float32]]) -> None:
    """An article, but for its sources. Sentences of which there are vectors can be found."""
    number = db.execute(
        "INSERT INTO articles (id, title, published, language, text, pipeline) VALUES (?, ?, ?, ?, ?, ?)",
        (
            article.id,
            article.title,
            article.published.isoformat() if article.published else None,
            article.language,
            article.text,
            PIPELINE,
        ),
    ).lastrowid
    for sentence in article.sentences:
        row = db.execute(
            'INSERT INTO sentences (id, article, start, "end", paragraph, kind, statements, mentions) '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                sentence.id,
                number,
                sentence.start,
                sentence.end,
                sentence.paragraph,
                sentence.kind,
                _STATEMENTS.dump_json(sentence.statements).decode(),
                _MENTIONS.dump_json(sentence.mentions).decode(),
            ),
        ).lastrowid
        if sentence.id in vectors:
            db.execute("INSERT INTO vectors VALUES (?, ?)", (row, vectors[sentence.id].astype("<f4").tobytes()))
            db.execute("INSERT INTO terms (rowid, words, speakers) VALUES (?, ?, ?)", (row, *_found_by(sentence)))
            db.executemany(
                "INSERT INTO speakers VALUES (?, ?, ?)",
                {(row, statement.speaker, statement.mention) for statement in sentence.statements},
            )


def _found_by(sentence: Sentence) -> tuple[str, str]:
    """The terms of its words, with the names its pronouns stand for, and those of its speakers' names."""
    names = [mention.name for mention in sentence.mentions]
    speakers = [name for said in sentence.statements for name in (said.speaker, said.mention) if name]
    return " ".join(terms(" ".join([sentence.text, *names]))), " ".join(terms(" ".join(speakers)))


def insert_sources(db: sqlite3.Connection, article: Article) -> None:
    """Those that the article does not have yet."""
    for source in article.sources:
        db.execute(
            """INSERT INTO sources SELECT number, :outlet, :author, :location FROM articles
               WHERE id = :id AND NOT EXISTS (SELECT 1 FROM sources WHERE article = number
               AND outlet IS :outlet AND author IS :author AND location IS :location)""",
            {"id": article.id, **asdict(source)},
        )
    # Text that was piped in has a source that says nothing; one that says something takes its place.
    db.execute(
        """DELETE FROM sources WHERE article = (SELECT number FROM articles WHERE id = :id)
           AND coalesce(outlet, author, location) IS NULL AND EXISTS (SELECT 1 FROM sources AS other
           WHERE other.article = sources.article AND coalesce(outlet, author, location) IS NOT NULL)""",
        {"id": article.id},
    )


def articles(db: sqlite3.Connection, ids: Iterable[str] | None) -> list[Article]:
    """In the order they were added: all of them, or those of `ids` that are there."""
    rows = db.execute(
        f"""SELECT number, id, title, published, language, text FROM articles
            {"" if ids is None else "WHERE id IN (SELECT value FROM json_each(:ids))"} ORDER BY number""",
        {"ids": None if ids is None else json.dumps(list(ids))},
    )
    return [_article(db, *row) for row in rows.fetchall()]


def _article(
    db: sqlite3.Connection,
    number: int,
    article_id: str,
    title: str,
    published: str | None,
    language: str | None,
    text: str,
) -> Article:
    sentences = db.execute(
        'SELECT id, start, "end", paragraph, kind, statements, mentions '
        "FROM sentences WHERE article = ? ORDER BY number",
        (number,),
    )
    sources = db.execute("SELECT outlet, author, location FROM sources WHERE article = ? ORDER BY rowid", (number,))
    return Article(
        id=article_id,
        title=title,
        text=text,
        sentences=tuple(_sentence(text, *row) for row in sentences),
        sources=tuple(Source(*row) for row in sources),
        published=as_date(published),
        language=language,
    )


def _sentence(
    text: str, sentence_id: str, start: int, end: int, paragraph: int, kind: Any, statements: str, mentions: str
) -> Sentence:
    return Sentence(
        id=sentence_id,
        text=text[start:end],
        start=start,
        end=end,
        paragraph=paragraph,
        kind=kind,
        statements=_STATEMENTS.validate_json(statements),
        mentions=_MENTIONS.validate_json(mentions),
    )


def as_date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
