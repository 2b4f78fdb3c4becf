"""Which names may be written beside the pronouns that stand for them: those that no other can be meant by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from assistant.articles import Article, Mention, Sentence
from assistant.ingest.capitals import GIVEN
from assistant.language.given_names import MEN, WOMEN
from assistant.language.titles import FEMALE, HONORIFICS, MALE

_SEXES = {"she": 1, "her": 1, "hers": 1, "herself": 1, "he": -1, "him": -1, "his": -1, "himself": -1}
_NAME = re.compile(r"(?<![\w’'-])([A-Z][\w’-]*\w)(?:\s[A-Z]\.)?\s([A-Z][\w’-]*\w)")
_REACH = 2
"""Sentences before a pronoun in which somebody stands for whom it may be taken."""


class Antecedents:
    """Who stands where in an article, and may be "he" or "she"."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._body = [one for one in article.sentences if one.kind == "body"]
        self._number = {one.id: number for number, one in enumerate(self._body)}
        self._votes: Counter[str] = Counter()
        self._spoken = {
            said.speaker
            for one in self._body
            for said in one.statements
            if said.cue and said.speaker and (said.mention or "").lower() not in _SEXES
        }
        for one in self._body:
            for mention in one.mentions:
                self._votes[mention.name] += _SEXES.get(self._called(mention), 0)

    def sure(self, sentence: Sentence) -> Sentence:
        """`sentence` without the mentions that another may be meant by, or that only say the same again."""
        sources = {(one.mention, one.speaker) for one in sentence.statements if one.cue}
        kept = tuple(one for one in sentence.mentions if self._is_sure(sentence, one, sources))
        return sentence if kept == sentence.mentions else replace(sentence, mentions=kept)

    def _is_sure(self, sentence: Sentence, mention: Mention, sources: set[tuple[str | None, str | None]]) -> bool:
        called = self._article.text[mention.start : mention.end]
        sex = _SEXES.get(called.lower())
        if sex is None:
            return called.lower() != mention.name.lower()
        if (called, mention.name) in sources and called.lower() in ("he", "she"):
            return True
        if mention.name[0].isupper() and not self._is_person(mention.name):
            return False
        near = next(self._near(sentence, mention.start, sex), frozenset())
        own = set(mention.name.split())
        return not any(own.isdisjoint(name.split()) for name in near)

    def is_open(self, sentence: Sentence) -> bool:
        """Whether it has a "he" or "she" of whom only the sentences before tell, and not surely."""
        sure = self.sure(sentence).mentions
        unsure = (one for one in sentence.mentions if one not in sure and self._called(one) in ("he", "she"))
        return any(not self._fitting(sentence, sentence.start, one.start, _SEXES[self._called(one)]) for one in unsure)

    def _near(self, sentence: Sentence, end: int, sex: int) -> Iterator[frozenset[str]]:
        """Who may be meant, sentence by sentence: before the offset `end`, then in those before."""
        number = self._number[sentence.id]
        for one in reversed(self._body[max(0, number - _REACH) : number + 1]):
            fitting = self._fitting(one, one.start, end if one is sentence else one.end, sex)
            if fitting:
                yield fitting

    def _fitting(self, one: Sentence, start: int, end: int, sex: int) -> frozenset[str]:
        named = {other.name for other in one.mentions if other.start < end and other.name[0].isupper()}
        for match in _NAME.finditer(self._article.text, start, end):
            if match[1].lower() in GIVEN:
                named.add(f"{match[1]} {match[2]}")
        named |= {said.speaker for said in one.statements if said.start < end and said.speaker in self._spoken}
        return frozenset(name for name in named if name and self._may_be(name, sex))

    def _may_be(self, name: str, sex: int) -> bool:
        if not self._is_person(name):
            return False
        given = name.split()[0].lower().strip(".")
        told = (given in WOMEN | FEMALE) - (given in MEN | MALE) or self._votes[name]
        return told * sex >= 0

    def _is_person(self, name: str) -> bool:
        """Whether something beside its capitals makes a name a person's."""
        first, last = name.split()[0].lower().strip("."), name.split()[-1]
        if first in GIVEN | HONORIFICS or name in self._spoken:
            return True
        return bool(re.search(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady)\.?\s{re.escape(last)}\b", self._article.text))

    def _called(self, mention: Mention) -> str:
        return self._article.text[mention.start : mention.end].lower()
