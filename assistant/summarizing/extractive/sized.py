"""The subject of a verb that tells its size: "the bridge" of "The bridge will cost $5 million"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.irregular import BE
from assistant.language.units import CURRENCIES
from assistant.summarizing.directions import VERBS
from assistant.summarizing.extractive.nouns import ARTICLES, BOUNDS, BREAKS, DETERMINING, LONGEST, begins_bounded
from assistant.summarizing.extractive.places import Place

_NEAR = 5
"""Words from its verb within which a number is told of the subject."""
_MARKS = ',;:—–()“”"'
_NOT_IN_SUBJECTS = BREAKS - PREPOSITIONS - ARTICLES
MEASURING = (
    BE
    | frozenset(VERBS)
    | frozenset(
        """amount amounted amounts average averaged averages cost costs exceed exceeded exceeds hit hits hover hovered
        hovers measure measured measures peak peaked peaks reach reached reaches remain remained remains sell sells sit
        sits stand stands stay stayed stays stood total totaled totalled totals trade traded trades weigh weighed weighs
        """.split()
    )
)
"""Verbs whose subject is what the figure tells the size of; who pays or wins is not."""
_AFTER_BE = BE | AUXILIARIES | BOUNDS | frozenset("by down not now still up".split()) | frozenset(CURRENCIES)
"""What may stand between a subject and its number where the verb is "to be"."""
_GOES_ON = (
    PREPOSITIONS
    | CLAUSES
    | frozenset("this last next a an per more less or so compared since until during than then there".split())
)
"""What stands after a figure that says nothing more of what it measures."""


def sized_subject(sentence: Sequence[Token], place: Place) -> Sequence[Token]:
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
    while begins < number and sentence[begins].lower in DETERMINING:
        begins += 1
    phrase: list[Token] = []
    for i, token in enumerate(sentence[begins : min(number, begins + LONGEST)], begins):
        if phrase and (token.lower in MEASURING or is_verbal(token)) and not token.is_capitalised:
            return phrase if number - i <= _NEAR and _measures(sentence[i:number]) else ()
        if not token.text[0].isalpha() or token.bare.lower() in (BREAKS if not phrase else _NOT_IN_SUBJECTS):
            break
        phrase.append(token)
    return ()


def _measures(words: Sequence[Token]) -> bool:
    """Whether the words between a subject and its number tell its size: "will cost", "was put at", no "was paid"."""
    verbs = [token.lower for token in words if token.lower in MEASURING or is_verbal(token)]
    others = [verb for verb in verbs if verb not in MEASURING | AUXILIARIES]
    measuring = MEASURING.intersection(verbs)
    if words[-1].lower == "from":
        return False  # "fell from 7 percent" tells what it was before
    if words[-1].lower == "at":
        return bool(measuring)
    is_plain = measuring - BE or all(token.lower in _AFTER_BE or token.lower.endswith("ly") for token in words)
    return bool(measuring and is_plain and not others)


def _is_whole(sentence: Sequence[Token], i: int) -> bool:
    """Whether nothing after the figure, up to `i`, says what it measures: no "3 percent Polish"."""
    if i >= len(sentence) or not sentence[i].is_word or sentence[i].lower in _GOES_ON:
        return True
    return sentence[i].lower.endswith("ly") or bool(dates(sentence[i].text))


def _joins_clauses(sentence: Sequence[Token], i: int) -> bool:
    """Whether the "and" at `i` does, and not "the owner and his companies"."""
    if sentence[i + 1].lower in DETERMINING:
        return False
    while i and sentence[i - 1].text not in _MARKS and sentence[i - 1].lower not in ("that", "which", "who"):
        i -= 1
        if is_verbal(sentence[i]):
            return True
    return False
