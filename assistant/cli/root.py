"""The command line as a whole: its commands, and what becomes of an error."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

import click

from assistant.cli import articles, asking, finding, running, summarizing
from assistant.cli.terminal import say
from assistant.errors import AssistantError


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


for command in (
    articles.add,
    articles.list_,
    articles.show,
    articles.remove,
    asking.ask,
    finding.search,
    finding.statements,
    summarizing.summarize,
    summarizing.brief,
    running.doctor,
    running.serve,
):
    cli.add_command(command)


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
        say(str(error))
        return error.exit_code
    except click.ClickException as error:
        say(f"{error.format_message().rstrip('.')}. `assistant --help` lists the commands; put a question in quotes.")
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say("Interrupted.")
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        if os.environ.get("ASSISTANT_DEBUG"):
            raise
        say(
            f"A fault of the assistant's own ({type(error).__name__}): ASSISTANT_DEBUG=1 shows where. Please report it."
        )
        return 70
