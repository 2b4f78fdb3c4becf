"""The articles somebody collected: added, listed, removed and searched."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from assistant.answers import LibraryName, Scope
from assistant.articles import Article, Sentence
from assistant.errors import EmbeddingMismatch
from assistant.home import absolute
from assistant.library.catalogue import ArticleInfo, Catalogue
from assistant.library.contents import Contents, Outlet, Speaker
from assistant.library.database import Database
from assistant.library.embedded import EmbeddedIndex
from assistant.library.embedding import Embedding, embedding_for
from assistant.library.index import KeptIndex, Space
from assistant.library.lock import write_lock
from assistant.library.lookup import Lookup
from assistant.library.neighbours import neighbours
from assistant.library.preparing import chunks, embed, refuse_unstorable, searchable
from assistant.library.remote import RemoteIndex
from assistant.library.search import CANDIDATES, Hit, rank, scan
from assistant.library.server import Server
from assistant.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Progress = Callable[[int, int], None]
"""Told how many sentences are embedded, of how many."""


@dataclass(frozen=True, slots=True)
class Added:
    article: Article
    """As the library has it now."""
    new: bool
    """False where the library had it already; a source that it did not have was added."""


class Library:
    """One folder of articles. Threads may share it; other processes may use the same folder.

    Everything raises `LibraryError`; the folder is made when the first article is added.
    """

    def __init__(self, folder: Path, settings: Settings, name: LibraryName) -> None:
        self.name = name
        self.folder = folder
        self._settings = settings
        database = Database(folder / "catalogue.sqlite")
        self._catalogue = Catalogue(database)
        self._contents = Contents(database)
        self._lookup = Lookup(database)
        self._index: KeptIndex = (
            EmbeddedIndex(folder, self._catalogue)
            if settings.chroma == "embedded"
            else RemoteIndex(Server.of(settings), folder, self._catalogue)
        )

    @classmethod
    def open(
        cls, where: str | Path | None = None, *, settings: Settings | None = None, name: LibraryName = "own"
    ) -> Library:
        """The library in the folder `where`, else the user's own in the data folder.

        Raises `LibraryError` where what is there is no library that this version can read.
        """
        settings = settings or Settings.load()
        folder = absolute(where) if where is not None else settings.home / "library"
        library = cls(folder, settings, name)
        library._catalogue.check()
        return library

    def close(self) -> None:
        self._index.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def __len__(self) -> int:
        """The number of articles."""
        return len(self._catalogue)

    @property
    def generation(self) -> int:
        """Counts the changes to it, whichever process made them."""
        return self._catalogue.generation

    def articles(self, within: Collection[str] | None = None) -> list[Article]:
        """In the order they were added: all of them, or those with the ids in `within`."""
        return self._catalogue.articles(within)

    def summaries(self) -> list[ArticleInfo]:
        """What a list of the articles shows, in the order they were added."""
        return self._catalogue.summaries()

    def within(self, scope: Scope) -> set[str] | None:
        """Ids of the articles that are in `scope`, whose article is named as for `article`; None where all are.

        Raises `NoSuchArticle` where none is.
        """
        if scope.article_id is not None:
            scope = replace(scope, article_id=self.article(scope.article_id).id)
        return self._contents.within(scope) if scope else None

    def outlets(self) -> list[Outlet]:
        """Those that published most of the articles first."""
        return self._contents.outlets()

    def speakers(self) -> list[Speaker]:
        """Everybody who is named as the source of a statement, those with most statements first."""
        return self._contents.speakers()

    def article(self, article_id: str) -> Article:
        """The article of an id, or of the beginning of one where only one begins so. Raises `NoSuchArticle`."""
        return self._catalogue.article(article_id)

    def add(self, articles: Iterable[Article], progress: Progress | None = None) -> list[Added]:
        """What became of each article, in the order given.

        An article is there whole or not at all, whenever this is interrupted. `progress` is told how many sentences
        are embedded, of how many. Raises `EmbeddingMismatch`.
        """
        given = list(articles)
        for article in given:
            refuse_unstorable(article)
        known = self._catalogue.known({article.id for article in given})
        new: dict[str, Article] = {}
        for article in given:
            if article.id not in known:
                new.setdefault(article.id, article)
        added = set(self._add_new(list(new.values()), progress or (lambda done, total: None)))
        if len(new) < len(given):
            with write_lock(self.folder):
                self._catalogue.add_sources(given)
        stored = {article.id: article for article in self._catalogue.articles(article.id for article in given)}
        results = []
        for article in given:
            results.append(Added(stored.get(article.id, article), article.id in added))
            added.discard(article.id)
        return results

    def remove(self, article_id: str) -> Article:
        """The article that was removed, named as for `article`. Raises `NoSuchArticle`."""
        self.article(article_id)
        with write_lock(self.folder):
            article = self.article(article_id)
            if space := self._catalogue.space:
                self._index.prepare(space)
            deleted = self._catalogue.remove(article.id, self._index.location)
            if space:
                self._index.apply([], deleted)
            return article

    def search(self, question: str, limit: int = 10, within: Collection[str] | None = None) -> list[Hit]:
        """The `limit` sentences that come closest, best first; of the articles with the ids in `within` only.

        Closest is not close: what a library that does not answer the question has nearest is found too.
        Raises `EmbeddingMismatch`.
        """
        space = self._catalogue.space
        question = question.encode("utf-8", "replace").decode()
        if space is None or not question.strip() or limit < 1:
            return []
        self._refuse_other_embedding()
        vector = self._embedding.embed([question])[0]
        self._refuse_other_embedding(len(vector))
        nearest = self._index.query(space, vector, max(limit, CANDIDATES)) if within is None else None
        if nearest is None:
            nearest = scan(self._lookup, vector, max(limit, CANDIDATES), within)
        ranked = rank(self._lookup, question, vector, nearest, limit, within)
        found = self._found([one.id for one in ranked])
        return [Hit(*found[one.id], one.score, one.why) for one in ranked if one.id in found]

    def near(
        self, sentence_ids: Sequence[str], limit: int = 10, within: Collection[str] | None = None
    ) -> dict[str, list[Article]]:
        """For each of the sentences that are here, the other articles that have one near it in meaning, nearest first.

        They are those of the `limit` nearest sentences; `within` is as for `search`. Nothing is embedded.
        """
        if (space := self._catalogue.space) is None:
            return {}
        found = neighbours(self._lookup, partial(self._index.query, space), sentence_ids, limit, within)
        ids = {one: list(dict.fromkeys(near.rpartition(":")[0] for near in nearest)) for one, nearest in found.items()}
        articles = {one.id: one for one in self._catalogue.articles({one for near in ids.values() for one in near})}
        return {one: [articles[near] for near in nearest if near in articles] for one, nearest in ids.items()}

    def said_by(self, name: str, limit: int = 50, within: Collection[str] | None = None) -> list[Hit]:
        """Sentences that report what somebody said, by the name a reader would use: the newest articles' first.

        Their score is 0, as they answer no question. `within` is as for `search`.
        """
        from assistant.language.speakers import meant

        ids = self._lookup.said_by(partial(meant, name), limit, within)
        found = self._found(ids)
        return [Hit(*found[sentence_id], 0.0, "speaker") for sentence_id in ids if sentence_id in found]

    def centroids(self, within: Collection[str] | None = None) -> dict[str, NDArray[np.float32]]:
        """The sum of the vectors of each article's sentences, in length 1, by the article's id; `within` is as for
        `search`."""
        import numpy as np

        sums: dict[str, NDArray[np.float32]] = {}
        for ids, vectors in self._lookup.vectors(within):
            for sentence_id, vector in zip(ids, vectors, strict=True):
                article_id = sentence_id.rpartition(":")[0]
                sums[article_id] = sums.get(article_id, 0.0) + vector
        return {article_id: total / (np.linalg.norm(total) or 1.0) for article_id, total in sums.items()}

    def _found(self, sentence_ids: Sequence[str]) -> dict[str, tuple[Sentence, Article]]:
        """Those that are still there."""
        articles = self._catalogue.articles({sentence_id.rpartition(":")[0] for sentence_id in sentence_ids})
        wanted = set(sentence_ids)
        return {
            sentence.id: (sentence, article)
            for article in articles
            for sentence in article.sentences
            if sentence.id in wanted
        }

    def _add_new(self, articles: list[Article], progress: Progress) -> Iterator[str]:
        """Ids of the articles that were stored; another process may have been faster with some."""
        self._refuse_other_embedding()
        total = sum(len(searchable(article)) for article in articles)
        done = 0
        for chunk in chunks(articles):
            vectors: dict[str, NDArray[np.float32]] = {}
            for some in embed(chunk, self._embedding):
                vectors |= some
                done += len(some)
                progress(done, total)
            yield from self._store(chunk, vectors)

    def _store(self, articles: list[Article], vectors: dict[str, NDArray[np.float32]]) -> list[str]:
        with write_lock(self.folder):
            if not vectors:
                return self._catalogue.add(articles, vectors, None, self._index.location)
            space = Space(self._embedding.name, len(next(iter(vectors.values()))))
            self._refuse_other_embedding(space.dimension)
            self._index.prepare(space)
            new = self._catalogue.add(articles, vectors, space, self._index.location)
            self._index.apply(self._catalogue.rows(new), [])
            return new

    def _refuse_other_embedding(self, dimension: int | None = None) -> None:
        space = self._catalogue.space
        name = self._embedding.name
        if space and (space.name != name or dimension not in (None, space.dimension)):
            asked = name if dimension is None else f"{name} with {dimension} dimensions"
            raise EmbeddingMismatch(
                f"This library was made with the embedding {space.name} ({space.dimension} dimensions), and the "
                f"settings name {asked}: set ASSISTANT_EMBEDDING={space.name}, or another ASSISTANT_HOME."
            )

    @cached_property
    def _embedding(self) -> Embedding:
        return embedding_for(self._settings)
