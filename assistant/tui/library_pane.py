"""The list of articles."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, TabPane
from textual.widgets.option_list import Option

from assistant.answers import LibraryName, Scope
from assistant.display import printable
from assistant.tui.article_list import ArticleFilter, ArticleList, article_options, holds
from assistant.tui.confirming import Confirm
from assistant.tui.filtered_list import Filter
from assistant.tui.session import ArticleInfo, Session, SessionGetter
from assistant.tui.speaker_list import SpeakerList
from assistant.tui.summary_view import SummaryView
from assistant.tui.tabbed import Tabbed
from assistant.tui.text import reason
from assistant.tui.within import Within, WithinChosen

_POLL = 3.0
"""Seconds between looks whether another process has changed the library."""
_PAGE = 200
_MORE = "more"
_NOT_OPENED = "Not opened: F5 tries again"


class LibraryPane(Vertical):
    HELP = """\
All the articles of the library. **Enter** opens the one that is marked, **m** shows a summary of it, **w** asks within
it only; **Esc** goes back to the question. **F6** asks within one outlet, or some days.

**/** filters by title, outlet, date or file; **x** (or Delete) removes the article that is marked, after a question.
**Ctrl+O** adds articles.

**F4** lists the speakers: everybody whose words the articles report.
"""

    class ArticleOpened(Message):
        """The reader wants to see an article, in the tab of the source named `tab`."""

        def __init__(self, article_id: str, tab: str = "text") -> None:
            super().__init__()
            self.article_id = article_id
            self.tab = tab

    class Changed(Message):
        """Another process has added or removed articles."""

        def __init__(self, library: LibraryName) -> None:
            """`library` is the one that is shown; the change is one of the reader's own."""
            super().__init__()
            self.library = library

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(id="library")
        self._session = session
        self._shown: Session | None = None
        self._generation = 0
        self.articles: Sequence[ArticleInfo] = ()
        self._next = ""
        """The id of the first article that is not laid out."""

    def on_mount(self) -> None:
        self.set_interval(_POLL, self.look_for_changes)

    def compose(self) -> ComposeResult:
        with Tabbed("articles"):
            with TabPane(Content("Articles"), id="articles"):
                yield ArticleFilter()
                yield ArticleList(Option(Content("Loading …"), disabled=True), markup=False, classes=Tabbed.MAIN)
            with TabPane(Content("Speakers"), id="speakers"):
                yield SpeakerList(self._session)

    @property
    def tabs(self) -> Tabbed:
        return self.query_one(Tabbed)

    @property
    def speakers(self) -> SpeakerList:
        return self.query_one(SpeakerList)

    @property
    def within(self) -> Within | None:
        """The article that is marked in the list, if one is."""
        option = self.query_one(ArticleList).highlighted_option
        marked = (article for article in self.articles if option and article.id == option.id)
        return next((Within(Scope(article.id), article.title) for article in marked), None)

    async def show(self, session: Session) -> None:
        """Lists the articles; the one that was marked stays marked, if it is among them."""
        self._generation = await asyncio.to_thread(session.generation)
        articles = await asyncio.to_thread(session.library.summaries)
        self._shown = session
        self.articles = articles
        self.tabs.get_tab("articles").label = Content(f"Articles · {len(articles)}")
        await self._list()
        self.speakers.forget()
        self._count_speakers()

    async def _list(self, mark: str | None = None) -> None:
        """Lists the articles that the filter lets through, and marks one by its id: the one that was, if none is named.

        Those beyond the first page are laid out when they are wanted: thousands would take seconds.
        """
        listed = self.query_one(ArticleList)
        if mark is None and listed.highlighted_option:
            mark = listed.highlighted_option.id
        terms = self.query_one(ArticleFilter).value.casefold().split()
        articles = [article for article in self.articles if not terms or holds(article, terms)]
        place = next((place for place, article in enumerate(articles) if article.id == mark), 0)
        seen = articles[: (place // _PAGE + 1) * _PAGE]
        options = await asyncio.to_thread(article_options, seen)
        if left := len(articles) - len(seen):
            options.append(Option(Content(f"… {left:,} more"), id=_MORE))
            self._next = articles[len(seen)].id
        elif terms and not options:
            options = [Option(Content("No article holds that: Esc shows all again."), disabled=True)]
        listed.set_options(options)
        if place:
            listed.highlighted = listed.get_option_index(articles[place].id)
        else:
            listed.action_first()

    @on(ArticleList.FilterWanted)
    def _filter(self) -> None:
        filtered = self.query_one(ArticleFilter)
        filtered.display = True
        self.screen.set_focus(filtered)

    @on(Input.Changed, "ArticleFilter")
    async def _narrow(self, message: Input.Changed) -> None:
        message.stop()
        await self._list()

    @on(Filter.Left)
    def _enter_list(self, message: Filter.Left) -> None:
        if self.tabs.active == "articles":
            self.screen.set_focus(self.query_one(ArticleList))

    @on(ArticleList.RemovalWanted)
    def _ask_to_remove(self) -> None:
        if not self.within:
            return
        if self._shown and self._shown.library.name == "samples":
            self.notify("The samples go by themselves when you add an article.", markup=False)
            return
        article_id = self.within.scope.article_id or ""
        question = f"Remove “{self.within.title}” from the library?"

        def decided(remove: bool | None) -> None:
            if remove:
                self._remove(article_id)

        self.app.push_screen(Confirm(question, "Remove it", "Keep it"), decided)

    @work
    async def _remove(self, article_id: str) -> None:
        try:
            if adder := (await self._session()).adder:
                await asyncio.to_thread(adder.remove, article_id)
        except Exception as error:
            self.notify(printable(reason(error)), severity="error", markup=False)
        self.look_for_changes()

    @work(exclusive=True, group="changes")
    async def look_for_changes(self) -> None:
        if session := self._shown:
            with suppress(Exception):  # what fails here fails again, and is said, when a question is asked
                if await asyncio.to_thread(session.generation) != self._generation:
                    self.post_message(self.Changed(session.library.name))

    def fail(self) -> None:
        """Says that there is nothing to list, and what to do."""
        self._shown = None
        self.query_one(ArticleList).set_options([Option(Content(_NOT_OPENED), disabled=True)])
        self.speakers.show((), empty=_NOT_OPENED)

    @on(Tabbed.TabActivated)
    def _count_speakers(self) -> None:
        if self.tabs.active == "speakers":
            self.speakers.count()

    @on(ArticleList.SummaryWanted)
    def summarize(self) -> None:
        """Opens the summary of the article that is marked."""
        if self.within:
            self.post_message(self.ArticleOpened(self.within.scope.article_id or "", SummaryView.TAB))

    @on(ArticleList.WithinWanted)
    def _ask_within(self) -> None:
        if within := self.within:
            self.post_message(WithinChosen(within))

    @on(OptionList.OptionSelected)
    async def _open(self, message: OptionList.OptionSelected) -> None:
        message.stop()
        if message.option_id == _MORE:
            await self._list(self._next)
        elif message.option_id:
            self.open(message.option_id)

    def open(self, article_id: str) -> None:
        self.post_message(self.ArticleOpened(article_id))
