"""Who and what an article speaks of most, with what it says they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.ingest.body import Body
from assistant.ingest.cues import CUES
from assistant.ingest.people import People
from assistant.ingest.phrases import CLAUSES, DESCRIBING, DETERMINERS, PREPOSITIONS, core, noun, phrases_beside
from assistant.ingest.tokens import Token, tokens
from assistant.language.given_names import MEN, WOMEN
from assistant.language.names import names, one_form
from assistant.language.titles import HONORIFICS, PERSON_NOUNS
from assistant.language.words import words
from assistant.summaries import Participant
from assistant.summarizing.checking import faults
from assistant.summarizing.extractive.organisations import organisations
from assistant.summarizing.extractive.telling import Telling

_OFTEN = 2
"""Sentences that name somebody of whom nothing else is told."""
_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|man|woman)")
_LONGEST_INITIALS = 6
_COMPARED = 100
"""Names that are compared with each other: those of the most."""


@dataclass
class _Known:
    """Somebody or something, as it comes up sentence after sentence."""

    name: str
    organisation: bool
    sentences: list[Sentence] = field(default_factory=list)
    role: str | None = None
    told: Sentence | None = None
    """Where the role is told."""

    def note(self, sentence: Sentence, role: str | None) -> None:
        if sentence not in self.sentences[-1:]:
            self.sentences.append(sentence)
        if role and not self.role and role not in self.name:
            self.role, self.told = role, sentence


def people(telling: Telling, limit: int) -> list[Participant]:
    """At most `limit`, those named in most sentences first; of as many, the earlier."""
    body = Body(telling.article)
    headings = (tokens(one.text) for one in telling.article.sentences if one.kind == "heading")
    persons = People([*headings, *body.words])
    called = {person.name for person in persons}
    known: dict[str, _Known] = {}
    for sentence, said in zip(body.sentences, body.words, strict=True):
        found = [*_persons(persons, said, telling.article), *_meant(sentence, called, telling.article)]
        for name, role in found:
            known.setdefault(name, _Known(name, organisation=False)).note(sentence, role)
        for name in _bodies(sentence, said, called):
            known.setdefault(one_form(name), _Known(name, organisation=True)).note(sentence, None)
    most = sorted(known.values(), key=lambda one: -len(one.sentences))[:_COMPARED]
    often = (one for one in _merged(most) if one.role or len(one.sentences) >= _OFTEN)
    return list(islice(_entries(telling, often), limit))


def _persons(persons: People, said: Sequence[Token], article: Article) -> Iterator[tuple[str, str | None]]:
    """The persons named in a sentence, each with what is said beside the name."""
    for name in persons.names(said):
        if len(name.bearers) == 1:
            beside = phrases_beside(said, name.begins, name.first, name.last)
            told = (phrase for phrase in beside if phrase and _tells_role(phrase))
            roles = (_role(article.text[phrase[0].start : phrase[-1].end]) for phrase in told)
            yield name.bearers[0].name, next(filter(None, roles), None)


def _meant(sentence: Sentence, called: Collection[str], article: Article) -> Iterator[tuple[str, str | None]]:
    """The persons whom "she" or "the diplomat" stands for in a sentence, with what they are called there."""
    for mention in sentence.mentions:
        if mention.name in called:
            text = article.text[mention.start : mention.end]
            yield mention.name, _role(text) if any(word in PERSON_NOUNS for word in words(text)) else None


def _tells_role(phrase: Sequence[Token]) -> bool:
    """Whether it is what somebody is: "the harbour master of Arvo", not "the big debate"."""
    head = noun(core(phrase)[-1])
    is_person = head in DESCRIBING or bool(_AGENT.fullmatch(head))
    return is_person and not any(token.lower in CUES for token in core(phrase)[:-1])


def _role(phrase: str) -> str | None:
    """A phrase without its determiner; a mere "Mr." is no role."""
    parts = phrase.split()
    while parts and parts[0].lower() in DETERMINERS | PREPOSITIONS | {"like"}:
        del parts[0]
    while parts and parts[-1].lower() in PREPOSITIONS | CLAUSES:
        del parts[-1]
    if all(part.lower().strip(".") in HONORIFICS for part in parts):
        return None
    return " ".join(parts)


def _bodies(sentence: Sentence, said: Sequence[Token], called: Collection[str]) -> Iterator[str]:
    """The organisations and countries named in a sentence, and who else than a person speaks in it by name."""
    for first, stop in organisations(said):
        yield " ".join(word.bare for word in said[first:stop])
    for statement in sentence.statements:
        speaker = statement.speaker
        if speaker and speaker not in called and all(word[0].isupper() for word in speaker.split()):
            is_label = speaker.isupper() and len(speaker) > _LONGEST_INITIALS  # "WALLACE: Let's start"
            is_given = speaker.lower() in WOMEN | MEN
            yield from [] if is_label or is_given or not names(f"{speaker} said") else [speaker]


def _merged(found: Sequence[_Known]) -> list[_Known]:
    """Without those whose name is only the end of another's: "Security Council" is the "UN Security Council"."""
    kept: list[_Known] = []
    for one in sorted(found, key=lambda one: -len(one.name)):
        whole = next((other for other in kept if one.organisation and _is_short_for(one.name, other.name)), None)
        if whole:
            whole.sentences = list(dict.fromkeys([*whole.sentences, *one.sentences]))
        else:
            kept.append(one)
    return sorted(kept, key=lambda one: (-len(one.sentences), one.sentences[0].start))


def _is_short_for(name: str, other: str) -> bool:
    """Whether a name is the end of another, or its initials."""
    initials = "".join(word[0] for word in other.split() if word[0].isupper())
    return other.endswith(f" {name}") or (len(name) > 2 and name == initials)


def _entries(telling: Telling, found: Iterable[_Known]) -> Iterator[Participant]:
    """By the sentence that tells the role, else by the first one that can be told and was not yet."""
    used: set[str] = set()
    for one in found:
        naming = [one.told] if one.told else [sentence for sentence in one.sentences if sentence.id in telling.ids]
        told = [this for sentence in naming if (this := telling.told(sentence))]
        if one.told:  # in a few words, where it is not somebody's word only
            told.insert(0, (f"{one.name}, {one.role}", (Citation.of(one.told, telling.article),)))
        entries = (
            Participant(text=text, citations=citations, name=one.name, organisation=one.organisation, role=one.role)
            for text, citations in told
        )
        entry = next(
            (entry for entry in entries if entry.text not in used and not faults(entry, telling.article)), None
        )
        if entry:
            used.add(entry.text)
            yield entry
