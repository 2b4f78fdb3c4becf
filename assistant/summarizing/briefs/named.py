"""Whether a text means somebody: by their name, a form of it, or the city that stands for a country."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.articles import Sentence
from assistant.ingest.phrases import DESCRIBING
from assistant.language.capitals import STANDS_FOR
from assistant.language.countries import COUNTRIES
from assistant.language.given_names import MEN, WOMEN
from assistant.language.names import names
from assistant.language.words import stems, words
from assistant.summarizing.extractive.statements.accused import same_party
from assistant.summarizing.naming import NAME

PERSONS = frozenset("he she they i".split())
_PARTS = frozenset("north south east west northern southern eastern western".split())
"""What makes another country of the same name."""


class Named:
    """A country, a person or a body, as a name or a description tells it."""

    def __init__(self, name: str, has_role: bool, sentences: Iterable[Sentence]) -> None:
        """`has_role`: whether an article says what the person of that name is."""
        self.name = name
        self.is_country = name in COUNTRIES
        self._parts = {part.lower() for part in words(name)}
        self._described = set() if names(f"so {name}") else stems(name)
        self._known: dict[str, bool] = {}
        is_full = len(self._parts) > 1 and name.split()[0].lower() in MEN | WOMEN
        self.is_person = has_role or is_full or any(map(self._is_called_person, sentences))

    def is_in(self, text: str) -> bool:
        """Whether a text names them, and not only somebody of a like name."""
        if self._described:
            return self._described <= stems(text)
        return any(self.is_meant(match.group()) for match in NAME.finditer(text))

    def is_met_in(self, sentence: Sentence) -> bool:
        return any(map(self.is_in, (sentence.text, *(one.name for one in sentence.mentions))))

    def is_meant(self, name: str) -> bool:
        """Whether capitalised words in a row are a form of the name; of a person none that has another name in it."""
        if name not in self._known:
            self._known[name] = self._is_form(name)
        return self._known[name]

    def _is_form(self, name: str) -> bool:
        text = " ".join(STANDS_FOR.get(word, word) for word in words(name))
        if not same_party(self.name, text):
            return False
        if self.is_person:
            meant = {word.lower().removesuffix("'s").removesuffix("’s") for word in names(f"so {name}")}
            return meant <= self._parts | DESCRIBING
        mine, others = (_PARTS & {word.lower() for word in words(one)} for one in (self.name, text))
        return not self.is_country or not others or bool({part[:5] for part in mine} & {part[:5] for part in others})

    def _is_called_person(self, sentence: Sentence) -> bool:
        meant = (sentence.excerpt(one) for one in sentence.mentions if one.name == self.name)
        return f"{self.name}, who " in sentence.text or any(text.lower() in PERSONS for text in meant)
