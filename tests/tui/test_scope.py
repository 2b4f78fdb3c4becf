"""What questions are asked within: chosen, shown, kept for the questions that follow, and cleared."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from assistant.answers import Scope
from assistant.errors import WriterError
from assistant.tui.app import AssistantApp
from assistant.tui.entries import OfferEntry
from assistant.tui.help_screen import HelpScreen
from assistant.tui.prompt import Prompt
from assistant.tui.scope_dialog import Day, ScopeDialog
from assistant.tui.scope_line import ScopeLine
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.screen import ask, focused, rows, says, settle, shows, steady

SIZES = [(80, 24), (160, 50)]
SHELF = scripted.Shelf((scripted.MILL, scripted.INSPECTORS, scripted.COUNCIL))


def app_with(script: scripted.Script | None = None, without_model: scripted.Script | None = None) -> AssistantApp:
    script = script or scripted.Script(scripted.events(scripted.answer()))
    return AssistantApp(lambda: Session(SHELF, script, without_model))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses each key when what the one before has set off is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def narrow(pilot: Pilot[None], words: str) -> None:
    """Chooses an outlet or an article in the dialog."""
    await press(pilot, "f6")
    await pilot.press("slash")
    pilot.app.post_message(events.Paste(words))
    await settle(pilot)
    await press(pilot, "enter", "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_an_outlet_holds_for_every_question_until_it_is_cleared(size: tuple[int, int]) -> None:
    script = scripted.Script(scripted.events(scripted.answer()))
    async with app_with(script).run_test(size=size) as pilot:
        await settle(pilot)
        await narrow(pilot, "lowland")
        assert isinstance(focused(pilot.app), Prompt)
        await shows(pilot, "⊂ Within The Lowland Post")
        for _ in range(2):
            await ask(pilot, scripted.QUESTION)
            await settle(pilot)
        assert sum("⊂ Within The Lowland Post" in row for row in rows(pilot.app)) >= 2
        await press(pilot, "f6", "f6")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        lowland = Scope(outlet="The Lowland Post")
        assert script.scopes == [lowland, lowland, Scope()]
        assert not pilot.app.query_one(ScopeLine).display


async def test_any_article_is_found_by_words_of_its_title() -> None:
    script = scripted.Script(scripted.events(scripted.answer()))
    async with app_with(script).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await narrow(pilot, "twice before")
        await shows(pilot, "Within “Inspectors looked at mill twice before fire”")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        assert [scope.article_id for scope in script.scopes] == ["a2"]


async def test_a_key_in_the_list_of_articles_and_in_an_article_asks_within_it() -> None:
    script = scripted.Script(scripted.events(scripted.answer()))
    async with app_with(script).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f2", "down", "w")
        await shows(pilot, "Within “Inspectors looked at mill twice before fire”")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "f2", "home", "enter", "w")
        await shows(pilot, "Within “Mill fire: owner and union disagree”")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        assert [scope.article_id for scope in script.scopes] == ["a2", "a1"]


async def test_days_bound_what_is_chosen() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f6", "tab")
        assert isinstance(focused(pilot.app), Day)
        await pilot.press(*"2026-03-14", "tab", *"2026-03-31")
        await press(pilot, "enter")
        await shows(pilot, "Within 2026-03-14 to 2026-03-31")
        assert pilot.app.query_one(ScopeLine).display


async def test_what_is_set_is_changed_in_part() -> None:
    script = scripted.Script(scripted.events(scripted.answer()))
    async with app_with(script).run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "f6", "slash", *"lowland", "enter", "tab", *"2026-03-14", "tab", *"2026-03-31", "enter")
        await shows(pilot, "Within 2026-03-14 to")
        await shows(pilot, "2026-03-31 · The")
        await press(pilot, "f6", "tab", "tab", *["backspace"] * 10, "enter")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "f6", "escape")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        assert script.scopes == [Scope(outlet="The Lowland Post", since=date(2026, 3, 14))] * 2


async def test_a_wrong_day_is_told_when_it_is_left() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f6", "tab", *"2026-3", "tab")
        await shows(pilot, "“2026-3” is no day: write it as 2026-03-31.")
        await press(pilot, "shift+tab", *["backspace"] * 6, "tab")
        assert not says(pilot.app, "is no day")


async def test_a_refusal_says_what_was_asked_within() -> None:
    async with app_with(scripted.Script(scripted.events(scripted.answer([])))).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await narrow(pilot, "lowland")
        await ask(pilot, scripted.QUESTION)
        await shows(pilot, "Not in the articles asked, within The Lowland Post.")


async def test_the_article_before_the_reader_is_among_the_choices() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f2", "down", "f6")
        await shows(pilot, "“Inspectors looked at mill twice before fire” · this")
        await press(pilot, "down", "enter")
        await shows(pilot, "Within “Inspectors looked at mill twice before fire”")


@pytest.mark.parametrize(
    ("since", "said"), [("march", "“march” is no day"), ("2030-01-01", "No article was published then")]
)
async def test_what_no_article_is_in_is_not_taken(since: str, said: str) -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f6")
        pilot.app.screen.query_one("#since", Day).focus()
        await pilot.press(*since)
        await press(pilot, "enter")
        await shows(pilot, said)
        assert isinstance(pilot.app.screen, ScopeDialog)
        await press(pilot, "escape")
        assert not says(pilot.app, "⊂ Within")


async def test_the_dialog_explains_itself_and_leaves_all_as_it_was() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await narrow(pilot, "lowland")
        await press(pilot, "f6", "f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        await press(pilot, "escape", "escape")
        assert isinstance(focused(pilot.app), Prompt)
        assert says(pilot.app, "⊂ Within The Lowland Post")


async def test_a_click_chooses_and_a_click_clears() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f6")
        await pilot.click("Lines", offset=(5, 1))
        await settle(pilot)
        await shows(pilot, "⊂ Within")
        await pilot.click(ScopeLine)
        await settle(pilot)
        assert not says(pilot.app, "⊂ Within")


async def test_the_same_question_without_the_model_is_asked_within_the_same() -> None:
    other = scripted.Script(scripted.events(scripted.answer()))
    async with app_with(scripted.Script([WriterError("No server.")]), other).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await narrow(pilot, "orrin")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "f6", "f6")
        pilot.app.query_one(OfferEntry).focus()
        await press(pilot, "enter")
        assert other.scopes == [Scope(outlet="Orrin Courier")]


def test_a_span_of_days_in_words() -> None:
    from assistant.tui.within import Within

    first, last = date(2026, 3, 1), date(2026, 3, 31)
    assert str(Within()) == "all articles"
    assert str(Within(Scope(since=first))) == "since 2026-03-01"
    assert str(Within(Scope(until=last))) == "until 2026-03-31"
    assert str(Within(Scope("a1", "[/b]", first, last), "A title")) == "2026-03-01 to 2026-03-31 · [/b] · “A title”"
    assert str(Within(Scope("a1"))) == "one article"


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize("state", ["dialog", "narrowed"])
def test_screen(snap_compare: Any, state: str, size: tuple[int, int]) -> None:
    app = app_with()
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        await settle(pilot)
        if state == "dialog":
            await press(pilot, "f2", "f6")
        else:
            await narrow(pilot, "lowland")
            await ask(pilot, scripted.QUESTION)
            await settle(pilot)
        await steady(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
