"""What goes on when the reader turns to another conversation: adding, answering, laying out."""

from __future__ import annotations

import asyncio

import pytest

from assistant.conversations import Conversations
from assistant.tui.adding_view import Adding
from assistant.tui.app import AssistantApp
from assistant.tui.exchange import Exchange
from assistant.tui.resuming import EarlierEntry, LaterEntry
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.adder import NAMES, app_with, four
from tests.tui.kept import ANSWER, chat, keep, press
from tests.tui.screen import ask, settle, shows, until


def questions(app: AssistantApp) -> list[str]:
    return [exchange.question for exchange in app.query(Exchange)]


@pytest.mark.parametrize("turn", ["ctrl+n", "ctrl+r"])
async def test_adding_goes_on_in_another_conversation(conversations: Conversations, turn: str) -> None:
    keep(conversations, "before?")
    adder = four(stops_at="mill.txt")
    app = app_with(adder)
    async with app.run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        await app.chat.add(["articles"])
        await until(pilot, adder.reached.is_set)
        await pilot.press(turn)
        await until(pilot, lambda: questions(app) == ["before?"] * (turn == "ctrl+r"))
        await shows(pilot, "2 of 4")
        adder.goes_on.set()
        await settle(pilot)
        assert adder.asked == NAMES
        await shows(pilot, "2 added · 1 there already · 1 not read")
        await press(pilot, "ctrl+n", "escape")
        assert not app.query(Adding)
        await app.chat.add(["articles"])
        await settle(pilot)
        assert adder.asked == NAMES * 2


@pytest.mark.parametrize("then", ["leave", "another"])
async def test_what_is_deleted_while_it_is_answered_does_not_come_back(conversations: Conversations, then: str) -> None:
    go = asyncio.Event()
    go.set()
    *steps, last = scripted.events(ANSWER)
    script = scripted.Script([*steps, go, last])
    keep(conversations, "before?")
    app = AssistantApp(lambda: Session(scripted.Shelf(), script))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await ask(pilot, "one?")
        await settle(pilot)
        go.clear()
        await ask(pilot, "two?")
        await shows(pilot, "Checking what was written")
        await pilot.press("f8")
        await shows(pilot, "this one")
        await pilot.press("down", "d")
        await shows(pilot, "Delete “Were the sprinklers")
        await pilot.press("enter")
        await until(pilot, lambda: len(conversations.find()) == 1)
        if then == "leave":
            await pilot.press("escape")
            await until(pilot, lambda: not app.query(Exchange))
        else:
            await shows(pilot, "• before?")
            await pilot.press("enter")
            await until(pilot, lambda: questions(app) == ["before?"])
        go.set()
        await settle(pilot)
        assert [info.title for info in conversations.find()] == ["before?"]
        await ask(pilot, "three?")
        await settle(pilot)
        assert [answer.question for answer in script.earlier] == ["before?"] * (then == "another")


async def test_what_is_answered_after_the_deletion_is_not_kept(conversations: Conversations) -> None:
    go = asyncio.Event()
    *steps, last = scripted.events(ANSWER)
    async with chat(*steps, go, last).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(pilot.app, AssistantApp)
        dialogue = pilot.app.chat.dialogue
        conversations.keep(dialogue.id, ANSWER)
        await ask(pilot, "two?")
        await shows(pilot, "Checking what was written")
        await dialogue.delete(dialogue.id)
        go.set()
        await settle(pilot)
        assert conversations.find() == []
        assert dialogue.answers == []


async def test_one_conversation_after_the_other_is_laid_out_whole(conversations: Conversations) -> None:
    first = keep(conversations, *(f"a{number}?" for number in range(10)))
    second = keep(conversations, "b?")
    app = chat(scripted.Forever())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.chat.resume(first)
        await until(pilot, lambda: len(app.query(Exchange)) >= 2)
        app.chat.resume(second)
        await until(pilot, lambda: questions(app) == ["b?"])
        app.chat.resume(first)
        await until(pilot, lambda: len(app.query(Exchange)) >= 2)
        await app.chat.ask("new?")
        app.chat.resume(second)
        await pilot.app.workers.wait_for_complete([w for w in app.workers if w.group == "conversation"])
        assert questions(app) == [*(f"a{number}?" for number in range(10)), "new?"]
        assert app.chat.dialogue.id == first
        assert len(app.chat.dialogue.answers) == 10


@pytest.mark.parametrize("ticks", range(4))
async def test_a_question_and_a_new_conversation_at_once(ticks: int) -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        asking = asyncio.ensure_future(app.chat.ask("one?"))
        for _ in range(ticks):
            await asyncio.sleep(0)
        app.chat.begin_anew()
        await asking
        await settle(pilot)
        assert questions(app) == ["one?"]
        assert app.chat.dialogue.answers == [ANSWER]


async def test_an_early_question_of_a_long_conversation_is_laid_out_with_those_next_to_it(
    conversations: Conversations,
) -> None:
    kept = keep(conversations, *(f"q{number}?" for number in range(45)))
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        async def opened(kind: type[EarlierEntry | LaterEntry], first: int, stop: int) -> None:
            app.query_one(kind).focus()
            await press(pilot, "enter")
            assert questions(app) == [f"q{number}?" for number in range(first, stop)]

        app.chat.resume(kept, 15)
        await settle(pilot)
        assert questions(app) == [f"q{number}?" for number in range(15, 25)]
        await shows(pilot, "q15?")
        await opened(LaterEntry, 15, 35)
        await opened(EarlierEntry, 5, 35)
        await opened(EarlierEntry, 0, 35)
        assert not app.query(EarlierEntry)
        await ask(pilot, "new?")
        await settle(pilot)
        assert questions(app) == [*(f"q{number}?" for number in range(35, 45)), "new?"]
        assert len(app.chat.dialogue.answers) == 46
