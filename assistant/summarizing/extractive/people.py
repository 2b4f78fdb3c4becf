"""Who and what an article speaks of most, with what it says they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.ingest.body import Body
from assistant.ingest.people import People
from assistant.ingest.tokens import Token, tokens
from assistant.language.given_names import MEN, WOMEN
from assistant.language.names import one_form
from assistant.language.spelling import likeness
from assistant.language.titles import PERSON_NOUNS, TITLES
from assistant.summaries import Participant
from assistant.summarizing.checking import faults
from assistant.summarizing.extractive.organisations import organisations
from assistant.summarizing.extractive.persons import Persons
from assistant.summarizing.extractive.roles import called, tells_person, told_beside
from assistant.summarizing.extractive.telling import Telling, Told

_ADDRESS = re.compile(r"\S@\w+\.\w|\bbe reached at\b|\bcontributed to this\b")
"""Where a sentence tells who writes, and not of whom."""
_OFTEN = 2
"""Sentences that name somebody of whom nothing else is told."""
_COMPARED = 100
"""Names that are compared with each other: those of the most."""
_MISSPELT = 0.9
"""Likeness from which one given name is taken for another: "Hilary" for "Hillary"."""
_SHORTENED = 3
"""Letters of a given name that is the beginning of another: "Pete" of "Peter"."""


@dataclass
class _Known:
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

    def join(self, other: _Known) -> None:
        """Takes over what is known of `other`, which is the same."""
        self.sentences = list(dict.fromkeys([*self.sentences, *other.sentences]))
        self.acts |= other.acts
        self.acting += other.acting
        if other.role and self._tells_more(other.role):
            self.role, self.told = other.role, other.told


def people(telling: Telling, limit: int) -> list[Participant]:
    """At most `limit`, those named in most sentences first; of as many, the earlier."""
    article, body = telling.article, Body(telling.article)
    headings = (tokens(one.text) for one in article.sentences if one.kind == "heading")
    persons = People([*headings, *body.words])
    known_persons = Persons(article, body, named := {person.name for person in persons})
    known: dict[str, _Known] = {}
    for sentence, said in zip(body.sentences, body.words, strict=True):
        if _ADDRESS.search(sentence.text):  # "Vera Olsen may be reached at"
            continue
        for name, role in _persons(persons, said, article):
            known.setdefault(name, _Known(name, organisation=False)).note(sentence, role)
        for name, role in called(sentence, article):
            if name in named:
                meant = known.setdefault(name, _Known(name, organisation=False))
                meant.note(sentence, None if meant.role else role)
        for found in organisations(said):
            last = said[found.stop - 1]
            name = " ".join(article.text[said[found.first].start : last.start + len(last.bare)].split())
            body_named = known.setdefault(one_form(name), _Known(name, organisation=True))
            body_named.note(sentence, None, found.acts)
            body_named.acts |= not found.is_place
        for voice in known_persons.voices(sentence):
            one = known.setdefault(one_form(voice.name), _Known(voice.name, voice.organisation))
            one.note(sentence, voice.role, acts=True)
    most = sorted(known.values(), key=lambda one: -len(one.sentences))[:_COMPARED]
    for one in most:
        if not one.organisation and known_persons.is_body(one.name):
            one.organisation = one.acts = True
            if one.role and tells_person(one.role):
                one.role = one.told = None
    likely = (one for one in most if (one.acts if one.organisation else known_persons.is_person(one.name, one.role)))
    often = (one for one in _merged(likely, known_persons) if one.role or len(one.sentences) >= _OFTEN)
    return list(islice(_entries(telling, often), limit))


def _persons(persons: People, said: Sequence[Token], article: Article) -> Iterator[tuple[str, str | None]]:
    """The persons named in a sentence, each with what is said beside the name."""
    for name in persons.names(said):
        if len(name.bearers) == 1:
            yield _untitled(name.bearers[0].name), told_beside(said, name, article)


def _untitled(name: str) -> str:
    """Without what stands before a title that is taken for a part of the name: "Francisco Supervisor Vera Olsen"."""
    parts = name.split()
    inner = [i for i, part in enumerate(parts[:-1]) if i and part.lower() in PERSON_NOUNS]
    return " ".join(parts[inner[-1] + 1 :]) if inner else name


def _merged(found: Iterable[_Known], persons: Persons) -> list[_Known]:
    """Everyone once, by their longest name: "Security Council" is the "UN Security Council"."""
    kept: list[_Known] = []
    for one in sorted(found, key=lambda one: -len(one.name)):
        whole = next((other for other in kept if _is_same(one, other) or persons.renamed(one.name, other.name)), None)
        if whole:
            whole.join(one)
        else:
            kept.append(one)
    return sorted(kept, key=lambda one: (-len(one.sentences), one.sentences[0].start))


def _is_same(one: _Known, other: _Known) -> bool:
    """Whether the name of `one` is the end of the other's, its initials, or spelt a little differently."""
    if other.name.endswith(f" {one.name}"):
        return one.organisation or not other.organisation
    if one.organisation != other.organisation:
        return False
    if one.organisation:
        initials = "".join(word[0] for word in other.name.split() if word[0].isupper())
        return len(one.name) > 2 and one.name == initials
    return _same_person(one.name.split(), other.name.split())


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two people of one surname have one given name: "Pete" and "Peter", "Hilary" and "Hillary"."""
    given, another = one[0].lower(), other[0].lower()
    if min(len(one), len(other)) < 2 or one[-1] != other[-1] or {given, another} <= TITLES:
        return False
    if (given in MEN and another in WOMEN) or (given in WOMEN and another in MEN):
        return False
    shorter, longer = sorted([given, another], key=len)
    is_short = len(shorter) >= _SHORTENED and longer.startswith(shorter)
    return is_short or likeness(given, another) > _MISSPELT


def _entries(telling: Telling, found: Iterable[_Known]) -> Iterator[Participant]:
    """By the sentence that tells the role, else by the first one that can be told and was not yet."""
    used: set[str] = set()
    for one in found:
        naming = [sentence for sentence in [*one.acting, *one.sentences] if sentence.id in telling.ids]
        told: list[tuple[str | None, Told]] = [(None, this) for sentence in naming if (this := telling.told(sentence))]
        if one.told:  # in a few words, where it is not somebody's word only
            whole = telling.told(one.told)
            told = [(one.role, whole), (None, whole), *told] if whole else told
            told.insert(0, (one.role, (f"{one.name}, {one.role}", (Citation.of(one.told, telling.article),))))
        entries = (
            Participant(text=text, citations=citations, name=one.name, organisation=one.organisation, role=role)
            for role, (text, citations) in told
        )
        entry = next(
            (
                entry
                for entry in entries
                if (entry.role or entry.text not in used) and not faults(entry, telling.article)
            ),
            None,
        )
        if entry:
            used.add(entry.text)
            yield entry
