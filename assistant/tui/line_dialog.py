"""Asks for a line of text, in front of what is there."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from assistant.tui.dialog import Dialog
from assistant.tui.key_bar import KeyBar
from assistant.tui.text import line


class Field(Input):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Save", id="field.save", tooltip="Take what is written here"),
    ]


class LineDialog(Dialog[str | None]):
    """Dismissed with the line, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Leave it", id="line.leave", tooltip="Go back without doing anything"),
        Binding("f1", "app.help", "Help", id="line.help", show=False, tooltip="Explain what is focused, and its keys"),
    ]

    def __init__(self, title: str, value: str, *, replaced: bool = False) -> None:
        """`replaced` selects `value`, so that what is typed takes its place."""
        super().__init__()
        self._replaced = replaced
        self._asked = title
        self._value = value

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(line(self._asked), classes="title")
            yield Field(self._value, select_on_focus=self._replaced, compact=True)
            yield Static(classes="problem")
        yield KeyBar()

    @property
    def field(self) -> Field:
        return self.query_one(Field)

    @on(Input.Submitted)
    def _submit(self, message: Input.Submitted) -> None:
        message.stop()
        self.accept(message.value)

    def accept(self, value: str) -> None:
        self.dismiss(value)

    def say(self, problem: str) -> None:
        said = self.query_one(".problem", Static)
        said.update(line(problem))
        said.display = True


class RenameDialog(LineDialog):
    HELP = """\
The title under which the conversation is listed. **Enter** keeps it; left empty, it is the first question again.
**Esc** leaves it as it was.
"""

    def __init__(self, title: str) -> None:
        super().__init__("Title of the conversation", title, replaced=True)
