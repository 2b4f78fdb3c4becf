"""Adding that does what it is told to, and a chat that adds with it."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from textual import events
from textual.pilot import Pilot

from assistant.adding import Pasted
from assistant.answers import LibraryName
from assistant.errors import UnreadableSource
from assistant.library import Added
from assistant.tui.app import AssistantApp
from assistant.tui.session import Session
from tests.tui import scripted

NAMES = ["council.txt", "empty.txt", "mill.txt", "inspectors.txt"]


@dataclass
class Adder:
    """Knows what becomes of each name; `files` are what stands in the folder "articles"."""

    files: Iterable[str] = ()
    outcomes: dict[str, Added | UnreadableSource | Exception] = field(default_factory=dict)
    stops_at: str | None = None
    """Here it waits until `goes_on` is set."""
    reached: threading.Event = field(default_factory=threading.Event)
    goes_on: threading.Event = field(default_factory=threading.Event)
    asked: list[str | Pasted | UnreadableSource] = field(default_factory=list)

    def expand(self, sources: Iterable[str], /) -> Iterator[str]:
        for source in sources:
            yield from self.files if source.endswith("articles") else [source]

    def add(self, source: str | Pasted | UnreadableSource, /) -> Added | UnreadableSource:
        self.asked.append(source)
        if source == self.stops_at:
            self.reached.set()
            assert self.goes_on.wait(10)
        outcome = self.outcomes.get(str(source)) or Added(scripted.MILL, new=True)
        if isinstance(outcome, UnreadableSource) or not isinstance(outcome, Exception):
            return outcome
        raise outcome

    def remove(self, article_id: str, /) -> None:
        self.asked.append(article_id)

    def close(self) -> None:
        self.goes_on.set()


def four(**more: Any) -> Adder:
    outcomes: dict[str, Added | UnreadableSource | Exception] = {
        "council.txt": Added(scripted.COUNCIL, new=True),
        "empty.txt": UnreadableSource("articles/empty.txt is empty: there are no words to add."),
        "inspectors.txt": Added(scripted.INSPECTORS, new=False),
    }
    return Adder(NAMES, outcomes, **more)


def app_with(adder: Adder | None, name: LibraryName = "own") -> AssistantApp:
    shelf = scripted.Shelf(name=name)
    return AssistantApp(lambda: Session(shelf, scripted.Script(scripted.events(scripted.answer())), adder=adder))


async def type_in(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.press("enter")
