"""What stands over the chat until it is answered."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, ScreenResultType


class Dialog(ModalScreen[ScreenResultType]):
    # With priority, so that what is typed right after the key is typed where it leads to.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab", "app.focus_next", "Next", id="dialog.next", show=False, priority=True, tooltip="Go to the next field"
        ),
        Binding(
            "shift+tab",
            "app.focus_previous",
            "Previous",
            id="dialog.previous",
            show=False,
            priority=True,
            tooltip="Go to the field before",
        ),
    ]

    def on_mount(self) -> None:
        """What was said before would cover it."""
        self.app.clear_notifications()
