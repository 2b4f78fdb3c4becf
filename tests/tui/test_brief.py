"""What several articles say as one: asked for, walked through, compared, stopped, exported."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from assistant.answers import Scope
from assistant.errors import LibraryError
from assistant.summaries import Brief, Development, Event, Matter, Reply, Unheard
from assistant.tui.app import AssistantApp
from assistant.tui.brief_list import MatterField
from assistant.tui.entries import ClaimEntry
from assistant.tui.paged_list import Lines
from assistant.tui.session import Briefing, Session
from tests.tui import scripted
from tests.tui.hostile import HOSTILE, MARKUP, unsafe
from tests.tui.kept import paste, press, write
from tests.tui.screen import ask, focused, marks, reads, says, settle, shows, steady, until

SIZES = [(80, 24), (160, 50)]
FIRE, TESTED, ALLEGED, DENIED = (scripted.citation(scripted.MILL, index) for index in (2, 4, 6, 7))
ACCUSED, REJECTED, FAILED = (scripted.citation(scripted.COUNCIL, index) for index in (2, 3, 4))
INSPECTED = scripted.citation(scripted.INSPECTORS, 0)
MATTER = Matter(
    headline=scripted.MILL.title,
    article_ids=("a1", "a2", "a4"),
    outlets=("Orrin Courier", "The Lowland Post"),
    first=date(2026, 3, 11),
    last=date(2026, 3, 20),
    undated=0,
)
OTHER = replace(MATTER, headline="Ferry stays in dock", article_ids=("b1", "b2"), outlets=("Lund Post",))
EVENTS = (
    Event(
        "2026-03-10 · Orrin",
        (
            Development(text=FIRE.text, citations=(FIRE,), date=date(2026, 3, 10), told="on Tuesday night"),
            Development(
                text=TESTED.text,
                citations=(TESTED, INSPECTED),
                date=None,
                told="",
                counterparts=(scripted.beside(TESTED, REJECTED, "March / May"),),
            ),
        ),
    ),
    Event(
        "2024 · Jonas Hale",
        (
            Development(
                text=ALLEGED.text,
                citations=(ALLEGED,),
                date=date(2024, 1, 1),
                told="in 2024",
                counterparts=(scripted.beside(ALLEGED, ACCUSED), scripted.beside(ALLEGED, FAILED)),
            ),
        ),
        (Reply(text=DENIED.text, citations=(DENIED,), name="Petra Voss"),),
    ),
)
UNHEARD = (Unheard(text=FAILED.text, citations=(FAILED,), name="The pump maker"),)
CITED = [FIRE, TESTED, INSPECTED, ALLEGED, DENIED, FAILED]


def brief(matter: Matter = MATTER, query: str | None = None) -> Brief:
    return Brief(
        headline=matter.headline,
        article_ids=matter.article_ids,
        outlets=matter.outlets,
        first=matter.first,
        last=matter.last,
        undated=0,
        query=query,
        since=None,
        events=EVENTS,
        unheard=UNHEARD,
    )


class Briefs:
    """Remembers what was asked; waits until it may go on."""

    def __init__(self, *matters: Matter, found: bool = True) -> None:
        self.asked: list[tuple[str, Scope]] = []
        self.matters = matters
        self.found = found
        self.error: Exception | None = None
        self.goes_on = threading.Event()
        self.goes_on.set()

    def __call__(self, query: str, scope: Scope) -> Briefing:
        self.asked.append((query, scope))
        assert self.goes_on.wait(30)
        if self.error:
            raise self.error
        if not self.found:
            return Briefing(alone=2)
        if not query and self.matters:
            return Briefing(matters=self.matters, alone=1)
        return Briefing(brief(query=query or None))


def app_with(made: Briefs) -> AssistantApp:
    steps = scripted.events(scripted.answer())
    return AssistantApp(lambda: Session(scripted.Shelf(), scripted.Script(steps), brief=made))


def line_marked(app: AssistantApp) -> str:
    lines = focused(app)
    assert isinstance(lines, Lines)
    assert lines.highlighted_option
    return str(lines.highlighted_option.id)


async def open_brief(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await press(pilot, "f7")


@pytest.mark.parametrize("size", SIZES)
async def test_every_sentence_opens_where_it_stands_and_esc_goes_back_to_its_line(size: tuple[int, int]) -> None:
    app = app_with(Briefs())
    async with app.run_test(size=size) as pilot:
        await open_brief(pilot)
        await shows(pilot, "3 articles · Orrin Courier, The Lowland Post")
        await press(pilot, "enter")
        for number, citation in enumerate(CITED, 1):
            await marks(pilot, citation.text)
            await shows(pilot, f"{number} of {len(CITED)}")
            await press(pilot, "n")
        await press(pilot, "p", "p", "escape")
        assert line_marked(app) == "3"
        await press(pilot, "escape")
        assert focused(app) is app.chat.prompt


@pytest.mark.parametrize("size", SIZES)
async def test_what_differs_opens_both_sentences_and_esc_goes_back_to_what_was_looked_at_last(
    size: tuple[int, int],
) -> None:
    app = app_with(Briefs())
    async with app.run_test(size=size) as pilot:
        await open_brief(pilot)
        await press(pilot, "down", "down", "enter")
        await shows(pilot, "1 of 3 · differs · March / May")
        await shows(pilot, "▶ Petra Voss rejected the charge")
        await press(pilot, "n")
        await shows(pilot, "2 of 3 · also in")
        await press(pilot, "escape")
        assert line_marked(app) == "4"
        await press(pilot, "enter", "n")
        await shows(pilot, "3 of 3 · also in")
        await press(pilot, "escape", "escape")
        assert focused(app) is app.chat.prompt


async def test_of_several_matters_one_is_chosen_and_esc_goes_back_to_them() -> None:
    made = Briefs(MATTER, OTHER)
    app = app_with(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_brief(pilot)
        await shows(pilot, "2 matters that several articles are on")
        await shows(pilot, "1 more article, each on a matter of its own")
        await press(pilot, "down", "enter")
        await shows(pilot, "• 2026-03-10 (on Tuesday night)")
        await press(pilot, "escape")
        await shows(pilot, "2 matters that several articles are on")
        assert line_marked(app) == "1"
        assert made.asked == [("", Scope()), (OTHER.headline, Scope())]
        await press(pilot, "escape")
        assert focused(app) is app.chat.prompt


async def test_it_is_on_what_is_written_above_it_and_esc_there_leaves_that_as_it_was() -> None:
    made = Briefs()
    app = app_with(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_brief(pilot)
        await press(pilot, "slash")
        assert isinstance(focused(app), MatterField)
        await paste(pilot, "the sprinklers ")
        await press(pilot, "enter")
        assert made.asked[-1] == ("the sprinklers", Scope())
        await shows(pilot, f"“{scripted.MILL.title}”")
        await press(pilot, "up", "x", "escape")
        assert app.query_one(MatterField).value == "the sprinklers"
        await press(pilot, "f2", "f7")
        assert len(made.asked) == 2


async def test_an_answer_leads_to_a_brief_on_what_was_asked_within_the_same() -> None:
    made = Briefs()
    app = app_with(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "f6")
        await paste(pilot, "")
        await press(pilot, "slash", *"lowland", "enter", "enter")
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        await press(pilot, "f6", "f6")
        app.query(ClaimEntry).first().focus()
        await press(pilot, "b")
        assert made.asked == [(scripted.QUESTION, Scope(outlet="The Lowland Post"))]
        await shows(pilot, "within The Lowland Post")
        await press(pilot, "escape")
        assert isinstance(focused(app), ClaimEntry)
        await press(pilot, "f7", "slash", "ctrl+u", "enter")
        assert made.asked[1:] == [("", Scope())]


async def test_it_is_made_anew_within_something_else_and_when_the_library_has_changed() -> None:
    made = Briefs()
    app = app_with(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_brief(pilot)
        await press(pilot, "f7", "escape", "f7")
        assert made.asked == [("", Scope())]
        await press(pilot, "f6", "slash", *"lowland", "enter", "enter", "f7")
        assert made.asked[1:] == [("", Scope(outlet="The Lowland Post"))]
        await press(pilot, "escape", "f5")
        await press(pilot, "f7")
        assert len(made.asked) == 3


async def test_esc_stops_it_and_what_comes_late_is_not_shown() -> None:
    made = Briefs()
    made.goes_on.clear()
    app = app_with(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f7")
        await shows(pilot, "Reading the articles … Esc stops")
        await until(pilot, lambda: made.asked)
        await pilot.press("escape")
        await shows(pilot, "Stopped: F7 begins again.")
        made.goes_on.set()
        await settle(pilot)
        assert says(app, "Stopped: F7 begins again.")
        await press(pilot, "f7")
        await shows(pilot, "• 2026-03-10 (on Tuesday night)")


async def test_esc_while_that_of_a_matter_is_made_goes_back_to_the_matters() -> None:
    made = Briefs(MATTER, OTHER)
    app = app_with(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_brief(pilot)
        made.goes_on.clear()
        await pilot.press("enter")
        await shows(pilot, "Reading the articles … Esc stops")
        await pilot.press("escape")
        await shows(pilot, "2 matters that several articles are on")
        made.goes_on.set()


@pytest.mark.parametrize("size", [(40, 10), *SIZES])
async def test_what_there_is_nothing_to_tell_of_is_said(size: tuple[int, int]) -> None:
    made = Briefs(found=False)
    app = app_with(made)
    async with app.run_test(size=size, notifications=True) as pilot:
        await open_brief(pilot)
        await shows(pilot, "No two of these articles")
        await press(pilot, "slash", *"dam", "enter")
        await shows(pilot, "None of these articles")
        made.error = LibraryError("The library is [/locked]: wait.")
        await press(pilot, "slash", "x", "enter")
        await shows(pilot, "The library is [/locked]: wait.")
        made.error = KeyError("[/x]")
        await press(pilot, "f7")
        await reads(pilot, "This should not have happened (KeyError)") if size[0] == 80 else None


@pytest.mark.parametrize("suffix", [".md", ".json"])
async def test_it_is_exported_with_its_sources(folder: Path, suffix: str) -> None:
    async with app_with(Briefs()).run_test(size=(160, 50), notifications=True) as pilot:
        await open_brief(pilot)
        await press(pilot, "x")
        await reads(pilot, "Mill fire owner and union disagree.md")
        await write(pilot, f"mill{suffix}")
        await shows(pilot, "Written:")
    written = (folder / f"mill{suffix}").read_text(encoding="utf-8")
    if suffix == ".json":
        assert json.loads(written)["article_ids"] == [*MATTER.article_ids]
    else:
        assert written.startswith("# ")
        assert all(citation.text.replace("'", "’") in written.replace("'", "’") for citation in (FIRE, ALLEGED))


async def test_there_is_nothing_to_export_where_there_is_no_brief() -> None:
    app = app_with(Briefs(MATTER, OTHER))
    async with app.run_test(size=(80, 24)) as pilot:
        await open_brief(pilot)
        assert "brief.export" not in {active.binding.id for active in app.active_bindings.values()}
        await press(pilot, "enter")
        assert "brief.export" in {active.binding.id for active in app.active_bindings.values()}


async def test_the_palette_and_a_click_on_the_tab_lead_there() -> None:
    made = Briefs()
    app = app_with(made)
    async with app.run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        await pilot.click("#--content-tab-brief")
        await settle(pilot)
        assert isinstance(focused(app), Lines)
        await shows(pilot, "• 2026-03-10 (on Tuesday night)")
        await press(pilot, "escape", "ctrl+p")
        app.post_message(events.Paste("Brief"))
        await shows(pilot, "Tell what several articles say on one matter")
        await settle(pilot)
        await press(pilot, "enter")
        assert isinstance(focused(app), Lines)


@pytest.mark.parametrize("size", [(40, 10), *SIZES])
async def test_hostile_text_is_text_there(size: tuple[int, int]) -> None:
    cited = replace(scripted.citation(scripted.HOSTILE, 0), article_title=HOSTILE, outlet=HOSTILE, speaker=HOSTILE)
    told = Development(
        text=HOSTILE,
        citations=(cited,),
        date=None,
        told="",
        counterparts=(scripted.beside(cited, cited), scripted.beside(cited, cited, HOSTILE)),
    )
    hostile = replace(
        brief(query=HOSTILE),
        headline=HOSTILE,
        outlets=(HOSTILE,),
        events=(Event(HOSTILE, (told, told), (Reply(text=HOSTILE, citations=(cited,), name=HOSTILE),)),),
        unheard=(Unheard(text=HOSTILE, citations=(cited,), name=HOSTILE),),
    )
    found = [Briefing(matters=(replace(OTHER, headline=HOSTILE),) * 2), Briefing(hostile)]
    app = AssistantApp(
        lambda: Session(scripted.Shelf(), scripted.Script(()), brief=lambda query, scope: found[bool(query)])
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        await open_brief(pilot)
        for keys in ("enter", "down", "down", "enter", "escape", "end", "enter", "escape", "escape"):
            await shows(pilot, MARKUP[:7])
            assert not unsafe(app)
            await press(pilot, keys)
        assert not unsafe(app)


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize("state", ["matters", "brief"])
def test_screen(snap_compare: Any, state: str, size: tuple[int, int]) -> None:
    app = app_with(Briefs(*([MATTER, OTHER] * (state == "matters"))))
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        await open_brief(pilot)
        await steady(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
