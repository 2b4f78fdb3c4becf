"""A conversation or an answer is written to the file that is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from assistant.conversations import Conversations
from assistant.tui.conversations_screen import ConversationsScreen
from assistant.tui.line_dialog import Field
from tests.tui import scripted
from tests.tui.kept import ANSWER, chat, keep, press, write
from tests.tui.screen import ask, settle, shows

SIZES = [(80, 24), (160, 50)]


def shown_path(pilot: Pilot[None]) -> Path:
    """Where the dialog says that it will write."""
    said = str(pilot.app.screen.query_one(".title", Static).content)
    assert said == f"Export to {pilot.app.screen.query_one(Field).value}"
    return Path(said.removeprefix("Export to "))


@pytest.mark.parametrize("suffix", [".md", ".json"])
async def test_a_conversation_is_exported_to_the_path_that_is_shown(
    conversations: Conversations, folder: Path, suffix: str
) -> None:
    keep(conversations, "What burnt?", "Who said so?")
    (folder / "What burnt.md").write_text("mine")
    async with chat().run_test(size=(160, 50), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "f8", "down", "x")
        assert shown_path(pilot) == folder / "What burnt 2.md"
        if suffix == ".json":
            await press(pilot, "ctrl+t")
        assert shown_path(pilot) == folder / f"What burnt 2{suffix}"
        await press(pilot, "enter")
        await shows(pilot, "Written:")
        assert isinstance(pilot.app.screen, ConversationsScreen)
    written = (folder / f"What burnt 2{suffix}").read_text(encoding="utf-8")
    if suffix == ".json":
        assert [answer["question"] for answer in json.loads(written)["answers"]] == ["What burnt?", "Who said so?"]
    else:
        assert "# What burnt?" in written
        assert ANSWER.claims[0].citations[0].text in written
    assert (folder / "What burnt.md").read_text() == "mine"


async def test_a_path_that_cannot_be_written_is_said_and_can_be_changed(
    conversations: Conversations, folder: Path
) -> None:
    keep(conversations, "What burnt?")
    async with chat().run_test(size=(160, 50), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "f8", "down", "x")
        await write(pilot, str(folder / "none" / "a.md"))
        await shows(pilot, "choose another folder")
        await write(pilot, "b.md")
        await shows(pilot, "Written:")
    assert [path.name for path in folder.iterdir()] == ["b.md"]


async def test_one_answer_is_exported(folder: Path) -> None:
    async with chat().run_test(size=(160, 50), notifications=True) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "up", "x")
        assert shown_path(pilot) == folder / "Were the sprinklers working.md"
        await press(pilot, "enter")
        await shows(pilot, "Written:")
    assert (folder / "Were the sprinklers working.md").read_text(encoding="utf-8").startswith("## Were the")
