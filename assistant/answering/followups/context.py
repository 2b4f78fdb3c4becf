"""Whom and what the earlier turns speak of, for a pronoun to stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import dropwhile, takewhile
from typing import Literal

from assistant.answering.followups.phrases import Phrase, phrases
from assistant.answering.followups.turns import LONGEST, Turn, told
from assistant.answering.questions import AskedSpeaker, Question
from assistant.answers import Citation, Claim
from assistant.language.countries import COUNTRIES
from assistant.language.given_names import MEN, WOMEN
from assistant.language.titles import FEMALE, HONORIFICS, MALE, PERSON_NOUNS, TITLES
from assistant.language.words import STOPWORDS, WORD, stem, words

Sort = Literal["woman", "man", "person", "several", "group", "thing"]
"""`person`: nothing tells a man from a woman; `group`: what acts without being one person, or any name not known."""
PERSONS: frozenset[Sort] = frozenset(["woman", "man", "person"])
REMEMBERED = 2
"""Turns back that a follow-up may refer to."""
_PERSON_NOUNS = PERSON_NOUNS | frozenset(
    """baker bishop bosun builder butcher chaplain cook dean farmhand fisherman foreman headmaster keeper landlord
    master mechanic miner neighbour painter plumber porter postman ranger rector sheriff vicar warden""".split()
)
"""Whom an asker may mean, beside those whom an article quotes."""
_COLLECTIVE = frozenset("people police men women children crew staff media".split())
_NOT_PLURAL = ("ss", "us", "is", "ics")
_GROUPS = frozenset(
    """administration army association authority bank board charity club commission committee company council court
    delegation department directorate embassy firm foundation government group institute military ministry operator
    opposition organisation organization panel parliament party police port project regulator team union
    university""".split()
)
"""Nouns for what acts and speaks without being one person."""
_NAME = re.compile(r"[A-Z][\w’'\-]*(?:\s+[A-Z][\w’'\-]*){0,4}")
_APPOSITION = re.compile(
    r",\s+(?:who\s+(?:is|was|heads|leads)\s+)?((?:the|an?|its|his|her|their|acting|deputy|former|[\w.]+[’']s?)\s[^,.;]{1,60})[,.;]"
)
_COMPLEMENT = re.compile(r"\s(?:of|at|in|for|from|who|with)\s.*")
_ORDINARY = TITLES | STOPWORDS


class Context:
    """What the last turns ask, answer and cite."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        """`turns`: one at least, the last of them last."""
        self._turns = turns[-REMEMBERED:]
        self._titles: dict[str, set[str]] = {}
        self._questions = [Question(turn.understood).parts[0].text.strip(" ?.!") for turn in reversed(self._turns)]

    @property
    def question(self) -> str:
        """What was asked last, without the question mark."""
        return self._questions[0]

    @property
    def open_question(self) -> str:
        """The last that is no cleft ("when was it that …"): in a cleft nothing can be exchanged."""
        return next((question for question in self._questions if " was it that " not in question), self.question)

    @property
    def asked(self) -> AskedSpeaker | None:
        """Whose words were asked for last."""
        return Question(self.question).speaker

    @property
    def claim(self) -> Claim | None:
        """The first claim of the last answer that has any."""
        return next((turn.claims[0] for turn in reversed(self._turns) if turn.claims), None)

    def antecedent(self, fits: Sequence[Sort]) -> str | None:
        """What a pronoun stands for that may be one of the sorts in `fits`, the likeliest first.

        The last question is looked at first, then whom its answer quotes and names: there only one may fit.
        """
        for turn in reversed(self._turns):
            asked = [phrase.text for phrase in sorted(self.phrases(turn.understood), key=lambda phrase: phrase.fronted)]
            if speaker := Question(turn.understood).speaker:
                asked = [speaker.name, *asked]
            known = list(map(self.full_name, asked))
            answered = {self.full_name(name) for name in (*_speakers([turn]), *_first_names(turn))}
            for sort in fits:
                if meant := next((name for name in known if self.sort(name) == sort), None):
                    return _mid_sentence(meant)
            for sort in fits:
                fitting = [name for name in answered if self.sort(name) == sort]
                if len(fitting) == 1 and sort not in ("thing", "group"):
                    return _mid_sentence(fitting[0])
        return None

    def phrases(self, question: str) -> list[Phrase]:
        return phrases(question, self._side_by_side)

    def sort(self, text: str) -> Sort:
        """What a name or a description stands for."""
        asked = words(_COMPLEMENT.sub("", text.removeprefix("the "))) or [text]
        if asked[0].lower() not in STOPWORDS and asked[0][:1].isupper():
            return self._sex(text) if self._is_person(text) else "group"
        noun = asked[-1].lower()
        if noun in _PERSON_NOUNS:
            return "woman" if noun in FEMALE else "man" if noun in MALE else "person"
        plural = noun.endswith("s") and not noun.endswith(_NOT_PLURAL)
        return "several" if plural or noun in _COLLECTIVE else "group" if noun in _GROUPS else "thing"

    def may_speak(self, text: str) -> bool:
        """Whether `text` stands for somebody, or for what has a voice: a country, a company."""
        noun = (words(_COMPLEMENT.sub("", text)) or [text])[-1].lower()
        return text[:1].isupper() or not {noun, noun.removesuffix("s")}.isdisjoint(_PERSON_NOUNS | _GROUPS)

    def full_name(self, name: str) -> str:
        """The name as an earlier answer has it in full: "Dorothy Shea" for "Shea"."""
        name = re.sub(r"[’']s?$", "", name)
        if len(name.split()) > 1:
            return name
        longer = (known for known in self._names if known.split()[-1] == name and self._is_person(known))
        return next(longer, name)

    def holder(self, role: Collection[str]) -> str | None:
        """Who is called by the words of `role`, in lower case, where it is one person."""
        holders = {name for name in self._names if self._called(name).issuperset(role)}
        return holders.pop() if len(holders) == 1 else None

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(told(self._turns)))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """Names of two words and more, the speakers' first."""
        named = (name for text in self._texts for name in _names_in(text))
        speakers = (name for name in _speakers(self._turns) if name[:1].isupper() and len(name.split()) in (2, 3, 4))
        return tuple(dict.fromkeys((*speakers, *named)))

    def _is_person(self, name: str) -> bool:
        first, last = name.split()[0].lower(), name.split()[-1].lower()
        if name in COUNTRIES or last in _GROUPS:
            return False
        given = first != last and first in WOMEN | MEN | HONORIFICS
        return given or bool(self._roles(name)) or self._votes[name.split()[-1]] != 0

    def _roles(self, name: str) -> set[str]:
        return self._called(name) & (PERSON_NOUNS | HONORIFICS)

    def _called(self, name: str) -> set[str]:
        """The words of the titles right before the name, and of the appositions behind it."""
        if name not in self._titles:
            self._titles[name] = {word.lower() for word in self._words_beside(name)}
        return self._titles[name]

    def _words_beside(self, name: str) -> Iterator[str]:
        bearer = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)|(?<!\w){re.escape(name.split()[-1])}(?!\w)")
        for text, match in ((one, match) for one in self._texts for match in bearer.finditer(one)):
            before = reversed(words(text[max(0, match.start() - 60) : match.start()]))
            yield from takewhile(_is_title, before)
            if apposition := _APPOSITION.match(text, match.end()):
                yield from words(apposition[1])

    def _sex(self, name: str) -> Sort:
        given = name.split()[0].lower() if len(name.split()) > 1 else ""
        votes = (given in WOMEN) - (given in MEN) or self._votes[name.split()[-1]]
        return "woman" if votes > 0 else "man" if votes < 0 else "person"

    @cached_property
    def _votes(self) -> Counter[str]:
        """How much oftener "she" than "he" stands in what reports a speaker's words, by the last of the names.

        "His" counts half: "His opponent, Mei Tanaka, said that she was sorry".
        """
        votes: Counter[str] = Counter()
        for turn in self._turns:
            used = {word.lower() for word in words(turn.question)}
            she = bool(used & {"she", "her"}) - bool(used & {"he", "him", "his"})
            for name in set(words(turn.understood)) - set(words(turn.question)) if she else ():
                votes[name] += 2 * she if name[0].isupper() else 0
        cited = {citation.text: citation.speaker for turn in self._turns for citation in _citations(turn)}
        for text, speaker in cited.items():
            if speaker and speaker.strip():
                used = {word.lower() for word in words(text[:LONGEST])}
                votes[speaker.split()[-1]] += (
                    2 * ("she" in used) - 2 * ("he" in used) + ("her" in used) - ("his" in used)
                )
        return votes

    def _side_by_side(self, some: Sequence[str]) -> int:
        """How many of some words, from the first, stand side by side in what was answered."""
        wanted = [stem(word) for word in some]
        return next((n for n in range(len(wanted), 0, -1) if f" {' '.join(wanted[:n])} " in self._stemmed), 0)

    @cached_property
    def _stemmed(self) -> str:
        return "".join(f" {' '.join(map(stem, words(text)))} |" for text in self._texts)


def _citations(turn: Turn) -> Iterator[Citation]:
    return (citation for claim in turn.claims for citation in claim.citations)


def _speakers(turns: Sequence[Turn]) -> Iterator[str]:
    return (
        name for turn in reversed(turns) for citation in _citations(turn) if (name := (citation.speaker or "").strip())
    )


def _first_names(turn: Turn) -> Iterator[str]:
    return (name for claim in turn.claims[:1] for name in _names_in(claim.text[:LONGEST]))


def _names_in(text: str) -> Iterator[str]:
    """Names of two words and more, without the titles before them."""
    for match in _NAME.finditer(text):
        name = list(dropwhile(lambda word: word.lower() in _ORDINARY, match.group().split()))
        if len(name) > 1:
            yield re.sub(r"[’']s?$", "", " ".join(name))


def _is_title(word: str) -> bool:
    return word.lower() in TITLES or (word[0].isupper() and word.lower() not in STOPWORDS)


def _mid_sentence(text: str) -> str:
    first = WORD.search(text)
    ordinary = first and first.group().lower() in STOPWORDS | {"one", "two", "three", "several"}
    return text[:1].lower() + text[1:] if ordinary else text
