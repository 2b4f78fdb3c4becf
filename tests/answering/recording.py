"""Makes the recordings that `test_recordings` replays; to be run again when the prompts have changed.

    python -m tests.answering.recording by-hand
    python -m tests.answering.recording small http://127.0.0.1:8080/v1 SmolLM2-135M

Two are written by hand, below, and served by the tests' own server; the third is what a real model replied.
"""

from __future__ import annotations

import asyncio
import sys
from contextlib import aclosing
from pathlib import Path

import httpx2

from assistant.answering.assistant import Assistant, Event
from assistant.answering.llm import LLMWriter
from assistant.settings import Settings
from evals.cassette import Cassette
from tests.answering.harbour import an_article, shelf
from tests.openai_server import OpenAIServer, Reply, says

FOLDER = Path(__file__).parent / "recordings"
ARTICLES = (
    an_article(
        "a",
        "Harbour police seize 1,200 crates",
        "Harbour police seized 1,200 crates on Monday, Ana Ruiz said.",
        'Ana Ruiz called the haul "the largest this year".',
        outlet="Coast Daily",
        speaker="Ana Ruiz",
    ),
    an_article(
        "b",
        "Director speaks of empty crates",
        "Tom Berg said that the crates had been empty for weeks.",
        "Tom Berg believes that the police acted too late.",
        outlet="Arvo Wire",
        speaker="Tom Berg",
    ),
    an_article("c", "A quay in two rows", "The crates stood on the quay in two rows until Sunday."),
)
QUESTION = "What is said about the crates?"
QUESTIONS = (QUESTION, "What did Tom Berg say?", "How many crates were seized?")

HONEST = "Ana Ruiz said that harbour police seized 1,200 crates on Monday."
STRONG: dict[str, list[int]] = {
    HONEST: [1],
    'Ana Ruiz called the haul "the largest this year".': [2],
    "Tom Berg said that the crates had been empty for weeks.": [3],
    "Tom Berg believes that the police acted too late.": [4],
    "The crates stood on the quay in two rows until Sunday.": [5],
}
LIES: dict[str, list[int]] = {
    "Ana Ruiz said that harbour police seized 1,900 crates on Monday.": [1],
    "Tom Berg said that harbour police seized 1,200 crates on Monday.": [1],
    "The police acted too late.": [4],
    'Tom Berg said that the crates were "worth nothing to anybody".': [3],
    "The crates stood on the quay for nine weeks.": [12],
}
"""An invented figure, an exchanged speaker, an opinion as a fact, a quotation of the model's own, no such sentence."""


async def ask(writer: LLMWriter, question: str = QUESTION) -> list[Event]:
    async with aclosing(Assistant(shelf(*ARTICLES), writer).stream(question)) as events:
        return [event async for event in events]


def replaying(name: str) -> LLMWriter:
    """The writer that was recorded; it asks nobody."""
    cassette = Cassette(FOLDER / f"{name}.json")
    return LLMWriter(_settings("http://recorded/v1", name), retries=0, transport=cassette)


def about(prompt_id: str | None, words: str) -> str:
    return f"{words} Recorded with {prompt_id}."


def _settings(url: str, model: str) -> Settings:
    return Settings(base_url=url, model=model, mode="tools", timeout=600)


def _record(name: str, url: str, words: str, *questions: str) -> None:
    settings = _settings(url, name)
    cassette = Cassette(
        FOLDER / f"{name}.json",
        about=about(LLMWriter(settings).prompt_id, words),
        recording=httpx2.AsyncHTTPTransport(),
    )
    for question in questions:
        for event in asyncio.run(ask(LLMWriter(settings, retries=0, transport=cassette), question)):
            print(event)


def _by_hand(name: str, words: str, *replies: Reply) -> None:
    with OpenAIServer(replies) as server:
        _record(name, server.url, words, QUESTION)


def _claims(claims: dict[str, list[int]]) -> Reply:
    return says({"claims": [{"text": text, "sentences": cited} for text, cited in claims.items()], "unanswered": None})


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    match sys.argv[1:]:
        case ["by-hand"]:
            _by_hand("strong", "Written by hand, as a strong model replies.", _claims(STRONG))
            insists = [_claims({text: cited}) for text, cited in LIES.items()]
            _by_hand(
                "lying", "Written by hand, as a lying model replies.", _claims({HONEST: [1], **LIES}), *insists * 2
            )
        case ["small", url, model]:
            _record("small", url, f"Replies of a real model, {model}.", *QUESTIONS)
        case _:
            sys.exit(__doc__)
