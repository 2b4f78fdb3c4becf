"""A library that finds every one of its few sentences for every question, so that a recorded request stays the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from assistant import Article, Library
from assistant.answers import Scope
from assistant.articles import Sentence, Source, Statement
from assistant.library import Hit, Outlet
from evals.corpus import Corpus, Fixture
from evals.datasets import Strict
from evals.plain import squashed


class Shelved(Strict):
    title: str
    sentences: tuple[str, ...]
    outlet: str | None = None
    speaker: str | None = None
    """Whose word every sentence is."""


class Cassettes(Strict):
    questions: tuple[str, ...]
    shows: tuple[str, ...] = ()
    """What the claims that pass show between them."""
    hides: tuple[str, ...] = ()
    """What no claim may show."""


class Shelf(Strict):
    articles: tuple[Shelved, ...]
    cassettes: dict[str, Cassettes]

    @classmethod
    def load(cls, path: Path) -> Shelf:
        return cls.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))

    def corpus(self) -> Corpus:
        articles = [_article(chr(ord("a") + number), one) for number, one in enumerate(self.articles)]
        fixtures = {one.title: Fixture(one.title, one, squashed(one.text)) for one in articles}
        return Corpus(fixtures, cast(Library, _Found(tuple(articles))))


@dataclass(frozen=True)
class _Found:
    articles: Sequence[Article]
    name: str = "own"

    def within(self, scope: Scope) -> None: ...

    def outlets(self) -> list[Outlet]:
        return []

    def search(self, question: str, limit: int = 10, within: None = None) -> list[Hit]:
        return [Hit(sentence, article, 1.0, "") for article in self.articles for sentence in article.sentences]

    def said_by(self, name: str, limit: int = 50, within: None = None) -> list[Hit]:
        return []

    def near(self, sentence_ids: Sequence[str], limit: int, within: None) -> dict[str, list[Article]]:
        return {}


def _article(article_id: str, one: Shelved) -> Article:
    sentences, start = [], 0
    for index, text in enumerate(one.sentences):
        end = start + len(text)
        said = (
            (Statement(one.speaker, one.speaker, "said", "statement", "indirect", start, end),) if one.speaker else ()
        )
        sentences.append(Sentence(f"{article_id}:{index}", text, start, end, index, statements=said))
        start = end + 1
    return Article(article_id, one.title, "\n".join(one.sentences), tuple(sentences), (Source(one.outlet),))
