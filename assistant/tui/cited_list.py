"""A tab of the source that lists sentences of articles, each of which opens in its place."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from assistant.tui.cited import Cited
from assistant.tui.paged_list import PagedList
from assistant.tui.text import line


class CitedList(Vertical):
    TAB: ClassVar[str]
    """The id of its tab."""
    TITLE: ClassVar[str]
    NOTHING: ClassVar[str]
    """How the list comes to have something to show."""

    class Opened(Message):
        """The reader wants to see `cited[index]` in its article; `cited` is all that `listed` lists."""

        def __init__(self, listed: CitedList, cited: tuple[Cited, ...], index: int) -> None:
            super().__init__()
            self.listed = listed
            self.cited = cited
            self.index = index

    def __init__(self, listing: PagedList[Any]) -> None:
        super().__init__()
        self.listing = listing
        self._opened: Sequence[int] = ()
        """Numbers of the rows of what was listed when one was opened."""

    def compose(self) -> ComposeResult:
        yield Static(Content(self.TITLE), classes="title")
        yield Static(Content(self.NOTHING), classes="about")
        yield self.listing

    def head(self, title: str, *about: str) -> None:
        """`about` by lines."""
        self.query_one(".title", Static).update(line(title))
        self.query_one(".about", Static).update(Content("\n").join(map(line, about)))
        self.refresh_bindings()

    @abstractmethod
    def cited(self, row: int) -> Sequence[Cited]:
        """The sentences of row number `row` of those shown."""

    def mark(self, place: int) -> None:
        """Marks a sentence by its place, from 0, in the list as it was when one was opened."""
        self.listing.mark(self._opened[place])

    @on(PagedList.Opened)
    def _open(self, message: PagedList.Opened) -> None:
        message.stop()
        self.open(message.index)

    def open(self, row: int) -> None:
        places = [(number, cited) for number in self.listing.listed for cited in self.cited(number)]
        self._opened = [number for number, _ in places]
        self.post_message(self.Opened(self, tuple(cited for _, cited in places), self._opened.index(row)))
