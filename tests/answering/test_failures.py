"""What a server, a connection or a model does wrong, as the user is told of it."""

from __future__ import annotations

import json
import logging
import os
import socket
import subprocess
import sys
from typing import Any

import httpx2
import pytest

from assistant.answering.llm import LLMWriter
from assistant.answering.llm.retrying import pause_asked_for
from assistant.errors import SettingsError
from assistant.settings import Mode, Settings
from tests.answering.harbour import HARBOUR, KEY, drafts_of, failure_of, scripted
from tests.openai_server import (
    OpenAIServer,
    Reply,
    Request,
    Response,
    calls,
    cuts,
    fails,
    refuses,
    says,
    sends_no_choices,
    sends_page,
    stalls,
    truncates,
)

GOOD = {"claims": [{"text": "Police seized 1,200 crates.", "sentences": [1]}], "unanswered": None}


@pytest.fixture(params=[True, False], ids=["streamed", "whole"])
def either(request: pytest.FixtureRequest, server: OpenAIServer) -> OpenAIServer:
    """A server that streams, and one that does not."""
    server.streams = request.param
    return server


@pytest.mark.parametrize("status", [408, 429, 500, 503])
async def test_a_passing_failure_goes_unnoticed(server: OpenAIServer, status: int) -> None:
    writing = scripted(server, fails(status), fails(status), says(GOOD)).begin(HARBOUR)
    assert [draft async for draft in writing.claims()]
    assert (writing.usage.tokens, writing.usage.reasks) == (120, 0)
    assert len(server.requests) == 3


async def test_a_request_is_sent_three_times_at_most(server: OpenAIServer) -> None:
    assert "failed (500)" in await failure_of(scripted(server, fails(500)))
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (fails(400, "context_length_exceeded"), "did not accept the request (400)"),
        (fails(401, message=f"Incorrect API key: {KEY}"), "refused the key (401): check ASSISTANT_API_KEY"),
        (fails(403), "does not let this key use small (403)"),
        (fails(404), "knows no model small"),
        (fails(302), "does not answer as OpenAI's API does"),
        (fails(422), "did not accept the request (422)"),
        (fails(429, "insufficient_quota"), "no credit left (429)"),
        (fails(429, pause="90"), "asks for fewer requests (429): wait 90 seconds"),
        (fails(200), "does not answer as OpenAI's API does"),
        (sends_page(), "does not answer as OpenAI's API does"),
        (sends_page(content_type="application/json"), "does not answer as OpenAI's API does"),
        (sends_page("null", "application/json"), "does not answer as OpenAI's API does"),
        (sends_page(content_type="text/event-stream"), "does not answer as OpenAI's API does"),
        (sends_page("data: <html>\n\n", "text/event-stream"), "does not answer as OpenAI's API does"),
        (sends_page('data: {"error": {"message": "x"}}\n\n', "text/event-stream"), "reported a failure"),
        (sends_no_choices, "sent an empty reply"),
        (truncates('{"claims": [{"text": "Pol'), "cut off at its length limit"),
        (refuses(), "refused to answer"),
        (says("", finish_reason="content_filter"), "refused to answer"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
@pytest.mark.parametrize("mode", ["tools", "json_schema"])
async def test_what_asking_again_does_not_mend_is_not_asked_again(
    either: OpenAIServer, mode: Mode, reply: Reply, expected: str
) -> None:
    assert expected in await failure_of(scripted(either, reply, mode=mode))
    assert len(either.requests) == 1


@pytest.mark.parametrize(
    ("reply", "expected", "requests"),
    [
        (fails(429), "asks for fewer requests (429): wait 60 seconds", 1),
        (fails(503), "failed (503)", 1),
        (calls("get_weather"), "did not keep to the form", 2),
        (says("[{" * 100), "did not keep to the form", 2),
        (says(GOOD, ending="silent"), "broke off the connection", 2),
        (says(GOOD, ending="cut"), "broke off the connection", 2),
        (cuts, "broke off the connection", 2),
    ],
    ids=["429", "503", "unknown tool", "malformed", "silent end", "cut in the reply", "cut before it"],
)
async def test_a_failing_server_is_named_with_what_to_do(
    server: OpenAIServer, reply: Reply, expected: str, requests: int
) -> None:
    assert expected in await failure_of(scripted(server, reply, retries=0))
    assert len(server.requests) == requests


async def test_a_server_that_sends_nothing_is_asked_twice(server: OpenAIServer) -> None:
    assert "sent nothing for 0.2 seconds" in await failure_of(scripted(server, stalls, retries=5, timeout=0.2))
    assert len(server.requests) == 2


async def test_a_reply_that_stalls_in_the_middle_is_not_asked_for_again(server: OpenAIServer) -> None:
    writer = scripted(server, says(GOOD, ending="stall"), timeout=0.2)
    assert "sent nothing for 0.2 seconds" in await failure_of(writer)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"Retry-After": "3"}, 3.0),
        ({"Retry-After": "0.5", "Retry-After-Ms": "20"}, 0.02),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "-1"}, None),
        ({}, None),
    ],
    ids=str,
)
def test_a_server_may_ask_for_a_pause(headers: dict[str, str], pause: float | None) -> None:
    import openai

    response = httpx2.Response(429, headers=headers, request=httpx2.Request("POST", "http://localhost"))
    assert pause_asked_for(openai.RateLimitError("", response=response, body=None)) == pause


