"""Who leads, made or stands for what: "the panel, chaired by Ina Moss", "Ina Moss, who chaired the panel"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.answering.agreement.names.positions import BODIES, PART_PLAYED
from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root
from assistant.language.names import untitled
from assistant.language.titles import PERSON_NOUNS
from assistant.language.words import STOPWORDS, WORD

_NAME = r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"
_LED = (
    "(?:chaired|led|headed|run|directed|conducted|presided over|represented|defended|coached|captained"
    "|built|made|manufactured|produced|designed|painted|owned|operated|insured)"
)
_LEADS = (
    "(?:chairs?|chaired|leads?|led|leading|heads?|headed|heading|runs?|ran|directs?|directed|conducts?|conducted"
    "|presides? over|presided over|(?:is |was |has been )?in charge of|represents?|represented|defends?|defended"
    "|coach(?:es|ed)|captains?|captained|builds?|built|makes?|made|manufactures?|manufactured|produces?|produced"
    "|designs?|designed|painted|owns?|owned|operates?|operated|insures?|insured)"
)
_BY = re.compile(
    rf"(?P<what>[^.;:]{{0,80}}?),? (?:(?:is|are|was|were|be|been|being)(?: \w+ly)? )?(?P<deed>{_LED})"
    rf"(?: [a-z]+){{0,4}} by (?P<is>(?:(?:an?|the|its|their) )?(?:[a-z-]+,? ){{0,4}})(?P<name>{_NAME})"
    r"(?P<said>,? [^,.;:]{3,60})?"
)
_WHO = re.compile(
    rf"\b(?P<is>(?:[a-z]+ ){{0,2}})(?P<name>{_NAME})"
    r"(?:,? (?P<said>[^,;:.]{3,60} )?(?:who|which) (?:has |had |have |is |was )?| )"
    rf"(?P<deed>{_LEADS}) (?P<what>[^,.;:]{{3,60}})"
)
_LEAD, _MAKE = "lead", "make"
_ONE_DEED = {
    **dict.fromkeys(["chair", "head", "run", "ran", "direct", "presid", "in", "is", "was", "has"], _LEAD),
    **dict.fromkeys(["built", "build", "manufactur", "produc"], _MAKE),
}
_PHRASE_ENDS = re.compile(
    r" (?:of|in|at|on|for|from|since|with|to|by|after|before|into|during|when|as|had|has|is|was|will|and|against)\b"
)
_INQUIRIES = frozenset(map(root, "investigation inquiry probe search operation case".split()))
"""Which several lead, each one's own: the prosecutor and the police."""
_ROLES = PERSON_NOUNS | PART_PLAYED


class Leader(NamedTuple):
    deed: str
    name: str
    what: frozenset[str]
    """Roots of what is led: "rescue operation" of "the rescue operation at dawn"."""
    roles: frozenset[str]
    """What the leader is: "prosecutor", "company"."""

    @property
    def of_one_event(self) -> bool:
        return self.deed != _LEAD

    def rivals(self, other: Leader) -> bool:
        """Whether both lead one thing, or both as its guide."""
        roles, shared = self.roles & other.roles, self.what & other.what
        if self.deed != other.deed:
            return False
        if shared and not (self.what - other.what and other.what - self.what):
            return bool(roles) or not (shared <= _INQUIRIES and (self.roles or other.roles))
        return self.deed == _LEAD and bool(roles & PART_PLAYED)


@kept
def leaders(text: str) -> tuple[Leader, ...]:
    plain = untitled(text)
    return tuple(_leader(match) for form in (_BY, _WHO) for match in form.finditer(plain))


def _leader(match: re.Match[str]) -> Leader:
    deed = root(match["deed"].split()[0])
    phrases = (_PHRASE_ENDS.split(f" {part}", maxsplit=1)[0] for part in match["what"].split(","))
    what = frozenset(root(word) for phrase in phrases for word in WORD.findall(phrase) if word.lower() not in STOPWORDS)
    beside = WORD.findall(f"{match['is']} {match['said'] or ''}".lower())
    roles = frozenset(word for word in beside if word in _ROLES or root(word) in BODIES)
    return Leader(_ONE_DEED.get(deed, deed), match["name"], what, roles)
