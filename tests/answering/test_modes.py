"""How a server is made to hold a model to the form, where the settings do not say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.answering.llm import LLMWriter
from assistant.settings import Mode
from tests.answering.harbour import drafts_of, failure_of, scripted
from tests.openai_server import OpenAIServer, Reply, Request, Response, fails, says

CLAIM = {"claims": [{"text": "The harbour opened.", "sentences": [1]}]}


def only_in(mode: Mode, otherwise: Reply) -> Reply:
    """A server that keeps to the form in one mode."""

    def reply(request: Request) -> Response:
        return (says(CLAIM) if request.mode == mode else otherwise)(request)

    return reply


def asked_in(server: OpenAIServer) -> list[str]:
    return [request.mode for request in server.requests]


def writer(server: OpenAIServer, home: Path, *replies: Reply) -> LLMWriter:
    return scripted(server, *replies, mode="auto", home=home, retries=0)


@pytest.mark.parametrize("otherwise", [fails(500), fails(400), says("I would rather not."), says({"answer": 42})])
async def test_the_first_mode_that_works_is_found_and_remembered(
    server: OpenAIServer, tmp_path: Path, otherwise: Reply
) -> None:
    assert await drafts_of(writer(server, tmp_path, only_in("json", otherwise)))
    assert asked_in(server) == ["json_schema", "tools", "json", "json"]
    server.requests.clear()
    assert await drafts_of(writer(server, tmp_path, only_in("json", otherwise)))
    assert asked_in(server) == ["json"]


async def test_another_model_is_another_matter(server: OpenAIServer, tmp_path: Path) -> None:
    await drafts_of(writer(server, tmp_path, says(CLAIM)))
    server.requests.clear()
    await drafts_of(scripted(server, says(CLAIM), mode="auto", home=tmp_path, model="other"))
    assert asked_in(server) == ["json_schema"] * 2


async def test_one_writer_looks_once(server: OpenAIServer, tmp_path: Path) -> None:
    (tmp_path / "modes.json").mkdir()
    one = writer(server, tmp_path, says(CLAIM))
    await drafts_of(one)
    await drafts_of(one)
    assert asked_in(server) == ["json_schema"] * 3


@pytest.mark.parametrize("kept", ["", "[]", '{"x": 1}', "\x00"])
async def test_what_is_not_ours_is_looked_up_anew(server: OpenAIServer, tmp_path: Path, kept: str) -> None:
    (tmp_path / "modes.json").write_text(kept, encoding="utf-8")
    await drafts_of(writer(server, tmp_path, says(CLAIM)))
    assert "json_schema" in json.loads((tmp_path / "modes.json").read_text(encoding="utf-8")).values()


@pytest.mark.parametrize(("status", "told"), [(401, "refused the key"), (429, "fewer requests")])
async def test_a_refusal_that_no_mode_mends_ends_the_search(
    server: OpenAIServer, tmp_path: Path, status: int, told: str
) -> None:
    assert told in await failure_of(writer(server, tmp_path, fails(status)))
    assert asked_in(server) == ["json_schema"]


async def test_a_server_that_works_in_no_mode_is_an_error(server: OpenAIServer, tmp_path: Path) -> None:
    assert "in no mode" in await failure_of(writer(server, tmp_path, says("Never.")))
    assert asked_in(server) == ["json_schema", "tools", "json", "md_json"]
    assert not (tmp_path / "modes.json").exists()


async def test_a_mode_that_is_set_is_not_looked_for(server: OpenAIServer, tmp_path: Path) -> None:
    await drafts_of(scripted(server, says(CLAIM), mode="md_json", home=tmp_path))
    assert asked_in(server) == ["md_json"]
