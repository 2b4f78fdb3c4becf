"""Names of countries, regions and peoples, and what is told by one where something is from: no person's, no body's."""

from __future__ import annotations

import re

from assistant.ingest.phrases import is_person_noun
from assistant.ingest.tokens import tokens
from assistant.language.capitals import STANDS_FOR
from assistant.language.countries import COUNTRIES
from assistant.language.names import one_form
from assistant.language.peoples import COUNTRY_OF
from assistant.language.regions import REGIONS
from assistant.language.titles import PERSON_NOUNS

SEATS = frozenset(["Downing Street", "Kremlin", "Pentagon", "White House"])
"""Houses that stand for who works there."""
_ELSEWHERE = COUNTRIES | REGIONS | STANDS_FOR.keys() - SEATS
_PARTS = ("East ", "North ", "South ", "West ")
_FROM = frozenset("backed based born bound led listed owned run".split())
"""What makes of a place or an owner what something is: "Arvo-based"."""
_PEOPLE = re.compile(
    "(?:African|Arab|Asian|Black|Catholic|Christian|Conservative|Cuban|Democrat|European|Hindu|Hispanic|Islamist|Jew"
    "|Latino|Liberal|Muslim|Native American|Republican|Sunni|Western)s?|Democratic|Islamic|Jewish|Shia|Southern"
    "|(?:Mid)?(?:North|South)?(?:[Ee]ast|[Ww]est)?"
)
"""Whom something is of, or how it is, beside the peoples."""


def tells_origin(word: str) -> bool:
    """Whether a word tells where something is from: "Arvo-based"."""
    return word.rpartition("-")[2] in _FROM and "-" in word


def is_elsewhere(name: str) -> bool:
    """Whether a name is a country's, a region's or a people's, or tells by one where something is from."""
    plain = name.removeprefix("the ").removeprefix("The ")
    if "-" in plain.strip("-"):
        return any(part in _FROM or is_elsewhere(part) for part in plain.split("-") if part)
    return is_place(plain) or bool(_PEOPLE.fullmatch(plain))


def is_place(name: str) -> bool:
    """Whether a name is a country's, a region's or a people's: "Norway", "Norwegian"."""
    return name in _ELSEWHERE or one_form(name) in ("United_States", "United_Kingdom") or _is_people(name)


def _is_people(name: str) -> bool:
    """ "Norwegian", "South Korean"."""
    word = name
    for part in _PARTS:
        word = word.removeprefix(part)
    if not word.isalpha() or word.lower() in PERSON_NOUNS:
        return False
    return word.lower() in COUNTRY_OF or is_person_noun(tokens(word)[0])
