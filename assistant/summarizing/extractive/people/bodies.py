"""The names in an article that are bodies', by what they are made of and by what the article tells beside them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from assistant.articles import Article
from assistant.ingest.body import Body
from assistant.ingest.capitals import GIVEN
from assistant.ingest.phrases import is_person_noun
from assistant.ingest.tokens import Token, tokens
from assistant.language.words import words
from assistant.summarizing.extractive.people.mentions import Mention, Mentions, is_initials
from assistant.summarizing.extractive.people.organisations import BODIES, is_body
from assistant.summarizing.extractive.people.origins import SEATS, is_elsewhere
from assistant.summarizing.extractive.people.signs import Sign, signs
from assistant.summarizing.kinds import KINDS

ENDINGS = frozenset(
    """ag analytics bancorp brands broadcasting capital co communications corp electric energy entertainment equities
    foods gazette gmbh herald industries insurance international journal limited llc llp magazine media motors news nv
    partners pharmaceuticals pictures plc post press records sa securities services stores studios systems technologies
    telegraph times tribune watch""".split()
)
"""How names of bodies end, beside the nouns for one."""
_SURE: frozenset[Sign] = frozenset(["kind", "money", "itself"])
_LIKELY: frozenset[Sign] = frozenset(["kind, or a person's", "led", "headed", "introduced", "titled"])
_COMMON: frozenset[Sign] = frozenset(["often", "the"])
_OFTEN = 3
"""Places of a name in an article on a body, which may be that."""
_THE_KIND = re.compile(
    r"\b[Tt]he (?:agency|airline|automaker|bank|brewer|carmaker|carrier|chain|charity|company|firm|insurer|lender|maker"
    r"|manufacturer|retailer|startup|supermarket|union|website)\b"
)
_OF_INITIALS: frozenset[Sign] = frozenset(["kind, or a person's", "headed", "speaks", "acts"])
_DOING: frozenset[Sign] = frozenset(["speaks", "acts", "held"])
_RUN_TOGETHER = re.compile(r"\A\w*[a-z]{3}[A-Z]")
"""As in "WikiLeaks"; "MacNab" is a surname."""


class Bodies:
    """The names in an article that are bodies'."""

    def __init__(self, article: Article, body: Body, named: Collection[str]) -> None:
        """`named`: those whose names may be persons'."""
        self.mentions = Mentions(body.words).all
        self._text = article.body
        self._ordinary = {token.text for said in body.words for token in said if token.text.islower()}
        self._capitalised = {token.text for said in body.words for token in said if token.is_capitalised}
        self._meant = _things(article, body)
        self._persons = {part for name in named for part in _parts(name)}
        self._signs: defaultdict[str, Counter[Sign]] = defaultdict(Counter)
        self._whole: dict[str, str] = {}
        self._known: dict[str, bool] = {}
        is_on_body = bool(_THE_KIND.search(self._text))
        titled = [one.bare for one in tokens(article.title)]
        for one in self.mentions:
            said = body.words[one.number]
            self._signs[one.name].update(signs(said, one.first, one.stop))
            if initials := _introduced(said, one):
                self._signs[one.name]["introduced"] += 1
                self._whole.setdefault(initials, one.name)
        told = (name for name, found in self._signs.items() if "person" in found and "kind" not in found)
        whole = [name for name in told if " " in name and not is_company(name)]
        self._persons |= {part for name in whole for part in (name, name.split()[0], name.split()[-1])}
        often = Counter(one.name for one in self.mentions)
        for name in often if is_on_body else ():
            self._signs[name]["often"] += often[name] >= _OFTEN
        for name, following in pairwise(titled):
            if name in often and following.lower() in BODIES:
                self._signs[name]["titled"] += 1

    def named(self) -> Iterator[Mention]:
        """Where the sentences name bodies that are no persons'."""
        for one in self.mentions:
            is_anothers = " " in one.name and one.name.split()[-1] in self._persons and not is_company(one.name)
            if one.name not in self._persons and not is_anothers and self._is_sure(one.name):
                yield one

    def has(self, name: str) -> bool:
        """Whether `name`, of whoever speaks or acts, is a body's for sure."""
        is_noun = len(name.split()) == 1 and name.lower() in BODIES
        is_called = is_initials(name) or is_noun or bool(_RUN_TOGETHER.search(name))
        if name in self._persons and not is_company(name):
            return not {"kind", "introduced"}.isdisjoint(self._signs.get(name, ()))
        return self._is_sure(name) or (is_called and not is_elsewhere(name) and self._is_no_word(name))

    def names_whole(self, name: str) -> bool:
        """Whether a sentence names somebody or something by just that."""
        return name.removeprefix("The ") in self._signs

    def is_called(self, name: str) -> bool:
        """Whether something beside `name` tells of what kind it is: "the fashion house Vera Olsen"."""
        return "kind" in self._signs.get(name, ())

    def is_told(self, name: str) -> bool:
        """Whether something beside `name` tells, and no person can be that: "the airline Arvo", "Arvo shares"."""
        return not _SURE.isdisjoint(self._signs.get(name, ())) and not is_elsewhere(name)

    def _is_sure(self, name: str) -> bool:
        if name not in self._known:
            self._known[name] = self._tells(name)
        return self._known[name]

    def _tells(self, name: str) -> bool:
        if is_elsewhere(name):
            return False
        if name in SEATS:
            return True
        parts = name.split()
        told = set(+self._signs.get(name, Counter()))
        if is_company(name) or "kind" in told or (name in self._whole and self._is_sure(self._whole[name])):
            return True
        if (
            not told.isdisjoint(["person", "place", "common"])
            or parts[0].lower() in GIVEN
            or is_person_noun(tokens(parts[-1])[0])
        ):
            return False
        if "alone" not in told or not self._is_no_word(name):
            return False
        if not _SURE.isdisjoint(told):
            return True
        if is_initials(name):
            return not told.isdisjoint(_OF_INITIALS)
        is_plural = len(parts) == 1 and name.endswith("s")
        weighed = (not told.isdisjoint(alike) for alike in (_DOING, _COMMON))
        likely = len(_LIKELY & told) + (name in self._meant) + sum(weighed)
        return likely > 1 and not is_plural

    def _is_no_word(self, name: str) -> bool:
        """Whether a name is no word of the article that also stands there in small letters."""
        return name.lower() not in self._ordinary and not (name.isupper() and name.title() in self._capitalised)


