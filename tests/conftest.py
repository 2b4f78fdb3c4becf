"""A library of three small articles, shared by the tests that only ask it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from assistant import Library, read
from assistant.settings import Settings
from tests.openai_server import OpenAIServer

settings.register_profile("no deadline", deadline=None)  # other tests run at the same time
settings.load_profile("no deadline")

GATE = """Speaking in Oslo on Monday, Fisheries Minister Vera Olsen accused the port of Arvo of hiding losses.
She stated that 24,000 crates had left the port since March 2024. In exchange, the port had received 300 barrels of oil.
“The gate stood open all night,” Olsen said, adding that nobody had looked.
The port denied that any gate was open. Its director, Karl Brandt, said the count was wrong.
The ferry to Lund crossed about 80 kilometres of open sea before it turned back.
"""
FERRY = """The ferry between Arvo and Lund will not sail this winter, the operator announced on Friday.
Repairs of the hull will cost €4 million, because the steel has to come from abroad.
Some 300 passengers were on board when the engine failed on 3 February 2025.
More Articles
Subscribe to our newsletter to get the best stories in your inbox
"""
COUNT = """Customs officers in Arvo have counted 22,000 missing crates, two thousand fewer than the minister named.
Two officials said that the crates held fishing nets.
"""


@pytest.fixture(autouse=True, scope="session")
def clean_environment() -> Iterator[None]:
    """No test sees the settings of whoever runs it, nor a proxy before the loopback."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("ASSISTANT_", "OPENAI_")):
                patch.delenv(name)
        patch.setenv("NO_PROXY", "127.0.0.1")
        yield


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees the articles of whoever runs it."""
    home = tmp_path / "home"
    monkeypatch.setenv("ASSISTANT_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def arvo(clean_environment: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("arvo")
    with Library.open(folder, settings=Settings(home=folder)) as library:
        library.add(
            [
                read(
                    text=GATE,
                    title="Minister accuses port of hiding crates",
                    outlet="Coast Daily",
                    published="2025-03-04",
                ),
                read(text=FERRY, title="Ferry stays in dock", outlet="Lund Post", published="2025-03-07"),
                read(text=COUNT, title="Customs count the crates", outlet="Arvo Wire", published="2025-03-09"),
            ]
        )
        yield library


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with OpenAIServer() as server:
        yield server
