"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from assistant.answers import Scope

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
as_markdown = click.option("--markdown", is_flag=True, help="Print Markdown with a footnote for each sentence cited.")
by_writer = click.option("--writer", type=click.Choice(["llm", "extractive"]), help="Who writes.")


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if not _DAY.fullmatch(value):
            self.fail(f"“{value}” is no day: write it as 2026-03-31", param, ctx)
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"there is no such day as {value}: check month and day", param, ctx)


def scoped(command: Callable[..., None]) -> Callable[..., None]:
    """Options that name a part of the library, given to `command` as `scope`."""

    @click.option("--article", "article_id", metavar="ID", help="Only in this article.")
    @click.option("--outlet", metavar="NAME", help="Only in what this outlet published.")
    @click.option("--since", type=Day(), metavar="DATE", help="Only in what was published on this day or later.")
    @click.option("--until", type=Day(), metavar="DATE", help="Only in what was published on this day or earlier.")
    @wraps(command)
    def within_scope(
        article_id: str | None, outlet: str | None, since: date | None, until: date | None, **others: Any
    ) -> None:
        if since and until and until < since:
            raise click.UsageError(f"The days end ({until}) before they begin ({since}): put the earlier day first")
        command(scope=Scope(article_id, outlet, since, until), **others)

    return within_scope
