"""Who is named in an article: full names, and the roles, nationality and sex told beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.ingest.capitals import Key, abbreviation, key_of, may_be_person, rows, spelled
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import PREPOSITIONS, beside, core, is_object, is_verbal
from assistant.ingest.referents import Referent
from assistant.ingest.tokens import Token, tokens
from assistant.language.given_names import MEN, WOMEN
from assistant.language.titles import FEMALE, HONORIFICS, MALE, PERSON_NOUNS, ROLES
from assistant.language.words import STOPWORDS

_MOST_BEARERS = 20
"""People told apart who share a surname."""
_PERSONS = PERSON_NOUNS | HONORIFICS
_GIVEN = WOMEN | MEN
_ORGANISATIONS = frozenset(
    """agency association bank broadcaster business charity club company consultancy firm foundation group institute
    institution maker manufacturer network newspaper nonprofit organisation organization party producer publisher
    shipbuilder startup subsidiary supplier tank union website""".split()
)
_PRONOUNS = {"she": 1, "her": 1, "he": -1, "his": -1}
_OF_AN_ORGANISATION = frozenset("has had plans expects intends will would".split())
"""What follows "it" where that stands for an organisation: "it was late" says nothing."""
_AFTER_NAMES = PREPOSITIONS | {"who", "whose"}
_CERTAIN = 100
"""What a title or a role tells, in votes; pronouns may belong to somebody else."""


class Name(NamedTuple):
    """Where a name stands among the tokens of a sentence, and whose it may be."""

    begins: int
    """With the titles before it."""
    first: int
    last: int
    title: str
    """The last of its titles in lower case, or nothing."""
    bearers: Sequence[Referent]


@dataclass
class _Candidate:
    """A name that may be a person's."""

    person: Referent
    evidence: int = 0
    title: str = ""
    stands_alone: bool = False


class People:
    """The people that an article names."""

    def __init__(self, texts: Iterable[str]) -> None:
        """`texts`: sentences and headings, whatever may name somebody."""
        sentences = [words for words in map(tokens, texts) if not _in_title_case(words)]
        self._full: dict[Key, Referent] = {}
        self._short: defaultdict[str, list[Referent]] = defaultdict(list)
        self._choose(_candidates(sentences))
        self._tell_sexes(sentences)

    def __iter__(self) -> Iterator[Referent]:
        return iter(dict.fromkeys(person for bearers in self._short.values() for person in bearers))

    def names(self, sentence: Sequence[Token]) -> Iterator[Name]:
        """Where `sentence` names people, in full or by one of their names alone."""
        for row in rows(sentence):
            key = key_of(sentence, row)
            bearers = [self._full[key]] if key in self._full else self._short.get(key[0], []) if len(key) == 1 else []
            if bearers:
                title = sentence[row.titles[-1]].lower if row.titles else ""
                yield Name(row.begins, row.name[0], row.name[-1], title, bearers)

    def _choose(self, candidates: dict[Key, _Candidate]) -> None:
        """Keeps the candidates that something beside their capitals makes a person."""
        alone = {key[0] for key, candidate in candidates.items() if len(key) == 1 and candidate.stands_alone}
        for key, candidate in candidates.items():
            if len(key) > 1 and candidate.evidence > -_CERTAIN and (candidate.evidence > 0 or key[1] in alone):
                self._full[key] = candidate.person
                self._bear(key[1], candidate.person)
        for (given, surname), person in self._full.items():
            if given in alone and given != surname:
                self._bear(given, person)
        for (word, *more), candidate in candidates.items():
            bearers = self._short.get(word, [])
            if more or len(bearers) > 1:
                continue
            if bearers:
                bearers[0].roles |= candidate.person.roles
                bearers[0].ties |= candidate.person.ties
            elif candidate.title or candidate.evidence > 1:
                candidate.person.name = f"{candidate.title} {word}".strip()
                self._bear(word, candidate.person)

    def _bear(self, word: str, person: Referent) -> None:
        if len(self._short[word]) < _MOST_BEARERS:
            self._short[word].append(person)

    def _tell_sexes(self, sentences: Iterable[Sequence[Token]]) -> None:
        for person in self:
            given = person.name.split()[0].lower()
            person.votes += 3 * ((given in WOMEN) - (given in MEN))
            person.votes += _CERTAIN * (len(person.roles & FEMALE) - len(person.roles & MALE))
        before: list[Referent] = []
        for sentence in sentences:
            named: dict[Referent, int] = {}
            owners: set[Referent] = set()
            for name in self.names(sentence):
                for bearer in name.bearers:
                    named.setdefault(bearer, name.last)
                if sentence[name.last].is_possessive:
                    owners.update(name.bearers)
                if len(name.bearers) == 1:
                    name.bearers[0].votes += _CERTAIN * ((name.title in FEMALE) - (name.title in MALE))
            named_first = min(named.values(), default=len(sentence))
            for i, vote in _pronouns(sentence):
                is_subject = sentence[i].bare.lower() in ("he", "she")
                if len(named) == 1 and named_first < i:
                    (person,) = named
                    person.votes += vote * (1 + is_subject) * (person not in owners)
                elif is_subject and len(before) == 1 and i < named_first:
                    before[0].votes += vote * (1 + (i < 3))
            before = [person for person in named if person not in owners]


