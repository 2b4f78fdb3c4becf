"""The sentences of an article that can be told apart from it, and how each is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.answering.wording import leans_on_before, wording
from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.language.words import STOPWORDS, words

_LONGEST = 80
"""Words of a sentence; what is longer is a list or a table."""
_LEAST, _MUCH = 2, 5
"""Content words of a sentence that tells something, and of one that tells much of what the article does."""
_LEAST_ORDINARY, _MUCH_ORDINARY = 1, 3
"""Those of them that are no names or figures."""
_ENDS = ".!…"
_PRONOUN = re.compile(r"[“\"‘']?(?:He|She|It|They|His|Her|Its|Their)\b(?! \[)")
"""One that its wording leaves in place, and puts no name beside."""
_OPENING = '“"«„'
_CLOSING = "”\"’')]»"


Told = tuple[str, tuple[Citation, ...]]
"""A wording, and what it cites."""


class Telling:
    """An article as a summary tells it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        body = [sentence for sentence in article.sentences if sentence.kind == "body"]
        title = _plain(article.title)
        told = [one for one in body if _is_whole(one.text) and _plain(one.text) != title]
        self.sentences = [one for one in told if _weighs(one.text, _LEAST, _LEAST_ORDINARY)]
        """Those that are sentences and no lists, scores, captions, or the headline again."""
        self.main = [one for one in told if _weighs(one.text, _MUCH, _MUCH_ORDINARY) and one.text[0] != "("]
        """Those of them that may stand for the article."""
        self.ids = frozenset(one.id for one in self.main)
        self._before = {after.id: before for before, after in pairwise(body)}

    def leans(self, sentence: Sentence) -> bool:
        """Whether only the sentence before explains of what, or of whom, it tells."""
        text = wording(sentence)
        if leans_on_before(sentence):
            return words(text)[:1] == words(sentence.text)[:1]
        return bool(_PRONOUN.match(text))

    def before(self, sentence: Sentence) -> Sentence | None:
        return self._before.get(sentence.id)

    def alone(self, sentence: Sentence) -> Told:
        return wording(sentence), (Citation.of(sentence, self.article),)

    def told(self, sentence: Sentence) -> Told | None:
        """Its wording and what it cites, with the sentence before where it leans on that; None where that leans too."""
        text, citations = self.alone(sentence)
        is_quoted = sentence.text[0] in _OPENING  # whom "they" means there, the speaker leaves open
        if is_quoted or not self.leans(sentence):
            return text, citations
        before = self.before(sentence)
        if before is None or self.leans(before) or len(before.text.split()) > _LONGEST:
            return None
        return f"{wording(before)} {text}", (Citation.of(before, self.article), *citations)


def _is_whole(text: str) -> bool:
    """Whether a text is one sentence that asserts something: no question, caption, score or line of a list."""
    return len(text.split()) <= _LONGEST and text.rstrip(_CLOSING).endswith(tuple(_ENDS))


def _weighs(text: str, least: int, ordinary: int) -> bool:
    content = list(_content(text))
    return len(content) >= least and sum(word[0].islower() for word in content) >= ordinary


def _content(text: str) -> Iterator[str]:
    return (word for word in words(text) if word.lower() not in STOPWORDS)


def _plain(text: str) -> list[str]:
    return [word.casefold() for word in words(text)]
