"""Changes of the library from several threads."""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import cast

import pytest

from assistant import Library
from assistant.adding import Adder, Pasted
from assistant.library.embedded import EmbeddedIndex
from assistant.tui.session import Answerer, Session
from tests.conftest import GATE


def test_a_session_is_closed_after_the_change_that_is_being_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, goes_on = threading.Event(), threading.Event()
    prepare = EmbeddedIndex.prepare

    def slowly(index: EmbeddedIndex, space: object) -> None:
        prepare(index, space)  # type: ignore[arg-type]
        begun.set()
        goes_on.wait(10)

    monkeypatch.setattr(EmbeddedIndex, "prepare", slowly)
    library = Library.open(tmp_path)
    adder = Adder(library, io.BytesIO())
    failed: list[Exception] = []

    def add() -> None:
        try:
            adder.add(Pasted(f"The gate\n\n{GATE}"))
        except Exception as error:
            failed.append(error)

    adding = threading.Thread(target=add)
    adding.start()
    begun.wait(60)
    closing = threading.Thread(target=Session(library, cast(Answerer, None), adder=adder).close)
    closing.start()
    closing.join(0.2)
    goes_on.set()
    adding.join(60)
    closing.join(60)
    assert not failed
    assert len(library) == 1
