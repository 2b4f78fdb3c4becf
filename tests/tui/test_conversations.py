"""What was asked is kept, found, gone on with, renamed, deleted and exported from the chat."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widgets import Static

from assistant.answers import Answer
from assistant.conversations import Conversations
from assistant.tui.app import AssistantApp
from assistant.tui.chat import Chat
from assistant.tui.conversations_screen import ConversationsScreen
from assistant.tui.entries import CitationEntry, ClaimEntry
from assistant.tui.exchange import Exchange
from assistant.tui.filtered_list import Filter, Lines
from assistant.tui.line_dialog import Field
from assistant.tui.prompt import Prompt
from assistant.tui.resuming import EarlierEntry, ResumeEntry
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.screen import ask, focused, marks, reads, rows, says, settle, shows
from tests.tui.test_bindings import own_bindings
from tests.tui.test_hostile import HOSTILE, MARKUP, unsafe

SIZES = [(80, 24), (160, 50)]
NOON = "2026-03-12T12:00:00+00:00"
ANSWER = scripted.answer(removed=[scripted.REMOVED])


@pytest.fixture
def conversations(own_home: Path) -> Conversations:
    return Conversations(own_home / "conversations.sqlite")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where exports go by themselves."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def keep(conversations: Conversations, *questions: str, like: Answer = ANSWER) -> str:
    identifier = conversations.begin()
    for question in questions:
        conversations.keep(identifier, replace(like, question=question))
    return identifier


def titles(conversations: Conversations) -> list[str]:
    return [info.title for info in conversations.find()]


def chat(*steps: scripted.Step) -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*(steps or scripted.events(ANSWER))))


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


async def write(pilot: Pilot[None], text: str) -> None:
    """Into the field of a dialog, in place of what is there."""
    field = pilot.app.screen.query_one(Field)
    field.value = ""
    await paste(pilot, text)
    await press(pilot, "enter")


def shown_path(pilot: Pilot[None]) -> Path:
    """Where the dialog says that it will write."""
    said = str(pilot.app.screen.query_one(".title", Static).content)
    assert said == f"Export to {pilot.app.screen.query_one(Field).value}"
    return Path(said.removeprefix("Export to "))


async def test_every_whole_answer_is_kept_as_it_comes(conversations: Conversations) -> None:
    async with chat().run_test() as pilot:
        await ask(pilot, "one?")
        await settle(pilot)
        assert [info.answers for info in conversations.find()] == [1]
        await ask(pilot, "two?")
        await settle(pilot)
        [info] = conversations.find()
        assert conversations.read(info.id).answers == (ANSWER, ANSWER)


async def test_what_is_cancelled_is_not_kept(conversations: Conversations) -> None:
    async with chat(*scripted.events(ANSWER)[:2], scripted.Forever()).run_test() as pilot:
        await ask(pilot, "one?")
        await shows(pilot, "Checking what was written")
        await pilot.press("escape")
        await settle(pilot)
    assert conversations.find() == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", ["key", "click"])
async def test_the_last_conversation_is_one_key_or_click_away(
    conversations: Conversations, size: tuple[int, int], way: str
) -> None:
    keep(conversations, "an older one?")
    script = scripted.Script(scripted.events(ANSWER))
    identifier = keep(conversations, "What burnt?", "And who said so?")
    async with AssistantApp(lambda: Session(scripted.Shelf(), script)).run_test(size=size) as pilot:
        await settle(pilot)
        await shows(pilot, "Go on with “What burnt?” · today · 2 answers")
        if way == "key":
            await press(pilot, "ctrl+r")
        else:
            await pilot.click(ResumeEntry)
            await settle(pilot)
        assert len(pilot.app.query(Exchange)) == 2
        assert not pilot.app.query(ResumeEntry)
        await shows(pilot, "And who said so?")
        assert isinstance(focused(pilot.app), Prompt)
        await press(pilot, "alt+up")
        assert pilot.app.query_one(Prompt).text == "And who said so?"
        pilot.app.query_one(Prompt).clear()
        await ask(pilot, "and when?")
        await settle(pilot)
        assert [answer.question for answer in script.earlier] == ["What burnt?", "And who said so?"]
    assert len(conversations.read(identifier).answers) == 3


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_brought_back_can_be_walked_and_opened(
    conversations: Conversations, size: tuple[int, int]
) -> None:
    keep(conversations, "What burnt?", like=replace(ANSWER, understood="What burnt at the mill?"))
    async with chat().run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+r")
        app = pilot.app
        assert len(app.query(ClaimEntry)) == len(ANSWER.claims)
        await shows(pilot, "Understood as: What burnt at the mill?")
        app.query(CitationEntry).first().focus()
        await press(pilot, "enter")
        await marks(pilot, ANSWER.claims[0].citations[0].text)


async def test_a_long_conversation_is_brought_back_from_its_end(conversations: Conversations) -> None:
    keep(conversations, *(f"Question {number}?" for number in range(25)))
    async with chat().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+r")
        app = pilot.app
        assert [one.question for one in app.query(Exchange)] == [f"Question {n}?" for n in range(15, 25)]
        await shows(pilot, "Question 24?")
        for left in (5, 0):
            app.query_one(EarlierEntry).focus()
            await press(pilot, "enter")
            assert [one.question for one in app.query(Exchange)] == [f"Question {n}?" for n in range(left, 25)]
        assert not app.query(EarlierEntry)


async def test_a_new_conversation_begins_empty(conversations: Conversations) -> None:
    script = scripted.Script(scripted.events(ANSWER))
    async with AssistantApp(lambda: Session(scripted.Shelf(), script)).run_test() as pilot:
        await ask(pilot, "one?")
        await settle(pilot)
        await press(pilot, "ctrl+n")
        assert not pilot.app.query(Exchange)
        await shows(pilot, "Ask what the articles say")
        await ask(pilot, "two?")
        await settle(pilot)
        assert script.earlier == []
    assert [info.answers for info in conversations.find()] == [1, 1]


async def test_an_answer_under_way_is_not_left(conversations: Conversations) -> None:
    keep(conversations, "before?")
    async with chat(*scripted.events(ANSWER)[:2], scripted.Forever()).run_test(notifications=True) as pilot:
        await ask(pilot, "one?")
        await shows(pilot, "Checking what was written")
        for key in ("ctrl+n", "ctrl+r"):
            await pilot.press(key)
            await shows(pilot, "One question at a time")
            assert len(pilot.app.query(Exchange)) == 1
        await pilot.press("escape")


async def test_that_nothing_can_be_kept_is_said_once_and_the_chat_goes_on(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "conversations.sqlite").write_bytes(b"Dear diary,\n" * 500)
    async with chat().run_test(size=(160, 50)) as pilot:
        for question in ("one?", "two?"):
            await ask(pilot, question)
            await settle(pilot)
        await shows(pilot, "The conversation is not kept.")
        assert len(pilot.app.query("Conversation .error, Conversation > .error")) == 1
        assert len(pilot.app.query(ClaimEntry)) == 2 * len(ANSWER.claims)
        await press(pilot, "f8")
        await reads(pilot, "is damaged: move it away")


@pytest.mark.parametrize("size", SIZES)
async def test_found_as_one_types_opened_and_left(conversations: Conversations, size: tuple[int, int]) -> None:
    keep(conversations, "Who repairs the pumps?")
    keep(conversations, "What burnt?")
    async with chat().run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "f8")
        assert isinstance(focused(pilot.app), Lines)
        await shows(pilot, "What burnt?")
        await shows(pilot, "Who repairs the pumps?")
        await press(pilot, "slash", *"pum")
        assert isinstance(focused(pilot.app), Filter)
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


async def test_more_than_a_page_of_conversations(conversations: Conversations, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.tui.conversations_screen._PAGE", 3)
    for number in range(5):
        keep(conversations, f"Number {number}?")
    async with chat().run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f8")
        await shows(pilot, "… older ones")
        assert not says(pilot.app, "Number 1?")
        await press(pilot, "end", "enter")
        await shows(pilot, "Number 0?")
        await press(pilot, "enter")
        assert pilot.app.query_one(Exchange).question == "Number 1?"


async def test_renamed(conversations: Conversations) -> None:
    keep(conversations, "What burnt?")
    async with chat().run_test() as pilot:
        await settle(pilot)
        await press(pilot, "f8", "r", "escape")
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
        await press(pilot, "f8", "d")
        await shows(pilot, "Delete “Were the sprinklers working?” with 1 answer?")
        await press(pilot, "escape")
        assert len(titles(conversations)) == 2
        await press(pilot, "d", "enter")
        assert titles(conversations) == ["What burnt?"]
        assert not says(pilot.app, "sprinklers")
        await press(pilot, "escape")
        assert not pilot.app.query(Exchange)
        await press(pilot, "f8", "delete", "enter")
        await shows(pilot, "Nothing has been asked yet.")


@pytest.mark.parametrize("suffix", [".md", ".json"])
async def test_a_conversation_is_exported_to_the_path_that_is_shown(
    conversations: Conversations, folder: Path, suffix: str
) -> None:
    keep(conversations, "What burnt?", "Who said so?")
    (folder / "What burnt.md").write_text("mine")
    async with chat().run_test(size=(160, 50), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "f8", "x")
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
        await press(pilot, "f8", "x")
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


async def test_the_palette_finds_questions_by_what_answers_them(conversations: Conversations) -> None:
    keep(conversations, *(f"Question {number}?" for number in range(12)))
    like = scripted.answer([], nearest=[scripted.citation(scripted.COUNCIL, 4)])
    other = keep(conversations, "Anything about pumps?", like=like)
    async with chat().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        await paste(pilot, "failed twice")
        await shows(pilot, "Anything about pumps?")
        await press(pilot, "enter")
        assert pilot.app.query_one(Chat).dialogue.id == other
        await press(pilot, "ctrl+p")
        await paste(pilot, "question 1")
        await shows(pilot, "Open the conversation · asked today")


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_is_shown_as_it_is(conversations: Conversations, size: tuple[int, int]) -> None:
    cited = replace(scripted.citation(scripted.HOSTILE, 0), text=HOSTILE, article_title=HOSTILE)
    keep(conversations, HOSTILE, like=replace(scripted.answer([], nearest=[cited]), unanswered=HOSTILE, writer=HOSTILE))
    async with chat().run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await shows(pilot, MARKUP[:20])
        await press(pilot, "f8", "r")
        await shows(pilot, "Title of the conversation")
        assert not unsafe(pilot.app)  # type: ignore[arg-type]
        for keys in (["escape"], ["d"], ["escape", "x"], ["enter"], ["enter"]):
            await press(pilot, *keys)
            await reads(pilot, "b]{{ x }}")
            assert not unsafe(pilot.app)  # type: ignore[arg-type]
        await press(pilot, "ctrl+p")
        await paste(pilot, "reuters")
        await shows(pilot, MARKUP[:20])
        assert not unsafe(pilot.app)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", SIZES)
async def test_every_key_is_explained_and_fits_in_the_footer(
    conversations: Conversations, size: tuple[int, int]
) -> None:
    keep(conversations, "What burnt?")
    async with chat().run_test(size=size) as pilot:
        await settle(pilot)
        for keys in (["f8"], ["slash"], ["escape", "r"], ["escape", "x"]):
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
    "listed": ["f8"],
    "found": ["f8", "slash", *"repair"],
    "renamed": ["f8", "r"],
    "deleted": ["f8", "d"],
    "exported": ["f8", "x"],
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
        app.chat.prompt.cursor_blink = False
        await settle(pilot)
        await press(pilot, *STATES[state])
        for field in app.screen.query("Input"):
            field.cursor_blink = False  # type: ignore[attr-defined]
        await settle(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
