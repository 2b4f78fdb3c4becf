"""The commands. Data goes to standard output; progress, notes and errors to standard error.

Exit codes: 0 done (a refusal to answer is an answer); 1 something could not be read; 2 wrong use; 3 no such article;
4 a setting cannot be used; 5 the library failed; 6 the writer failed; 70 a fault of ours; 130 interrupted.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING, get_args

import click

from assistant.articles import StatementKind
from assistant.display import printable
from assistant.errors import AssistantError, UnreadableSource

if TYPE_CHECKING:
    from assistant.answering.writers import WriterName
    from assistant.library import Library
    from assistant.settings import Settings

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="article-assistant", prog_name="assistant")
@click.pass_context
def cli(context: click.Context) -> None:
    """Question a pile of articles. Every claim cites the sentences that carry it.

    Without a command, opens the chat.
    """
    if context.invoked_subcommand is None:
        from assistant.tui.app import run

        run()


@cli.command()
@click.argument("sources", nargs=-1, required=True)
@as_json
def add(sources: tuple[str, ...], as_json: bool) -> None:
    """Add articles: files (.txt, .md, .html), folders of them, or - for standard input."""
    from assistant.ingest import read_all
    from assistant.output import json_line

    unread = 0
    with _own() as library:
        articles = []
        for found in read_all(sources, sys.stdin.buffer):
            if isinstance(found, UnreadableSource):
                unread += 1
                _say(str(found))
            else:
                articles.append(found)
        with _progress() as progress:
            added = library.add(articles, progress)
    for one in added:
        if as_json:
            click.echo(json_line({"id": one.article.id, "title": one.article.title, "new": one.new}))
        else:
            click.echo(f"{one.article.id}  {_line(one.article.title)}{'' if one.new else '  (was there already)'}")
    if unread:
        raise SystemExit(UnreadableSource.exit_code)


@cli.command(name="list")
@as_json
def list_(as_json: bool) -> None:
    """List the articles of your library."""
    from assistant.output import info_line, info_object, json_line

    with _own() as library:
        infos = library.summaries()
    for info in infos:
        click.echo(json_line(info_object(info)) if as_json else info_line(info))
    if not infos:
        _say("Your library is empty: add articles with `assistant add FILE`. Until then the samples stand in for it.")


@cli.command()
@click.argument("article")
@as_json
def show(article: str, as_json: bool) -> None:
    """Show one article, named by its id or the first characters of it."""
    from assistant.output import article_lines, article_object, json_line

    with _standing() as library:
        found = library.article(article)
    if as_json:
        click.echo(json_line(article_object(found)))
    else:
        _print(article_lines(found, _width()))


@cli.command()
@click.argument("articles", nargs=-1, required=True)
def remove(articles: tuple[str, ...]) -> None:
    """Remove articles, named by their ids."""
    with _own() as library:
        found = [library.article(article) for article in articles]
        for article in found:
            library.remove(article.id)
            click.echo(f"{article.id}  {_line(article.title)}")


@cli.command()
@click.argument("question")
@click.option("-n", "--limit", default=10, show_default=True, type=click.IntRange(1, 1000), help="Hits to show.")
@as_json
def search(question: str, limit: int, as_json: bool) -> None:
    """Find the sentences nearest to a question."""
    from assistant.answers import Citation
    from assistant.output import hit_object, json_line, source_line

    with _standing() as library:
        hits = library.search(question, limit=limit)
    for hit in hits:
        if as_json:
            click.echo(json_line(hit_object(hit)))
        else:
            click.echo(f"{hit.score:.2f}  {source_line(Citation.of(hit.sentence, hit.article))}")
            click.echo(f"      {_line(hit.sentence.text)}")


@cli.command()
@click.argument("article", required=False)
@click.option("--by", metavar="NAME", help="Only what this person or body said.")
@click.option("--kind", type=click.Choice(get_args(StatementKind)), help="Only statements of this kind.")
@as_json
def statements(article: str | None, by: str | None, kind: str | None, as_json: bool) -> None:
    """Show who said what, in one ARTICLE or in all."""
    from assistant.language.speakers import meant
    from assistant.output import json_line, statement_lines, statement_object

    with _standing() as library:
        articles = [library.article(article)] if article else library.articles()
    said = [(one, sentence, told) for one in articles for sentence in one.sentences for told in sentence.statements]
    if by:
        sources = meant(by, {(told.speaker, told.mention) for _, _, told in said})
        said = [row for row in said if (row[2].speaker, row[2].mention) in sources]
    if kind:
        said = [row for row in said if row[2].kind == kind]
    if not said:
        _say(f"No {kind or 'statement'}{f' by {by}' if by else ''} is in these articles.")
    if as_json:
        _print(json_line(statement_object(*row)) for row in said)
    else:
        _print(statement_lines(said, _width()))


@cli.command()
@as_json
def doctor(as_json: bool) -> None:
    """Look whether everything works, and say what to do where it does not."""
    from assistant.doctor import examine
    from assistant.output import json_line

    failed: AssistantError | None = None
    for found in examine(_settings()):
        failed = failed or found.error
        if as_json:
            click.echo(json_line({"subject": found.subject, "ok": found.error is None, "text": found.text}))
        else:
            click.echo(f"{'ok' if found.error is None else 'MEND':<5}{found.subject:<10} {_line(found.text)}")
    if failed:
        raise SystemExit(failed.exit_code)


@cli.command()
@click.argument("question")
@click.option("--writer", type=click.Choice(["llm", "extractive"]), help="Who writes the answer.")
@as_json
def ask(question: str, writer: WriterName | None, as_json: bool) -> None:
    """Answer QUESTION from your articles; - reads a question a line from standard input."""
    from assistant.answering.assistant import Assistant
    from assistant.answering.writers import default_writer
    from assistant.errors import WriterError
    from assistant.output import answer_lines, answer_object, json_line

    settings = _settings()
    failed: WriterError | None = None
    with _standing(settings) as library:
        assistant = Assistant(library, default_writer(settings, writer))
        for asked in _questions(question):
            try:
                answer = assistant.ask(asked)
            except WriterError as error:
                if question != "-":
                    raise WriterError(f"{error} {_OFFER}") from None
                failed = error
                if as_json:
                    click.echo(json_line({"question": asked, "error": str(error)}))
                else:
                    _say(str(error))
                continue
            if as_json:
                click.echo(json_line(answer_object(answer)))
            else:
                _print(answer_lines(answer, _width()))
    if failed:
        _say(_OFFER)
        raise SystemExit(failed.exit_code)


_OFFER = "To answer from the articles' own sentences instead, ask again with --writer extractive."


def _questions(question: str) -> Iterator[str]:
    if question != "-":
        yield question
        return
    yield from (line.strip() for line in sys.stdin if line.strip())


def _settings() -> Settings:
    from assistant.settings import Settings

    return Settings.load()


@contextmanager
def _own() -> Iterator[Library]:
    from assistant.library import Library

    with Library.open(settings=_settings()) as library:
        yield library


@contextmanager
def _standing(settings: Settings | None = None) -> Iterator[Library]:
    """The user's own library, or the samples while that is empty."""
    from assistant.workspace import open_library

    with open_library(settings or _settings()) as library:
        if library.name == "samples":
            _say("Your library is empty: this is about the sample articles. Add your own with `assistant add FILE`.")
        yield library


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label="Embedding", file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield show


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        click.echo(line)


def _say(message: str) -> None:
    click.echo(_line(message), err=True)


def _line(text: str) -> str:
    return printable(text, keep_newlines=False)


def _width() -> int:
    return max(20, min(100, shutil.get_terminal_size().columns))


def main() -> None:
    """Runs the command line; whatever happens, a user sees one line and an exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run())


def _run() -> int:
    try:
        cli(standalone_mode=False)
        return 0
    except AssistantError as error:
        _say(str(error))
        return error.exit_code
    except click.ClickException as error:
        _say(f"{error.format_message().rstrip('.')}. `assistant --help` lists the commands; put a question in quotes.")
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        _say("Interrupted.")
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        if os.environ.get("ASSISTANT_DEBUG"):
            raise
        _say(
            f"A fault of the assistant's own ({type(error).__name__}): ASSISTANT_DEBUG=1 shows where. Please report it."
        )
        return 70
