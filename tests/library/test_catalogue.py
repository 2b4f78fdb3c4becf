"""What may lie where the catalogue should be, and who else may be at it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from assistant.errors import LibraryError
from assistant.library import Library, lock
from tests.library.articles import ROOT, bridge, orchard


def refusal(folder: Path) -> str:
    with pytest.raises(LibraryError) as refused:
        Library.open(folder)
    assert str(refused.value).isprintable()
    return str(refused.value)


def test_another_file(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"Dear diary,\n" * 500)
    assert "damaged" in refusal(tmp_path)


def test_another_programs_database(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "catalogue.sqlite")) as connection:
        connection.execute("CREATE TABLE articles (price INTEGER)")
    assert "another program" in refusal(tmp_path)


def test_a_newer_version(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([orchard()])
    with closing(sqlite3.connect(tmp_path / "catalogue.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert "schema 99" in refusal(tmp_path)


def test_a_damaged_catalogue(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([bridge(), orchard()])
        catalogue = tmp_path / "catalogue.sqlite"
        content = catalogue.read_bytes()
        catalogue.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
        with pytest.raises(LibraryError, match="damaged"):
            library.articles()


def test_an_empty_file_is_an_empty_library(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").touch()
    with Library.open(tmp_path) as library:
        assert library.articles() == []
        library.add([orchard()])
        assert len(library) == 1


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "no folder" in refusal(tmp_path / "file")
    with Library.open(tmp_path / "file" / "library") as library, pytest.raises(LibraryError, match="cannot be written"):
        library.add([orchard()])


def test_one_writer_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with Library.open(tmp_path) as library:
        library.add([bridge()])
        with lock.write_lock(tmp_path):
            with pytest.raises(LibraryError, match="Another assistant"):
                library.add([orchard()])
            with pytest.raises(LibraryError, match="Another assistant"):
                library.remove(bridge().id)
            assert library.search("who steered the ferry?")[0].sentence == bridge().sentences[2]
        assert library.articles() == [bridge()]


def test_another_programs_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.database._PATIENCE", 0.1)
    with Library.open(tmp_path) as library:
        library.add([bridge()])
        with closing(sqlite3.connect(tmp_path / "catalogue.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(LibraryError, match="in use by another program"):
                library.articles()
        assert library.articles() == [bridge()]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_no_space_left(tmp_path: Path) -> None:
    """Files that may not grow are what a full disk is like."""
    script = f"""
import resource
from assistant.errors import LibraryError
from assistant.library import Library
from tests.library.articles import ROOT, bridge, orchard
library = Library.open({str(tmp_path)!r})
library.add([bridge()])
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
try:
    library.add([orchard()])
except LibraryError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert len(done.stdout.splitlines()) == 1
    with Library.open(tmp_path) as library:
        assert library.articles() == [bridge()]
        assert library.search("who steered the ferry?")[0].sentence == bridge().sentences[2]
