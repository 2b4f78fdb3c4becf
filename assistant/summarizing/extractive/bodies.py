"""What in an article tells that a name is a body's: its kind, what it is called instead, who leads or owns it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice

from assistant.articles import Article, Sentence
from assistant.ingest.tokens import tokens
from assistant.language.capitals import STANDS_FOR
from assistant.language.countries import COUNTRIES
from assistant.language.words import words
from assistant.summarizing.extractive.organisations import BODIES, is_body

KINDS = frozenset(
    """agency airline bank brewer broadcaster builder carrier charity chipmaker club company consultancy developer firm
    foundation giant insurer lender maker manufacturer nonprofit operator outlet publisher retailer shipbuilder startup
    subsidiary supplier supermarket union utility website""".split()
)
"""Nouns for what a body is, and hardly a person."""
_LAST = frozenset(
    """ag analytics bancorp brands broadcasting capital co communications corp electric energy entertainment equities
    foods gazette gmbh herald industries insurance international journal limited llc llp magazine media motors news nv
    partners pharmaceuticals pictures plc post press records sa securities stores studios systems technologies telegraph
    times tribune watch""".split()
)
"""How names of bodies end, beside the nouns for one."""
_SEATS = frozenset(["Capitol Hill", "Downing Street", "White House"])
_RUN_TOGETHER = re.compile(r"\A\w*[a-z]{3}[A-Z]")
"""As in "WikiLeaks"; "MacNab" is a surname."""
LONGEST_INITIALS = 6
"""Letters; what is longer in capitals is a word."""
_MEETS = 40
"""Places at which a name is looked up, at most."""
_BEFORE, _BEHIND = 50, 60
"""Characters around a name in which something tells what it is."""
_WORD_BEFORE = 30
"""Characters before a name in which one word more stands."""
_LED = re.compile(
    r"(?:[’']s)? (?:CEO|CFO|boss|chief executive|customers|employees|executives|headquarters|investors|profits?"
    r"|revenues?|sales|shareholders|shares? (?:fell|price|prices|rose|were)|stock|subscribers|subsidiary|users)\b"
)
"""What stands behind a company's name, and behind a person's hardly ever."""
_OF_NAME = re.compile(r"[A-Z][\w’'-]*\.?[A-Z]?\.?\Z")
"""What may be a given name or a title; what begins a sentence is taken for one too."""
_OFTEN = 3
"""Places at which a single word stands that is taken for a body."""
_THE_KIND = re.compile(r"\b[Tt]he (?:airline|bank|brewer|charity|chain|company|firm|insurer|lender|maker|retailer)\b")
_KIND = "|".join(sorted(KINDS))
_CALLED = re.compile(
    rf", (?:an?|the|which is an?)(?: (?!at |by |for |from |in |of |who |to )[\w’'-]+(?<![’']s)){{0,4}}? (?:{_KIND})"
    r"(?=[,.;:]| (?:at|based|behind|for|in|of|on|that|which|with)\b)"
)
_CALLED_BEFORE = re.compile(
    rf"\b(?:{_KIND}) \Z|\b(?:customers|employees|executives?|shareholders|shares|subsidiary) (?:at|in|of) \Z"
)
_IN_ASIDE = re.compile(rf"(?:\A|[.;:,—”\"\n]\s*)(?:[Tt]he|[Ii]ts) (?:[\w-]+ ){{0,2}}(?:{_KIND}), \Z")


class Bodies:
    """The names in an article that are bodies'."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], ordinary: Collection[str]) -> None:
        """`ordinary`: words of the article in lower case."""
        self._text = article.body
        self._ordinary = ordinary
        self._meant = _things(article, sentences)
        self._known: dict[str, bool] = {}
        self._is_on_body = bool(_THE_KIND.search(self._text))

    def has(self, name: str) -> bool:
        """Whether `name`, of whoever speaks or acts, is a body's for sure."""
        if name not in self._known:
            self._known[name] = self._is_body(name)
        return self._known[name]

    def _is_body(self, name: str) -> bool:
        parts = name.split()
        is_initials = len(parts) == 1 and name.isupper() and 1 < len(name) <= LONGEST_INITIALS
        if is_initials:
            return name.lower() not in self._ordinary and name.title() not in self._text
        if (len(parts) == 1 and name.lower() in BODIES) or _RUN_TOGETHER.search(name):
            return True
        is_country = name in COUNTRIES or name in STANDS_FOR or name in _SEATS
        is_company = len(parts) > 1 and parts[-1].lower().strip(".") in _LAST
        if is_country or is_company or is_body(tokens(name)) or name in self._meant:
            return True
        return self.is_told(name) or (len(parts) == 1 and self._is_on_body and self._stands_alone(name))

    def _stands_alone(self, name: str) -> bool:
        """Whether a single word comes up again and again, and never as a surname does: "J. C. Olsen"."""
        found = list(islice(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)(?! [A-Z])", self._text), _MEETS))
        before = [
            self._text[max(0, match.start() - _WORD_BEFORE) : match.start()].rpartition(" ")[0] for match in found
        ]
        is_of_name = any(_OF_NAME.match(text.rpartition(" ")[2]) for text in before)
        return len(found) >= _OFTEN and not name.endswith("s") and not is_of_name

    def is_told(self, name: str) -> bool:
        """Whether something beside `name` tells: "the airline Arvo", "Arvo, a brewer", "Arvo shares"."""
        for match in islice(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self._text), _MEETS):
            behind = self._text[match.end() : match.end() + _BEHIND]
            before = self._text[max(0, match.start() - _BEFORE) : match.start()]
            is_aside = behind[:1] == "," and _IN_ASIDE.search(before)
            if is_aside or _LED.match(behind) or _CALLED.match(behind) or _CALLED_BEFORE.search(before):
                return True
        return False


def _things(article: Article, sentences: Sequence[Sentence]) -> set[str]:
    """What "it", "its" and nouns like "the airline" stand for, where it is named there or in the sentence before."""
    found = set()
    for i, sentence in enumerate(sentences):
        near = " ".join(one.text for one in sentences[max(0, i - 1) : i + 1])
        for mention in sentence.mentions:
            said = [word.lower() for word in words(article.text[mention.start : mention.end])]
            is_thing = said in (["it"], ["its"]) or (bool(said) and said[-1] in KINDS)
            if is_thing and mention.name in near:
                found.add(mention.name)
    return found
