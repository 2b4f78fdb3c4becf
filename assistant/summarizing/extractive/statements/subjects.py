"""Of whom a verb is said: its grammatical subject, by name where the article tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.articles import Sentence
from assistant.ingest.clauses import noun_phrase
from assistant.ingest.cues import CUES
from assistant.ingest.datelines import DATELINE
from assistant.ingest.phrases import CLAUSES, DETERMINERS, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token, tokens
from assistant.language.names import OPENERS
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, TITLES
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.statements.asides import aside_opens, before_adverbs, before_asides, named_aside
from assistant.summarizing.extractive.statements.sources import POSSESSIVES

_RELATIVE = frozenset(["who", "which", "that"])
_PRONOUNS = frozenset("he she it they i we you".split())
_FRONTING = PREPOSITIONS | frozenset("during since until amid despite".split())
_LIMITS = (CLAUSES | frozenset("although though since after before until whether so than".split())) - {"and", "or"}
"""Words before which no subject reaches."""
_JOINED = frozenset("and & / - ' ’".split())
_NOBODY = frozenset(
    "there this that these those what nobody none neither nor anyone someone everyone no not any".split()
)
_AUXILIARIES = re.compile(
    r"\b(?:(?:ha(?:s|ve|d)|am|is|are|was|were|been|being|also|now|since|long|repeatedly|\w+ly)\s+)+\Z"
)
_FEW = frozenset("some few many several most both two three other others".split())
_LONGEST_CHAIN = 60
"""Characters of the auxiliaries and adverbs before a passive verb."""
_LONGEST = 14
"""Tokens of a subject."""


def subject(sentence: Sentence, verb: int, is_plural: bool = False) -> str | None:
    """Who the words before the verb, or its auxiliary, at the offset `verb` of the sentence say.

    `is_plural`: of two who are joined both are meant. None where it is a word that stands for nobody known, or where
    the words may be no subject.
    """
    dateline = DATELINE.match(sentence.text)
    first = dateline.end() if dateline else 0
    words = [word for word in tokens(sentence.text[:verb]) if word.start >= first]
    stop, is_relative = before_adverbs(words, len(words)), False
    if stop and words[stop - 1].lower in _RELATIVE:
        stop -= 1 + (stop > 1 and words[stop - 2].text == ",")
        stop = before_asides(words, stop)
        is_relative = True
    elif stop and words[stop - 1].text == ",":
        named = named_aside(words, stop - 1)
        if named:
            return _text(sentence, named)
        stop = before_asides(words, aside_opens(words, stop - 1))
    begins = _begins(words, stop, is_plural)
    if is_relative and _has_verb(words[begins:stop]):  # "included members of the board, which has denied"
        begins = max((i + 1 for i in range(begins, stop) if words[i].lower in PREPOSITIONS), default=begins)
    phrase = words[begins:stop]
    if phrase and phrase[0].lower in _FRONTING:
        phrase = words[noun_phrase(words, stop) : stop]
    is_owned = begins > 0 and words[begins - 1].lower == "whose"
    if (
        not phrase
        or is_owned
        or len(phrase) > _LONGEST
        or not _NOBODY.isdisjoint(word.lower for word in phrase)
        or _has_verb(phrase)
    ):
        return None
    return _called(sentence, phrase)


def passive_subject(sentence: Sentence, verb: int) -> str | None:
    """The subject of a verb whose auxiliaries stand before it at that offset, or begin there."""
    auxiliaries = _AUXILIARIES.search(sentence.text, max(0, verb - _LONGEST_CHAIN), verb)
    return subject(sentence, auxiliaries.start() if auxiliaries else verb, is_plural=True)


def modified(sentence: Sentence, participle: int) -> str | None:
    """Whom a participle at that offset describes: "a clerk" of "Police held a clerk accused of theft"."""
    words = tokens(sentence.text[:participle])
    is_aside = bool(words) and words[-1].text == ","
    stop = len(words) - is_aside
    phrase = words[noun_phrase(words, stop) : stop]
    may_be_subject = not is_aside and (all(word.is_capitalised for word in phrase) or phrase[0].lower in _PRONOUNS)
    return None if not phrase or may_be_subject else _called(sentence, phrase)  # "whom Olsen accused of"


def _begins(words: Sequence[Token], stop: int, is_plural: bool) -> int:
    i = stop
    while i and _goes_with(words, i - 1, is_plural):
        i -= 1
    while i < stop and words[i].lower in (OPENERS | STOPWORDS) - DETERMINERS - _PRONOUNS - _FRONTING - _NOBODY - _FEW:
        i += 1
    return i


def _goes_with(words: Sequence[Token], i: int, is_plural: bool) -> bool:
    """Whether a word may belong to the subject that ends behind it."""
    word = words[i]
    if word.text == "." and i:
        return words[i - 1].lower in HONORIFICS | {"st", "jr"} or len(words[i - 1].text) == 1
    if word.lower in _JOINED:
        return is_plural or word.lower != "and"
    return word.is_word and word.lower not in _LIMITS and not (word.lower in CUES and word.text.islower())


def _has_verb(phrase: Sequence[Token]) -> bool:
    """Whether a word of it may be another subject's verb, and is no participle as in "the disgraced lawyer"."""
    return any(
        word.text.islower() and is_verbal(word) and before.lower not in DETERMINERS and not before.is_possessive
        for before, word in pairwise(phrase)
    )


def _called(sentence: Sentence, phrase: Sequence[Token]) -> str | None:
    """By the name for which the phrase, or its last word, stands; a pronoun without one is nobody."""
    start, end = phrase[0].start + sentence.start, phrase[-1].start + len(phrase[-1].bare) + sentence.start
    titles = [word for word in phrase if word.start + sentence.start < end]
    for one in sentence.mentions:
        before = [word for word in titles if word.start + sentence.start < one.start]
        is_title = all(word.lower in TITLES | PERSON_NOUNS | {"the", "."} for word in before)
        if one.end == end and one.start >= start and is_title:
            return one.name if one.name.split()[0].lower() not in POSSESSIVES else None
    return None if phrase[0].lower in _PRONOUNS else _text(sentence, phrase)


def _text(sentence: Sentence, phrase: Sequence[Token]) -> str:
    """The phrase as it stands, a name without its article and titles."""
    kept = list(phrase)
    if all(word.is_capitalised or word.lower == "the" or not word.is_word for word in kept):
        while len(kept) > 1 and (kept[0].lower in TITLES | {"the"} or not kept[0].is_word):
            del kept[0]
    last = kept[-1]
    return sentence.text[kept[0].start : last.start + len(last.bare)]
