"""Sentences with the very same vector: those of a line that comes again, or of a text printed twice under one title.

HNSW links copies of a vector to each other only: each costs many times what another row does, and what lies behind
them is not found any more. So an embedded index holds the first of them, which stands for the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from assistant.library.database import Database


@dataclass(frozen=True)
class Twins:
    others: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Id of the first that was added → ids of the others, in the order they were added."""

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Ids of those that another one stands for."""
        return frozenset(sentence_id for others in self.others.values() for sentence_id in others)

    def spread(self, ids: Iterable[str], limit: int) -> list[str]:
        """The first `limit` of the ids, each followed by those it stands for."""
        return list(islice(dict.fromkeys(twin for one in ids for twin in (one, *self.others.get(one, ()))), limit))


def twins(database: Database) -> Twins:
    """Those of all sentences that can be found. Raises `LibraryError`."""
    with database.reading() as db:
        alike: dict[bytes, list[str]] = {}
        # The beginnings are in an index of SQLite's; most vectors begin like no other and are never read.
        for sentence_id, vector in db.execute(
            """SELECT id, vector FROM vectors JOIN sentences ON number = sentence
               WHERE beginning IN (SELECT beginning FROM vectors GROUP BY beginning HAVING count(*) > 1)
               ORDER BY number"""
        ):
            alike.setdefault(vector, []).append(sentence_id)
        return Twins({first: others for first, *others in alike.values() if others})
