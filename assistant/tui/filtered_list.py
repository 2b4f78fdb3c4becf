"""A list that typing narrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol

from textual import on
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widgets import Input

from assistant.tui.paged_list import ListField, PagedList, Row


class WordedRow(Row, Protocol):
    @property
    def words(self) -> str:
        """What the filter is compared with, casefolded."""


class Filter(ListField):
    HELP = """\
Shows only the lines in which every word stands that you type: of a name, of a sentence, or a kind, such as *denial*.

**Down** or **Enter** goes to the list, **Esc** shows all of it again.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "leave", "To the list", id="filter.leave", tooltip="Go to the lines that are left"),
        Binding("escape", "clear", "Show all", id="filter.clear", tooltip="Empty the filter and go to the list"),
    ]

    def action_clear(self) -> None:
        if not self.value:
            raise SkipAction  # there is nothing to clear: the key does what it does in the list
        self.clear()
        self.post_message(self.Left())


class FilteredList(PagedList[WordedRow]):
    def __init__(self, hint: str) -> None:
        """`hint` says what the filter looks for."""
        super().__init__(Filter(placeholder=hint, compact=True))

    def show(self, rows: Sequence[WordedRow], *, empty: str) -> None:
        """Unfiltered."""
        self._empty_filter()
        super().show(rows, empty=empty)

    def show_all(self) -> None:
        """Empties the filter, and leaves marked what is marked."""
        if self.field.value:
            self._empty_filter()
            self._lay_out(self.marked or 0)

    def _empty_filter(self) -> None:
        with self.field.prevent(Input.Changed):
            self.field.clear()

    def _let_through(self) -> list[int]:
        terms = self.field.value.casefold().split()
        return [i for i, row in enumerate(self._rows) if not terms or _holds(row.words, terms)]

    @property
    def _nothing(self) -> str:
        return "No line holds that: Esc shows all again." if self._rows else self._empty

    @on(Input.Changed)
    def _follow_typing(self, message: Input.Changed) -> None:
        message.stop()
        self._begin_anew(0 if message.value else self.marked or 0)


def _holds(text: str, terms: Sequence[str]) -> bool:
    return all(term in text for term in terms)
