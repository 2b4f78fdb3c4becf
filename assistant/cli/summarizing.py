"""Summaries of one article, and of several."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import click

from assistant.cli.options import Day, as_json, as_markdown, by_writer
from assistant.cli.terminal import OTHER_WRITER, load_settings, print_lines, say, standing, width
from assistant.errors import WriterError

if TYPE_CHECKING:
    from datetime import date

    from assistant.answering.writers import WriterName


@click.command()
@click.argument("article")
@by_writer
@as_markdown
@as_json
def summarize(article: str, writer: WriterName | None, markdown: bool, as_json: bool) -> None:
    """Summarize one ARTICLE, named by its id: what happened, what is alleged, figures, dates, people, quotations."""
    from assistant.exporting.summary import summary_markdown
    from assistant.output.objects import json_line, summary_object
    from assistant.output.summaries import summary_lines
    from assistant.summarizing.summary import summarize as summary_of
    from assistant.summarizing.writers import default_summary_writer

    settings = load_settings()
    with standing(settings) as library:
        found = library.article(article)
    try:
        summary = summary_of(found, default_summary_writer(settings, writer))
    except WriterError as error:
        raise WriterError(f"{error} {OTHER_WRITER}") from None
    if as_json:
        click.echo(json_line(summary_object(summary)))
    elif markdown:
        click.echo(summary_markdown(summary, found.location), nl=False)
    else:
        print_lines(summary_lines(summary, width()))


@click.command()
@click.argument("query", required=False)
@click.option("--since", type=Day(), metavar="DATE", help="Mark as new what was published on this day or later.")
@click.option("--outlet", metavar="NAME", help="Only in what this outlet published.")
@as_markdown
@as_json
def brief(query: str | None, since: date | None, outlet: str | None, markdown: bool, as_json: bool) -> None:
    """Tell what several articles say on one matter, by what happened: the matter of QUERY, which may be a headline.

    Without one, it lists the matters that several articles are on; with --markdown or --json it tells all of them.
    """
    from assistant.answers import Scope
    from assistant.exporting.brief import brief_markdown
    from assistant.output.briefs import brief_lines, files, overview_lines
    from assistant.output.objects import brief_object, json_line
    from assistant.summarizing.briefs import brief_on, briefs, overview

    with standing() as library:
        scope = Scope(outlet=outlet)
        known = overview(library, scope) if query is None else []
        is_listed = len(known) > 1 and not (markdown or as_json)
        found = brief_on(library, query, since, scope) if query is not None else []
        if query is None and not is_listed:
            found = briefs(library, since, scope)
        within = library.within(scope)
        total = len(library) if within is None else len(within)
        named = files(library.articles({article_id for one in found for article_id in one.article_ids}))
    if is_listed:
        print_lines(overview_lines(known, width()))
    elif not found and query is None:
        say("No two of these articles are on one matter: `assistant summarize ARTICLE` summarizes one.")
    elif not found:
        say("None of these articles is about that: put it in other words, or see `assistant list`.")
    if found and markdown and not as_json:
        click.echo(brief_markdown(*found, files=named), nl=False)
    for number, one in enumerate(found):
        if as_json:
            click.echo(json_line(brief_object(one)))
        elif not markdown:
            print_lines(chain([""] * bool(number), brief_lines(one, width(), named)))
    if known and (alone := total - sum(len(one.article_ids) for one in known)):
        say(f"{alone} more: each on a matter of its own (`assistant list`, `assistant summarize ARTICLE`).")
