"""The truth on this machine: articles, their sentences, who said what, and vectors, in SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.articles import Article
from assistant.display import printable
from assistant.errors import NoSuchArticle
from assistant.library import records
from assistant.library.database import Database
from assistant.library.index import IndexState, Row, Space
from assistant.library.twins import Twins, twins

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """A row of the list of articles."""

    id: str
    title: str
    source: str | None
    """URL or path of its first source that has one."""
    outlet: str | None
    author: str | None
    published: date | None
    sentences: int


class Catalogue:
    """Safe for threads and for several processes. All of it raises `LibraryError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self) -> None:
        """Raises `LibraryError` where the file is no catalogue that this version reads."""
        with self._database.reading():
            pass

    def __len__(self) -> int:
        """The number of articles."""
        with self._database.reading() as db:
            return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def known(self, ids: Iterable[str]) -> set[str]:
        """Those that are ids of articles here."""
        with self._database.reading() as db:
            return {article_id for article_id in ids if _is_known(db, article_id)}

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """In the order they were added: all of them, or those of `ids` that are here."""
        with self._database.reading() as db:
            return records.articles(db, ids)

    def summaries(self) -> list[ArticleInfo]:
        """In the order they were added."""
        with self._database.reading() as db:
            told = ", ".join(
                f"(SELECT {part} FROM sources WHERE article = articles.number AND {part} IS NOT NULL ORDER BY rowid)"
                for part in ("location", "outlet", "author")
            )
            sentences = "(SELECT count(*) FROM sentences WHERE article = articles.number)"
            rows = db.execute(f"SELECT id, title, {told}, published, {sentences} FROM articles ORDER BY number")
            return [
                ArticleInfo(article_id, title, source, outlet, author, records.as_date(published), count)
                for article_id, title, source, outlet, author, published, count in rows
            ]

    def article(self, prefix: str) -> Article:
        """The one article whose id is or begins with `prefix`. Raises `NoSuchArticle`."""
        with self._database.reading() as db:
            ids = [row[0] for row in db.execute("SELECT id FROM articles") if row[0].startswith(prefix)]
            if prefix in ids:
                ids = [prefix]
            if prefix and len(ids) == 1:
                return records.articles(db, ids)[0]
        shown = printable(prefix[:80], keep_newlines=False)
        if prefix and ids:
            raise NoSuchArticle(f"The ids of {len(ids)} articles begin with “{shown}”: give more of the id.")
        raise NoSuchArticle(f"The library has no article with the id “{shown}”: `assistant list` shows the ids.")

    def add(
        self, articles: Iterable[Article], vectors: Mapping[str, NDArray[np.float32]], space: Space | None, index: str
    ) -> list[str]:
        """Ids of the articles that were not known, stored with the vectors of their sentences by sentence id.

        Known articles get their new sources. `index` is the one that will be written next, if there are vectors.
        """
        with self._database.writing() as db:
            new = []
            for article in articles:
                if not _is_known(db, article.id):
                    records.insert(db, article, vectors)
                    new.append(article.id)
                records.insert_sources(db, article)
            if new and space:
                _set(db, "space", asdict(space))
                _move_on(db, index)
            return new

    def add_sources(self, articles: Iterable[Article]) -> None:
        """The sources of articles that are known; others are passed over."""
        with self._database.writing() as db:
            for article in articles:
                records.insert_sources(db, article)

    def remove(self, article_id: str, index: str) -> list[str]:
        """Ids of the sentences that could be found. `index` is the one that will be written next."""
        with self._database.writing() as db:
            found = db.execute(
                """SELECT sentences.number, sentences.id FROM articles JOIN sentences ON article = articles.number
                   JOIN vectors ON sentence = sentences.number WHERE articles.id = ?""",
                (article_id,),
            ).fetchall()
            db.executemany("DELETE FROM terms WHERE rowid = ?", [(number,) for number, _ in found])
            db.execute("DELETE FROM articles WHERE id = ?", (article_id,))
            _move_on(db, index)
            return [sentence_id for _, sentence_id in found]

    @property
    def space(self) -> Space | None:
        """Where the vectors lie; None while there are none."""
        with self._database.reading() as db:
            if db.execute("SELECT 1 FROM vectors LIMIT 1").fetchone() is None:
                return None
            return Space(**_get(db, "space"))

    @property
    def generation(self) -> int:
        """Counts the changes that an index must follow."""
        with self._database.reading() as db:
            return int(_get(db, "generation") or 0)

    def index_state(self, index: str) -> IndexState | None:
        with self._database.reading() as db:
            state = _get(db, f"index {index}")
            return IndexState(**state) if state else None

    def set_index_state(self, index: str, state: IndexState) -> None:
        with self._database.writing() as db:
            _set(db, f"index {index}", asdict(state))

    @property
    def searchable(self) -> int:
        """The number of sentences that can be found."""
        with self._database.reading() as db:
            return int(db.execute("SELECT count(*) FROM terms_docsize").fetchone()[0])

    def sentence_ids(self) -> set[str]:
        """Those that can be found."""
        with self._database.reading() as db:
            return {row[0] for row in db.execute("SELECT id FROM sentences JOIN vectors ON sentence = number")}

    def twins(self) -> Twins:
        return twins(self._database)

    def all_rows(self) -> Iterator[Row]:
        """What an index holds. No transaction stays open while one of them is used."""
        with self._database.reading() as db:
            ids = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY number")]
        for article_id in ids:
            yield from self.rows([article_id])

    def rows(self, article_ids: Iterable[str]) -> list[Row]:
        """What an index holds of some articles."""
        import numpy as np

        rows = []
        with self._database.reading() as db:
            for article in records.articles(db, article_ids):
                vectors = dict(
                    db.execute(
                        """SELECT sentences.id, vector FROM articles JOIN sentences ON article = articles.number
                           JOIN vectors ON sentence = sentences.number WHERE articles.id = ?""",
                        (article.id,),
                    ).fetchall()
                )
                rows += [
                    Row.of(article, sentence, np.frombuffer(vectors[sentence.id], dtype="<f4"))
                    for sentence in article.sentences
                    if sentence.id in vectors
                ]
        return rows


def _is_known(db: sqlite3.Connection, article_id: str) -> bool:
    return db.execute("SELECT 1 FROM articles WHERE id = ?", (article_id,)).fetchone() is not None


def _get(db: sqlite3.Connection, key: str) -> Any:
    """None where nothing is kept under `key`."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return json.loads(row[0]) if row else None


def _set(db: sqlite3.Connection, key: str, value: Any) -> None:
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, json.dumps(value)))


def _move_on(db: sqlite3.Connection, index: str) -> None:
    """To the next generation, with the index marked as being written: the mark stays where that is interrupted."""
    _set(db, "generation", (_get(db, "generation") or 0) + 1)
    if state := _get(db, f"index {index}"):
        _set(db, f"index {index}", state | {"writing": True})
