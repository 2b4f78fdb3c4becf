"""What the file of conversations looks like, from its first version on."""

from __future__ import annotations

from assistant.database import Format
from assistant.errors import ConversationsError

_FIRST = """
CREATE TABLE conversations (id TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE answers (
    number INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
    kept TEXT NOT NULL,
    question TEXT NOT NULL,
    answer BLOB NOT NULL
);
CREATE INDEX answer_of ON answers (conversation);

CREATE VIRTUAL TABLE words USING fts5 (title, question, claims, cited, tokenize = 'unicode61 remove_diacritics 2');
"""

FORMAT = Format(
    "file of conversations",
    0x41434F4E,
    (_FIRST,),
    ConversationsError,
    "a new one begins with the next answer",
    private=True,
)
