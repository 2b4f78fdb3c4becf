"""A library of more articles than anybody would scroll through."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import OptionList

from assistant.tui.app import AssistantApp
from tests.tui import scripted
from tests.tui.screen import settle, shows, until

MANY = tuple(replace(scripted.MILL, id=f"m{number}", title=f"Report {number}") for number in range(450))


async def test_it_is_laid_out_a_page_at_a_time() -> None:
    app = AssistantApp(lambda: replace(scripted.session(), library=scripted.Shelf(MANY)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        listed = app.query_one("ArticleList", OptionList)
        await pilot.press("f2", "end")
        await shows(pilot, "… 250 more")
        await pilot.press("enter")
        await settle(pilot)
        assert listed.highlighted_option
        assert listed.highlighted_option.id == "m200"
        await pilot.press("end", "enter")
        await settle(pilot)
        assert listed.highlighted_option.id == "m400"
        await pilot.press("end", "enter")
        await settle(pilot)
        await shows(pilot, "Report 449")


async def test_the_filter_finds_what_is_not_laid_out() -> None:
    app = AssistantApp(lambda: replace(scripted.session(), library=scripted.Shelf(MANY)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "slash", *"449")
        await until(pilot, lambda: app.query_one("ArticleList", OptionList).option_count == 1)
        await shows(pilot, "Report 449")