def is_company(name: str) -> bool:
    """Whether a word of a name tells that it is a body's."""
    *first, last = name.split()
    return bool(first and last.lower().strip(".") in ENDINGS) or is_body(tokens(name))


def _parts(name: str) -> Iterator[str]:
    """What of a person's name may stand for it: nothing of "Western Australia", which only looks like one."""
    given, *_, last = name.split() if " " in name else ["", name]
    if not (is_elsewhere(last) or is_elsewhere(given)):
        yield from (name, last)
        if given.lower() in GIVEN:
            yield given


def _introduced(said: Sequence[Token], one: Mention) -> str | None:
    """The initials in brackets behind a name that stand for it: "Arvo Ferry Line (AFL)"."""
    aside = [token.text for token in said[one.stop : one.stop + 3]]
    initials = "".join(word[0] for word in one.name.replace("-", " ").split() if word[0].isupper())
    return initials if aside == ["(", initials, ")"] and len(initials) > 1 else None


def _things(article: Article, body: Body) -> set[str]:
    """What "it", "its" and nouns like "the airline" stand for, where it is named there or in the sentence before."""
    found = set()
    for i, sentence in enumerate(body.sentences):
        near = " ".join(one.text for one in body.sentences[max(0, i - 1) : i + 1])
        for mention in sentence.mentions:
            said = [word.lower() for word in words(article.text[mention.start : mention.end])]
            is_thing = said in (["it"], ["its"]) or (bool(said) and said[-1] in KINDS)
            if is_thing and mention.name in near:
                found.add(mention.name)
    return found
