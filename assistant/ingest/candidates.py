"""Names that may be a person's, and what in an article speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.ingest.capitals import GIVEN, Key, abbreviation, key_of, may_be_person, rows, spelled
from assistant.ingest.cues import CUES
from assistant.ingest.phrases import PREPOSITIONS, beside, is_object, is_verbal
from assistant.ingest.referents import Referent
from assistant.ingest.tokens import Token
from assistant.language.given_names import MEN, WOMEN
from assistant.language.titles import FEMALE, HONORIFICS, MALE, PERSON_NOUNS, ROLES

CERTAIN = 100
"""What a title or a role weighs; pronouns may belong to somebody else."""
_PERSONS = PERSON_NOUNS | HONORIFICS
_TITLES = ROLES - {"general"} | HONORIFICS
"""What makes a name alone a person's: not "General" in "General Motors"."""
_ORGANISATIONS = frozenset(
    """agency association bank broadcaster business charity club company consultancy firm foundation group institute
    institution maker manufacturer network newspaper nonprofit organisation organization party producer publisher
    shipbuilder startup subsidiary supplier tank union website""".split()
)
_SMALL = PREPOSITIONS | frozenset("a amid an and as but into nor off or over the vs".split())
"""What is not capitalised in a headline that is."""
_PRONOUNS = frozenset("she her he his it its".split())
_OF_AN_ORGANISATION = frozenset("has had plans expects intends will would".split())
"""What follows "it" where that stands for an organisation: "it was late" says nothing."""


@dataclass
class Candidate:
    """A name that may be a person's."""

    person: Referent
    evidence: int = 0
    titles: list[str] = field(default_factory=list)
    """As written before the name alone."""
    stands_alone: bool = False
    only_begins: bool = True
    """Whether it only stands where any word would be capitalised."""

    @property
    def title(self) -> str:
        """The office, else the honorific: "President", "Mr."."""
        offices = [title for title in self.titles if title.split()[-1].lower() in ROLES]
        return (offices or self.titles or [""])[0]

    def is_stranger(self, bearers: Iterable[Referent]) -> bool:
        """Whether a title tells that it is none of the `bearers` of the name: "Mr. Lund" is not Michelle Lund."""
        given = [bearer.name.split()[0].lower() for bearer in bearers]
        titles = {title.lower().strip(".") for title in self.titles}
        return (not titles.isdisjoint(MALE) and all(name in WOMEN for name in given)) or (
            not titles.isdisjoint(FEMALE) and all(name in MEN for name in given)
        )


def candidates(sentences: Iterable[Sequence[Token]]) -> dict[Key, Candidate]:
    """Every row of capitalised words that may be a name, with what speaks for it, sentence after sentence."""
    found: dict[Key, Candidate] = {}
    before: list[Key] = []
    for sentence in sentences:
        here: dict[int, Key] = {}
        for row in rows(sentence):
            key = key_of(sentence, row)
            if len(row.name) > 4 or not may_be_person([sentence[i].bare for i in row.name]):
                continue
            here[row.name[-1]] = key
            candidate = found.setdefault(key, Candidate(Referent(spelled(sentence, row))))
            roles, tied = beside(sentence, row.begins, row.name[0], row.name[-1])
            candidate.person.roles |= roles
            candidate.person.ties |= tied
            candidate.only_begins &= row.begins == 0 or not sentence[row.begins - 1].is_word
            article = sentence[row.begins - 1].lower if row.begins else ""
            is_thing = article in ("a", "an") and len(key) > 1 and key[0].lower() not in GIVEN  # "a Golden Globe"
            if not roles and (article == "the" or is_thing):
                candidate.evidence -= CERTAIN
            if len(key) > 1:
                candidate.evidence += (
                    (key[0].lower() in GIVEN)
                    + _told_by_roles(roles)
                    + _has_person_beside(sentence, row.begins, row.name[-1])
                )
            else:
                candidate.stands_alone |= bool(row.titles) or _stands_alone(sentence, row.name[0])
                candidate.evidence += key[0].lower() in GIVEN and _has_person_beside(sentence, row.begins, row.name[-1])
                if row.titles and sentence[row.titles[-1]].lower in _TITLES:
                    is_vice = len(row.titles) > 1 and sentence[row.titles[-2]].lower == "vice"
                    vice = "Vice " * is_vice
                    candidate.titles.append(vice + abbreviation(sentence, row.titles[-1]))
        for key, evidence in _told_by_pronoun(sentence, here, before):
            found[key].evidence += evidence
        before = list(dict.fromkeys(here.values()))
    return found


