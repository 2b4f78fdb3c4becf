"""The verbs that attribute, and what kind of statement each makes."""

from __future__ import annotations

import re
from functools import cache

from assistant.articles import StatementKind
from assistant.language.words import WORD, stem

_VERBS: dict[StatementKind, str] = {
    "statement": """acknowledge add admit advise affirm agree announce answer argue assert assess caution cite clarify
        comment concede conclude confirm contend declare describe disclose emphasize emphasise estimate explain
        express find forecast highlight indicate inform insist joke lament maintain mention note observe point
        praise predict proclaim quip reaffirm recall recount reiterate remark remind repeat reply report respond
        reveal say show signal state stress suggest testify tell tweet underline underscore warn write""",
    "allegation": "accuse allege blame charge claim condemn criticise criticize decry denounce purport",
    "denial": "deny dispute dismiss disavow refute rebut rebuff reject",
    "question": "ask question wonder enquire inquire",
    "belief": "assume believe consider doubt expect fear feel hope hypothesise speculate suspect think",
    "intention": "intend offer pledge plan promise propose threaten vow",
    "demand": "call demand implore order recommend request urge",
}
_PAST = {
    "say": "said", "tell": "told", "write": "wrote", "think": "thought", "feel": "felt", "find": "found",
    "show": "showed", "deny": "denied", "reply": "replied", "testify": "testified", "decry": "decried",
    "clarify": "clarified", "plan": "planned", "admit": "admitted", "rebut": "rebutted", "quip": "quipped",
    "vow": "vowed",
}  # fmt: skip


def _past(verb: str) -> str:
    return _PAST.get(verb) or (verb + "d" if verb.endswith("e") else verb + "ed")


def _present(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")


CUES: dict[str, StatementKind] = {
    form: kind
    for kind, verbs in _VERBS.items()
    for verb in verbs.split()
    for form in (verb, _present(verb), _past(verb))
}
"""Finite forms → kind."""

HEDGES: dict[str, StatementKind] = {"reportedly": "statement", "allegedly": "allegation", "purportedly": "allegation"}
"""Adverbs that say: somebody's word, nobody named."""

NOUNS: dict[str, StatementKind] = {
    "denial": "denial", "rejection": "denial", "rebuttal": "denial", "belief": "belief", "view": "belief",
    "opinion": "belief", "thought": "belief", "intention": "intention",
}  # fmt: skip
_LIGHT = "express"
"""Says nothing of the kind: "expressed the hope that"."""

_SKIPPED = r"(?:\s+(?:\w+ly|again|also|once more|on \w+day|\w+day))*"
_TO_DO = (
    r"(?:\s+(?!(?:to|that|whether|if|about|how|wh\w+)\b)[\w’'.-]+){0,6}"
    r"\s+(?:not\s+)?to\s+(?!(?:the|an?|him|her|them|it)\b)[a-z]"
)
"""Somebody, and what he is to do: "the board to resign"."""
_BY_COMPLEMENT: dict[str, tuple[re.Pattern[str], StatementKind, StatementKind]] = {
    "ask": (re.compile(rf"{_SKIPPED}\s+(?:for|that)\b|{_TO_DO}"), "demand", "question"),
    "call": (re.compile(rf"{_SKIPPED}\s+(?:for|on|upon)\b"), "demand", "statement"),
    "insist": (re.compile(rf"{_SKIPPED}\s+(?:on|upon)\b"), "demand", "statement"),
    "offer": (re.compile(rf"{_SKIPPED}\s+to\b"), "intention", "statement"),
    "tell": (re.compile(_TO_DO), "demand", "statement"),
    "warn": (re.compile(_TO_DO), "demand", "statement"),
}
"""Verbs of two kinds: what follows them in the one, that kind, and the other."""
_RAISED = re.compile(r"\brais\w+\s+(?:\w+\s+)?questions?\Z")
"""Casts doubt, and asks nothing."""
_NEGATED = re.compile(
    r"(?:\b(?:did|does|do|has|have|had|would|will|could|can|is|was|are|were)\s+|\b\w+(?=n[’']t))?"
    r"(?:\b(?:not|never|nor|neither|without)|n[’']t)(?!\s+only)"
    r"(?:\s+(?:\w+ly|has|have|had|ever|yet|be|been|going|to|he|she|they|it))*\s*\Z"
)
_ONLY_AFFIRMED = frozenset[StatementKind](["allegation", "denial", "question", "intention", "demand"])
"""Kinds that a negation undoes: who did not deny has denied nothing, who does not believe still has a belief."""
_WINDOW = 40
"""Characters before or after a cue that may negate it, make it passive, or say that nothing was said."""
_LONGEST_COMPLEMENT = 80
"""Characters after a cue that may tell its kind."""


def kind_of(cue: str, before: str = "", after: str = "") -> StatementKind:
    """What kind of statement the words of a cue make: "was saying", "the accusation that", "according to".

    `before` and `after`: the words around it, which may turn it: "did not" before "deny", "for" after "called".
    """
    for match in WORD.finditer(cue):
        verb = stem(match[0])
        kind = _stems().get(verb)
        if kind is None or _RAISED.search(cue, 0, match.end()):
            continue
        if verb in _complements():
            pattern, with_it, without_it = _complements()[verb]
            rest = (cue[match.end() :] + after)[:_LONGEST_COMPLEMENT]
            kind = with_it if pattern.match(rest) else without_it
        is_negated = kind in _ONLY_AFFIRMED and negation(before + cue[: match.start()])
        return "statement" if is_negated else kind
    return "statement"


def negation(before: str) -> int:
    """How many characters at the end of what stands before a verb negate it: "has never"."""
    match = _NEGATED.search(before[-_WINDOW:])
    return len(match[0]) if match else 0


@cache
def _stems() -> dict[str, StatementKind]:
    return {stem(form): kind for form, kind in {**CUES, **NOUNS}.items() if stem(form) != stem(_LIGHT)}


@cache
def _complements() -> dict[str, tuple[re.Pattern[str], StatementKind, StatementKind]]:
    return {stem(form): _BY_COMPLEMENT[verb] for verb in _BY_COMPLEMENT for form in (verb, _past(verb))}


_BE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|get|gets|got)|[’'](?:re|m))"
    r"(?:\s+(?:\w+ly|also|not|never|been|being|first|once|now|so))*\s+(\w+)\b"
)
_SILENT = re.compile(
    r"""\b(?:declin|refus)\w+\s+(?:\w+\s+)?(?:to\s+(?:\w+ly\s+)?)?(?:be\s+)?
        (?:comment|say|answer|discuss|respond|reply|speak|elaborate|identif|name|interview|quot)\w*
    | (?:\b(?:not|never|neither|nor)|n[’']t)\s+(?:\w+ly\s+|yet\s+|return\s+\w+\s+|be\s+)*
        (?:comment|say|saying|answer|respond|reply|return|elaborate|reached)\b
    | \bno\s+(?:immediate\s+)?(?:comment|response|reply)\b
    | \bnot\s+to\s+be\s+(?:named|identified|quoted)\b
    | \bcondition\s+of\s+anonymity\b""",
    re.VERBOSE,
)


