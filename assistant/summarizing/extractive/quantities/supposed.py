"""Figures that tell nothing that is: what was before, what is compared with, the threshold of a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.ingest.tokens import Token
from assistant.summarizing.directions import DONE, VERBS, WAYS
from assistant.summarizing.extractive.quantities.nouns import DETERMINING
from assistant.summarizing.extractive.quantities.openings import opening
from assistant.summarizing.extractive.quantities.places import Place

_COMPARING = frozenset(["against", "than", "versus", "vs"])
_REACH = 14
"""Words before a figure in which stands what makes something else of it."""
_LONGEST = 120
"""Characters of a clause."""
_IF = re.compile(r"\b(?:if|unless|whether)\s(?!not\b)[^,;:–—]*\Z", re.IGNORECASE)
_MUST = re.compile(r"\b(?:must|(?:have|has|need|needs|required) to|having to)\b[^,;:–—]*\Z")
_GROUP = re.compile(
    r"\b(?:those|anyone|anybody|everyone|people|individuals|employers|workers|employees|households|families|couples"
    r"|[Cc]ompanies|[Bb]usinesses|[Ff]irms)\s(?:with|who|whose|that|on|\w+ing)\b[^,;:–—]*\Z"
)
"""Who is told only by what a rule says of them: "those making less than"."""
_QUALIFYING = re.compile(
    r"\b(?:re-?)?qualif(?:y|ies)\b|\beligib\w+|\bexempt\w*|\bentitled\b|\bthresholds?\b", re.IGNORECASE
)
_RULING = re.compile(r"\b(?:will|must|can|may|would|should|have to|need to)\b")


def is_compared(sentence: Sequence[Token], place: Place) -> bool:
    """Whether the figure at `place` is the old one of a change, one to compare with, or denied: "from 30 percent",
    "against 3.4bn crowns", "not the 35 percent allowed"."""
    stop = opening(sentence, place.first)
    while stop and sentence[stop - 1].lower in DETERMINING:
        stop -= 1
    before = [token.lower for token in sentence[max(0, stop - _REACH) : stop]]
    match before:
        case [*_, "not"] | [*_, "compared" | "compares", "with" | "to"] | [*_, "ahead" | "short", "of"]:
            return True
        case [*earlier, "from"]:
            is_changed = not (VERBS.keys() | DONE.keys() | WAYS.keys()).isdisjoint(earlier)
            return place.unit is not None or is_changed
        case [*_, word]:
            return place.unit is not None and word in _COMPARING
    return False


def is_supposed(text: str, start: int, is_bounded: bool, is_change: bool) -> bool:
    """Whether the figure at `start` of `text` is what may be or has to be, and not what is."""
    before = text[max(0, start - _LONGEST) : start]
    if _IF.search(before):
        return True
    if (is_change and _MUST.search(before)) or (is_bounded and _GROUP.search(before)):
        return True
    return (is_change or is_bounded) and bool(_QUALIFYING.search(text) and _RULING.search(before))
