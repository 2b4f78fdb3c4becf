"""The footer: the keys that do something here, those of what has the focus first, and no more than are read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Footer

_MOST = 5
"""Beside the palette's, which lists all of them."""


class KeyBar(Footer):
    def compose(self) -> ComposeResult:
        keys = [*super().compose()]
        palette = [key for key in keys if key.has_class("-command-palette")]
        yield from [key for key in keys if key not in palette][:_MOST]
        yield from palette
