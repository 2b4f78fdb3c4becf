"""A SQLite file of ours: its versions, its transactions, and its failures in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.display import printable
from assistant.errors import AssistantError

_PATIENCE = 10.0
"""Seconds to wait for another process's transaction."""


@dataclass(frozen=True, slots=True)
class Format:
    """What is kept in a file, and what the user is told when that cannot be had."""

    name: str
    """As the user knows it: "library"."""
    application: int
    """Marks the file as ours, so that nobody else's is written to."""
    migrations: tuple[str, ...]
    """Statements, each but the last followed by a semicolon and a line end.

    Number n brings a file of version n to version n + 1; a new file has version 0.
    """
    error: type[AssistantError]
    remedy: str
    """What to do when the file is damaged and has been moved away."""
    private: bool = False
    """Where it is made here, only the user may read it."""

    @property
    def version(self) -> int:
        """Kept in the file as `user_version`."""
        return len(self.migrations)


class SQLiteFile:
    """Opens the file anew for every transaction: nothing is held between them, and any thread may ask."""

    def __init__(self, path: Path, format: Format) -> None:
        self.path = path
        self.format = format

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view; a file that is not there yet reads as an empty one. Raises the format's error."""
        with self._failures_told():
            if (folder := self.path.parent).is_file():
                raise self.format.error(f"{_shown(folder)} is no folder: name one for the {self.format.name}.")
            missing = not self.path.exists() or not self.path.stat().st_size
            with closing(_memory() if missing else self._connect("rw")) as connection:
                if self._checked_version(connection) < self.format.version:
                    with _transaction(connection):
                        self._migrate(connection)
                connection.create_function("folded", 1, _folded, deterministic=True)
                connection.execute("BEGIN")
                yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing. Raises the format's error."""
        with self._failures_told():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.format.private and not self.path.exists():
                self.path.touch(0o600)
            with closing(self._connect("rwc")) as connection:
                self._checked_version(connection)
                with _transaction(connection):
                    self._migrate(connection)
                    yield connection

    def damaged(self) -> AssistantError:
        """For who reads in it what is never written."""
        return self.format.error(_told("", self._named, self.format.remedy))

    @property
    def _named(self) -> str:
        return f"The {self.format.name} {_shown(self.path)}"

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE, isolation_level=None
        )
        # SQLite's own journal rather than WAL: it also works on network drives and in folders that are read-only.
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    def _checked_version(self, connection: sqlite3.Connection) -> int:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        if application != self.format.application and connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise self.format.error(
                f"{_shown(self.path)} is another program's database: move it away, or set ASSISTANT_HOME."
            )
        if (version := _version(connection)) > self.format.version:
            raise self.format.error(
                f"The {self.format.name} {_shown(self.path)} was made by a newer version of this program "
                f"(schema {version}; this one reads {self.format.version}): update the program."
            )
        return version

    def _migrate(self, connection: sqlite3.Connection) -> None:
        """Within a transaction, as another process may have been faster."""
        pending = self.format.migrations[_version(connection) :]
        for migration in pending:
            for statement in migration.split(";\n"):
                connection.execute(statement)
        if pending:
            connection.execute(f"PRAGMA application_id = {self.format.application}")
            connection.execute(f"PRAGMA user_version = {self.format.version}")

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except sqlite3.DatabaseError as error:
            # Text that is not UTF-8 is an error of Python's own, which SQLite has no name for.
            raise self.format.error(
                _told(getattr(error, "sqlite_errorname", ""), self._named, self.format.remedy)
            ) from error
        except OSError as error:
            reason = (error.strerror or "the system does not say why").lower()
            raise self.format.error(f"{self._named} cannot be used ({reason}): check its folder.") from error


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        # A transaction that SQLite itself has given up (no space left) is not there to be rolled back.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _told(name: str, file: str, remedy: str) -> str:
    """What SQLite's error of that name means to the user."""
    match name.split("_")[1:2]:
        case ["BUSY" | "LOCKED"]:
            return f"{file} is in use by another program: try again when it has finished."
        case ["FULL"]:
            return f"No space is left for {file[0].lower()}{file[1:]}: free some, then try again."
        case ["READONLY" | "CANTOPEN" | "PERM" | "AUTH" | "IOERR"]:
            return f"{file} cannot be opened or written: check the folder and your rights to it."
        case _:
            return f"{file} is damaged: move it away and {remedy}."


def _memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _folded(text: str | None) -> str | None:
    """SQLite's own comparison without case knows ASCII only."""
    return None if text is None else text.casefold()


def _shown(path: Path) -> str:
    return printable(str(path), keep_newlines=False)