_ASKED = re.compile(r"(?:asked|challenged|pressed|questioned|told)\b(?:\s+\w+)?\s*\Z", re.IGNORECASE)
"""What begins a sentence with whom somebody else addressed: "Asked about the oil, he shrugged"."""
_OPENING = re.compile(r"\W*\Z")
_MET = re.compile(
    r"""\b(?:draw|drew|fac|field|encounter|get|got|met|receiv|under|dodg|duck|evad|weather|hit|dogg|plagu)\w*\s+
        (?:\w+\s+){0,3}?(?:accusation|allegation|attack|call|charge|claim|complaint|criticism|demand|doubt|protest|question|
        rebuke|scrutiny|suspicion|warning)""",
    re.VERBOSE,
)
"""What others said: "has faced questions about"."""


def is_passive(before: str, cue: str) -> bool:
    """Whether the subject of a cue is not who speaks: "is accused of", "was widely said to", "has faced questions"."""
    if (_ASKED.match(cue) and _OPENING.match(before)) or _MET.search(cue):
        return True
    window = before[-_WINDOW:]
    return any(match.end() > len(window) and match[1] in _participles() for match in _BE.finditer(f"{window}{cue}"))


def says_nothing(before: str, cue: str, after: str) -> bool:
    """Whether a cue tells of words that were not said: "declined to comment", "would not say whether"."""
    before, after = before[-_WINDOW:], after[:_WINDOW]
    start, end = len(before), len(before) + len(cue)
    return any(match.start() <= end + 1 and match.end() > start for match in _SILENT.finditer(before + cue + after))


@cache
def _participles() -> frozenset[str]:
    return frozenset(_past(verb) for verbs in _VERBS.values() for verb in verbs.split()) | {
        "rumored",
        "rumoured",
        "understood",
    }
