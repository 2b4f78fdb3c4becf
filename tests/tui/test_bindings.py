"""Every key: what it does, how it is explained, and that it can be remapped."""

from __future__ import annotations

import pytest
from textual import events
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets._footer import FooterKey

from assistant.tui.app import AssistantApp
from assistant.tui.article_list import ArticleList
from assistant.tui.article_text import ArticleText
from assistant.tui.conversation import Conversation
from assistant.tui.entries import CitationEntry, ClaimEntry, CounterpartEntry, RemovedEntry
from assistant.tui.filtered_list import Filter
from assistant.tui.help_screen import HelpScreen
from assistant.tui.navigating import Pane
from assistant.tui.paged_list import Lines
from assistant.tui.prompt import Prompt
from tests.tui import scripted
from tests.tui.screen import ask, focused, own_bindings, rows, says, settle, shows, until

ANSWER = scripted.answer(scripted.COMPARED, removed=[scripted.REMOVED])
IN_CHAT: list[type[Widget]] = [ClaimEntry, CitationEntry, CounterpartEntry, RemovedEntry, Prompt]
PANES: list[tuple[Pane, str]] = [
    ("library", "articles"),
    ("library", "speakers"),
    ("source", "text"),
    ("source", "summary"),
    ("source", "statements"),
    ("source", "evidence"),
    ("source", "brief"),
]


def app_with_answer() -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*scripted.events(ANSWER)))


async def answered(pilot: Pilot[None]) -> AssistantApp:
    assert isinstance(pilot.app, AssistantApp)
    await ask(pilot, scripted.QUESTION)
    await settle(pilot)
    return pilot.app


async def explained(pilot: Pilot[None]) -> None:
    """What has the focus has help, and the footer has room for its keys."""
    await settle(pilot)
    app = pilot.app
    assert app.focused
    assert app.focused.region
    assert any(getattr(node, "HELP", None) for node in app.focused.ancestors_with_self)
    keys = [key.description for key in app.query(FooterKey) if not key.has_class("-command-palette")]
    shown = dict.fromkeys(active.binding.description for active in app.active_bindings.values() if active.binding.show)
    assert keys == list(shown)[:5]
    assert all(description in rows(app)[-1] for description in keys)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_everything_focusable_has_help_at_most_five_keys_in_the_footer_and_ids_and_tooltips(
    size: tuple[int, int],
) -> None:
    async with app_with_answer().run_test(size=size) as pilot:
        app = await answered(pilot)
        for kind in IN_CHAT:
            app.query(kind).first().focus()
            await explained(pilot)
        for kind in (CounterpartEntry, CitationEntry):
            app.query(kind).first().focus()
            await pilot.press("enter")
            await settle(pilot)
            await explained(pilot)
        for pane, tab in PANES:
            app.action_show(pane, tab)
            await settle(pilot)
            await explained(pilot)
            if tab in ("speakers", "statements"):
                await pilot.press("slash")
                assert isinstance(focused(app), Filter)
                await explained(pilot)
        app.action_show("source")
        await pilot.press("escape", "a")
        await settle(pilot)
        await explained(pilot)
        declared = {binding for node in (app, *app.query("*")) for binding in own_bindings(node)}
        assert all(binding.id and binding.tooltip for binding in declared)
        assert len({binding.id for binding in declared}) == len(declared)


async def test_the_keys_of_the_panes() -> None:
    async with app_with_answer().run_test(size=(80, 24)) as pilot:
        app = await answered(pilot)
        panes: dict[str, type[Widget]] = {"f4": Lines, "f2": ArticleList, "f3": ArticleText, "escape": Prompt}
        for key, kind in panes.items():
            await pilot.press(key)
            here = focused(app)
            assert isinstance(here, kind)
            assert here.region.height >= 3


async def test_back_goes_to_where_the_reader_was_then_to_the_prompt() -> None:
    async with app_with_answer().run_test(size=(80, 24)) as pilot:
        app = await answered(pilot)
        await pilot.press("up", "up")
        left = focused(app)
        await pilot.press("f2", "escape")
        assert focused(app) is left
        await pilot.press("escape")
        assert isinstance(focused(app), Prompt)


