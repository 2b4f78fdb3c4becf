"""Copying to where it can be pasted from: through the terminal (OSC 52), and with the system's own tool if it has one.

Many terminals do not take OSC 52, or not without being told to, and none says whether it did.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from shutil import which

_PATIENCE = 2.0
"""Seconds; a tool without the display that it asks for may wait for ever."""


@dataclass(frozen=True, slots=True)
class Tool:
    command: tuple[str, ...]
    """Reads the text from its standard input."""
    needs: str | None = None
    """An environment variable, without which it has nothing to talk to."""
    encoding: str = "utf-8"


TOOLS = (
    Tool(("wl-copy",), "WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard"), "DISPLAY"),
    Tool(("xsel", "--clipboard", "--input"), "DISPLAY"),
    Tool(("pbcopy",)),
    Tool(("clip.exe",), encoding="utf-16"),
)


def copy_with_tool(text: str) -> str | None:
    """The name of the tool that took `text`; None where there is none, or it failed. Blocks for seconds at most."""
    for tool in TOOLS:
        path = which(tool.command[0])
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
