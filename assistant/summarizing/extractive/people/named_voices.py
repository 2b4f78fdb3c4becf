"""Who speaks in an article by a name of which it does not tell at once what it names: a person, a body or nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from assistant.articles import Article, Sentence
from assistant.ingest.capitals import GIVEN
from assistant.ingest.phrases import is_person_noun
from assistant.ingest.tokens import tokens
from assistant.language.names import names
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, TITLES
from assistant.summarizing.extractive.people.mentions import LONGEST_INITIALS
from assistant.summarizing.extractive.people.persons import MEETS, Persons
from assistant.summarizing.extractive.people.roles import tells_person

_PARTISANS = re.compile(r"(?:.* )?(?:Republicans?|Democrats?|Conservatives?|Liberals?|[\w-]+[iae]ans)")
_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+\s){1,2})\Z")
_NEAR = 40
"""Characters before a surname in which the given name stands."""
_LONGER = re.compile(r"\b[A-Z]\w+\s(?:for|of)\s(?:the\s)?\Z")
"""What stands before the end of a longer name: "Academy of"."""
_LETTERS = 4
"""Of an honour or a degree, at most."""
_LONGEST = 60
"""Characters of that."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks under a name of which the article does not tell at once what it names."""

    name: str
    organisation: bool
    role: str | None = None


class Voices:
    """Those who speak in an article by such a name."""

    def __init__(self, article: Article, persons: Persons, named: Collection[str]) -> None:
        """`named`: those whose names are known to be persons'."""
        self._text = article.body
        self._persons = persons
        self._named = named
        self._surnames = {name.split()[-1] for name in named}

    def of(self, sentence: Sentence) -> Iterator[Voice]:
        """Who else than those that are known to be persons speaks in a sentence by name."""
        for statement in sentence.statements:
            speaker = statement.speaker
            if speaker and speaker not in self._named and all(word[0].isupper() for word in speaker.split()):
                voice = None if _is_label(speaker, self._text) or _is_part(speaker, sentence) else self._voice(speaker)
                if voice:
                    yield voice

    def _voice(self, speaker: str) -> Voice | None:
        parts = _without_letters(speaker.split())
        speaker = " ".join(parts)
        titles = 0
        while titles < len(parts) and parts[titles].lower().strip(".") in TITLES | PERSON_NOUNS:
            titles += 1
        is_known = speaker in self._named or " ".join(parts[titles:]) in self._named
        if is_known or titles == len(parts) or parts[-1] in self._surnames or not names(f"{speaker} said"):
            return None
        if titles:
            is_address = parts[0].lower().strip(".") in HONORIFICS
            role = None if is_address else " ".join(parts[:titles])
            if len(parts) - titles == 1 and role and not tells_person(role):  # "Developer Karvel"
                return None
            return Voice(speaker if is_address else " ".join(parts[titles:]), organisation=False, role=role)
        if self._persons.is_meant(speaker) and not is_person_noun(tokens(parts[-1])[0]):  # "Norwegian"
            return Voice(self._in_full(speaker), organisation=False)
        if parts[0].lower() in GIVEN:
            return None
        is_of_longer = len(parts) == 1 and not speaker.isupper() and self._ends_or_begins(speaker)
        bodies = self._persons.bodies
        is_body = (
            not (self._persons.is_meant(speaker) or is_of_longer)
            and bodies.names_whole(speaker)
            and bodies.has(speaker)
        )
        return Voice(speaker, organisation=True) if is_body else None

    def _in_full(self, name: str) -> str:
        """With the given name that stands before it somewhere."""
        for match in islice(re.finditer(rf"\b{re.escape(name)}\b", self._text), MEETS):
            before = _BEFORE.search(self._text[max(0, match.start() - _NEAR) : match.start()])
            if before and before[1].split()[-1].lower() in GIVEN:
                return f"{before[1].split()[-1]} {name}"
        return name

    def _ends_or_begins(self, word: str) -> bool:
        """Whether it also stands beside another name, as "Lin" does in "Lin Weiran"."""
        return bool(re.search(rf"[a-z,] {re.escape(word)} [A-Z][a-z]", self._text))


def _without_letters(name: list[str]) -> list[str]:
    """A name of two words or more without the letters behind it: "Vera Olsen KC"."""
    letters = [part for part in name[2:] if part.isupper() and 1 < len(part) <= _LETTERS]
    return name[: len(name) - len(letters)] if letters == name[len(name) - len(letters) :] else name


def _is_label(speaker: str, text: str) -> bool:
    """ "HAMRE" of "HAMRE: Let's start", "The Republican", "Olsen County Judge"."""
    is_capitals = speaker.isupper() and (len(speaker) > LONGEST_INITIALS or f"{speaker}:" in text)
    is_title = len(speaker.split()) > 1 and speaker.split()[-1].lower() in TITLES
    return is_capitals or is_title or bool(_PARTISANS.fullmatch(speaker))


def _is_part(name: str, sentence: Sentence) -> bool:
    """Whether it only stands there as the end of another name: "Science" of "Academy of Science"."""
    before, found, _ = sentence.text.partition(name)
    return bool(found) and bool(_LONGER.search(before[-_LONGEST:]))
