"""A writer that asks a model, and pays for an answer no more than it must."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from pathlib import Path
from typing import ClassVar

from assistant.answering.evidence import MOST_CITED, Evidence, Passage
from assistant.answering.llm.asking import AskingWriter
from assistant.answering.llm.failures import UnusableReply, explain
from assistant.answering.llm.modes import settled_mode
from assistant.answering.llm.reply import ReplyReader, form
from assistant.answering.llm.server import ChatServer
from assistant.answering.prompts import AnswerInput, Prompt, ReaskInput
from assistant.answering.writer import Rejection, Usage
from assistant.answers import DraftClaim
from assistant.language.words import stems

COMPLETIONS = 8
"""What one answer may cost: the answer itself, asked for twice where the first reply is no good, and the re-asks."""
MOST_CLAIMS = 20
LONGEST_REPLY = 20_000
"""Characters. What is longer comes from a model that has lost itself."""


class LLMWriter(AskingWriter):
    inputs: ClassVar = {"answer": AnswerInput, "reask": ReaskInput}

    def begin(self, evidence: Evidence) -> LLMWriting:
        return LLMWriting(evidence, self._server, self._home, self._prompts["answer"], self._prompts["reask"])


class LLMWriting:
    """One answer of a model."""

    def __init__(
        self,
        evidence: Evidence,
        server: ChatServer,
        home: Path,
        answer: Prompt[AnswerInput],
        reask: Prompt[ReaskInput],
    ) -> None:
        self.unanswered: str | None = None
        self.usage = Usage()
        self._evidence = evidence
        self._server = server
        self._home = home
        self._answer = answer
        self._reask = reask

    async def claims(self) -> AsyncGenerator[DraftClaim, None]:
        prompt = self._answer.render(AnswerInput.of(self._evidence))
        begun = False
        for is_last in (False, True):
            reader = ReplyReader()
            try:
                async with aclosing(self._drafts(prompt, self._evidence.passages, MOST_CLAIMS, reader)) as drafts:
                    async for draft in drafts:
                        begun = True
                        yield draft
                self.unanswered = reader.unanswered
                return
            except UnusableReply as error:
                if begun or is_last or not error.again:
                    raise

    async def mend(self, rejection: Rejection) -> DraftClaim | None:
        if self.usage.completions >= COMPLETIONS:
            return None
        passages = _needed(self._evidence, rejection.draft)
        prompt = self._reask.render(ReaskInput.of(self._evidence.question, passages, rejection))
        better: DraftClaim | None = None
        with suppress(UnusableReply):
            # To the end of the reply, where what it costs is told.
            async for draft in self._drafts(prompt, passages, 1, ReplyReader()):
                better = better or draft
        return better

    async def _drafts(
        self, prompt: str, passages: Sequence[Passage], most: int, reader: ReplyReader
    ) -> AsyncGenerator[DraftClaim, None]:
        schema = form((passage.number for passage in passages), most)
        try:
            mode = await settled_mode(self._server, self._home)
            async with aclosing(self._server.reply(prompt, schema, self.usage, mode)) as pieces:
                async for piece in pieces:
                    for draft in reader.feed(piece):
                        if most == 0:
                            raise self._server.described.endless()
                        most -= 1
                        yield draft
                    if len(reader) > LONGEST_REPLY:
                        raise self._server.described.endless()
            if not reader.whole:
                raise self._server.described.out_of_form()
        except Exception as error:
            raise explain(error, self._server.described) from None


def _needed(evidence: Evidence, draft: DraftClaim) -> tuple[Passage, ...]:
    """The passages that a claim cites, the one most like it in words, and those beside them: where the wrong sentence
    is cited, the right one is often next to it, or says the same."""
    said = stems(draft.text)
    closest = max(evidence.passages, key=lambda passage: len(said & stems(passage.sentence.text)))
    cited = [passage for number in draft.cited[:MOST_CITED] if (passage := evidence.passage(number))]
    near = {(passage.article.id, passage.number + step) for passage in (*cited, closest) for step in (-1, 0, 1)}
    return tuple(passage for passage in evidence.passages if (passage.article.id, passage.number) in near)
