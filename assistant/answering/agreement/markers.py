"""Words that tell quantities and events apart which otherwise read alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root, tokens
from assistant.language.words import WORD


def _roots(words: str) -> frozenset[str]:
    return frozenset(map(root, words.split()))


_TALLIES = {
    "dead": _roots("kill die dead death toll fatality fatal lives drown perish victim bodies"),
    "injured": _roots("injure injury wound hurt burn"),
    "missing": _roots("missing disappear"),
    "arrested": _roots("arrest detain custody jail"),
    "displaced": _roots("evacuate displace homeless flee"),
}
_TALLY_OF = {word: tally for tally, words in _TALLIES.items() for word in words}
ESTIMATED, PLANNED = "estimated", "planned"
_PURPOSES = {
    "demanded": _roots("demand want ask request seek insist call"),
    "offered": _roots("offer bid"),
    PLANNED: _roots("plan approve propose intend aim target goal hope agree promise pledge vow"),
    "allowed": _roots("allow license capacity room design maximum limit"),
    ESTIMATED: _roots("expect estimate forecast predict fear reckon insure"),
}
_PURPOSE_OF = {word: purpose for purpose, words in _PURPOSES.items() for word in words}
_OTHERS = _roots(
    """another other old older previous previously rival former formerly earlier ago predecessor forerunner precursor
    aftershock similar separate nearby smaller larger elsewhere average rest remaining"""
)
"""Words that tell another event or time than the one just spoken of."""
_KINDS = frozenset(
    """net gross operating pretax annual monthly quarterly weekly daily provisional municipal nationwide forerunner
    predecessor precursor aftershock aftershocks""".split()
)
"""Words beside which a figure is likely not that of a sentence without them, however alike the two are."""
_OLD = re.compile(
    r"-years?-old\b|\b(?:against|up from|down from|compared (?:with|to))\b[^,;.]{0,40}\b(?:earlier|ago|before)\b"
)
"""What tells no other event: an age, and what a figure is compared with."""
_NUMBERED = re.compile(
    r"\b(first|second|third)[\s-](?:half|round|leg|match|game|quarter|phase|stage|day|attempt|try)\b"
    r"|\b(quarter|semi|final)(?:[\s-]?finals?)?\b(?<!\bquarter)(?<!\bsemi)",
    re.IGNORECASE,
)
_FUTURE = frozenset(
    """will would shall should could may might planned expect expects expected intend intends want wants
    scheduled""".split()
)
_MEANT = re.compile(
    r"\b(?:(?:plans?|hopes?|set) to|plans? for|due (?:on|in|by|at|next)|(?:is|are|was|were|be|been) due)\b"
)
_SEASON = re.compile(r"\b(?:in|last|this|next) (?:the )?(?:spring|summer|autumn|winter)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|has|have|was|were|did)\b")
_PAST_FORM = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bthe )\b(?!hundred|sacred|naked|wicked)[a-z]{2,}(?<!e)ed\b"
    r"|\b(?:met|held|took|came|went|began|fell|rose|won|lost|left|gave|made|said|told|broke|became|found|got|cut|hit)\b"
)
_ALLEGED = re.compile(
    r"\b(?:alleg\w+|(?<!the )accus(?:es?|ed|ing|ations?)|suspected of|charged with|reportedly|purported\w*"
    r"|(?:may|might|could) have|(?:believed|thought|feared|presumed) to have)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:will|shall|is to|are to)\b")
_UNDER_WAY = re.compile(r"\b(?:is|are) [a-z]+ing\b")
_DUE = re.compile(
    r"\b(?:takes (?:over|effect|place|up|office)|comes into|begins|starts|opens|ends|expires|meets|closes) "
)
_CALLED_FOR = re.compile(r"\b(?:announce[sd]?|call(?:s|ed)?|schedule[sd]?|plan(?:s|ned)?|set) [^,;]{0,40}\bfor\b")
_IS_TO = re.compile(r"\b(?:is|are|was|were) to [a-z]")
_THAN = re.compile(r"\bthan (?:planned|expected|hoped|scheduled)\b")
_AREA = re.compile(
    r"\bin the (?:whole )?(?:province|region|country|district|county|world|area)\b(?! of [A-Z])|\b\w+wide\b"
)
_RATE = re.compile(
    r"^\s*(?:[a-z]+ ){0,5}?(?:/|an?|per|each|every)\s?(h|hour|minute|day|week|month|year)\b"
    r"|^\s*(?:each|every)\b"
)
_CLAUSE = re.compile(r"[,;:()—–“”\"]|\b(?:and|but|while)\b")
_LOST = re.compile(r"\b(?:lost|loses?|losing) \Z")
_RATES = {"h": "hour"}
_NEAR = 60
"""Characters between a figure and what befell those it counts."""


def tally(before: str, behind: str) -> str | None:
    """What befell those that a figure between `before` and `behind` counts, by the nearest word."""
    if _LOST.search(before):
        return "dead"
    ahead = _first(WORD.finditer(_CLAUSE.split(behind, maxsplit=1)[0][:_NEAR]))
    back = _first(_backwards(_CLAUSE.split(before)[-1] if ahead else before))
    near = [one for one in (ahead, back) if one]
    return min(near)[1] if near else None


def _first(matches: Iterable[re.Match[str]]) -> tuple[int, str] | None:
    for distance, match in enumerate(matches):
        if found := _TALLY_OF.get(root(match.group())):
            return distance, found
    return None


def _backwards(before: str) -> list[re.Match[str]]:
    return list(WORD.finditer(before))[::-1]


def is_past(text: str) -> bool:
    """Whether `text` tells what has been, by its verbs."""
    return bool(_PAST.search(text) or _PAST_FORM.search(text)) and not is_ahead(text)


def rate(behind: str) -> str | None:
    """ "year" where "a year" or "per year" follows."""
    if not (match := _RATE.match(behind)):
        return None
    return _RATES.get(match[1] or "", match[1] or "each")


@kept
def purposes(text: str) -> frozenset[str]:
    """Whether the amounts of `text` are demanded, offered, planned …"""
    return frozenset(_PURPOSE_OF[word] for word in tokens(text).roots if word in _PURPOSE_OF)


@kept
def others(text: str) -> frozenset[str]:
    """The words of `text` that tell another event, party or time than that of its article."""
    return (tokens(_OLD.sub(" ", text)).roots & _OTHERS) | _marks(text)


def _marks(text: str) -> frozenset[str]:
    """The part of an event, the season and the area that it tells."""
    marked = {"season": _SEASON.search(text), "area": _AREA.search(text)}
    return parts(text) | {mark for mark, there in marked.items() if there}


def parts(text: str) -> frozenset[str]:
    """Which of several rounds, halves or stages it tells of: "first", "semi"."""
    return frozenset((match[1] or match[2]).lower() for match in _NUMBERED.finditer(text))


@kept
def kinds(text: str) -> frozenset[str]:
    """Its words that tell which profit, vote or event a figure is of: "net", "annual", "forerunner"."""
    return frozenset(token.lower for token in tokens(text).all if token.lower in _KINDS) | _marks(text)


@kept
def parties(text: str) -> frozenset[str]:
    """Roots of who demands, offers, plans or expects in `text`: the content word before."""
    told = tokens(text)
    found = set()
    for place, index in enumerate(told.content):
        if place and told.all[index].root in _PURPOSE_OF:
            found.add(told.all[told.content[place - 1]].root)
    return frozenset(found)


@kept
def is_alleged(text: str) -> bool:
    """Whether `text` tells what somebody is accused of, or what may be."""
    return bool(_ALLEGED.search(text))


@kept
def is_ahead(text: str) -> bool:
    """Whether `text` tells what is to come."""
    return bool(_IS_TO.search(text) or _MEANT.search(text)) or any(
        token.lower in _FUTURE and token.text != "May" for token in tokens(_THAN.sub("", text)).all
    )


def is_planned(text: str) -> bool:
    """Whether `text` tells, without a doubt, what is to come."""
    return bool(_PLANNED.search(text))


def is_under_way(text: str) -> bool:
    """Whether `text` tells what is being done: "is taking over"."""
    return bool(_UNDER_WAY.search(text))


def is_due(text: str) -> bool:
    """Whether `text` tells what is to come in the present: "takes effect on 1 February"."""
    return bool(_DUE.search(text) or _CALLED_FOR.search(text)) or (is_ahead(text) and not _PAST.search(text))
