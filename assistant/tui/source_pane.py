"""The source: an article with the sentence that was cited, who says what, and what several articles say as one."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import TabbedContent, TabPane

from assistant.answers import Answer, Citation, Scope
from assistant.articles import Article
from assistant.display import printable
from assistant.tui.article_view import ArticleView
from assistant.tui.brief_view import BriefView
from assistant.tui.cited import Cited, Turned
from assistant.tui.cited_list import CitedList
from assistant.tui.evidence_view import EvidenceView
from assistant.tui.locating import locate
from assistant.tui.session import SessionGetter
from assistant.tui.statements_view import StatementsView
from assistant.tui.summary_view import SummaryView
from assistant.tui.tabbed import Tabbed
from assistant.tui.text import reason
from assistant.tui.within import Within, WithinChosen


class SourcePane(Vertical):
    HELP = """\
The article as it was read. **▶** in the margin marks the sentence cited; what is dimmed (headings, leftovers of the
page) is never cited. **n** and **p** go to the next and the previous citation of the answer, or line of the list from
which it was opened; **Esc** goes back there.

**m** shows a summary of the article, **s** who says what in it, **e** what the answer was made from, **F7** what
several articles say on one matter. **w** asks within this article only.
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
        Binding(
            "m",
            "show('summary')",
            "Summary",
            id="source.summary",
            show=False,
            tooltip="Show a summary of the article",
        ),
        Binding("m", "leave_summary", "Text", id="source.summarized", tooltip="Show the text of the article"),
        Binding(
            "e",
            "show('evidence')",
            "Evidence",
            id="source.evidence",
            show=False,
            tooltip="Show what the answer was made from",
        ),
        Binding(
            "w",
            "ask_within",
            "Ask within this article",
            id="source.ask_within",
            show=False,
            tooltip="Ask questions within this article only",
        ),
        Binding("escape", "back", "Back", id="source.back", tooltip="Back to the list from which it was opened"),
    ]

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(id="source")
        self._session = session
        self._cited: tuple[Cited, ...] = ()
        self._index = 0
        self._list: CitedList | None = None
        """From which what is cited was opened."""
        self._article: Article | None = None
        """The one that is open."""

    def compose(self) -> ComposeResult:
        with Tabbed("text"):
            with TabPane(Content("Text"), id="text"):
                yield ArticleView()
            for listed in (SummaryView(), StatementsView(self._session), EvidenceView(), BriefView(self._session)):
                with TabPane(Content(listed.TAB.title()), id=listed.TAB):
                    yield listed

    @property
    def tabs(self) -> Tabbed:
        return self.query_one(Tabbed)

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    @property
    def summary(self) -> SummaryView:
        return self.query_one(SummaryView)

    @property
    def statements(self) -> StatementsView:
        return self.query_one(StatementsView)

    @property
    def evidence(self) -> EvidenceView:
        return self.query_one(EvidenceView)

    @property
    def brief(self) -> BriefView:
        return self.query_one(BriefView)

    @property
    def within(self) -> Within | None:
        """The article that is open, if one is."""
        return Within(Scope(self._article.id), self._article.title) if self._article else None

    def open_evidence(self, answer: Answer) -> None:
        """Shows what `answer` was made from; what another one cites is no longer walked through."""
        self._cited, self._list = (), None
        self.evidence.show(answer)
        self.tabs.show(EvidenceView.TAB)

    def open_citation(self, cited: tuple[Cited, ...], index: int, *, listed: CitedList | None = None) -> None:
        """Shows the article of `cited[index]`, with its sentence marked and in view.

        `listed` is the list of which the citations are, to which the reader then goes back.
        """
        self._cited, self._index, self._list = cited, index, listed
        self.tabs.show("text")
        self.refresh_bindings()
        self._load_citation(cited[index], f"{index + 1} of {len(cited)}", listed is self.statements)

    @work(exclusive=True)
    async def _load_citation(self, cited: Cited, note: str, listed: bool) -> None:
        citation = cited.citation
        found = await locate(self._session, citation)
        self._article = None if found.lost else found.article
        note = " · ".join(filter(None, (note, found.lost)))
        self.view.show(found.article, found.sentence, note, cited)
        if listed:
            return
        if found.lost:
            self.summary.show_nothing(citation.article_title, found.lost)
            self.statements.show_nothing(citation.article_title, found.lost)
        else:
            self._offer_summary(found.article)
            await self.statements.show_article(found.article, citation.start)

    def open_article(self, article_id: str, tab: str) -> None:
        """Shows what `tab` has of an article: its text, from the beginning, or a summary, say."""
        self._cited, self._list = (), None
        self.tabs.show(tab)
        self.refresh_bindings()
        self._load_article(article_id)

    @work(exclusive=True)
    async def _load_article(self, article_id: str) -> None:
        try:
            library = (await self._session()).library
            article = await asyncio.to_thread(library.article, article_id)
        except Exception as error:
            self.notify(printable(reason(error)), severity="error", markup=False)
        else:
            self._article = article
            self.view.show(article, range(0))
            self._offer_summary(article)
            await self.statements.show_article(article)

    def open_speaker(self, name: str, citation: Citation | None) -> None:
        """Shows what somebody says in all articles, the statement in `citation` marked."""
        self.workers.cancel_node(self)
        self._list = None
        self.tabs.show(StatementsView.TAB)
        self.statements.show_speaker(name, citation)

    @on(StatementsView.ArticleWanted)
    def _open_statements(self, message: StatementsView.ArticleWanted) -> None:
        """Shows who says what in the article of a statement, which is marked there and in the text."""
        message.stop()
        self._cited, self._index, self._list = (Cited(message.citation, None),), 0, self.statements
        self._load_citation(self._cited[0], "", listed=False)

    @on(CitedList.Opened)
    def _open_listed(self, message: CitedList.Opened) -> None:
        message.stop()
        self.open_citation(message.cited, message.index, listed=message.listed)
        self.tabs.enter()

    def _offer_summary(self, article: Article) -> None:
        self.summary.offer(article)
        self._fill()

    @on(TabbedContent.TabActivated)
    def _fill(self) -> None:
        """Makes what is made when the reader comes to see it."""
        if self.tabs.active == SummaryView.TAB:
            self.summary.fill()
        elif self.tabs.active == BriefView.TAB:
            self.brief.fill()

    def action_turn(self, step: int) -> None:
        self.open_citation(self._cited, self._index + step, listed=self._list)
        if self._list:
            self._list.mark(self._index)
        else:
            self.post_message(Turned(self._cited[self._index].citation))

    def action_show(self, tab: str) -> None:
        self.tabs.show(tab)
        self.tabs.enter()

    def action_leave_summary(self) -> None:
        self.action_show("text")

    def action_back(self) -> None:
        if self._list:
            self.action_show(self._list.TAB)

    def action_ask_within(self) -> None:
        if self.within:
            self.post_message(WithinChosen(self.within))
        else:
            self.notify("No article is open.", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        in_text = self.tabs.active == "text"
        match action, parameters:
            case "turn", (int(step),):
                if not self._cited or not in_text:
                    return False
                return True if 0 <= self._index + step < len(self._cited) else None
            case "show", ("text",):
                return self.tabs.active == "statements"
            case "show", (tab,):
                return tab != self.tabs.active
            case "leave_summary", ():
                return self.tabs.active == "summary"
            case "back", ():
                return in_text and self._list is not None
        return True