def candidates_in_title_case(headings: Iterable[Sequence[Token]]) -> dict[Key, Candidate]:
    """Given names with the word after them: in "Vera Olsen Calls for a Vote" all words are capitalised."""
    pairs = (pair for heading in headings for pair in pairwise(heading))
    return {
        (given.bare, surname.bare): Candidate(Referent(f"{given.bare} {surname.bare}"))
        for given, surname in pairs
        if given.lower in GIVEN and surname.is_capitalised and may_be_person([given.bare, surname.bare])
    }


def _told_by_roles(roles: set[str]) -> int:
    if roles & _ORGANISATIONS:
        return -3
    return 3 if roles & _PERSONS else bool(roles)


def _stands_alone(sentence: Sequence[Token], i: int) -> bool:
    """Whether a capitalised word is capitalised for being a name: not for beginning a sentence, nor after "the"."""
    if i and sentence[i - 1].is_word:
        return sentence[i - 1].lower != "the"
    following = sentence[i + 1] if i + 1 < len(sentence) else None
    return sentence[i].is_possessive or bool(following and (following.text in ",–—" or is_verbal(following)))


def _has_person_beside(sentence: Sequence[Token], begins: int, last: int) -> bool:
    """Whether "said" stands beside a name, or an age after it, or soon "who", or "of Sumter says"."""
    around = [*sentence[max(0, begins - 1) : begins], *sentence[last + 1 : last + 2]]
    if any(token.lower in CUES and not token.quoted for token in around):
        return True
    after = [token.lower for token in sentence[last + 1 : last + 10]]
    if len(after) > 1 and after[0] == "," and after[1].isdigit():
        return True
    after = after[after[:1] == [","] and after[1:2] == ["of"] :]  # "Wilson, of Springfield, said"
    telling = next((word for word in after if word in ("who", "whose") or word in CUES), None)
    return telling is not None and (telling in ("who", "whose") or after[0] == "of")


def _told_by_pronoun(
    sentence: Sequence[Token], names: dict[int, Key], before: Sequence[Key]
) -> Iterator[tuple[Key, int]]:
    """What the first pronoun says of the only name before it: "he" that it is a person's, "its" that it is not."""
    for i, token in enumerate(sentence):
        word = token.bare.lower()
        if token.quoted or word not in _PRONOUNS or is_object(sentence, i):
            continue
        if word == "it" and not (i + 1 < len(sentence) and sentence[i + 1].lower in _OF_AN_ORGANISATION):
            continue
        earlier = {key for place, key in names.items() if place < i}
        weight = -1 if word in ("it", "its") else 1
        place = next(iter(names), 0)
        is_governed = place and sentence[place - 1].lower in PREPOSITIONS  # "in Norway he …"
        if len(earlier) == 1 and not is_governed:
            yield earlier.pop(), weight
        elif not earlier and len(before) == 1 and i < 3:
            yield before[0], weight
        return


def in_title_case(sentence: Sequence[Token]) -> bool:
    """Whether capitals tell nothing of the words."""
    capitalised = 0
    for token in sentence:
        if token.is_word and not token.text[0].isdigit():
            if not token.is_capitalised and token.text not in _SMALL:
                return False
            capitalised += token.is_capitalised
    return capitalised > 2
