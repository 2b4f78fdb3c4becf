"""Adding from the chat: what is typed or picked, how far it is, what became of each, and what stopping leaves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from assistant.adding import Pasted
from assistant.errors import LibraryError, UnreadableSource
from assistant.library import Added, Library
from assistant.tui.adding_results import ResultsScreen
from assistant.tui.adding_view import Adding
from assistant.tui.app import AssistantApp
from assistant.tui.article_list import ArticleFilter, ArticleList
from assistant.tui.article_text import ArticleText
from assistant.tui.exchange import Exchange
from assistant.tui.file_picker import FilePicker, FileTree
from assistant.tui.offering import Offer
from assistant.tui.prompt import Prompt
from tests.conftest import COUNT, FERRY
from tests.tui import scripted
from tests.tui.adder import NAMES, Adder, app_with, four, type_in
from tests.tui.screen import ask, focused, says, settle, shows, steady, until

SIZES = [(80, 24), (160, 50)]


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of that name, in the working directory."""
    folder = tmp_path / "articles"
    (folder / "old").mkdir(parents=True)
    for name in ("count.txt", "ferry.md", "old/gate.html", "picture.png", ".hidden.txt", "[b]x[b] (1).txt"):
        (folder / name).write_text("The gate stood open.")
    monkeypatch.chdir(tmp_path)
    return folder


async def test_what_became_of_each_is_listed_and_opens(articles: Path) -> None:
    app = app_with(four())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await type_in(pilot, "./articles")
        await settle(pilot)
        for told in (
            "✓ Council hears the mill's owner",
            "! articles/empty.txt is empty",
            "✓ Mill fire: owner and union disagree",
            "= inspectors.txt was there already · Inspectors looked",
            "2 added · 1 there already · 1 not read",
        ):
            await shows(pilot, told)
        assert not says(app, "Esc stops")
        await pilot.press("up", "enter")
        await settle(pilot)
        assert isinstance(focused(app), ArticleText)
        await shows(pilot, "Two inspections of the Orrin mill")


async def test_stopping_keeps_what_was_done_and_says_what_was_not() -> None:
    adder = four(stops_at="mill.txt")
    app = app_with(adder)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await app.chat.add(["articles"])
        await until(pilot, adder.reached.is_set)
        await shows(pilot, "2 of 4")
        await shows(pilot, "Reading mill.txt")
        await pilot.press("escape")
        await shows(pilot, "Stopping after")
        adder.goes_on.set()
        await settle(pilot)
        await shows(pilot, "2 added · 1 not read · 1 not reached")
        assert adder.asked == NAMES[:3]
        await app.chat.add(["articles"])
        await settle(pilot)
        assert adder.asked[3:] == NAMES


async def test_asking_goes_on_while_adding_and_a_second_adding_waits() -> None:
    adder = four(stops_at="mill.txt")
    app = app_with(adder)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await app.chat.add(["articles"])
        await until(pilot, adder.reached.is_set)
        await ask(pilot, scripted.QUESTION)
        await shows(pilot, "Jonas Hale alleged")
        await type_in(pilot, "https://lunde.example/a")
        await shows(pilot, "Other articles are being added")
        assert app.chat.prompt.text == "https://lunde.example/a"
        adder.goes_on.set()
        await settle(pilot)
        assert adder.asked == NAMES


async def test_a_library_that_fails_ends_it_with_the_reason() -> None:
    adder = four()
    adder.outcomes["mill.txt"] = LibraryError("There is no space left for the library: make some.")
    app = app_with(adder)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await app.chat.add(["articles"])
        await settle(pilot)
        await shows(pilot, "! There is no space left for the library")
        await shows(pilot, "1 added · 1 not read · 2 not reached")


async def test_of_many_those_that_were_not_added_are_shown_and_all_are_listed() -> None:
    names = [f"{number}.txt" for number in range(30)]
    problems: dict[str, Added | UnreadableSource | Exception] = {
        name: UnreadableSource(f"{name} is empty: there are no words to add.") for name in names[::3]
    }
    adder = Adder(names, problems)
    app = app_with(adder)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await app.chat.add(["articles"])
        await settle(pilot)
        await shows(pilot, "20 added · 10 not read")
        assert says(app, "! 21.txt is empty")
        assert not says(app, "! 24.txt is empty")
        await pilot.press("up", "enter")
        await settle(pilot)
        assert isinstance(app.screen, ResultsScreen)
        await shows(pilot, "! 27.txt is empty")
        await pilot.press("slash", *"mill", "enter", "enter")
        await settle(pilot)
        assert isinstance(focused(app), ArticleText)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", ["keys", "mouse"])
async def test_a_text_is_added_only_when_the_reader_says_so(way: str, size: tuple[int, int]) -> None:
    adder = Adder()
    app = app_with(adder)
    text = "\n".join([FERRY.strip(), COUNT.strip()])

    async def decide(key: str, button: str) -> None:
        await type_in(pilot, text)
        await until(pilot, lambda: isinstance(app.screen, Offer))
        await shows(pilot, "Add this text as an article?")
        assert await (pilot.click(f"#{button}") if way == "mouse" else pilot.press(key)) in (True, None)
        await settle(pilot)

    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await decide("q", "choice-1")
        assert adder.asked == []
        assert app.query_one(Exchange).question == text
        await decide("enter", "choice-0")
        assert adder.asked == [Pasted(text)]
        assert len(app.query(Exchange)) == 1


