"""What the commands share: the library that they open, and how they speak to a terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from assistant.display import printable

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.settings import Settings

OTHER_WRITER = "To answer from the articles' own sentences instead, ask again with --writer extractive."


def load_settings() -> Settings:
    from assistant.settings import Settings

    return Settings.load()


@contextmanager
def own() -> Iterator[Library]:
    from assistant.library import Library

    with Library.open(settings=load_settings()) as library:
        yield library


@contextmanager
def standing(settings: Settings | None = None) -> Iterator[Library]:
    """The user's own library, or the samples while that is empty."""
    from assistant.workspace import open_library

    with open_library(settings or load_settings()) as library:
        if library.name == "samples":
            say("Your library is empty: this is about the sample articles. Add your own with `assistant add FILE`.")
        yield library


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def say(message: str) -> None:
    click.echo(one_line(message), err=True)


def one_line(text: str) -> str:
    return printable(text, keep_newlines=False)


def width() -> int:
    return max(20, min(100, shutil.get_terminal_size().columns))
