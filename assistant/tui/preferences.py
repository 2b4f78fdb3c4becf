"""What the reader set for the chat: the theme it was left in, and keys of their own."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping

from assistant.errors import SettingsError
from assistant.home import home

_THEME = "theme"
_KEYS = "keys.toml"


def remembered_theme() -> str | None:
    """The name of a theme, which may not exist any more; None where none was chosen or it cannot be read."""
    try:
        return (home() / _THEME).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None


def remember_theme(name: str) -> None:
    """Keeps it for the next run, if the data folder can be written."""
    try:
        home().mkdir(parents=True, exist_ok=True)
        written = home() / f"{_THEME}.{os.getpid()}"
        written.write_text(name, "utf-8")
        written.replace(home() / _THEME)
    except OSError:
        return


def own_keys() -> Mapping[str, str]:
    """Keys by the ids of what they do, from `keys.toml` in the data folder. Raises `SettingsError`."""
    path = home() / _KEYS
    try:
        keys = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError):
        raise SettingsError(f"{path} cannot be read as TOML: mend it or move it away.") from None
    if not all(isinstance(key, str) for key in keys.values()):
        raise SettingsError(f'{path} must have lines such as "app.library" = "f9": mend it or move it away.')
    return keys
