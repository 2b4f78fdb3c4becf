"""Whom a mention stands for: reads an article in order and keeps track of whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Literal, NamedTuple

from assistant.ingest.cues import CUES
from assistant.ingest.people import Name, People, Referent, core, is_object, related, ties
from assistant.ingest.tokens import Token
from assistant.language.names import one_form
from assistant.language.titles import ALIKE, FEMALE, MALE, PERSON_NOUNS, PORTFOLIOS

_PRONOUNS: dict[str, Literal["she", "he"]] = dict.fromkeys(["she", "her", "hers", "herself"], "she") | dict.fromkeys(
    ["he", "him", "his", "himself"], "he"
)
_NEVER_NAMED = frozenset("i we you who me us my our".split())
_DETERMINERS = frozenset(
    "a an the one two three four five six seven eight nine ten some several many few most both another".split()
)
_INDEFINITE = _DETERMINERS - {"the"}
_PLURALS = frozenset("people police men women children parents others many some several both two few most they".split())
_LIMITS_CLAUSE = frozenset("that because if when while although but and as who which after before".split())
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = re.compile(
    rf"(?:\s+(?:(?:late|early|later|earlier)\s+)?(?:on\s+)?{_DAY}(?:\s+(?:morning|afternoon|evening|night))?"
    r"|\s+(?:earlier\s+)?(?:last|this)\s+(?:night|week|month|year|spring|summer|autumn|fall|winter|morning|evening)"
    r"|\s+(?:today|yesterday|later|earlier|again|also|now|then|repeatedly)|\s+in\s+(?:a|an)\s+(?:\w+\s+)?(?:statement|interview|letter|report|speech))+\Z"
)
_VARIANT = re.compile(r"United_(?:States|Nations|Kingdom)|European_Union")
_REACH = 40
"""Referents tried, the latest first."""
_FORGOTTEN = 8
"""Sentences after which a pronoun no longer stands for somebody."""


class Source(NamedTuple):
    """A source among the tokens of its sentence: from `first` to before `stop`."""

    first: int
    stop: int
    trails: bool
    """Whether what is said comes first: "The gate was shut, she said"."""
    outermost: bool


class Resolved(NamedTuple):
    first: int
    stop: int
    referent: Referent


class Discourse:
    """Whom an article has spoken of, up to the sentence being read."""

    def __init__(self, people: People, text: str) -> None:
        self._text = text
        self._people = people
        self._count = len(list(people))
        self._before: dict[Referent, tuple[int, bool]] = {}
        """Number of the sentence that last spoke of each, and whether as its subject; the latest at the end."""
        self._now: dict[Referent, bool] = {}
        self._clause: Referent | None = None
        self._described: dict[str, Referent] = {}
        self._topic: Referent | None = None
        self._number = 0
        self._carries_the: set[str] = set()
        self._forms: dict[str, str] = {}

    def read(self, sentence: Sequence[Token], sources: Sequence[Source], runs_on: bool) -> Iterator[Resolved]:
        """Whom each source and, outside quotations, each pronoun, short name and role of `sentence` stands for.

        `sources` in order; `runs_on`: whether the sentence goes on with the words of an earlier source.
        """
        self._now, self._clause = {}, None
        names = {name.begins: name for name in self._people.names(sentence)}
        starts = {source.first: source for source in reversed(sources)}
        speaker: Referent | None = None
        i = 0
        while i < len(sentence):
            token, stop, found = sentence[i], i + 1, None
            if source := starts.get(i):
                found, stop = self._source(sentence, source, names), source.stop
                for k in range(i, stop):
                    if k in names and (other := self._bearer(names[k])) is not found:
                        self._now.setdefault(other, False)
                if found:
                    self._speak_of(found, subject=source.outermost)
                    speaker = found if source.outermost else speaker
            elif name := names.get(i):
                i, stop = name.first, name.last + 1
                found = self._bearer(name)
                possessive = sentence[name.last].bare != sentence[name.last].text
                self._speak_of(found, subject=not token.quoted and not possessive and not any(self._now.values()))
            elif token.quoted:
                pass
            elif (word := token.bare.lower()) in _PRONOUNS:
                found = self._pronoun(_PRONOUNS[word], excluded=self._clause if is_object(sentence, i) else None)
                if found:
                    self._speak_of(found, subject=word in ("he", "she") and not any(self._now.values()))
            elif token.lower == "the" and (phrase := _role_phrase(sentence, i)):
                found, stop = self._role(phrase, sentence[i + len(phrase) : i + len(phrase) + 6]), i + len(phrase)
                if found:
                    self._speak_of(found, subject=not any(self._now.values()))
            elif token.lower in _LIMITS_CLAUSE:
                self._clause = None
            if found:
                yield Resolved(i, stop, found)
            i = stop
        self._finish(speaker, bool(sources), runs_on)

    def name(self, referent: Referent) -> str:
        """What to call a referent: the fullest name in the article, or a description without "on Wednesday" after it."""
        if referent.named:
            return referent.name
        plain = _WHEN.sub("", referent.name)
        if re.match(r"[Tt]he (?=[A-Z])", plain) and plain.split()[1] not in self._carries_the:
            plain = plain[4:]
        return self._forms.setdefault(one_form(plain), plain)

    def _speak_of(self, referent: Referent, subject: bool) -> None:
        subject = self._now.pop(referent, False) or subject
        self._now[referent] = subject
        self._clause = referent

    def _finish(self, speaker: Referent | None, attributed: bool, runs_on: bool) -> None:
        if attributed or not runs_on:
            self._topic = speaker
        order = sorted(self._now.items(), key=lambda item: item[1])
        for referent, subject in order:
            self._before.pop(referent, None)
            self._before[referent] = self._number, subject
        self._number += 1

    def _bearer(self, name: Name) -> Referent:
        """Who of those who bear a name is meant: of the fitting sex, the one spoken of last."""
        fitting = [
            person
            for person in name.bearers
            if not (name.title in FEMALE and person.votes < 0) and not (name.title in MALE and person.votes > 0)
        ] or name.bearers
        if len(fitting) == 1:
            return fitting[0]
        return max(fitting[:_REACH], key=lambda person: (person in self._now, self._before.get(person, (-1, False))))

    def _source(self, sentence: Sequence[Token], source: Source, names: dict[int, Name]) -> Referent | None:
        phrase = sentence[source.first : source.stop]
        word = phrase[0].bare.lower()
        if len(phrase) == 1 and word in _PRONOUNS:
            return self._pronoun(_PRONOUNS[word], trailing=source.trails)
        if len(phrase) == 1 and word in ("it", "they", "them"):
            return self._topic_for(word)
        if len(phrase) == 1 and word == "who":
            return self._clause
        if len(phrase) == 1 and word in _NEVER_NAMED:
            return None
        if name := _head_name(sentence, source, names):
            return self._bearer(name)
        if word == "the" and (found := self._role(core(phrase), phrase[len(core(phrase)) :])):
            return found
        return self._describe(sentence, source)

    def _topic_for(self, pronoun: str) -> Referent | None:
        latest = next((other for other in reversed(self._now) if other.kind != "person"), None) or self._topic
        if latest is None or latest.kind == "person":
            return None
        return latest if (latest.kind == "group") == (pronoun != "it") or pronoun != "it" else None

    def _pronoun(
        self, pronoun: Literal["she", "he"], trailing: bool = False, excluded: Referent | None = None
    ) -> Referent | None:
        before = [(r, self._number - n, s) for r, (n, s) in islice(reversed(self._before.items()), _REACH)]
        now = [(r, 0, s) for r, s in islice(reversed(self._now.items()), _REACH)]
        for candidates in [before, now] if trailing else [[*now, *before]]:
            fitting = [
                (age + 0.6 * (not subject) + 0.5 * (referent.votes == 0), k, referent)
                for k, (referent, age, subject) in enumerate(candidates)
                if referent.kind == "person"
                and referent.may_be(pronoun)
                and referent is not excluded
                and age < _FORGOTTEN
            ]
            if fitting:
                return min(fitting)[2]
        return None

    def _role(self, phrase: Sequence[Token], tail: Sequence[Token]) -> Referent | None:
        """Whom "the U.S. diplomat" stands for."""
        head = phrase[-1].bare.lower()
        if len(phrase) < 2:
            return None
        words = {token.bare.lower() for token in phrase[1:]}
        told = ties([*phrase, *tail]) if tail and tail[0].lower in ("of", "for", "at", "from", "to") else ties(phrase)
        alike = {head}.union(*(group for group in ALIKE if head in group))
        ranked: list[tuple[int, int, Referent]] = []
        recent = chain(reversed(self._now), reversed(self._before))
        for k, referent in enumerate(islice(recent, 3 * _REACH)):
            if referent.kind != "person" or not referent.named:
                fits = head in referent.roles
            else:
                fits = bool(alike & referent.roles) and words & PORTFOLIOS <= referent.roles
            if fits and (not told or not referent.ties or related(told, referent.ties)) and _fits_sex(head, referent):
                ranked.append((head not in referent.roles, k, referent))
        if ranked:
            return min(ranked)[2]
        if self._count == 1 and head in PERSON_NOUNS:
            only = next(iter(self._people))
            return only if only in self._before and not only.roles and _fits_sex(head, only) else None
        return None

    def _describe(self, sentence: Sequence[Token], source: Source) -> Referent | None:
        """The referent of a source without a name: a description, a group, an organisation, a document."""
        phrase = sentence[source.first : source.stop]
        name = self._text[phrase[0].start : phrase[-1].start + len(phrase[-1].bare)]
        if name.lower() in self._described:
            return self._described[name.lower()]
        told = core(phrase)
        head = told[-1].bare.lower()
        kind: Literal["person", "group", "thing"] = "thing"
        if head in PERSON_NOUNS or told[0].lower == "one":
            kind = "person"
        elif (
            head in _PLURALS
            or told[0].lower in _PLURALS
            or (head.endswith("s") and not head.endswith("ss") and not phrase[-1].is_capitalised)
        ):
            kind = "group"
        referent = Referent(name, kind, named=False)
        if told[0].lower in _INDEFINITE or kind == "person":
            referent.roles = {token.bare.lower() for token in told}
        if words := referent.roles & (FEMALE | MALE):
            referent.votes = 1 if words & FEMALE else -1
        self._described[name.lower()] = referent
        return referent


def _fits_sex(role: str, referent: Referent) -> bool:
    return not (role in FEMALE and referent.votes < 0) and not (role in MALE and referent.votes > 0)


def _role_phrase(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """The tokens of "the U.S. diplomat" at `i`, empty where "the" begins something else."""
    last = i
    for k in range(i + 1, min(i + 6, len(sentence))):
        if not sentence[k].is_word:
            break
        if sentence[k].bare.lower() in PERSON_NOUNS:
            last = k
        elif last > i:
            break
    if last == i:
        return ()
    following = sentence[last + 1] if last + 1 < len(sentence) else None
    possessive = sentence[last].bare != sentence[last].text
    if following and following.is_word and not possessive and not _follows_noun(following):
        return ()
    return sentence[i : last + 1]


_FUNCTION = frozenset(
    """of at for in on from with by to as and or but that who which is was has had were would will did does do can could may
    might said says not never also then later himself herself went took left gave made met came kept""".split()
)


def _follows_noun(token: Token) -> bool:
    word = token.lower
    return word in _FUNCTION or word in CUES or word.endswith(("ed", "ly"))


def _head_name(sentence: Sequence[Token], source: Source, names: dict[int, Name]) -> Name | None:
    """The name that a source is about: not "Anand" in "a spokesman for Anand", nor "Trump" in "the Trump campaign"."""
    first, stop = source.first, source.stop
    phrase = sentence[first:stop]
    for k in range(first, stop):
        if k not in names:
            continue
        name = names[k]
        after = sentence[name.last + 1] if name.last + 1 < stop else None
        if sentence[name.last].bare != sentence[name.last].text:
            continue
        if after and after.is_word and after.lower not in ("of", "at", "from", "for", "in", "who", "on"):
            return None
        before = sentence[first:k]
        told = core(before) if before else before
        aside = bool(before) and before[-1].text == ","
        official = (
            bool(told) and any(t.is_capitalised and t.lower in PERSON_NOUNS for t in told) and before[-1].is_capitalised
        )
        if len(told) == len(before) or aside or official:
            return name
        return None
    if phrase[-1].bare != phrase[-1].text or stop + 1 >= len(sentence) or sentence[stop].text != ",":
        return None
    aside_name = names.get(stop + 1)
    if aside_name is None or aside_name.last + 1 >= len(sentence) or sentence[aside_name.last + 1].text not in ",.;":
        return None
    then = sentence[aside_name.last + 2].lower if aside_name.last + 2 < len(sentence) else ""
    likely = core(phrase)[-1].lower in PERSON_NOUNS or phrase[0].lower == "one" or then in CUES
    return aside_name if likely else None
