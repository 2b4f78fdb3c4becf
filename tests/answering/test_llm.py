"""The LLM writer against a real HTTP server on loopback."""

from __future__ import annotations

import asyncio
from typing import get_args

import pytest

from assistant.answering.evidence import Evidence
from assistant.answering.prompts import AnswerInput, Prompt, ReaskInput
from assistant.answering.writer import Rejection
from assistant.answers import Draft, DraftClaim
from assistant.settings import Mode
from tests.answering.harbour import HARBOUR, KEY, REJECTION, an_article, evidence_of, failure_of, scripted
from tests.openai_server import (
    OpenAIServer,
    says,
    stalls,
)

GOOD = {"claims": [{"text": "Police seized\n1,200 crates. ", "sentences": [1, 1]}], "unanswered": None}
UNKNOWN_NUMBER = {"claims": [{"text": "Police seized 1,200 crates.", "sentences": [99]}], "unanswered": None}
MODES: tuple[Mode, ...] = get_args(Mode)


@pytest.mark.parametrize("mode", MODES)
async def test_a_good_reply_becomes_a_draft(server: OpenAIServer, mode: Mode) -> None:
    writer = scripted(server, says(GOOD, tokens=150), mode=mode)
    draft = await writer.draft(HARBOUR)
    assert draft == Draft((DraftClaim("Police seized 1,200 crates.", (1,)),), None, 150)
    (request,) = server.requests
    assert request.mode == mode
    assert request.body["model"] == "small"
    assert request.headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("mode", MODES)
async def test_the_prompt_on_the_wire_is_the_rendered_one(server: OpenAIServer, mode: Mode) -> None:
    hostile = an_article("a", "{{ api_key }}", "{{ api_key }} {% raise %} {{ 7 * 7 }}", outlet="{# gone #}")
    evidence = evidence_of("What of {{ question }}?", hostile)
    await scripted(server, says({"claims": []}), mode=mode).draft(evidence)
    sent = server.requests[0].prompt
    rendered = Prompt.load("answer", AnswerInput).render(AnswerInput.of(evidence))
    if mode == "md_json":  # instructor ends the message with the wish for a code block
        sent = sent[: len(rendered)]
    assert sent.encode() == rendered.encode()


async def test_no_claims_and_the_unanswered_part_are_kept(server: OpenAIServer) -> None:
    writer = scripted(server, says({"claims": [], "unanswered": " who owned them "}))
    assert await writer.draft(HARBOUR) == Draft((), "who owned them", 120)


async def test_the_schema_knows_only_the_numbers_of_the_evidence(server: OpenAIServer) -> None:
    await scripted(server, says(GOOD)).draft(HARBOUR)
    schema = server.requests[0].body["tools"][0]["function"]["parameters"]
    assert schema["$defs"]["Claim"]["properties"]["sentences"]["items"]["enum"] == [1, 2, 3]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "bad",
    [UNKNOWN_NUMBER, '{"claims": [', {"answer": 42}, {"claims": [{"text": " ", "sentences": [1]}]}],
    ids=["unknown number", "broken JSON", "wrong schema", "empty claim"],
)
async def test_a_reply_that_breaks_the_schema_is_asked_again(server: OpenAIServer, mode: Mode, bad: object) -> None:
    draft = await scripted(server, says(bad, tokens=100), says(GOOD, tokens=150), mode=mode).draft(HARBOUR)
    assert [claim.cited for claim in draft.claims] == [(1,)]
    assert draft.tokens == 250
    assert len(server.requests) == 2


@pytest.mark.parametrize("mode", MODES)
async def test_a_reply_that_never_fits_is_given_up_after_two_reasks(server: OpenAIServer, mode: Mode) -> None:
    message = await failure_of(scripted(server, says(UNKNOWN_NUMBER), mode=mode))
    assert "small did not keep to the form" in message
    assert len(server.requests) == 3


async def test_an_answer_costs_three_completions_at_most(server: OpenAIServer) -> None:
    writer = scripted(server, says("{"), says(GOOD))
    await writer.draft(HARBOUR)
    assert (await writer.redraft(HARBOUR, [REJECTION])).claims
    assert await writer.redraft(HARBOUR, [REJECTION]) == Draft(())
    assert len(server.requests) == 3
    await writer.draft(HARBOUR)
    assert len(server.requests) == 4


async def test_a_server_that_wants_no_key_gets_a_placeholder(server: OpenAIServer) -> None:
    await scripted(server, says(GOOD), api_key=None).draft(HARBOUR)
    assert server.requests[0].headers["authorization"] == "Bearer none"


async def test_redraft_sends_only_the_failing_claims_and_the_sentences_they_need(server: OpenAIServer) -> None:
    far = [f"The quay has {n} cranes." for n in range(4, 9)]
    evidence = evidence_of("How many?", an_article("a", "Crates", "They seized 1,200 crates.", *far))
    rejection = Rejection(DraftClaim("1,300 crates.", (1,)), ("The figure 1,300 is in none of its sentences.",))
    draft = await scripted(server, says(GOOD, tokens=90)).redraft(evidence, [rejection])
    assert draft == Draft((DraftClaim("Police seized 1,200 crates.", (1,)),), None, 90)
    needed = evidence.passages[:2]
    expected = Prompt.load("reask", ReaskInput).render(ReaskInput.of(evidence.question, needed, [rejection]))
    assert server.requests[0].prompt == expected


async def test_without_passages_there_is_nothing_to_ask(server: OpenAIServer) -> None:
    assert await scripted(server, says(GOOD)).draft(Evidence("What?", ())) == Draft(())
    assert not server.requests


async def test_cancelling_hangs_up(server: OpenAIServer) -> None:
    asking = asyncio.create_task(scripted(server, stalls).draft(HARBOUR))
    while not server.requests:
        await asyncio.sleep(0.01)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert await asyncio.to_thread(server.closed.acquire, timeout=10)


async def test_no_connection_is_left_open(server: OpenAIServer) -> None:
    writer = scripted(server, says(GOOD))
    await writer.draft(HARBOUR)
    assert await asyncio.to_thread(server.closed.acquire, timeout=10)


def test_one_writer_serves_several_event_loops(server: OpenAIServer) -> None:
    writer = scripted(server, says(GOOD))
    drafts = [asyncio.run(writer.draft(HARBOUR)) for _ in range(2)]
    assert drafts[0] == drafts[1]
