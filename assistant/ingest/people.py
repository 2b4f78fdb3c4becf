"""Who is named in an article: full names, and the roles, nationality and sex told beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from assistant.ingest.candidates import CERTAIN, Candidate, candidates, candidates_in_title_case, in_title_case
from assistant.ingest.capitals import GIVEN, Key, key_of, rows
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import PREPOSITIONS, core, is_object, is_verbal, noun
from assistant.ingest.referents import Referent
from assistant.ingest.tokens import Token
from assistant.language.given_names import MEN, WOMEN
from assistant.language.titles import FEMALE, HONORIFICS, MALE, PERSON_NOUNS, TITLES

_MOST_BEARERS = 20
"""People told apart who share a surname."""
_PERSONS = PERSON_NOUNS | HONORIFICS
_PRONOUNS = {"she": 1, "her": 1, "he": -1, "his": -1}
"""Votes for the sex of whom they stand for."""
_POSTNOMINALS = frozenset("bt cbe esq frs ii iii iv jp jr kc kcb mbe md mep mp msp obe phd qc rn sc sr td tds".split())
_AFTER_NAMES = (
    PREPOSITIONS
    | _POSTNOMINALS
    | frozenset("who whose this last today yesterday himself herself also then later".split())
)


class Name(NamedTuple):
    """Where a name stands among the tokens of a sentence, and whose it may be."""

    begins: int
    """With the titles before it."""
    first: int
    last: int
    title: str
    """The last of its titles in lower case, or nothing."""
    bearers: Sequence[Referent]


class People:
    """The people that an article names."""

    def __init__(self, texts: Iterable[Sequence[Token]]) -> None:
        """`texts`: the tokens of sentences and headings, of whatever may name somebody."""
        sentences: list[Sequence[Token]] = []
        headings: list[Sequence[Token]] = []
        for words in texts:
            (headings if in_title_case(words) else sentences).append(words)
        self._full: dict[Key, Referent] = {}
        self._short: defaultdict[str, list[Referent]] = defaultdict(list)
        ordinary = {token.text for words in sentences for token in words}
        self._choose({**candidates_in_title_case(headings), **candidates(sentences)}, ordinary)
        self._tell_sexes(sentences)

    def __iter__(self) -> Iterator[Referent]:
        return iter(dict.fromkeys(person for bearers in self._short.values() for person in bearers))

    def called(self, label: str) -> Referent | None:
        """Who is meant where a name stands as a label, as in "MR. EARNEST" and "Vera Olsen"."""
        *given, surname = label.casefold().split()
        fitting = self._by_surname.get(surname, [])
        full = [person for person in fitting if given and person.name.split()[0].casefold() == given[0]]
        is_titled = all(word.strip(".") in TITLES for word in given)
        return full[0] if full else fitting[0] if is_titled and len(fitting) == 1 else None

    @cached_property
    def _by_surname(self) -> defaultdict[str, list[Referent]]:
        found: defaultdict[str, list[Referent]] = defaultdict(list)
        for person in self:
            found[person.name.split()[-1].casefold()].append(person)
        return found

    def names(self, sentence: Sequence[Token]) -> Iterator[Name]:
        """Where `sentence` names people, in full or by one of their names alone."""
        for row in rows(sentence):
            key = key_of(sentence, row)
            bearers = [self._full[key]] if key in self._full else self._short.get(key[0], []) if len(key) == 1 else []
            if bearers:
                title = sentence[row.titles[-1]].lower if row.titles else ""
                yield Name(row.begins, row.name[0], row.name[-1], title, bearers)

    def _choose(self, found: Mapping[Key, Candidate], ordinary: Set[str]) -> None:
        """Keeps those that something beside their capitals makes a person; `ordinary`: the article's words."""
        alone = {key[0] for key, candidate in found.items() if len(key) == 1 and candidate.stands_alone}
        surnames = {key[1] for key, candidate in found.items() if len(key) > 1 and candidate.evidence > 0}
        for key, candidate in found.items():
            if len(key) == 1 or candidate.evidence <= -CERTAIN:
                continue
            # "Say Norway" where somebody does "say" something, "Notice Krog" beside Ted Krog
            is_participle = key[0].lower().endswith("ing") and key[0].lower() not in GIVEN  # "Addressing Olsen he said"
            if candidate.only_begins and (is_participle or key[0].lower() in ordinary - GIVEN):
                continue
            is_opening = candidate.only_begins and key[1] in surnames
            if candidate.evidence > 0 or (key[1] in alone and not is_opening):
                self._full[key] = candidate.person
                self._bear(key[1], candidate.person)
        for (given, surname), person in self._full.items():
            if given in alone and given != surname:
                self._bear(given, person)
        for (word, *more), candidate in found.items():
            bearers = self._short.get(word, [])
            if more or len(bearers) > 1:
                continue
            if bearers and not candidate.is_stranger(bearers):
                bearers[0].roles |= candidate.person.roles
                bearers[0].ties |= candidate.person.ties
            elif candidate.title or (candidate.evidence > 1 and candidate.stands_alone):
                candidate.person.name = f"{candidate.title} {word}".strip()
                self._bear(word, candidate.person)

    def _bear(self, word: str, person: Referent) -> None:
        if len(self._short[word]) < _MOST_BEARERS:
            self._short[word].append(person)

    def _tell_sexes(self, sentences: Iterable[Sequence[Token]]) -> None:
        for person in self:
            given = person.name.split()[0].lower()
            person.votes += 3 * ((given in WOMEN) - (given in MEN))
            person.votes += CERTAIN * (len(person.roles & FEMALE) - len(person.roles & MALE))
        before: list[Referent] = []
        aside: set[Referent] = set()
        for sentence in sentences:
            named: dict[Referent, int] = {}
            passed_over: set[Referent] = set()
            for name in self.names(sentence):
                is_governed = name.begins and sentence[name.begins - 1].lower in PREPOSITIONS
                for bearer in name.bearers:
                    named.setdefault(bearer, name.last)
                if is_governed or sentence[name.last].is_possessive:
                    passed_over.update(name.bearers)
                if len(name.bearers) == 1:
                    name.bearers[0].votes += CERTAIN * ((name.title in FEMALE) - (name.title in MALE))
            named_first = min(named.values(), default=len(sentence))
            for i, vote in _pronouns(sentence):
                is_subject = sentence[i].bare.lower() in ("he", "she")
                if len(named) == 1 and named_first < i:
                    (person,) = named
                    person.votes += vote * (1 + is_subject) * (person not in passed_over)
                elif is_subject and len(before) == 1 and i < named_first and not any(p.votes * vote > 0 for p in aside):
                    before[0].votes += vote * (1 + (i < 3))
            before, aside = [person for person in named if person not in passed_over], passed_over


