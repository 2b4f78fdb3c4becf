"""From a claim to its sentence in its article, and back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._cells import cell_len
from textual.widgets import Static

from assistant.answers import Citation, Retrieved
from assistant.articles import Article
from assistant.display import printable
from assistant.errors import LibraryError
from assistant.summaries import Summary
from assistant.tui import summary_view
from assistant.tui.app import AssistantApp
from assistant.tui.article_text import ArticleText, lay_out
from assistant.tui.entries import CitationEntry, ClaimEntry, RemovedEntry
from assistant.tui.filtered_list import FilteredList
from assistant.tui.session import Session
from assistant.tui.source_pane import SourcePane
from tests.tui import scripted
from tests.tui.screen import ask, focused, marks, settle, shows, until

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
        await pilot.press("escape")
        left = focused(app)
        assert isinstance(left, CitationEntry)
        assert left.citation.text == SENTENCES[2]


async def test_the_walk_goes_through_claims_citations_and_removals_to_the_prompt() -> None:
    app = app_with_answer()
    async with app.run_test(size=(80, 34)) as pilot:
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
        await shows(pilot, "✗ Removed (“14” is not in the sentences cited; “admitted” is not what they")
        folded = entry.size.height
        await pilot.press("enter")
        await shows(pilot, "Why: “14” is not in the sentences cited; “admitted” is not what they say")
        await pilot.press("enter")
        await until(pilot, lambda: entry.size.height == folded)


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
    async with app.run_test(size=(160, 40)) as pilot:
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
        view = app.query_one("#source ArticleText", ArticleText)
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


async def test_what_another_answer_was_made_from_ends_the_walk_through_the_first() -> None:
    body = [sentence for sentence in scripted.MILL.sentences if sentence.kind == "body"]
    found = tuple(Retrieved(Citation.of(sentence, scripted.MILL), 0.5, "meaning") for sentence in body)
    one = replace(scripted.answer(), retrieved=found)
    async with app_with_answer().run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        source = pilot.app.query_one(SourcePane)
        source.open_evidence(one)
        source.action_show("evidence")
        await settle(pilot)
        for key in ("down", "down", "enter"):
            await pilot.press(key)
            await settle(pilot)
        await marks(pilot, body[2].text)
        source.open_evidence(replace(one, retrieved=found[:1]))
        source.action_show("text")
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await marks(pilot, body[2].text)


async def test_a_summary_that_comes_late_is_not_shown_for_another_article(monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = asyncio.Event()

    async def slow(article: Article) -> Summary:
        if article.id == scripted.COUNCIL.id:
            await goes_on.wait()
        return await summary(article)

    summary = summary_view._summary
    monkeypatch.setattr(summary_view, "_summary", slow)
    async with app_with_answer().run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        source = pilot.app.query_one(SourcePane)
        title = source.summary.query_one(".title", Static)

        async def look(article: Article) -> None:
            source.open_article(article.id, "text")
            await until(pilot, lambda: source.within and source.within.title == article.title)
            source.action_show("summary")
            await until(pilot, lambda: str(title.content) == article.title)

        for article in (scripted.MILL, scripted.COUNCIL, scripted.MILL):
            await look(article)
        goes_on.set()
        await settle(pilot)
        assert str(title.content) == scripted.MILL.title
        assert source.summary.query_one(FilteredList).listed
