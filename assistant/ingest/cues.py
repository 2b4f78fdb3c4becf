"""The verbs that attribute, and what kind of statement each makes."""

from __future__ import annotations

from assistant.articles import StatementKind

_VERBS: dict[StatementKind, str] = {
    "statement": """acknowledge add admit advise affirm agree announce answer argue assert assess caution cite clarify
        comment concede conclude confirm contend declare describe disclose emphasize emphasise estimate explain
        express find forecast highlight indicate inform insist joke lament maintain mention note observe point
        praise predict proclaim quip reaffirm recall recount reiterate remark remind repeat reply report respond
        reveal say show signal state stress suggest testify tell tweet underline underscore underscored warn write""",
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

ALSO_NOUNS = frozenset(
    """answer answers blame call calls charge charges claim claims comment comments doubt doubts estimate estimates
    fear fears forecast forecasts find finds hope hopes note notes offer offers order orders plan plans point points
    pledge pledges praise promise promises question questions recall remark remarks report reports request requests
    reply response show shows signal signals state states stress tweet tweets highlight highlights demand demands
    charged found showed expected planned called ordered proposed offered described considered""".split()
)
"""Forms that are as often something else: they attribute only before "that", a quotation or a colon."""

HEDGES: dict[str, StatementKind] = {"reportedly": "statement", "allegedly": "allegation", "purportedly": "allegation"}
"""Adverbs that say: somebody's word, nobody named."""
