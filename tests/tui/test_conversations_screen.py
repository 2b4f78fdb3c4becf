"""What was asked is listed, found, renamed and deleted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from assistant.conversations import Conversations
from assistant.tui.conversations_screen import ConversationsScreen
from assistant.tui.exchange import Exchange
from assistant.tui.filtered_list import Filter
from assistant.tui.prompt import Prompt
from tests.tui import scripted
from tests.tui.hostile import HOSTILE, MARKUP, unsafe
from tests.tui.kept import ANSWER, chat, keep, paste, press, titles, write
from tests.tui.screen import ask, focused, own_bindings, reads, rows, says, settle, shows, steady

SIZES = [(80, 24), (160, 50)]
NOON = "2026-03-12T12:00:00+00:00"


@pytest.mark.parametrize("size", SIZES)
async def test_found_as_one_types_opened_and_left(conversations: Conversations, size: tuple[int, int]) -> None:
    keep(conversations, "Who repairs the pumps?")
    keep(conversations, "What burnt?")
    async with chat().run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "f8")
        assert isinstance(focused(pilot.app), Filter)
        await shows(pilot, "What burnt?")
        await shows(pilot, "Who repairs the pumps?")
        await press(pilot, *"pum")
        assert not says(pilot.app, "What burnt?")
        await press(pilot, *"zzz")
        await shows(pilot, "No conversation has these words: Esc shows all.")
        await press(pilot, "escape")
        await shows(pilot, "What burnt?")
        await press(pilot, "down", "enter")
        assert not isinstance(pilot.app.screen, ConversationsScreen)
        assert pilot.app.query_one(Exchange).question == "Who repairs the pumps?"
        await press(pilot, "f8")
        await shows(pilot, "· this one")
        await press(pilot, "escape")
        assert isinstance(focused(pilot.app), Prompt)


async def test_what_was_found_is_shown_and_gone_to(conversations: Conversations) -> None:
    plain = replace(ANSWER, claims=())
    identifier = keep(conversations, *(f"Number {number}?" for number in range(5)), like=plain)
    conversations.keep(identifier, replace(ANSWER, question="What of the sprinklers?"))
    for number in range(5, 15):
        conversations.keep(identifier, replace(plain, question=f"Number {number}?"))
    async with chat().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f8", *"sprink")
        await shows(pilot, "switched the sprinklers off")
        await press(pilot, "enter", "enter")
        await shows(pilot, "❯ What of the sprinklers?")


async def test_more_than_a_page_of_conversations(conversations: Conversations, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.tui.conversations_screen._PAGE", 3)
    for number in range(5):
        keep(conversations, f"Number {number}?")
    async with chat().run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f8")
        await shows(pilot, "… older ones")
        assert not says(pilot.app, "Number 1?")
        await press(pilot, "down", "end", "enter")
        await shows(pilot, "Number 0?")
        await press(pilot, "enter")
        assert pilot.app.query_one(Exchange).question == "Number 1?"


async def test_renamed(conversations: Conversations) -> None:
    keep(conversations, "What burnt?")
    async with chat().run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f8", "down", "r", "escape")
        assert titles(conversations) == ["What burnt?"]
        await press(pilot, "r")
        await write(pilot, "The mill")
        await shows(pilot, "• The mill")
    assert titles(conversations) == ["The mill"]


async def test_deleted_when_the_reader_is_sure(conversations: Conversations) -> None:
    keep(conversations, "What burnt?")
    async with chat().run_test() as pilot:
        await settle(pilot)
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "f8", "down", "d")
        await shows(pilot, "Delete “Were the sprinklers working?” with 1 answer?")
        await press(pilot, "escape")
        assert len(titles(conversations)) == 2
        await press(pilot, "d", "enter")
        assert titles(conversations) == ["What burnt?"]
        assert not says(pilot.app, "sprinklers")
        await press(pilot, "escape")
        assert not pilot.app.query(Exchange)
        await press(pilot, "f8", "down", "delete", "enter")
        await shows(pilot, "Nothing has been asked yet.")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("folder")
async def test_hostile_text_is_shown_as_it_is(conversations: Conversations, size: tuple[int, int]) -> None:
    cited = replace(scripted.citation(scripted.HOSTILE, 0), text=HOSTILE, article_title=HOSTILE)
    keep(conversations, HOSTILE, like=replace(scripted.answer([], nearest=[cited]), unanswered=HOSTILE, writer=HOSTILE))
    async with chat().run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await shows(pilot, MARKUP[:20])
        await press(pilot, "f8", "down", "r")
        await shows(pilot, "Title of the conversation")
        assert not unsafe(pilot.app)
        for keys in (["escape"], ["d"], ["escape", "x"], ["enter"], ["enter"]):
            await press(pilot, *keys)
            await reads(pilot, "b]{{ x }}")
            assert not unsafe(pilot.app)
        await press(pilot, "ctrl+p")
        await paste(pilot, "reuters")
        await shows(pilot, MARKUP[:20])
        assert not unsafe(pilot.app)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("folder")
async def test_every_key_is_explained_and_fits_in_the_footer(
    conversations: Conversations, size: tuple[int, int]
) -> None:
    keep(conversations, "What burnt?")
    async with chat().run_test(size=size) as pilot:
        await settle(pilot)
        for keys in (["f8"], ["down"], ["r"], ["escape", "x"]):
            await press(pilot, *keys)
            app, screen = pilot.app, pilot.app.screen
            assert any(getattr(node, "HELP", None) for node in screen.focused.ancestors_with_self)  # type: ignore[union-attr]
            shown = {active.binding.description for active in app.active_bindings.values() if active.binding.show}
            assert len(shown) <= 5
            assert all(description in rows(app)[-1] for description in shown)
            declared = {binding for node in (screen, *screen.query("*")) for binding in own_bindings(node)}
            assert all(binding.id and binding.tooltip for binding in declared)
            assert len({binding.id for binding in declared}) == len(declared)
        await press(pilot, "f1")
        await shows(pilot, "The file to write")


STATES = {
    "offered": [],
    "listed": ["f8", "down"],
    "found": ["f8", *"repair"],
    "renamed": ["f8", "down", "r"],
    "deleted": ["f8", "down", "d"],
    "exported": ["f8", "down", "x"],
    "resumed": ["ctrl+r"],
}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize("state", STATES)
def test_screen(
    snap_compare: Any,
    conversations: Conversations,
    own_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    state: str,
    size: tuple[int, int],
) -> None:
    keep(conversations, "What did Hale allege about the sprinklers?", "And Voss?")
    keep(conversations, "How much will the repair cost, and who is to pay for it in the end?")
    keep(conversations, scripted.QUESTION, "What does the union's secretary say of the warnings?")
    with closing(sqlite3.connect(own_home / "conversations.sqlite")) as connection, connection:
        connection.execute("UPDATE answers SET kept = ?", (NOON,))
    monkeypatch.setattr("assistant.exporting.export.Path.cwd", lambda: Path("/home/reader"))
    app = chat()
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await press(pilot, *STATES[state])
        await steady(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
