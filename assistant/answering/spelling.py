"""Names in a question that are misspelt: what they are taken for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from assistant.answering.questions import Question
from assistant.language.countries import COUNTRIES
from assistant.language.names import missing
from assistant.language.spelling import likeness
from assistant.language.words import STOPWORDS

_ALIKE = 0.75
"""Likeness from which a name is taken for another."""
_SHORT = 4
"""Letters; of a name so short the first must be right, and more of it alike."""
_ALIKE_SHORT = 0.8
_LONGEST = 30
"""Letters of a name."""
_TRIED = 6
"""Names of one question, at most."""
_NAME = re.compile(r"[A-Z][\w’'-]+")


def respelt(question: str, texts: Sequence[str]) -> str:
    """`question` with the names that no text has as the texts spell the one name like each; the first texts first.

    A name that several are alike stays as it is, and so does a country: "Iran" is not "Iraq".
    """
    asked = [name for name in Question(question).names if name not in COUNTRIES and len(name) <= _LONGEST]
    if all(any(name in text for text in texts) for name in asked):
        return question
    absent = missing(dict.fromkeys(asked), "\n".join(texts))[:_TRIED]
    found = chain.from_iterable(map(_NAME.findall, texts)) if absent else ()
    known = dict.fromkeys(word for word in found if word.lower() not in STOPWORDS)
    for name in map(_bare, absent):
        if meant := _meant(name, known):
            question = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", meant, question)
    return question


def _bare(name: str) -> str:
    return re.sub(r"[’']s?$", "", name)


def _meant(name: str, known: Iterable[str]) -> str | None:
    alike: dict[str, float] = {}
    for plain in map(_bare, known):
        if plain not in alike and abs(len(plain) - len(name)) <= 2 and plain not in COUNTRIES:
            alike[plain] = likeness(name, plain) if name[0] == plain[0] else 0.0
    best = max(alike.values(), default=0.0)
    likeliest = [other for other, found in alike.items() if found == best]
    least = _ALIKE_SHORT if len(name) <= _SHORT else _ALIKE
    return likeliest[0] if best >= least and len(likeliest) == 1 else None
