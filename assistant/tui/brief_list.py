"""The lines of a brief, under the field that tells what it is on."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from assistant.display import printable
from assistant.tui.brief_rows import BriefRow
from assistant.tui.paged_list import ListField, PagedList


class MatterField(ListField):
    HELP = """\
What the brief is to be on: words of a matter, a headline, or a question. Left empty, it is on all the articles.

**Enter** makes it, **Down** goes to the list, **Esc** too, and leaves what is written here as it was.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Make the brief", id="brief.make", tooltip="Make a brief on what is written here"),
        Binding("down", "leave", "To the list", id="brief.list", show=False, tooltip="Go to the lines of the brief"),
        Binding("escape", "restore", "As it was", id="brief.restore", tooltip="Leave what is written as it was"),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder="/ a matter, or a question", compact=True)
        self._asked = ""

    def hold(self, asked: str) -> None:
        self._asked = asked
        self.value = self._shown

    @property
    def _shown(self) -> str:
        return printable(self._asked, keep_newlines=False)

    @property
    def wanted(self) -> str:
        """What the brief is to be on; what is shown of a headline may be less than the headline."""
        return self._asked if self.value == self._shown else self.value.strip()

    def action_restore(self) -> None:
        self.hold(self._asked)
        self.action_leave()


class BriefList(PagedList[BriefRow]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Another matter", id="brief.field", tooltip="Type what the brief is to be on"),
    ]
