"""The embedded index is always to be replaced: whatever happens to it, what was added is found."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.library.catalogue import Catalogue
from assistant.library.database import Database
from assistant.library.embedded import EmbeddedIndex
from assistant.library.lock import write_lock
from assistant.library.lookup import Lookup
from assistant.library.search import scan
from tests.library.articles import ROOT, bridge, many, orchard

QUESTION = "who steered the ferry?"
ANSWER = bridge().sentences[2]


def found(library: Library, question: str = QUESTION) -> str:
    return library.search(question, limit=1)[0].sentence.text


def segment(index: Path) -> Path:
    return next(path for path in index.rglob("*") if path.is_dir() and (path / "header.bin").exists())


def lose_everything(index: Path) -> None:
    shutil.rmtree(index)


def lose_vectors(index: Path) -> None:
    shutil.rmtree(segment(index))


def lose_database(index: Path) -> None:
    next(index.rglob("chroma.sqlite3")).unlink()


def cut_off(index: Path) -> None:
    path = segment(index) / "data_level0.bin"
    path.write_bytes(path.read_bytes()[:1000])


def overwrite_vectors(index: Path) -> None:
    for path in segment(index).iterdir():
        path.write_bytes(b"\xff" * path.stat().st_size)


def overwrite_database(index: Path) -> None:
    path = next(index.rglob("chroma.sqlite3"))
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * (path.stat().st_size - 100))


@pytest.mark.parametrize(
    "damage", [lose_everything, lose_vectors, lose_database, cut_off, overwrite_vectors, overwrite_database]
)
def test_damage_is_made_good(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    with Library.open(tmp_path) as library:
        library.add([bridge(), orchard()])
    damage(tmp_path / "index")
    with Library.open(tmp_path) as library:
        assert found(library) == ANSWER.text
        library.add(many(3, "otters"))
        assert found(library, "what did station 2 count?") == many(3, "otters")[2].sentences[0].text
    (remaining,) = (tmp_path / "index").iterdir()
    assert segment(remaining).is_dir()


def test_the_index_answers_and_agrees_with_the_vectors(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([bridge(), *many(100, "otters")])
    database = Database(tmp_path / "catalogue.sqlite")
    catalogue, lookup = Catalogue(database), Lookup(database)
    space = catalogue.space
    assert space
    index = EmbeddedIndex(tmp_path, catalogue)
    for row in catalogue.rows([bridge().id]):
        nearest = index.query(space, row.vector, 20)
        assert nearest
        assert nearest[0] == row.id
        assert len(set(nearest) & set(scan(lookup, row.vector, 20, None))) >= 19
    with write_lock(tmp_path):
        assert index.query(space, row.vector, 20) == nearest, "reading needs no lock"
        index.close()
        assert index.query(space, row.vector, 20) is None, "opening does"
    index.close()


def test_damage_behind_an_open_library(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([bridge(), orchard()])
        lose_everything(tmp_path / "index")
        assert found(library) == ANSWER.text
        library.add(many(2, "otters"))
        library.remove(orchard().id)
        assert found(library, "what did station 1 count?") == many(2, "otters")[1].sentences[0].text


def test_two_open_libraries_of_one_folder_follow_each_other(tmp_path: Path) -> None:
    with Library.open(tmp_path) as one, Library.open(tmp_path) as other:
        one.add([orchard()])
        assert found(other, "cherries") != ANSWER.text
        other.add([bridge()])
        assert found(one) == ANSWER.text
        one.remove(bridge().id)
        assert other.articles() == [orchard()]
        assert found(other) != ANSWER.text


def test_threads_may_search_while_another_adds(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([bridge()])
        adding = threading.Thread(target=library.add, args=[many(100, "otters")])
        adding.start()
        seen = {found(library)}
        while adding.is_alive():
            seen.add(found(library))
        adding.join()
        assert seen == {ANSWER.text}
        assert len(library) == 101
        assert "Station 99" in found(library, "what did station 99 count?")


def test_another_process_that_adds_and_is_killed(tmp_path: Path) -> None:
    """First it adds an article as it should; then it is killed between two of Chroma's writes."""
    script = f"""
import os
from chromadb import Collection
from assistant.library import Library
from tests.library.articles import many, orchard

with Library.open({str(tmp_path)!r}) as library:
    library.add([orchard()])
    input("added")
    upsert, written = Collection.upsert, []

    def killed_after_two(*args, **kwargs):
        upsert(*args, **kwargs)
        written.append(1)
        if len(written) == 2:
            os._exit(9)

    Collection.upsert = killed_after_two
    library.add(many(60, "otters"))
"""
    with Library.open(tmp_path) as library:
        library.add([bridge()])
        assert found(library) == ANSWER.text
        catalogue = Catalogue(Database(tmp_path / "catalogue.sqlite"))
        beside = EmbeddedIndex(tmp_path, catalogue), EmbeddedIndex(tmp_path, catalogue)
        (row, *_) = catalogue.rows([bridge().id])
        space = catalogue.space
        assert space
        assert all(row.id in (index.query(space, row.vector, 20) or []) for index in beside)

        other = subprocess.Popen(
            [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
        )
        assert other.stdout
        assert other.stdout.read(5) == b"added"
        (row, *_) = catalogue.rows([orchard().id])
        assert all(row.id in (index.query(space, row.vector, 20) or []) for index in beside)
        assert found(library, "frost") in orchard().text
        for index in beside:
            index.close()

        other.communicate(b"\n")
        assert other.returncode == 9
        assert library.articles() == [bridge(), orchard(), *many(60, "otters")]
        for number in (0, 30, 59):
            assert found(library, f"what did station {number} count?") == many(60, "otters")[number].sentences[0].text
        library.remove(orchard().id)
        assert "frost" not in found(library, "frost")
