"""The summary of the open article, and from its entries to the text and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot

from assistant.tui.app import AssistantApp
from assistant.tui.article_text import ArticleText
from assistant.tui.paged_list import Lines
from tests.tui import scripted
from tests.tui.screen import focused, says, settle, shows

SIZES = [(80, 24), (160, 50)]
FIRE = scripted.MILL.sentences[2].text
ALLEGED = scripted.MILL.sentences[6].text


async def summarize(pilot: Pilot[None]) -> None:
    """Opens the first article of the library, and its summary."""
    await settle(pilot)
    await pilot.press("f2", "enter")
    await settle(pilot)
    await pilot.press("m")
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_an_entry_opens_its_sentence_and_the_walk_goes_on_from_there(size: tuple[int, int]) -> None:
    chat = AssistantApp(scripted.session)
    async with chat.run_test(size=size) as pilot:
        await summarize(pilot)
        await shows(pilot, "Abstract · 2")
        assert isinstance(focused(chat), Lines)
        await pilot.press("enter")
        await settle(pilot)
        await shows(pilot, f"▶ {FIRE[:40]}")
        assert isinstance(focused(chat), ArticleText)
        await pilot.press("n")
        await settle(pilot)
        await shows(pilot, "2 of ")
        await pilot.press("escape")
        await settle(pilot)
        lines = focused(chat)
        assert isinstance(lines, Lines)
        assert lines.highlighted_option
        assert lines.highlighted_option.id == "1"


async def test_the_filter_finds_a_section_and_n_goes_on_in_what_it_left() -> None:
    chat = AssistantApp(scripted.session)
    async with chat.run_test(size=(160, 50)) as pilot:
        await summarize(pilot)
        await pilot.press("slash", *"timeline")
        await settle(pilot)
        await shows(pilot, "• in 2024")
        assert not says(chat, "Abstract")
        await pilot.press("enter", "enter")
        await settle(pilot)
        await shows(pilot, f"▶ {ALLEGED[:40]}")


async def test_m_and_a_click_change_between_text_and_summary_of_the_article_that_is_open() -> None:
    chat = AssistantApp(scripted.session)
    async with chat.run_test(size=(160, 50)) as pilot:
        await summarize(pilot)
        await shows(pilot, scripted.MILL.title)
        await pilot.press("m")
        await settle(pilot)
        assert isinstance(focused(chat), ArticleText)
        await pilot.press("f2", "down", "enter")
        await settle(pilot)
        await pilot.click("#--content-tab-summary")
        await settle(pilot)
        assert isinstance(focused(chat), Lines)
        await shows(pilot, "Two inspections of the Orrin mill")
        assert not says(chat, "A fire destroyed the drying hall")


@pytest.mark.parametrize("size", SIZES)
async def test_m_in_the_list_of_articles_summarizes_the_one_that_is_marked(size: tuple[int, int]) -> None:
    chat = AssistantApp(scripted.session)
    async with chat.run_test(size=size) as pilot:
        await settle(pilot)
        for keys in (("f2", "down", "m"), ("f2", "up", "m")):
            await pilot.press(*keys)
            await settle(pilot)
            assert isinstance(focused(chat), Lines)
        await shows(pilot, "A fire destroyed the drying hall")
        await pilot.press("m")
        await settle(pilot)
        assert isinstance(focused(chat), ArticleText)
        await shows(pilot, "┊ - Advertisement -" if size[1] > 24 else "By Ida Renn")


@pytest.mark.parametrize("size", SIZES)
async def test_the_palette_has_the_summary_of_what_is_marked_and_of_what_is_open(size: tuple[int, int]) -> None:
    chat = AssistantApp(scripted.session)
    async with chat.run_test(size=size) as pilot:
        await settle(pilot)

        def summaries() -> set[str]:
            return {command.title for command in chat.get_system_commands(chat.screen) if "Summary" in command.title}

        async def choose(title: str) -> None:
            await pilot.press("ctrl+p")
            chat.post_message(events.Paste(title))
            await shows(pilot, title)
            await settle(pilot)
            await pilot.press("enter")
            await settle(pilot)
            assert isinstance(focused(chat), Lines)

        assert summaries() == {"Summary (marked article)"}
        await pilot.press("f2", "down")
        assert summaries() == {"Summary"}
        await pilot.press("enter")
        await settle(pilot)
        assert summaries() == {"Summary", "Summary (marked article)"}
        await pilot.press("f2", "up", "escape")
        await settle(pilot)
        assert summaries() == {"Summary (marked article)", "Summary (open article)"}
        await choose("Summary (open article)")
        await shows(pilot, "Two inspections of the Orrin mill")
        await pilot.press("escape")
        await choose("Summary (marked article)")
        await shows(pilot, "A fire destroyed the drying hall")


async def test_without_an_article_it_says_what_to_do() -> None:
    chat = AssistantApp(scripted.session)
    async with chat.run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        chat.action_show("source", "summary")
        await settle(pilot)
        await shows(pilot, "Open an article to see its summary.")


async def test_text_of_an_article_is_never_markup_there() -> None:
    hostile = "[red]The owner[/red] said that \x1b[31mthe sprinklers[@click=app.quit] had been tested in {{ March }}."
    plain = "The mill will run at half of its capacity until the findings are published."
    article = scripted.article("h", "[b]Mill[/b]", [hostile, plain])
    session = replace(scripted.session(), library=scripted.Shelf((article,)))
    chat = AssistantApp(lambda: session)
    async with chat.run_test(size=(160, 50)) as pilot:
        await summarize(pilot)
        await shows(pilot, "[red]The owner[/red] said that")
        await shows(pilot, "[b]Mill[/b]")
