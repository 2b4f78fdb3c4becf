"""What search asks the catalogue."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.language.speakers import Source
from assistant.library.database import Database

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 2_000
"""Vectors in memory at once when all are read."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What ranking needs to know of a sentence."""

    id: str
    vector: NDArray[np.float32]
    words: frozenset[str]
    speakers: frozenset[str]
    """Terms of the names of those whose words it reports."""


class Lookup:
    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, terms: Iterable[str]) -> tuple[int, dict[str, int]]:
        """The number of sentences that can be found, and in how many of them each term stands, if in any."""
        with self._database.reading() as db:
            total = int(db.execute("SELECT count(*) FROM terms_docsize").fetchone()[0])
            counts = db.execute(
                "SELECT term, doc FROM term_counts WHERE term IN (SELECT value FROM json_each(?))",
                (json.dumps(list(terms)),),
            )
            return total, dict(counts.fetchall())

    def with_any(self, terms: Collection[str], limit: int, within: Collection[str] | None) -> list[str]:
        """Ids of the sentences, best by BM25 first, in whose words or speakers' names any of the terms stands."""
        if not terms:
            return []
        with self._database.reading() as db:
            found = db.execute(
                f"""SELECT id FROM (SELECT rowid, rank FROM terms WHERE terms MATCH :terms) AS hit
                    JOIN sentences ON number = hit.rowid {_scope(within)} ORDER BY rank LIMIT :limit""",
                {"terms": " OR ".join(f'"{term}"' for term in terms), "within": _ids(within), "limit": limit},
            )
            return [row[0] for row in found]

    def vectors(self, within: Collection[str] | None) -> Iterator[tuple[list[str], NDArray[np.float32]]]:
        """Ids and vectors of all sentences that can be found, in blocks: shape (sentences, dimension)."""
        import numpy as np

        with self._database.reading() as db:
            found = db.execute(
                f"SELECT id, vector FROM sentences JOIN vectors ON sentence = number {_scope(within)}",
                {"within": _ids(within)},
            )
            while block := found.fetchmany(_BLOCK):
                flat = np.frombuffer(b"".join(vector for _, vector in block), dtype="<f4")
                yield [sentence_id for sentence_id, _ in block], flat.reshape(len(block), -1)

    def candidates(self, ids: Iterable[str]) -> list[Candidate]:
        """In the order they were added; ids that are not there are passed over."""
        import numpy as np

        with self._database.reading() as db:
            found = db.execute(
                """SELECT id, vector, words, speakers FROM sentences JOIN vectors ON sentence = number
                   JOIN terms ON terms.rowid = number WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number""",
                (json.dumps(list(ids)),),
            )
            return [
                Candidate(
                    sentence_id,
                    np.frombuffer(vector, dtype="<f4"),
                    frozenset(words.split()),
                    frozenset(speakers.split()),
                )
                for sentence_id, vector, words, speakers in found
            ]

    def said_by(
        self, meant: Callable[[Collection[Source]], set[Source]], limit: int, within: Collection[str] | None
    ) -> list[str]:
        """Ids of sentences with a statement of somebody who is meant, the newest article's first."""
        with self._database.reading() as db:
            pairs = db.execute(
                f"""SELECT DISTINCT speaker, mention FROM speakers
                    {f"JOIN sentences ON number = sentence {_scope(within)}" if within is not None else ""}""",
                {"within": _ids(within)},
            ).fetchall()
            names = {speaker or mention for speaker, mention in meant(pairs)}
            sources = [(speaker, mention) for speaker, mention in pairs if (speaker or mention) in names]
            found = db.execute(
                f"""SELECT DISTINCT sentences.id, article, number FROM json_each(:sources) AS source JOIN speakers
                    ON speaker IS json_extract(source.value, '$[0]') AND mention IS json_extract(source.value, '$[1]')
                    JOIN sentences ON number = sentence {_scope(within)}
                    ORDER BY article DESC, number LIMIT :limit""",
                {"sources": json.dumps(sources), "within": _ids(within), "limit": limit},
            )
            return [row[0] for row in found]


def _scope(within: Collection[str] | None) -> str:
    if within is None:
        return ""
    return "WHERE article IN (SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(:within)))"


def _ids(within: Collection[str] | None) -> str | None:
    return None if within is None else json.dumps(list(within))
