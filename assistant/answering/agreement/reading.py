"""What is compared of a sentence, read once for all the claims of an answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, cast

from assistant.answering.agreement.dates.times import Span, long_apart, spans
from assistant.answering.agreement.quantities.amounts import Amount
from assistant.answering.agreement.quantities.measuring import amounts
from assistant.answering.support.tokens import Tokens, root, tokens
from assistant.articles import Article, Sentence
from assistant.encoder import shared_encoder
from assistant.ingest.datelines import without_dateline
from assistant.ingest.language_id import language
from assistant.language.countries import COUNTRIES
from assistant.language.dates import dates
from assistant.language.figures import figures
from assistant.language.names import names, same_root, untitled
from assistant.language.peoples import COUNTRY_OF
from assistant.language.spelling import likeness
from assistant.language.words import WORD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.answering.agreement.closeness import Pairing


_SPELT = 0.85
"""Likeness of two names from which they may be spellings of one."""
_NO_NAMES = frozenset("Around Some About Nearly Almost Roughly Over Under More Fewer Less".split())
_BEGINNING = 5
"""Letters of a word that most of its family have."""
LONGEST = 1_000
"""Characters of a sentence that is compared."""
_OPENING = 2
_SAMPLE = 2_000
"""Characters of an article by which its language is told."""
_LEAD = 600
"""Characters of an article that tell what it is about."""
_MOST_ALIKE = 6
"""Sentences of an article that are compared by meaning, which takes most of the time."""


@dataclass(frozen=True, eq=False)
class Told:
    """A sentence, or a claim in the place of the one that it cites, in its article."""

    text: str
    sentence: Sentence
    article: Article

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        return amounts(self.text)

    @cached_property
    def spans(self) -> list[Span]:
        return spans(self.text, self.article.published)

    @cached_property
    def tokens(self) -> Tokens:
        return tokens(self.text)

    @cached_property
    def names(self) -> frozenset[str]:
        return named(self.text)

    @cached_property
    def meant(self) -> frozenset[str]:
        """Its names, and those that its pronouns and descriptions stand for."""
        resolved = [mention.name for mention in self.sentence.mentions]
        resolved += [statement.speaker for statement in self.sentence.statements if statement.speaker]
        return self.names.union(*(named(name) for name in resolved))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Of the roots of its words and of the names it means: "closure" and "closed" are one."""
        found = (*self.tokens.roots, *map(root, self.meant))
        return frozenset(word[:_BEGINNING] for word in found if not word[0].isdigit())

    @property
    def speakers(self) -> set[str]:
        return {name for one in self.sentence.statements if (name := one.speaker or one.mention)}


