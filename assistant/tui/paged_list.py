"""A list under a field, laid out a page at a time: it may be longer than anyone would scroll."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.visual import Visual
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from assistant.tui.option_list import SignedList
from assistant.tui.tabbed import Tabbed
from assistant.tui.text import line

_PAGE = 100
_MORE = "more"


class Row(Protocol):
    @property
    def heading(self) -> Content:
        """What stands above it and its like; may be empty."""

    def prompt(self) -> Visual: ...


R = TypeVar("R", bound=Row)


class ListField(Input):
    class Left(Message):
        """The reader goes on to the list."""

    def action_leave(self) -> None:
        self.post_message(self.Left())


class Lines(SignedList):
    """The options, of which headings are disabled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="lines.open", tooltip="Open the line that is marked, as a click does"),
        Binding("n", "jump(1)", "Next heading", id="lines.next", show=False, tooltip="Go to the next heading, or line"),
        Binding(
            "p",
            "jump(-1)",
            "Previous heading",
            id="lines.previous",
            show=False,
            tooltip="Go to the heading before, or line",
        ),
    ]

    class Left(Message):
        """The cursor went up and out of the list."""

    def action_cursor_up(self) -> None:
        if any(not option.disabled for option in self.options[: self.highlighted or 0]):
            super().action_cursor_up()
        else:
            self.post_message(self.Left())

    def action_jump(self, step: int) -> None:
        """To the first line under the next heading, or the last one before this line; where there is none, by lines."""
        here = self.highlighted or 0
        if not any(option.disabled for option in self.options):
            self.highlighted = max(0, min(here + step, self.option_count - 1))
            return
        firsts = [i + 1 for i, option in enumerate(self.options[:-1]) if option.disabled]
        ahead = [i for i in firsts if i > here] if step > 0 else [i for i in reversed(firsts) if i < here]
        if ahead:
            self.highlighted = ahead[0]
            self.scroll_to_highlight(top=True)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Brings a heading into view with the first line under it."""
        super().scroll_to_highlight(top)
        line = self.highlighted
        if line and line in self._heights and self.options[line - 1].disabled:
            first = self._index_to_line[line - 1]
            height = self._index_to_line[line] - first + 1
            region = Region(0, first, self.scrollable_content_region.width, height)
            self.scroll_to_region(region, force=True, animate=False, top=top, immediate=True)


class PagedList(Vertical, Generic[R]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter", id="list.filter", show=False, tooltip="Type what the lines must hold"),
    ]

    class Opened(Message):
        """The reader wants to see row number `index` of those shown to the list."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class MoreWanted(Message):
        """The reader has come to the end of what was shown to the list, and there is more."""

    def __init__(self, field: ListField) -> None:
        super().__init__()
        self.field = field
        self._rows: Sequence[R] = ()
        self._empty = self._more = ""
        self._laid_out = _PAGE
        self.listed: list[int] = []
        """Numbers of the rows that are listed, of those shown to it."""

    def compose(self) -> ComposeResult:
        yield self.field
        yield Lines(markup=False, classes=Tabbed.MAIN)

    @property
    def marked(self) -> int | None:
        """The number of the row that is marked, if any is."""
        option = self.query_one(Lines).highlighted_option
        return int(option.id) if option and option.id and option.id != _MORE else None

    def show(self, rows: Sequence[R], *, empty: str) -> None:
        """`rows` in place of what was there, the first one marked; `empty` where there are none."""
        self._laid_out = _PAGE
        self.extend(rows, empty=empty)

    def extend(self, rows: Sequence[R], *, empty: str, more: str = "", mark: int = 0) -> None:
        """As `show`, with as much laid out as there was; row number `mark` is marked, `more` names what is not among
        them."""
        self._rows, self._empty, self._more = rows, empty, more
        self._lay_out(mark)

    def mark(self, row: int) -> None:
        """Marks row number `row`, wherever it is; the first one where it is not listed."""
        if row in self.listed[: self._laid_out]:
            lines = self.query_one(Lines)
            lines.highlighted = lines.get_option_index(str(row))
        else:
            self._lay_out(row)

    def _begin_anew(self, marked: int) -> None:
        self._laid_out = _PAGE
        self._lay_out(marked)

    def _lay_out(self, marked: int) -> None:
        self.listed = self._let_through()
        if marked in self.listed[self._laid_out :]:
            self._laid_out = self.listed.index(marked) + _PAGE
        visible = self.listed[: self._laid_out]
        lines = self.query_one(Lines)
        lines.set_options([*self._lines(visible), *self._end(len(visible))])
        if marked in visible:
            lines.highlighted = lines.get_option_index(str(marked))
        else:
            lines.action_first()

    def _let_through(self) -> list[int]:
        """Numbers of the rows to be listed."""
        return list(range(len(self._rows)))

    def _lines(self, visible: Sequence[int]) -> Iterator[Option | None]:
        """A blank line goes before each group but the first."""
        for number, (heading, group) in enumerate(groupby(visible, key=lambda row: self._rows[row].heading)):
            yield from [None] if number else []
            yield from [Option(heading, disabled=True)] if heading else []
            yield from (Option(self._rows[row].prompt(), id=str(row)) for row in group)

    def _end(self, laid_out: int) -> Iterator[Option]:
        if not self.listed:
            yield Option(line(self._nothing), disabled=True)
        if left := len(self.listed) - laid_out:
            yield Option(Content(f"… {left:,} more"), id=_MORE)
        elif self._more:
            yield Option(Content(f"… {self._more}"), id=_MORE)

    @property
    def _nothing(self) -> str:
        """What is said where no row is listed."""
        return self._empty

    @on(OptionList.OptionSelected)
    def _open(self, message: OptionList.OptionSelected) -> None:
        message.stop()
        if message.option_id != _MORE:
            self.post_message(self.Opened(int(message.option_id or 0)))
        elif len(self.listed) > self._laid_out:
            self._lay_out(self.listed[self._laid_out])
        else:
            self.post_message(self.MoreWanted())

    @on(ListField.Left)
    def _enter_lines(self) -> None:
        self.screen.set_focus(self.query_one(Lines))

    @on(Lines.Left)
    def action_filter(self) -> None:
        self.screen.set_focus(self.field)
