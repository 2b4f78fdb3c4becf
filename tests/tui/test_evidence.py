"""What an answer was made from: listed with why it was found, and opened in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from assistant.answers import Answer, Retrieved, Scope
from assistant.articles import Article
from assistant.tui.app import AssistantApp
from assistant.tui.article_text import ArticleText
from assistant.tui.entries import CitationEntry, ClaimEntry, RemovedEntry
from assistant.tui.evidence_view import EvidenceLine
from assistant.tui.paged_list import Lines
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.screen import ask, focused, marks, says, settle, shows, steady

SIZES = [(80, 24), (160, 50)]
RETRIEVED = (
    Retrieved(scripted.citation(scripted.MILL, 6), 0.8123, "meaning, words"),
    Retrieved(scripted.citation(scripted.INSPECTORS, 0), 0.61, "meaning"),
    Retrieved(scripted.citation(scripted.MILL, 4), 0.5, "words, speaker"),
    Retrieved(scripted.citation(scripted.COUNCIL, 5), 0.22, "words"),
    Retrieved(scripted.citation(scripted.MILL, 5), 0.0, "context"),
)
ANSWER = replace(
    scripted.answer(removed=[scripted.REMOVED]),
    retrieved=RETRIEVED,
    understood="Were the sprinklers of the Orrin mill working?",
    scope=Scope(since=date(2026, 3, 1), until=date(2026, 3, 31)),
    reasks=1,
    cost=0.0021,
)


def app_with(answer: Answer = ANSWER, articles: Sequence[Article] = scripted.ARTICLES) -> AssistantApp:
    return AssistantApp(lambda: Session(scripted.Shelf(tuple(articles)), scripted.Script(scripted.events(answer))))


async def open_evidence(pilot: Pilot[None]) -> Lines:
    await ask(pilot, scripted.QUESTION)
    await settle(pilot)
    pilot.app.query(ClaimEntry).first().focus()
    await pilot.press("e")
    await settle(pilot)
    lines = focused(pilot.app)
    assert isinstance(lines, Lines)
    return lines


@pytest.mark.parametrize("size", SIZES)
async def test_all_that_was_retrieved_is_listed_with_why_and_by_which_claim_it_is_cited(size: tuple[int, int]) -> None:
    async with app_with().run_test(size=size) as pilot:
        await open_evidence(pilot)
        for told in (
            "5 sentences found, 3 cited · within 2026-03-01",
            "Understood as: Were the sprinklers of the Orrin mill",
            "a-small-model · 1,234 tokens · asked again 1 time",
            "Prompt: answer@0123",
            "1 ● claim 1 · 0.81 · meaning, words",
            "0.50 · words, speaker",
        ):
            await shows(pilot, told)
        await pilot.press("end")
        await shows(pilot, "5   context · ")


@pytest.mark.parametrize("kind", [ClaimEntry, CitationEntry, RemovedEntry])
async def test_every_part_of_an_answer_leads_to_it(kind: type[ClaimEntry]) -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        pilot.app.query(kind).last().focus()
        await pilot.press("e")
        await shows(pilot, "5 sentences found")


async def test_a_click_on_what_the_answer_took_leads_to_it() -> None:
    async with app_with().run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await pilot.click(EvidenceLine)
        await shows(pilot, "5 sentences found, 3 cited")


async def test_a_sentence_opens_in_its_place_next_walks_on_and_back_leads_to_its_line() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        lines = await open_evidence(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        await marks(pilot, scripted.INSPECTORS.sentences[0].text)
        await shows(pilot, "2 of 5")
        await shows(pilot, "○ Petra Voss said the sprinklers were tested")
        assert isinstance(focused(pilot.app), ArticleText)
        await pilot.press("n", "n")
        await settle(pilot)
        await marks(pilot, scripted.COUNCIL.sentences[5].text)
        assert not says(pilot.app, "● ")
        await pilot.press("escape")
        await settle(pilot)
        assert focused(pilot.app) is lines
        assert lines.highlighted == 3


async def test_a_filter_narrows_it_by_why_and_by_claim() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        lines = await open_evidence(pilot)
        for typed, left in (("speaker", 1), ("claim", 3), ("lowland", 2), ("crowns", 2)):
            await pilot.press("slash", *typed)
            await settle(pilot)
            assert sum(not option.disabled for option in lines.options) == left
            await pilot.press("escape")


async def test_it_outlives_its_articles() -> None:
    async with app_with(articles=()).run_test(size=(80, 24)) as pilot:
        await open_evidence(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await shows(pilot, "the article has left the library")
        await marks(pilot, scripted.MILL.sentences[6].text)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (replace(ANSWER, retrieved=()), "What was found for this answer was not kept."),
        (scripted.answer(claims=[], removed=[scripted.REMOVED]), "Nothing was found for it."),
    ],
)
async def test_that_there_is_nothing_to_list_is_said(answer: Answer, said: str) -> None:
    async with app_with(answer).run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        pilot.app.query(RemovedEntry).first().focus()
        await pilot.press("e")
        await shows(pilot, said)


async def test_hostile_text_stays_text() -> None:
    citation = scripted.citation(scripted.HOSTILE, 0)
    wild = replace(ANSWER, question="[/b] \x1b[31m", retrieved=(Retrieved(citation, 0.5, "meaning"),), prompt_id="[/]")
    async with app_with(wild).run_test(size=(160, 50), notifications=True) as pilot:
        await open_evidence(pilot)
        await shows(pilot, "[@click=app.quit]Press[/]")
        await shows(pilot, "Prompt: [/]")
        assert "\x1b" not in "".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
def test_screen(snap_compare: Any, size: tuple[int, int]) -> None:
    app = app_with()
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await open_evidence(pilot)
        await steady(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
