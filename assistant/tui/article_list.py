"""The articles as lines of a list, its keys, and the field that narrows it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from assistant.display import printable
from assistant.tui.filtered_list import Filter
from assistant.tui.option_list import SignedList
from assistant.tui.session import ArticleInfo
from assistant.tui.text import UNKNOWN, dateline, line


class ArticleList(SignedList):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="library.open", tooltip="Open the article that is marked"),
        Binding(
            "m", "summarize", "Summary", id="library.summary", tooltip="Show a summary of the article that is marked"
        ),
        Binding(
            "w",
            "ask_within",
            "Ask within",
            id="library.ask_within",
            tooltip="Ask questions within the article that is marked only",
        ),
        Binding("slash", "filter", "Filter", id="library.filter", show=False, tooltip="Show some of the articles only"),
        Binding(
            "x,delete",
            "remove",
            "Remove",
            id="library.remove",
            tooltip="Remove the article that is marked, after a question",
        ),
    ]

    class SummaryWanted(Message):
        """The reader wants a summary of the article that is marked."""

    class RemovalWanted(Message):
        """The reader wants the article that is marked to be removed."""

    class FilterWanted(Message):
        """The reader wants to see some of the articles only."""

    class WithinWanted(Message):
        """The reader wants to ask within the article that is marked."""

    def action_summarize(self) -> None:
        self.post_message(self.SummaryWanted())

    def action_ask_within(self) -> None:
        self.post_message(self.WithinWanted())

    def action_remove(self) -> None:
        self.post_message(self.RemovalWanted())

    def action_filter(self) -> None:
        self.post_message(self.FilterWanted())


class ArticleFilter(Filter):
    """Seen while it has the focus or holds something."""

    HELP = """\
Shows only the articles in whose title, outlet, date or file name every word stands that you type.

**Down** or **Enter** goes to the list, **Esc** shows all of it again.
"""

    def __init__(self) -> None:
        super().__init__(placeholder="/ filters by title, outlet or date", compact=True)
        self.display = False

    def on_blur(self) -> None:
        self.display = bool(self.value)


def holds(article: ArticleInfo, terms: Sequence[str]) -> bool:
    words = " ".join(map(str, filter(None, (article.title, article.outlet, article.published, _file(article)))))
    return all(term in printable(words).casefold() for term in terms)


def _file(article: ArticleInfo) -> str:
    """The last part of its path or address."""
    return PurePath(article.source or "").name


def article_options(articles: Sequence[ArticleInfo]) -> list[Option | None]:
    """An option an article, each followed by a blank line."""
    options: list[Option | None] = []
    for article in articles:
        origin = dateline(article.outlet, article.published, otherwise=_file(article) or UNKNOWN)
        prompt = Content("\n").join([line(article.title), line(origin, "$foreground-muted")])
        options += [Option(prompt, id=article.id), None]
    return options
