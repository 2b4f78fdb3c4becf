"""Where the reader chooses what questions are asked within."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from assistant.answers import Scope
from assistant.display import printable
from assistant.tui.dialog import Dialog
from assistant.tui.filtered_list import FilteredList
from assistant.tui.key_bar import KeyBar
from assistant.tui.marked import Hanging
from assistant.tui.paged_list import Lines
from assistant.tui.session import ArticleInfo, Outlet, SessionGetter
from assistant.tui.text import clip, counted, dateline, line, reason
from assistant.tui.within import Within

_LONGEST = 120
_FORM = "YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Choice:
    within: Within
    name: str
    about: str = ""

    @property
    def heading(self) -> Content:
        return Content()

    @property
    def words(self) -> str:
        return printable(f"{self.name} {self.about}").casefold()

    def prompt(self) -> Hanging:
        about = Content.styled(f" · {self.about}", "$foreground-muted") if self.about else Content()
        return Hanging(Content("•"), line(clip(self.name, _LONGEST)) + about)


class Day(Input):
    HELP = """\
A day of publication, such as *2026-03-31*; left empty, there is no such bound. **Enter** asks within the line that is
marked above, and these days; **Tab** and **Shift+Tab** go to the other day and to the list.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Ask within", id="day.choose", tooltip="Ask within what is marked, and these days"),
        Binding("up", "screen.focus_previous", "Up", id="day.leave", show=False, tooltip="Go to the field before"),
    ]

    @property
    def day(self) -> date | None:
        """Raises `ValueError`, in the reader's words, where what was typed is no day."""
        typed = self.value.strip()
        try:
            return date.fromisoformat(typed) if typed else None
        except ValueError:
            raise ValueError(f"“{typed}” is no day: write it as 2026-03-31.") from None


class ScopeDialog(Dialog[Within | None]):
    HELP = """\
What the questions that follow are asked within: one article, or what one outlet published, or all; and only what was
published from one day to another, where these are given. Nothing else is searched or cited.

**Enter** chooses the line that is marked, **/** finds an outlet or an article, **Tab** goes to the days. **F6** asks in
all articles again, whatever their day; **Esc** leaves it as it was.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f6", "clear", "All articles", id="scope.clear", tooltip="Ask questions in all articles again"),
        Binding("escape", "dismiss", "As it was", id="scope.leave", tooltip="Leave what is asked within as it was"),
        Binding("f1", "app.help", "Help", id="scope.help", tooltip="Explain what is focused, and its keys"),
    ]

    def __init__(self, session: SessionGetter, within: Within, articles: Sequence[Within]) -> None:
        """`within` holds so far; `articles` are the ones that the reader has before them."""
        super().__init__()
        self._session = session
        self._since, self._until = within.scope.since, within.scope.until
        self._marked = replace(within, scope=replace(within.scope, since=None, until=None))
        self._choices = [Choice(Within(), "All articles")]
        if self._marked.scope.article_id and self._marked not in articles:
            self._choices.append(Choice(self._marked, str(self._marked), "as it is"))
        self._choices += [Choice(article, str(article), "this article") for article in dict.fromkeys(articles)]

    def compose(self) -> ComposeResult:
        with Vertical(id="choice"):
            yield Static(Content("Ask within"), classes="title")
            yield FilteredList("/ finds an outlet or an article")
            with Horizontal(classes="days"):
                yield Static(Content("Published from"))
                yield Day(_written(self._since), placeholder=_FORM, max_length=10, compact=True, id="since")
                yield Static(Content("to"))
                yield Day(_written(self._until), placeholder=_FORM, max_length=10, compact=True, id="until")
            yield Static(classes="problem")
        yield KeyBar()

    def on_mount(self) -> None:
        self._list.show(self._choices, empty="")
        self._mark(0)
        self.set_focus(self.query_one(Lines))
        self._load()

    def _mark(self, otherwise: int) -> None:
        """Marks what holds so far."""
        held = (number for number, choice in enumerate(self._choices) if choice.within == self._marked)
        self._list.mark(next(held, otherwise))

    @property
    def _list(self) -> FilteredList:
        return self.query_one(FilteredList)

    @work
    async def _load(self) -> None:
        try:
            library = (await self._session()).library
            outlets: Sequence[Outlet] = await asyncio.to_thread(library.outlets)
            articles: Sequence[ArticleInfo] = await asyncio.to_thread(library.summaries)
        except Exception as error:
            self._say(reason(error))
            return
        untouched = self._list.marked in (None, 0)
        self._choices += [
            Choice(Within(Scope(outlet=outlet.name)), outlet.name, counted(outlet.articles, "article"))
            for outlet in outlets
        ]
        listed = {choice.within.scope.article_id for choice in self._choices}
        self._choices += [
            Choice(within, str(within), dateline(article.outlet, article.published))
            for article in articles
            if article.id not in listed and (within := Within(Scope(article.id), article.title))
        ]
        self._list.extend(self._choices, empty="", mark=self._list.marked or 0)
        if untouched:
            self._mark(0)

    @on(FilteredList.Opened)
    def _choose(self, message: FilteredList.Opened) -> None:
        message.stop()
        self._narrow(message.index)

    def action_clear(self) -> None:
        self.dismiss(Within())

    @on(Input.Blurred, "Day")
    def _check(self) -> None:
        """Tells of a day that is none when the reader leaves it."""
        try:
            self._days()
        except ValueError as error:
            self._say(str(error))
        else:
            self.query_one(".problem", Static).display = False

    @on(Input.Submitted, "Day")
    def _choose_marked(self) -> None:
        if (marked := self._list.marked) is not None:
            self._narrow(marked)

    @work(exclusive=True, group="choice")
    async def _narrow(self, choice: int) -> None:
        """Takes the choice with the days, where any article is in it."""
        try:
            since, until = self._days()
        except ValueError as error:
            self._say(str(error))
            return
        chosen = self._choices[choice].within
        within = replace(chosen, scope=replace(chosen.scope, since=since, until=until))
        try:
            library = (await self._session()).library
            await asyncio.to_thread(library.within, within.scope)
        except Exception as error:
            self._say(reason(error))
        else:
            self.dismiss(within)

    def _days(self) -> list[date | None]:
        """The first and the last one. Raises `ValueError`, in the reader's words."""
        return [field.day for field in self.query(Day)]

    def _say(self, problem: str) -> None:
        said = self.query_one(".problem", Static)
        said.update(line(problem))
        said.display = True


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""