async def test_help_explains_what_is_focused_until_it_is_closed() -> None:
    async with app_with_answer().run_test(size=(80, 24)) as pilot:
        app = await answered(pilot)
        for closing in ("f1", "escape"):
            await pilot.press("f1")
            await pilot.pause()
            await shows(pilot, "Type a question about the articles")
            await pilot.press(closing)
            await pilot.pause()
            assert not isinstance(app.screen, HelpScreen)


async def test_page_up_and_down_scroll_the_answers_from_the_prompt() -> None:
    async with app_with_answer().run_test(size=(80, 16)) as pilot:
        app = await answered(pilot)
        conversation = app.query_one(Conversation)
        bottom = conversation.scroll_offset.y
        await pilot.press("pageup")
        await pilot.pause(0.5)
        above = conversation.scroll_offset.y
        assert above < bottom
        await pilot.press("pagedown")
        await pilot.pause(0.5)
        assert conversation.scroll_offset.y > above


async def test_the_palette_has_what_the_keys_do() -> None:
    async with app_with_answer().run_test(size=(80, 50)) as pilot:
        app = await answered(pilot)
        await pilot.press("ctrl+p")
        await settle(pilot)
        assert isinstance(app.screen, CommandPalette)
        for command in ("Ask", "Articles", "Help"):
            await shows(pilot, command)
        titles = {command.title for command in app.get_system_commands(app.screen_stack[0])}
        bound = {binding.description for node in (app, app.chat, app.chat.prompt) for binding in own_bindings(node)}
        assert titles >= bound - {"Stop", "Ask in all articles"} | {"Quit", "Theme"}
        await pilot.press(*"Articles")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(focused(app), ArticleList)


async def test_the_palette_has_from_the_prompt_what_is_done_with_answers_and_conversations() -> None:
    async with app_with_answer().run_test(size=(80, 50), notifications=True) as pilot:
        app = await answered(pilot)
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert titles >= {"Evidence (last claim)", "Export answer (last claim)", "Copy (last claim)"}
        assert titles >= {"Rename a conversation", "Delete a conversation", "Export a conversation"}
        await pilot.press("ctrl+p")
        await settle(pilot)
        app.post_message(events.Paste("Copy answer"))
        await until(pilot, lambda: not says(app, "Ask the question"))
        await settle(pilot)
        await pilot.press("enter")
        await shows(pilot, "Copied the whole answer")


async def test_the_palette_finds_articles_by_words_of_their_titles() -> None:
    async with app_with_answer().run_test(size=(80, 50)) as pilot:
        app = await answered(pilot)
        await pilot.press("ctrl+p", *"council", "space", *"worker")
        await settle(pilot)
        await shows(pilot, scripted.COUNCIL.title)
        await pilot.press("enter")
        await settle(pilot)
        await shows(pilot, "They asked for more")
        assert app.pane == "source"


async def test_keys_can_be_remapped() -> None:
    app = app_with_answer()
    app.set_keymap({"app.library": "f9"})
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f9")
        assert isinstance(focused(app), ArticleList)


@pytest.mark.parametrize("theme", ["reading-dark", "reading-light", "ansi-dark"])
async def test_every_theme_paints(theme: str) -> None:
    async with app_with_answer().run_test(size=(160, 50)) as pilot:
        app = await answered(pilot)
        app.theme = theme
        await settle(pilot)
        await shows(pilot, "Jonas Hale alleged")


async def test_the_focus_is_seen_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with app_with_answer().run_test(size=(80, 24)) as pilot:
        app = await answered(pilot)
        await pilot.press("up", "up")
        assert any(row.lstrip().startswith("▌") for row in rows(app))
        await pilot.press("f2", "down")
        await settle(pilot)
        assert next(row.strip("▌ ") for row in rows(app) if row.startswith("▌")) == scripted.INSPECTORS.title
        await pilot.press("enter", "s")
        await settle(pilot)
        await pilot.press("f4")
        await settle(pilot)
        assert len([row for row in rows(app) if row.startswith("▌")]) == 1
