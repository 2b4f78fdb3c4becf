"""From a question to claims on the screen, and all that may come between."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from textual import events

from assistant.answering.assistant import EvidenceFound, Finished
from assistant.answers import LibraryName
from assistant.errors import LibraryError, WriterError
from assistant.tui.app import AssistantApp
from assistant.tui.entries import ClaimEntry
from assistant.tui.session import Session
from tests.tui import scripted
from tests.tui.screen import ask, marked, reads, says, settle, shows, until

FULL = scripted.answer(removed=[scripted.REMOVED], unanswered="Who paid for them.", caution="Read what was removed.")


def app_with(*steps: scripted.Step, without_model: scripted.Script | None = None) -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*steps, without_model=without_model))


async def test_an_answer_has_its_claims_citations_removals_limits_and_writer() -> None:
    app = app_with(*scripted.events(FULL))
    async with app.run_test(size=(98, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        for expected in (
            "❯ Were the sprinklers working?",
            "○ Jonas Hale alleged",
            "[1] Orrin Courier · 2026-03-11: “",
            "[2] Orrin Courier",
            "[3] The Lowland Post · 2026-03-14",
            "✓ 2 claims from 2 articles · ○ 2 from one source · ✗ 1 removed",
            "✗ Removed (“14” is not in the sentences cited;",
            "! Read what was removed.",
            "∅ Not answered: Who paid for them.",
            "a-small-model · 1,234 tokens · 2.5 s",
        ):
            await reads(pilot, expected)
        assert app.chat.prompt.text == ""


async def test_what_came_before_goes_with_a_follow_up_which_tells_what_it_was_taken_for() -> None:
    found, *rest = scripted.events(FULL)
    taken = EvidenceFound(replace(found.evidence, asked="And when?")) if isinstance(found, EvidenceFound) else found
    script = scripted.Script([taken, *rest])
    app = AssistantApp(lambda: Session(scripted.Shelf(), script))
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        assert script.earlier == []
        await ask(pilot, "And when?")
        await settle(pilot)
        await shows(pilot, "↳ Understood as: Were the sprinklers working?")
        assert script.earlier == [FULL]


async def test_an_answer_that_broke_off_says_so_and_is_kept() -> None:
    broken = replace(FULL, incomplete="The server broke off the connection: ask again.", reasks=2, cost=0.0123)
    app = app_with(*scripted.events(broken))
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await shows(pilot, "! Not complete: The server broke off")
        await shows(pilot, "○ Jonas Hale alleged")
        await shows(pilot, "· asked again 2 times · 2.5 s")


@pytest.mark.parametrize(
    ("library", "said"), [("own", "Not in your articles."), ("samples", "Not in the sample articles.")]
)
async def test_a_refusal_shows_the_nearest_passages(library: LibraryName, said: str) -> None:
    nearest = [scripted.citation(scripted.MILL, 10)]
    app = app_with(*scripted.events(scripted.answer(claims=[], nearest=nearest, library=library)))
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "What is the capital of France?")
        await settle(pilot)
        await shows(pilot, said)
        await shows(pilot, "[1] Orrin Courier · 2026-03-11: “The fire inspectorate expects")


async def test_claims_are_shown_as_they_come_with_what_is_being_done() -> None:
    search, write, check = asyncio.Event(), asyncio.Event(), asyncio.Event()
    found, first, second, finished = scripted.events(scripted.answer())
    app = app_with(search, found, write, first, check, second, finished)
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await shows(pilot, "Searching the articles")
        search.set()
        await shows(pilot, "Writing from 10 sentences")
        write.set()
        await shows(pilot, "Checking what was written")
        await shows(pilot, "Jonas Hale alleged")
        assert not says(app, "Petra Voss said")
        check.set()
        await shows(pilot, "Petra Voss said")
        await settle(pilot)
        assert not says(app, "Checking")


async def test_escape_stops_the_answer_keeps_what_has_passed_and_never_locks_the_prompt() -> None:
    found, first, *_ = scripted.events(scripted.answer())
    app = app_with(found, first, scripted.Forever())
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await shows(pilot, "Jonas Hale alleged")
        await pilot.press("escape")
        await shows(pilot, "Stopped. What stands below had passed the check.")
        await shows(pilot, "Jonas Hale alleged")
        await ask(pilot, "and now?")
        await shows(pilot, "❯ and now?")


async def test_a_question_typed_during_an_answer_is_not_lost() -> None:
    app = app_with(scripted.Forever())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await ask(pilot, "first")
        await ask(pilot, "second")
        assert app.chat.prompt.text == "second"
        await shows(pilot, "One question at a time")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            LibraryError("The index [/broken] cannot be read: run `assistant doctor`."),
            "The index [/broken] cannot be read",
        ),
        (ZeroDivisionError("[/x]"), "This should not have happened (ZeroDivisionError)"),
    ],
)
async def test_an_error_is_one_line_of_the_conversation_and_the_app_goes_on(error: Exception, said: str) -> None:
    app = app_with(error)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await ask(pilot, "why?")
        await settle(pilot)
        await shows(pilot, f"! {said}")
        assert not says(app, "no model")
        await ask(pilot, "again?")
        await settle(pilot)
        await shows(pilot, "❯ again?")


async def test_when_the_model_fails_the_extractive_answer_is_offered_and_given_only_when_taken() -> None:
    without_model = scripted.Script(scripted.events(scripted.answer()))
    app = app_with(WriterError("The server refused the key: check ASSISTANT_API_KEY."), without_model=without_model)
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await shows(pilot, "! The server refused the key")
        await shows(pilot, "→ Answer from the articles' own sentences (no model)")
        assert without_model.asked == []
        await pilot.press("up", "enter")
        await settle(pilot)
        assert without_model.asked == [scripted.QUESTION]
        await shows(pilot, "Jonas Hale alleged")


async def test_a_claim_that_only_the_finished_answer_has_is_shown_too() -> None:
    found, first, *_ = scripted.events(FULL)
    app = app_with(found, first, Finished(FULL))
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await shows(pilot, "Petra Voss said")
        await shows(pilot, "✗ Removed")


async def test_the_prompt_takes_several_lines_and_grows() -> None:
    script = scripted.Script(scripted.events(scripted.answer()))
    app = AssistantApp(lambda: Session(scripted.Shelf(), script))
    async with app.run_test(size=(80, 24)) as pilot:
        height = app.chat.prompt.size.height
        await pilot.press("a", "ctrl+j", "b", "shift+enter", "c")
        assert app.chat.prompt.text == "a\nb\nc"
        await pilot.pause()
        assert app.chat.prompt.size.height == height + 2
        await pilot.press("enter")
        await settle(pilot)
        assert script.asked == ["a\nb\nc"]


async def test_keys_typed_faster_than_they_are_shown_keep_their_order() -> None:
    script = scripted.Script(scripted.events(scripted.answer()))
    app = AssistantApp(lambda: Session(scripted.Shelf(), script))
    async with app.run_test(size=(80, 24)) as pilot:
        for key, character in [("a", "a"), ("ctrl+j", None), ("b", "b"), ("enter", None), ("c", "c")]:
            app.post_message(events.Key(key, character))
        await settle(pilot)
        assert script.asked == ["a\nb"]
        assert app.chat.prompt.text == "c"


async def test_selected_text_of_an_answer_is_copied_while_the_prompt_has_the_focus() -> None:
    app = app_with(*scripted.events(FULL))
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        app.query(ClaimEntry).first().text_select_all()
        await pilot.press("ctrl+c")
        assert app.clipboard == FULL.claims[0].text


async def test_a_terminal_too_small_to_read_in_is_survived() -> None:
    app = app_with(*scripted.events(scripted.answer()))
    async with app.run_test(size=(3, 2)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await pilot.press("up", "enter")
        await settle(pilot)
        await pilot.resize_terminal(80, 24)
        await until(
            pilot,
            lambda: (
                marked(app)
                in {one.text for article in (scripted.MILL, scripted.INSPECTORS) for one in article.sentences}
            ),
        )


async def test_an_empty_question_is_not_asked() -> None:
    app = app_with(scripted.Forever())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "enter")
        await settle(pilot)
        assert not says(app, "❯")
