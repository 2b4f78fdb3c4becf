"""`assistant summarize`, as it is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant import Library, read
from assistant.cli import cli
from assistant.errors import NoSuchArticle, WriterError
from assistant.settings import Settings
from tests.conftest import GATE
from tests.openai_server import OpenAIServer, fails

Run = Callable[..., Result]
HOSTILE = "The [red]owner[/red] said \x1b[31mthat the {{ gate }} had been shut for 14 days on Tuesday, and left."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    with Library.open(settings=Settings(home=folder)) as library:
        library.add([read(text=GATE, title="Minister accuses port"), read(text=HOSTILE, title="\x1b[31mHostile")])
    return folder


@pytest.fixture
def ids(home: Path) -> list[str]:
    with Library.open(settings=Settings(home=home)) as library:
        return [info.id for info in library.summaries()]


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("ASSISTANT_HOME", str(home))
    return lambda *arguments: CliRunner().invoke(cli, ["summarize", *arguments])


def test_the_contract_of_summarize(run: Run, ids: list[str]) -> None:
    (line,) = run(ids[0], "--json").stdout.splitlines()
    summary = json.loads(line)
    contract = "article_id headline abstract key_points allegations figures timeline people quotations"
    assert list(summary)[:9] == contract.split()
    assert summary["article_id"] == ids[0]
    assert summary["headline"] == "Minister accuses port"
    entry = summary["abstract"][0]
    assert set(entry) == {"text", "citations"}
    cited = "sentence_id article_id article_title outlet published text start end speaker"
    assert set(entry["citations"][0]) == set(cited.split())
    fields = {
        "allegations": {"speaker", "against", "hedge"},
        "figures": {"value", "unit", "of", "when", "bound", "change"},
        "timeline": {"date", "told"},
        "people": {"name", "organisation", "role"},
        "quotations": {"speaker"},
    }
    for kind, own in fields.items():
        assert all(set(one) == {"text", "citations"} | own for one in summary[kind]), kind
    assert any(summary[kind] for kind in fields)


def test_for_people_every_entry_has_the_numbers_of_its_sentences(run: Run, ids: list[str]) -> None:
    shown = run(ids[0][:8]).stdout
    assert shown.startswith("Minister accuses port\n\nAbstract\n• ")
    assert "[1]" in shown.split("\n[1] ")[0]
    assert "\n[1] " in shown
    assert shown.rstrip().splitlines()[-1].startswith("extractive · ")


def test_as_markdown_with_footnotes(run: Run, ids: list[str]) -> None:
    shown = run(ids[0], "--markdown").stdout
    assert shown.startswith("# Minister accuses port\n\n")
    assert "\n[^1]: “" in shown


@pytest.mark.parametrize("form", [(), ("--markdown",), ("--json",)])
def test_hostile_text_stays_text(run: Run, ids: list[str], form: tuple[str, ...]) -> None:
    done = run(ids[1], *form)
    assert done.exit_code == 0
    assert "\x1b" not in done.stdout
    assert "gate" in done.stdout


def test_an_article_that_is_not_there(run: Run) -> None:
    done = run("nothing")
    assert isinstance(done.exception, NoSuchArticle)


def test_where_the_model_fails_the_other_writer_is_offered(
    run: Run, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with OpenAIServer([fails(401)]) as server:
        monkeypatch.setenv("ASSISTANT_BASE_URL", server.url)
        monkeypatch.setenv("ASSISTANT_API_KEY", "sk-secret")
        done = run(ids[0])
        assert isinstance(done.exception, WriterError)
        assert "--writer extractive" in str(done.exception)
        assert run(ids[0], "--writer", "extractive").exit_code == 0
