"""Text from articles, models and users is shown as text, whatever is in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from assistant.answers import Answer, Claim, Removed
from assistant.display import printable
from assistant.errors import NoQuestion, WriterError
from assistant.tui.app import AssistantApp
from assistant.tui.entries import CounterpartEntry, Entry
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.hostile import HOSTILE, MARKUP, unsafe
from tests.tui.screen import ask, settle, shows
from tests.tui.scripted import Said


def answer() -> Answer:
    cited = replace(
        scripted.citation(scripted.HOSTILE, 0), article_title=HOSTILE, outlet=None, published=None, speaker=HOSTILE
    )
    others = (scripted.beside(cited, cited), scripted.beside(cited, cited, HOSTILE))
    return replace(
        scripted.answer(
            [Claim(HOSTILE, (cited,), others)], [Removed(HOSTILE, (HOSTILE,))], [replace(cited, sentence_id="a3:1")]
        ),
        unanswered=HOSTILE,
        caution=HOSTILE,
        writer=HOSTILE,
    )


@pytest.mark.parametrize("size", [(80, 24), (160, 100)])
async def test_hostile_text_is_shown_as_it_is_in_every_pane(size: tuple[int, int]) -> None:
    app = AssistantApp(lambda: scripted.session(*scripted.events(answer())))
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        app.post_message(events.Paste(MARKUP))
        await pilot.pause()
        await shows(pilot, MARKUP[:30])
        await pilot.press("enter")
        await settle(pilot)
        assert not unsafe(app)
        for entry in app.query(Entry):
            entry.focus()
            await pilot.press("enter")
            await settle(pilot)
            assert not unsafe(app)
            await pilot.press("escape")
        await pilot.press("f2")
        await pilot.pause()
        await shows(pilot, "[/b]{{ x }}")
        await pilot.press("end", "enter")
        await settle(pilot)
        await shows(pilot, "[bold]never[/bold]")
        assert not unsafe(app)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_hostile_speakers_statements_and_filters(size: tuple[int, int]) -> None:
    said = {0: (Said(HOSTILE), Said(None, MARKUP, "denial", f"x{HOSTILE}")), 1: (Said(HOSTILE, "[bold]"),)}
    sentences = [[HOSTILE], [f"[bold]{HOSTILE}"]]
    article = scripted.article("a9", HOSTILE, *sentences, outlet=HOSTILE, said=said)
    app = AssistantApp(lambda: Session(scripted.Shelf((article,)), scripted.Script(())))
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        for keys, seen in [
            (["f2", "enter", "s"], f"• statement · {MARKUP[:20]}"),
            (["enter"], "1 of 3"),
            (["escape", "a"], "2 statements in 1 article"),
            (["enter"], "1 of 2"),
            (["f4"], f"2 {MARKUP[:10]}"),
            (["slash"], f"2 {MARKUP[:10]}"),
        ]:
            for key in keys:
                await pilot.press(key)
                await settle(pilot)
            await shows(pilot, seen)
            assert not unsafe(app)
        app.post_message(events.Paste(HOSTILE))
        await settle(pilot)
        await shows(pilot, f"2 {MARKUP[:10]}")
        assert not unsafe(app)
        await pilot.press("z")
        await shows(pilot, "No line holds that")


async def test_hostile_errors_and_titles_of_articles_that_have_gone() -> None:
    shelf = scripted.Shelf(articles=())
    app = AssistantApp(lambda: Session(shelf, scripted.Script(scripted.events(answer()))))
    async with app.run_test(size=(160, 50), notifications=True) as pilot:
        await ask(pilot, "x")
        await settle(pilot)
        await pilot.press("up", "enter")
        await settle(pilot)
        await shows(pilot, "[/b]{{ x }} [bold]b[/bold] [Reuters] said")
        assert not unsafe(app)
    app = AssistantApp(lambda: scripted.session(WriterError(HOSTILE)))
    async with app.run_test(size=(160, 50), notifications=True) as pilot:
        await ask(pilot, "x")
        await settle(pilot)
        await shows(pilot, MARKUP[:40])
        assert not unsafe(app)


@pytest.mark.parametrize("keys", [(), ("ctrl+p",)])
async def test_what_is_pasted_is_cleaned(keys: tuple[str, ...]) -> None:
    app = AssistantApp(scripted.session)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        app.post_message(events.Paste(f"{HOSTILE}\r\nnext"))
        await settle(pilot)
        await shows(pilot, "[/b]{{ x }}")
        assert not unsafe(app)
        await pilot.press("escape")
        await settle(pilot)


async def test_hostile_notifications_palette_hits_copies_and_comparisons() -> None:
    hostile = scripted.article("h", HOSTILE, [HOSTILE], outlet=HOSTILE)
    app = AssistantApp(lambda: Session(scripted.Shelf((hostile,)), scripted.Script(scripted.events(answer()))))
    async with app.run_test(size=(160, 100), notifications=True) as pilot:
        await ask(pilot, MARKUP)
        await settle(pilot)
        app.query(CounterpartEntry).last().focus()
        await pilot.press("c")
        await shows(pilot, "Copied the sentence")
        assert printable(app.clipboard) == app.clipboard
        await pilot.press("enter")
        await settle(pilot)
        await shows(pilot, "2 of 2 · the article")
        assert not unsafe(app)
        await pilot.press("escape", "ctrl+p", *"reuters")
        await settle(pilot)
        await shows(pilot, "[/b]{{ x }} [bold]b[/bold] [Reuters] said")
        await shows(pilot, "Open the article")
        assert not unsafe(app)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert app.pane == "source"
        assert not unsafe(app)


async def test_hostile_refusals_of_questions_and_tooltips() -> None:
    app = AssistantApp(lambda: scripted.session(NoQuestion(HOSTILE)))
    async with app.run_test(size=(160, 50), notifications=True, tooltips=True) as pilot:
        app.post_message(events.Paste(HOSTILE))
        await pilot.press("enter")
        await settle(pilot)
        await shows(pilot, MARKUP[:20])
        assert not unsafe(app)
        for widget in app.query("*"):
            assert not isinstance(widget.tooltip, str) or "[" not in widget.tooltip
            assert not widget.border_title
            assert not widget.border_subtitle