def _pronouns(sentence: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where pronouns stand outside quotations that may go back to the subject, and their votes."""
    for i, token in enumerate(sentence):
        vote = _PRONOUNS.get(token.bare.lower())
        if vote and not token.quoted and not is_object(sentence, i):
            yield i, vote


def head_name(sentence: Sequence[Token], first: int, stop: int, names: Mapping[int, Name]) -> Name | None:
    """The name of whom the tokens from `first` to before `stop` describe, where one stands in them or after a comma.

    "Anand" is not who "a spokesman for Anand" is, nor "Olsen" what "the Olsen campaign" is.
    """
    phrase = sentence[first:stop]
    for k in range(first, stop):
        name = names.get(k)
        if not name or (sentence[name.last].is_possessive and name.last + 1 < stop):
            continue
        following = sentence[name.last + 1] if name.last + 1 < stop else None
        if following and following.is_word and not _ends_name(following):
            if following.lower in ("and", "or"):
                return None
            continue  # "Olsen" in "the Olsen lawyer Knut Hamre"
        leads = k == first or sentence[k - 1].text == "," or _leads_to_name(sentence[first : name.first])
        is_list = any(sentence[other - 1].lower == "and" for other in names if name.last < other < stop)
        return name if leads and not is_list else None
    name = names.get(stop + 1)
    if not name or sentence[stop].text != "," or phrase[-1].is_possessive:
        return None
    after = sentence[name.last + 1 : name.last + 3]
    likely = noun(core(phrase)[-1]) in PERSON_NOUNS or phrase[0].lower == "one" or (after and after[-1].lower in CUES)
    return name if likely and after and not after[0].is_word else None


def next_to_verb(sentence: Sequence[Token], stop: int, head: Name, names: Mapping[int, Name]) -> Name:
    """The name right before the verb at `stop`, "Hamre" of "Olsen, the pilot Hamre says", else the `head`."""
    if stop >= len(sentence) or not is_verbal(sentence[stop]):
        return head
    last = next((name for name in names.values() if head.last < name.begins and name.last == stop - 1), head)
    between = [token.lower for token in sentence[head.last + 1 : last.begins]]
    return last if "," in between and PREPOSITIONS.isdisjoint(between) else head


def _ends_name(token: Token) -> bool:
    """Whether a word after a name does not go on with what the name is part of."""
    return token.lower in _AFTER_NAMES or is_verbal(token)


def _leads_to_name(phrase: Sequence[Token]) -> bool:
    """Whether the name after `phrase` is the name of whom it describes."""
    phrase = [token for token in phrase if token.is_word]
    short = core(phrase)
    if len(short) == len(phrase):
        return phrase[0].lower not in ("a", "an") or noun(phrase[-1]) in _PERSONS
    if phrase[-1].lower in PREPOSITIONS | {"the", "a", "an"}:
        return False
    is_title = phrase[0].lower not in ("a", "an", "the")
    return any(noun(token) in PERSON_NOUNS and (is_title or token.is_capitalised) for token in short)
