"""Names in capitals, where the sentences of an article have them, whatever they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from assistant.ingest.capitals import GIVEN
from assistant.ingest.phrases import noun
from assistant.ingest.tokens import OPENING, Token
from assistant.language.names import OPENERS
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, PORTFOLIOS, TITLES
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.people.organisations import BODIES, is_body
from assistant.summarizing.extractive.people.origins import tells_origin
from assistant.summarizing.extractive.people.runs import DAYS, run_ends

_NO_NAMES = STOPWORDS - {"us"} | OPENERS | DAYS
OFFICES = PERSON_NOUNS | {"ceo", "cfo", "coo"}
"""What somebody is, behind the name of a body: "Arvo Chief Executive Vera Olsen"."""
_JOINING = frozenset("& and for of on the to".split())
_OF_OFFICES = TITLES | PORTFOLIOS | frozenset("assistant communications managing press senior".split())
LONGEST_INITIALS = 6
"""Letters; what is longer in capitals is a word."""


class Mention(NamedTuple):
    number: int
    """Of the sentence."""
    first: int
    stop: int
    """After the last token."""
    name: str


class Mentions:
    """The names of an article, place by place."""

    def __init__(self, words: Iterable[Sequence[Token]]) -> None:
        """`words`: the tokens of each sentence."""
        self.all: list[Mention] = []
        opening: list[tuple[Mention, Sequence[Token]]] = []
        for number, said in enumerate(words):
            for one in _runs(number, said):
                if opens(said, one.first):
                    opening.append((one, said))
                else:
                    self.all.append(one)
        within = {one.name for one in self.all}
        within |= {name for name, places in Counter(one.name for one, _ in opening).items() if places > 1}
        for one, said in opening:
            rest = _without_first(one, said)
            if one.name not in within and rest and rest.name in within:  # "Former Arvo Ferries"
                self.all.append(rest)
            elif one.name in within or one.stop > one.first + 1 or is_initials(one.name):
                self.all.append(one)
        self.all.sort()


def is_initials(name: str) -> bool:
    return name.isupper() and name.isalpha() and 1 < len(name) <= LONGEST_INITIALS


def _runs(number: int, said: Sequence[Token]) -> Iterator[Mention]:
    i = 0
    while i < len(said):
        if not said[i].is_capitalised or said[i].lower in _NO_NAMES or tells_origin(said[i].text):
            i += 1
            continue
        stop = run_ends(said, i, BODIES)
        if noun(said[i]) in OFFICES | HONORIFICS and not is_body(said[i:stop]):
            i += 1
            continue
        ends = stop if is_body(said[i:stop]) else _before_person(said, i, stop)
        if ends > i:
            yield Mention(number, i, ends, spelled(said[i:ends]))
        i = stop


def _before_person(said: Sequence[Token], first: int, stop: int) -> int:
    """Where a name ends that goes on with somebody of it: "Arvo" of "Arvo Press Secretary Vera Olsen"."""
    whose = (k + 1 for k in range(first, stop - 1) if said[k].is_possessive and said[k + 1].lower in GIVEN)
    ends = next((k for k in range(first + 1, stop) if noun(said[k]) in OFFICES), next(whose, stop))
    while first < ends < stop and (said[ends - 1].text in _JOINING or said[ends - 1].lower in _OF_OFFICES):
        ends -= 1
    return ends


def spelled(name: Sequence[Token]) -> str:
    """A name as it stands, without a possessive."""
    parts: list[str] = []
    for before, token in zip([None, *name], name, strict=False):
        is_apart = before is None or token.start > before.end
        parts.append((" " if is_apart and parts else "") + (token.bare if token is name[-1] else token.text))
    return "".join(parts)


def opens(said: Sequence[Token], i: int) -> bool:
    """Whether any word would be capitalised there."""
    return i == 0 or said[i - 1].text in OPENING or said[i - 1].text in ":.!?—–-‘’'•"


def _without_first(one: Mention, said: Sequence[Token]) -> Mention | None:
    if one.stop == one.first + 1 or not said[one.first + 1].is_capitalised:
        return None
    return Mention(one.number, one.first + 1, one.stop, spelled(said[one.first + 1 : one.stop]))
