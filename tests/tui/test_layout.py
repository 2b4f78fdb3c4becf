"""Where the panes are at which size, and what Tab, filters and other processes do to them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from assistant.answers import LibraryName
from assistant.tui.app import AssistantApp
from assistant.tui.article_text import ArticleText
from assistant.tui.conversation import Conversation
from assistant.tui.entries import CitationEntry, ClaimEntry, CounterpartEntry, Entry
from assistant.tui.filtered_list import Filter
from assistant.tui.paged_list import Lines
from assistant.tui.session import Session
from assistant.tui.speaker_list import SpeakerList
from tests.tui import scripted
from tests.tui.screen import ask, focused, marks, says, settle, shows, until


def app_with_answer() -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*scripted.events(scripted.answer())))


@pytest.mark.parametrize(
    ("size", "beside", "below"),
    [((100, 24), True, False), ((99, 24), False, False), ((99, 40), False, True), ((80, 24), False, False)],
)
async def test_the_source_is_beside_below_or_in_place_of_the_conversation(
    size: tuple[int, int], beside: bool, below: bool
) -> None:
    app = app_with_answer()
    async with app.run_test(size=size) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        entry = app.query(CitationEntry).first()
        entry.focus()
        await pilot.press("enter")
        await settle(pilot)
        await marks(pilot, entry.citation.text)
        chat, source = app.chat.region, app.query_one("#source").region
        assert bool(chat) is (beside or below)
        assert (chat.right <= source.x and bool(chat)) is beside
        assert (chat.bottom <= source.y and bool(chat)) is below
        await pilot.press("escape")
        assert focused(app) is entry
        assert entry.region
        assert bool(app.query_one("#source").region) is (beside or below)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert focused(app) is app.chat.prompt
        assert bool(app.query_one("#source").region) is beside


@pytest.mark.parametrize("sizes", [[(80, 24), (160, 50)], [(160, 50), (80, 24)], [(80, 24), (40, 12), (99, 20)]])
@pytest.mark.parametrize("marked", [True, False])
async def test_another_size_keeps_the_mark_and_the_place(sizes: list[tuple[int, int]], marked: bool) -> None:
    app = app_with_answer()
    async with app.run_test(size=sizes[0]) as pilot:
        for _ in range(3):
            await ask(pilot, scripted.QUESTION)
            await settle(pilot)
        conversation = app.query_one(Conversation)
        await pilot.press("up" if marked else "pageup")
        await pilot.pause(0.5)

        def seen() -> list[Entry]:
            return [entry for entry in app.query(Entry) if conversation.region.contains_region(entry.region)]

        here = focused(app) if marked else seen()[0]
        for size in sizes[1:]:
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert here in seen()
        if marked:
            await pilot.press("down", "up")
            assert focused(app) is here


async def test_after_another_size_what_is_new_does_not_bring_the_reader_back() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(3):
            await ask(pilot, scripted.QUESTION)
            await settle(pilot)
        await pilot.press("up")
        await pilot.resize_terminal(90, 24)
        await settle(pilot)
        conversation = app.query_one(Conversation)
        await pilot.press("home")
        await until(pilot, lambda: not conversation.scroll_offset.y)
        await conversation.say("What makes it longer.")
        await settle(pilot)
        assert not conversation.scroll_offset.y


async def test_where_there_are_few_lines_they_are_for_the_sentences() -> None:
    app = AssistantApp(lambda: scripted.session(*scripted.events(scripted.answer(scripted.COMPARED))))
    async with app.run_test(size=(40, 10)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        app.query(CitationEntry).first().focus()
        await pilot.press("enter")
        await shows(pilot, "▶ The union's secretary, Jonas Hale,")
        await shows(pilot, "1 of 4")
        await pilot.press("escape")
        app.query(CounterpartEntry)[2].focus()
        await pilot.press("enter")
        await shows(pilot, "▶ The owner, Petra Voss, said the")
        await shows(pilot, "▶ Petra Voss rejected the charge; she")
        await shows(pilot, "3 of 4 · differs")


async def test_a_click_below_opens_another_citation() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 40)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        for entry in list(app.query(CitationEntry))[:2]:
            await pilot.click(entry)
            await settle(pilot)
            await marks(pilot, entry.citation.text)


async def test_tab_passes_over_answers_that_nobody_reads() -> None:
    app = app_with_answer()
    async with app.run_test(size=(160, 20)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        row = app.query_one(Conversation).scroll_offset.y
        await pilot.press("f4")
        await settle(pilot)
        await pilot.press("tab")
        await settle(pilot)
        assert focused(app) is app.chat.prompt
        assert app.query_one(Conversation).scroll_offset.y == row
        await pilot.press("tab")
        assert isinstance(focused(app), ArticleText)
        app.query(ClaimEntry).first().focus()
        await pilot.press("tab")
        assert isinstance(focused(app), Entry)


async def test_a_filter_is_gone_when_its_list_was_left() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await settle(pilot)
        await pilot.press("slash", *"hale", "enter")
        await settle(pilot)
        everybody = app.query_one(SpeakerList)
        assert len(everybody.listed) == 1
        await pilot.press("escape", "f4")
        await settle(pilot)
        assert len(everybody.listed) > 1
        assert everybody.query_one(Filter).value == ""


async def test_n_and_p_go_through_lists_without_headings_line_by_line() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await settle(pilot)
        lines = focused(app)
        assert isinstance(lines, Lines)
        for key, place in (("n", 1), ("n", 2), ("p", 1), ("p", 0), ("p", 0)):
            await pilot.press(key)
            assert lines.highlighted == place


@pytest.mark.parametrize("name", ["own", "samples"])
async def test_what_another_process_adds_is_listed(name: LibraryName) -> None:
    generations = [1]
    shelves = [scripted.Shelf((scripted.MILL,), name), scripted.Shelf((scripted.MILL, scripted.COUNCIL))]

    class Growing(scripted.Shelf):
        def summaries(self) -> list[scripted.Info]:
            return [*shelves[0].summaries()]

    def opener() -> Session:
        shelf = Growing((scripted.MILL,), shelves[0].name)
        return replace(scripted.session(), library=shelf, generation=lambda: generations[0])

    app = AssistantApp(opener)
    async with app.run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        await shows(pilot, "Articles · 1")
        app.post_message(events.AppFocus())
        await settle(pilot)
        generations[0] = 2
        del shelves[0]
        app.post_message(events.AppFocus())
        await settle(pilot)
        await shows(pilot, "Articles · 2")
        await shows(pilot, scripted.COUNCIL.title[:20])
        assert not says(app, "Sample articles")
