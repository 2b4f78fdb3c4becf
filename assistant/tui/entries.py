"""The parts of an answer that can be walked to, and opened with Enter or a click."""

from __future__ import annotations

from textwrap import shorten
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from assistant.answers import Citation, Claim, Removed
from assistant.tui.marked import Marked
from assistant.tui.statements_view import SpeakerOpened
from assistant.tui.text import block, dateline, line

_SHORT_TITLE = 30
"""Characters; what a line has beside it belongs to the sentence."""


class Entry(Marked, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", id="entry.open", tooltip="Open what is marked, as a click does"),
    ]

    class Opened(Message):
        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def action_open(self) -> None:
        self.post_message(self.Opened(self))

    def on_click(self) -> None:
        if self.text_selection is None:
            self.action_open()


class ClaimEntry(Entry):
    HELP = """\
What the articles say, in the writer's words. It passed the check against the sentences cited below it.

**Enter** opens the first of them where it stands; **Up** and **Down** walk on.
"""

    def __init__(self, claim: Claim, number: int) -> None:
        """`number` is that of the first citation."""
        super().__init__("●", block(claim.text))
        self.number = number


class CitationEntry(Entry):
    HELP = """\
A sentence of an article, word for word.

**Enter** opens it where it stands, **s** shows what else its speaker says, in all articles; **Up** and **Down** walk
on.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "speaker", "Their statements", id="citation.speaker", tooltip="Show what else the speaker says"),
    ]

    def __init__(self, number: int, citation: Citation) -> None:
        title = shorten(citation.article_title, _SHORT_TITLE, placeholder="…")
        where = dateline(citation.outlet, citation.published, otherwise=title)
        said_by = f"{citation.speaker}: " if citation.speaker else ""
        super().__init__(Content.styled(f"[{number}]", "$accent"), line(f"{where} · {said_by}“{citation.text}”"))
        self.number = number
        self._citation = citation

    def action_speaker(self) -> None:
        if self._citation.speaker:
            self.post_message(SpeakerOpened(self._citation.speaker, self._citation))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._citation.speaker is not None if action == "speaker" else True


class RemovedEntry(Entry):
    HELP = """\
The writer proposed this, but the sentences it cited do not carry it.

**Enter** shows the whole of it, and why it was removed.
"""

    def __init__(self, removed: Removed) -> None:
        why = "; ".join(removed.reasons)
        self._folded = line(f"Removed: “{removed.text}” – {why}")
        self._unfolded = Content("\n").join([Content("Removed:"), block(removed.text), line(f"Why: {why}")])
        super().__init__("✗", self._folded)
        self.add_class("-folded")

    def action_open(self) -> None:
        self.toggle_class("-folded")
        self.say(self._folded if self.has_class("-folded") else self._unfolded)


class OfferEntry(Entry):
    HELP = """\
**Enter** answers the same question with sentences chosen from the articles; no server is asked.
"""

    def __init__(self) -> None:
        super().__init__("→", Content("Answer from the articles' own sentences (no model)"))
