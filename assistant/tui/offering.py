"""What was typed may be an article: the reader says whether it is to be added, asked, or changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assistant.tui.confirming import Question
from assistant.tui.recognizing import LONGEST_QUESTION, ArticleText, Sources
from assistant.tui.text import clip

if TYPE_CHECKING:
    from assistant.adding import Pasted

_GLIMPSE = 300
"""Characters of what was typed that are shown."""


class Offer(Question["Sequence[str | Pasted] | str | None"]):
    """Dismissed with sources to be added, with a question to be asked, or with None."""

    HELP = """\
What was typed can be added to the library as an article, or asked as a question where it is short enough for one.
**Esc** puts it back into the prompt.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "choose(1)", "Ask it", id="offer.ask", show=False, tooltip="Ask it as a question"),
    ]

    def __init__(self, typed: str, found: Sources | ArticleText) -> None:
        from assistant.adding import Pasted

        sources: Sequence[str | Pasted]
        if isinstance(found, Sources):
            sources, question = found.names, f"Add “{clip(typed, _GLIMPSE)}”, which is here, as an article?"
        else:
            sources, question = [Pasted(found.text)], f"Add this text as an article?\n\n“{clip(typed, _GLIMPSE)}”"
        self._short = len(typed) <= LONGEST_QUESTION
        asking = [("Ask it as a question (q)", typed)] if self._short else []
        super().__init__(question, [("Add it (Enter)", sources), *asking, ("Edit it (Esc)", None)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._short if (action, parameters) == ("choose", (1,)) else True
