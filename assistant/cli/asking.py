"""Asking a question."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from assistant.cli.options import as_json, by_writer, scoped
from assistant.cli.terminal import OTHER_WRITER, load_settings, print_lines, say, standing, width
from assistant.errors import NoQuestion, WriterError

if TYPE_CHECKING:
    from assistant.answering.writers import WriterName
    from assistant.answers import Scope


@click.command()
@click.argument("question")
@by_writer
@scoped
@as_json
def ask(question: str, writer: WriterName | None, scope: Scope, as_json: bool) -> None:
    """Answer QUESTION from your articles; - reads a question a line from standard input."""
    from assistant.answering.assistant import Assistant
    from assistant.answering.writers import default_writer
    from assistant.output.answers import answer_lines
    from assistant.output.objects import answer_object, json_line

    settings = load_settings()
    failed: list[NoQuestion | WriterError] = []
    with standing(settings) as library:
        assistant = Assistant(library, default_writer(settings, writer))
        for asked in _questions(question):
            try:
                answer = assistant.ask(asked, scope=scope)
            except (NoQuestion, WriterError) as error:
                if question != "-":
                    if isinstance(error, NoQuestion):
                        raise
                    raise WriterError(f"{error} {OTHER_WRITER}") from None
                failed.append(error)
                if as_json:
                    click.echo(json_line({"question": asked, "error": str(error)}))
                else:
                    say(str(error))
                continue
            if as_json:
                click.echo(json_line(answer_object(answer)))
            else:
                print_lines(answer_lines(answer, width()))
    if any(isinstance(error, WriterError) for error in failed):
        say(OTHER_WRITER)
    if failed:
        raise SystemExit(max(error.exit_code for error in failed))


def _questions(question: str) -> Iterator[str]:
    if question != "-":
        yield question
        return
    yield from (line.strip() for line in sys.stdin if line.strip())
