"""Finding sentences, and who said what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import click

from assistant.articles import StatementKind
from assistant.cli.options import as_json, scoped
from assistant.cli.terminal import one_line, print_lines, say, standing, width
from assistant.errors import NoQuestion

if TYPE_CHECKING:
    from assistant.answers import Scope


@click.command()
@click.argument("question")
@click.option("-n", "--limit", default=10, show_default=True, type=click.IntRange(1, 1000), help="Hits to show.")
@scoped
@as_json
def search(question: str, limit: int, scope: Scope, as_json: bool) -> None:
    """Find the sentences nearest to a question."""
    from assistant.answers import Citation
    from assistant.output.citing import source_line
    from assistant.output.objects import hit_object, json_line

    if not question.strip():
        raise NoQuestion("There is nothing to search for: type some words.")
    with standing() as library:
        hits = library.search(question, limit=limit, within=library.within(scope))
    for hit in hits:
        if as_json:
            click.echo(json_line(hit_object(hit)))
        else:
            click.echo(f"{hit.score:.2f}  {source_line(Citation.of(hit.sentence, hit.article))}")
            click.echo(f"      {one_line(hit.sentence.text)}")


@click.command()
@click.argument("article", required=False)
@click.option("--by", metavar="NAME", help="Only what this person or body said.")
@click.option("--kind", type=click.Choice(get_args(StatementKind)), help="Only statements of this kind.")
@scoped
@as_json
def statements(article: str | None, by: str | None, kind: str | None, scope: Scope, as_json: bool) -> None:
    """Show who said what, in one ARTICLE or in all."""
    from assistant.language.speakers import meant
    from assistant.output.articles import statement_lines
    from assistant.output.objects import json_line, statement_object

    with standing() as library:
        articles = library.articles(library.within(replace(scope, article_id=article or scope.article_id)))
    said = [(one, sentence, told) for one in articles for sentence in one.sentences for told in sentence.statements]
    if by:
        sources = meant(by, {(told.speaker, told.mention) for _, _, told in said})
        said = [row for row in said if (row[2].speaker, row[2].mention) in sources]
    if kind:
        said = [row for row in said if row[2].kind == kind]
    if not said:
        say(f"No {kind or 'statement'}{f' by {by}' if by else ''} is in these articles.")
    if as_json:
        print_lines(json_line(statement_object(*row)) for row in said)
    else:
        print_lines(statement_lines(said, width()))
