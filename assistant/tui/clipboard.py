"""Copying to where it can be pasted from: through the terminal (OSC 52), and with the system's own tool if it has one.

Many terminals do not take OSC 52, or not without being told to, and none says whether it did.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Any, Literal

from textual.app import App

_PATIENCE = 2.0
"""Seconds; a tool without the display that it asks for may wait for ever."""


@dataclass(frozen=True, slots=True)
class Tool:
    command: tuple[str, ...]
    """Reads the text from its standard input."""
    system: Literal["win32", "darwin", "other"] = "other"
    needs: str | None = None
    """An environment variable, without which it has nothing to talk to."""
    encoding: str = "utf-8"


TOOLS = (
    Tool(("wl-copy",), needs="WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard"), needs="DISPLAY"),
    Tool(("xsel", "--clipboard", "--input"), needs="DISPLAY"),
    Tool(("pbcopy",), "darwin"),
    Tool(("clip.exe",), "win32", encoding="utf-16"),
)


async def copy(app: App[Any], text: str, what: str) -> None:
    """In every way there is; says that `what` was copied, and how."""
    app.copy_to_clipboard(text)
    tool = await asyncio.to_thread(copy_with_tool, text)
    by = f"with {tool}" if tool else "through the terminal, if it allows that"
    app.notify(f"Copied {what}, {by}.", markup=False)


def copy_with_tool(text: str) -> str | None:
    """The name of the tool that took `text`; None where there is none, or it failed. Blocks for seconds at most."""
    system = sys.platform if sys.platform in ("win32", "darwin") else "other"
    for tool in TOOLS:
        path = _installed(tool.command[0]) if tool.system == system else None
        if path is None or (tool.needs and not os.environ.get(tool.needs)):
            continue
        try:
            subprocess.run(
                [path, *tool.command[1:]],
                input=text.encode(tool.encoding, "replace"),
                stdout=subprocess.DEVNULL,  # tools that stay to serve the clipboard would hold a pipe open
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return tool.command[0]
    return None


def _installed(name: str) -> str | None:
    """Never what lies in the current folder, where Windows looks first: that may be somebody else's."""
    folders = [Path(folder) for folder in os.get_exec_path()]
    found = (which(str(folder / name)) for folder in folders if folder.is_absolute())
    return next((path for path in found if path), None)
