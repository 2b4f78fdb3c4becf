"""What is copied from an answer, where to, and that the reader is told."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

import pytest

from assistant.exporting.copying import answer_text, citation_text, claim_text
from assistant.tui.app import AssistantApp
from assistant.tui.clipboard import TOOLS, copy_with_tool
from assistant.tui.entries import CitationEntry, ClaimEntry, CounterpartEntry
from tests.tui import scripted
from tests.tui.screen import ask, settle, shows

ANSWER = scripted.answer(scripted.COMPARED)


@pytest.fixture(autouse=True)
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which tools are looked for; none is in it yet."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for tool in TOOLS:
        if tool.needs:
            monkeypatch.setenv(tool.needs, ":0")
    return folder


def install(tools: Path, name: str, script: str) -> None:
    path = tools / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


async def test_c_copies_what_is_marked_and_capital_c_the_whole_answer() -> None:
    app = AssistantApp(lambda: scripted.session(*scripted.events(ANSWER)))
    async with app.run_test(size=(160, 50), notifications=True) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        claim, cited = ANSWER.claims[0], ANSWER.claims[0].citations[0]
        for entry, key, expected, said in [
            (app.query(ClaimEntry).first(), "c", claim_text(claim), "Copied the claim with its quotations"),
            (app.query(CitationEntry).first(), "c", citation_text(cited), "Copied the sentence with"),
            (app.query(CitationEntry).first(), "ctrl+c", citation_text(cited), "Copied the sentence with"),
            (
                app.query(CounterpartEntry).first(),
                "c",
                citation_text(claim.counterparts[0].citation),
                "Copied the sentence",
            ),
            (app.query(ClaimEntry).last(), "C", answer_text(ANSWER), "Copied the whole answer"),
        ]:
            entry.focus()
            await pilot.press(key)
            await settle(pilot)
            assert app.clipboard == expected
            await shows(pilot, said)
        assert "Jonas Hale" in claim_text(claim)
        assert "2026-03-11" in claim_text(claim)


async def test_selected_text_comes_before_what_is_marked() -> None:
    app = AssistantApp(lambda: scripted.session(*scripted.events(ANSWER)))
    async with app.run_test(size=(160, 50)) as pilot:
        await ask(pilot, scripted.QUESTION)
        await settle(pilot)
        app.query(ClaimEntry).last().focus()
        app.query(CitationEntry).first().text_select_all()
        await pilot.press("ctrl+c")
        assert app.clipboard.startswith("Orrin Courier · 2026-03-11: “The union's secretary")


async def test_an_answer_that_is_not_whole_is_not_copied_as_one() -> None:
    _, first, *_ = scripted.events(ANSWER)
    app = AssistantApp(lambda: scripted.session(first, scripted.Forever()))
    async with app.run_test(size=(160, 50), notifications=True) as pilot:
        await ask(pilot, scripted.QUESTION)
        await shows(pilot, "Jonas Hale alleged")
        app.query(ClaimEntry).first().focus()
        await pilot.press("C")
        await shows(pilot, "The answer is not whole")
        assert app.clipboard == ""


@pytest.mark.skipif(os.name == "nt", reason="the tools of the test are shell scripts")
async def test_a_tool_gets_the_text_as_it_is(tools: Path, tmp_path: Path) -> None:
    assert copy_with_tool("x") is None
    install(tools, "wl-copy", "exit 1")
    got, arguments = tmp_path / "got", tmp_path / "arguments"
    install(tools, "xclip", f'echo "$@" > "{arguments}"; while read -r line; do printf "%s\\n" "$line"; done > "{got}"')
    text = "$(touch x) `id` ; “4.2 %” \\n 文字\n"
    assert await asyncio.to_thread(copy_with_tool, text) == "xclip"
    assert got.read_text() == text
    assert arguments.read_text() == "-selection clipboard\n"


@pytest.mark.skipif(os.name == "nt", reason="the tools of the test are shell scripts")
def test_a_tool_without_a_display_is_not_tried(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tools, "xsel", "exit 0")
    monkeypatch.delenv("DISPLAY")
    assert copy_with_tool("x") is None


@pytest.mark.skipif(os.name == "nt", reason="the tools of the test are shell scripts")
def test_only_the_systems_own_tools_are_run(tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tools)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", str(tmp_path)]))
    monkeypatch.setattr("sys.platform", "linux")
    install(tools, "wl-copy", "exit 0")
    assert copy_with_tool("x") is None
    monkeypatch.setenv("PATH", str(tools))
    assert copy_with_tool("x") == "wl-copy"
    install(tools, "pbcopy", "exit 0")
    monkeypatch.setattr("sys.platform", "darwin")
    assert copy_with_tool("x") == "pbcopy"
