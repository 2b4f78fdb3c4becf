"""Asking: a question goes from the prompt to a worker, and what comes back into the conversation."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.worker import Worker

from assistant.answers import Answer
from assistant.conversations import ConversationInfo, Conversations
from assistant.display import printable
from assistant.errors import NoQuestion, WriterError
from assistant.tui.adding_view import Adding
from assistant.tui.confirming import Confirm
from assistant.tui.conversation import Conversation
from assistant.tui.exchange import Exchange
from assistant.tui.prompt import Prompt
from assistant.tui.recognizing import ArticleText, Sources, recognize
from assistant.tui.scope_line import ScopeLine
from assistant.tui.session import SessionGetter
from assistant.tui.text import clip, reason
from assistant.tui.within import Within

if TYPE_CHECKING:
    from assistant.adding import Pasted

_GLIMPSE = 300
"""Characters of what was typed that a question about it shows."""


class Chat(Vertical):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "stop", "Stop", id="chat.stop", tooltip="Stop the answer, or the adding; what has come stays"
        ),
    ]

    within: reactive[Within] = reactive(Within)
    """What questions are asked within, until the reader chooses something else."""

    def __init__(self, session: SessionGetter, conversations: Conversations) -> None:
        super().__init__(id="chat")
        self._session = session
        self.conversations = conversations
        self.kept_as = conversations.begin()
        """The id of the conversation under way."""
        self._keeping = asyncio.Lock()
        self._keeping_failed = False
        self._exchange: Exchange | None = None
        self._answers: list[Answer] = []
        self._answering: Worker[None] | None = None
        self._adding: Adding | None = None

    def compose(self) -> ComposeResult:
        yield Conversation()
        yield ScopeLine()
        yield Prompt()

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

    def watch_within(self, within: Within) -> None:
        self.query_one(ScopeLine).show(within)

    def _busy(self) -> bool:
        """Whether a question is being answered, which is said."""
        if self.answering:
            self.notify("One question at a time: Esc stops the answer that is being written.", markup=False)
        return self.answering

    async def ask(self, question: str, *, within: Within | None = None, without_model: bool = False) -> bool:
        """Whether the question was taken: it is not while another is being answered."""
        if self._busy():
            return False
        self._exchange = await self.conversation.begin(question, self.within if within is None else within)
        self._answering = self._answer(self._exchange, without_model)
        self.refresh_bindings()
        return True

    @work
    async def _answer(self, exchange: Exchange, without_model: bool) -> None:
        session = None
        try:
            exchange.progress("Loading the library")
            session = await self._session()
            exchange.progress("Searching the articles")
            assistant = session.without_model if without_model and session.without_model else session.assistant
            async with aclosing(assistant.stream(exchange.question, self._answers, exchange.within.scope)) as stream:
                async for event in stream:
                    with self.conversation.steady():
                        await exchange.take(event)
                    self.conversation.follow(exchange)
            if exchange.answer:
                self._answers.append(exchange.answer)
                self._keep(self.kept_as, exchange.answer)
        except NoQuestion as error:
            await self._take_back(exchange)
            self.notify(printable(str(error)), severity="error", timeout=10, markup=False)
        except Exception as error:
            other_writer = session is not None and session.without_model is not None and not without_model
            await exchange.failed(reason(error), offer=isinstance(error, WriterError) and other_writer)
        self.conversation.follow(exchange)
        self.call_later(self.refresh_bindings)

    @work(group="keeping")
    async def _keep(self, conversation: str, answer: Answer) -> None:
        """One after the other; that it fails is said once."""
        try:
            async with self._keeping:
                await asyncio.to_thread(self.conversations.keep, conversation, answer)
        except Exception as error:
            if not self._keeping_failed:
                self._keeping_failed = True
                await self.conversation.say(f"The conversation is not kept. {reason(error)}")

    @work(exclusive=True, group="conversation")
    async def begin_anew(self) -> None:
        """A new conversation, in place of the one under way."""
        if not self._busy():
            self._turn_to(self.conversations.begin())
            await self.conversation.clear()

    @work(exclusive=True, group="conversation")
    async def resume(self, conversation: str, place: int | None = None) -> None:
        """Goes on with a kept conversation; its answer number `place`, from 0, or else the last, comes into view."""
        try:
            kept = await asyncio.to_thread(self.conversations.read, conversation)
        except Exception as error:
            self._tell(error)
            return
        if not self._busy():
            self._turn_to(kept.id, kept.answers)
            await self.conversation.show(kept.answers, len(kept.answers) - 1 if place is None else place)

    def _turn_to(self, conversation: str, answers: Sequence[Answer] = ()) -> None:
        self.kept_as = conversation
        self._exchange = None
        self._answers = list(answers)
        for answer in answers:
            self.prompt.remember(answer.question)
        self.screen.set_focus(self.prompt)

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
            latest = await asyncio.to_thread(self.conversations.find, limit=2)
        except Exception as error:
            self._tell(error)
            return None
        return next((info for info in latest if info.id != self.kept_as), None)

    def choose(self) -> None:
        """Lists the conversations, and goes on with the one that the reader chooses."""
        from assistant.tui.conversations_screen import ConversationsScreen

        screen = ConversationsScreen(self.conversations, self._session, self.kept_as)

        def go_on(chosen: str | None) -> None:
            if chosen and chosen != self.kept_as:
                self.resume(chosen)
            elif screen.current_deleted:
                self.begin_anew()

        self.app.push_screen(screen, go_on)

    @on(Conversation.ResumeWanted)
    def _resume(self, message: Conversation.ResumeWanted) -> None:
        self.resume(message.conversation)

    @on(Exchange.ExportWanted)
    def _export(self, message: Exchange.ExportWanted) -> None:
        from assistant.tui.export_dialog import ExportDialog

        self.app.push_screen(ExportDialog(message.answer, self._session))

    def _tell(self, error: Exception) -> None:
        self.notify(printable(reason(error)), severity="error", markup=False)

    async def _take_back(self, exchange: Exchange) -> None:
        """Puts a question that nothing came of back to where it can be changed."""
        self.prompt.put_back(exchange.question)
        await exchange.remove()

    @property
    def adding(self) -> bool:
        return self._adding is not None and self._adding.running

    async def add(self, sources: Sequence[str | Pasted]) -> bool:
        """Whether files, folders, addresses or texts were taken to be added: not while others are."""
        if self.adding:
            self.notify("Other articles are being added: wait, or stop that with Esc.", markup=False)
            return False
        self._adding = Adding(self._session, sources)
        await self.conversation.put(self._adding)
        self.refresh_bindings()
        return True

    @on(Prompt.Asked)
    async def _asked(self, message: Prompt.Asked) -> None:
        typed = message.question
        match await asyncio.to_thread(recognize, typed):
            case None:
                await self._ask_or_put_back(typed)
            case Sources(names, certain=True):
                if not await self.add(names):
                    self.prompt.put_back(typed)
            case Sources(names):
                self._offer(typed, names, f"Add “{clip(typed, _GLIMPSE)}”, which is here, as an article?")
            case ArticleText(text):
                from assistant.adding import Pasted

                self._offer(typed, [Pasted(text)], f"Add this text as an article?\n\n“{clip(text, _GLIMPSE)}”")

    async def _ask_or_put_back(self, question: str) -> None:
        if not await self.ask(question):
            self.prompt.put_back(question)

    def _offer(self, typed: str, sources: Sequence[str | Pasted], question: str) -> None:
        """Lets the reader say whether what was typed is to be added or asked."""

        async def decided(add: bool | None) -> None:
            if not add:
                await self._ask_or_put_back(typed)
            elif not await self.add(sources):
                self.prompt.put_back(typed)

        self.app.push_screen(Confirm(question, "Add it", "Ask it as a question"), decided)

    @on(Adding.Grown)
    def _follow_adding(self) -> None:
        if self._adding:
            self.conversation.follow(self._adding)
        self.refresh_bindings()

    @on(Exchange.OfferAccepted)
    async def _ask_without_model(self, message: Exchange.OfferAccepted) -> None:
        await self.ask(message.question, within=message.within, without_model=True)

    @on(Prompt.Left)
    def _walk_into_answers(self) -> None:
        self.conversation.action_walk(-1)

    @on(Conversation.Left)
    def _walk_into_prompt(self) -> None:
        self.screen.set_focus(self.prompt)

    @on(Prompt.Scrolled)
    def _scroll(self, message: Prompt.Scrolled) -> None:
        if message.pages < 0:
            self.conversation.scroll_page_up()
        else:
            self.conversation.scroll_page_down()

    async def action_stop(self) -> None:
        if self.answering and self._answering and self._exchange:
            self._answering.cancel()
            if self._exchange.empty and not self.prompt.text:
                await self._take_back(self._exchange)
            else:
                await self._exchange.stopped()
                self.conversation.follow(self._exchange)
            self.refresh_bindings()
        elif self._adding:
            self._adding.stop()

    def on_key(self, event: events.Key) -> None:
        """What is typed while an entry has the focus belongs to the question, unless it is one of its keys."""
        if event.character and event.is_printable and event.key not in self.screen.active_bindings:
            event.stop()
            self.screen.set_focus(self.prompt)
            self.prompt.insert(event.character)

    def on_paste(self, event: events.Paste) -> None:
        if not self.prompt.has_focus:
            event.stop()
            self.screen.set_focus(self.prompt)
            self.prompt.post_message(events.Paste(event.text))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.answering or self.adding if action == "stop" else True
