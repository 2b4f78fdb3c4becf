"""Whether sentences name somebody, and what they say beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.support.tokens import told
from assistant.articles import Sentence
from assistant.ingest.phrases import DESCRIBING
from assistant.ingest.tokens import CLOSING, OPENING, Token, tokens
from assistant.language.names import missing, one_form
from assistant.language.titles import HONORIFICS
from assistant.language.words import STOPWORDS, words
from assistant.summarizing.describing import LEADING, descriptions
from assistant.summarizing.kinds import kinds_beside

NAME = re.compile(r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*")
"""Capitalised words in a row."""
POSSESSIVE = re.compile(r"[’']s?$")
"""What makes of a name a possessive."""
_BETWEEN = r"\s+(?:[“\"][^\W\d_][\w’' -]{0,30}[”\"]\s+)?"
"""Words of a name: 'Ola "Moose" Brask'."""


def names_whole(name: str, sentences: Sequence[Sentence]) -> bool:
    """Whether `name` stands in one of `sentences`, or in a name that a word there stands for; of a single word, also
    where a variant does."""
    texts = told(sentences)
    return any(stands_in(name, text) for text in texts) or not (
        len(name.split()) > 1 or missing(words(one_form(name)), "\n".join(texts))
    )


def stands_in(name: str, text: str) -> bool:
    """Whether the words of `name` stand side by side in `text`, or around a nickname; an article before them is no part
    of it."""
    parts = one_form(name).split()
    while parts and parts[0].lower() in STOPWORDS:
        del parts[0]
    side_by_side = _BETWEEN.join(map(re.escape, parts))
    return bool(parts and re.search(rf"(?<!\w){side_by_side}(?!\w)", one_form(text), re.IGNORECASE))


def tells_role(role: str, name: str, sentences: Sequence[Sentence]) -> bool:
    """Whether something that is told beside `name` in `sentences`, or stands there for it, begins with `role`."""
    wanted = _undetermined(role)
    called = (_undetermined(phrase) for sentence in sentences for phrase in _called(name, sentence))
    return bool(wanted) and any(phrase[: len(wanted)] == wanted for phrase in called)


def _undetermined(phrase: str) -> list[str]:
    parts = [token.lower for token in tokens(phrase)]
    while parts and parts[0] in LEADING:
        del parts[0]
    return parts


def _called(name: str, sentence: Sentence) -> Iterator[str]:
    said = tokens(sentence.text)
    for first, last in _places(name, said):
        begins = first
        while begins > 1 and said[begins - 1].text == "." and said[begins - 2].lower in HONORIFICS:
            begins -= 2
        for phrase in (*descriptions(said, begins, first, last), *kinds_beside(said, first, last)):
            yield sentence.text[phrase[0].start : phrase[-1].end]
    for mention in sentence.mentions:
        if mention.name == name:
            yield sentence.excerpt(mention)


def _places(name: str, said: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first and the last token of each place where the name stands, in full or by its last word alone."""
    parts = [token.bare for token in tokens(name)]
    for last, token in enumerate(said):
        first, rest = last, parts[:-1]
        if token.bare not in parts[-1:]:
            continue
        while rest and first and said[before := _before(said, first)].text == rest[-1]:
            first, rest = before, rest[:-1]
        if not (rest and first and _is_given(said[first - 1])):
            yield first, last


def _before(said: Sequence[Token], i: int) -> int:
    """The place before `i`, over a nickname in quotation marks."""
    is_over = said[i - 1].text in CLOSING and not said[i].quoted
    opening = next((k for k in range(i - 2, max(0, i - 5), -1) if said[k].text in OPENING), i) if is_over else i
    return opening - 1


def _is_given(token: Token) -> bool:
    """Whether it makes of the last word of a name somebody else's: "Mike" in "Mike Olsen"."""
    return token.is_capitalised and token.lower not in DESCRIBING | HONORIFICS | STOPWORDS
