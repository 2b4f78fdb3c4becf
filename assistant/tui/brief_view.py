"""What several articles say as one: the brief on a matter, or the matters to choose from."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from assistant.answers import Counterpart
from assistant.summaries import Brief
from assistant.tui.brief_list import BriefList, MatterField
from assistant.tui.brief_rows import BesideRow, BriefRow, MatterRow, ToldRow, brief_rows
from assistant.tui.cited import Cited
from assistant.tui.cited_list import CitedList
from assistant.tui.comparison import Compared, ComparisonOpened
from assistant.tui.session import Briefing, SessionGetter
from assistant.tui.text import counted, quoted, reason
from assistant.tui.within import Within

_READING = "Reading the articles … Esc stops"
_STOPPED = "Stopped: F7 begins again."
_NOT_ABOUT = "None of these articles is about that: put it in other words, or leave it empty for all there is."
_NO_MATTER = "No two of these articles are on one matter: m in the list of articles (F2) summarizes one."


@dataclass(frozen=True, slots=True)
class Made:
    within: Within
    briefing: Briefing


class BriefView(CitedList):
    HELP = """\
What the articles say together, by what happened, each sentence with its outlet and date; who is accused and not heard
comes last. It is on what is written above (**/** goes there), or on all the articles that questions are asked within
(**F6**); where these are on several matters, **Enter** on one makes its brief. **b** on an answer makes one on what was
asked.

**Enter** opens the sentence of a line in its place, on **+**, **=** and **≠** both sentences beside each other; there
**n** and **p** go on, and **Esc** comes back to this list. **n** and **p** go to the next and the previous heading
here. **x** exports the brief.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "export", "Export", id="brief.export", tooltip="Write the brief to a file, as Markdown or JSON"),
        Binding("escape", "stop", "Stop", id="brief.stop", tooltip="Stop making the brief"),
        Binding("escape", "matters", "All matters", id="brief.matters", tooltip="Back to the list of all matters"),
    ]

    TAB = "brief"
    TITLE = "Brief"
    NOTHING = "F7 tells what several articles say on one matter."

    class ExportWanted(Message):
        """The reader wants `brief` in a file."""

        def __init__(self, brief: Brief) -> None:
            super().__init__()
            self.brief = brief

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(BriefList(MatterField()))
        self._session = session
        self._scope = Within()
        """What questions are asked within; a brief may be within something else."""
        self._query, self._within = "", self._scope
        self._is_current = False
        """Whether what is wanted is shown, or being made."""
        self._is_making = False
        self._shown = Made(self._within, Briefing())
        self._rows: Sequence[BriefRow] = ()
        self._matters: Made | None = None
        """Among which the reader chooses; the one chosen last is row number `_chosen`."""
        self._chosen = 0

    @property
    def field(self) -> MatterField:
        return self.query_one(MatterField)

    def narrow(self, within: Within) -> None:
        """Questions are asked within something else from now on, and so is what is wanted here."""
        self._scope = within
        self._query, self._within = "", within
        self.forget()

    def forget(self) -> None:
        """What is shown no longer holds: it is made again when the reader comes to see it."""
        self._is_current, self._matters = False, None

    def fill(self) -> None:
        """Shows the brief that is wanted."""
        if not self._is_current:
            self._make()

    def ask(self, query: str, within: Within) -> None:
        """Makes the brief on `query`; where that is empty, on all there is."""
        self._query, self._within = query, within
        self._make()

    def _make(self) -> None:
        self._is_current = self._is_making = True
        self.field.hold(self._query)
        self._show(Made(self._within, Briefing()), (), _READING)
        self._load(self._query, self._within)

    @work(exclusive=True)
    async def _load(self, query: str, within: Within) -> None:
        found, rows = Briefing(), list[BriefRow]()
        empty = _NOT_ABOUT if query else _NO_MATTER
        try:
            session = await self._session()
            found = await asyncio.to_thread(session.brief, query, within.scope)
            rows = await asyncio.to_thread(_rows, found)
        except Exception as error:
            self._is_current = False
            empty = reason(error)
        self._is_making = False
        made = Made(within, found)
        if found.matters:
            self._matters = made
        self._show(made, rows, empty)

    def _show(self, made: Made, rows: Sequence[BriefRow], empty: str) -> None:
        self._shown, self._rows = made, rows
        self.head(*_told(made))
        self.listing.show(rows, empty=empty)

    def action_stop(self) -> None:
        self.workers.cancel_node(self)
        self._is_making = False
        if self._matters:
            self.action_matters()
        else:
            self._is_current = False
            self._show(self._shown, (), _STOPPED)

    def action_matters(self) -> None:
        if self._matters:
            self._query, self._within = "", self._matters.within
            self.field.hold("")
            self._show(self._matters, _rows(self._matters.briefing), "")
            self.listing.mark(self._chosen)

    def action_export(self) -> None:
        if brief := self._shown.briefing.brief:
            self.post_message(self.ExportWanted(brief))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "export":
                return self._shown.briefing.brief is not None
            case "stop":
                return self._is_making
            case "matters":
                return self._matters is not None and self._shown is not self._matters
        return True

    @on(Input.Submitted)
    def _ask(self, message: Input.Submitted) -> None:
        message.stop()
        self.ask(self.field.wanted, self._scope)
        self.field.action_leave()

    def cited(self, row: int) -> Sequence[Cited]:
        shown = self._rows[row]
        return [Cited(one, shown.text) for one in shown.citations] if isinstance(shown, ToldRow) else ()

    def open(self, row: int) -> None:
        match self._rows[row]:
            case MatterRow(matter):
                self._chosen = row
                self.ask(matter.headline, self._shown.within)
            case BesideRow():
                self._compare(row)
            case ToldRow():
                super().open(row)

    def _compare(self, row: int) -> None:
        """Shows both sentences beside each other, among all that are compared in the brief."""
        before, rest = self._compared(self._rows[:row]), self._compared(self._rows[row:])
        self.post_message(ComparisonOpened((*before, *rest), len(before)))

    @staticmethod
    def _compared(rows: Sequence[BriefRow]) -> list[Compared]:
        return [Compared(row.claim, other) for row in rows if isinstance(row, BesideRow) for other in row.counterparts]

    def follow(self, shown: Counterpart) -> bool:
        """Marks the line of just this counterpart, not of one equal to it; whether it is in the brief."""
        for number, row in enumerate(self._rows):
            if isinstance(row, BesideRow) and any(other is shown for other in row.counterparts):
                self.listing.mark(number)
                return True
        return False


def _rows(briefing: Briefing) -> list[BriefRow]:
    return brief_rows(briefing.brief) if briefing.brief else [MatterRow(matter) for matter in briefing.matters]


def _told(made: Made) -> Iterator[str]:
    """By lines; the headline where the field does not have it."""
    briefing = made.briefing
    match briefing:
        case Briefing(brief=Brief() as brief):
            from assistant.summarizing.briefs.wording import span

            if brief.query != brief.headline:
                yield quoted(brief.headline)
            yield span(brief)
        case Briefing(matters=[_, *_] as matters):
            yield f"{len(matters)} matters that several articles are on"
        case _:
            yield BriefView.TITLE
    if made.within:
        yield f"within {made.within}"
    if briefing.alone and (briefing.brief or briefing.matters):
        yield f"{counted(briefing.alone, 'more article')}, each on a matter of its own"
