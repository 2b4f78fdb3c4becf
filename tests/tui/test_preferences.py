"""The theme and the keys of the reader's own, kept in the data folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.tui.app import AssistantApp
from assistant.tui.article_list import ArticleList
from tests.tui import scripted
from tests.tui.screen import focused, settle, shows, until


async def test_the_theme_is_the_one_that_was_chosen_last(own_home: Path) -> None:
    app = AssistantApp(scripted.session)
    async with app.run_test() as pilot:
        await settle(pilot)
        assert app.theme == "reading-dark"
        assert not (own_home / "theme").exists()
        app.theme = "nord"
        await until(pilot, (own_home / "theme").exists)
    assert AssistantApp(scripted.session).theme == "nord"


@pytest.mark.parametrize("content", [b"", b"no such theme", b"\xff\xfe\x00", b"../../x\n" * 100])
async def test_a_broken_theme_file_is_ignored(own_home: Path, content: bytes) -> None:
    own_home.mkdir()
    (own_home / "theme").write_bytes(content)
    app = AssistantApp(scripted.session)
    async with app.run_test() as pilot:
        await settle(pilot)
        assert app.theme == "reading-dark"


async def test_a_data_folder_that_cannot_be_written_leaves_the_theme(own_home: Path) -> None:
    own_home.write_text("a file in the place of the folder")
    app = AssistantApp(scripted.session)
    async with app.run_test() as pilot:
        app.theme = "nord"
        await settle(pilot)
        assert app.theme == "nord"


async def test_keys_of_the_readers_own(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "keys.toml").write_text('"app.library" = "f9"\n"no.such.id" = "f10"\n')
    app = AssistantApp(scripted.session)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("f9")
        assert isinstance(focused(app), ArticleList)


@pytest.mark.parametrize("content", ["[/x", "x = 3", "\x00"])
async def test_broken_keys_are_said_and_the_app_goes_on(own_home: Path, content: str) -> None:
    own_home.mkdir()
    (own_home / "keys.toml").write_text(content)
    app = AssistantApp(scripted.session)
    async with app.run_test(size=(160, 50), notifications=True) as pilot:
        await shows(pilot, "keys.toml")
        await settle(pilot)
