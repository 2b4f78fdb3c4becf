"""What a figure in a sentence counts or measures: "containers of munitions", "the company's revenue"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.figures import Figure
from assistant.language.units import CURRENCIES, UNIT_OF
from assistant.language.words import STOPWORDS
from assistant.summarizing.directions import NOUNS, VERBS, WAYS
from assistant.summarizing.extractive.nouns import (
    ARTICLES,
    BOUNDS,
    BREAKS,
    LONGEST,
    TIMES,
    begins_bounded,
    is_counted,
    is_plural,
    joined,
    part_of,
    things,
)
from assistant.summarizing.extractive.places import Place

_NEAR = 5
"""Words from its verb within which a number is told of the subject."""
_MARKS = ',;:—–()“”"'
_NOT_IN_SUBJECTS = BREAKS - PREPOSITIONS - ARTICLES
_DEFINITE = frozenset("the these those his her its their our your my".split())
_BE = frozenset("is are was were be been being".split())
_MEASURING = (
    _BE
    | frozenset(VERBS)
    | frozenset(
        """amount amounted amounts average averaged averages cost costs exceed exceeded exceeds hit hits hover hovered
        hovers measure measured measures peak peaked peaks reach reached reaches remain remained remains sell sells sit
        sits stand stands stay stayed stays stood total totaled totalled totals trade traded trades weigh weighed weighs
        """.split()
    )
)
"""Verbs whose subject is what the figure tells the size of; who pays or wins is not."""
_AFTER_BE = _BE | AUXILIARIES | BOUNDS | frozenset("by down not now still up".split()) | frozenset(CURRENCIES)
"""What may stand between a subject and its number where the verb is "to be"."""
_SUMS = frozenset("amount excess maximum minimum sum total upward upwards".split())
_COINS = "cents crowns dirham franc hryvnia lira naira pence peso rand shekel shilling zloty".split()
_MONEY = frozenset(UNIT_OF[written] for written in (*CURRENCIES, *_COINS))
_IN_PHRASES = frozenset("addition advance all exchange full general part return total".split())
_JAILED = frozenset("imprisoned jailed sentenced".split())
_GOES_ON = (
    PREPOSITIONS
    | CLAUSES
    | frozenset("this last next a an per more less or so compared since until during than then there".split())
)
"""What stands after a figure that says nothing more of what it measures."""


def measured(sentence: Sequence[Token], figure: Figure, place: Place) -> str | None:
    """The words for it as they stand; None where the sentence does not tell for sure."""
    behind = place.stop
    following = sentence[behind].lower if behind < len(sentence) else ""
    if place.unit is None:
        phrase = things(sentence, behind)
        phrase = joined(sentence, phrase, behind) if is_counted(phrase) else part_of(sentence, behind)
    elif figure.unit in TIMES:
        is_where = following == "in" and any(token.is_capitalised for token in sentence[behind + 1 : behind + 2])
        is_of = following in ("of", "in") and not is_where
        phrase = things(sentence, behind + 1) if is_of else _term(sentence, place.first)
    elif following in ("of", "worth"):
        phrase = things(sentence, behind + 1 + (following == "worth"))
    else:
        is_made_of = following == "in" and figure.unit in _MONEY
        phrase = _made_of(sentence, behind + 1) if is_made_of else ()
        phrase = phrase or _described(sentence, place) or _before_of(sentence, place.first) or _subject(sentence, place)
        if figure.unit == "point" and sentence[max(0, place.first - 1)].lower in WAYS:
            phrase = ()  # whoever "is up 15 points" leads by them
    return " ".join(token.text for token in phrase) or None


def _described(sentence: Sequence[Token], place: Place) -> Sequence[Token]:
    """ "pay deal" of "a $3 million pay deal", and "support" of "a 10 percent drop in support"."""
    begins = begins_bounded(sentence, place.first)
    behind = sentence[place.stop].lower if place.stop < len(sentence) else ""
    if behind in CLAUSES or not _is_determined(sentence, begins):
        return ()  # "the $5 million that analysts expect"
    phrase = things(sentence, place.stop)
    stop = place.stop + len(phrase)
    if not phrase or (phrase[0].is_capitalised and not phrase[0].text.isupper()):
        return ()  # "the 95 percent Obama received"
    if is_plural(phrase[-1]) and stop < len(sentence) and is_verbal(sentence[stop]):
        return ()  # "the $20 million experts say it costs"
    if phrase[-1].lower not in NOUNS:
        return phrase
    is_in = stop < len(sentence) and sentence[stop].lower == "in"
    return phrase if len(phrase) > 1 else things(sentence, stop + 1) if is_in else ()


def _is_determined(sentence: Sequence[Token], i: int) -> bool:
    """Whether what begins at `i` has an article or an owner before it, with an adjective between them at most."""
    owner = sentence[i - 1] if i else None
    if owner and owner.is_possessive and owner.bare.lower() not in STOPWORDS:
        return True
    return not (ARTICLES | _DEFINITE).isdisjoint(token.lower for token in sentence[max(0, i - 2) : i])


def _made_of(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """ "student debt" of "$92,000 in student debt"."""
    if i >= len(sentence) or not sentence[i].text.islower() or sentence[i].lower in ARTICLES | _DEFINITE | _IN_PHRASES:
        return ()
    phrase = things(sentence, i)
    return () if phrase and phrase[-1].lower in UNIT_OF else phrase  # "in recent weeks"


def _term(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """ "jailed" of "was jailed for six years"."""
    stop = begins_bounded(sentence, number)
    is_term = stop > 1 and sentence[stop - 1].lower in ("for", "to") and sentence[stop - 2].lower in _JAILED
    return sentence[stop - 2 : stop - 1] if is_term else ()


def _before_of(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """ "net loss" in "a net loss of more than $915 million", "damage" in "put the damage at"."""
    stop = begins_bounded(sentence, number) - 1
    if stop < 1 or sentence[stop].lower not in ("of", "at", "worth"):
        return ()
    begins = stop
    while begins > max(0, stop - LONGEST):
        token = sentence[begins - 1]
        if begins > 1 and sentence[begins - 2].lower == "to":  # "to beat a goal of"
            break
        if token.lower.endswith("ly") or token.lower in _MEASURING - NOUNS.keys():
            return ()
        if not token.text[0].isalpha() or token.lower in BREAKS | ARTICLES or is_verbal(token):
            break
        begins -= 1
    phrase = sentence[begins:stop]
    is_told = sentence[stop].lower != "at" or (begins and sentence[begins - 1].lower in ARTICLES | _DEFINITE)
    return phrase if phrase and is_told and phrase[-1].lower not in _SUMS | NOUNS.keys() else ()


def _subject(sentence: Sequence[Token], place: Place) -> Sequence[Token]:
    """The noun phrase with which the clause before the number begins, where its verb measures it."""
    number = place.first
    begins = begins_bounded(sentence, number)
    if not _is_whole(sentence, place.stop):
        return ()
    while begins and sentence[begins - 1].text not in _MARKS and sentence[begins - 1].lower not in CLAUSES:
        begins -= 1
    if begins and sentence[begins - 1].lower in ("and", "or") and not _joins_clauses(sentence, begins - 1):
        return ()
    begins += sentence[begins].lower in CUES  # "The firm, of Arvo, said its profit rose"
    while begins < number and sentence[begins].lower in ARTICLES | _DEFINITE:
        begins += 1
    phrase: list[Token] = []
    for i, token in enumerate(sentence[begins : min(number, begins + LONGEST)], begins):
        if phrase and (token.lower in _MEASURING or is_verbal(token)) and not token.is_capitalised:
            return phrase if number - i <= _NEAR and _measures(sentence[i:number]) else ()
        if not token.text[0].isalpha() or token.bare.lower() in (BREAKS if not phrase else _NOT_IN_SUBJECTS):
            break
        phrase.append(token)
    return ()


def _measures(words: Sequence[Token]) -> bool:
    """Whether the words between a subject and its number tell its size: "will cost", "was put at", no "was paid"."""
    verbs = [token.lower for token in words if token.lower in _MEASURING or is_verbal(token)]
    others = [verb for verb in verbs if verb not in _MEASURING | AUXILIARIES]
    measuring = _MEASURING.intersection(verbs)
    if words[-1].lower == "from":
        return False  # "fell from 7 percent" tells what it was before
    if words[-1].lower == "at":
        return bool(measuring)
    is_plain = measuring - _BE or all(token.lower in _AFTER_BE or token.lower.endswith("ly") for token in words)
    return bool(measuring and is_plain and not others)


def _is_whole(sentence: Sequence[Token], i: int) -> bool:
    """Whether nothing after the figure, up to `i`, says what it measures: no "3 percent Polish"."""
    if i >= len(sentence) or not sentence[i].is_word or sentence[i].lower in _GOES_ON:
        return True
    return sentence[i].lower.endswith("ly") or bool(dates(sentence[i].text))


def _joins_clauses(sentence: Sequence[Token], i: int) -> bool:
    """Whether the "and" at `i` does, and not "the owner and his companies"."""
    if sentence[i + 1].lower in ARTICLES | _DEFINITE:
        return False
    while i and sentence[i - 1].text not in _MARKS and sentence[i - 1].lower not in ("that", "which", "who"):
        i -= 1
        if is_verbal(sentence[i]):
            return True
    return False
