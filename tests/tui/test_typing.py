"""What is typed goes where the reader expects it, and no question is lost."""

from __future__ import annotations

import pytest
from textual import events

from assistant.errors import NoQuestion
from assistant.tui.app import AssistantApp
from assistant.tui.entries import CitationEntry, ClaimEntry
from tests.tui import scripted
from tests.tui.screen import ask, focused, marks, says, settle, shows


def app_with_answer() -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*scripted.events(scripted.answer())))


@pytest.mark.parametrize("kind", [ClaimEntry, CitationEntry])
async def test_letters_typed_on_an_entry_go_to_the_question_unless_they_are_its_keys(
    kind: type[ClaimEntry | CitationEntry],
) -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        app.query(kind).first().focus()
        await pilot.press("W", "h", "o", "space", "s", "a", "i", "d", "question_mark")
        assert focused(app) is app.chat.prompt
        assert app.chat.prompt.text == "Who said?"


@pytest.mark.parametrize("ups", [1, 2])
async def test_keys_pressed_at_once_go_where_the_first_of_them_leads(ups: int) -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        for key in [*["up"] * ups, "enter"]:
            app.post_message(events.Key(key, None))
        cited = [citation for claim in scripted.CLAIMS for citation in claim.citations]
        await marks(pilot, cited[-ups].text)
        await settle(pilot)


async def test_what_is_pasted_on_an_entry_goes_to_the_question() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        app.query(ClaimEntry).first().focus()
        await pilot.pause()
        app.post_message(events.Paste("and when?"))
        await settle(pilot)
        assert focused(app) is app.chat.prompt
        assert app.chat.prompt.text == "and when?"


async def test_earlier_questions_come_back_and_what_was_being_typed_too() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        for question in ("first", "second", "first", "third"):
            await ask(pilot, question)
            await settle(pilot)
        await pilot.press(*"new")
        for key, text in [
            ("alt+up", "third"),
            ("ctrl+up", "first"),
            ("alt+up", "second"),
            ("alt+up", "second"),
            ("alt+down", "first"),
            ("ctrl+down", "third"),
            ("alt+down", "new"),
            ("alt+down", "new"),
        ]:
            await pilot.press(key)
            assert app.chat.prompt.text == text


async def test_a_question_stopped_before_anything_came_is_in_the_prompt_again() -> None:
    app = AssistantApp(lambda: scripted.session(scripted.Forever()))
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "Who set the fire?")
        await shows(pilot, "Searching the articles")
        await pilot.press("escape")
        await pilot.pause()
        assert app.chat.prompt.text == "Who set the fire?"
        assert not says(app, "❯")
        assert not app.chat.answering
        await pilot.press("enter", "x")
        await shows(pilot, "Searching the articles")
        await pilot.press("escape")
        await shows(pilot, "Stopped. Nothing had passed the check yet.")
        assert app.chat.prompt.text == "x"


async def test_a_question_that_is_refused_stays_in_the_prompt_with_the_reason_in_view() -> None:
    app = AssistantApp(lambda: scripted.session(NoQuestion("The question has more than 1,000 characters [/x].")))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        question = "Who set the fire,\nand when?"
        app.chat.prompt.text = question
        await pilot.press("enter")
        await settle(pilot)
        await shows(pilot, "The question has more")
        assert app.chat.prompt.text == question
