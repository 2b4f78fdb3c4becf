"""What was asked is kept, brought back and gone on with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.command import CommandPalette

from assistant.conversations import Conversations
from assistant.tui.app import AssistantApp
from assistant.tui.chat import Chat
from assistant.tui.entries import CitationEntry, ClaimEntry
from assistant.tui.exchange import Exchange
from assistant.tui.prompt import Prompt
from assistant.tui.resuming import EarlierEntry, ResumeEntry
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.kept import ANSWER, chat, keep, paste, press
from tests.tui.screen import ask, focused, marks, reads, settle, shows

SIZES = [(80, 24), (160, 50)]


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
