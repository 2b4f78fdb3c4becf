"""`assistant brief`, as it is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant import Library
from assistant.cli import cli
from assistant.errors import NoQuestion
from assistant.settings import Settings
from tests.summarizing import mill, two_matters

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    with Library.open(settings=Settings(home=folder)) as library:
        library.add(mill.articles())
    return folder


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("ASSISTANT_HOME", str(home))
    return lambda *arguments: CliRunner().invoke(cli, ["brief", *arguments], catch_exceptions=False)


def test_the_contract_of_brief(run: Run) -> None:
    (line,) = run("fire at the paper mill", "--since", "2025-04-12", "--json").stdout.splitlines()
    brief = json.loads(line)
    of_matter = {"headline", "article_ids", "outlets", "first", "last", "undated"}
    assert set(brief) == {*of_matter, "query", "since", "events", "unheard", "untold"}
    assert (brief["query"], brief["since"], len(brief["article_ids"])) == ("fire at the paper mill", "2025-04-12", 4)
    development = brief["events"][0]["developments"][0]
    assert set(brief["events"][0]) == {"title", "developments", "replies"}
    assert set(development) == {"text", "citations", "date", "told", "counterparts", "new"}
    assert set(brief["unheard"][0]) == {"text", "citations", "name"}
    cited = "sentence_id article_id article_title outlet published text start end speaker"
    assert set(development["citations"][0]) == set(cited.split())


def test_without_a_query_every_matter_is_told_and_the_rest_counted(run: Run) -> None:
    done = run()
    headline, span = done.stdout.splitlines()[:2]
    assert headline.strip("“”") in {article.title for article in mill.articles()}
    assert span.startswith("4 articles · Tellin Courier, Evening Wire, The Ledger")
    assert done.stderr.startswith("1 more: each on a matter of its own")


def test_what_differs_stands_beside(run: Run) -> None:
    shown = " ".join(run("fire at the paper mill").stdout.split())
    assert "Differs, later: 140 / 165" in shown
    markdown = run("fire at the paper mill", "--markdown").stdout
    assert markdown.startswith("# fire at the paper mill\n\n4 articles")
    assert "\n[^1]: “" in markdown


def test_nothing_on_a_matter_is_said_and_no_failure(run: Run) -> None:
    for arguments, told in (
        (["price of bananas in Peru"], "None of these articles is about that"),
        (["--outlet", "Evening Wire"], "No two of these articles are on one matter"),
    ):
        done = run(*arguments)
        assert (done.exit_code, done.stdout) == (0, "")
        assert done.stderr.startswith(told)


def test_a_day_that_is_none_is_wrong_use(run: Run) -> None:
    assert run("mill", "--since", "yesterday").exit_code == 2


def test_a_query_without_words_is_wrong_use(run: Run) -> None:
    with pytest.raises(NoQuestion) as refused:
        run("")
    assert refused.value.exit_code == 2


def test_a_query_as_long_as_a_text_is_wrong_use(run: Run) -> None:
    with pytest.raises(NoQuestion, match="fewer words"):
        run("mill " * 1_000)


@pytest.mark.parametrize("query", ["the", "what is it?", "???"])
def test_a_query_of_words_that_every_text_has_finds_nothing(run: Run, query: str) -> None:
    done = run(query)
    assert (done.exit_code, done.stdout) == (0, "")


def test_each_difference_is_shown_once(run: Run) -> None:
    shown = " ".join(run("fire at the paper mill").stdout.split())
    assert sum(shown.count(one) for one in ("140 / 165", "165 / 140")) == 1


def test_several_matters_are_listed_and_each_can_be_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    with Library.open(settings=Settings(home=tmp_path)) as library:
        library.add([*mill.articles(), *two_matters.articles()])
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path))
    listed = run().stdout
    assert listed.startswith("2 matters that several articles are on")
    assert "[1]" not in listed
    assert len(run("--json").stdout.splitlines()) == 2
    headline = next(line for line in listed.splitlines() if line in {one.title for one in two_matters.articles()})
    assert run(headline).stdout.startswith(f"{headline}\n2 articles")
