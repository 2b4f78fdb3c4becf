"""Who is accused, and has no word of their own in any of the articles.

To name somebody falsely is worse than to pass somebody over: who may have spoken counts as heard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from assistant.articles import Article, Sentence, Statement
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, PREPOSITIONS
from assistant.language.capitals import STANDS_FOR
from assistant.language.countries import COUNTRIES
from assistant.language.names import names
from assistant.language.speakers import is_description
from assistant.language.words import stem, stems, words
from assistant.summaries import Allegation, Participant, Summary, Unheard
from assistant.summarizing.extractive.accused import same_party
from assistant.summarizing.extractive.people import people
from assistant.summarizing.extractive.telling import Telling

_ACCUSES = re.compile(r"\b(?:accus|alleg|blam|charg|indict|su(?:e[sd]?|ing)\b|suspect)", re.IGNORECASE)
_COUNSEL = stems(
    "advocate agent attorney barrister counsel lawyer representative solicitor spokesman spokesperson spokeswoman"
)
"""Through whom somebody speaks."""
_BODIES = _COUNSEL | stems(
    """agency association authority bank board body chair chairman chief club commander company council department
    director employer executive firm founder government group head headquarters maker management manager military
    minister ministry official operator organisation organization owner party police port president press producer
    school secretary service team union university"""
)
"""What a body is called beside its name, and who speaks for it."""
_PARTS = frozenset("north south east west northern southern eastern western".split())
"""What makes another country of the same name."""
_LEADING_IN = AUXILIARIES | {"also", "later", "again", "himself", "herself", "itself", "have", "since", "then"}
"""What may stand between a name and its verb."""
_OWN = frozenset(["his", "her", "their"])
_SAID = frozenset(cue for cue, kind in CUES.items() if kind in ("statement", "denial"))
_PERSONS, _THINGS = frozenset("he she they i".split()), frozenset("it they we".split())
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*")
_BEFORE, _BEHIND = 20, 60
"""Characters before a name in which a preposition stands, and behind it in which its verb does."""
_EVERYBODY = 500
"""Persons of an article whose roles are looked at, at most."""


def unheard(summaries: Iterable[Summary], articles: Sequence[Article]) -> tuple[Unheard, ...]:
    """In the order in which they are accused, each with the first allegation."""
    accused: dict[str, list[Allegation]] = {}
    for allegation in (one for summary in summaries for one in summary.allegations):
        name = STANDS_FOR.get(allegation.against or "", allegation.against)
        if name and _is_full(name) and _ACCUSES.search(allegation.hedge or ""):
            same = next((other for other in accused if same_party(name, other)), name)
            accused.setdefault(same, []).append(allegation)
    known = [one for article in articles for one in people(Telling(article), _EVERYBODY)] if accused else []
    return tuple(
        Unheard(text=allegations[0].text, citations=allegations[0].citations, name=name)
        for name, allegations in accused.items()
        if not _Voice(name, {one.speaker for one in allegations}, articles, known).is_heard()
    )


def _is_full(name: str) -> bool:
    """Whether it can mean one only: a surname alone, or a city for a country, may be somebody else's."""
    return name in COUNTRIES or (len(name.split()) > 1 and not is_description(name))


class _Voice:
    """The words of somebody who is accused."""

    def __init__(
        self, name: str, accusers: Set[str | None], articles: Sequence[Article], known: Sequence[Participant]
    ) -> None:
        """`known`: those of whom any of the articles says what they are."""
        self._name = name
        self._accusers = accusers
        self._bodies = [[one for one in article.sentences if one.kind == "body"] for article in articles]
        roles = [one.role for one in known if one.name == name and not one.organisation and one.role]
        self._is_country = name in COUNTRIES
        self._is_person = bool(roles) or any(self._is_called_person(one) for body in self._bodies for one in body)
        self._speaking_for = _COUNSEL if self._is_person else _BODIES
        self._tied = {one.name for one in known if one.role and self._is_of(one.role)}
        self._described = stems(" ".join(roles))

    def is_heard(self) -> bool:
        return any(map(self._is_heard_in, self._bodies))

    def _is_called_person(self, sentence: Sentence) -> bool:
        start = sentence.start
        meant = (
            sentence.text[one.start - start : one.end - start] for one in sentence.mentions if one.name == self._name
        )
        return f"{self._name}, who " in sentence.text or any(text.lower() in _PERSONS for text in meant)

    def _is_heard_in(self, body: Sequence[Sentence]) -> bool:
        is_spoken_of = any(map(self._names, body))
        for before, sentence in pairwise([*body[:1], *body]):
            is_near = self._names(before) or self._names(sentence)
            said = (one for one in sentence.statements if self._may_say(sentence, one, is_near, is_spoken_of))
            if self._says(sentence) or any(said):
                return True
        return False

    def _is_of(self, text: str) -> bool:
        """Whether a text names the accused, or the city that stands for them."""
        text = " ".join(STANDS_FOR.get(word, word) for word in words(text))
        if not same_party(self._name, text):
            return False
        mine, others = (_PARTS & {word.lower() for word in words(one)} for one in (self._name, text))
        return not self._is_country or not others or bool({part[:5] for part in mine} & {part[:5] for part in others})

    def _names(self, sentence: Sentence) -> bool:
        return any(self._is_of(text) for text in (sentence.text, *(one.name for one in sentence.mentions)))

    def _may_say(self, sentence: Sentence, statement: Statement, is_near: bool, is_spoken_of: bool) -> bool:
        """Whether a source is the accused, or may speak for them.

        They are spoken of near it or not, and in its article or not.
        """
        sources = [source for source in (statement.speaker, statement.mention) if source]
        if any(self._is_of(source) for source in sources):
            return True
        if statement.speaker in self._accusers:
            return False
        if statement.speaker in self._tied or (is_near and self._is_nobodys(statement)):
            return True
        if self._is_country:
            return any(names(f"{source} said") and not _is_placed(source) for source in sources[:1])
        if statement.speaker is None and self._described & stems(statement.mention or ""):
            return True
        start, end = statement.start - sentence.start, statement.end - sentence.start
        beside = words(f"{sentence.text[:start]} {sentence.text[end:]} {' '.join(sources)}".lower())
        is_theirs = is_near or not self._is_person or not _OWN.isdisjoint(beside)
        return is_spoken_of and is_theirs and not self._speaking_for.isdisjoint(map(stem, beside))

    def _is_nobodys(self, statement: Statement) -> bool:
        """Whether the words may be anybody's: "he" that nothing explains, a quotation without a source."""
        if statement.speaker:
            return False
        if statement.mention is None:
            return statement.quote == "direct"
        return statement.mention.lower() in (_PERSONS if self._is_person else _THINGS)

    def _says(self, sentence: Sentence) -> bool:
        """Whether a verb of saying follows the name."""
        for match in _NAME.finditer(sentence.text):
            before = words(sentence.text[max(0, match.start() - _BEFORE) : match.start()])[-1:]
            if self._is_of(match.group()) and PREPOSITIONS.isdisjoint(before):
                behind = words(sentence.text[match.end() : match.end() + _BEHIND])
                if next((word for word in behind if word.lower() not in _LEADING_IN), "") in _SAID:
                    return True
        return False


def _is_placed(source: str) -> bool:
    """Whether it cannot be a country's voice: a person by full name, another country or its people or capital."""
    return len(source.split()) > 1 or source in STANDS_FOR or any(same_party(source, country) for country in COUNTRIES)
