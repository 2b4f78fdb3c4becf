"""Libraries of any size, made of the samples: people renamed, paragraphs chosen anew, vectors moved a little."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant import Article, Library, read
from assistant.articles import Sentence, Statement
from assistant.encoder import shared_encoder
from assistant.library.catalogue import Catalogue
from assistant.library.database import Database
from assistant.library.embedding import passage
from assistant.library.index import Space
from evals.corpus import SAMPLES, article_files, own_settings

Vectors: TypeAlias = dict[str, NDArray[np.float32]]

_PEOPLE = 40
"""Articles that the same people speak in."""
_SENTENCES = 8
"""Of each article."""
_AT_ONCE = 500
_NOISE = 0.03
"""Of each component, beside some 0.05 that it has."""
_LETTERS = "bcdfghjklmnprstvwz", "aeiou"


@dataclass(frozen=True)
class Template:
    article: Article
    vectors: Vectors

    @classmethod
    def of(cls, path: Path) -> Template:
        article = read(path)
        body = [sentence for sentence in article.sentences if sentence.kind == "body"]
        embedded = shared_encoder().embed([passage(article, sentence) for sentence in body])
        return cls(article, dict(zip((sentence.id for sentence in body), embedded, strict=True)))

    def varied(self, number: int, random: np.random.Generator) -> tuple[Article, Vectors]:
        """Article `number` made of this one, and its vectors by sentence id."""
        people = _Renamed(self.article, number // _PEOPLE)
        article_id = sha256(f"{self.article.id} {number}".encode()).hexdigest()[:16]
        first = int(random.integers(0, max(1, len(self.article.sentences) - _SENTENCES)))
        sentences, vectors, start = [], {}, 0
        for index, sentence in enumerate(self.article.sentences[first : first + _SENTENCES]):
            text = people.text(sentence.text)
            moved = people.sentence(sentence, f"{article_id}:{index}", text, start)
            sentences.append(moved)
            if sentence.id in self.vectors:
                vector = self.vectors[sentence.id] + random.normal(0, _NOISE, 384).astype(np.float32)
                vectors[moved.id] = vector / np.linalg.norm(vector)
            start = moved.end + 1
        title = people.text(f"{self.article.title} ({number})")
        text = "\n".join(sentence.text for sentence in sentences)
        return replace(self.article, id=article_id, title=title, text=text, sentences=tuple(sentences)), vectors


class _Renamed:
    """The same article with other people in it, whose names are as long, so that every offset stays."""

    def __init__(self, article: Article, key: int) -> None:
        said = (statement.speaker for one in article.sentences for statement in one.statements)
        names = {word for speaker in said if speaker for word in re.findall(r"\b[A-Z][a-z]{2,}\b", speaker)}
        self._names = re.compile(rf"\b(?:{'|'.join(sorted(names)) or '(?!)'})\b")
        turned = [letters[key % len(letters) :] + letters[: key % len(letters)] for letters in _LETTERS]
        self._letters = str.maketrans("".join(_LETTERS), "".join(turned))

    def text(self, text: str) -> str:
        return self._names.sub(lambda name: name[0].lower().translate(self._letters).capitalize(), text)

    def sentence(self, sentence: Sentence, sentence_id: str, text: str, start: int) -> Sentence:
        by = start - sentence.start
        return Sentence(
            sentence_id,
            text,
            start,
            start + len(text),
            sentence.paragraph,
            sentence.kind,
            tuple(self._statement(statement, by) for statement in sentence.statements),
            tuple(
                replace(one, start=one.start + by, end=one.end + by, name=self.text(one.name))
                for one in sentence.mentions
            ),
        )

    def _statement(self, statement: Statement, by: int) -> Statement:
        return replace(
            statement,
            speaker=statement.speaker and self.text(statement.speaker),
            mention=statement.mention and self.text(statement.mention),
            start=statement.start + by,
            end=statement.end + by,
        )


def articles(count: int) -> Iterator[tuple[Article, Vectors]]:
    """The first `count` of an endless row of articles, always the same."""
    templates = [Template.of(path) for path in article_files() if path.parent == SAMPLES]
    random = np.random.default_rng(0)
    for number in range(count):
        yield templates[number % len(templates)].varied(number, random)


def fill(home: Path, count: int) -> None:
    """Makes the library in the data folder `home` one of `count` articles, indexed, unless that is there already."""
    folder = home / "library"
    with Library.open(folder, settings=own_settings(home)) as library:
        if len(library) == count:
            return
    catalogue = Catalogue(Database(folder / "catalogue.sqlite"))
    made = articles(count)
    while some := list(islice(made, _AT_ONCE)):
        vectors = {sentence_id: vector for _, found in some for sentence_id, vector in found.items()}
        catalogue.add([article for article, _ in some], vectors, _space(vectors), "embedded")
    with Library.open(folder, settings=own_settings(home)) as library:
        library.search("what is in the articles?")


def _space(vectors: Vectors) -> Space:
    return Space(shared_encoder().name, len(next(iter(vectors.values()))))


def texts(count: int) -> Sequence[str]:
    """Articles that no library made by `fill` has, as somebody would paste them."""
    templates = [read(path) for path in article_files() if path.parent == SAMPLES]
    return [
        f"Report {number} on {one.title}\n\n" + _Renamed(one, 1_000 + number).text(one.text)
        for number, one in ((number, templates[number % len(templates)]) for number in range(count))
    ]
