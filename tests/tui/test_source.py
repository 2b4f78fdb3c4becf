"""From a claim to its sentence in its article, and back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._cells import cell_len

from assistant.articles import Article
from assistant.display import printable
from assistant.errors import LibraryError
from assistant.tui.app import AssistantApp
from assistant.tui.article_text import ArticleText, lay_out
from assistant.tui.entries import CitationEntry, ClaimEntry, RemovedEntry
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.screen import ask, focused, marks, settle, shows

SIZES = [(80, 24), (160, 50)]
FULL = scripted.answer(removed=[scripted.REMOVED], nearest=[scripted.citation(scripted.MILL, 11)])
SENTENCES = [citation.text for claim in FULL.claims for citation in claim.citations] + [FULL.nearest[0].text]


def app_with_answer() -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*scripted.events(FULL)))


@pytest.mark.parametrize("size", SIZES)
async def test_every_citation_opens_with_exactly_its_sentence_marked(size: tuple[int, int]) -> None:
    app = app_with_answer()
    async with app.run_test(size=size) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        for number, sentence in enumerate(SENTENCES, 1):
            entry = next(entry for entry in app.query(CitationEntry) if entry.number == number)
            entry.focus()
            await pilot.press("enter")
            await settle(pilot)
            await marks(pilot, sentence)
            assert isinstance(focused(app), ArticleText)
            await pilot.press("escape")
            assert focused(app) is entry
            assert entry.region


@pytest.mark.parametrize("size", SIZES)
async def test_next_and_previous_go_through_the_citations_of_the_answer(size: tuple[int, int]) -> None:
    app = app_with_answer()
    async with app.run_test(size=size) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        app.query(ClaimEntry).first().focus()
        await pilot.press("enter")
        await settle(pilot)
        await marks(pilot, SENTENCES[0])
        for key, index in (("n", 1), ("n", 2), ("n", 3), ("n", 3), ("p", 2)):
            await pilot.press(key)
            await settle(pilot)
            await marks(pilot, SENTENCES[index])
        await shows(pilot, "3 of 4 · The Lowland Post · 2026-03-14")
        await shows(pilot, "Inspectors looked at mill twice before fire")


async def test_the_walk_goes_through_claims_citations_and_removals_to_the_prompt() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        walked = []
        for _ in range(7):
            await pilot.press("up")
            walked.append(type(app.focused))
        assert walked == [
            CitationEntry,
            RemovedEntry,
            CitationEntry,
            CitationEntry,
            ClaimEntry,
            CitationEntry,
            ClaimEntry,
        ]
        await pilot.press("up")
        assert isinstance(focused(app), ClaimEntry)
        await pilot.press(*["down"] * 7)
        assert focused(app) is app.chat.prompt


async def test_a_click_opens_a_citation_as_enter_does() -> None:
    app = app_with_answer()
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await pilot.click(app.query(CitationEntry)[1])
        await settle(pilot)
        await marks(pilot, SENTENCES[1])


async def test_a_removed_claim_unfolds_and_folds() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        entry = app.query_one(RemovedEntry)
        entry.focus()
        await pilot.pause()
        assert entry.size.height == 1
        await pilot.press("enter")
        await pilot.pause()
        await shows(pilot, "Why: “14” is not in the sentences cited; “admitted” is not what they say")
        await pilot.press("enter")
        await pilot.pause()
        assert entry.size.height == 1


async def test_the_sentence_of_an_article_that_has_gone_is_still_shown() -> None:
    shelf = scripted.Shelf((scripted.INSPECTORS,))
    app = AssistantApp(lambda: Session(shelf, scripted.Script(scripted.events(FULL))))
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await pilot.click(app.query(CitationEntry).first())
        await settle(pilot)
        await shows(pilot, "the article has left the library")
        await marks(pilot, SENTENCES[0])


@pytest.mark.parametrize("error", [LibraryError("The catalogue is [/locked]: wait."), KeyError("[/x]")])
async def test_a_library_that_fails_leaves_the_cited_sentence_and_the_app(error: Exception) -> None:
    class Broken(scripted.Shelf):
        def article(self, article_id: str, /) -> Article:
            raise error

    app = AssistantApp(lambda: Session(Broken(), scripted.Script(scripted.events(FULL))))
    said = "[/locked]" if isinstance(error, LibraryError) else "(KeyError)"
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await pilot.press("f2", "enter")
        await shows(pilot, said)
        await pilot.press("escape")
        app.query(CitationEntry).last().focus()
        await pilot.press("enter")
        await marks(pilot, FULL.nearest[0].text)
        await shows(pilot, said)


@pytest.mark.parametrize("size", SIZES)
async def test_an_article_opens_from_the_list(size: tuple[int, int]) -> None:
    app = app_with_answer()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("f2", "down", "enter")
        await settle(pilot)
        await shows(pilot, "third was put")
        await marks(pilot, "")
        await pilot.press("escape")
        assert focused(app) is app.chat.prompt


async def test_leftovers_of_the_page_are_marked_as_such() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "enter")
        await settle(pilot)
        await shows(pilot, "┊ - Advertisement -")


async def test_selected_text_is_copied_as_it_stands_in_the_article() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "enter")
        await settle(pilot)
        view = app.query_one(ArticleText)
        view.text_select_all()
        assert app.screen.get_selected_text() == printable(scripted.MILL.text)


words = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1, max_size=30)
paragraphs = st.lists(st.lists(words, min_size=1, max_size=4), min_size=1, max_size=4)


@given(paragraphs, st.integers(2, 60))
def test_an_article_is_laid_out_whole_in_lines_that_fit(paragraphs: list[list[str]], width: int) -> None:
    article = scripted.article("x", "t", *paragraphs)
    lines = lay_out(article, width)
    assert all(cell_len(line.content.plain) <= width for line in lines)
    assert all(printable(article.text[line.start : line.end]) == line.content.plain for line in lines if line.content)
    assert all(first.end <= second.start for first, second in pairwise(line for line in lines if line.content))
    laid_out = "".join(line.content.plain for line in lines)
    assert "".join(laid_out.split()) == "".join(printable(article.text).split())
