"""Whether a name is a person's, a body's, or only looks like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from assistant.articles import Article, Sentence
from assistant.ingest.body import Body
from assistant.ingest.capitals import GIVEN
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import is_person_noun, is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.countries import COUNTRIES
from assistant.language.peoples import COUNTRY_OF
from assistant.language.titles import PERSON_NOUNS, TITLES
from assistant.language.words import STOPWORDS, words
from assistant.summarizing.extractive.people.bodies import Bodies
from assistant.summarizing.extractive.people.roles import tells_person
from assistant.summarizing.kinds import KINDS

_RUN_TOGETHER = re.compile(r"[a-z]{3}[A-Z]")
_THINGS = frozenset(["it", "its", "they", "their"])
_HE_OR_SHE = frozenset("he she him his her himself herself".split())
_WITH = frozenset("and by from like said says to with".split())
_BEHIND = frozenset([",", "'", "’", "who", "s"])
_OF = frozenset("a an new of the".split())
"""What stands before and behind persons, and before things, that are called after them."""
_WORD = r"[A-Z][\w’'-]{1,30}"
_RENAMED = re.compile(
    rf"\b({_WORD} {_WORD}), (?:now|formerly|née|born|previously)(?: known as| called)? ({_WORD} {_WORD})\b"
)
_NICKNAMED = re.compile(rf"\b({_WORD})(?: [A-Z]\.)? [“\"]({_WORD})[”\"] ({_WORD})\b")
_ORIGIN = re.compile(r"-(?:backed|based|born|led|listed|owned|run)\Z")
_OF_LANDS = frozenset(["cape", "fort", "lake", "mount", "mt", "port"])
_OF_STREETS = frozenset("close crescent drive gardens heights mews place terrace villas".split())
_FILM = re.compile(r"\b(?:actor|actress|film|movie|sitcom|starring|novel)s?\b")
_CHARACTER = "(?:title |main |fictional )?character,?|portray(?:s|ed|ing)|fictional|role of|part of"
_PART_OF = f"{_CHARACTER}|play(?:s|ed|ing)|stars? as|starring as|starred as"
"""What stands before who is made up."""
MEETS = 60
"""Places at which a name is looked up, at most."""
_WITHIN = 30
"""Characters behind a name in which the next two words stand."""
_WHOLE = 40
"""Characters behind the first word of a name in which the last one stands."""
_FURTHER = 20
"""Characters before a whole name in which the word before it stands."""


class Persons:
    """What an article tells of whose a name is."""

    def __init__(self, article: Article, body: Body, named: Collection[str]) -> None:
        """`named`: those whose names are known to be persons'."""
        self._surnames = Counter(name.split()[-1] for name in named)
        self._text = article.body
        self._ordinary = {token.text for said in body.words for token in said if token.text.islower()}
        self.bodies = Bodies(article, body, named)
        self._persons = set(_meant(article, body.sentences, _HE_OR_SHE)) - COUNTRIES
        speaking = {said.speaker for sentence in body.sentences for said in sentence.statements if said.speaker}
        likely = {*speaking, *_meant(article, body.sentences)} - {name for name in speaking if self.bodies.has(name)}
        self._sure = {name.split()[-1] for name in likely}
        self._renamed = {frozenset(match.groups()) for match in _RENAMED.finditer(self._text)}
        nicknamed = (match.groups() for match in _NICKNAMED.finditer(self._text))
        self._renamed |= {frozenset([f"{given} {last}", f"{nickname} {last}"]) for given, nickname, last in nicknamed}
        self._is_on_film = bool(_FILM.search(self._text))

    def is_body(self, name: str) -> bool:
        """Whether a name that stands where a person's may is a body's: "Arvo Shipping, the operator"."""
        if name.split()[0].lower() in GIVEN:
            return name not in self._persons and self.bodies.is_called(name)
        return self.bodies.is_told(name) or (name not in self._persons and self.bodies.has(name))

    def is_person(self, name: str, role: str | None) -> bool:
        """Whether a name, of which this `role` is told or none, is a person's."""
        if self._is_none(name):
            return False
        last = (role or name).split()[-1]
        may_be_where = last[0].isupper() and f" {last}, {name}" in self._text  # "head of the school of Arvo, Low Hill"
        return (tells_person(role or "") and not may_be_where) or self._is_likely(name)

    def may_be(self, name: str) -> bool:
        """Whether nothing speaks against a name that is named once: not "Arvo Music", nor "Ousted Olsen"."""
        first, *_, last = name.split() if " " in name else ["", name]
        if first.lower() in GIVEN or self.is_meant(name):
            return True
        is_participle = first.lower().endswith("ing") or (bool(first) and is_verbal(tokens(first)[0]))
        return not (is_participle or self.bodies.names_whole(first) or self.bodies.has(last))

    def is_meant(self, name: str) -> bool:
        """Whether somewhere "he" or "she" stands for the name."""
        return name in self._persons

    def renamed(self, one: str, other: str) -> bool:
        """Whether the article calls one by the other: "Vera Olsen, now Vera Berg"."""
        return frozenset(f"{name.split()[0]} {name.split()[-1]}" for name in (one, other)) in self._renamed

    def _is_none(self, name: str) -> bool:
        """Whether it is an award's, a part's in a film, a place's, or begins as a country's, whatever is told of it."""
        parts = name.split()
        is_given = parts[0].lower() in GIVEN
        if (parts[0] in COUNTRIES and name not in self._persons) or _ORIGIN.search(parts[0]):
            return True
        if parts[0].endswith("ing") and not is_given and self._surnames[parts[-1]] > 1:
            return True  # "Addressing Olsen" beside Vera Olsen
        is_street = len(parts) > 1 and parts[-1].lower() in _OF_STREETS
        if not is_given and (is_street or parts[0].lower().strip(".") in _OF_LANDS or not self._stands_whole(parts)):
            return True  # "Mt. Arvo", and what only a headline has side by side
        if len(parts) > 1 and parts[-1].lower() in PERSON_NOUNS and not is_given:  # "Strategy Officer"
            return parts[-1] not in self._sure
        if len(parts) > 2 and parts[-1][-1] == "s" and parts[-1].lower() in self._ordinary:  # "Vera Olsen Homes"
            return parts[-1] not in self._sure
        told = rf"\b(?:{_PART_OF if self._is_on_film else _CHARACTER}) {re.escape(name)}\b"
        if re.search(told, self._text):
            return True
        return not is_given and bool(re.search(rf"\b[Aa]n? {re.escape(name)}\b", self._text))

    def _is_likely(self, name: str) -> bool:
        """Whether a name of which no role is told is a person's: not "Smart Keyboard", nor "Olsen GuardVera Olsen"."""
        parts = name.split()
        is_joined = "-" in parts[0] and parts[0].split("-")[0] in self._surnames.keys() | self._sure
        is_people = len(parts) == 1 and is_person_noun(tokens(name)[0])  # "Norwegian"
        if is_people or _RUN_TOGETHER.search(name) or is_joined or parts[0] in COUNTRY_OF or name in COUNTRIES:
            return False
        if not self._acts(name) or (parts[0] == "Miss" and parts[-1] not in self._sure):
            return False
        if parts[0].lower() in GIVEN or parts[0].lower().strip(".") in TITLES:
            return True
        is_ordinary = any(
            one.lower() in self._ordinary or one.lower().removesuffix("s") in self._ordinary for one in parts
        )
        is_place = parts[-1] in COUNTRIES or re.search(rf"\b(?:at|near|outside) {re.escape(name)}\b", self._text)
        may_be = parts[-1] in self._sure or (len(parts) > 1 and self._comes_again(parts))
        return may_be and not (is_ordinary or is_place) and all(len(part) > 1 for part in parts)

    def _stands_whole(self, parts: Sequence[str]) -> bool:
        """Whether the last word of a name stands near its first somewhere in the body."""
        firsts = islice(re.finditer(re.escape(parts[0]), self._text), MEETS)
        return any(parts[-1] in self._text[match.start() : match.end() + _WHOLE] for match in firsts)

    def _comes_again(self, parts: Sequence[str]) -> bool:
        """Whether a name is taken up by its last word alone, which speaks or owns, and never by its first."""
        if self.bodies.names_whole(parts[0]) or self.bodies.has(parts[-1]):
            return False
        alone = re.finditer(rf"(?:\A|[a-z,.;:”\"’—–-])\s{re.escape(parts[-1])}(?:[’'](s)|\s([a-z]+))", self._text)
        return any(match[1] or match[2] in CUES for match in islice(alone, MEETS))

    def _acts(self, name: str) -> bool:
        """Whether something beside it is as beside a person's name: not in "Jim Crow laws" and "of Jim Crow"."""
        if name in self._persons or name.split()[-1] in self._sure:
            return not re.search(rf"{re.escape(name)}, which\b", self._text)
        last, may_be = name.split()[-1], False
        for match in islice(re.finditer(rf"\b{re.escape(last)}\b", self._text), MEETS):
            behind = tokens(self._text[match.end() : match.end() + _WITHIN])[:2]
            before = words(self._text[max(0, match.start() - len(name) - _FURTHER) : match.end()].partition(name)[0])[
                -1:
            ]
            if before and (before[0].lower() in _WITH or is_verbal(tokens(before[0])[0])):
                return True
            if behind and (is_verbal(behind[0]) or behind[0].lower in _BEHIND):
                return [one.lower for one in behind] != [",", "which"]
            is_attribute = behind and behind[0].text.islower() and behind[0].lower not in STOPWORDS
            may_be |= not (is_attribute or (before and before[0].lower() in _OF))
        return may_be and name.split()[0].lower() in GIVEN


def _meant(article: Article, sentences: Collection[Sentence], by: Collection[str] = ()) -> Iterator[str]:
    """Whom the words of `by`, or else any but "it" and "they", stand for: "he", "the diplomat"."""
    for mention in (mention for sentence in sentences for mention in sentence.mentions):
        said = words(article.text[mention.start : mention.end])
        is_thing = bool(said) and (said[0].lower() in _THINGS or said[-1].lower() in KINDS)
        is_meant = said and (said[0].lower() in by if by else not is_thing)
        if is_meant and set(words(mention.name)).isdisjoint(said):
            yield mention.name
