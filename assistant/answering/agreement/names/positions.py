"""Positions that only one can hold, at one time and in one place."""

from __future__ import annotations

import re

from assistant.answering.support.tokens import root

_BUSINESS = "company firm group business airline bank operator maker owner manufacturer producer retailer"
BUSINESS = frozenset(map(root, _BUSINESS.split()))
"""What a company may be called instead of by its name."""
BODIES = BUSINESS | frozenset(
    map(
        root,
        """academy agency association authority board brigade campaign centre chamber choir church city club college
        commission committee council court department district federation force foundation hospital institute league
        library ministry mission museum office orchestra organisation panel parliament party police prison region school
        senate service society team theatre town tribunal union university village zoo""".split(),
    )
)
"""What somebody may be the head of."""
_OF_BUSINESS = rf"(?= of (?:the|its|their) (?:{_BUSINESS.replace(' ', '|')})\b)"
ALONE = {
    "chief executive": rf"chief executive(?: officer)?|ceo|managing director|(?:head|boss){_OF_BUSINESS}",
    "captain": "captain|skipper",
    "mayor": "mayor(?:ess)?",
    "mediator": "mediator|arbitrator",
    "presiding judge": "(?:presiding|trial) judge|judge(?= in charge of | (?:who presided|presiding) over )",
    "coroner": "coroner",
    "police chief": "police chief|chief of police",
    "fire chief": "fire chief",
    "headteacher": "head ?teacher|headmaster|headmistress",
    "referee": "referee",
}
"""Of which most matters know one; and the words for each."""
THE = {word: word for word in "guide driver pilot architect administrator treasurer".split()}
"""Which somebody holds who is "the guide" and not "a guide"."""
OF = {
    "head": "head(?= of )|director(?:[- ]general)?",
    "chair": "chair(?:man|woman|person)?",
    "president": "president",
    "governor": "governor",
    "coach": "(?:head )?coach",
    "commander": "commander",
    "chief": r"chief (?!executive\b|of\b)[a-z]+",
}
"""Which many hold, each of something else."""
FORMS = ALONE | THE | OF
STATE = frozenset(["president", "governor"])
"""Which states have too."""
PART_PLAYED = frozenset("successor guide driver pilot captain referee winner surgeon architect administrator".split())
"""What somebody is in one event, and nobody else."""
IN_AN_EVENT = frozenset("captain guide driver pilot referee".split())
"""Which somebody held once: no other has it since."""
IN_SPORT = frozenset(["captain", "coach", "referee"])
"""Which each side has, or each match."""
ABOARD = frozenset(["captain", "driver", "pilot"])
_NOT_NOW = (
    "former|ex|new|newly|acting|interim|incoming|outgoing|then|previous|late|next|future|deputy|vice|assistant|first"
    "|second|another|old|rival|fellow|co|one|each|every|both"
)
NOT_NOW = re.compile(rf"\b(?:{_NOT_NOW})[ -](?:[\w’'-]+ ){{0,2}}\Z", re.IGNORECASE)
"""What before a position tells of another time, or of one of several."""
_SEVERAL = {
    position: re.compile(
        rf"\b(?:(?:{_NOT_NOW.replace('deputy|vice|assistant|', '')})[ -](?:{form})\b"
        rf"|(?:{form})s\b)",
        re.IGNORECASE,
    )
    for position, form in FORMS.items()
}
_SIDES = re.compile(r"\b(?:match|team|league|tournament|season|innings|striker|goals?)\b")
_TWO = re.compile(
    r"\bcolli(?:ded|sion)\b|\b(?:both|two|three|several|other) (?:[a-z]+ )?"
    r"(?:boats|buses|cars|ferries|lorries|planes|ships|trains|trucks|vehicles|vessels)\b"
)


CHANGED = re.compile(
    r"\b(?:appointed|appoints|elected|elects|succeed|success|replaced|replaces|resign|sworn|hand(?:s|ed)? over"
    r"|t(?:akes?|ook|aking) (?:over|office)|step(?:s|ped|ping)? down)"
)
"""What tells that a position passes, or has passed, from one to another."""


def is_held_by_several(position: str, text: str) -> bool:
    """Whether a text tells of more than one, at a time or one after the other."""
    kind = "chief" if position not in FORMS else position
    return bool(
        _SEVERAL[kind].search(text)
        or (position in IN_SPORT and _SIDES.search(text))
        or (position in ABOARD and _TWO.search(text))
    )