def _candidates(sentences: Iterable[Sequence[Token]]) -> dict[Key, _Candidate]:
    candidates: dict[Key, _Candidate] = {}
    before: list[Key] = []
    for sentence in sentences:
        here: dict[int, Key] = {}
        for row in rows(sentence):
            key = key_of(sentence, row)
            if len(row.name) > 4 or not may_be_person(key):
                continue
            here[row.name[-1]] = key
            candidate = candidates.setdefault(key, _Candidate(Referent(spelled(sentence, row))))
            roles, tied = beside(sentence, row.begins, row.name[0], row.name[-1])
            candidate.person.roles |= roles
            candidate.person.ties |= tied
            if not roles and row.begins and sentence[row.begins - 1].lower == "the":
                candidate.evidence -= _CERTAIN
            if len(key) > 1:
                candidate.evidence += (
                    (key[0].lower() in _GIVEN)
                    + _told_by_roles(roles)
                    + _has_person_beside(sentence, row.begins, row.name[-1])
                )
            else:
                candidate.stands_alone |= bool(row.titles) or _stands_alone(sentence, row.name[0])
                title = sentence[row.titles[-1]].lower if row.titles else ""
                if title in ROLES - {"general"} or (title in HONORIFICS and not candidate.title):
                    candidate.title = abbreviation(sentence, row.titles[-1])
        for key, evidence in _told_by_pronoun(sentence, here, before):
            candidates[key].evidence += evidence
        before = list(dict.fromkeys(here.values()))
    return candidates


def _told_by_roles(roles: set[str]) -> int:
    if roles & _ORGANISATIONS:
        return -3
    return 3 if roles & _PERSONS else bool(roles)


def _stands_alone(sentence: Sequence[Token], i: int) -> bool:
    """Whether a capitalised word is capitalised for being a name: not for beginning a sentence, nor after "the"."""
    if i and sentence[i - 1].is_word:
        return sentence[i - 1].lower != "the"
    following = sentence[i + 1] if i + 1 < len(sentence) else None
    return sentence[i].is_possessive or bool(following and (following.text == "," or is_verbal(following)))


def _has_person_beside(sentence: Sequence[Token], begins: int, last: int) -> bool:
    """Whether "said" stands beside a name, or an age after it, or soon "who", or "of Sumter says"."""
    around = [*sentence[max(0, begins - 1) : begins], *sentence[last + 1 : last + 2]]
    if any(token.lower in CUES and not token.quoted for token in around):
        return True
    after = [token.lower for token in sentence[last + 1 : last + 10]]
    if len(after) > 1 and after[0] == "," and after[1].isdigit():
        return True
    telling = next((word for word in after if word in ("who", "whose") or word in CUES), None)
    return telling is not None and (telling in ("who", "whose") or after[0] == "of")


def _told_by_pronoun(
    sentence: Sequence[Token], names: dict[int, Key], before: Sequence[Key]
) -> Iterator[tuple[Key, int]]:
    """What the first pronoun says of the only name before it: "he" that it is a person's, "its" that it is not."""
    for i, token in enumerate(sentence):
        word = token.bare.lower()
        if token.quoted or word not in ("it", "its", *_PRONOUNS) or is_object(sentence, i):
            continue
        if word == "it" and not (i + 1 < len(sentence) and sentence[i + 1].lower in _OF_AN_ORGANISATION):
            continue
        earlier = {key for place, key in names.items() if place < i}
        weight = -1 if word in ("it", "its") else 1
        place = next(iter(names), 0)
        is_governed = place and sentence[place - 1].lower in PREPOSITIONS  # "in Israel he …"
        if len(earlier) == 1 and not is_governed:
            yield earlier.pop(), weight
        elif not earlier and len(before) == 1 and i < 3:
            yield before[0], weight
        return


def _pronouns(sentence: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where pronouns stand outside quotations that may go back to the subject, and their votes."""
    for i, token in enumerate(sentence):
        vote = _PRONOUNS.get(token.bare.lower())
        if vote and not token.quoted and not is_object(sentence, i):
            yield i, vote


def _in_title_case(sentence: Sequence[Token]) -> bool:
    words = [token for token in sentence if token.is_word and token.lower not in STOPWORDS]
    return len(words) > 4 and all(token.is_capitalised or token.text.isdigit() for token in words)


def head_name(sentence: Sequence[Token], first: int, stop: int, names: Mapping[int, Name]) -> Name | None:
    """The name of whom the tokens from `first` to before `stop` describe, where one stands in them or after a comma.

    "Anand" is not who "a spokesman for Anand" is, nor "Trump" what "the Trump campaign" is.
    """
    phrase = sentence[first:stop]
    for k in range(first, stop):
        name = names.get(k)
        if name and (not sentence[name.last].is_possessive or name.last + 1 == stop):
            rest = sentence[name.last + 1 : stop]
            goes_on = bool(rest) and rest[0].is_word and rest[0].lower not in _AFTER_NAMES
            leads = k == first or sentence[k - 1].text == "," or _leads_to_name(sentence[first : name.first])
            return name if leads and not goes_on else None
    name = names.get(stop + 1)
    if not name or sentence[stop].text != "," or phrase[-1].is_possessive:
        return None
    after = sentence[name.last + 1 : name.last + 3]
    likely = core(phrase)[-1].lower in PERSON_NOUNS or phrase[0].lower == "one" or (after and after[-1].lower in CUES)
    return name if likely and after and not after[0].is_word else None


def _leads_to_name(phrase: Sequence[Token]) -> bool:
    """Whether the name after `phrase` is the name of whom it describes."""
    phrase = [token for token in phrase if token.is_word]
    short = core(phrase)
    if len(short) == len(phrase):
        return True
    if phrase[-1].lower in PREPOSITIONS | {"the", "a", "an"}:
        return False
    is_title = phrase[0].lower not in ("a", "an", "the")
    return any(token.lower in PERSON_NOUNS and (is_title or token.is_capitalised) for token in short)
