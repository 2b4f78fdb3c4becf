"""What became of each source that was to be added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.display import printable
from assistant.errors import UnreadableSource
from assistant.tui.entries import Entry
from assistant.tui.filtered_list import FilteredList
from assistant.tui.key_bar import KeyBar
from assistant.tui.marked import Hanging, Marked
from assistant.tui.paged_list import Lines
from assistant.tui.session import Added
from assistant.tui.text import counted, line

Kind = Literal["not read", "was there already", "added"]
_MARKS: dict[Kind, str] = {"not read": "!", "was there already": "=", "added": "✓"}


@dataclass(frozen=True, slots=True)
class Result:
    kind: Kind
    text: str
    article_id: str | None = None

    @classmethod
    def of(cls, name: str, outcome: Added | UnreadableSource) -> Result:
        if isinstance(outcome, UnreadableSource):
            return cls("not read", str(outcome))
        article = outcome.article
        if outcome.new:
            return cls("added", f"{article.title} · {counted(len(article.sentences), 'sentence')}", article.id)
        return cls("was there already", f"{PurePath(name).name} was there already · {article.title}", article.id)

    @property
    def added(self) -> bool:
        return self.kind == "added"

    @property
    def mark(self) -> str:
        return _MARKS[self.kind]

    @property
    def heading(self) -> Content:
        return Content.styled(self.kind.capitalize(), "bold")

    @property
    def words(self) -> str:
        return printable(f"{self.kind} {self.text}").casefold()

    def prompt(self) -> Hanging:
        return Hanging(Content(self.mark), line(self.text))


def summary(results: Sequence[Result], total: int) -> str:
    """How many of `total` sources became what."""
    counts = {kind: sum(result.kind == kind for result in results) for kind in _MARKS}
    told = {
        "added": counts["added"],
        "there already": counts["was there already"],
        "not read": counts["not read"],
        "not reached": total - len(results),
    }
    return " · ".join(f"{count:,} {what}" for what, count in told.items() if count) or "Nothing was added."


class ResultEntry(Entry):
    HELP = """\
An article that is in the library now.

**Enter** opens it.
"""

    def __init__(self, result: Result, article_id: str) -> None:
        super().__init__(result.mark, line(result.text))
        self.article_id = article_id


class ResultLine(Marked):
    """What has become of a source of which there is no article."""

    def __init__(self, result: Result) -> None:
        super().__init__(result.mark, line(result.text), classes="error")


class AllResultsEntry(Entry):
    HELP = """\
**Enter** lists what became of each file: what was not read, and why, what was there already, and what was added.
"""

    def __init__(self, results: int) -> None:
        super().__init__("→", Content(f"What became of each of the {results:,}"))


class ResultsScreen(ModalScreen[str | None]):
    HELP = """\
What became of each file: what was not read, and why, what was there already, and what was added.

**Enter** opens the article that is marked, **/** filters by name, title or what became of it, **Esc** leaves.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Leave", id="results.leave", tooltip="Go back to the conversation"),
        Binding("f1", "app.help", "Help", id="results.help", tooltip="Explain the list, and its keys"),
    ]

    def __init__(self, results: Sequence[Result]) -> None:
        super().__init__()
        order = list(_MARKS)
        self._results = sorted(results, key=lambda result: order.index(result.kind))

    def compose(self) -> ComposeResult:
        with Vertical(id="outcomes"):
            yield Static(Content("What became of each"), classes="title")
            yield FilteredList("/ filters by name or title")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(FilteredList).show(self._results, empty="Nothing was read.")
        self.set_focus(self.query_one(Lines))

    @on(FilteredList.Opened)
    def _open(self, message: FilteredList.Opened) -> None:
        message.stop()
        if article_id := self._results[message.index].article_id:
            self.dismiss(article_id)
