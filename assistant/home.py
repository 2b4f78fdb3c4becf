"""Where all data is kept."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path


def home() -> Path:
    """The folder of all data: `ASSISTANT_HOME`, else the user's data folder."""
    chosen = os.environ.get("ASSISTANT_HOME")
    return Path(chosen).expanduser().absolute() if chosen else user_data_path("article-assistant", appauthor=False)
