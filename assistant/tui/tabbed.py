"""Tabs that keys and clicks change, and that never hold the focus: it is in what they show."""

from __future__ import annotations

from textual import on
from textual.widget import Widget
from textual.widgets import TabbedContent, Tabs


class Tabbed(TabbedContent):
    MAIN = "main"
    """The class of the widget that gets the focus, one in each tab."""

    def __init__(self, first: str) -> None:
        """`first` is the id of the tab that is shown at the beginning."""
        super().__init__(initial=first)
        self._shown = first

    def on_mount(self) -> None:
        self.query_one(Tabs).can_focus = False

    def show(self, tab: str) -> None:
        """Brings up a tab, and leaves the focus where it is."""
        self._shown = self.active = tab

    def enter(self) -> None:
        """Gives the focus to what is shown."""
        if self.active_pane:
            self.screen.set_focus(self.active_pane.query_one(f".{self.MAIN}", Widget))

    @on(TabbedContent.TabActivated)
    def _follow_click(self) -> None:
        if self.active != self._shown:
            self._shown = self.active
            self.enter()
