"""Where all data is kept, and where relative paths begin."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path


def home() -> Path:
    """The folder of all data: `ASSISTANT_HOME`, else the user's data folder."""
    chosen = os.environ.get("ASSISTANT_HOME")
    return absolute(chosen) if chosen else user_data_path("article-assistant", appauthor=False)


def absolute(path: str | Path) -> Path:
    """From `~` or the working folder on."""
    return working_folder() / expanded(path)


def expanded(path: str | Path) -> Path:
    """With the folder that `~` stands for; the `~name` of nobody is a name like any other."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def working_folder() -> Path:
    """The user's own one where it has been removed."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()
