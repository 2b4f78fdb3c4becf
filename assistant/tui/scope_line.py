"""Above the prompt: what questions are asked within, while that is not everything."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from assistant.tui.text import line
from assistant.tui.within import Within, WithinChosen


class ScopeLine(Horizontal):
    """A click clears it."""

    def compose(self) -> ComposeResult:
        yield Static(classes="scope")
        yield Static(Content("F6 F6 clears"), classes="clear")

    def show(self, within: Within) -> None:
        self.display = bool(within)
        self.query_one(".scope", Static).update(line(f"⊂ Within {within}"))

    def on_click(self) -> None:
        self.post_message(WithinChosen(Within()))
