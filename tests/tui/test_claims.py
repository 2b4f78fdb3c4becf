"""How a claim stands among the sources: its mark, what other articles say of it, and both sentences side by side."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from textual.geometry import Region

from assistant.answering.assistant import ClaimPassed, Finished
from assistant.answers import Claim
from assistant.tui.app import AssistantApp
from assistant.tui.article_text import ArticleText
from assistant.tui.conversation import Conversation
from assistant.tui.entries import CitationEntry, ClaimEntry, CounterpartEntry
from tests.tui import scripted
from tests.tui.screen import ask, focused, says, settle, shows, until

SIZES = [(80, 24), (160, 50)]
ANSWER = scripted.answer(scripted.COMPARED)


def app_with(*steps: scripted.Step) -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*steps))


def marked_in(app: AssistantApp, side: str) -> str:
    """What the article of one side of the comparison marks."""
    view = app.query_one(f"#comparison .{side} ArticleText", ArticleText)
    lines = [view.render_line(y) for y in range(view.size.height)]
    plain = view.visual_style.rich_style.bgcolor
    parts = [s.text for line in lines for s in list(line)[1:] if s.style and s.style.bgcolor != plain]
    return " ".join(" ".join(parts).split())


async def test_marks_words_and_a_count_tell_how_the_claims_stand() -> None:
    app = app_with(*scripted.events(ANSWER))
    async with app.run_test(size=(160, 60)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        for expected in (
            "● Jonas Hale alleged",
            "≠ Petra Voss said",
            "○ Nobody was hurt.",
            "✓ 3 claims from 2 articles · ○ 1 from one source",
            "+ also in The Lowland Post",
            "= again in The Lowland Post",
            "≠ differs: March / May —",
            "≠ later: no fault / failed",
        ):
            await shows(pilot, expected)


async def test_forty_claims_are_counted_where_the_reader_is() -> None:
    claims = [Claim(f"Claim number {n}.", (scripted.citation(scripted.MILL, 3),)) for n in range(40)]
    app = app_with(*scripted.events(scripted.answer(claims)))
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await shows(pilot, "✓ 40 claims from 1 article · ○ 40 from one source")
        await shows(pilot, "Claim number 1.")


async def test_claims_are_unmarked_until_all_are_there_and_the_reader_is_not_moved_then() -> None:
    finish = asyncio.Event()
    passed = [ClaimPassed(replace(claim, counterparts=())) for claim in ANSWER.claims]
    app = app_with(*passed, finish, Finished(ANSWER))
    async with app.run_test(size=(80, 16)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await until(pilot, lambda: len(app.query(ClaimEntry)) == 3)
        reading = app.query(ClaimEntry).last()
        reading.focus()
        await shows(pilot, "• Nobody was hurt.")
        row = reading.region.y
        finish.set()
        await settle(pilot)
        assert focused(app) is reading
        assert reading.region.y == row
        await shows(pilot, "○ Nobody was hurt.")
        app.query_one(Conversation).scroll_home(animate=False)
        await shows(pilot, "● Jonas Hale alleged")
        assert len(app.query(CounterpartEntry)) == 4


@pytest.mark.parametrize("size", SIZES)
async def test_both_sentences_are_shown_and_walked_through(size: tuple[int, int]) -> None:
    app = app_with(*scripted.events(ANSWER))
    async with app.run_test(size=size) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        app.query(CounterpartEntry).first().focus()
        await pilot.press("enter")
        await settle(pilot)
        others = [other for claim in ANSWER.claims for other in claim.counterparts]
        for keys, index in (((), 0), (("n",), 1), (("n", "n", "n"), 3), (("p",), 2)):
            await pilot.press(*keys)
            await settle(pilot)
            await shows(pilot, f"{index + 1} of 4")
            assert marked_in(app, "cited") == others[index].cited.text
            assert marked_in(app, "other") == others[index].citation.text
        sides = [app.query_one(f"#comparison .{side}").region for side in ("cited", "other")]
        assert (sides[0].y == sides[1].y) is (size[0] >= 100)
        await shows(pilot, "differs · March / May")
        assert focused(app) is app.query_one("#comparison .other ArticleText")
        await pilot.press("escape")
        assert focused(app) is app.query(CounterpartEntry)[2]


@pytest.mark.parametrize("size", SIZES)
async def test_back_from_a_comparison_goes_to_the_one_last_looked_at(size: tuple[int, int]) -> None:
    app = app_with(*scripted.events(ANSWER))
    async with app.run_test(size=size) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        entries = list(app.query(CounterpartEntry))
        entries[0].focus()
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)
        await shows(pilot, "2 of 4")
        await pilot.press("escape")
        assert focused(app) is entries[1]
        assert app.query_one(Conversation).region.contains_region(entries[1].region)


async def test_a_comparison_outlives_its_articles() -> None:
    app = AssistantApp(lambda: replace(scripted.session(*scripted.events(ANSWER)), library=scripted.Shelf(())))
    async with app.run_test(size=(80, 60)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await pilot.click(app.query(CounterpartEntry).last())
        await settle(pilot)
        assert marked_in(app, "other") == scripted.COUNCIL.sentences[4].text
        await shows(pilot, "its sentence was kept")


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 50)])
async def test_a_citation_shows_enough_of_its_sentence_to_be_told_from_another(size: tuple[int, int]) -> None:
    app = app_with(*scripted.events(ANSWER))
    async with app.run_test(size=size) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        for entry in app.query(CitationEntry):
            entry.focus()
            await pilot.pause()
            shown = " ".join(strip.text for strip in entry.render_lines(Region(0, 0, *entry.outer_size)))
            begun = " ".join(shown.replace("▌", "").split()).partition("“")[2]
            assert entry.citation.text.startswith(begun.rstrip("…”")[:40])
            assert len(begun) >= min(40, len(entry.citation.text))


async def test_a_sentence_has_one_pair_of_quotation_marks_and_its_speaker_only_where_it_does_not_name_them() -> None:
    said = {0: "Petra Voss", 1: "Petra Voss", 2: "Ida Renn"}
    sentences = ["“We were warned,” said Voss.", "She had “no idea”.", "Voss went home, Ida Renn reported."]
    article = scripted.article("q", "Quotes", sentences, outlet="The Post", speakers=said)
    cited = [scripted.citation(article, index) for index in range(3)]
    app = app_with(*scripted.events(scripted.answer(claims=[], nearest=cited)))
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await shows(pilot, "[1] The Post: “We were warned,” said Voss.")
        await shows(pilot, "[2] The Post · Petra Voss: “She had “no idea”.”")
        await shows(pilot, "[3] The Post: “Voss went home, Ida Renn reported.”")
        assert not says(app, "““")
