"""Adding, listing, showing and removing articles."""

from __future__ import annotations

import sys
from itertools import chain

import click

from assistant.cli.options import as_json
from assistant.cli.terminal import one_line, own, print_lines, say, standing, width
from assistant.errors import UnreadableSource


@click.command()
@click.argument("sources", nargs=-1, required=True)
@as_json
def add(sources: tuple[str, ...], as_json: bool) -> None:
    """Add articles: files (.txt, .md, .html), folders of them, addresses of pages, or - for standard input.

    Each is in the library as soon as its line is printed; whatever stops the rest, the same command goes on.
    """
    from assistant.adding import Adder, name_of
    from assistant.cli.bar import bar
    from assistant.output.objects import json_line

    unread = 0
    with own() as library:
        adder = Adder(library, sys.stdin.buffer)
        found = list(adder.expand(sources))
        left = len(found)
        try:
            with bar(len(found)) as begin:
                for source in found:
                    begin(name_of(source))
                    added = adder.add(source)
                    if isinstance(added, UnreadableSource):
                        unread += 1
                        say(str(added))
                    elif as_json:
                        click.echo(json_line({"id": added.article.id, "title": added.article.title, "new": added.new}))
                    else:
                        known = "" if added.new else f"  (was there already: {name_of(source)})"
                        click.echo(f"{added.article.id}  {one_line(added.article.title)}{known}")
                    left -= 1
        except KeyboardInterrupt:
            say(f"Interrupted: {left} of {len(found)} were not reached; what was added stays.")
            raise SystemExit(130) from None
    if unread:
        raise SystemExit(UnreadableSource.exit_code)


@click.command(name="list")
@as_json
def list_(as_json: bool) -> None:
    """List the articles of your library."""
    from assistant.output.articles import info_line
    from assistant.output.objects import info_object, json_line

    with own() as library:
        infos = library.summaries()
    for info in infos:
        click.echo(json_line(info_object(info)) if as_json else info_line(info))
    if not infos:
        say("Your library is empty: add articles with `assistant add FILE`. Until then the samples stand in for it.")


@click.command()
@click.argument("articles", nargs=-1, required=True)
@as_json
def show(articles: tuple[str, ...], as_json: bool) -> None:
    """Show articles, each named by its id or the first characters of it."""
    from assistant.output.articles import article_lines
    from assistant.output.objects import article_object, json_line

    with standing() as library:
        found = [library.article(article) for article in articles]
    for number, article in enumerate(found):
        if as_json:
            click.echo(json_line(article_object(article)))
        else:
            print_lines(chain([""] * bool(number), article_lines(article, width())))


@click.command()
@click.argument("articles", nargs=-1, required=True)
def remove(articles: tuple[str, ...]) -> None:
    """Remove articles, named by their ids."""
    with own() as library:
        found = [library.article(article) for article in articles]
        for article in found:
            library.remove(article.id)
            click.echo(f"{article.id}  {one_line(article.title)}")
