"""Looking whether everything works, and showing the chat in a browser."""

from __future__ import annotations

import click

from assistant.cli.options import as_json
from assistant.cli.terminal import load_settings, one_line, say
from assistant.errors import AssistantError


@click.command()
@as_json
def doctor(as_json: bool) -> None:
    """Look whether everything works, and say what to do where it does not."""
    from assistant.doctor import examine
    from assistant.output.objects import json_line

    failed: AssistantError | None = None
    for found in examine(load_settings()):
        failed = failed or found.error
        if as_json:
            click.echo(json_line({"subject": found.subject, "ok": found.error is None, "text": found.text}))
        else:
            click.echo(f"{'ok' if found.error is None else 'MEND':<5}{found.subject:<10} {one_line(found.text)}")
    if failed:
        raise SystemExit(failed.exit_code)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port.")
def serve(host: str, port: int) -> None:
    """Open the chat in a browser, until Ctrl+C.

    There is no password: whoever reaches the port reads your library, and any file of yours by adding it.
    """
    from assistant.serving import ChatServer, is_loopback

    if not is_loopback(host):
        say(
            f"Everybody who can reach this machine at port {port} can read your library, and your files by adding "
            "them: there is no password."
        )
    ChatServer(host, port).run(lambda address: say(f"The chat is at {address} (Ctrl+C ends it)."))
