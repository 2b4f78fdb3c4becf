"""The catalogue's SQLite file and its schema."""

from __future__ import annotations

from pathlib import Path

from assistant.database import Format, SQLiteFile
from assistant.errors import LibraryError

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

_TWINS = """
ALTER TABLE vectors ADD COLUMN beginning AS (substr(vector, 1, 16));
CREATE INDEX vector_begins ON vectors (beginning)
"""

_CATALOGUE = Format("library", 0x41415254, (_SCHEMA, _TWINS), LibraryError, "add the articles again")


class Database(SQLiteFile):
    def __init__(self, path: Path) -> None:
        super().__init__(path, _CATALOGUE)
