"""The conversation under way: what has been answered in it, and that it is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from assistant.answers import Answer
from assistant.conversations import Conversation, ConversationInfo, Conversations


class Dialogue:
    """What is awaited here raises `ConversationsError`."""

    def __init__(self, conversations: Conversations) -> None:
        self.conversations = conversations
        self._changing = asyncio.Lock()
        self._deleted: set[str] = set()
        self._keeping_failed = False
        self.begin()

    def begin(self) -> None:
        """A new one in place of the one under way."""
        self._turn_to(self.conversations.begin())

    def turn_to(self, kept: Conversation) -> None:
        self._turn_to(kept.id, kept.answers)

    def _turn_to(self, conversation: str, answers: Sequence[Answer] = ()) -> None:
        self.id = conversation
        self.answers = list(answers)

    def add(self, answer: Answer, conversation: str) -> None:
        """An answer to what was asked in `conversation`, if that is still the one under way."""
        if conversation == self.id:
            self.answers.append(answer)

    async def keep(self, answer: Answer, conversation: str) -> None:
        """One after the other, unless the conversation has been deleted; why nothing can be kept is raised once."""
        try:
            async with self._changing:
                if conversation not in self._deleted:
                    await asyncio.to_thread(self.conversations.keep, conversation, answer)
        except Exception:
            if not self._keeping_failed:
                self._keeping_failed = True
                raise

    async def read(self, conversation: str) -> Conversation:
        return await asyncio.to_thread(self.conversations.read, conversation)

    async def delete(self, conversation: str) -> None:
        """A new one begins where it was the one under way."""
        async with self._changing:
            await asyncio.to_thread(self.conversations.delete, conversation)
            self._deleted.add(conversation)
        if conversation == self.id:
            self.begin()

    async def last(self) -> ConversationInfo | None:
        """The last one but the one under way."""
        latest = await asyncio.to_thread(self.conversations.find, limit=2)
        return next((info for info in latest if info.id != self.id), None)
