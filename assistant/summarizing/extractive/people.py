"""Who and what an article speaks of most, with what it says they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from assistant.answers import Citation
from assistant.articles import Article
from assistant.ingest.body import Body
from assistant.ingest.people import People
from assistant.ingest.tokens import Token, tokens
from assistant.language.names import one_form
from assistant.language.titles import PERSON_NOUNS
from assistant.summaries import Participant
from assistant.summarizing.checking import faults
from assistant.summarizing.extractive.known import Known, merged
from assistant.summarizing.extractive.named_voices import Voices
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


def people(telling: Telling, limit: int) -> list[Participant]:
    """At most `limit`, those named in most sentences first; of as many, the earlier."""
    article, body = telling.article, Body(telling.article)
    headings = (tokens(one.text) for one in article.sentences if one.kind == "heading")
    named = People([*headings, *body.words])
    persons = Persons(article, body, {person.name for person in named})
    most = sorted(_named(article, body, named, persons), key=lambda one: -len(one.sentences))[:_COMPARED]
    for one in most:
        if not one.organisation and persons.is_body(one.name):
            one.organisation = one.acts = True
            if one.role and tells_person(one.role):
                one.role = one.told = None
    likely = (one for one in most if (one.acts if one.organisation else persons.is_person(one.name, one.role)))
    often = (one for one in merged(likely, persons) if one.role or len(one.sentences) >= _OFTEN)
    return list(islice(_entries(telling, often), limit))


def _named(article: Article, body: Body, named: People, persons: Persons) -> Iterable[Known]:
    """Whom and what the sentences name, in the order in which they do, each as far as they tell of it."""
    names = {person.name for person in named}
    voices = Voices(article, persons, names)
    known: dict[str, Known] = {}
    for sentence, said in zip(body.sentences, body.words, strict=True):
        if _ADDRESS.search(sentence.text):  # "Vera Olsen may be reached at"
            continue
        for name, role in _persons(named, said, article):
            known.setdefault(name, Known(name, organisation=False)).note(sentence, role)
        for name, role in called(sentence, article):
            if name in names:
                meant = known.setdefault(name, Known(name, organisation=False))
                meant.note(sentence, None if meant.role else role)
        for found in organisations(said):
            last = said[found.stop - 1]
            name = " ".join(article.text[said[found.first].start : last.start + len(last.bare)].split())
            body_named = known.setdefault(one_form(name), Known(name, organisation=True))
            body_named.note(sentence, None, found.acts)
            body_named.acts |= not found.is_place
        for voice in voices.of(sentence):
            one = known.setdefault(one_form(voice.name), Known(voice.name, voice.organisation))
            one.note(sentence, voice.role, acts=True)
    return known.values()


def _persons(named: People, said: Sequence[Token], article: Article) -> Iterator[tuple[str, str | None]]:
    """The persons named in a sentence, each with what is said beside the name."""
    for name in named.names(said):
        if len(name.bearers) == 1:
            yield _untitled(name.bearers[0].name), told_beside(said, name, article)


def _untitled(name: str) -> str:
    """Without what stands before a title that is taken for a part of the name: "Francisco Supervisor Vera Olsen"."""
    parts = name.split()
    inner = [i for i, part in enumerate(parts[:-1]) if i and part.lower() in PERSON_NOUNS]
    return " ".join(parts[inner[-1] + 1 :]) if inner else name


def _entries(telling: Telling, found: Iterable[Known]) -> Iterator[Participant]:
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
