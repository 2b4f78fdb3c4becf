"""What the library is made of: who published it, who is quoted in it, and the part of it that a scope names."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answers import Scope
from assistant.display import printable
from assistant.errors import NoSuchArticle
from assistant.library.database import Database

_NAMED = 3
"""Outlets that an error names at most."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Spellings that differ in case only are one."""

    name: str
    """As it was spelt first."""
    articles: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Spellings that differ in case only are one."""

    name: str
    """As it was spelt first."""
    statements: int
    articles: int


class Contents:
    def __init__(self, database: Database) -> None:
        self._database = database

    def within(self, scope: Scope) -> set[str]:
        """Ids of the articles in `scope`. Raises `NoSuchArticle` where there is none."""
        with self._database.reading() as db:
            found = db.execute(
                """SELECT id FROM articles WHERE (:article IS NULL OR id = :article)
                   AND (:since IS NULL OR published >= :since) AND (:until IS NULL OR published <= :until)
                   AND (:outlet IS NULL
                        OR number IN (SELECT article FROM sources WHERE folded(outlet) = folded(:outlet)))""",
                {
                    "article": scope.article_id,
                    "outlet": scope.outlet,
                    "since": scope.since.isoformat() if scope.since else None,
                    "until": scope.until.isoformat() if scope.until else None,
                },
            )
            if ids := {row[0] for row in found}:
                return ids
        raise NoSuchArticle(self._why_empty(scope))

    def _why_empty(self, scope: Scope) -> str:
        if scope.since and scope.until and scope.until < scope.since:
            return f"The days end ({scope.until}) before they begin ({scope.since}): put the earlier day first."
        if scope.article_id:
            return "That article is not of the outlet and the days asked for: ask within the article alone."
        known = [outlet.name for outlet in self.outlets()]
        if scope.outlet and scope.outlet.casefold() not in map(str.casefold, known):
            some = ", ".join(f"“{_short(name)}”" for name in known[:_NAMED]) or "none that is named"
            others = " and others" if len(known) > _NAMED else ""
            return f"No article is of the outlet “{_short(scope.outlet)}”: the library has {some}{others}."
        of = f" of “{_short(scope.outlet)}”" if scope.outlet else ""
        days = [f"since {scope.since}" if scope.since else "", f"until {scope.until}" if scope.until else ""]
        when = " and ".join(filter(None, days))
        return f"No article{of} was published {when}: the list of articles shows the days."

    def outlets(self) -> list[Outlet]:
        """Those with most articles first."""
        with self._database.reading() as db:
            found = db.execute(
                """SELECT outlet, count(DISTINCT article) AS articles, min(rowid) AS first FROM sources
                   WHERE outlet <> '' GROUP BY folded(outlet) ORDER BY articles DESC, first"""
            )
            return [Outlet(name, articles) for name, articles, _ in found]

    def speakers(self) -> list[Speaker]:
        """Those with most statements first."""
        with self._database.reading() as db:
            found = db.execute(
                """SELECT name, count(*) AS statements, count(DISTINCT article), min(number) AS first FROM (
                       SELECT number, article, json_extract(said.value, '$.speaker') AS name
                       FROM sentences, json_each(statements) AS said WHERE statements <> '[]'
                   ) WHERE name <> '' GROUP BY folded(name) ORDER BY statements DESC, first"""
            )
            return [Speaker(name, statements, articles) for name, statements, articles, _ in found]


def _short(name: str) -> str:
    return printable(name[:80], keep_newlines=False)
