"""The source: an article with the sentence that was cited, and who says what."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import TabPane

from assistant.answers import Citation
from assistant.articles import Article, Sentence, Source
from assistant.display import printable
from assistant.errors import NoSuchArticle
from assistant.tui.article_view import ArticleView
from assistant.tui.session import SessionGetter
from assistant.tui.statements_view import StatementsView
from assistant.tui.tabbed import Tabbed
from assistant.tui.text import reason


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as an answer uses it."""

    citation: Citation
    claim: str | None
    """The claim it carries, the first of several; None for a passage that only came near."""


class SourcePane(Vertical):
    HELP = """\
The article as it was read. **▶** in the margin marks the sentence cited; what is dimmed (headings, leftovers of the
page) is never cited. **n** and **p** go to the next and the previous citation of the answer, or statement of the list
from which it was opened; **Esc** goes back there.

**s** shows who says what in the article.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "turn(1)", "Next", id="source.next", tooltip="Go to the next citation, or statement of the list"),
        Binding(
            "p",
            "turn(-1)",
            "Previous",
            id="source.previous",
            tooltip="Go to the previous citation, or statement of the list",
        ),
        Binding("s", "show('statements')", "Statements", id="source.statements", tooltip="Show who says what"),
        Binding("s", "show('text')", "Text", id="source.text", tooltip="Show the text of the article"),
        Binding("escape", "back", "Back", id="source.back", tooltip="Back to the list of statements"),
    ]

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(id="source")
        self._session = session
        self._cited: tuple[Cited, ...] = ()
        self._index = 0
        self._listed = False

    def compose(self) -> ComposeResult:
        with Tabbed("text"):
            with TabPane(Content("Text"), id="text"):
                yield ArticleView()
            with TabPane(Content("Statements"), id="statements"):
                yield StatementsView(self._session)

    @property
    def tabs(self) -> Tabbed:
        return self.query_one(Tabbed)

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    @property
    def statements(self) -> StatementsView:
        return self.query_one(StatementsView)

    def open_citation(self, cited: tuple[Cited, ...], index: int, *, listed: bool = False) -> None:
        """Shows the article of `cited[index]`, with its sentence marked and in view.

        `listed` says that the citations are those of the list of statements, to which the reader then goes back.
        """
        self._cited, self._index, self._listed = cited, index, listed
        self.tabs.show("text")
        self.refresh_bindings()
        self._load_citation(cited[index], f"{index + 1} of {len(cited)}", listed)

    @work(exclusive=True)
    async def _load_citation(self, cited: Cited, note: str, listed: bool) -> None:
        citation = cited.citation
        try:
            article = await self._article(citation.article_id)
        except Exception as error:
            gone = isinstance(error, NoSuchArticle)
            why = "the article has left the library, its sentence was kept" if gone else reason(error)
            note = " · ".join(filter(None, (note, why)))
            self.view.show(_remains(citation), range(len(citation.text)), note, cited.claim)
            if not listed:
                self.statements.show_nothing(citation.article_title, why)
        else:
            self.view.show(article, range(citation.start, citation.end), note, cited.claim)
            if not listed:
                await self.statements.show_article(article, citation.start)

    def open_article(self, article_id: str) -> None:
        """Shows an article from its beginning."""
        self._cited, self._listed = (), False
        self.tabs.show("text")
        self.refresh_bindings()
        self._load_article(article_id)

    @work(exclusive=True)
    async def _load_article(self, article_id: str) -> None:
        try:
            article = await self._article(article_id)
        except Exception as error:
            self.notify(printable(reason(error)), severity="error", markup=False)
        else:
            self.view.show(article, range(0))
            await self.statements.show_article(article)

    def open_speaker(self, name: str, citation: Citation | None) -> None:
        """Shows what somebody says in all articles, the statement in `citation` marked."""
        self.workers.cancel_node(self)
        self._listed = False
        self.tabs.show("statements")
        self.statements.show_speaker(name, citation)

    @on(StatementsView.ArticleWanted)
    def _open_statements(self, message: StatementsView.ArticleWanted) -> None:
        """Shows who says what in the article of a statement, which is marked there and in the text."""
        message.stop()
        self._cited, self._index, self._listed = (Cited(message.citation, None),), 0, True
        self._load_citation(self._cited[0], "", listed=False)

    @on(StatementsView.Opened)
    def _open_statement(self, message: StatementsView.Opened) -> None:
        message.stop()
        cited = tuple(Cited(citation, None) for citation in message.citations)
        self.open_citation(cited, message.index, listed=True)
        self.tabs.enter()

    def action_turn(self, step: int) -> None:
        self.open_citation(self._cited, self._index + step, listed=self._listed)
        if self._listed:
            self.statements.mark(self._index)

    def action_show(self, tab: str) -> None:
        self.tabs.show(tab)
        self.tabs.enter()

    def action_back(self) -> None:
        self.action_show("statements")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        in_text = self.tabs.active == "text"
        match action, parameters:
            case "turn", (int(step),):
                if not self._cited or not in_text:
                    return False
                return True if 0 <= self._index + step < len(self._cited) else None
            case "show", (tab,):
                return tab != self.tabs.active
            case "back", ():
                return in_text and self._listed
        return True

    async def _article(self, article_id: str) -> Article:
        session = await self._session()
        return await asyncio.to_thread(session.library.article, article_id)


def _remains(citation: Citation) -> Article:
    """What is left of an article that has gone: the sentence that was cited."""
    sentence = Sentence(citation.sentence_id, citation.text, 0, len(citation.text), 0)
    source = Source(outlet=citation.outlet)
    return Article(
        citation.article_id, citation.article_title, citation.text, (sentence,), (source,), citation.published
    )
