"""The chat on a real library: the samples first, then the reader's own articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.ingest import read
from assistant.library import Library
from assistant.tui.app import AssistantApp
from assistant.tui.entries import CitationEntry, ClaimEntry
from assistant.tui.exchange import Exchange
from assistant.tui.paged_list import Lines
from assistant.tui.session import open_session
from tests.tui.screen import ask, focused, marks, says, settle, shows

ARTICLE = """\
Ferry to Lund Island cancelled until May

The ferry to Lund Island will not sail before May, the harbour office announced on Monday.

Harbour master Edda Brink said the hull had a crack of 40 centimetres. She blamed a collision with ice in January.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "ASSISTANT_API_KEY", "ASSISTANT_BASE_URL"):
            patch.delenv(name, raising=False)
        folder = tmp_path_factory.mktemp("home")
        patch.setenv("ASSISTANT_HOME", str(folder))
        yield folder


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_on_the_samples_every_citation_of_an_answer_leads_to_its_sentence(
    home: Path, size: tuple[int, int]
) -> None:
    app = AssistantApp()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await shows(pilot, "Sample articles – add your own")
        await ask(pilot, "What did Shea allege?")
        await settle(pilot)
        assert len(app.query(ClaimEntry)) > 1
        sentences = [cited.citation.text for cited in app.query_one(Exchange).cited]
        app.query(ClaimEntry).first().focus()
        await pilot.press("enter")
        await settle(pilot)
        for sentence in sentences:
            await marks(pilot, " ".join(sentence.split()))
            await pilot.press("n")
            await settle(pilot)
        await pilot.press("escape")
        last = focused(app)
        assert isinstance(last, CitationEntry)
        assert last.citation.text == sentences[-1]
        await pilot.press("f7")
        await settle(pilot)
        assert isinstance(focused(app), Lines)
        await shows(pilot, "matters that several articles are on")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await shows(pilot, "1 of ")
        await shows(pilot, "▶ ")


async def test_the_first_own_article_ends_the_samples(home: Path) -> None:
    app = AssistantApp()
    async with app.run_test(size=(160, 50)) as pilot:
        await settle(pilot)
        with Library.open() as library:
            library.add([read(text=ARTICLE, outlet="Lund Gazette")])
        await pilot.press("f5")
        await settle(pilot)
        await shows(pilot, "Articles · 1")
        assert not says(app, "Sample articles")
        await ask(pilot, "How long was the crack in the hull?")
        await settle(pilot)
        await pilot.click(app.query(CitationEntry).first())
        await settle(pilot)
        await marks(pilot, "Harbour master Edda Brink said the hull had a crack of 40 centimetres.")
        for key in ("f4", "slash", *"brink", "enter", "enter"):
            await pilot.press(key)
            await settle(pilot)
        await shows(pilot, "2 statements in 1 article")
        await pilot.press("down", "enter")
        await settle(pilot)
        await marks(pilot, "She blamed a collision with ice in January.")
        await pilot.press("escape", "escape", "escape")
        await ask(pilot, "What is the capital of France?")
        await settle(pilot)
        await shows(pilot, "Not in your articles.")


def test_the_answer_without_the_model_is_there_only_where_a_model_would_be_asked(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session()
    assert session.without_model is None
    session.library.close()
    monkeypatch.setenv("ASSISTANT_BASE_URL", "http://127.0.0.1:9/v1")
    session = open_session()
    assert session.without_model is not None
    session.library.close()
