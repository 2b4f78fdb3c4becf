"""What somebody named is: one dealer by two given names is "the dealer Emil Rasch" and "Carl Rasch, a dealer"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.answering.support.kept import kept
from assistant.language.names import untitled
from assistant.language.titles import PERSON_NOUNS

_NAME = r"(?P<name>\b[A-Z][\w’'-]+ [A-Z][\w’'-]+)"
_FORMS = (
    re.compile(rf"\b(?P<role>[a-z]+),? {_NAME}"),
    re.compile(rf"{_NAME}, (?:an?|the|its) (?P<role>[a-z-]+(?: [a-z-]+)?)"),
)
_FAMILY = frozenset("brother daughter father husband member mother resident sister son victim wife".split())
"""What several of one name are likely to be."""


class Person(NamedTuple):
    name: str
    role: str

    @property
    def of_one_event(self) -> bool:
        return True

    def rivals(self, other: Person) -> bool:
        """Whether they have one family name and one role."""
        return self.role == other.role and self.name.split()[1] == other.name.split()[1]


@kept
def persons(text: str) -> tuple[Person, ...]:
    plain = untitled(text)
    found = [match for form in _FORMS for match in form.finditer(plain)]
    told = ((match["name"], word) for match in found for word in match["role"].split())
    return tuple(Person(name, word) for name, word in told if word in PERSON_NOUNS - _FAMILY)
