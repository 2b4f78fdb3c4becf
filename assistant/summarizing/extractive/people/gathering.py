"""Whom and what the sentences of an article name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from assistant.articles import Article, Sentence
from assistant.ingest.body import Body
from assistant.ingest.people import People
from assistant.ingest.tokens import Token, tokens
from assistant.language.names import one_form
from assistant.language.titles import PERSON_NOUNS
from assistant.summarizing.extractive.people.governments import governments
from assistant.summarizing.extractive.people.known import Known
from assistant.summarizing.extractive.people.mentions import Mention, spelled
from assistant.summarizing.extractive.people.named_voices import Voices
from assistant.summarizing.extractive.people.organisations import found_at
from assistant.summarizing.extractive.people.persons import Persons
from assistant.summarizing.extractive.people.roles import called, kind_told, told_beside

_ADDRESS = re.compile(r"\S@\w+\.\w|\bbe reached at\b|\bcontributed to this\b")
"""Where a sentence tells who writes, and not of whom."""


class Gathering:
    def __init__(self, article: Article) -> None:
        body = Body(article)
        headings = (tokens(one.text) for one in article.sentences if one.kind == "heading")
        self._article, self._words = article, body.words
        self._named = People([*headings, *body.words])
        self._names = {person.name for person in self._named}
        self.sentences = [one for one in article.sentences if one.kind == "body"]
        self.persons = Persons(article, body, self._names)
        self._voices = Voices(article, self.persons, self._names)
        self._known: dict[str, Known] = {}

    def known(self) -> Collection[Known]:
        """In the order in which they are named, each as far as the sentences tell of it."""
        bodies: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in self.persons.bodies.named():
            bodies[mention.number].append(mention)
        for number, sentence in enumerate(self.sentences):
            if not _ADDRESS.search(sentence.text):  # "Vera Olsen may be reached at"
                self._note_persons(sentence, self._words[number])
                self._note_bodies(sentence, self._words[number], bodies[number])
                for voice in self._voices.of(sentence):
                    self._body(voice.name, voice.organisation).note(sentence, voice.role, acts=True)
        return self._known.values()

    def _note_persons(self, sentence: Sentence, said: Sequence[Token]) -> None:
        for name, role in self._bearers(said):
            self._person(name).note(sentence, role)
        for name, role in called(sentence, self._article):
            if name in self._names:
                self._person(name).note(sentence, None if self._person(name).role else role)

    def _note_bodies(self, sentence: Sentence, said: Sequence[Token], named: Sequence[Mention]) -> None:
        for mention in named:
            if found := found_at(said, mention.first, mention.stop):
                body = self._body(mention.name)
                body.note(sentence, kind_told(said, mention.first, mention.stop - 1, self._article), found.acts)
                body.acts |= not found.is_place
        for found in governments(said):
            self._body(spelled(said[found.first : found.stop])).note(sentence, None, found.acts)

    def _bearers(self, said: Sequence[Token]) -> Iterator[tuple[str, str | None]]:
        """The persons named in a sentence, each with what is said beside the name."""
        for name in self._named.names(said):
            if len(name.bearers) == 1:
                role = told_beside(said, name, self._article) or kind_told(said, name.first, name.last, self._article)
                yield _untitled(name.bearers[0].name), role

    def _person(self, name: str) -> Known:
        return self._known.setdefault(name, Known(name, organisation=False))

    def _body(self, name: str, organisation: bool = True) -> Known:
        return self._known.setdefault(one_form(name), Known(name, organisation))


def _untitled(name: str) -> str:
    """Without what stands before a title that is taken for a part of the name: "Francisco Supervisor Vera Olsen"."""
    parts = name.split()
    inner = [i for i, part in enumerate(parts[:-1]) if i and part.lower() in PERSON_NOUNS]
    return " ".join(parts[inner[-1] + 1 :]) if inner else name
