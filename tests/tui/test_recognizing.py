"""What is typed into the prompt: a question, unless it names what is there or is an article."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tui.recognizing import ArticleText, Sources, recognize

ARTICLE = "\n\n".join(
    ["The harbour of Lunde opened again on Monday, a week after its pumps had failed in the flood."] * 4
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.txt", "the port's gate.md", "who", "[b]x[b] (1).html"):
        (tmp_path / name).write_text("The gate stood open.")
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


def named(typed: str) -> list[str]:
    """The last parts of what is certainly meant as files, folders or addresses."""
    found = recognize(typed)
    assert isinstance(found, Sources), typed
    assert found.certain
    return [name.replace("\\", "/").rpartition("/")[2] for name in found.names]


def test_paths(folder: Path) -> None:
    gate = folder / "the port's gate.md"
    assert named("a.txt") == ["a.txt"]
    assert named(f"  {folder / 'a.txt'}\n") == ["a.txt"]
    assert named("~/a.txt") == named("./a.txt") == ["a.txt"]
    assert named(str(gate)) == named(f'"{gate}"') == ["the port's gate.md"]
    assert named(gate.as_uri()) == ["the port's gate.md"]
    assert named(f"{folder / 'a.txt'}\n{gate}") == ["a.txt", "the port's gate.md"]
    assert named(f"{folder / 'articles'}{os.sep}") in (["articles"], [""])
    assert named(str(folder / "[b]x[b] (1).html")) == ["[b]x[b] (1).html"]


@pytest.mark.skipif(os.name == "nt", reason="a backslash is no escape there")
def test_what_a_terminal_pastes_for_files_that_are_dropped_on_it(folder: Path) -> None:
    escaped = f"{folder}/the\\ port\\'s\\ gate.md {folder}/a.txt "
    assert named(escaped) == ["the port's gate.md", "a.txt"]
    assert named(f"'{folder}/[b]x[b] (1).html' '{folder}/a.txt'") == ["[b]x[b] (1).html", "a.txt"]


def test_a_path_that_is_misspelt_is_no_question(folder: Path) -> None:
    assert named("./b.txt") == ["b.txt"]
    assert named(str(folder / "none.html")) == ["none.html"]
    assert named(str(folder / "does not exist.txt")) == ["does not exist.txt"]


def test_addresses() -> None:
    assert recognize("https://lunde.example/a?b=c#d") == Sources(("https://lunde.example/a?b=c#d",), certain=True)
    assert recognize("www.lunde.example/a") == Sources(("www.lunde.example/a",), certain=True)
    assert recognize("ftp://lunde.example/a") == Sources(("ftp://lunde.example/a",), certain=True)  # refused, with why
    both = "https://lunde.example/a\nhttp://lunde.example/b"
    assert recognize(both) == Sources(tuple(both.split()), certain=True)


@pytest.mark.parametrize(
    "typed",
    [
        "What did Olsen allege?",
        "what does https://lunde.example/a say?",
        "is a.txt about the port",
        "the gate's crates",
        "24,000",
        "...",
        "~nobody-of-that-name",
        "\0",
        f"{ARTICLE[:400]} Is that so?",
    ],
    ids=range(9),
)
def test_questions(folder: Path, typed: str) -> None:
    assert recognize(typed) is None


@pytest.mark.parametrize("typed", ["who", "articles", ".", os.sep])
def test_a_word_that_names_a_file_by_chance_is_doubtful(folder: Path, typed: str) -> None:
    assert recognize(typed) == Sources((str(Path(typed)),), certain=False)


def test_a_long_text_may_be_an_article(folder: Path) -> None:
    assert recognize(ARTICLE) == ArticleText(ARTICLE)
    assert recognize(f"{ARTICLE}\n\nWho will pay for it?" + " So it goes on." * 100) is not None
    assert recognize(ARTICLE.replace("\n", " ")) is None
    assert recognize((ARTICLE * 2).replace("\n", " ")) is not None


@given(st.text(max_size=60).filter(lambda text: not {*"/\\~.:"} & {*text}))
def test_a_text_that_names_nothing_is_a_question(text: str) -> None:
    assert recognize(f"{text} zzqx?") is None
