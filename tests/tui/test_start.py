"""What is loaded before the first paint, and what happens until the rest has come."""

from __future__ import annotations

import json
import subprocess
import sys
import threading

import pytest

from assistant.errors import LibraryError
from assistant.tui.app import AssistantApp
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.screen import ask, rows, says, settle, shows

HEAVY = """
    aiohttp chromadb httpx httpx2 instructor jinja2 lxml numpy onnxruntime openai pydantic pydantic_settings
    textual_serve tokenizers trafilatura yaml
""".split()
FIRST_PAINT = """
import asyncio, json, sys
from assistant.tui.app import AssistantApp

seen = []
paints = 0

def painted():
    global paints
    paints += 1

def opener():
    seen.append(sorted(sys.modules))
    seen.append(app.export_screenshot() if paints else "nothing")
    raise OSError

app = AssistantApp(opener)
app.post_display_hook = painted

async def main():
    async with app.run_test() as pilot:
        while len(seen) < 2:
            await pilot.pause()

asyncio.run(main())
print(json.dumps(seen))
"""


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    ran = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True)
    modules, painted = json.loads(ran.stdout)
    assert "Ask" in painted
    assert "textual" in modules
    assert not {name.partition(".")[0] for name in modules} & set(HEAVY)


async def test_a_question_asked_at_once_waits_for_the_library_with_a_sign() -> None:
    opened = threading.Event()

    def opener() -> Session:
        assert opened.wait(5)
        return scripted.session(*scripted.events(scripted.answer()))

    app = AssistantApp(opener)
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.focused is app.chat.prompt
        await ask(pilot, scripted.QUESTION)
        await shows(pilot, "Loading the library")
        opened.set()
        await settle(pilot)
        await shows(pilot, "Jonas Hale alleged")
        assert not says(app, "Loading")


async def test_a_question_cancelled_while_loading_leaves_the_loading_alone() -> None:
    opened, calls = threading.Event(), []

    def opener() -> Session:
        calls.append(1)
        assert opened.wait(5)
        return scripted.session(*scripted.events(scripted.answer()))

    app = AssistantApp(opener)
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "first")
        await shows(pilot, "Loading the library")
        await pilot.press("escape")
        assert app.chat.prompt.text == "first"
        app.chat.prompt.clear()
        await ask(pilot, "second")
        opened.set()
        await settle(pilot)
        await shows(pilot, "Jonas Hale alleged")
        assert calls == [1]


@pytest.mark.parametrize("error", [LibraryError("The library is [locked]: wait, then ask again."), KeyError("[/x]")])
async def test_a_library_that_does_not_open_is_said_and_tried_again(error: Exception) -> None:
    outcomes: list[Exception | Session] = [error, scripted.session(*scripted.events(scripted.answer()))]

    def opener() -> Session:
        match outcomes.pop(0):
            case Exception() as problem:
                raise problem
            case session:
                return session

    app = AssistantApp(opener)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        expected = str(error) if isinstance(error, LibraryError) else "This should not have happened (KeyError)"
        await shows(pilot, expected)
        assert not any("Traceback" in row for row in rows(app))
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await shows(pilot, "Jonas Hale alleged")
        await pilot.press("f2")
        await settle(pilot)
        await shows(pilot, scripted.MILL.title)


async def test_the_samples_are_called_samples_until_the_library_has_articles() -> None:
    sessions = [scripted.session(name="samples"), scripted.session()]
    app = AssistantApp(lambda: sessions.pop(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await shows(pilot, "Sample articles – add your own")
        await pilot.press("f5")
        await settle(pilot)
        assert not says(app, "Sample articles")
        assert sessions == []
