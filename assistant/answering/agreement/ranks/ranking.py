"""The ranks that a text tells: "the second-oldest in the region", "her third title", "four years running"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root
from assistant.language.words import STOPWORDS, WORD, lower

_EXTREMES = """\
largest biggest greatest/smallest tiniest
longest/shortest
oldest/youngest newest
highest tallest/lowest
costliest dearest priciest/cheapest
heaviest/lightest
fastest quickest/slowest
deepest/shallowest
widest broadest/narrowest
strongest/weakest
richest wealthiest/poorest
hottest warmest/coldest
busiest/quietest
deadliest bloodiest/""".split("\n")
"""What is first by one measure / what is last by it, a measure a line."""
COSTLIEST = "costliest"
_MEASURES = {
    word: (re.split("[ /]", line)[0], is_last)
    for line in _EXTREMES
    for side, is_last in zip(line.split("/"), (False, True), strict=True)
    for word in side.split()
} | {"most expensive": (COSTLIEST, False), "least expensive": (COSTLIEST, True)}
_PRICES = frozenset(map(root, "fee price sum".split()))
_SURPASSED_IN = {"more": "largest", "larger": "largest", "bigger": "largest", "longer": "longest", "older": "oldest"}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS = {word: place for words in (_ORDINALS, _CARDINALS) for place, word in enumerate(words, 1)}
_NTH = rf"(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
_MANY = rf"(?P<many>{'|'.join(_CARDINALS)}|\d{{1,3}})"
_NAME = r"(?!(?:It|He|She|They|This|That|There|We|The)\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_LONG = r"[a-z]{3,20}(?:ive|ful|ous|[ai]ble|[ae]nt|ular)"
"""Adjectives that have no superlative of their own."""
_EXTREME = re.compile(
    rf"\b(?:{_NTH}[\s-])?"
    rf"(?P<most>{'|'.join(_MEASURES)}|(?!most recent)(?:most|least) {_LONG})\b",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"(?:\b(?:the|its|his|her|their|our)|\w['’]s|s['’])(?: single)? \Z", re.IGNORECASE)
_OF_SEVERAL = re.compile(
    r"(?:\b(?:one of|among|some of|not|no longer|never|at)|n['’]t) (?:\S{1,30} ){1,2}\Z", re.IGNORECASE
)
"""What stands before the rank of several things, of none, or of a moment: "at its highest"."""
_LEFT_OUT = re.compile(r"\b(?:after|behind|except|outside|apart from|but|besides)\b")
_SURPASSED = re.compile(
    rf"\b[Oo]nly (?:the )?{_NAME}(?:(?!\b(?:and|or)\b)[^,;.:]){{0,50}}? (?P<more>{'|'.join(_SURPASSED_IN)})\b"
)
_KIND = r"(?P<kind>(?:(?!round|half|quarter|set|leg)[a-z-]+ ){0,2}?)"
_RUNNING = r"(?:running|in a row|in succession|on the trot)"
_SAME = r"(?:consecutive|straight|successive)"
_NUMBERED = [
    (measure, re.compile(rf"\b{form}", re.IGNORECASE))
    for measure, form in (
        ("win", rf"{_NTH} {_KIND}(?:wins?|victory|victories|titles?|triumphs?|trophy)\b"),
        ("defeat", rf"{_NTH} {_KIND}(?:defeats?|loss)\b"),
        ("time", rf"{_NTH} time\b"),
        (
            "attempt",
            rf"(?:at|with|on|needed|took|required) (?:the|its|his|her|their|a) (?P<shown>{_NTH} (?:attempt|try))\b",
        ),
        ("round", rf"(?:is|was|be|marks?|marked) (?:already )?(?:the|its|their) (?P<shown>{_NTH} (?:round|wave)) of\b"),
        ("round", rf"in (?P<shown>{_MANY} (?:rounds|waves))\b"),
        ("place", rf"(?:in|to|took|takes) {_NTH} place\b"),
        (
            "place",
            rf"(?:finish(?:es|ed|ing)?|came|comes?|ranked|ranks?)(?: in)? {_NTH}\b"
            r"(?= (?:in|with|behind|at|on|after|ahead|overall|and)\b|[,.;]|\Z)",
        ),
        ("place", rf"(?:is|are|was|were|lies?|lay) {_NTH} (?=in the (?:league|table|standings|rankings?|division)\b)"),
        ("level", rf"(?<!sea )level {_MANY}\b(?![.,]\d)"),
        ("category", rf"category[\s-]{_MANY}\b"),
        ("streak", rf"(?:{_NTH}|{_MANY}) (?:{_SAME} (?P<kind>[a-z]+)|(?P<unit>[a-z]+) {_RUNNING})\b"),
    )
]
STATES = frozenset(["level", "category"])
"""What may be another the next day."""
_FIELD = re.compile(
    rf" in (?:the )?(?!{'|'.join(_CARDINALS)}|history|table|standings|league)(?P<field>[a-z]{{4,20}})\b"
)
"""In what a place, a win or a level is: "in maths"."""
_ONE_REGION = {"nation": "country", "globe": "world", "planet": "world", "earth": "world", "town": "city"}
_REGION = "|".join(
    """country nation world globe planet earth continent region province state county district city town village island
    valley port industry sector league""".split()
)
_WITHIN = re.compile(
    rf"\b(?:in|of|on|across|within) (?:all of )?(?:(?:the|its|all|this|our) )?(?:(?:whole|entire) )?"
    rf"(?:(?P<name>{_NAME})|(?P<region>{_REGION})\b)"
)
_WHOSE = re.compile(rf"\b(?:(?P<name>{_NAME})|(?P<region>{_REGION}))(?:['’]s|(?<=s)['’]) \Z")
_PERIOD = re.compile(
    r"\b(?P<since>since)\b|\b(?:this|of the|within a|in a) (?P<this>year|season|month|week|decade|century)\b"
    r"|\bin (?P<in>(?:19|20)\d\d)\b|\b(?:for|in|within) (?P<for>[\w-]+ (?:years|months|weeks|days))\b"
)
_OWNER = re.compile(
    rf"(?:\b(?P<apposed>{_NAME}), (?:(?:which|who) (?:is|was|are|were|became) )?"
    rf"|(?<!\bin )(?<!\bof )(?<!\bat )\b(?P<subject>{_NAME}) (?:is|was|are|were|becomes?|became|remains?) "
    r"(?:(?:now|also|already|still) )?)"
    rf"(?:(?:the|an?|its|his|her|their) )?(?:(?:{_NAME}|\w+)['’]s? )?\Z"
)
_OWNER_BEHIND = re.compile(rf" for (?P<subject>{_NAME})|[^,;:.()]{{0,80}}, (?P<apposed>{_NAME})(?=[,.;]|\Z)")
_SUBJECT = re.compile(rf" ?(?P<subject>{_NAME}) [a-z]")
_MARK = re.compile(r"[,;:()—–“”\"]| and (?=(?:had|has|have|is|was|were|more|about|there)\b)")
_AROUND, _WORDS = 120, 4
"""Characters on each side in which a clause is sought; words that tell what has a rank."""


class Rank(NamedTuple):
    text: str
    """As it stands."""
    measure: str
    """ "largest", "win", "level"."""
    place: int
    is_last: bool = False
    """Whether it is counted from the other end: "the second-smallest"."""
    is_extreme: bool = False
    """Whether a superlative tells it."""
    things: frozenset[str] = frozenset()
    """Roots of the words that tell what has it."""
    clause: str = ""
    """What stands around it."""
    within: frozenset[str] = frozenset()
    """The region, or the words of its name."""
    period: str | None = None
    owner: frozenset[str] = frozenset()
    """The words of the name that stands beside it."""

    @property
    def rank(self) -> tuple[str, int, bool]:
        return self.measure, self.place, self.is_last


@kept
def ranks(text: str) -> tuple[Rank, ...]:
    """Those of one thing: "one of the largest" is none."""
    return (*_extremes(text), *_surpassed(text), *_numbered(text))


def _extremes(text: str) -> Iterator[Rank]:
    for match in _EXTREME.finditer(text):
        before, behind = _around(match)
        alone = _DETERMINED.search(before) and not _LEFT_OUT.search(_MARK.split(behind)[0])
        if not (match["nth"] or alone) or _OF_SEVERAL.search(before):
            continue
        most = lower(match["most"])
        measure, is_last = _MEASURES.get(most, (most.replace("least", "most"), most.startswith("least")))
        things = _things(behind)
        if measure == "highest" and things & _PRICES:
            measure = COSTLIEST
        yield _rank(match, Rank(match.group(), measure, _place(match["nth"]), is_last, True, things))


def _surpassed(text: str) -> Iterator[Rank]:
    """What only one thing is larger than is the second-largest."""
    for match in _SURPASSED.finditer(text):
        things = _things(_around(match)[1])
        yield _rank(match, Rank(match.group(), _SURPASSED_IN[match["more"]], 2, False, True, things))


def _numbered(text: str) -> Iterator[Rank]:
    for measure, form in _NUMBERED:
        for match in form.finditer(text):
            told = match.groupdict()
            place = _place(told.get("nth") or told.get("many"))
            field = _FIELD.match(text, match.end())
            things = _things(f"{told.get('kind') or told.get('unit') or ''} {field['field'] if field else ''}")
            yield _rank(match, Rank(told.get("shown") or match.group(), measure, place, things=things))


def _place(number: str | None) -> int:
    number = lower(number or "first")
    return _NUMBERS.get(number) or int(number.rstrip("stndrh"))


def _rank(match: re.Match[str], rank: Rank) -> Rank:
    """With what stands around it."""
    before, behind = _around(match)
    rest = _MARK.split(behind, maxsplit=1)[0]
    clause = f"{_MARK.split(before)[-1]}{match.group()}{rest}"
    whose = _WHOSE.search(before)
    beside = _OWNER.search(before) or _OWNER_BEHIND.match(behind)
    if not beside and not rank.is_extreme and rank.measure not in STATES:
        beside = whose or _SUBJECT.match(clause)
    return rank._replace(
        clause=clause,
        within=_region(_WITHIN.search(rest) or (whose if rank.is_extreme else None)),
        period=_period(_PERIOD.search(clause)),
        owner=_words(beside[beside.lastgroup or 0]) if beside else frozenset(),
    )


def _around(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    return text[max(0, match.start() - _AROUND) : match.start()], text[match.end() : match.end() + _AROUND]


def _things(behind: str) -> frozenset[str]:
    """Of "road tunnel in Alpland" road and tunnel, of "maker of chocolate" both."""
    words = takewhile(lambda word: word == "of" or word not in STOPWORDS, WORD.findall(_MARK.split(behind)[0]))
    return frozenset(root(word) for word in islice(words, _WORDS) if word[0].islower() and word not in STOPWORDS)


def _words(name: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in name.split())


def _region(match: re.Match[str] | None) -> frozenset[str]:
    if not match:
        return frozenset()
    return _words(match["name"]) if match["name"] else frozenset([_ONE_REGION.get(match["region"], match["region"])])


def _period(match: re.Match[str] | None) -> str | None:
    if not match:
        return None
    told = "year" if match["this"] == "season" else match["this"]
    return told or match["since"] or match["in"] or match["for"]