async def test_what_is_cut_before_the_first_claim_is_asked_for_again(server: OpenAIServer) -> None:
    assert await drafts_of(scripted(server, cuts, says(GOOD)))


async def test_a_server_that_does_not_run() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://someone:{KEY}@127.0.0.1:{free.getsockname()[1]}/v1"
    message = await failure_of(LLMWriter(Settings(base_url=url), retries=0))
    assert message.startswith("No connection to http://127.0.0.1:")
    assert "is the server running" in message


async def test_a_server_that_wants_a_key_and_gets_none(server: OpenAIServer) -> None:
    assert "wants a key (401): set ASSISTANT_API_KEY" in await failure_of(scripted(server, fails(401), api_key=None))


@pytest.mark.parametrize(
    "settings",
    [{}, {"api_key": "sk-…9"}, {"api_key": "sk-9\n"}, {"base_url": "http://"}, {"base_url": "http://host:port/v1"}],
    ids=str,
)
def test_settings_that_name_no_usable_server(settings: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=r"ASSISTANT_(API_KEY|BASE_URL)") as caught:
        LLMWriter(Settings(**settings))
    assert "sk-" not in str(caught.value)


SCRIPT = """
import asyncio, json, sys
from assistant.answering.evidence import Evidence
from assistant.answering.llm import LLMWriter
from assistant.settings import Settings
from tests.answering.harbour import drafts_of

writer = LLMWriter(Settings(), retries=0)
heavy = {"openai", "instructor"} & set(sys.modules)
try:
    asyncio.run(drafts_of(writer))
except Exception as error:
    print(json.dumps([sorted(heavy), type(error).__name__]))
"""


def test_openai_is_imported_late_and_writes_nothing_to_the_terminal(server: OpenAIServer) -> None:
    server.replies = [says("{"), fails(500)]
    environment = {"ASSISTANT_BASE_URL": server.url, "ASSISTANT_API_KEY": KEY}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=os.environ | environment, capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout) == [[], "WriterError"]
    assert run.stderr == ""


async def test_arguments_that_are_no_text_cause_no_warning(
    server: OpenAIServer, recwarn: pytest.WarningsRecorder
) -> None:
    def with_an_object(request: Request) -> Response:
        response = says("")(request)
        assert isinstance(response.body, dict)
        response.body["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"] = {"claims": 3}
        return response

    await failure_of(scripted(server, with_an_object))
    assert len(server.requests) == 2
    assert not recwarn.list


async def test_the_key_is_in_no_log(server: OpenAIServer) -> None:
    records: list[logging.LogRecord] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    keep, loggers = Keep(), [logging.getLogger(name) for name in ("openai", "instructor", "httpx2", "httpcore2")]
    for logger in loggers:
        logger.addHandler(keep)
        logger.setLevel(logging.DEBUG)
    try:
        await failure_of(scripted(server, says("{"), fails(401)))
    finally:
        for logger in loggers:
            logger.removeHandler(keep)
            logger.setLevel(logging.NOTSET)
    assert records
    assert not [record for record in records if KEY in record.getMessage()]
