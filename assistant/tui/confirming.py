"""Questions to the reader, with a button for each answer, which names its key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from assistant.tui.dialog import Dialog
from assistant.tui.key_bar import KeyBar
from assistant.tui.text import block

Answered = TypeVar("Answered")


class Question(Dialog[Answered]):
    """Dismissed with what was chosen: Enter takes the button that has the focus, at first the first one."""

    HELP = """\
**Enter** does what the button that has the focus says, **Tab** goes to the next one, **Esc** does what the last one
says; so does a click.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "choose(-1)", "Last answer", id="confirm.no", show=False, tooltip="Do what the last button says"
        ),
        Binding("f1", "app.help", "Help", id="confirm.help", tooltip="Explain what is asked, and its keys"),
    ]

    def __init__(self, question: str, choices: Sequence[tuple[str, Answered]]) -> None:
        """`choices` are what a button says and what it stands for."""
        super().__init__()
        self._question = question
        self._choices = choices

    def compose(self) -> ComposeResult:
        with Vertical(id="question"):
            yield Static(block(self._question))
            with Horizontal():
                for number, (label, _) in enumerate(self._choices):
                    yield Button(Content(label), id=f"choice-{number}", compact=True)
        yield KeyBar()

    def action_choose(self, number: int) -> None:
        self.dismiss(self._choices[number][1])

    @on(Button.Pressed)
    def _press(self, message: Button.Pressed) -> None:
        message.stop()
        self.action_choose(list(self.query(Button)).index(message.button))


class Confirm(Question[bool]):
    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__(question, [(f"{yes} (Enter)", True), (f"{no} (Esc)", False)])
