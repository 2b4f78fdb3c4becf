"""Who holds a position that only one can hold: "the president of the court, Lukas Brandt", "Captain Hanna Lorq"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.answering.agreement.names.positions import ALONE, BODIES, FORMS, NOT_NOW, OF, THE
from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root
from assistant.language.names import OPENERS, untitled
from assistant.language.words import STOPWORDS, WORD

_POSITION = re.compile(
    "|".join(rf"(?P<p{number}>\b(?:{form})\b)(?![-’'])" for number, form in enumerate(FORMS.values())), re.IGNORECASE
)
_POSITIONS = tuple(FORMS)
_CAPITAL = r"[A-Z][\w’'-]+"
NAME = rf"\b{_CAPITAL}(?: (?:(?:van|von|de|der|den|da|di|bin|al|el|la) ){{0,2}}{_CAPITAL}){{1,3}}"
_THEN_NAME = re.compile(rf"(?P<comma>,)? (?P<name>{NAME})(?P<closed>[,.;)”\"]|\Z)?")
_OF_THEN_NAME = re.compile(rf" (?:of|at|for|in|who|that|over) [^,.;:]{{2,80}}, (?P<name>{NAME})(?=[,.;])")
_NAME_THEN = re.compile(rf"(?P<name>{NAME})(?:,(?: who (?:is|has been))?| is| as)(?P<own>(?: [\w’'&-]+){{0,5}}) \Z")
_OF_WHAT = re.compile(r" (?:in charge )?(?:of|at|for|in|over) (?P<what>[^,.;:()“”\"]{2,60})")
_BEFORE, _REACH = re.compile(r"[,.;:()“”\"–—]"), 120
"""What parts phrases; characters before a position in which it is told who holds it."""
_THE = frozenset("the its their his her our my your this".split())
_A = frozenset("a an now also currently".split())
_END = STOPWORDS - {"the", "of"} | frozenset("said says told is would could since during".split())
_WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


class Holder(NamedTuple):
    position: str
    name: str
    of: frozenset[str]
    """Roots of the words for what it is held in."""
    names: frozenset[str]
    """Those that are names."""


@kept
def holders(text: str) -> tuple[Holder, ...]:
    """Those of now: no former mayor, no deputy."""
    plain = untitled(text)
    return tuple(holder for match in _POSITION.finditer(plain) if (holder := _holder(plain, match)))


def _holder(plain: str, match: re.Match[str]) -> Holder | None:
    before = plain[max(0, match.start() - _REACH) : match.start()]
    if NOT_NOW.search(before):
        return None
    position = _POSITIONS[int((match.lastgroup or "p0")[1:])]
    definite, owner = _owner(_BEFORE.split(before)[-1])
    attached = _OF_WHAT.match(plain, match.end())
    words = [*owner, *_until_end(attached["what"] if attached else "")]
    of = frozenset(root(word) for word in words if word.lower() not in STOPWORDS)
    if not (position in ALONE or (position in THE and definite) or (position in OF and of)):
        return None
    name = _name_before(before, owner) or _name_behind(plain, match.end(), definite or bool(words))
    if not name:
        return None
    kind = position if position != "chief" else match.group().lower()
    return Holder(kind, name, of, frozenset(root(word) for word in words if word[0].isupper()))


def _owner(phrase: str) -> tuple[bool, list[str]]:
    """Whether a position behind `phrase` is that of somebody who is known, and the words for what it is held in."""
    found: list[str] = []
    of_owner = False
    for word in reversed(phrase.split()):
        lower = word.lower()
        bare = lower.removesuffix("s").rstrip("’'") if "’" in word or "'" in word else lower
        if lower in _THE:
            return True, found
        if bare != lower or (of_owner and found[-1].islower() and lower not in _END):
            of_owner = True
        elif not (root(lower) in BODIES or (word[0].isupper() and lower not in OPENERS | STOPWORDS)):
            break
        found.append(word[: len(bare)])
    return of_owner, found


def _name_before(before: str, owner: list[str]) -> str | None:
    """ "Vera Holm" of "Vera Holm, the " before "president"."""
    if not (match := _NAME_THEN.search(before)):
        return None
    own = match["own"].split()
    opens = not own or own[0].lower() in _THE | _A or own[0][: len(owner[-1]) if owner else 0] in owner
    goes_on = any(word.lower() in STOPWORDS for word in own[1:] if word.lower() not in _THE | _A)
    return _named(match["name"]) if opens and not goes_on else None


def _name_behind(plain: str, end: int, known: bool) -> str | None:
    """ "Hanna Lorq" of "captain Hanna Lorq", "the captain, Hanna Lorq," and "the captain of the plane, Hanna Lorq,"."""
    if match := _THEN_NAME.match(plain, end):
        return _named(match["name"]) if not match["comma"] or (known and match["closed"] is not None) else None
    behind = _OF_THEN_NAME.match(plain, end)
    return _named(behind["name"]) if behind else None


def _named(name: str) -> str | None:
    """`name` without what begins a sentence and the day of the week; none of one word."""
    parts = name.split()
    while parts and parts[0].lower() in OPENERS | STOPWORDS:
        del parts[0]
    while parts and parts[-1] in _WEEKDAYS:
        del parts[-1]
    return " ".join(parts) if len(parts) > 1 else None


def _until_end(phrase: str) -> list[str]:
    """The words of a phrase up to where it ends."""
    found: list[str] = []
    for word in WORD.findall(phrase):
        if word.lower() in _END:
            break
        found.append(word)
    return found
