"""What was sent to a model and what came back, kept only where the settings ask for it."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from assistant.errors import SettingsError
from assistant.home import expanded


def refuse_unwritable(path: Path) -> None:
    """Raises `SettingsError` where nothing can be added to the file: before anything is asked and paid for."""
    try:
        _opened(path).close()
    except OSError:
        raise SettingsError("ASSISTANT_LOG_PROMPTS names a file that cannot be written: choose another.") from None


def log_exchange(path: Path, request: dict[str, Any], reply: str) -> None:
    """Adds a line of JSON to the file: the time, the request's body and the reply's text; no header, so no key.

    A disk that is full costs the line, never the answer.
    """
    line = json.dumps({"time": datetime.now(UTC).isoformat(timespec="seconds"), "request": request, "reply": reply})
    with suppress(OSError), _opened(path) as file:
        file.write(line + "\n")


def _opened(path: Path) -> TextIO:
    """To be added to. Where it is made here, only the user may read it."""
    descriptor = os.open(expanded(path), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    return os.fdopen(descriptor, "a", encoding="utf-8")
