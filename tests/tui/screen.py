"""Reading a screen in a test."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.widget import Widget

from assistant.tui.article_text import ArticleText

SVG = "{http://www.w3.org/2000/svg}"
CELL = 12.2
"""Width of a character in the picture."""
HOPS = 10
"""More than widgets lie between the deepest one and the app; each pause lets each pass on what it has."""


def rows(app: App[Any]) -> list[str]:
    """What stands on the screen, line by line."""
    found: defaultdict[float, str] = defaultdict(str)
    for text in ElementTree.fromstring(app.export_screenshot(title="")).iter(f"{SVG}text"):
        if "clip-path" not in text.attrib or text.text == "\n":
            continue
        y = float(text.get("y", 0))
        found[y] = found[y].ljust(round(float(text.get("x", 0)) / CELL)) + (text.text or "").replace("\xa0", " ")
    return [row for _, row in sorted(found.items())]


def says(app: App[Any], text: str) -> bool:
    """Whether `text` is on the screen, on one line or over several of one pane."""
    return text in "\n".join(rows(app))


def marked(app: App[Any]) -> str:
    """What the source marks, on screen: the text on a background of its own, with the lines' margins checked."""
    view = app.query_one("#source ArticleText", ArticleText)
    plain = view.visual_style.rich_style.bgcolor
    found: list[str] = []
    for y in range(view.size.height):
        margin, *segments = view.render_line(y)
        here = "".join(segment.text for segment in segments if segment.style and segment.style.bgcolor != plain)
        assert (margin.text == "▶ ") == bool(here)
        if here:
            found.append(here)
    return " ".join(found)


def focused(app: App[Any]) -> Widget | None:
    return app.focused


def own_bindings(node: DOMNode) -> Iterator[Binding]:
    """The bindings that the class itself declares, and that this package wrote."""
    for kind in type(node).__mro__:
        if kind.__module__.startswith("assistant."):
            for binding in vars(kind).get("BINDINGS", ()):
                assert isinstance(binding, Binding)
                yield binding


async def until(pilot: Pilot[None], happened: Callable[[], object]) -> None:
    """Waits for something that happens in its own time; fails after some seconds."""
    for _ in range(500):
        await pilot.pause(0.01)
        if happened():
            return
    raise AssertionError("it did not happen:\n" + "\n".join(rows(pilot.app)))


async def shows(pilot: Pilot[None], text: str) -> None:
    """Waits for `text` on the screen."""
    await until(pilot, lambda: says(pilot.app, text))


async def reads(pilot: Pilot[None], text: str) -> None:
    """Waits for `text` on a screen of one pane, wherever its lines break, as those with a path do."""

    def bare(shown: str) -> str:
        return "".join(character for character in shown if not character.isspace() and character != "│")

    await until(pilot, lambda: bare(text) in bare("".join(rows(pilot.app))))


async def marks(pilot: Pilot[None], sentence: str) -> None:
    """Waits for the source to mark `sentence`, all of it and nothing else, in view."""
    await until(pilot, lambda: marked(pilot.app) == " ".join(sentence.split()))


async def steady(pilot: Pilot[Any]) -> None:
    """Cursors that do not blink, for a picture may be taken at any moment."""
    for field in pilot.app.screen.query("Input, TextArea"):
        field.cursor_blink = False  # type: ignore[attr-defined]
    await pilot.pause()


async def settle(pilot: Pilot[None]) -> None:
    """Waits until every message has been passed on, no worker has anything left to do, and the screen shows it."""
    while True:
        for _ in range(HOPS):
            await pilot.pause(0)
        if not pilot.app.workers:
            break
        await pilot.app.workers.wait_for_complete()


async def ask(pilot: Pilot[None], question: str) -> None:
    """Pastes the question into the prompt and sends it."""
    pilot.app.post_message(events.Paste(question))
    await pilot.press("enter")
