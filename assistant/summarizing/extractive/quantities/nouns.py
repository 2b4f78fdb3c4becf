"""Noun phrases of what may be counted: "crates of herring"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.units import CURRENCIES, UNIT_OF
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.quantities.places import NUMBER_WORDS, is_part

LONGEST = 8
"""Words of what is counted."""
TIMES = frozenset("s min h d wk mo y decade century".split())
BREAKS = (
    (STOPWORDS - {"of"})
    | PREPOSITIONS - {"of"}
    | CLAUSES
    | AUXILIARIES
    | frozenset(
        """above across again ago alone along already amid among apart apiece around away become below between come deep
        each earlier early every fewer following get give go high higher including inside keep last late later less
        long lower make need next now old once outside overall per plus put rather remain say see since so
        still take tall tell thick think through throughout together toward towards via want wide within
        without""".split()
    )
    | {"o’clock", "o'clock"}
)
"""Words that are in no noun phrase."""
BOUNDS = frozenset(
    """more less fewer than over under about around nearly almost some at least most roughly approximately just only
    estimated well far further another""".split()
)
ARTICLES = DETERMINERS | {"another", "all", "both"}
DETERMINING = ARTICLES | {"these", "those", "your"}
"""What stands before a noun phrase."""
_QUANTIFIERS = (
    ARTICLES
    | NUMBER_WORDS
    | frozenset("dozens enough few hundreds many millions most no other others several some thousands".split())
)
_OBJECTS = DETERMINERS | {"that", "he", "she", "it", "they", "him", "them"}
_AFTER_VERBS = frozenset("a an his her its their away back down into out through up".split())
"""What makes of a word in -s a verb: "trade passes through"."""
IN_LY = frozenset(
    """ally anomaly assembly belly bully daily deadly early elderly family friendly hourly italy july likely
    monopoly monthly quarterly rally reply sicily supply weekly yearly""".split()
)
"""Words in -ly that are no adverbs."""
_PLURALS = frozenset(
    """aircraft alumni cattle crew criteria data dead deer feet fish homeless injured media missing personnel police
    sheep staff teeth wounded""".split()
)
"""Those that do not end in -s, beside men, children and people."""


def things(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """The noun phrase that begins at `i`, with one "of" in it."""
    while i < len(sentence) and sentence[i].lower in ARTICLES:
        i += 1
    stop, of = i, False
    while stop < min(len(sentence), i + LONGEST):
        token = sentence[stop]
        if token.lower == "of":
            if stop == i or of:
                break
            of = True
        elif not _is_word(token) or _breaks(sentence, stop, i):
            break
        stop += 1
    phrase = sentence[i:stop]
    while phrase and (phrase[-1].lower in ("of", "the", "total") or phrase[-1].is_possessive):
        phrase = phrase[:-1]
    behind = [token.lower for token in sentence[stop : stop + 2]]
    is_measure = any(token.lower in UNIT_OF for token in phrase[-1:])  # "three years and five months"
    is_cut = behind[:1] == ["-"] or (is_measure and behind[:1] == ["and"] and behind[-1] in NUMBER_WORDS)
    is_nothing = len(phrase) == 1 and (phrase[0].lower.endswith("ing") or UNIT_OF.get(phrase[0].lower) in TIMES)
    return () if is_cut or is_nothing else phrase


def is_counted(phrase: Sequence[Token]) -> bool:
    """Whether it may be several things: "members of the board", no "Street" of "10 Downing Street", no "times"."""
    heads = [before for before, after in pairwise(phrase) if after.lower == "of"] or phrase[-1:]
    is_several = any(is_plural(head) and head.lower not in UNIT_OF for head in heads[:1])
    return is_several and [token.lower for token in phrase] != ["times"]


def joined(sentence: Sequence[Token], phrase: Sequence[Token], i: int) -> Sequence[Token]:
    """`phrase`, what is counted at `i`, with what is counted together with it: "players and fans"."""
    stop = i + len(phrase)
    if [token.lower for token in sentence[stop : stop + 1]] not in (["and"], ["or"]):
        return phrase
    other = sentence[stop + 1 : stop + 2]
    if not other or not other[0].text.islower() or other[0].lower in _QUANTIFIERS or is_verbal(other[0]):
        return phrase
    others = things(sentence, stop + 1)
    ends = stop + 1 + len(others)
    is_clause = ends < len(sentence) and is_verbal(sentence[ends]) and any(map(is_verbal, sentence[:i]))
    return phrase if is_clause or not is_counted(others) else sentence[i:ends]


def part_of(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """ "the 11 valleys" of "9 of the 11 valleys", whose "of" stands at `i`."""
    begins = i + 1
    if not is_part(sentence, i):
        return ()
    number = begins + 1
    while number < len(sentence) and (sentence[number].text[0].isdigit() or sentence[number].lower in NUMBER_WORDS):
        number += 1
    phrase = things(sentence, number)
    return sentence[begins : number + len(phrase)] if is_counted(phrase) else ()


def is_plural(token: Token) -> bool:
    word = token.lower
    return (
        word in _PLURALS
        or word.endswith(("men", "children", "people"))
        or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")))
    )


def _is_word(token: Token) -> bool:
    return token.text[0].isalpha() and "," not in token.text


def _breaks(sentence: Sequence[Token], i: int, begins: int) -> bool:
    """Whether the noun phrase from `begins` ends before the token `i`: "candidates seeking", no "walking sticks"."""
    token, goes_on = sentence[i], i > begins and sentence[i - 1].lower not in ("of", "the")
    if not {token.lower, token.bare.lower()}.isdisjoint(BREAKS):
        return token.lower != "the" or goes_on
    follows_plural = goes_on and is_plural(sentence[i - 1])
    if (token.lower.endswith("ly") and token.lower not in IN_LY) or (
        follows_plural and not token.is_capitalised and not is_plural(token)
    ):
        return True
    following = sentence[i + 1].lower if i + 1 < len(sentence) else ""
    if goes_on and token.text.islower() and token.lower.endswith("s") and following in _AFTER_VERBS:
        return True
    is_noun = token.lower.endswith("s") and token.lower not in AUXILIARIES and following not in _OBJECTS
    return is_verbal(token) and not is_noun


def begins_bounded(sentence: Sequence[Token], number: int) -> int:
    """Where a number begins together with its currency and with what bounds it: "more than $5"."""
    i = number
    while i and (sentence[i - 1].lower in BOUNDS or sentence[i - 1].text in CURRENCIES):
        if sentence[i - 1].lower == "at" and sentence[i].lower not in ("least", "most"):
            break
        i -= 1
    before = [token.lower for token in sentence[max(0, i - 3) : i]]
    if before[-2:] in (["up", "to"], ["close", "to"]):
        return i - 2
    return i - 3 if before[:1] == ["as"] == before[2:] else i  # "as much as"
