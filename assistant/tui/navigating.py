"""From one pane to another and back: what has the focus, what is opened where, and where the reader was before."""

from __future__ import annotations

from typing import Literal, cast

from textual import events, on
from textual.reactive import reactive
from textual.widget import Widget

from assistant.answers import Citation
from assistant.tui.adapting import Adapting
from assistant.tui.brief_view import BriefView
from assistant.tui.chat import Chat
from assistant.tui.cited import Turned
from assistant.tui.comparison import Comparison, ComparisonOpened
from assistant.tui.exchange import Exchange
from assistant.tui.filtered_list import FilteredList
from assistant.tui.library_pane import LibraryPane
from assistant.tui.prompt import Prompt
from assistant.tui.source_pane import SourcePane
from assistant.tui.statements_view import SpeakerOpened
from assistant.tui.tabbed import Tabbed

Pane = Literal["library", "chat", "source", "comparison"]


class Navigating(Adapting):
    pane: reactive[Pane] = reactive("chat", init=False)
    """The pane that has the focus; on a narrow screen, the one that is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._left_in_chat: Widget | None = None
        self._left_for_comparison: Pane = "chat"

    @property
    def chat(self) -> Chat:
        return self.query_one(Chat)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        for pane in self.query("#panes > *"):
            if pane in event.widget.ancestors_with_self:
                self.pane = cast(Pane, pane.id)
        if self.pane == "chat":
            self._left_in_chat = event.widget

    def watch_pane(self, left: Pane, pane: Pane) -> None:
        for name in ("library", "source", "comparison"):
            self.chat.screen.set_class(pane == name, f"-{name}", update=False)
        if pane == "source":
            self.chat.screen.add_class("-opened", update=False)
        # These classes lay out the panes; to work out the styles of all that is in them takes a quarter of a second.
        panes = self.query_one("#panes")
        self.stylesheet.update_nodes([panes, *panes.children])
        for filtered in self.query_one(f"#{left}").query(FilteredList):
            filtered.show_all()

    def action_show(self, pane: Pane, tab: str | None = None) -> None:
        """To a pane, and to one of its tabs: without `tab`, to the one that was left there."""
        self.pane = pane
        if pane == "chat":
            self.chat.screen.set_focus(self.chat.prompt)
            return
        tabs = self.query_one(f"#{pane} Tabbed", Tabbed)
        tabs.show(tab or tabs.active)
        tabs.enter()

    def action_leave(self) -> None:
        """From another pane to where the reader left the conversation; within it, to the prompt."""
        if isinstance(self.focused, Prompt):
            self.screen.remove_class("-opened")
            self.refresh_bindings()
            return
        if self.pane == "comparison" and self._left_for_comparison == "source":
            self.action_show("source")
            return
        left = self._left_in_chat if self.pane != "chat" else None
        self.pane = "chat"
        self.screen.set_focus(left if left and left.is_attached else self.chat.prompt)

    @property
    def _stacked(self) -> bool:
        """Whether the source stands below the conversation."""
        return self.screen.has_class("-narrow", "-high", "-opened")

    def action_brief(self) -> None:
        """On all that questions are asked within, or what it was made on last."""
        self.query_one(SourcePane).brief.fill()
        self.action_show("source", BriefView.TAB)

    @on(Exchange.CitationOpened)
    def _open_citation(self, message: Exchange.CitationOpened) -> None:
        self.query_one(SourcePane).open_citation(message.cited, message.index)
        self.action_show("source")

    @on(Exchange.EvidenceOpened)
    def _open_evidence(self, message: Exchange.EvidenceOpened) -> None:
        self.query_one(SourcePane).open_evidence(message.answer)
        self.action_show("source", "evidence")

    @on(Exchange.BriefWanted)
    def _make_brief(self, message: Exchange.BriefWanted) -> None:
        self.query_one(SourcePane).brief.ask(message.query, message.within)
        self.action_show("source", BriefView.TAB)

    @on(ComparisonOpened)
    def _open_comparison(self, message: ComparisonOpened) -> None:
        comparison = self.query_one(Comparison)
        comparison.open(message.compared, message.index)
        self._left_for_comparison, self.pane = self.pane, "comparison"
        comparison.enter()

    @on(Turned)
    def _follow(self, message: Turned) -> None:
        """Where the reader goes back to is what was looked at last."""
        brief = self.query_one(SourcePane).brief
        if isinstance(message.shown, Citation) or not brief.follow(message.shown):
            self._left_in_chat = self.chat.conversation.entry_of(message.shown) or self._left_in_chat

    @on(SpeakerOpened)
    def _open_speaker(self, message: SpeakerOpened) -> None:
        self.query_one(SourcePane).open_speaker(message.name, message.citation)
        self.action_show("source")

    @on(LibraryPane.ArticleOpened)
    def _open_article(self, message: LibraryPane.ArticleOpened) -> None:
        self.query_one(SourcePane).open_article(message.article_id, message.tab)
        self.action_show("source")
