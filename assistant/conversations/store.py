"""Kept conversations: each answer is on the disk, whole, once `keep` has returned, or nothing of it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from assistant.answers import Answer
from assistant.conversations import records
from assistant.conversations.schema import FORMAT
from assistant.conversations.words import matching
from assistant.database import SQLiteFile
from assistant.display import printable
from assistant.errors import ConversationsError


@dataclass(frozen=True, slots=True)
class Match:
    """Where the words that were looked for stand."""

    place: int
    """Of the latest answer that has them, from 0."""
    glimpse: str
    """Some words around them, on one line."""


@dataclass(frozen=True, slots=True)
class ConversationInfo:
    """A row of the list of conversations."""

    id: str
    title: str
    """Its first question, unless it was given another; one line."""
    latest: datetime
    """When its last answer was kept, in UTC."""
    answers: int
    match: Match | None = None
    """None where no words were looked for."""


@dataclass(frozen=True, slots=True)
class PastQuestion:
    conversation: str
    place: int
    """Of its answer in the conversation, from 0."""
    text: str
    """One line."""
    asked: datetime
    """When its answer was kept, in UTC."""


@dataclass(frozen=True, slots=True)
class Conversation:
    id: str
    title: str
    begun: datetime
    """When its first answer was kept, in UTC."""
    answers: tuple[Answer, ...]


class Conversations:
    """Safe for threads and for several processes. All of it may block, and raises `ConversationsError`."""

    def __init__(self, path: Path) -> None:
        """`path` is a file, which is made when the first answer is kept."""
        self._file = SQLiteFile(path, FORMAT)

    @staticmethod
    def begin() -> str:
        """The id of a new conversation, which is kept with its first answer."""
        return uuid4().hex

    def keep(self, conversation: str, answer: Answer) -> None:
        """Adds `answer` to a conversation, which begins with it where there is none."""
        question = records.question_line(answer)
        with self._file.writing() as db:
            db.execute("INSERT INTO conversations VALUES (?, ?) ON CONFLICT DO NOTHING", (conversation, question))
            number = db.execute(
                "INSERT INTO answers (conversation, kept, question, answer) VALUES (?, ?, ?, ?)",
                (conversation, datetime.now(UTC).isoformat(), question, records.to_bytes(answer)),
            ).lastrowid
            db.execute(
                """INSERT INTO words (rowid, title, question, claims, cited)
                   SELECT ?, title, ?, ?, ? FROM conversations WHERE id = ?""",
                (number, question, records.claim_words(answer), records.cited_words(answer), conversation),
            )

    def find(self, words: str = "", limit: int = 200) -> list[ConversationInfo]:
        """Those with an answer in which, or in whose title, every word stands; the latest first.

        Words are compared without accents and case, the last one by its beginning. Without words, all are found.
        """
        expression = matching(words)
        if words.strip() and not expression:
            return []
        with self._file.reading() as db:
            found = db.execute(
                f"""SELECT id, title, max(kept), count(*) FROM answers JOIN conversations ON id = conversation
                    WHERE conversation IN (SELECT conversation FROM answers {_holding(expression)})
                    GROUP BY id ORDER BY max(number) DESC LIMIT :limit""",
                {"words": expression, "limit": limit},
            )
            return [
                ConversationInfo(identifier, title, self._moment(latest), answers, _match(db, identifier, expression))
                for identifier, title, latest, answers in found.fetchall()
            ]

    def questions(self, words: str = "", limit: int = 20) -> list[PastQuestion]:
        """As `find`, but the questions one by one; titles do not count."""
        expression = matching(words)
        if words.strip() and not expression:
            return []
        with self._file.reading() as db:
            found = db.execute(
                f"""SELECT conversation, question, kept, (
                        SELECT count(*) FROM answers AS before
                        WHERE before.conversation = answers.conversation AND before.number < answers.number
                    ) FROM answers {_holding(expression)} ORDER BY number DESC LIMIT :limit""",
                {"words": f"-title : ({expression})", "limit": limit},
            )
            return [
                PastQuestion(conversation, place, question, self._moment(kept))
                for conversation, question, kept, place in found
            ]

    def read(self, conversation: str) -> Conversation:
        with self._file.reading() as db:
            title = _title(db, conversation)
            kept = db.execute(
                "SELECT kept, answer FROM answers WHERE conversation = ? ORDER BY number", (conversation,)
            )
            rows = kept.fetchall()
        try:
            answers = tuple(records.from_bytes(answer) for _, answer in rows)
        except (ValueError, AttributeError):  # the latter where it is no bytes
            answers = ()
        if not answers:
            raise ConversationsError(
                f"The conversation “{title}” cannot be read: it is damaged, or of a newer version of this program."
            )
        return Conversation(conversation, title, self._moment(rows[0][0]), answers)

    def rename(self, conversation: str, title: str) -> None:
        """An empty `title` is its first question again."""
        line = " ".join(printable(title, keep_newlines=False).split())
        with self._changing(conversation) as db:
            db.execute(
                """UPDATE conversations SET title = coalesce(nullif(:title, ''),
                       (SELECT question FROM answers WHERE conversation = id ORDER BY number LIMIT 1))
                   WHERE id = :id""",
                {"title": line, "id": conversation},
            )
            db.execute(
                """UPDATE words SET title = (SELECT title FROM conversations WHERE id = :id)
                   WHERE rowid IN (SELECT number FROM answers WHERE conversation = :id)""",
                {"id": conversation},
            )

    def delete(self, conversation: str) -> None:
        """Nothing that was said in it stays in the file."""
        with self._changing(conversation) as db:
            db.execute("PRAGMA secure_delete = ON")
            db.execute(
                "DELETE FROM words WHERE rowid IN (SELECT number FROM answers WHERE conversation = ?)", (conversation,)
            )
            db.execute("DELETE FROM conversations WHERE id = ?", (conversation,))
            # Until its parts are merged, the index remembers the words of what was deleted.
            db.execute("INSERT INTO words (words) VALUES ('optimize')")

    @contextmanager
    def _changing(self, conversation: str) -> Iterator[sqlite3.Connection]:
        with self._file.writing() as db:
            _title(db, conversation)
            yield db

    def _moment(self, kept: str) -> datetime:
        try:
            return datetime.fromisoformat(kept)
        except (TypeError, ValueError):
            raise self._file.damaged() from None


def _title(db: sqlite3.Connection, conversation: str) -> str:
    found = db.execute("SELECT title FROM conversations WHERE id = ?", (conversation,)).fetchone()
    if found is None:
        raise ConversationsError("That conversation has been deleted: choose another one.")
    return str(found[0])


def _match(db: sqlite3.Connection, conversation: str, expression: str) -> Match | None:
    """Where the latest answer of a conversation has what `expression` looks for."""
    if not expression:
        return None
    number, glimpse = db.execute(
        """SELECT rowid, snippet(words, -1, '', '', '…', 16) FROM words
           WHERE words MATCH :words AND rowid IN (SELECT number FROM answers WHERE conversation = :id)
           ORDER BY rowid DESC LIMIT 1""",
        {"words": expression, "id": conversation},
    ).fetchone()
    place = db.execute(
        "SELECT count(*) FROM answers WHERE conversation = ? AND number < ?", (conversation, number)
    ).fetchone()
    return Match(place[0], " ".join(glimpse.split()))


def _holding(expression: str) -> str:
    return "WHERE number IN (SELECT rowid FROM words WHERE words MATCH :words)" if expression else ""
