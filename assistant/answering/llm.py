"""A writer behind any server that speaks OpenAI's chat API.

What an answer can cost: three completions, the first draft and two re-asks. A re-ask is spent where a reply broke the
schema (instructor sends all that was said so far, and the error) and where claims did not pass (`redraft` sends those
alone). The client sends a request again, twice at most, where the connection or the server failed: nine at worst.
"""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, Field, StringConstraints, ValidationError, create_model

from assistant.answering.evidence import Evidence, Passage
from assistant.answering.failures import Server, explain, fault, public_url
from assistant.answering.prompts import AnswerInput, Prompt, ReaskInput
from assistant.answering.writer import Rejection
from assistant.answers import Draft, DraftClaim
from assistant.display import printable
from assistant.errors import SettingsError
from assistant.settings import Settings

if TYPE_CHECKING:
    from instructor import AsyncInstructor
    from openai import AsyncOpenAI

OPENAI = "https://api.openai.com/v1"
COMPLETIONS = 3
"""What one answer may cost: a draft and two re-asks."""
CONNECT_SECONDS = 10.0

_completions_left: ContextVar[int] = ContextVar("completions_left", default=COMPLETIONS)
"""For the answer in the making: its draft and its redrafts run in one task."""

Text = Annotated[str, StringConstraints(strip_whitespace=True)]


class ReplyClaim(BaseModel):
    text: Annotated[Text, Field(min_length=1)]
    sentences: Annotated[list[int], Field(min_length=1)]


class Reply(BaseModel):
    """What the model fills in."""

    claims: list[ReplyClaim]
    unanswered: Text | None = None


def reply_citing(numbers: Iterable[int]) -> type[Reply]:
    """`Reply` for one request: its schema knows no sentence but `numbers`."""
    known: Any = Literal[tuple(numbers)]
    cited: Any = Annotated[list[known], Field(min_length=1)]
    claim = create_model("Claim", __base__=ReplyClaim, sentences=(cited, ...))
    return create_model("Answer", __base__=Reply, claims=(list[claim], ...))


class LLMWriter:
    """Asks the model of the settings. Keeps no connection between calls, so that any event loop may use it."""

    def __init__(self, settings: Settings, *, retries: int = 2) -> None:
        """`retries`: how often a request is sent again that the connection or the server failed.

        Raises `SettingsError` where the settings name no server, or what they name cannot be asked.
        """
        if not settings.api_key and not settings.base_url:
            raise SettingsError(
                "The LLM writer needs a server: set ASSISTANT_API_KEY for OpenAI's, or ASSISTANT_BASE_URL for another."
            )
        self._key = settings.api_key.get_secret_value() if settings.api_key else ""
        if not (self._key.isascii() and self._key.isprintable()):
            raise SettingsError("ASSISTANT_API_KEY holds characters that no key has: copy it again.")
        self._url = settings.base_url or OPENAI
        self._settings = settings
        self._retries = retries
        self.name = printable(settings.model, keep_newlines=False)
        self._server = Server(public_url(self._url), self.name, bool(self._key), settings.timeout, retries + 1)
        self._answer = Prompt.load("answer", AnswerInput)
        self._reask = Prompt.load("reask", ReaskInput)
        self.prompt_id: str | None = self._answer.id

    async def draft(self, evidence: Evidence) -> Draft:
        _completions_left.set(COMPLETIONS)
        return await self._ask(self._answer.render(AnswerInput.of(evidence)), evidence.passages)

    async def redraft(self, evidence: Evidence, rejected: Sequence[Rejection]) -> Draft:
        passages = _needed(evidence, rejected)
        return await self._ask(self._reask.render(ReaskInput.of(evidence.question, passages, rejected)), passages)

    async def _ask(self, prompt: str, passages: Sequence[Passage]) -> Draft:
        """Asks for claims about `passages`; where there are none, or no completion is left, there is nothing to ask."""
        left = _completions_left.get()
        if not passages or not left:
            return Draft(())
        completions: list[Any] = []
        try:
            client, instructor = await asyncio.to_thread(self._connect)
            async with client:
                reply = await self._complete(instructor, prompt, passages, left, completions)
        except Exception as error:
            raise explain(error, self._server, completions) from None
        finally:
            _completions_left.set(left - len(completions))
        claims = tuple(
            DraftClaim(" ".join(claim.text.split()), tuple(dict.fromkeys(claim.sentences))) for claim in reply.claims
        )
        return Draft(claims, reply.unanswered or None, _tokens(completions))

    async def _complete(
        self, instructor: AsyncInstructor, prompt: str, passages: Iterable[Passage], attempts: int, seen: list[Any]
    ) -> Reply:
        """The reply to `prompt`; every completion that arrives on the way is put into `seen`."""
        from instructor.core import ResponseParsingError
        from instructor.core.hooks import Hooks
        from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt

        def mendable(error: BaseException) -> bool:
            return isinstance(error, ValidationError | ResponseParsingError) and not fault(seen[-1], self._server)

        hooks = Hooks()
        hooks.on("completion:response", lambda response: seen.append(response))
        # `context=` must never be passed: instructor would then run the prompt, articles and all, as a template.
        reply = await instructor.create(
            response_model=reply_citing(passage.number for passage in passages),
            messages=[{"role": "user", "content": prompt}],
            model=self._settings.model,
            max_retries=AsyncRetrying(
                stop=stop_after_attempt(attempts), retry=retry_if_exception(mendable), reraise=True
            ),
            hooks=hooks,
        )
        return Reply.model_validate(reply.model_dump())

    def _connect(self) -> tuple[AsyncOpenAI, AsyncInstructor]:
        """A client for one call. Importing takes seconds the first time: not for the event loop's thread."""
        import instructor
        import openai

        _silence()
        client = openai.AsyncOpenAI(
            base_url=self._url,
            api_key=self._key or "none",
            max_retries=self._retries,
            timeout=openai.Timeout(self._settings.timeout, connect=min(CONNECT_SECONDS, self._settings.timeout)),
        )
        return client, instructor.from_openai(client, mode=instructor.Mode[self._settings.mode.upper()])


def _silence() -> None:
    """Keeps the libraries' own talk, which may hold the prompt, off the terminal."""
    for name in ("instructor", "openai", "httpx2", "httpcore2"):
        logger = logging.getLogger(name)
        logger.addHandler(_NOWHERE)
        logger.propagate = False
    warnings.filterwarnings("ignore", "Pydantic serializer warnings", UserWarning)


_NOWHERE = logging.NullHandler()


def _needed(evidence: Evidence, rejected: Iterable[Rejection]) -> tuple[Passage, ...]:
    """The passages that the rejected claims cite, and those beside them: the right one is often next to the wrong."""
    cited = [passage for r in rejected for number in r.draft.cited if (passage := evidence.passage(number))]
    near = {(passage.article.id, passage.number + step) for passage in cited for step in (-1, 0, 1)}
    return tuple(passage for passage in evidence.passages if (passage.article.id, passage.number) in near)


def _tokens(completions: Iterable[Any]) -> int:
    """instructor adds up the usage of an answer's completions on each of them: the last figure is the whole."""
    return max((getattr(c.usage, "total_tokens", 0) or 0 for c in completions), default=0)
