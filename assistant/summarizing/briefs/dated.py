"""Whether a date in a sentence is that of what the sentence tells."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, is_verbal
from assistant.ingest.tokens import Token, tokens

_BREAKS = re.compile(r"[,;:–—“”\"]")
_RELATIVE = frozenset("which who whom whose".split())
_COMING = frozenset(["will", "'ll", "’ll"])


def is_of_main(told: str, text: str, is_past: bool) -> bool:
    """Whether `told`, the date as it stands in `text`, is of its verb, and not only of something that it names: "they
    broke the lease signed in May", "it will pay twice the price of Friday". `is_past`: the day is before the article.
    """
    at = text.find(told)
    if at < 0:
        return True
    before = [token for token in tokens(text) if token.end <= at]
    start = max((number + 1 for number, token in enumerate(before) if _BREAKS.match(token.text)), default=0)
    verbs = [number for number, token in enumerate(before) if number >= start and is_verbal(token)]
    if any(token.lower in _RELATIVE for token in before[max(0, start - 1) :]):
        return False
    last = max((number for number, token in enumerate(before) if is_verbal(token)), default=None)
    if is_past and last is not None and before[last].lower in _COMING:
        return False
    return not any(_is_participle(before, one, other) for one, other in pairwise(verbs) if other == verbs[-1])


def _is_participle(sentence: list[Token], verb: int, other: int) -> bool:
    """Whether the second of two verbs only goes with a noun before it: "signed" in "broke the lease signed"."""
    is_plain = sentence[other].lower not in AUXILIARIES and sentence[other - 1].lower not in AUXILIARIES
    between = sentence[verb + 1 : other]
    is_clause = any(token.lower in CLAUSES for token in between)
    takes_clause = CUES.get(sentence[verb].lower, "allegation") != "allegation"
    return is_plain and len(between) > 1 and not is_clause and not takes_clause
