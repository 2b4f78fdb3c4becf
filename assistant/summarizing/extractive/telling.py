"""The sentences of an article that can be told apart from it, and how each is told."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from assistant.answering.wording import leans_on_before, wording
from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.ingest.datelines import without_dateline
from assistant.language.words import STOPWORDS, stems, words
from assistant.summarizing.extractive.sentences.antecedents import Antecedents
from assistant.summarizing.extractive.sentences.heads import is_untitled, report
from assistant.summarizing.extractive.sentences.posts import newest_first
from assistant.summarizing.extractive.sentences.remarks import is_unclaimed, remark
from assistant.summarizing.extractive.sentences.scenes import Scenes
from assistant.summarizing.extractive.sentences.wholeness import is_torn, may_open, points_back, without_deck

_LONGEST = 80
"""Words of a sentence; what is longer is a list or a table."""
_LONGEST_TWO = 70
"""Words of a sentence and of what it is held against in the next."""
_LEAST, _MUCH = 2, 5
"""Content words of a sentence that tells something, and of one that tells much of what the article does."""
_LEAST_ORDINARY, _MUCH_ORDINARY = 1, 3
"""Those of them that are no names or figures."""
_ENDS = ".!…。।۔"
_PRONOUN = re.compile(r"[“\"‘']?(?:He|She|It|They|His|Her|Its|Their)\b(?! \[)")
"""One that its wording leaves in place, and puts no name beside."""
_JOINING = re.compile(r"(?:And|But|Or|So|Yet|Nor|Then|Thus|Rather|Instead|Hence|Therefore|Likewise)\b(?!\s+far)")
"""How a sentence begins that only goes on with another."""
_BUT = re.compile(r"(?:But|However|Yet)\b(?!.{0,60}\balso\b)")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*\w")
_OF_PAGE = re.compile(
    r"https?://|\bpic\.twitter\.com|<\w|\A(?:Correction|Clarification|Editor[’']s note|Note)\b[^:.]{0,30}:",
    re.IGNORECASE,
)
"""Addresses, markup, and what the outlet says of its own text."""
_OPENING = '“"«„'
_CLOSING = "”\"’')]»"


Told = tuple[str, tuple[Citation, ...]]
"""A wording, and what it cites."""


class Telling:
    """An article as a summary tells it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        body = [sentence for sentence in article.sentences if sentence.kind == "body"]
        title = "" if is_untitled(article, body) else _plain(article.title)
        told = [
            one
            for one in newest_first(report(body), article)
            if _is_whole(one.text) and not is_torn(one) and _plain(one.text) not in title
        ]
        weights = {one.id: _weight(one.text) for one in told}
        said = {one.id: _weight(remark(one) or one.text) for one in told}
        scenes = Scenes(body)
        self.sentences = [one for one in told if _weighs(weights[one.id], _LEAST, _LEAST_ORDINARY)]
        """Those that are sentences and no lists, scores, captions, corrections, or a part of the headline again."""
        main = [
            one
            for one in told
            if _weighs(said[one.id], _MUCH, _MUCH_ORDINARY)
            and may_open(one)
            and not (is_unclaimed(one) or scenes.shows(one))
        ]
        self.main = without_deck(main, body, article.title)
        """Those of them that may stand for the article."""
        self.ids = frozenset(one.id for one in self.main)
        self._before = {after.id: before for before, after in pairwise(body)}
        self._after = {before.id: after for before, after in pairwise(body)}
        self._antecedents = Antecedents(article)
        self._worded: dict[str, str] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that are capitalised within its sentences."""
        return frozenset(word for one in self.sentences for word in _CAPITALISED.findall(one.text))

    def leans(self, sentence: Sentence) -> bool:
        """Whether only the sentence before explains of what, or of whom, it tells."""
        if self.before(sentence) is None:
            return False
        text = self._wording(sentence)
        if leans_on_before(sentence):
            return words(text)[:1] == words(sentence.text)[:1]
        return bool(_PRONOUN.match(text)) or self._antecedents.is_open(sentence)

    def goes_on(self, sentence: Sentence) -> bool:
        """Whether it is a whole only with what stands before it: "But others disagree"."""
        return self.leans(sentence) or bool(_JOINING.match(sentence.text)) or points_back(sentence)

    def before(self, sentence: Sentence) -> Sentence | None:
        return self._before.get(sentence.id)

    def with_objection(self, sentence: Sentence) -> Told:
        """As `alone`, with the next sentence where that holds something against it: "But the judge threw it out"."""
        text, citations = self.alone(sentence)
        after = self._after.get(sentence.id)
        if after is None or not _BUT.match(after.text) or not _is_whole(after.text) or remark(sentence):
            return text, citations
        is_of_it = bool(stems(text) & stems(after.text))
        if not is_of_it or len(f"{text} {after.text}".split()) > _LONGEST_TWO:
            return text, citations
        return f"{text} {self.alone(after)[0]}", (*citations, Citation.of(after, self.article))

    def alone(self, sentence: Sentence) -> Told:
        return without_dateline(self._wording(sentence)), (Citation.of(sentence, self.article),)

    def told(self, sentence: Sentence) -> Told | None:
        """Its wording and what it cites, with the sentence before where it leans on that; None where that leans too."""
        text, citations = self.alone(sentence)
        runs_on = any(one.quote == "direct" and one.start == sentence.start for one in sentence.statements)
        is_quoted = runs_on or sentence.text[0] in _OPENING  # whom "they" means there, the speaker leaves open
        if is_quoted or not self.leans(sentence):
            return text, citations
        before = self.before(sentence)
        if before is None or self.leans(before) or not _is_whole(before.text):
            return None
        return f"{self.alone(before)[0]} {text}", (Citation.of(before, self.article), *citations)

    def _wording(self, sentence: Sentence) -> str:
        if sentence.id not in self._worded:
            self._worded[sentence.id] = wording(self._antecedents.sure(sentence))
        return self._worded[sentence.id]


def _is_whole(text: str) -> bool:
    """Whether a text is one sentence that asserts something: no question, caption, score or line of a list."""
    is_asserted = text.rstrip(_CLOSING).endswith(tuple(_ENDS))
    return is_asserted and len(text.split()) <= _LONGEST and not _OF_PAGE.search(text)


def _weight(text: str) -> tuple[int, int]:
    """Its content words, and those of them that are no names or figures."""
    content = [word for word in words(text) if word.lower() not in STOPWORDS]
    return len(content), sum(word[0].isalpha() and not word[0].isupper() for word in content)


def _weighs(weight: tuple[int, int], least: int, ordinary: int) -> bool:
    return weight[0] >= least and weight[1] >= ordinary


def _plain(text: str) -> str:
    """Its words, between spaces."""
    return f" {' '.join(word.casefold() for word in words(text))} "
