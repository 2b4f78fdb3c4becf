"""Of whom a verb is said: its grammatical subject, by name where the article tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.articles import Sentence
from assistant.ingest.clauses import noun_phrase
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import CLAUSES, DETERMINERS, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import OPENING, Token, tokens
from assistant.language.names import OPENERS
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, TITLES
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.wholeness import DATELINE

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_RELATIVE = frozenset(["who", "which", "that"])
_PRONOUNS = frozenset("he she it they i we you".split())
_BETWEEN = frozenset("again all also both each first later now once since still then today yesterday".split())
"""What may stand between a subject and its verb, beside adverbs in "-ly"."""
_FRONTING = PREPOSITIONS | frozenset("during since until amid despite".split())
_LIMITS = (CLAUSES | frozenset("although though since after before until whether so than".split())) - {"and", "or"}
"""Words before which no subject reaches."""
_JOINED = frozenset("and & / - ' ’".split())
_ASIDES = PREPOSITIONS | DETERMINERS | frozenset(["who", "which", "whose", "formerly", "then", "now", "also"])
"""How an aside between commas begins."""
_NOBODY = frozenset(
    "there this that these those what nobody none neither nor anyone someone everyone no not any".split()
)
_AUXILIARIES = re.compile(
    r"\b(?:(?:ha(?:s|ve|d)|am|is|are|was|were|been|being|also|now|since|long|repeatedly|\w+ly)\s+)+\Z"
)
_OWNERS = frozenset("his her its their my our your".split())
_FEW = frozenset("some few many several most both two three other others".split())
_LONGEST_CHAIN = 60
"""Characters."""
_LONGEST, _LONGEST_ASIDE = 14, 24
"""Tokens."""


def subject(sentence: Sentence, verb: int, is_plural: bool = False) -> str | None:
    """Who the words before the verb, or its auxiliary, at the offset `verb` of the sentence say.

    `is_plural`: of two who are joined both are meant. None where it is a word that stands for nobody known, or where
    the words may be no subject.
    """
    dateline = DATELINE.match(sentence.text)
    first = dateline.end() if dateline else 0
    words = [word for word in tokens(sentence.text[:verb]) if word.start >= first]
    stop = _before_adverbs(words, len(words))
    if stop and words[stop - 1].lower in _RELATIVE:
        stop -= 1 + (stop > 1 and words[stop - 2].text == ",")
        stop = _before_asides(words, stop)
    elif stop and words[stop - 1].text == ",":
        named = _named_aside(words, stop - 1)
        if named:
            return _text(sentence, named)
        stop = _before_asides(words, _opens(words, stop - 1))
    begins = _begins(words, stop, is_plural)
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


def _before_adverbs(words: Sequence[Token], stop: int) -> int:
    """Before adverbs, the day, a quotation mark, and what stands in brackets."""
    while stop:
        word = words[stop - 1]
        if word.text == ")":
            near = range(stop - 2, max(0, stop - _LONGEST_ASIDE), -1)
            stop = next((k for k in near if words[k].text == "("), stop - 1)
        elif word.lower in _BETWEEN or word.text.endswith("ly") or word.text in OPENING or word.lower in _WEEKDAYS:
            stop -= 1
        else:
            break
    return stop


def _opens(words: Sequence[Token], comma: int) -> int:
    """Where the aside that ends with the comma there begins: at another one; 0 where there is none near."""
    near = range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1)
    return next((k for k in near if words[k].text == ","), 0)


def _named_aside(words: Sequence[Token], comma: int) -> Sequence[Token]:
    """Who is named between commas before a verb: "Stannard" of "The owner, Anna Stannard, was"."""
    aside = words[_opens(words, comma) + 1 : comma] if _opens(words, comma) else ()
    return aside if len(aside) > 1 and all(word.is_capitalised for word in aside) else ()


def _before_asides(words: Sequence[Token], stop: int) -> int:
    """Where the phrase ends that the asides before `stop` stand behind: "Olsen" of "Olsen, 45, of Lund"."""
    while opens := _opens(words, stop):
        if not (words[opens + 1].text.isdigit() or words[opens + 1].lower in _ASIDES):
            break
        stop = opens
    return stop


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
        is_title = all(word.lower in TITLES | PERSON_NOUNS | HONORIFICS | {"the", "."} for word in before)
        if one.end == end and one.start >= start and is_title:
            return one.name if one.name.split()[0].lower() not in _OWNERS else None
    return None if phrase[0].lower in _PRONOUNS else _text(sentence, phrase)


def _text(sentence: Sentence, phrase: Sequence[Token]) -> str:
    """The phrase as it stands, a name without its article and titles."""
    kept = list(phrase)
    if all(word.is_capitalised or word.lower == "the" or not word.is_word for word in kept):
        while len(kept) > 1 and (kept[0].lower in TITLES | HONORIFICS | {"the"} or not kept[0].is_word):
            del kept[0]
    last = kept[-1]
    return sentence.text[kept[0].start : last.start + len(last.bare)]
