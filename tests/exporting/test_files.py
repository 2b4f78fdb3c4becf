"""Files are written whole, under names that every system takes, and never over another."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.errors import ExportError
from assistant.exporting.files import file_name, free, write_new
from tests import wild


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What did Shea allege?", "What did Shea allege"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\x", "C Windows x"),
        ("-rf ~", "rf ~"),
        (".hidden", "hidden"),
        ("con", "con_"),
        ("NUL.report", "NUL_.report"),
        ("COM1", "COM1_"),
        ("Congress", "Congress"),
        ("a\x00b\x1b[31m\nc.", "a b [31m c"),
        ("???", "Conversation"),
        ("", "Conversation"),
        ("e\u0301t\u00e9", "été"),
        ("文" * 200, "文" * 80),
    ],
)
def test_names(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.one_of(wild.texts, st.text(st.characters(exclude_categories=()), max_size=300)))
@example("aux .txt")
@example("x" * 79 + ". y")
def test_any_title_is_a_name_on_every_system(title: str) -> None:
    name = file_name(title)
    assert 1 <= len(name) <= 81
    assert len(f"{name} 100.json".encode()) <= 340
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.rstrip(". ")
    assert all(character.isprintable() or ord(character) > 0x7F for character in name)
    assert PureWindowsPath(f"{name}.md").name == f"{name}.md"
    assert name.partition(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine")
    (tmp_path / "a 2.md").mkdir()
    assert free(tmp_path / "a.md") == tmp_path / "a 3.md"
    assert write_new(tmp_path / "a.md", "theirs\ud800") == tmp_path / "a 3.md"
    assert write_new(tmp_path / "a.md", "theirs") == tmp_path / "a 4.md"
    assert (tmp_path / "a.md").read_text() == "mine"
    assert (tmp_path / "a 3.md").read_text(encoding="utf-8") == "theirs?"
    assert {path.name for path in tmp_path.iterdir()} == {"a.md", "a 2.md", "a 3.md", "a 4.md"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "elsewhere")
    assert write_new(tmp_path / "a.md", "x") == tmp_path / "a 2.md"
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "a.md", tmp_path / "a\x00.md", tmp_path / ("x" * 300)):
        with pytest.raises(ExportError, match=r"cannot be written .*: choose another folder or name") as refused:
            write_new(path, "x")
        assert str(refused.value).isprintable() or "\ufffd" in str(refused.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_cannot_be_written_whole_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(ExportError, match="no space left"):
        write_new(tmp_path / "a.md", "x" * 100)
    assert not list(tmp_path.iterdir())
