"""The list of articles."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.tui.session import ArticleInfo
from assistant.tui.text import UNKNOWN, dateline, line


class ArticleList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="library.open", tooltip="Open the article that is marked"),
    ]


class LibraryPane(Vertical):
    HELP = """\
All the articles of the library. **Enter** opens the one that is marked; **Esc** goes back to the question.
"""

    class ArticleOpened(Message):
        def __init__(self, article_id: str) -> None:
            super().__init__()
            self.article_id = article_id

    def __init__(self) -> None:
        super().__init__(id="library")

    def compose(self) -> ComposeResult:
        yield Static(Content("Articles"), classes="heading")
        yield ArticleList(Option(Content("Loading …"), disabled=True), markup=False)

    async def show(self, articles: Sequence[ArticleInfo]) -> None:
        options = await asyncio.to_thread(_options, articles)
        self.query_one(".heading", Static).update(Content(f"Articles · {len(articles)}"))
        listed = self.query_one(ArticleList)
        listed.set_options(options)
        listed.action_first()

    def fail(self) -> None:
        """Says that there is nothing to list, and what to do."""
        self.query_one(ArticleList).set_options([Option(Content("Not opened: F5 tries again"), disabled=True)])

    @on(OptionList.OptionSelected)
    def _open(self, message: OptionList.OptionSelected) -> None:
        message.stop()
        if message.option_id:
            self.post_message(self.ArticleOpened(message.option_id))


def _options(articles: Sequence[ArticleInfo]) -> list[Option | None]:
    """An option an article, each followed by a blank line."""
    options: list[Option | None] = []
    for article in articles:
        file = PurePath(article.source or "").name
        origin = dateline(article.outlet, article.published, otherwise=file or UNKNOWN)
        prompt = Content("\n").join([line(article.title), line(origin, "$foreground-muted")])
        options += [Option(prompt, id=article.id), None]
    return options
