"""The outlet that a question names: "according to the Quayside Times"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.language.outlets import bare

_REPORTED = (
    r"^according\s+to\s+(?:the\s+)?{name}\s*,\s*(?P<rest>.+)$",
    r"^(?P<rest>.+?),?\s+(?:according\s+to|(?:as\s+)?reported\s+(?:by|in))\s+(?:the\s+)?{name}\W*$",
)
_IN = (
    r"^in\s+(?:the\s+)?{name}\s*,\s*(?P<rest>.+)$",
    r"^(?P<rest>.+?),?\s+in\s+(?:the\s+)?{name}\W*$",
)
"""Only of a name of several words: "in Time", "in Mercury" may mean anything."""


def named_outlet(question: str, outlets: Iterable[str]) -> tuple[str, str] | None:
    """The outlet whose report a question asks for, and the question without it; None where it names none."""
    asked = question.casefold()
    for outlet in sorted(outlets, key=len, reverse=True):
        name = bare(outlet)
        if not name or name not in asked:
            continue
        for pattern in (*_REPORTED, *(_IN if len(name.split()) > 1 else ())):
            form = re.compile(pattern.format(name=re.escape(name)), re.IGNORECASE)
            if found := form.match(question) or form.match(asked):
                rest = found["rest"].strip(" ?,")
                return outlet, f"{rest[:1].upper()}{rest[1:]}?"
    return None
