"""Names of bodies in a sentence: "the Jazz & Heritage Foundation", "the UN Security Council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import PREPOSITIONS, is_person_noun, is_verbal
from assistant.ingest.tokens import CLOSING, Token
from assistant.language.names import OPENERS
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.people.runs import DAYS, owns, run_ends

BODIES = frozenset(
    """academy administration agency airlines airways alliance army assembly association authority bank board bureau
    campaign caucus center centre chamber church club coalition college commission committee company confederation
    conference congress consortium cooperative corp corporation council court department directorate embassy
    federation force forces foundation fund gendarmerie group guard guild holdings hospital inc inspectorate institute
    institution laboratory league ltd ministry mission movement museum nations navy network office organisation
    organization panel parliament party police program programme school secretariat senate service society
    tribunal trust union university""".split()
)
"""Nouns in the names of bodies."""
_SITES = frozenset(
    "academy bank center centre church club college court embassy hospital museum school university".split()
)
"""Those of them that are also places: "at the College of Arvo"."""
_UNDERTAKINGS = frozenset("campaign conference mission program programme".split())
"""Those that are bodies only where they act."""
_SIDES = frozenset("east eastern left north right south west".split())
_ADJECTIVES = frozenset("former key leading local major ousted top".split())
"""What begins a sentence before a name."""
_JOINING = frozenset("and at for of on the to".split())
"""What goes on with the name after such a noun."""
_LOCATING = frozenset("at in near inside outside from to".split())
_TELLING = frozenset("inform informed informs tell tells told".split())
_IN_A_ROW = frozenset(["a", "an", "and", "or", "the", ","])
_NO_NAMES = STOPWORDS | OPENERS


class Found(NamedTuple):
    first: int
    stop: int
    """After the last token."""
    acts: bool
    """Whether it does something there, or something is done to it."""
    is_place: bool
    """Whether it may be no more than a place."""


def organisations(sentence: Sequence[Token]) -> Iterator[Found]:
    """Those that a noun in the name tells."""
    i = 0
    while i < len(sentence):
        is_name = sentence[i].is_capitalised and sentence[i].lower not in _NO_NAMES | DAYS
        stop = run_ends(sentence, i, BODIES) if is_name else i
        if is_name and is_body(sentence[i:stop]) and (found := found_at(sentence, i, stop)):
            yield found
        i = max(stop, i + 1)


def found_at(sentence: Sequence[Token], first: int, stop: int) -> Found | None:
    """A body by its name from `first` to `stop`; None where that is a part of a longer one, or only who was told."""
    if _is_part(sentence, first, stop) or _is_told(sentence, first, stop):
        return None
    nouns = {word.bare.lower() for word in sentence[first:stop]}
    is_site = not nouns.isdisjoint(_SITES) and _is_located(sentence, first)
    return Found(first, stop, _acts(sentence, first, stop), is_site or not nouns.isdisjoint(_UNDERTAKINGS))


def is_body(name: Sequence[Token]) -> bool:
    """Whether a noun for a body is what a name turns on: "Arvo Police", "Ministry of Health", not "Airlines Flight"."""
    if len(name) < 2 or name[0].lower in _ADJECTIVES or (name[0].lower in _SIDES and name[1].lower == "bank"):
        return False
    for k, word in enumerate(name):
        if word.bare.lower() in BODIES:
            is_at_end = k and (k == len(name) - 1 or (k == len(name) - 2 and _is_site(word, name[-1])))
            if is_at_end or (k + 1 < len(name) and name[k + 1].text in _JOINING):
                return True
    return False


def _is_site(word: Token, last: Token) -> bool:
    """Whether a name ends with where a university is: "King's College London"."""
    return word.lower in ("college", "university") and not (is_person_noun(last) or last.lower.endswith("s"))


def _is_part(sentence: Sequence[Token], first: int, stop: int) -> bool:
    """Whether it is a part of a longer name: "Ida Olsen Foundation" in "the Vera and Ida Olsen Foundation",
    what stands behind "&" or an owner, or before the number of "Court 9"."""
    before = sentence[first - 1] if first else None
    if stop < len(sentence) and sentence[stop].text[0].isdigit():
        return True
    if before is None:
        return False
    is_row = before.text == "&" or (before.lower == "and" and first > 1 and sentence[first - 2].is_capitalised)
    is_named_after = before.text in CLOSING and first > 2 and sentence[first - 2].is_capitalised
    is_abbreviated = before.text == "." and first > 1 and sentence[first - 2].is_capitalised  # "Wm. Arvo & Co"
    return is_row or is_named_after or is_abbreviated or (before.is_capitalised and owns(before))


def _is_told(sentence: Sequence[Token], first: int, stop: int) -> bool:
    """Whether something is told to it, or stands there after it: "told the Arvo Post", "LUND (Arvo Press) -"."""
    around = [token.text for token in (*sentence[max(0, first - 1) : first], *sentence[stop : stop + 1])]
    is_dateline = around == ["(", ")"] and all(one.text.isupper() or not one.is_word for one in sentence[: first - 1])
    return is_dateline or _governor(sentence, first) in _TELLING


def _governor(sentence: Sequence[Token], first: int) -> str:
    """The word before a name, its article and the names before it: "between" of "between Lund and Norway"."""
    k = first - 1
    while k > 0 and (sentence[k].text in _IN_A_ROW or (sentence[k].is_capitalised and sentence[k].lower not in DAYS)):
        k -= 1
    return sentence[k].lower if k >= 0 else ""


def _is_located(sentence: Sequence[Token], first: int) -> bool:
    """Whether it is where something is: "at Arvo University", not "at an Arvo University exhibition"."""
    return _governor(sentence, first) in _LOCATING and sentence[first - 1].lower not in ("a", "an")


def _acts(sentence: Sequence[Token], first: int, stop: int) -> bool:
    """Whether it is the subject of a verb or whom somebody accuses or asks, and no mere place."""
    if sentence[stop - 1].is_possessive:
        return False
    if [token.text for token in sentence[stop : stop + 3 : 2]] == ["(", ")"]:  # "(AFL)"
        stop += 3
    governor, following = _governor(sentence, first), sentence[stop] if stop < len(sentence) else None
    if governor == "to" and "according" in (token.lower for token in sentence[max(0, first - 3) : first]):
        return True
    if following and is_verbal(following):
        return governor not in PREPOSITIONS
    is_attribute = following and following.text.islower() and following.lower not in STOPWORDS | PREPOSITIONS
    return not is_attribute and governor in CUES and governor not in PREPOSITIONS
