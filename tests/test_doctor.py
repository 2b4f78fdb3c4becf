"""`assistant doctor`: what it finds, and what it tells the user to mend."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from pydantic import SecretStr

from assistant.doctor import Finding, examine
from assistant.settings import Settings
from tests.openai_server import OpenAIServer, fails, says

CLAIM = {"claims": [{"text": "The harbour opened.", "sentences": [1]}]}
KEY = "sk-secret-0123456789"


def found(subject: str, settings: Settings) -> Finding:
    return next(one for one in examine(settings) if one.subject == subject)


def writer_of(server: OpenAIServer, home: Path, mode: Literal["auto", "md_json"] = "auto") -> Finding:
    settings = Settings(home=home, base_url=server.url, model="small", api_key=SecretStr(KEY), mode=mode)
    return found("writer", settings)


def test_all_is_well_without_a_server(tmp_path: Path) -> None:
    findings = list(examine(Settings(home=tmp_path)))
    assert [one.subject for one in findings] == ["version", "data", "library", "embedding", "writer"]
    assert not any(one.error for one in findings)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("owner", "software"),
    [
        ("library", "Ollama"),
        ("vllm", "vLLM"),
        ("llamacpp", "llama.cpp"),
        ("organization_owner", "LM Studio"),
        ("x", "an "),
    ],
)
def test_a_server_is_known_by_its_list_of_models(
    server: OpenAIServer, tmp_path: Path, owner: str, software: str
) -> None:
    server.models, server.replies = [("small", owner)], [fails(500), says(CLAIM)]
    one = writer_of(server, tmp_path)
    assert one.error is None
    assert f"small on {software}" in one.text
    assert "mode tools" in one.text


def test_a_server_that_lists_no_models_may_work_all_the_same(server: OpenAIServer, tmp_path: Path) -> None:
    server.replies = [says(CLAIM)]
    assert "mode json_schema" in writer_of(server, tmp_path).text


def test_a_mode_that_is_set_is_the_one_that_is_tried(server: OpenAIServer, tmp_path: Path) -> None:
    server.replies = [says(CLAIM)]
    assert "mode md_json" in writer_of(server, tmp_path, mode="md_json").text
    assert [request.mode for request in server.requests] == ["md_json"]


def test_a_model_that_is_not_there_is_told_with_those_that_are(server: OpenAIServer, tmp_path: Path) -> None:
    server.models, server.replies = [("big\x1b[31m", "vllm"), ("other", "vllm")], [fails(404)]
    one = writer_of(server, tmp_path)
    assert one.error
    assert "has no model small" in one.text
    assert "other" in one.text
    assert "\x1b" not in one.text


def test_a_server_may_take_any_name_for_its_model(server: OpenAIServer, tmp_path: Path) -> None:
    server.models, server.replies = [("other.gguf", "llamacpp")], [says(CLAIM)]
    assert writer_of(server, tmp_path).error is None


def test_a_refused_key_is_told_and_not_shown(server: OpenAIServer, tmp_path: Path) -> None:
    server.replies = [fails(401)]
    one = writer_of(server, tmp_path)
    assert one.error
    assert "refused the key" in one.text
    assert KEY not in one.text


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    one = found("data", Settings(home=tmp_path / "file" / "home"))
    assert one.error
    assert "ASSISTANT_HOME" in one.text
