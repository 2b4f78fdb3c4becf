"""Words that say that something rose or fell."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.summaries import Change


def _each(rises: str, falls: str) -> dict[str, Change]:
    found: dict[str, Change] = dict.fromkeys(rises.split(), "rise")
    return found | dict.fromkeys(falls.split(), "fall")


VERBS = _each(
    """climb climbed climbing climbs expand expanded expanding expands gain gained gaining gains grew grow growing grown
    grows increase increased increases increasing jump jumped jumping jumps rise risen rises rising rose soar soared
    soaring soars surge surged surges surging""",
    """contract contracted contracts decline declined declines declining decrease decreased decreases decreasing drop
    dropped dropping drops fall fallen falling falls fell plunge plunged plunges plunging sank shrank shrink shrinking
    shrinks shrunk sink sinking sinks slid slide slides sliding slip slipped slipping slips slow slowed slowing slows
    slump slumped slumps tumble tumbled tumbles tumbling""",
)
"""What something does itself that becomes more or less."""
DONE = _each(
    "boost boosted boosting boosts lift lifted lifts raise raised raises raising widen widened",
    "cut cuts cutting lower lowered lowering lowers narrow narrowed reduce reduced reduces reducing slash slashed",
)
"""What is done to it, always "by" so much."""
WAYS = _each("higher up", "down")
NOUNS = _each(
    "climb expansion growth increase jump rise surge",
    "contraction decline decrease drop fall plunge reduction slide slump",
)


def tells_change(told: Change, words: Iterable[str]) -> bool:
    """Whether one of `words`, in lower case, says that something rose or fell."""
    known = VERBS | DONE | WAYS | NOUNS
    return any(known.get(word) == told for word in words)
