"""Words that tell whose word something is, and how strongly it is said."""

from __future__ import annotations

from functools import cache

from assistant.answering.support.tokens import root
from assistant.ingest.cues import CUES, HEDGES

_ALSO_NOUNS = frozenset(
    """answer blame call charge claim comment doubt estimate fear find forecast highlight hope note offer order plan
    point pledge praise promise question recall remark reply report request show signal state stress tweet""".split()
)
ATTRIBUTING = frozenset(
    form
    for form in [*CUES, *HEDGES, *"according saying claiming alleged accusing warning arguing adding per".split()]
    if form not in _ALSO_NOUNS and form.removesuffix("s") not in _ALSO_NOUNS
)
"""Words that say by themselves that somebody's word is told; "state" and "reports" may be anything."""
SAYING = frozenset("said says told tells according added adds warned argued stated states claimed claims".split())
"""Those that are put before or behind anybody's words."""


@cache
def impersonal() -> frozenset[str]:
    """Roots of verbs that attribute where nobody is named: "it is alleged"."""
    return frozenset(map(root, "say allege claim report believe accuse suspect think purport rumour rumor".split()))


@cache
def stronger() -> tuple[frozenset[str], ...]:
    """Roots of words that make what is said true, in groups of which each stands for the others."""
    admitting = "admit admission acknowledge concede confess"
    confirming = "confirm confirmation verify corroborate"
    proving = "prove proof proven"
    return tuple(frozenset(map(root, group.split())) for group in (admitting, confirming, proving))
