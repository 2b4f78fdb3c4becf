"""`python -m evals.pictures [FOLDER]`: pictures of the real chat on the sample articles, for the README.

The same on every run of one machine; nothing in them asks anybody for a font.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from textual import events
from textual.pilot import Pilot

from assistant import Answer, Library, read
from assistant.answering.assistant import Event, Finished
from assistant.answers import Scope
from assistant.articles import Source
from assistant.tui.app import AssistantApp
from assistant.tui.entries import CitationEntry
from assistant.tui.session import Answerer, Session, open_session
from assistant.tui.themes import DARK, LIGHT
from evals.corpus import article_files, own_settings
from evals.datasets import FOLDER

SIZES = (160, 50), (80, 24)
THEMES = {"dark": DARK, "light": LIGHT}
_QUESTION = "what did Shea allege?"
_FONT_FACES = re.compile(r"@font-face \{[^}]*\}\s*")
_COMMENT = re.compile(r"<!--[^>]*-->\s*")


def without_addresses(svg: str) -> str:
    """The picture in whatever fixed font its reader has."""
    return _COMMENT.sub("", _FONT_FACES.sub("", svg)).replace("Fira Code, monospace", "monospace")


@dataclass(frozen=True)
class _Punctual:
    """Answers in a second, whatever it takes."""

    answerer: Answerer

    async def stream(self, question: str, earlier: Sequence[Answer], scope: Scope) -> AsyncGenerator[Event, None]:
        async with aclosing(self.answerer.stream(question, earlier, scope)) as stream:
            async for event in stream:
                yield Finished(replace(event.answer, seconds=1.0)) if isinstance(event, Finished) else event


def _opened() -> Session:
    session = open_session()
    return replace(session, assistant=_Punctual(session.assistant))


async def _settled(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.2)


async def _pictures(size: tuple[int, int], theme: str) -> dict[str, str]:
    """By the name of what is seen."""
    app = AssistantApp(_opened)
    app.animation_level = "none"
    found = {}
    async with app.run_test(size=size) as pilot:
        app.theme = THEMES[theme].name
        app.chat.prompt.cursor_blink = False
        await _settled(pilot)
        app.post_message(events.Paste(_QUESTION))
        await pilot.press("enter")
        await pilot.pause(0.2)
        await _settled(pilot)
        found["answer"] = app.export_screenshot()
        app.screen.set_focus(app.query(CitationEntry).first())
        await pilot.press("enter")
        await _settled(pilot)
        found["source"] = app.export_screenshot()
    return {name: without_addresses(svg) for name, svg in found.items()}


def draw(folder: Path) -> None:
    """Writes every picture into `folder`. The library has the samples, without the paths of this machine."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        for theme in THEMES:
            with TemporaryDirectory(ignore_cleanup_errors=True) as home:
                os.environ |= {"ASSISTANT_HOME": home, "ASSISTANT_WRITER": "extractive"}
                samples = [read(path) for path in article_files() if path.parent.name == "samples"]
                with Library.open(Path(home) / "library", settings=own_settings(Path(home))) as library:
                    library.add(replace(one, sources=(Source(one.outlet, one.author),)) for one in samples)
                for name, svg in asyncio.run(_pictures(size, theme)).items():
                    file = folder / f"{name}-{size[0]}x{size[1]}-{theme}.svg"
                    file.write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER.parent / "docs")
