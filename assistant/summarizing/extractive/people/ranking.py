"""How central to an article somebody or something is that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.articles import Article, Sentence
from assistant.language.names import one_form
from assistant.summarizing.extractive.people.known import Known

_LEAD = 2
"""Sentences that tell what an article is on."""
_IN_TITLE, _IN_LEAD, _SPOKEN = 3.0, 2.0, 0.5
"""What it weighs to be named there, and to say something; a sentence that names somebody weighs 1."""


class Ranking:
    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        """`sentences`: those of the body."""
        self._title = f" {one_form(article.title)} "
        self._lead = {sentence.id for sentence in sentences[:_LEAD]}
        said = (one.speaker for sentence in sentences for one in sentence.statements if one.speaker)
        self._spoken = Counter(map(one_form, said))

    def speaks(self, one: Known) -> bool:
        return self._spoken[one_form(one.name)] > 0

    def weight(self, one: Known) -> float:
        name = one_form(one.name)
        called = name if one.organisation else name.split()[-1]
        return (
            len(one.sentences)
            + _IN_TITLE * (called in self._title)
            + _IN_LEAD * any(sentence.id in self._lead for sentence in one.sentences)
            + _SPOKEN * self._spoken[name]
        )
