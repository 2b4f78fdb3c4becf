"""Whom and what an article names, as they come up sentence after sentence, everyone once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.articles import Sentence
from assistant.language.given_names import MEN, WOMEN
from assistant.language.spelling import likeness
from assistant.language.titles import TITLES
from assistant.summarizing.extractive.people.bodies import ENDINGS
from assistant.summarizing.extractive.people.organisations import BODIES
from assistant.summarizing.extractive.people.persons import Persons

_MISSPELT = 0.9
"""Likeness from which one given name is taken for another: "Philip" for "Phillip"."""
_SHORTENED = 3
"""Letters of a given name that is the beginning of another: "Pete" of "Peter"."""


@dataclass
class Known:
    """Somebody or something, as it comes up sentence after sentence."""

    name: str
    organisation: bool
    sentences: list[Sentence] = field(default_factory=list)
    role: str | None = None
    told: Sentence | None = None
    """Where the role is told."""
    acts: bool = False
    """Whether it is more than a place."""
    acting: list[Sentence] = field(default_factory=list)
    """Those of the sentences in which it does something."""

    also: list[str] = field(default_factory=list)
    """Its other names, where it is a body."""

    def note(self, sentence: Sentence, role: str | None, acts: bool = False) -> None:
        if sentence not in self.sentences[-1:]:
            self.sentences.append(sentence)
        if acts:
            self.acts = True
            self.acting.append(sentence)
        if role and role.lower() not in self.name.lower() and self._tells_more(role):
            self.role, self.told = role, sentence

    def _tells_more(self, role: str) -> bool:
        """Whether a role is the first, or more than the single word that was told before: "chief", "Sen."."""
        return not self.role or (len(self.role.split()) == 1 < len(role.split()))

    def join(self, other: Known) -> None:
        """Takes over what is known of `other`, which is the same."""
        self.sentences = list(dict.fromkeys([*self.sentences, *other.sentences]))
        self.acts |= other.acts
        self.also += [other.name, *other.also] if self.organisation and other.organisation else []
        self.acting += other.acting
        if other.role and self._tells_more(other.role):
            self.role, self.told = other.role, other.told


def merged(found: Iterable[Known], persons: Persons) -> list[Known]:
    """Everyone once, by their longest name: "Security Council" is the "UN Security Council"."""
    kept: list[Known] = []
    for one in sorted(found, key=lambda one: -len(one.name)):
        whole = next((other for other in kept if _is_same(one, other) or persons.renamed(one.name, other.name)), None)
        if whole:
            whole.join(one)
        else:
            kept.append(one)
    return kept


def _is_same(one: Known, other: Known) -> bool:
    """Whether the name of `one` is the end of the other's, its initials, or spelt a little differently."""
    if other.name.endswith(f" {one.name}"):
        return one.organisation or not other.organisation
    if one.organisation != other.organisation:
        return False
    if one.organisation:
        initials = "".join(word[0] for word in other.name.replace("-", " ").split() if word[0].isupper())
        return (len(one.name) > 2 and one.name == initials) or _is_in_short(one.name, other.name)
    return _same_person(one.name.split(), other.name.split())


def _is_in_short(short: str, name: str) -> bool:
    """Whether `name` only adds what kind of body it is: "Arvo" of "Arvo Ferries Ltd"."""
    kinds = name.removeprefix(short).split() if name.startswith(f"{short} ") else []
    return bool(kinds) and all(kind.lower().strip(".") in BODIES | ENDINGS for kind in kinds)


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two people of one surname have one given name: "Pete" and "Peter", "Philip" and "Phillip"."""
    given, another = one[0].lower(), other[0].lower()
    if min(len(one), len(other)) < 2 or one[-1] != other[-1] or {given, another} <= TITLES:
        return False
    if (given in MEN and another in WOMEN) or (given in WOMEN and another in MEN):
        return False
    shorter, longer = sorted([given, another], key=len)
    is_short = len(shorter) >= _SHORTENED and longer.startswith(shorter)
    return is_short or likeness(given, another) > _MISSPELT
