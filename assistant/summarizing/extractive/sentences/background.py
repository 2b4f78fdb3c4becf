"""Sentences that only tell what had been before something else: "The pumps had stopped"."""

from __future__ import annotations

from assistant.articles import Sentence
from assistant.ingest.phrases import DETERMINERS, is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.dates import dates

_DEFINITE = (DETERMINERS | {"the", "these", "those"}) - {"a", "an"}
_LONGEST = 8
"""Words before the verb."""


def is_background(sentence: Sentence) -> bool:
    """Whether it begins with "the crew had", names nobody before that and has no date: which crew, the sentences
    before it tell, and often of another time."""
    words = tokens(sentence.text)[: _LONGEST + 1]
    verb = next((i for i, word in enumerate(words) if is_verbal(word)), 0)
    if not verb or words[verb].lower != "had" or words[0].lower not in _DEFINITE or dates(sentence.text):
        return False
    return not any(word.is_capitalised for word in words[1:verb])
