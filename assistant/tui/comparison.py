"""Two sentences on one matter, each in its article: the one that a claim cites, and the one of another article."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message

from assistant.answers import Counterpart
from assistant.output.citing import relation
from assistant.tui.article_text import ArticleText
from assistant.tui.article_view import ArticleView
from assistant.tui.cited import Turned
from assistant.tui.entries import RELATIONS
from assistant.tui.locating import locate
from assistant.tui.marked import Marked
from assistant.tui.session import SessionGetter
from assistant.tui.text import block


@dataclass(frozen=True, slots=True)
class Compared:
    claim: str
    counterpart: Counterpart


class ComparisonOpened(Message):
    """The reader wants to see `compared[index]` beside what it is compared with; `compared` is all there is."""

    def __init__(self, compared: Sequence[Compared], index: int) -> None:
        super().__init__()
        self.compared = compared
        self.index = index


class Comparison(Vertical):
    HELP = """\
The sentence that the claim cites, and beside or below it that of another article. **▶** marks both.

**n** and **p** go to the next and the previous comparison of the answer or the brief, **Tab** from one article to the
other; **Esc** goes back, to the line of the one that was looked at last.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "turn(1)", "Next", id="comparison.next", tooltip="Go to the next comparison"),
        Binding("p", "turn(-1)", "Previous", id="comparison.previous", tooltip="Go to the previous comparison"),
    ]

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(id="comparison")
        self._session = session
        self._compared: Sequence[Compared] = ()
        self._index = 0

    def compose(self) -> ComposeResult:
        yield Marked("≠", Content(), classes="claim")
        with Container(classes="sides"):
            yield ArticleView(classes="cited")
            yield ArticleView(classes="other")

    def open(self, compared: Sequence[Compared], index: int) -> None:
        self._compared, self._index = compared, index
        self.refresh_bindings()
        self._load(compared[index], f"{index + 1} of {len(compared)}")

    @work(exclusive=True)
    async def _load(self, compared: Compared, place: str) -> None:
        other = compared.counterpart
        cited, found = await asyncio.gather(locate(self._session, other.cited), locate(self._session, other.citation))
        related = relation(other)
        told = " · ".join(filter(None, (place, found.lost, related, other.difference)))
        self.query_one(".claim", Marked).say(block(compared.claim), RELATIONS[related])
        self.query_one(".cited", ArticleView).show(cited.article, cited.sentence, cited.lost or "cited")
        self.query_one(".other", ArticleView).show(found.article, found.sentence, told)

    def enter(self) -> None:
        """Gives the focus to the other article."""
        self.screen.set_focus(self.query_one(".other ArticleText", ArticleText))

    def action_turn(self, step: int) -> None:
        self.open(self._compared, self._index + step)
        self.post_message(Turned(self._compared[self._index].counterpart))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action, parameters:
            case "turn", (int(step),):
                return True if 0 <= self._index + step < len(self._compared) else None
        return True
