"""Pictures of the main states; `pytest --snapshot-update` takes them anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.theme import Theme

from assistant.answers import LibraryName
from assistant.errors import WriterError
from assistant.tui.app import AssistantApp
from assistant.tui.entries import CounterpartEntry
from assistant.tui.themes import DARK, LIGHT
from tests.tui import scripted
from tests.tui.screen import ask, settle, shows, steady

Act = Callable[[Pilot[None]], Awaitable[None]]
SIZES = [(80, 24), (160, 50)]
ANSWER = scripted.events(
    scripted.answer(removed=[scripted.REMOVED], caution="Something was removed that limits this answer: read it.")
)
COMPARED = scripted.events(scripted.answer(scripted.COMPARED))
REFUSAL = scripted.events(
    scripted.answer(
        claims=[], nearest=[scripted.citation(scripted.MILL, 10), scripted.citation(scripted.INSPECTORS, 1)]
    )
)


async def start(pilot: Pilot[None]) -> None:
    await settle(pilot)


async def answer(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await ask(pilot, scripted.QUESTION)
    await settle(pilot)


async def source(pilot: Pilot[None]) -> None:
    await answer(pilot)
    await pilot.press("up", "up", "up", "enter")
    await settle(pilot)


async def comparison(pilot: Pilot[None]) -> None:
    """Of the claim that is disputed, with what it is disputed by."""
    await answer(pilot)
    pilot.app.query(CounterpartEntry)[2].focus()
    await pilot.press("enter")
    await settle(pilot)


async def answering(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await ask(pilot, scripted.QUESTION)
    await shows(pilot, "Checking what was written")


async def library(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await pilot.press("f2", "down")
    await pilot.pause()


async def unfolded(pilot: Pilot[None]) -> None:
    await answer(pilot)
    await pilot.press("up", "enter")
    await settle(pilot)


async def statements(pilot: Pilot[None]) -> None:
    """Of the article cited, with the statement cited marked."""
    await source(pilot)
    await pilot.press("s")
    await settle(pilot)


async def summary(pilot: Pilot[None]) -> None:
    """Of the article cited."""
    await source(pilot)
    await pilot.press("m")
    await settle(pilot)


async def filtered(pilot: Pilot[None]) -> None:
    await statements(pilot)
    await pilot.press("slash", *"voss")
    await settle(pilot)


async def speakers(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await pilot.press("f4")
    await settle(pilot)


async def speaker(pilot: Pilot[None]) -> None:
    await speakers(pilot)
    await pilot.press("enter")
    await settle(pilot)


async def stated(pilot: Pilot[None]) -> None:
    await speaker(pilot)
    await pilot.press("enter", "n")
    await settle(pilot)


STATES: dict[str, tuple[Act, list[scripted.Step]]] = {
    "start": (start, []),
    "answer": (answer, [*ANSWER]),
    "removed": (unfolded, [*ANSWER]),
    "compared": (answer, [*COMPARED]),
    "comparison": (comparison, [*COMPARED]),
    "source": (source, [*ANSWER]),
    "answering": (answering, [*ANSWER[:2], scripted.Forever()]),
    "refusal": (answer, [*REFUSAL]),
    "error": (answer, [WriterError("The server at http://127.0.0.1:8080/v1 does not answer: is it running?")]),
    "library": (library, []),
    "statements": (statements, [*ANSWER]),
    "summary": (summary, [*ANSWER]),
    "filtered": (filtered, [*ANSWER]),
    "speakers": (speakers, []),
    "speaker": (speaker, []),
    "stated": (stated, []),
}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize("state", STATES)
def test_screen(snap_compare: Any, state: str, size: tuple[int, int]) -> None:
    act, steps = STATES[state]
    name: LibraryName = "samples" if state == "start" else "own"
    app = AssistantApp(lambda: scripted.session(*steps, without_model=scripted.Script(()), name=name))
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        await act(pilot)
        await steady(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)


@pytest.mark.parametrize(("size", "theme"), [((80, 45), DARK), ((160, 50), LIGHT)], ids=["stacked", "light"])
def test_a_source_beside_its_answer(snap_compare: Any, size: tuple[int, int], theme: Theme) -> None:
    app = AssistantApp(lambda: scripted.session(*ANSWER))
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        app.theme = theme.name
        await source(pilot)
        await steady(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
