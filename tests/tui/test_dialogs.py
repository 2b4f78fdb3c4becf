"""What stands over the chat: what its keys and fields do, and what it cannot be harmed by."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from assistant.conversations import Conversations
from assistant.tui.app import AssistantApp
from assistant.tui.exchange import Exchange
from assistant.tui.export_dialog import ExportDialog
from assistant.tui.file_picker import FilePicker
from assistant.tui.offering import Offer
from tests.tui import scripted
from tests.tui.adder import Adder, app_with, type_in
from tests.tui.kept import chat, keep, press, titles
from tests.tui.screen import ask, says, settle, shows, until


async def test_the_home_of_nobody_is_a_name_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with chat().run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "up", "x")
        assert isinstance(pilot.app.screen, ExportDialog)
        pilot.app.screen.field.value = ""
        await press(pilot, *"~nobody.md", "enter")
    assert (tmp_path / "~nobody.md").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
async def test_a_working_folder_that_is_gone_is_survived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone, own = tmp_path / "gone", tmp_path / "own"
    gone.mkdir()
    own.mkdir()
    (own / "ferry.txt").write_text("The ferry stays in dock.")
    monkeypatch.setenv("HOME", str(own))
    monkeypatch.chdir(gone)
    async with chat().run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        gone.rmdir()
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(pilot.app.screen, FilePicker))
        await shows(pilot, "ferry.txt")
        await press(pilot, "escape", "up", "x", "enter")
        assert [path.name for path in own.glob("*.md")] == ["Were the sprinklers working.md"]
        os.chdir(tmp_path)


async def test_what_is_typed_takes_the_place_of_a_title(conversations: Conversations) -> None:
    keep(conversations, "What burnt?")
    async with chat().run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f8", "down", "r", *"Fire", "enter")
    assert titles(conversations) == ["Fire"]


@pytest.mark.parametrize(("words", "can_be_asked"), [(150, True), (400, False)])
async def test_a_text_that_is_too_long_for_a_question_is_not_offered_as_one(words: int, can_be_asked: bool) -> None:
    app = app_with(adder := Adder())
    text = " ".join(["gate"] * words)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await type_in(pilot, text)
        await until(pilot, lambda: isinstance(app.screen, Offer))
        assert says(app, "Ask it") == can_be_asked
        await press(pilot, "escape")
        assert app.chat.prompt.text == text
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Offer))
        await press(pilot, "q")
        assert [exchange.question for exchange in app.query(Exchange)] == [text] * can_be_asked
        assert adder.asked == []


async def test_no_toast_covers_a_dialog_that_opens() -> None:
    async with chat().run_test(size=(80, 24), notifications=True) as pilot:
        app = pilot.app
        assert isinstance(app, AssistantApp)
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "up", "up", "C")
        await shows(pilot, "Copied the whole answer to")
        [told] = [notification.message for notification in app._notifications]
        assert scripted.QUESTION in told
        await press(pilot, "x")
        await shows(pilot, "Export to")
        assert not says(app, "Copied")
