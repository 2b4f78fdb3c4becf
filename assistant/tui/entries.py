"""The parts of an answer that can be walked to, and opened with Enter or a click."""

from __future__ import annotations

from abc import abstractmethod
from textwrap import shorten
from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from assistant.answers import Citation, Claim, Counterpart, Removed, Standing
from assistant.output.citing import relation, unnamed_speaker
from assistant.tui.marked import Marked
from assistant.tui.statements_view import SpeakerOpened
from assistant.tui.text import block, clip, dateline, line, quoted

_SHORT_TITLE = 36
"""Characters; what a line has beside it belongs to the sentence."""
_GLIMPSE = 110
"""Cells of a line that tells of a sentence; the rest is read in its place."""
_LONGEST = 400
"""Characters of a sentence where all of it is shown."""

COMPARING = "•"
"""Marks a claim while it is not known yet what other articles say of it."""
STANDINGS: dict[Standing, str] = {"one source": "○", "several sources": "●", "disputed": "≠"}
RELATIONS = {"also in": "+", "again in": "=", "same text in": "=", "differs": "≠", "later": "≠"}


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


class CopiedEntry(Entry):
    """An entry that is worth pasting elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "c,ctrl+c",
            "copy",
            "Copy",
            id="entry.copy",
            tooltip="Copy it with its quotations, speakers, outlets and dates",
        ),
        Binding("C", "copy_answer", "Copy answer", id="entry.copy_answer", show=False, tooltip="Copy the whole answer"),
    ]

    class Copied(Message):
        def __init__(self, entry: CopiedEntry) -> None:
            super().__init__()
            self.entry = entry

    class AnswerCopied(Message):
        """The reader wants the whole answer."""

    def action_copy(self) -> None:
        if self.screen.get_selected_text():
            raise SkipAction  # Ctrl+C is then the screen's, and copies what is selected
        self.post_message(self.Copied(self))

    def action_copy_answer(self) -> None:
        self.post_message(self.AnswerCopied())

    @abstractmethod
    def copied(self) -> tuple[str, str]:
        """What is copied, and what to call it."""


class ClaimEntry(CopiedEntry):
    HELP = f"""\
What the articles say, in the writer's words. It passed the check against the sentences cited below it.

- **{STANDINGS["one source"]}** one source says so; **{STANDINGS["several sources"]}** several that are independent
- **{STANDINGS["disputed"]}** disputed: another article has another figure, date or name
- **{COMPARING}** not compared yet; **✗** removed, as the sentences did not carry it

**Enter** opens the first sentence cited where it stands; **Up** and **Down** walk on. **c** copies the claim with its
quotations, **C** the whole answer. **e** shows what the answer was made from, **b** a brief on what was asked.
"""

    def __init__(self, claim: Claim, number: int) -> None:
        """`number` is that of the first citation."""
        super().__init__(COMPARING, block(claim.text))
        self.number = number
        self.claim = claim

    def compared(self, claim: Claim) -> None:
        """Takes the same claim with what other articles say of it."""
        self.claim = claim
        self.mark(STANDINGS[claim.standing])
        self.set_class(claim.standing == "disputed", "-disputed")

    def copied(self) -> tuple[str, str]:
        from assistant.exporting.copying import claim_text

        return claim_text(self.claim), "the claim with its quotations"


class CitationEntry(CopiedEntry):
    HELP = """\
A sentence of an article, word for word.

**Enter** opens it where it stands, **s** shows what else its speaker says, in all articles; **Up** and **Down** walk
on. **c** copies the sentence with speaker, outlet and date, **C** the whole answer. **e** shows what the answer was
made from.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "speaker", "Their statements", id="citation.speaker", tooltip="Show what else the speaker says"),
    ]

    def __init__(self, number: int, citation: Citation, *, whole: bool = False) -> None:
        """`whole` shows all of the sentence."""
        said = f"{origin(citation)}: {quoted(clip(citation.text, _LONGEST))}"
        super().__init__(Content.styled(f"[{number}]", "$accent"), line(said), glimpse=None if whole else _GLIMPSE)
        self.number = number
        self.citation = citation

    def action_speaker(self) -> None:
        if self.citation.speaker:
            self.post_message(SpeakerOpened(self.citation.speaker, self.citation))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return (True if self.citation.speaker else None) if action == "speaker" else True

    def copied(self) -> tuple[str, str]:
        from assistant.exporting.copying import citation_text

        return citation_text(self.citation), "the sentence with where it stands"


class CounterpartEntry(CopiedEntry):
    HELP = f"""\
What another article says of the claim above, found by comparing the sentences.

- **{RELATIONS["also in"]}** it says so too; **{RELATIONS["same text in"]}** it does too, but is of the same outlet or
  agency, or prints the same text
- **{RELATIONS["differs"]}** it has another figure, date or name: that of the claim stands first

**Enter** shows both sentences beside each other. **c** copies the sentence, **C** the whole answer.
"""

    def __init__(self, counterpart: Counterpart) -> None:
        related = relation(counterpart)
        told = f"{related}: {counterpart.difference} —" if counterpart.difference else related
        sentence = quoted(clip(counterpart.citation.text, _LONGEST))
        super().__init__(
            RELATIONS[related], line(f"{told} {origin(counterpart.citation)}: {sentence}"), glimpse=_GLIMPSE
        )
        self.counterpart = counterpart

    def copied(self) -> tuple[str, str]:
        from assistant.exporting.copying import citation_text

        return citation_text(self.counterpart.citation), "the sentence with where it stands"


class RemovedEntry(Entry):
    HELP = """\
The writer proposed this, but the sentences it cited do not carry it.

**Enter** shows the whole of it, and why it was removed.
"""

    def __init__(self, removed: Removed) -> None:
        why = "; ".join(removed.reasons)
        self._folded = line(f"Removed ({why}): {quoted(removed.text)}")
        self._unfolded = Content("\n").join([Content("Removed:"), block(removed.text), line(f"Why: {why}")])
        super().__init__("✗", self._folded, glimpse=_GLIMPSE)
        self._is_folded = True

    def action_open(self) -> None:
        self._is_folded = not self._is_folded
        self._glimpse = _GLIMPSE if self._is_folded else None
        self.say(self._folded if self._is_folded else self._unfolded)


class OfferEntry(Entry):
    HELP = """\
**Enter** answers the same question with sentences chosen from the articles; no server is asked.
"""

    def __init__(self) -> None:
        super().__init__("→", Content("Answer from the articles' own sentences (no model)"))


def origin(citation: Citation) -> str:
    """Outlet (or else the title) and date, and the speaker where the sentence is theirs without naming them."""
    title = _shortened(citation.article_title)
    where = dateline(citation.outlet or title, citation.published)
    speaker = unnamed_speaker(citation)
    return f"{where} · {speaker}" if speaker else where


def _shortened(title: str) -> str:
    """Its beginning and its end: titles on one matter often begin alike."""
    if len(title) <= _SHORT_TITLE:
        return title
    begins = shorten(title, _SHORT_TITLE // 2, placeholder="")
    ends = shorten(title[::-1], _SHORT_TITLE // 2, placeholder="")[::-1]
    return f"{begins}…{ends}"
