"""A question to the reader that Enter affirms and Esc denies, or a click on either."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from assistant.tui.key_bar import KeyBar
from assistant.tui.text import block


class Confirm(ModalScreen[bool]):
    HELP = """\
**Enter** does what the question asks, **Esc** does what the other button says; so does a click.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "answer(True)", "Yes", id="confirm.yes", tooltip="Do what the first button says", priority=True
        ),
        Binding("escape", "answer(False)", "No", id="confirm.no", tooltip="Do what the second button says"),
        Binding("f1", "app.help", "Help", id="confirm.help", tooltip="Explain what is asked, and its keys"),
    ]

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        with Vertical(id="question"):
            yield Static(block(self._question))
            with Horizontal():
                yield Button(Content(f"{self._yes} (Enter)"), id="yes", compact=True)
                yield Button(Content(f"{self._no} (Esc)"), id="no", compact=True)
        yield KeyBar()

    def action_answer(self, yes: bool) -> None:
        self.dismiss(yes)

    @on(Button.Pressed)
    def _press(self, message: Button.Pressed) -> None:
        message.stop()
        self.dismiss(message.button.id == "yes")
