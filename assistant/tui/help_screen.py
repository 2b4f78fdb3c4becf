"""What has the focus, explained, and the keys that do something there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Markdown, Static

from assistant.tui.key_bar import KeyBar


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss", "Close", id="help.close", tooltip="Close the help"),
    ]

    def __init__(self, screen: Screen[object]) -> None:
        """Of `screen` as it is now."""
        super().__init__()
        around = screen.focused.ancestors_with_self if screen.focused else [screen]
        self._about = next((node.HELP for node in around if node.HELP), "")
        self._keys = list(_keys(screen))

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Markdown(self._about, open_links=False)
            yield Static(Content("\n").join(self._keys))
        yield KeyBar()


def _keys(screen: Screen[object]) -> Iterator[Content]:
    """Of what is nearest to the focus first; the id is what `keys.toml` knows each by."""
    told: set[str] = set()
    for _, binding, enabled, tooltip in screen.active_bindings.values():
        if binding.id and enabled and binding.id not in told:
            told.add(binding.id)
            key = screen.app.get_key_display(binding)
            yield Content.assemble(
                (f"{key:<10} ", "bold $primary"),
                tooltip or binding.description,
                (f"  {binding.id}", "$foreground-muted"),
            )
