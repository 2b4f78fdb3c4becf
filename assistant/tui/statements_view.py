"""Who says what: in the article that is open, by speaker, or one speaker in all articles, by article."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message

from assistant.answers import Citation
from assistant.articles import Article
from assistant.display import printable
from assistant.tui.cited import Cited
from assistant.tui.cited_list import CitedList
from assistant.tui.filtered_list import FilteredList
from assistant.tui.session import SessionGetter
from assistant.tui.statement_rows import StatementRow, by_article, by_speaker
from assistant.tui.text import counted, reason

_PAGE = 200
"""Sentences of a speaker that are fetched at once."""
_OLDER = "older ones"


class SpeakerOpened(Message):
    """The reader wants to see what somebody says in all articles, `citation` marked where it is among it."""

    def __init__(self, name: str, citation: Citation | None = None) -> None:
        super().__init__()
        self.name = name
        self.citation = citation


class StatementsView(CitedList):
    HELP = """\
Who says what, word for word: the kind of each statement, and the sentence that carries it.

**Enter** opens a statement in its place; there **n** and **p** go on to the next and the previous one, and **Esc**
comes back to this list. **a** changes between what this article says and what this speaker says in all articles.

**n** and **p** go to the next and the previous heading, **/** filters by name, word or kind (such as *denial*), **F4**
lists the speakers of all articles.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "a",
            "widen",
            "All articles",
            id="statements.widen",
            tooltip="What the speaker of this statement says in all articles",
        ),
        Binding(
            "a",
            "narrow",
            "This article",
            id="statements.narrow",
            tooltip="Who says what in the article of this statement",
        ),
    ]

    TAB = "statements"
    TITLE = "Who says what"
    NOTHING = "Open an article, or a speaker of all articles (F4)."

    class ArticleWanted(Message):
        """The reader wants to see all that the article of `citation` says."""

        def __init__(self, citation: Citation) -> None:
            super().__init__()
            self.citation = citation

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(FilteredList("/ filters by name, word or kind"))
        self._session = session
        self._article_id: str | None = None
        self._speaker: str | None = None
        self._rows: Sequence[StatementRow] = ()
        self._limit = _PAGE

    async def show_article(self, article: Article, start: int | None = None) -> None:
        """All that `article` says, by speaker; what the sentence that starts at character `start` says is marked."""
        if article.id != self._article_id:
            self.workers.cancel_node(self)
            self._rows = await asyncio.to_thread(by_speaker, article)
            self._article_id, self._speaker = article.id, None
            speakers = len({row.heading for row in self._rows})
            self.head(article.title, f"{self._count} by {counted(speakers, 'speaker')}")
            self.listing.show(self._rows, empty="Nobody is quoted in this article.")
        self._mark(article.id, start)

    def show_nothing(self, title: str, why: str) -> None:
        """For the article of a citation that cannot be had."""
        self._article_id = self._speaker = None
        self._rows = ()
        self.head(title, "")
        self.listing.show((), empty=why)

    def cited(self, row: int) -> Sequence[Cited]:
        return (Cited(self._rows[row].citation, None),)

    def show_speaker(self, name: str, citation: Citation | None = None) -> None:
        """All that `name` says in any article, the latest first; what the sentence of `citation` says is marked."""
        self._speaker, self._article_id = name, None
        self._rows, self._limit = (), _PAGE
        self.head(name, "")
        self.listing.show((), empty="Searching all articles …")
        self._load(name, citation)

    @work(exclusive=True)
    async def _load(self, name: str, citation: Citation | None = None) -> None:
        known = len(self._rows)
        try:
            session = await self._session()
            hits = await asyncio.to_thread(session.library.said_by, name, self._limit)
            self._rows = await asyncio.to_thread(by_article, name, hits)
        except Exception as error:
            self.notify(printable(reason(error)), severity="error", markup=False)
            self.listing.extend(self._rows, empty=reason(error), more=_OLDER if known else "", mark=known)
            return
        older = len(hits) == self._limit
        articles = len({row.citation.article_id for row in self._rows})
        about = f"{self._count} in {counted(articles, 'article')}"
        self.head(name, f"the latest {about}" if older else about)
        self.listing.extend(
            self._rows, empty="Nothing of theirs is in the articles.", more=_OLDER if older else "", mark=known
        )
        if citation:
            self._mark(citation.article_id, citation.start)

    @property
    def _count(self) -> str:
        return counted(sum(len(row.statements) for row in self._rows), "statement")

    def _mark(self, article_id: str, start: int | None) -> None:
        for index, row in enumerate(self._rows):
            if (row.citation.article_id, row.citation.start) == (article_id, start):
                self.listing.mark(index)
                return

    @on(FilteredList.MoreWanted)
    def _load_more(self, message: FilteredList.MoreWanted) -> None:
        message.stop()
        if self._speaker:
            self._limit += _PAGE
            self._load(self._speaker)

    def action_widen(self) -> None:
        row = self._marked_row
        if row and (speaker := row.statements[0].speaker):
            self.post_message(SpeakerOpened(speaker, row.citation))
        else:
            self.notify("No speaker is named there.", markup=False)

    def action_narrow(self) -> None:
        if row := self._marked_row:
            self.post_message(self.ArticleWanted(row.citation))

    @property
    def _marked_row(self) -> StatementRow | None:
        index = self.listing.marked
        return None if index is None else self._rows[index]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "widen":
                return self._article_id is not None
            case "narrow":
                return self._speaker is not None
        return True
