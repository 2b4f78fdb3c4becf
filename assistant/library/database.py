"""The catalogue's SQLite file: its schema, its transactions, and its failures in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from assistant.display import printable
from assistant.errors import LibraryError

VERSION = 1
"""Of the schema; kept in the file as `user_version`."""
_APPLICATION = 0x41415254
"""Marks the file as ours, so that nobody else's is written to."""
_PATIENCE = 10.0
"""Seconds to wait for another process's transaction."""

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    published TEXT,
    language TEXT,
    text TEXT NOT NULL,
    pipeline INTEGER NOT NULL,
    added TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE sources (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    outlet TEXT,
    author TEXT,
    location TEXT
);
CREATE INDEX source_of ON sources (article);

CREATE TABLE sentences (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    kind TEXT NOT NULL,
    statements TEXT NOT NULL,
    mentions TEXT NOT NULL
);
CREATE INDEX sentence_of ON sentences (article);

CREATE TABLE speakers (
    sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
    speaker TEXT,
    mention TEXT
);
CREATE INDEX speaker_of ON speakers (sentence);

CREATE TABLE vectors (
    sentence INTEGER PRIMARY KEY REFERENCES sentences ON DELETE CASCADE,
    vector BLOB NOT NULL
);

CREATE VIRTUAL TABLE terms USING fts5 (words, speakers, tokenize = 'unicode61');
CREATE VIRTUAL TABLE term_counts USING fts5vocab (terms, 'row');
"""


class Database:
    """Opens the file anew for every transaction: nothing is held between them, and any thread may ask."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view; a file that is not there yet reads as an empty library."""
        with self._failures_told():
            if self.path.parent.is_file():
                raise LibraryError(f"{_shown(self.path.parent)} is no folder: name one for the library.")
            missing = not self.path.exists() or not self.path.stat().st_size
            with closing(self._memory() if missing else self._connect("rw")) as connection:
                self._check(connection)
                connection.execute("BEGIN")
                yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing."""
        with self._failures_told():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connect("rwc")) as connection:
                self._check(connection)
                connection.execute("BEGIN IMMEDIATE")
                try:
                    if not _version(connection):
                        _create(connection)
                    yield connection
                except BaseException:
                    # A transaction that SQLite itself has given up (no space left) is not there to be rolled back.
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE, isolation_level=None
        )
        # SQLite's own journal rather than WAL: it also works on network drives and in folders that are read-only.
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    def _memory(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        _create(connection)
        return connection

    def _check(self, connection: sqlite3.Connection) -> None:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        if application != _APPLICATION and connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            raise LibraryError(
                f"{_shown(self.path)} is another program's database: move it away, or set ASSISTANT_HOME."
            )
        if (version := _version(connection)) > VERSION:
            raise LibraryError(
                f"The library {_shown(self.path)} was made by a newer version of this program "
                f"(schema {version}; this one reads {VERSION}): update the program."
            )

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except sqlite3.DatabaseError as error:
            raise LibraryError(_told(error.sqlite_errorname, _shown(self.path))) from error
        except OSError as error:
            reason = (error.strerror or "the system does not say why").lower()
            raise LibraryError(
                f"The library {_shown(self.path)} cannot be used ({reason}): check its folder."
            ) from error


def _told(name: str, library: str) -> str:
    """What SQLite's error of that name means to the user."""
    match name.split("_")[1:2]:
        case ["BUSY" | "LOCKED"]:
            return f"The library {library} is in use by another program: try again when it has finished."
        case ["FULL"]:
            return f"No space is left for the library {library}: free some, then try again."
        case ["READONLY" | "CANTOPEN" | "PERM" | "AUTH" | "IOERR"]:
            return f"The library {library} cannot be opened or written: check the folder and your rights to it."
        case _:
            return f"The library {library} is damaged: move it away and add the articles again."


def _shown(path: Path) -> str:
    return printable(str(path), keep_newlines=False)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _create(connection: sqlite3.Connection) -> None:
    for statement in _SCHEMA.split(";\n"):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
