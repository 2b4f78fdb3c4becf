"""Texts as words with their roots, read once and kept: many claims cite the same sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.answering.support.kept import kept
from assistant.articles import Sentence
from assistant.language.irregular import BASE
from assistant.language.words import STOPWORDS, WORD, stem

_MARK = re.compile(r"[,;:!?—–“”\"]")


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    lower: str
    root: str
    """The stem, of irregular verbs that of the base: "rose" and "rises" are "rise"."""
    start: int
    """Offset into the text."""
    end: int
    content: bool
    """Whether it is more than a function word."""


@dataclass(frozen=True, eq=False)
class Tokens:
    """The words of a text, and where each root stands."""

    text: str
    all: tuple[Token, ...]

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Root → the indices of its tokens."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, token in enumerate(self.all):
            found[token.root].append(index)
        return dict(found)

    def broken(self, index: int) -> bool:
        """Whether a mark that parts clauses stands between a token and the next."""
        if index + 1 >= len(self.all):
            return False
        return bool(_MARK.search(self.text, self.all[index].end, self.all[index + 1].start))

    @cached_property
    def content(self) -> list[int]:
        """The indices of the content words."""
        return [index for index, token in enumerate(self.all) if token.content]

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of the content words."""
        return frozenset(self.all[index].root for index in self.content)


@lru_cache(maxsize=1 << 15)
def root(word: str) -> str:
    """The stem of `word`, of an irregular form that of its base; a function word as it is."""
    lower = word.lower().replace("’", "'")
    return lower if lower in STOPWORDS else stem(BASE.get(lower, lower))


@kept
def tokens(text: str) -> Tokens:
    """The words of `text`."""
    found = []
    for match in WORD.finditer(text):
        word = match.group()
        lower = word.lower().replace("’", "'")
        contentful = (lower not in STOPWORDS and not lower.endswith("n't")) or word in ("US", "Us")
        found.append(Token(word, lower, root(word), match.start(), match.end(), contentful))
    return Tokens(text, tuple(found))


def told(sentences: Sequence[Sentence]) -> list[str]:
    """The texts of the sentences, in their order, and then the names that their mentions and speakers stand for."""
    names: dict[str, None] = {}
    for sentence in sentences:
        names |= {mention.name: None for mention in sentence.mentions}
        names |= {statement.speaker: None for statement in sentence.statements if statement.speaker}
    return [*(sentence.text for sentence in sentences), *names]