async def test_a_word_that_is_a_files_name_by_chance_is_asked_about(articles: Path) -> None:
    app = app_with(adder := Adder())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await type_in(pilot, "articles")
        await shows(pilot, "Add “articles”, which is here, as an article?")
        await pilot.press("q")
        await settle(pilot)
        assert app.query_one(Exchange).question == "articles"
        assert adder.asked == []


async def test_files_and_folders_are_picked_with_keys(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(articles)
    app = app_with(adder := Adder())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(focused(app), FileTree))
        await shows(pilot, "ferry.md")
        await shows(pilot, "[b]x[b] (1).txt")
        assert not says(app, "picture.png")
        assert not says(app, "hidden")
        await pilot.press("down", "space", "down", "enter")
        await shows(pilot, "Add the 2 marked (a)")
        await pilot.press("a")
        await settle(pilot)
        assert adder.asked == [str(articles / "old"), str(articles / "[b]x[b] (1).txt")]
        assert isinstance(focused(app), Prompt)


async def test_files_are_picked_with_the_mouse_from_the_folder_above(articles: Path) -> None:
    app = app_with(adder := Adder())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(FilePicker(articles / "old"), app._add_picked)
        await shows(pilot, "gate.html")
        await pilot.press("backspace")
        await shows(pilot, "count.txt")
        tree = app.screen.query_one(FileTree)
        count = next(node for node in tree.root.children if node.data and node.data.path.name == "count.txt")
        await pilot.click(tree, offset=(8, count.line))
        await shows(pilot, "Add the 1 marked (a)")
        await pilot.click("#add")
        await settle(pilot)
        assert adder.asked == [str(articles / "count.txt")]
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, FilePicker))
        await pilot.press("escape")
        await settle(pilot)
        assert len(adder.asked) == 1


async def test_an_article_is_removed_after_a_question() -> None:
    app = app_with(adder := Adder())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "down", "x")
        await shows(pilot, "Remove “Inspectors looked at mill twice before fire” from")
        await pilot.press("escape")
        await settle(pilot)
        assert adder.asked == []
        await pilot.press("delete")
        await shows(pilot, "Remove “Inspectors")
        await pilot.press("enter")
        await settle(pilot)
        assert adder.asked == [scripted.INSPECTORS.id]


async def test_samples_are_not_removed() -> None:
    app = app_with(adder := Adder(), name="samples")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("f2", "x")
        await shows(pilot, "The samples go by themselves")
        assert adder.asked == []


async def test_the_list_of_articles_is_filtered() -> None:
    app = app_with(Adder())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "slash", *"lowland")
        await settle(pilot)
        assert isinstance(focused(app), ArticleFilter)
        assert says(app, "Council hears")
        assert not says(app, "Mill fire")
        await pilot.press(*"zz")
        await shows(pilot, "No article holds that")
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(focused(app), ArticleList)
        await shows(pilot, "Mill fire")


async def test_on_a_real_library_the_first_own_article_replaces_the_samples(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(f"Ferry stays in dock\n\n{FERRY}", encoding="utf-8")
    app = AssistantApp()
    async with app.run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        await shows(pilot, "Sample articles")
        await type_in(pilot, str(tmp_path / "ferry.txt"))
        await settle(pilot)
        await shows(pilot, "✓ Ferry stays in dock")
        await shows(pilot, "Your own articles now stand in place of the samples.")
        await shows(pilot, "Articles · 1")
        await until(pilot, lambda: not says(app, "Sample articles"))
        await type_in(pilot, str(tmp_path / "ferry.txt"))
        await shows(pilot, "was there already")
        await settle(pilot)
        await ask(pilot, "How much will the repairs of the hull cost?")
        await settle(pilot)
        await shows(pilot, "€4 million")
        await pilot.press("f2", "x")
        await shows(pilot, "Remove “Ferry stays in dock”")
        await pilot.press("enter")
        await settle(pilot)
    with Library.open() as library:
        assert not library.articles()


async def adding(pilot: Pilot[None], adder: Adder) -> None:
    assert isinstance(pilot.app, AssistantApp)
    await pilot.app.chat.add(["articles"])
    await until(pilot, adder.reached.is_set)
    await shows(pilot, "Reading inspectors.txt")


async def added(pilot: Pilot[None], adder: Adder) -> None:
    await adding(pilot, adder)
    adder.goes_on.set()
    await settle(pilot)


async def picking(pilot: Pilot[None], adder: Adder) -> None:
    pilot.app.push_screen(FilePicker(Path("articles")))
    await shows(pilot, "ferry.md")
    await pilot.press("down", "space", "down", "down", "enter")
    await shows(pilot, "Add the 2 marked (a)")


async def offering(pilot: Pilot[None], adder: Adder) -> None:
    await type_in(pilot, f"{FERRY}\n{COUNT}")
    await until(pilot, lambda: isinstance(pilot.app.screen, Offer))


async def listing(pilot: Pilot[None], adder: Adder) -> None:
    await added(pilot, adder)
    pilot.app.push_screen(ResultsScreen(pilot.app.query_one(Adding).addition.results))
    await settle(pilot)


STATES: dict[str, Callable[[Pilot[None], Adder], Awaitable[None]]] = {
    "adding": adding,
    "added": added,
    "picking": picking,
    "offering": offering,
    "listing": listing,
}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize("state", STATES)
def test_screen(snap_compare: Any, articles: Path, state: str, size: tuple[int, int]) -> None:
    adder = four(stops_at="inspectors.txt")
    app = app_with(adder)
    app.animation_level = "none"

    async def run_before(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await STATES[state](pilot, adder)
        await steady(pilot)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
    adder.goes_on.set()
