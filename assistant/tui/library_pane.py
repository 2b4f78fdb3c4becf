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
from textual.widgets import OptionList, TabPane
from textual.widgets.option_list import Option

from assistant.tui.session import ArticleInfo, SessionGetter
from assistant.tui.speaker_list import SpeakerList
from assistant.tui.tabbed import Tabbed
from assistant.tui.text import UNKNOWN, dateline, line

_NOT_OPENED = "Not opened: F5 tries again"


class ArticleList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="library.open", tooltip="Open the article that is marked"),
    ]


class LibraryPane(Vertical):
    HELP = """\
All the articles of the library. **Enter** opens the one that is marked; **Esc** goes back to the question.

**F4** lists the speakers: everybody whose words the articles report.
"""

    class ArticleOpened(Message):
        def __init__(self, article_id: str) -> None:
            super().__init__()
            self.article_id = article_id

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(id="library")
        self._session = session

    def compose(self) -> ComposeResult:
        with Tabbed("articles"):
            with TabPane(Content("Articles"), id="articles"):
                yield ArticleList(Option(Content("Loading …"), disabled=True), markup=False, classes=Tabbed.MAIN)
            with TabPane(Content("Speakers"), id="speakers"):
                yield SpeakerList(self._session)

    @property
    def tabs(self) -> Tabbed:
        return self.query_one(Tabbed)

    @property
    def speakers(self) -> SpeakerList:
        return self.query_one(SpeakerList)

    async def show(self, articles: Sequence[ArticleInfo]) -> None:
        options = await asyncio.to_thread(_options, articles)
        self.tabs.get_tab("articles").label = Content(f"Articles · {len(articles)}")
        listed = self.query_one(ArticleList)
        listed.set_options(options)
        listed.action_first()
        self.speakers.forget([article.id for article in articles])
        self._count_speakers()

    def fail(self) -> None:
        """Says that there is nothing to list, and what to do."""
        self.query_one(ArticleList).set_options([Option(Content(_NOT_OPENED), disabled=True)])
        self.speakers.show((), empty=_NOT_OPENED)

    @on(Tabbed.TabActivated)
    def _count_speakers(self) -> None:
        if self.tabs.active == "speakers":
            self.speakers.count()

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
