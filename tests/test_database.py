"""A file of an earlier version is brought up to date, or left as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.database import Format, SQLiteFile
from assistant.errors import ConversationsError

FIRST = Format("notebook", 0x4E4F5445, ("CREATE TABLE notes (text TEXT)",), ConversationsError, "begin again")
SECOND = replace(
    FIRST,
    migrations=(*FIRST.migrations, "ALTER TABLE notes ADD length INTEGER;\nUPDATE notes SET length = length(text)"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.sqlite"
    with SQLiteFile(path, FIRST).writing() as db:
        db.execute("INSERT INTO notes VALUES ('kept')")
    return path


def notes(path: Path, format: Format) -> list[tuple[object, ...]]:
    with SQLiteFile(path, format).reading() as db:
        return db.execute("SELECT * FROM notes").fetchall()


def test_an_earlier_version_is_brought_up_to_date_by_reading_and_by_writing(path: Path) -> None:
    assert notes(path, SECOND) == [("kept", 4)]
    with SQLiteFile(path, SECOND).writing() as db:
        db.execute("INSERT INTO notes VALUES ('new', 3)")
    assert notes(path, SECOND) == [("kept", 4), ("new", 3)]
    with pytest.raises(ConversationsError, match=r"notebook .* was made by a newer version"):
        notes(path, FIRST)


def test_a_new_file_has_the_latest_version(tmp_path: Path) -> None:
    assert notes(tmp_path / "none.sqlite", SECOND) == []
    assert not list(tmp_path.iterdir())


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    broken = replace(SECOND, migrations=(*SECOND.migrations, "ALTER TABLE nothing ADD x"))
    with pytest.raises(ConversationsError):
        notes(path, broken)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert notes(path, FIRST) == [("kept",)]
