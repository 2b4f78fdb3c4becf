"""The verbs that attribute, and what kind of statement each makes."""

from __future__ import annotations

from functools import cache

from assistant.articles import StatementKind
from assistant.language.words import stem, words

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
    "demand": "call demand implore insist order recommend request urge",
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

_NOUNS: dict[str, StatementKind] = {
    "denial": "denial", "rejection": "denial", "rebuttal": "denial", "belief": "belief", "view": "belief",
    "opinion": "belief", "thought": "belief", "intention": "intention",
}  # fmt: skip


def kind_of(cue: str) -> StatementKind:
    """What kind of statement the words of a cue make: "was saying", "the accusation that", "according to"."""
    return next((kind for word in words(cue) if (kind := _stems().get(stem(word)))), "statement")


@cache
def _stems() -> dict[str, StatementKind]:
    return {stem(form): kind for form, kind in {**CUES, **_NOUNS}.items()}
