"""The fixed library: every article of `evals/articles` and of the samples, read and embedded anew for a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant import Article, Library, read
from assistant.settings import EMBEDDED, Settings
from evals.datasets import FOLDER, Anchor
from evals.plain import plain_text

ARTICLES = FOLDER / "articles"
SAMPLES = FOLDER.parent / "assistant" / "samples"


@dataclass(frozen=True)
class Fixture:
    name: str
    article: Article
    """As the program read it."""
    text: str
    """As the file has it."""

    @classmethod
    def of(cls, path: Path) -> Fixture:
        return cls(path.stem, read(str(path)), plain_text(path))


@dataclass(frozen=True)
class Corpus:
    fixtures: dict[str, Fixture]
    """By the stem of the file."""
    library: Library

    @cached_property
    def by_id(self) -> dict[str, Fixture]:
        return {fixture.article.id: fixture for fixture in self.fixtures.values()}

    def sentences(self, anchor: Anchor) -> set[str]:
        """Ids of those over which the anchor's text stretches. Raises `LookupError` where it is not there once."""
        article = self.fixtures[anchor.article].article
        if article.text.count(anchor.text) != 1:
            raise LookupError(f"“{anchor.text}” stands {article.text.count(anchor.text)} times in {anchor.article}.")
        start = article.text.index(anchor.text)
        return {one.id for one in article.sentences if one.start < start + len(anchor.text) and start < one.end}


def article_files() -> list[Path]:
    """In the order in which they are added: an embedding in int8 depends a little on what is embedded beside it."""
    return sorted(path for folder in (ARTICLES, SAMPLES) for path in folder.iterdir() if path.suffix in _READ)


_READ = (".md", ".txt", ".html")


def own_settings(folder: Path) -> Settings:
    """Nothing of the user's: the embedded index and model, no server, no key."""
    return Settings(
        home=folder,
        writer="extractive",
        embedding=EMBEDDED,
        chroma="embedded",
        base_url=None,
        api_key=None,
        embedding_base_url=None,
    )


@contextmanager
def build(paths: Sequence[Path] | None = None, progress: Callable[[int, int], None] | None = None) -> Iterator[Corpus]:
    """A corpus in a folder that goes with it; of all articles, or of those in `paths`."""
    fixtures = {path.stem: Fixture.of(path) for path in paths or article_files()}
    with shelved([fixture.article for fixture in fixtures.values()], progress) as library:
        yield Corpus(fixtures, library)


@contextmanager
def shelved(articles: Sequence[Article], progress: Callable[[int, int], None] | None = None) -> Iterator[Library]:
    """A library of `articles` in a folder that goes with it."""
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        Library.open(folder, settings=own_settings(Path(folder))) as library,
    ):
        library.add(articles, progress)
        yield library
