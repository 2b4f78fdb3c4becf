"""Text that would be more than text if it could."""

from __future__ import annotations

import unicodedata
from typing import Any

from textual.app import App

from tests.tui.screen import rows

MARKUP = "[/b]{{ x }} [bold]b[/bold] [Reuters] said [@click=app.bell]x[/] [["
CONTROL = "\x1b[31mred\x1b]0;t\x07\x9b2J\x00\x7f\u202eabc\u2066\u2028"
WIDE = "文字 e\u0301 a\u200bb 👩‍👩‍👧"
UNSEEN = "\u200e\u200f\ufeff\u2060\u00ad\u3164\U000e0068\U000e0069 x\ufe0f\ufe0f\U000e0101 \ud83d \u0d4d\u200d"
RUNS = "שלום עולם \u0628\u200c\u0628 " + "e" + "\u0301" * 40 + " 🏴\U000e0067\U000e0062 🇬🇧🇬 \u1100\u1161 ﷽ 𝕏"
HOSTILE = f"{MARKUP} {CONTROL} {WIDE} {UNSEEN} {RUNS}"


def unsafe(app: App[Any]) -> set[str]:
    """What a terminal would obey or a reader could not see, among the characters on the screen."""
    text = "".join(rows(app))
    hidden = {
        *"\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200b\u2060\ufeff\u00ad\u3164",
        *map(chr, range(0xE0000, 0xE0080)),
    }
    return {c for c in text if unicodedata.category(c) in ("Cc", "Cs") or c in hidden}
