"""Whom and what an article speaks of: somebody named, somebody unnamed, a group, an organisation, a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.ingest.capitals import may_be_person
from assistant.ingest.phrases import YEAR_OLD, core, is_person_noun, may_be_tied, noun, role_words, ties
from assistant.ingest.tokens import Token
from assistant.language.countries import COUNTRIES
from assistant.language.given_names import MEN, WOMEN
from assistant.language.spelling import likeness
from assistant.language.titles import ALIKE, EPITHETS, FEMALE, MALE, OPPOSED, PERSON_NOUNS, PORTFOLIOS, VAGUE

_MANY = frozenset("two three four five six seven eight nine ten some several many few most both".split())
_INDEFINITE = _MANY | {"a", "an", "one", "another"}
_SHORTEST_MISSPELT, _LIKENESS = 5, 0.8
"""Letters of a surname, and likeness, from which one may be misspelt for another."""
_OWNED = re.compile(r"[’']s?\s+(?=[A-Z])")
_PLURAL = _MANY | {"people", "police", "men", "women", "children", "parents"}


@dataclass(eq=False, slots=True)
class Referent:
    """Somebody or something that an article speaks of more than once."""

    name: str
    """The fullest name in the article, or the description of what has none."""
    kind: Literal["person", "group", "thing"] = "person"
    named: bool = True
    roles: set[str] = field(default_factory=set)
    """Words in lower case: "acting", "ambassador"."""
    ties: set[str] = field(default_factory=set)
    """Countries and organisations: "united_states"."""
    head: str | None = None
    """The noun of a description, where it is sure: "the opposition" is not "three opposition candidates"."""
    votes: int = 0
    """Evidence for "she" less evidence for "he"."""

    @property
    def may_be_somebody(self) -> bool:
        """Whether what was taken for a thing bears a name like a person's: "party boss Karl Berg"."""
        if self.named or self.kind != "thing":
            return False
        *before, last = self.name.split(",")[0].split()
        is_name = last[0].isupper() and not last.isupper() and last not in COUNTRIES
        titled = any(word.lower() in PERSON_NOUNS for word in before)
        given = bool(before) and before[-1].lower() in WOMEN | MEN
        return is_name and (titled or given)

    @property
    def may_be_named(self) -> bool:
        """Whether what was taken for a thing has a name that may be a person's as well: "Wines", "NBC's Dante Roe"."""
        *_, name = _OWNED.split(self.name)
        words = name.split()
        is_name = all(word[0].isupper() and not word.isupper() for word in words) and may_be_person(words)
        is_short = name.isalpha() or len(words) in (2, 3)
        return not self.named and self.kind == "thing" and is_short and is_name and name not in COUNTRIES

    def is_nearly(self, surname: str) -> bool:
        """Whether it is named with another spelling of `surname`: "Wimes" for "Wines"."""
        own = self.name.split()[-1]
        is_long = min(len(own), len(surname)) >= _SHORTEST_MISSPELT and own[0] == surname[0]
        return is_long and likeness(own, surname) >= _LIKENESS

    @property
    def has_role(self) -> bool:
        return not self.roles.isdisjoint(PERSON_NOUNS)

    def may_be(self, words: Iterable[str]) -> bool:
        """Whether pronouns, titles or roles that may tell a man from a woman fit."""
        against: frozenset[str] = MALE if self.votes > 0 else FEMALE if self.votes < 0 else frozenset()
        return against.isdisjoint(words)

    def may_hold(self, words: set[str], head: str, ties: set[str]) -> bool:
        """Whether a role of these `words` may mean it: "the foreign minister", "the Russian diplomat", "the survey"."""
        if not may_be_tied(ties, self.ties):
            return False
        if not self.named or self.kind != "person":
            return head in self.roles and self.head in (None, head)
        return self._is_called(words, head, ties) and self.may_be([head])

    def _is_called(self, words: set[str], head: str, ties: set[str]) -> bool:
        """Whether its roles are those of `words`, or like them: then nothing else may be told that is not known."""
        if head not in self.roles:
            if (
                (ties and not self.ties)
                or not is_alike({head}, self.roles)
                or not words <= self.roles | PORTFOLIOS | VAGUE | {head}
            ):
                return False
        elif head not in PERSON_NOUNS and not head.endswith(YEAR_OLD):
            return False
        is_past = "former" in self.roles and "former" not in words and words.isdisjoint(EPITHETS)
        is_other = any(words & group and self.roles & group and not words & self.roles & group for group in OPPOSED)
        return not is_past and not is_other and words & PORTFOLIOS <= self.roles


def is_alike(some: set[str], others: set[str]) -> bool:
    """Whether two sets of roles have one in common, or two words for one."""
    return not some.isdisjoint(others & PERSON_NOUNS) or any(
        not group.isdisjoint(some) and not group.isdisjoint(others) for group in ALIKE
    )


def unnamed(description: str, phrase: Sequence[Token]) -> Referent:
    """The referent of the words of `phrase`, which name nobody."""
    phrase = core(phrase)
    first, last = phrase[0].lower, phrase[-1]
    head = noun(last)
    kind: Literal["person", "group", "thing"] = "thing"
    if is_person_noun(last) or first == "one":
        kind = "person"
    elif {first, head} & _PLURAL or (head.endswith("s") and not head.endswith("ss") and not last.is_capitalised):
        kind = "group"
    may_return = kind == "person" or first in _INDEFINITE
    roles = role_words(phrase) if may_return else set()
    votes = bool(roles & FEMALE) - bool(roles & MALE)
    told = None if first in ("a", "an", "one") else head  # "a union representing pilots"
    return Referent(description, kind, named=False, roles=roles, ties=ties(phrase), head=told, votes=votes)
