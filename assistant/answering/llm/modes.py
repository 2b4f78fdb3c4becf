"""How a server is made to hold its model to the form: set, known, or found out once and remembered."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import aclosing, suppress
from pathlib import Path
from typing import get_args

from assistant.answering.llm.failures import BrokenOff, UnusableReply, explain
from assistant.answering.llm.reply import ReplyReader, form
from assistant.answering.llm.server import ChatServer
from assistant.answering.prompts import AnswerInput, Prompt, as_data
from assistant.answering.writer import Usage
from assistant.errors import AssistantError
from assistant.settings import Mode

MODES: tuple[Mode, ...] = ("json_schema", "tools", "json", "md_json")
"""In the order in which they are tried: where the server itself enforces the form, even a small model keeps to it."""
_QUESTION = AnswerInput(as_data("When did the harbour open?"), '[1] "The harbour opened on Monday."', "")
_UNABLE = frozenset([400, 404, 405, 415, 422, 500, 501])
"""What servers answer in a mode that they do not have."""


async def settled_mode(server: ChatServer, home: Path) -> Mode:
    """The mode to ask `server` in: as set, as remembered in `home`, or found out now. Raises `WriterError`."""
    if server.mode is None:
        server.mode = _remembered(home).get(server.described.called) or await find_mode(server, home)
    return server.mode


async def find_mode(server: ChatServer, home: Path) -> Mode:
    """The first mode in which a reply to a small question keeps to the form, looked for and remembered.

    Where a mode is set, only that is tried. Raises `WriterError` where none works.
    """
    mode = await _first_that_works(server, MODES if server.mode is None else (server.mode,))
    if server.mode is None:
        _remember(home, {**_remembered(home), server.described.called: mode})
    return mode


async def _first_that_works(server: ChatServer, modes: Iterable[Mode]) -> Mode:
    failed: AssistantError = server.described.formless()
    for mode in modes:
        try:
            if await _keeps(server, mode):
                return mode
        except Exception as error:
            explained = explain(error, server.described)
            if not _says_no(error, explained):
                raise explained from None
            if not isinstance(explained, UnusableReply):
                failed = explained
    raise failed


async def _keeps(server: ChatServer, mode: Mode) -> bool:
    reader = ReplyReader()
    prompt = Prompt.load("answer", AnswerInput).render(_QUESTION)
    async with aclosing(server.reply(prompt, form([1], 1), Usage(), mode, retries=0)) as pieces:
        async for piece in pieces:
            if any(draft.cited for draft in reader.feed(piece)):
                return True
    return reader.whole


def _says_no(error: Exception, explained: AssistantError) -> bool:
    """Whether the mode may be the matter, and not the connection, the key, or a server that is still loading."""
    import openai

    if isinstance(error, openai.APIStatusError):
        return error.status_code in _UNABLE
    if isinstance(explained, UnusableReply):
        return not isinstance(explained, BrokenOff)
    return isinstance(error, openai.APIError) and not isinstance(error, openai.APIConnectionError)


def _remembered(home: Path) -> dict[str, Mode]:
    """By server and model; nothing where the file is not there, or not ours."""
    with suppress(OSError, ValueError):
        found = json.loads((home / "modes.json").read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return {key: mode for key, mode in found.items() if mode in get_args(Mode)}
    return {}


def _remember(home: Path, modes: dict[str, Mode]) -> None:
    """Replaced whole, so that a reader never sees half a file; not to remember only costs another look."""
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        new = home / f"modes.json.{os.getpid()}"
        new.write_text(json.dumps(modes, indent=1), encoding="utf-8")
        new.replace(home / "modes.json")
