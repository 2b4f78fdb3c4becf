"""Who and what an article speaks of most, with what it says they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import islice

from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.ingest.body import Body
from assistant.ingest.capitals import GIVEN
from assistant.ingest.people import People
from assistant.ingest.tokens import Token, tokens
from assistant.language.given_names import MEN, WOMEN
from assistant.language.names import names, one_form
from assistant.language.titles import TITLES
from assistant.language.words import words
from assistant.summaries import Participant
from assistant.summarizing.checking import faults
from assistant.summarizing.extractive.organisations import organisations
from assistant.summarizing.extractive.roles import called, told_beside
from assistant.summarizing.extractive.telling import Telling

_OFTEN = 2
"""Sentences that name somebody of whom nothing else is told."""
_LONGEST_INITIALS = 6
_COMPARED = 100
"""Names that are compared with each other: those of the most."""
_MISSPELT = 0.9
"""Likeness from which one given name is taken for another: "Hilary" for "Hillary"."""
_SHORTENED = 3
"""Letters of a given name that is the beginning of another: "Pete" of "Peter"."""
_RUN_TOGETHER = re.compile(r"[a-z]{3}[A-Z]")
_THINGS = frozenset(["it", "its", "they", "their"])
_PARTISANS = re.compile(r"(?:.* )?(?:Republicans|Democrats|Conservatives|Liberals|[\w-]+[iae]ans)")


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

    def note(self, sentence: Sentence, role: str | None) -> None:
        if sentence not in self.sentences[-1:]:
            self.sentences.append(sentence)
        if role and not self.role and role.lower() not in self.name.lower():
            self.role, self.told = role, sentence

    def join(self, other: _Known) -> None:
        """Takes over what is known of `other`, which is the same."""
        self.sentences = list(dict.fromkeys([*self.sentences, *other.sentences]))
        self.acts |= other.acts
        if not self.role:
            self.role, self.told = other.role, other.told


def people(telling: Telling, limit: int) -> list[Participant]:
    """At most `limit`, those named in most sentences first; of as many, the earlier."""
    article, body = telling.article, Body(telling.article)
    headings = (tokens(one.text) for one in article.sentences if one.kind == "heading")
    persons = People([*headings, *body.words])
    named = {person.name for person in persons}
    ordinary = {token.text for said in body.words for token in said if token.text.islower()}
    sure = {name.split()[-1] for name in {*_speaking(body.sentences), *_meant(article, body.sentences)}}
    known: dict[str, _Known] = {}
    for sentence, said in zip(body.sentences, body.words, strict=True):
        meant = (one for one in called(sentence, article) if one[0] in named)
        for name, role in [*_persons(persons, said, article), *meant]:
            known.setdefault(name, _Known(name, organisation=False)).note(sentence, role)
        for name, is_place in _bodies(sentence, said, named):
            one = known.setdefault(one_form(name), _Known(name, organisation=True))
            one.note(sentence, None)
            one.acts |= not is_place
    most = sorted(known.values(), key=lambda one: -len(one.sentences))[:_COMPARED]
    likely = (
        one for one in most if (one.acts if one.organisation else one.role or _is_person(one.name, sure, ordinary))
    )
    often = (one for one in _merged(likely) if one.role or len(one.sentences) >= _OFTEN)
    return list(islice(_entries(telling, often), limit))


def _speaking(sentences: Iterable[Sentence]) -> Iterator[str]:
    return (said.speaker for sentence in sentences for said in sentence.statements if said.speaker)


def _meant(article: Article, sentences: Iterable[Sentence]) -> Iterator[str]:
    """Whom "he" or "the diplomat" stands for."""
    for mention in (mention for sentence in sentences for mention in sentence.mentions):
        said = words(article.text[mention.start : mention.end])
        if said and said[0].lower() not in _THINGS and set(words(mention.name)).isdisjoint(said):
            yield mention.name


def _is_person(name: str, surnames: Collection[str], ordinary: Collection[str]) -> bool:
    """Whether a name of which no role is told is a person's: not "Smart Keyboard", nor "Olsen GuardVera Olsen"."""
    parts = name.split()
    if _RUN_TOGETHER.search(name):
        return False
    if parts[0].lower() in GIVEN or parts[0].lower().strip(".") in TITLES:
        return True
    is_ordinary = any(part.lower() in ordinary or part.lower().removesuffix("s") in ordinary for part in parts)
    return parts[-1] in surnames and not is_ordinary and all(len(part) > 1 for part in parts)


def _persons(persons: People, said: Sequence[Token], article: Article) -> Iterator[tuple[str, str | None]]:
    """The persons named in a sentence, each with what is said beside the name."""
    for name in persons.names(said):
        if len(name.bearers) == 1:
            yield name.bearers[0].name, told_beside(said, name, article)


def _bodies(sentence: Sentence, said: Sequence[Token], named: Collection[str]) -> Iterator[tuple[str, bool]]:
    """The organisations named in a sentence, who else than a person speaks in it by name, and which may be places."""
    for first, stop, is_place in organisations(said):
        yield " ".join(word.bare for word in said[first:stop]), is_place
    for statement in sentence.statements:
        speaker = statement.speaker
        if speaker and speaker not in named and all(word[0].isupper() for word in speaker.split()):
            is_label = speaker.isupper() and len(speaker) > _LONGEST_INITIALS  # "WALLACE: Let's start"
            is_given = speaker.lower() in WOMEN | MEN
            is_title = len(speaker.split()) > 1 and speaker.split()[-1].lower() in TITLES
            is_name = names(f"{speaker} said") and not (is_title or _PARTISANS.fullmatch(speaker))
            if is_name and not (is_label or is_given or _is_part(speaker, sentence)):
                yield speaker, False


def _is_part(name: str, sentence: Sentence) -> bool:
    """Whether it only stands there as the end of another name: "Science" of "Academy of Science"."""
    before, found, _ = sentence.text.partition(name)
    return bool(found) and bool(re.search(r"\b[A-Z]\w+\s(?:for|of)\s(?:the\s)?\Z", before[-60:]))


def _merged(found: Iterable[_Known]) -> list[_Known]:
    """Everyone once, by their longest name: "Security Council" is the "UN Security Council"."""
    kept: list[_Known] = []
    for one in sorted(found, key=lambda one: -len(one.name)):
        whole = next((other for other in kept if _is_same(one, other)), None)
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
    return is_short or SequenceMatcher(None, given, another).ratio() > _MISSPELT


def _entries(telling: Telling, found: Iterable[_Known]) -> Iterator[Participant]:
    """By the sentence that tells the role, else by the first one that can be told and was not yet."""
    used: set[str] = set()
    for one in found:
        naming = [one.told] if one.told else [sentence for sentence in one.sentences if sentence.id in telling.ids]
        told = [(one.role, this) for sentence in naming if (this := telling.told(sentence))]
        if one.told:  # in a few words, where it is not somebody's word only
            told.insert(0, (one.role, (f"{one.name}, {one.role}", (Citation.of(one.told, telling.article),))))
            told += [(None, this) for _, this in told[1:]]
        entries = (
            Participant(text=text, citations=citations, name=one.name, organisation=one.organisation, role=role)
            for role, (text, citations) in told
        )
        entry = next(
            (entry for entry in entries if entry.text not in used and not faults(entry, telling.article)), None
        )
        if entry:
            used.add(entry.text)
            yield entry
