"""Whom a mention stands for: reads an article in order and keeps track of whom it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from typing import NamedTuple

from assistant.ingest.cues import CUES
from assistant.ingest.people import Name, People, head_name
from assistant.ingest.phrases import (
    CLAUSES,
    PREPOSITIONS,
    core,
    is_object,
    is_person_noun,
    may_be_tied,
    role_phrase,
    ties,
)
from assistant.ingest.referents import Referent, unnamed
from assistant.ingest.tokens import Token
from assistant.language.titles import EPITHETS

_SINGULAR = frozenset("he him his himself she her hers herself".split())
_OBLIQUE = _SINGULAR - {"he", "she"}
_NOBODY = frozenset("i we you me us which that this those these the a an".split())
_RELATIVE = frozenset("who he she they".split())
"""Sources inside a source that are that one: "an envoy, who said that he feared …"."""
_LIMITS_CLAUSE = CLAUSES | CUES.keys()
_REACH = 40
"""Referents tried, the latest first."""
_FORGOTTEN = 8
"""Sentences after which a pronoun no longer stands for somebody."""
_LATELY = 3
"""Sentences within which a new description may mean somebody."""
_NOT_SUBJECT, _SEX_UNKNOWN, _UNNAMED = 0.6, 0.5, 0.3
"""What tells against a candidate for a pronoun, in sentences of distance."""


class Source(NamedTuple):
    """A source among the tokens of its sentence: from `first` to before `stop`."""

    first: int
    stop: int
    trails: bool
    """Whether the content begins before it: "The gate was shut, she said"."""
    is_outermost: bool


class Resolved(NamedTuple):
    """The tokens from `first` to before `stop` stand for `referent`."""

    first: int
    stop: int
    referent: Referent


class Reading(NamedTuple):
    """Whom a sentence speaks of."""

    speakers: dict[Source, Referent]
    """Who its sources are, where that is known."""
    mentions: list[Resolved]
    """Sources, names, and outside quotations pronouns and roles, in order; a name may stand inside a source."""


class Discourse:
    """Whom an article has spoken of, up to the sentence being read."""

    def __init__(self, people: People, text: str) -> None:
        """`text`: what the offsets of tokens count in."""
        self._people = people
        self._text = text
        self._described: dict[str, Referent] = {}
        self._number = 0
        """Of the sentence being read, from 0."""
        self._before: dict[Referent, tuple[int, bool]] = {}
        """Number of the sentence that last spoke of each, and whether as its subject; the latest at the end."""
        self._first: dict[Referent, int] = {}
        """Number of the sentence that first spoke of each."""
        self._topic: Referent | None = None
        """Whose words the sentence before was."""
        self._lead: Referent | None = None
        """The last unnamed person, whom the next paragraph may name."""
        self._begin()

    def _begin(self) -> None:
        self._now: dict[Referent, bool] = {}
        """Whom the sentence being read has spoken of, and whether as its subject."""
        self._has_subject = False
        self._speaker: Referent | None = None
        """Its outermost source."""
        self._clause: Referent | None = None
        """Whom its present clause spoke of last."""

    def read(self, sentence: Sequence[Token], sources: Sequence[Source], runs_on: bool) -> Reading:
        """Reads the next sentence, never empty; `runs_on`: whether it goes on with the words of an earlier source."""
        self._begin()
        begins = {source.first: source for source in reversed(sources)}
        names = {}
        for name in self._people.names(sentence):
            names[next((k for k in range(name.begins, name.last + 1) if k in begins), name.begins)] = name
        self._has_subject = runs_on and not sources and sentence[0].quoted
        reading = Reading({}, [])
        i = 0
        while i < len(sentence):
            if source := begins.get(i):
                found = self._source(sentence, source, names, reading.mentions[-1:])
                inside = list(self._inside(sentence, source, names))
                if found:
                    within = (k for k in range(i + 1, source.stop) if k in begins and sentence[k].lower in _RELATIVE)
                    reading.speakers.update({begins[k]: found for k in (i, *within)})
                    reading.mentions.append(Resolved(i, source.stop, found))
                    self._speak_of(found, source.is_outermost)
                reading.mentions.extend(one for one in inside if one.referent is not found)
                self._speaker = found if source.is_outermost else self._speaker
                i = source.stop
            elif one := self._mention(sentence, i, names):
                reading.mentions.append(one)
                i = one.stop
            else:
                self._pass(sentence[i])
                i += 1
        if sources or not runs_on:
            self._topic = self._speaker
        elif self._topic and sentence[0].quoted:
            self._speak_of(self._topic, is_subject=True)
        for referent, is_subject in sorted(self._now.items(), key=lambda item: item[1]):
            self._before.pop(referent, None)
            self._before[referent] = self._number, is_subject
        self._number += 1
        return reading

    def _pass(self, token: Token) -> None:
        if token.text in ":;" and not self._speaker:
            self._speaker = next((referent for referent in self._now if referent.kind == "person"), None)
        elif token.lower in _LIMITS_CLAUSE:
            self._clause = None

    def _speak_of(self, referent: Referent, is_subject: bool) -> None:
        self._now[referent] = self._now.pop(referent, False) or is_subject
        self._first.setdefault(referent, self._number)
        self._has_subject |= is_subject
        self._clause = referent

    def _mention(self, sentence: Sequence[Token], i: int, names: Mapping[int, Name]) -> Resolved | None:
        """What begins at token `i`, apart from sources."""
        word = sentence[i].bare.lower()
        found, first, stop = None, i, i + 1
        if name := names.get(i):
            found, first, stop = self._bearer(name), name.first, name.last + 1
            self._follow_lead(found, i)
        elif sentence[i].quoted:
            return None
        elif word in _SINGULAR:
            found = self._pronoun(word, excluded=self._clause if is_object(sentence, i) else None)
        elif (word == "the" or (word in ("a", "an", "one") and not i)) and (phrase := role_phrase(sentence, i)):
            stop = i + len(phrase)
            if head_name(sentence, i, stop, names):
                return None
            found = self._role(phrase, sentence[stop : stop + 6]) if word == "the" else None
            found = found or self._describe(phrase)
        if not found:
            return None
        is_oblique = word in _OBLIQUE or sentence[stop - 1].is_possessive or sentence[i].quoted
        self._speak_of(found, is_subject=not is_oblique and not self._has_subject)
        return Resolved(first, stop, found)

    def _source(
        self, sentence: Sequence[Token], source: Source, names: Mapping[int, Name], before: Sequence[Resolved]
    ) -> Referent | None:
        """Who a source is; `before`: what was resolved last."""
        phrase = sentence[source.first : source.stop]
        word = phrase[0].bare.lower()
        if len(phrase) > 1:
            return self._described_by(sentence, source, names)
        if word in _SINGULAR:
            speaker = self._speaker
            if source.trails and speaker and speaker.kind == "person" and speaker.may_be([word]):
                return speaker
            return self._pronoun(word, source.trails, excluded=self._topic if phrase[0].quoted else None)
        if word in ("it", "they", "them"):
            return self._organisation(word)
        if word == "who":
            adjacent = (source.first, source.first - (sentence[source.first - 1].text == ","))
            return next((one.referent for one in before if one.stop in adjacent), None)
        return None if word in _NOBODY else self._described_by(sentence, source, names)

    def _inside(self, sentence: Sequence[Token], source: Source, names: Mapping[int, Name]) -> Iterator[Resolved]:
        """Whom a source of several words names beside who it is: "Anand" in "a spokesman for Anand", "her lawyer"."""
        for k in range(source.first, source.stop if source.stop > source.first + 1 else source.first):
            if name := names.get(k):
                found: Referent | None = self._bearer(name)
                first, stop = name.first, name.last + 1
            else:
                word = sentence[k].lower
                found = self._pronoun(word) if word in ("his", "her") else None
                first, stop = k, k + 1
            if found:
                self._now.setdefault(found, False)
                self._first.setdefault(found, self._number)
                yield Resolved(first, stop, found)

    def _described_by(self, sentence: Sequence[Token], source: Source, names: Mapping[int, Name]) -> Referent:
        """Who a source is that is no pronoun."""
        phrase = sentence[source.first : source.stop]
        if name := head_name(sentence, source.first, source.stop, names):
            person = self._bearer(name)
            self._follow_lead(person, source.first)
            return person
        short = core(phrase)
        is_named = any(a.text == "," and b.is_capitalised for a, b in pairwise(phrase))
        is_definite = phrase[0].lower == "the" and not is_named
        found = self._role(short, phrase[len(short) :]) if is_definite else None
        if not found:
            found = self._describe(phrase)
            if found.kind == "person" and found.roles & EPITHETS and not is_definite:
                self._lead = found
        return found

    def _bearer(self, name: Name) -> Referent:
        """Who of those who bear a name is meant: of the fitting sex, the one spoken of last."""
        fitting = [person for person in name.bearers if person.may_be([name.title])] or name.bearers
        latest = chain(reversed(self._now), reversed(self._before))
        return next((person for person in islice(latest, _REACH) if person in fitting), fitting[0])

    def _follow_lead(self, person: Referent, i: int) -> None:
        """ "A former engineer says that …", and the next paragraph begins with a name: then the engineer's."""
        lead = self._lead
        if lead is None or lead not in self._before or person in self._before or i > 1:
            return
        if not person.has_role and person.may_be(lead.roles) and self._number - self._before[lead][0] < _LATELY:
            person.roles |= lead.roles
        self._lead = None

    def _pronoun(self, word: str, trails: bool = False, excluded: Referent | None = None) -> Referent | None:
        """Whom "he" or "she" stands for: the nearest who may be meant, sooner the subject of a sentence than others.

        Where it `trails`, those in the words said come last: in "Kim was wrong, he said" he is not Kim.
        """
        before = [(r, self._number - n, s) for r, (n, s) in islice(reversed(self._before.items()), _REACH)]
        now = [(r, 0, s) for r, s in islice(reversed(self._now.items()), _REACH)]
        for candidates in [before, now] if trails else [now + before]:
            fitting = [
                (age + _cost(referent, is_subject), k, referent)
                for k, (referent, age, is_subject) in enumerate(candidates)
                if referent.kind == "person" and referent is not excluded and age < _FORGOTTEN
                if referent.may_be([word])
            ]
            if fitting:
                return min(fitting)[2]
        return None

    def _organisation(self, pronoun: str) -> Referent | None:
        """What "it" or "they" stand for: whose words this or the last sentence was, unless that is a person."""
        latest = next((other for other in reversed(self._now) if other.kind != "person"), self._topic)
        fits = latest and latest.kind != "person" and (latest.kind == "thing" or pronoun != "it")
        return latest if fits else None

    def _role(self, phrase: Sequence[Token], tail: Sequence[Token]) -> Referent | None:
        """Whom "the U.S. diplomat" stands for: the latest of this very role, else of one like it.

        `tail`: what follows, "of the Polar Institute".
        """
        head = phrase[-1].bare.lower()
        if not is_person_noun(phrase[-1]) and phrase[-1].is_capitalised:
            return None
        words = {token.bare.lower() for token in phrase}
        told = ties([*phrase, *tail]) if tail and tail[0].lower in PREPOSITIONS else ties(phrase)
        latest = islice(chain(reversed(self._now), reversed(self._before)), 3 * _REACH)
        fitting = [referent for referent in latest if referent.may_hold(words, head, told)]
        if fitting:
            return next((referent for referent in fitting if head in referent.roles), fitting[0])
        return self._epithet(head, told) if head in EPITHETS else None

    def _epithet(self, role: str, told: set[str]) -> Referent | None:
        """The only person named for the first time lately whose role was not told, who has this role from now on."""
        latest = islice(chain(reversed(self._now), reversed(self._before)), _REACH)
        fitting = {
            person
            for person in latest
            if person.named and not person.has_role and self._number - self._first[person] < _LATELY
            if person.may_be([role]) and may_be_tied(told, person.ties)
        }
        if len(fitting) != 1:
            return None
        (person,) = fitting
        person.roles.add(role)
        return person

    def _describe(self, phrase: Sequence[Token]) -> Referent:
        """The referent of a phrase without a name: somebody unnamed, a group, an organisation, a document."""
        phrase = phrase[: 1 + max((i for i, token in enumerate(phrase) if token.is_word), default=0)]
        name = self._text[phrase[0].start : phrase[-1].start + len(phrase[-1].bare)]
        return self._described.setdefault(name.lower(), unnamed(name, phrase))


def _cost(referent: Referent, is_subject: bool) -> float:
    return _NOT_SUBJECT * (not is_subject) + _SEX_UNKNOWN * (not referent.votes) + _UNNAMED * (not referent.named)