class Readings:
    """Sentences and articles as they are compared."""

    def __init__(self) -> None:
        self._told: dict[str, list[Told]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._spellings: dict[str, frozenset[str]] = {}
        self._known: dict[str, dict[str, bool]] = {}
        self._vectors: dict[str, NDArray[np.float32]] = {}
        self._english: dict[str, bool] = {}
        self.pairings: dict[tuple[str, str], Pairing] = {}
        """By the ids of their articles."""

    def of(self, article: Article) -> list[Told]:
        """Its body sentences."""
        if article.id not in self._told:
            body = (one for one in article.sentences if one.kind == "body" and len(one.text) <= LONGEST)
            self._told[article.id] = [Told(without_dateline(one.text), one, article) for one in body]
        return self._told[article.id]

    def names(self, article: Article) -> frozenset[str]:
        """Those that are no words of it too: "Dockers" begins a headline."""
        if article.id not in self._names:
            plain = {word for word in WORD.findall(article.body) if word.islower()}
            found = named(f"{article.title}. {article.body}")
            self._names[article.id] = frozenset(name for name in found if name.lower() not in plain)
        return self._names[article.id]

    def in_english(self, article: Article) -> bool:
        """As far as can be told; of no other language are negations and number words known."""
        if article.id not in self._english:
            self._english[article.id] = language(article.body[:_SAMPLE]) in (None, "en")
        return self._english[article.id]

    def first_named(self, article: Article) -> frozenset[str]:
        """Those of its title and first sentences."""
        opening = " ".join(told.text for told in self.of(article)[:_OPENING])
        return named(f"{article.title}. {opening}") & self.names(article)

    def certain(self, told: Told) -> frozenset[str]:
        """Its names, without a dateline and a word that has its capital only because a sentence begins with it."""
        words = told.tokens.all
        first = 1 if words and len(words[0].text) > 2 and words[0].text.isupper() else 0
        found = told.names - {word.text for word in words[:first]}
        opening, following = (*(word.text for word in words[first : first + 2]), "", "")[:2]
        if opening not in found or following[:1].isupper():
            return found
        inside = re.compile(rf"[a-z,;] {re.escape(opening)}\b")
        return found if inside.search(told.article.body) else found - {opening}

    def unknown(self, told: Collection[str], article: Article) -> frozenset[str]:
        """Those of which the article knows nothing."""
        known = self._known.setdefault(article.id, {})
        for name in told:
            if name not in known:
                known[name] = self._knows(article, name)
        return frozenset(name for name in told if not known[name])

    def roots(self, article: Article) -> frozenset[str]:
        """Of its words."""
        if article.id not in self._words:
            self._words[article.id] = tokens(f"{article.title}. {article.body}").roots
        return self._words[article.id]

    def _knows(self, article: Article, name: str) -> bool:
        if root(name) in self.roots(article):
            return True
        if article.id not in self._spellings:
            self._spellings[article.id] = frozenset(names_of(article))
        return any(_one_name(name, other) for other in self._spellings[article.id])

    def worded_alike(self, one: Told, others: Sequence[Told]) -> list[Told]:
        """Those of the `others` that have most words in common with it."""
        shared = {id(other): len(one.tokens.roots & other.tokens.roots) for other in others}
        ranked = sorted(others, key=lambda other: -shared[id(other)])
        return [other for other in ranked[:_MOST_ALIKE] if shared[id(other)]]

    def likeness(self, one: Told, others: Sequence[Told]) -> list[float]:
        """Cosine of what `one` says with what each of the `others` says."""
        self._embed([one.text, *(other.text for other in others)])
        return [float(self._vectors[one.text] @ self._vectors[other.text]) for other in others]

    def alike(self, one: str, other: str) -> float:
        """Cosine of two words."""
        self._embed([one, other])
        return float(self._vectors[one] @ self._vectors[other])

    @staticmethod
    def of_one_time(one: Article, other: Article) -> bool:
        """Whether they are known to be of the same weeks."""
        return bool(one.published and other.published) and not long_apart(one.published, other.published)

    def _embed(self, texts: Iterable[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        if new:
            self._vectors |= dict(zip(new, shared_encoder().embed(new), strict=True))


def leads_alike(one: Article, other: Article) -> float:
    """Cosine of how they begin, their titles included."""
    return float(_lead(one) @ _lead(other))


@lru_cache(maxsize=512)
def _lead(article: Article) -> NDArray[np.float32]:
    body = " ".join(sentence.text for sentence in article.sentences if sentence.kind == "body")
    [vector] = shared_encoder().embed([f"{article.title}. {body[:_LEAD]}"])
    return cast("NDArray[np.float32]", vector)


def names_of(article: Article) -> list[str]:
    """All its names, those of countries too: who knows of Belgium knows who is a Belgian."""
    return names(untitled(f"{article.title}. {article.body}"))


def _one_name(one: str, other: str) -> bool:
    """Whether they are a place and its people, or two spellings: "Maruan" and "Marua", "Tomas" and "Thomas"."""
    pair = one.lower(), other.lower()
    if COUNTRY_OF.get(pair[0]) == pair[1] or COUNTRY_OF.get(pair[1]) == pair[0]:
        return True
    return same_root(*pair) or (pair[0][0] == pair[1][0] and likeness(*pair) >= _SPELT)


def named(text: str) -> frozenset[str]:
    """The words of the proper names in `text`, countries left out: half the news is about them."""
    parts, at = [], 0
    for one in dates(text):
        parts += [text[at : one.start], text[one.start : one.end].lower()]
        at = one.end
    found = names(untitled("".join([*parts, text[at:]])))
    plain = (word.removesuffix("'s").removesuffix("’s") for word in found)
    return frozenset(word for word in plain if not figures(word)) - COUNTRIES - _NO_NAMES
