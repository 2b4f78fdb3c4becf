"""The words of somebody who is accused: their own, and those of whoever may speak for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise

from assistant.articles import Article, Sentence, Statement
from assistant.ingest.cues import CUES, NOUNS
from assistant.ingest.phrases import AUXILIARIES, PREPOSITIONS
from assistant.language.capitals import STANDS_FOR
from assistant.language.countries import COUNTRIES
from assistant.language.names import names
from assistant.language.words import stem, stems, words
from assistant.summaries import Participant
from assistant.summarizing.briefs.named import PERSONS, Named
from assistant.summarizing.extractive.statements.accused import same_party
from assistant.summarizing.naming import NAME

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
_LEADING_IN = AUXILIARIES | {"also", "later", "again", "himself", "herself", "itself", "have", "since", "then"}
"""What may stand between a name and its verb."""
_OWN = frozenset(["his", "her", "their"])
_NOT_SAID = re.compile(r"(?<!\bon)(?<!\bcontinued)(?<!\bcontinues)\sto\s.*|\b(?:an?|the)\s\w+", re.DOTALL)
"""What tells in a cue of no saying: "declined to say", "stopped a plan"; who "went on to say" it did."""
_SAID = frozenset(cue for cue, kind in CUES.items() if kind in ("statement", "denial"))
_ANSWERS = frozenset(["statement", "denial", "belief"])
_THINGS = frozenset("it they we".split())
_BEFORE, _BEHIND = 20, 60
"""Characters before a name in which a preposition stands, and behind it in which its verb does."""
_SAYING = stems(" ".join([*CUES, *NOUNS, "according", "account", "allegedly", "reportedly", "statement", "telling"]))
"""What a cue has that tells of words, and not of a deed that somebody else reports: "Russia blocked efforts"."""


class Voice:
    """Of one party; who may have spoken counts as heard."""

    def __init__(
        self, name: str, accusers: Set[str | None], articles: Sequence[Article], known: Sequence[Participant]
    ) -> None:
        """`known`: those of whom any of the articles says what they are."""
        roles = [one.role for one in known if one.name == name and not one.organisation and one.role]
        self.accusers = accusers
        self._bodies = [[one for one in article.sentences if one.kind == "body"] for article in articles]
        self.named = Named(name, bool(roles), chain.from_iterable(self._bodies))
        self._speaking_for = _COUNSEL if self.named.is_person else _BODIES
        self._tied = {one.name for one in known if one.role and self.named.is_in(one.role)}
        self._described = stems(" ".join(roles))

    def is_heard(self) -> bool:
        return any(map(self._is_heard_in, self._bodies))

    def is_of(self, source: str) -> bool:
        """Whether a source is the party, or is known to speak for it."""
        return source in self._tied or self.named.is_in(source)

    def answers(self) -> Iterator[tuple[int, Sentence, bool]]:
        """Sentences with what is said by whoever is known to be the party or to speak for it, each after the number of
        its article and with whether it denies something; accusations are no answers."""
        for number, body in enumerate(self._bodies):
            for sentence in body:
                said = [one for one in sentence.statements if any(map(self.is_of, _sources(one))) and _is_word(one)]
                if any(one.kind in _ANSWERS for one in said):
                    yield number, sentence, any(one.kind == "denial" for one in said)

    def may_have_said(self, before: Sentence, sentence: Sentence) -> bool:
        """Whether what is said in a sentence may be the party's, or somebody's who speaks for it."""
        if not sentence.statements:
            first = next(iter(words(sentence.text)), "").lower()
            return first in (PERSONS if self.named.is_person else _THINGS) and self.named.is_met_in(before)
        is_near = self.named.is_met_in(before) or self.named.is_met_in(sentence)
        return any(self._may_say(sentence, one, is_near, is_near) for one in sentence.statements)

    def _is_heard_in(self, body: Sequence[Sentence]) -> bool:
        is_spoken_of = any(map(self.named.is_met_in, body))
        for before, sentence in pairwise([*body[:1], *body]):
            is_near = self.named.is_met_in(before) or self.named.is_met_in(sentence)
            said = (one for one in sentence.statements if self._may_say(sentence, one, is_near, is_spoken_of))
            if self._says(sentence) or any(said):
                return True
        return False

    def _may_say(self, sentence: Sentence, statement: Statement, is_near: bool, is_spoken_of: bool) -> bool:
        """Whether a source is the party, or may speak for it.

        It is spoken of near it or not, and in its article or not.
        """
        if not _is_word(statement):
            return False
        sources = _sources(statement)
        if any(map(self.named.is_in, sources)):
            return True
        if statement.speaker in self.accusers:
            return False
        if statement.speaker in self._tied or (is_near and self._is_nobodys(statement)):
            return True
        if self.named.is_country:
            return any(names(f"{source} said") and not _is_placed(source) for source in sources[:1])
        if statement.speaker is None and self._described & stems(statement.mention or ""):
            return True
        start, end = statement.start - sentence.start, statement.end - sentence.start
        beside = words(f"{sentence.text[:start]} {sentence.text[end:]} {' '.join(sources)}".lower())
        is_theirs = is_near or not self.named.is_person or not _OWN.isdisjoint(beside)
        return is_spoken_of and is_theirs and not self._speaking_for.isdisjoint(map(stem, beside))

    def _is_nobodys(self, statement: Statement) -> bool:
        """Whether the words may be anybody's: "he" that nothing explains, a quotation without a source."""
        if statement.speaker:
            return False
        if statement.mention is None:
            return statement.quote == "direct"
        if self.named.is_person:
            return statement.mention.lower() in PERSONS
        return statement.mention.lower() in _THINGS and (statement.quote != "indirect" or statement.kind == "denial")

    def _says(self, sentence: Sentence) -> bool:
        """Whether a verb of saying follows the name."""
        for match in NAME.finditer(sentence.text):
            before = words(sentence.text[max(0, match.start() - _BEFORE) : match.start()])[-1:]
            if self.named.is_meant(match.group()) and PREPOSITIONS.isdisjoint(before):
                behind = words(sentence.text[match.end() : match.end() + _BEHIND])
                if next((word for word in behind if word.lower() not in _LEADING_IN), "") in _SAID:
                    return True
        return False


def _sources(statement: Statement) -> list[str]:
    return [source for source in (statement.speaker, statement.mention) if source]


def _is_word(statement: Statement) -> bool:
    """Whether somebody's words are reported, and not what they did, or would not say."""
    cue = _NOT_SAID.sub("", statement.cue or "")
    return statement.quote != "indirect" or not _SAYING.isdisjoint(stems(cue))


def _is_placed(source: str) -> bool:
    """Whether it cannot be a country's voice: a person by full name, another country or its people or capital."""
    return len(source.split()) > 1 or source in STANDS_FOR or any(same_party(source, country) for country in COUNTRIES)
