"""What beside a name speaks for its being a body's, a place's or a person's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from assistant.ingest.phrases import PREPOSITIONS, core, is_verbal, noun, phrases_beside
from assistant.ingest.tokens import Token
from assistant.language.countries import COUNTRIES
from assistant.language.regions import REGIONS
from assistant.language.titles import HONORIFICS, PERSON_NOUNS
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.people.deeds import deeds
from assistant.summarizing.extractive.people.mentions import OFFICES
from assistant.summarizing.kinds import KINDS, MAY_BE_BODIES, is_sure, kinds_beside

Sign = Literal[
    "kind",
    "kind, or a person's",
    "money",
    "itself",
    "led",
    "headed",
    "speaks",
    "acts",
    "held",
    "introduced",
    "titled",
    "often",
    "the",
    "alone",
    "place",
    "person",
    "common",
]

_COMMON = frozenset("a an another any each every many several some".split())
"""What makes of capitals a common noun: "a super PAC"."""
_OF_PERSONS = HONORIFICS | PERSON_NOUNS - MAY_BE_BODIES
_OF_COMPANIES = frozenset(["shareholder", "share", "stock", "subscriber", "subsidiary", "earnings"])
"""What a company has, and no person or place."""
_SHARES = frozenset("shareholders shares stake subsidiary".split())
_CHIEFS = frozenset(["ceo", "cfo", "coo"])
_HEADS = frozenset(
    """analyst boss ceo chairman chairwoman chief director economist executive founder head partner secretary spokesman
    spokesperson spokeswoman strategist""".split()
)
_EXECUTIVE = frozenset(["executive", "financial", "operating", "technology"])
_STAFF = OFFICES | frozenset(
    """board client customer employee executive factory headquarters investor lawyer plant product profit revenue sale
    specialist staff store subscriber user website worker""".split()
)
"""What a body has, and a person or a place may have as well."""
_HOLDING = frozenset(
    """acquired against bought by employed founded owned published made run sold sue sued sues suing joined left
    operated""".split()
)
_HELD = frozenset(["according", "employed", "owned", "run", "operated", "bought", "published", "acquired", "built"])
_LOCATING = frozenset("across around in inside near outside throughout toward towards".split())
_SHARING = frozenset(
    """confidence faith growth holding interest invest invested investing investment investor investors job majority
    sales share shares stake stakes stock trading trust""".split()
)
"""What is had in a body: "shares in Arvo Ferries"."""
_IN_A_ROW = frozenset([",", "and", "or", "-", "/", "–"])
_OF_PLACES = frozenset(["area", "mayor", "native", "police", "resident", "suburb"])
"""What a place has, and a body hardly ever."""


def signs(sentence: Sequence[Token], first: int, stop: int) -> Iterator[Sign]:
    before = [token.lower for token in sentence[max(0, first - 3) : first] if token.text != "."]
    behind = sentence[stop : stop + 2]
    is_possessive = sentence[stop - 1].is_possessive
    for phrase in kinds_beside(sentence, first, stop - 1):
        yield "kind" if is_sure(phrase) else "kind, or a person's"
    asides = (core(one) for one in phrases_beside(sentence, first, first, stop - 1) if one)
    if (before and before[-1] in _OF_PERSONS) or any(noun(one[-1]) in _OF_PERSONS for one in asides):
        yield "person"
    if _is_where(before, sentence, stop) or (behind and _is_of_place(behind)):
        yield "place"
    if before[-1:] == ["the"] and stop == first + 1:
        yield "the"
    if not is_possessive and _is_headed(before):
        yield "headed"
    if behind:
        yield from _owned(behind, is_possessive)
        yield from deeds(sentence, first, stop)
    is_attribute = is_possessive or (behind and _is_plain_noun(behind[0]))
    if not (is_attribute or _COMMON.isdisjoint(before[-2:])) and before[-1] not in PREPOSITIONS:
        yield "common"
    is_before_noun = behind and _is_plain_noun(behind[0]) and behind[0].lower not in KINDS
    if not behind or is_possessive or not (is_before_noun or behind[0].lower in _IN_A_ROW):
        yield "alone"
    if not is_possessive and before[-1:] in (["in"], ["of"]) and before[-2:-1] and before[-2] in _SHARES:
        yield "money"
    is_held = (before[-1:] == ["by"] and bool(_HELD.intersection(before))) or before[-2:] == ["according", "to"]
    if not is_possessive and (is_held or (before[-1:] and before[-1] in _HOLDING - {"by", "against"})):
        yield "held"


def _is_where(before: Sequence[str], sentence: Sequence[Token], stop: int) -> bool:
    if before[-1:] and before[-1] in _LOCATING and not _SHARING.intersection(before[-2:-1]):
        following = sentence[stop] if stop < len(sentence) else None
        is_of_another = following is not None and following.text.islower() and _is_plain_noun(following)
        return not (is_of_another or sentence[stop - 1].is_possessive)
    return before[-2:] in (["city", "of"], ["town", "of"], ["village", "of"], ["state", "of"])


def _is_of_place(behind: Sequence[Token]) -> bool:
    """Whether "police", or ", Texas," stands behind a name."""
    if behind[0].text == "," and len(behind) > 1:
        return behind[1].bare in REGIONS | COUNTRIES
    words = [behind[0].lower, *(token.lower for token in behind[1:2] if behind[0].text == "-")]
    return any(word.removesuffix("s") in _OF_PLACES for word in words)


def _is_headed(before: Sequence[str]) -> bool:
    """Whether "general secretary of the" stands before a name, or "analyst at"."""
    said = [word for word in before if word != "the"]
    return said[-1:] != [] and said[-1] in ("at", "for", "of") and said[-2:-1] != [] and said[-2] in _HEADS


def _is_plain_noun(token: Token) -> bool:
    return token.is_word and token.lower not in STOPWORDS | PREPOSITIONS and not is_verbal(token)


def _owned(behind: Sequence[Token], is_possessive: bool) -> Iterator[Sign]:
    """By what belongs to it: "Arvo shares", "Arvo's chief executive", "an Arvo spokesman"."""
    words = [noun(token) for token in behind]
    single = words[0].removesuffix("s")
    is_chief = words[0] in _CHIEFS or (words[0] == "chief" and len(words) > 1 and words[1] in _EXECUTIVE)
    if is_chief or (single in _OF_COMPANIES or words[0] in _OF_COMPANIES):
        yield "money"
    elif single in _STAFF or words[0] in _STAFF:
        yield "led"
    elif not is_possessive and words[0] in KINDS - {"police", "team"}:
        yield "kind, or a person's"
