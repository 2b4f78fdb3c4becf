"""Turning from one conversation to another: never while a question is being answered, and one turn after the other."""

from __future__ import annotations

from textual import on, work
from textual.containers import Vertical
from textual.worker import Worker

from assistant.conversations import ConversationInfo, Conversations
from assistant.display import printable
from assistant.tui.conversation import Conversation
from assistant.tui.dialogue import Dialogue
from assistant.tui.prompt import Prompt
from assistant.tui.session import SessionGetter
from assistant.tui.text import reason


class Conversing(Vertical):
    def __init__(self, session: SessionGetter, conversations: Conversations) -> None:
        super().__init__(id="chat")
        self._session = session
        self.dialogue = Dialogue(conversations)
        self._answering: Worker[None] | None = None

    def on_mount(self) -> None:
        self.call_after_refresh(self.offer_last)

    @property
    def conversation(self) -> Conversation:
        return self.query_one(Conversation)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def answering(self) -> bool:
        return self._answering is not None and not self._answering.is_finished

    def _busy(self) -> bool:
        """Whether a question is being answered, which is said."""
        if self.answering:
            self.notify("One question at a time: Esc stops the answer that is being written.", markup=False)
        return self.answering

    def _cancel(self) -> None:
        if self._answering:
            self._answering.cancel()
            self._answering = None

    @work(group="conversation")
    async def begin_anew(self) -> None:
        """A new conversation, in place of the one under way."""
        async with self.conversation.changing:
            if not self._busy():
                self.dialogue.begin()
                self.screen.set_focus(self.prompt)
                await self.conversation.clear()

    @work(group="conversation")
    async def resume(self, conversation: str, place: int | None = None) -> None:
        """Goes on with a kept conversation; its answer number `place`, from 0, or else the last, comes into view."""
        async with self.conversation.changing:
            if self._busy():
                return
            try:
                kept = await self.dialogue.read(conversation)
            except Exception as error:
                self._tell(error)
                return
            self.dialogue.turn_to(kept)
            for answer in kept.answers:
                self.prompt.remember(answer.question)
            self.screen.set_focus(self.prompt)
            await self.conversation.show(kept.answers, len(kept.answers) - 1 if place is None else place)

    @work
    async def resume_last(self) -> None:
        """Goes on with the last conversation but the one under way."""
        if (last := await self._last()) is None:
            self.notify("There is no earlier conversation.", markup=False)
        else:
            self.resume(last.id)

    @work
    async def offer_last(self) -> None:
        """Offers to go on with the last conversation."""
        if last := await self._last():
            await self.conversation.offer(last)

    async def _last(self) -> ConversationInfo | None:
        try:
            return await self.dialogue.last()
        except Exception as error:
            self._tell(error)
            return None

    def choose(self) -> None:
        """Lists the conversations, and goes on with the one that the reader chooses."""
        from assistant.tui.conversations_screen import ConversationsScreen

        listed = self.dialogue.id

        def go_on(chosen: ConversationInfo | None) -> None:
            if self.dialogue.id != listed:  # it was deleted, with what is being answered in it
                self._cancel()
                self.begin_anew()
            if chosen and (chosen.match or chosen.id != self.dialogue.id):
                self.resume(chosen.id, chosen.match.place if chosen.match else None)

        self.app.push_screen(ConversationsScreen(self.dialogue, self._session), go_on)

    @on(Conversation.ResumeWanted)
    def _resume(self, message: Conversation.ResumeWanted) -> None:
        self.resume(message.conversation)

    def _tell(self, error: Exception) -> None:
        self.notify(printable(reason(error)), severity="error", markup=False)
