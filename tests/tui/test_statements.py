"""Who says what: in an article, by one speaker in all articles, and from there to the sentence and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList

from assistant.articles import Article
from assistant.errors import LibraryError
from assistant.library import Hit, Speaker
from assistant.tui.app import AssistantApp
from assistant.tui.article_text import ArticleText
from assistant.tui.entries import CitationEntry
from assistant.tui.filtered_list import Filter
from assistant.tui.paged_list import Lines
from assistant.tui.session import Session
from assistant.tui.speaker_list import SpeakerList
from assistant.tui.statements_view import StatementsView
from assistant.tui.tabbed import Tabbed
from tests.tui import scripted
from tests.tui.screen import ask, focused, marks, rows, says, settle, shows

SIZES = [(80, 24), (160, 50)]
SHELF = scripted.Shelf((scripted.COUNCIL, scripted.MILL, scripted.INSPECTORS))
SENTENCES = [sentence.text for sentence in scripted.COUNCIL.sentences]


def app_on(shelf: scripted.Shelf = SHELF) -> AssistantApp:
    return AssistantApp(lambda: Session(shelf, scripted.Script(scripted.events(scripted.answer()))))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses each key when what the one before has set off is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def narrow(pilot: Pilot[None], text: str) -> None:
    """Puts `text` into the filter of the list that has the focus."""
    await pilot.press("slash")
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


async def open_statements(pilot: Pilot[None]) -> Lines:
    """Of the first article."""
    await settle(pilot)
    await press(pilot, "f2", "enter", "s")
    return pilot.app.query_one(StatementsView).query_one(Lines)


def marked_line(lines: OptionList) -> str:
    option = lines.highlighted_option
    assert option is not None
    strips = lines._get_option_render(option, lines.visual_style)
    return " ".join(" ".join(strip.text for strip in strips).split())


@pytest.mark.parametrize("size", SIZES)
async def test_the_statements_of_an_article_are_listed_by_speaker(size: tuple[int, int]) -> None:
    async with app_on().run_test(size=size) as pilot:
        await open_statements(pilot)
        await shows(pilot, "8 statements by 4 speakers")
        for line in ("Petra Voss · 3", "• denial, statement ·", "• allegation · He accused", "Two officials · 1"):
            await shows(pilot, line)
        assert isinstance(focused(pilot.app), Lines)


@pytest.mark.parametrize("size", SIZES)
async def test_a_statement_opens_in_its_place_and_back_leads_to_its_line(size: tuple[int, int]) -> None:
    async with app_on().run_test(size=size) as pilot:
        lines = await open_statements(pilot)
        for key, sentence, number in (("home", 3, 1), ("n", 1, 2), ("down", 2, 3), ("end", 6, 6)):
            await pilot.press(key)
            here = lines.highlighted
            await press(pilot, "enter")
            await marks(pilot, SENTENCES[sentence])
            await shows(pilot, f"{number} of 6 · The Lowland Post · 2026-03-20")
            assert isinstance(focused(pilot.app), ArticleText)
            await press(pilot, "escape")
            assert focused(pilot.app) is lines
            assert lines.highlighted == here
        await press(pilot, "escape")
        assert pilot.app.focused is pilot.app.query_one("#prompt")


async def test_a_click_opens_a_statement_and_the_tabs_change_by_click() -> None:
    async with app_on().run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        await press(pilot, "f2", "enter")
        await pilot.click(pilot.app.query_one("#source Tabbed", Tabbed).get_tab("statements"))
        await settle(pilot)
        lines = focused(pilot.app)
        assert isinstance(lines, Lines)
        top = next(y for y, row in enumerate(rows(pilot.app)) if "He accused" in row)
        await pilot.click(lines, offset=(10, top - lines.region.y))
        await settle(pilot)
        await marks(pilot, SENTENCES[2])
        await pilot.click(pilot.app.query_one("#source Tabbed", Tabbed).get_tab("statements"))
        await settle(pilot)
        assert focused(pilot.app) is lines


async def test_next_and_previous_walk_through_the_list_and_the_list_follows() -> None:
    async with app_on().run_test(size=(80, 24)) as pilot:
        lines = await open_statements(pilot)
        await press(pilot, "enter", "n", "n")
        await marks(pilot, SENTENCES[2])
        await press(pilot, "p")
        await marks(pilot, SENTENCES[1])
        await press(pilot, "escape")
        assert "Jonas Hale told the council" in marked_line(lines)


async def test_the_walk_goes_on_as_it_was_begun_when_the_list_has_been_narrowed_since() -> None:
    async with app_on().run_test(size=(80, 24)) as pilot:
        lines = await open_statements(pilot)
        await press(pilot, "down", "enter", "s")
        await narrow(pilot, "officials")
        await press(pilot, "enter", "s", "n")
        await marks(pilot, SENTENCES[2])
        await shows(pilot, "3 of 6")
        await press(pilot, "escape")
        assert "Two officials" in marked_line(lines)


async def test_a_cited_sentence_is_found_among_the_statements_of_its_article() -> None:
    async with app_on().run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        pilot.app.query(CitationEntry).first().focus()
        await press(pilot, "enter", "s")
        lines = focused(pilot.app)
        assert isinstance(lines, Lines)
        assert "Jonas Hale, alleged" in marked_line(lines)
        await shows(pilot, "4 statements by 2 speakers")


async def test_typing_narrows_by_name_word_or_kind() -> None:
    async with app_on().run_test(size=(80, 24)) as pilot:
        lines = await open_statements(pilot)
        for typed, left in (("hale", 2), ("allegation", 2), ("Petra denial", 1), ("nobody crowns", 1), ("xyz", 0)):
            await narrow(pilot, typed)
            assert sum(not option.disabled for option in lines.options) == left
            await press(pilot, "escape")
            assert focused(pilot.app) is lines
            assert sum(not option.disabled for option in lines.options) == 6
        await narrow(pilot, "xyz")
        await shows(pilot, "No line holds that")
        await press(pilot, "escape")
        await narrow(pilot, "warn")
        await press(pilot, "enter", "down", "enter")
        await marks(pilot, SENTENCES[2])
        await shows(pilot, "2 of 2")


async def test_the_headings_are_jumped_to_and_the_filter_is_above_the_first_line() -> None:
    async with app_on().run_test(size=(80, 24)) as pilot:
        lines = await open_statements(pilot)
        first = lines.highlighted
        for key, line in (
            ("n", "Jonas Hale told"),
            ("n", "Two officials"),
            ("p", "Jonas Hale told"),
            ("p", "rejected"),
        ):
            await press(pilot, key)
            assert line in marked_line(lines)
        assert lines.highlighted == first
        await press(pilot, "up")
        assert isinstance(focused(pilot.app), Filter)
        await press(pilot, "down")
        assert focused(pilot.app) is lines


async def test_an_article_that_quotes_nobody_says_so() -> None:
    async with app_on(scripted.Shelf((scripted.INSPECTORS,))).run_test(size=(80, 24)) as pilot:
        await open_statements(pilot)
        await shows(pilot, "Nobody is quoted in this article.")
        await press(pilot, "enter", "a", "s")
        await shows(pilot, "Two inspections of the Orrin mill")


@pytest.mark.parametrize("size", SIZES)
async def test_the_speakers_of_all_articles_and_what_each_says(size: tuple[int, int]) -> None:
    async with app_on().run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "f4")
        await shows(pilot, "6 Petra Voss")
        await shows(pilot, "3 Jonas Hale")
        assert not says(pilot.app, "Two officials")
        await narrow(pilot, "hale")
        await press(pilot, "enter", "enter")
        await shows(pilot, "3 statements in 2 articles")
        await shows(pilot, "Orrin Courier · 2026-03-11")
        await shows(pilot, "The Lowland Post · 2026-03-20")
        await press(pilot, "enter")
        await marks(pilot, scripted.MILL.sentences[6].text)
        await press(pilot, "n")
        await marks(pilot, SENTENCES[1])
        await press(pilot, "escape")
        assert isinstance(focused(pilot.app), Lines)
        await shows(pilot, "3 statements in 2 articles")


async def test_from_a_citation_to_what_else_its_speaker_says_and_back() -> None:
    async with app_on().run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        entries = pilot.app.query(CitationEntry)
        entries[1].focus()
        await press(pilot, "s")
        await shows(pilot, "6 statements in 2 articles")
        lines = focused(pilot.app)
        assert isinstance(lines, Lines)
        assert "sprinklers had been tested in March" in marked_line(lines)
        await press(pilot, "escape")
        assert focused(pilot.app) is entries[1]
        entries[2].focus()
        await press(pilot, "s")
        assert focused(pilot.app) is entries[2]


async def test_from_an_article_to_a_speaker_in_all_articles_and_to_another_article() -> None:
    async with app_on().run_test(size=(80, 24)) as pilot:
        lines = await open_statements(pilot)
        await press(pilot, "n", "a")
        await shows(pilot, "3 statements in 2 articles")
        assert "Jonas Hale told the council" in marked_line(lines)
        await press(pilot, "p", "p", "a")
        await shows(pilot, "4 statements by 2 speakers")
        assert "Jonas Hale, alleged" in marked_line(lines)
        await press(pilot, "s")
        await marks(pilot, scripted.MILL.sentences[6].text)
        await press(pilot, "escape")
        assert "Jonas Hale, alleged" in marked_line(lines)


async def test_nobody_cannot_be_followed_through_all_articles() -> None:
    async with app_on().run_test(size=(80, 24), notifications=True) as pilot:
        await open_statements(pilot)
        await press(pilot, "end", "a")
        await shows(pilot, "No speaker is named there.")
        await shows(pilot, "8 statements by 4 speakers")


async def test_a_statement_whose_article_has_gone_is_still_shown() -> None:
    class Emptied(scripted.Shelf):
        def article(self, article_id: str, /) -> Article:
            return scripted.Shelf(()).article(article_id)

    async with app_on(Emptied((scripted.MILL,))).run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        pilot.app.query(CitationEntry).first().focus()
        await press(pilot, "s", "enter")
        await shows(pilot, "the article has left the library")
        await marks(pilot, scripted.MILL.sentences[6].text)
        await press(pilot, "escape")
        await shows(pilot, "1 statement in 1 article")
        await press(pilot, "escape", "enter", "s")
        await shows(pilot, "the article has left the library")


@pytest.mark.parametrize("error", [LibraryError("The catalogue is [/locked]: wait."), KeyError("[/x]")])
async def test_a_library_that_fails_is_said_in_the_lists(error: Exception) -> None:
    class Broken(scripted.Shelf):
        def article(self, article_id: str, /) -> Article:
            raise error

        def said_by(self, name: str, limit: int) -> Sequence[Hit]:
            raise error

        def speakers(self) -> Sequence[Speaker]:
            raise error

    said = "[/locked]" if isinstance(error, LibraryError) else "(KeyError)"
    async with app_on(Broken((scripted.MILL,))).run_test(size=(160, 50), notifications=True) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        pilot.app.query(CitationEntry).first().focus()
        await press(pilot, "s")
        await shows(pilot, said)
        await press(pilot, "f4")
        await shows(pilot, said)


async def test_a_speaker_chosen_while_another_is_searched_for_is_the_one_that_is_shown() -> None:
    async with app_on().run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        await press(pilot, "f4")
        await pilot.press("enter", "f4", "down", "enter")
        await settle(pilot)
        await shows(pilot, "3 statements in 2 articles")


def crowd(articles: int) -> scripted.Shelf:
    """As many articles, each with a statement of one and the same speaker and one of another."""
    return scripted.Shelf(
        tuple(
            scripted.article(
                f"c{number}",
                f"Report {number}",
                [f"Ida Renn spoke for the time number {number}.", f"Speaker {number} spoke too."],
                published=date(2026, 1, 1),
                speakers={0: "Ida Renn", 1: f"Speaker {number}"},
            )
            for number in range(articles)
        )
    )


async def test_what_is_long_comes_a_page_at_a_time() -> None:
    async with app_on(crowd(1030)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f4")
        await shows(pilot, "1030 Ida Renn")
        await press(pilot, "end")
        await shows(pilot, "… 931 more")
        await narrow(pilot, "speaker 1029")
        await press(pilot, "enter", "enter")
        await shows(pilot, "1 statement in 1 article")
        await press(pilot, "f4", "slash", "down", "home")
        await shows(pilot, "1030 Ida Renn")
        assert len(pilot.app.query_one(SpeakerList).listed) == 1031

        await press(pilot, "home", "enter")
        await shows(pilot, "the latest 200 statements in 200 articles")
        await press(pilot, "end")
        await shows(pilot, "… 100 more")
        await press(pilot, "enter", "end")
        await shows(pilot, "… older ones")
        await press(pilot, "enter")
        await shows(pilot, "the latest 400 statements in 400 articles")
        lines = focused(pilot.app)
        assert isinstance(lines, Lines)
        assert "number 829." in marked_line(lines)
        await press(pilot, "enter")
        await marks(pilot, "Ida Renn spoke for the time number 829.")


async def test_reloading_counts_the_speakers_anew() -> None:
    shelves = [SHELF, scripted.Shelf((scripted.MILL,))]
    app = AssistantApp(lambda: Session(shelves.pop(0), scripted.Script(())))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f4")
        await shows(pilot, "6 Petra Voss")
        await press(pilot, "f5")
        await shows(pilot, "3 Petra Voss")
