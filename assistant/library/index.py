"""What a vector index is: found in by meaning, always to be rebuilt from the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from assistant.articles import Article, Sentence
from assistant.errors import LibraryError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Space:
    """Where vectors lie: those of two spaces are never compared."""

    name: str
    """Of the embedding."""
    dimension: int


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence as an index holds it."""

    id: str
    vector: NDArray[np.float32]
    """Unit length, shape (dimension,)."""
    document: str
    """The sentence, verbatim."""
    metadata: dict[str, str | int]

    @classmethod
    def of(cls, article: Article, sentence: Sentence, vector: NDArray[np.float32]) -> Row:
        about = {
            "article": article.id,
            "title": article.title,
            "outlet": article.outlet,
            "published": article.published.isoformat() if article.published else None,
        }
        # Chroma takes no None.
        told: dict[str, str | int] = {key: value for key, value in about.items() if value is not None}
        return cls(sentence.id, vector, sentence.text, told | {"sentence": sentence.index})


@dataclass(frozen=True, slots=True)
class IndexState:
    """What the catalogue remembers of an index, so that it need not be opened to know whether it can be relied on."""

    generation: int
    """Of the catalogue, at the end of the last write that was finished."""
    writing: bool = False
    """A write has begun; until it is finished, or for ever where its process was killed."""
    folder: str = ""
    """Of an embedded index."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of each of its files: reading never changes them, and what was cut off or lost shows."""


class VectorIndex(Protocol):
    def upsert(self, rows: Iterable[Row]) -> None: ...

    def delete(self, ids: Sequence[str]) -> None:
        """Ids that are not there are passed over."""
        ...

    def query(self, vector: NDArray[np.float32], limit: int) -> list[str]:
        """Ids of the nearest by cosine, nearest first; nearly all of them, as the index is approximate."""
        ...

    def ids(self) -> Iterable[str]: ...

    def __len__(self) -> int: ...

    def close(self) -> None: ...


class KeptIndex(Protocol):
    """An index in step with the catalogue, opened when it is first needed.

    `prepare` and `apply` are for the holder of the write lock. All raise `LibraryError`.
    """

    @property
    def location(self) -> str:
        """Its name in the catalogue."""
        ...

    def prepare(self, space: Space) -> None:
        """Makes it hold what the catalogue holds."""
        ...

    def apply(self, rows: Sequence[Row], deleted: Sequence[str]) -> None:
        """Follows a change of the catalogue that came after `prepare`."""
        ...

    def query(self, space: Space, vector: NDArray[np.float32], limit: int) -> list[str] | None:
        """Ids, nearest first; None where the index cannot be used now and the catalogue must be scanned."""
        ...

    def close(self) -> None: ...


class IndexDamaged(LibraryError):
    """An embedded index that cannot be opened, read or written; the catalogue can make another."""
