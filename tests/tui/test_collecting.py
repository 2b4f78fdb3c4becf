"""Garbage goes, but in short stops, and what a reader waits for is not held up by it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from assistant.tui import collecting
from assistant.tui.app import AssistantApp
from assistant.tui.collecting import Collecting
from tests.tui import scripted
from tests.tui.screen import settle


class Ring:
    """Refers to itself, so that only a collection takes it away."""

    def __init__(self) -> None:
        self.ring = self


@pytest.fixture
def under_way() -> Iterator[Collecting]:
    one = Collecting()
    one.begin()
    yield one
    one.end()


def dead_ring() -> weakref.ref[Ring]:
    return weakref.ref(Ring())


def due(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_DUE", -1)


def test_what_has_died_lately_goes_while_something_is_done(
    under_way: Collecting, monkeypatch: pytest.MonkeyPatch
) -> None:
    due(monkeypatch)
    ring = dead_ring()
    under_way.collect(busy=True)
    assert ring() is None


def test_what_was_passed_over_goes_when_the_reader_rests(
    under_way: Collecting, monkeypatch: pytest.MonkeyPatch
) -> None:
    due(monkeypatch)
    living = Ring()
    under_way.collect(busy=True)
    ring = weakref.ref(living)
    del living
    under_way.collect(busy=True)
    assert ring() is not None
    monkeypatch.setattr(collecting, "_PAUSE", -1.0)
    under_way.collect(busy=False)
    assert ring() is None


def test_nothing_is_done_that_is_not_due(under_way: Collecting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_DUE", 1_000_000)
    ring = dead_ring()
    under_way.collect(busy=True)
    assert ring() is not None


async def test_the_chat_leaves_the_collector_as_it_was() -> None:
    before = gc.get_threshold()
    app = AssistantApp(scripted.session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert gc.isenabled()
        assert gc.get_threshold() != before
    assert gc.isenabled()
    assert gc.get_threshold() == before
