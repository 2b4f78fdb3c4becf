"""What was typed or pasted into the prompt, where that is no question: paths, addresses, or an article."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from urllib.parse import urlsplit

from assistant.home import expanded

_ADDRESS = re.compile(r"(?i)(?:(?!file:)[a-z][a-z0-9+.-]{1,20}://|www\.)[^\s<>\"]+")
_ROOTED = re.compile(r"~|/|\\\\|\.{1,2}[/\\]|[A-Za-z]:[\\/]")
_READABLE = frozenset([".txt", ".md", ".html", ".htm"])
_LONGEST_PATHS = 20_000
"""Characters."""
LONGEST_QUESTION = 1_000
"""Characters."""
_FEWEST_WORDS = 60
"""In an article, of several lines; of one line, twice as many."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Files and folders that exist, or would if they were not misspelt, and addresses."""

    names: tuple[str, ...]
    certain: bool
    """False where it may as well be a question."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """A text that is long for a question."""

    text: str


def recognize(typed: str) -> Sources | ArticleText | None:
    """None for a question. Looks for files, so it may block."""
    if len(typed) <= _LONGEST_PATHS:
        for may_be_misspelt, parts in product((False, True), _parts(typed.strip())):
            found = [_source(part, may_be_misspelt) for part in parts]
            names = [source.name for source in found if source]
            if names and len(names) == len(found):
                return Sources(tuple(names), all(source.certain for source in found if source))
    return ArticleText(typed) if _is_article(typed) else None


def _parts(typed: str) -> Iterator[Sequence[str]]:
    """As one name, as a name a line, and as the words of a shell, which is how a terminal pastes what is dropped."""
    yield [typed]
    yield [line.strip() for line in typed.splitlines() if line.strip()]
    try:
        yield shlex.split(typed, posix=os.name != "nt")
    except ValueError:
        return


@dataclass(frozen=True, slots=True)
class _Source:
    name: str
    certain: bool


def _source(part: str, may_be_misspelt: bool) -> _Source | None:
    if len(part) > 1 and part[0] == part[-1] and part[0] in "'\"":
        part = part[1:-1]
    if _ADDRESS.fullmatch(part):
        return _Source(part, certain=True)
    is_file_address = part.lower().startswith("file://")
    try:
        path = expanded(_path(part) if is_file_address else part)
        exists = bool(part) and path.exists()
    except (OSError, ValueError):
        return None
    is_named_so = len(part) > 1 and (bool(_ROOTED.match(part)) or path.suffix.lower() in _READABLE or is_file_address)
    is_one_name = " " not in part or bool(_ROOTED.match(part))
    misspelt = may_be_misspelt and is_named_so and path.suffix.lower() in _READABLE and is_one_name
    return _Source(str(path), is_named_so) if exists or misspelt else None


def _is_article(typed: str) -> bool:
    lines = [line for line in typed.splitlines() if line.strip()]
    asks = typed.rstrip().endswith("?") and len(typed) <= LONGEST_QUESTION
    return not asks and len(typed.split()) >= (_FEWEST_WORDS if len(lines) > 1 else 2 * _FEWEST_WORDS)


def _path(address: str) -> str:
    """That of a file, from its address."""
    from urllib.request import url2pathname

    return url2pathname(urlsplit(address).path)
