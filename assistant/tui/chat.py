"""Asking: a question goes from the prompt to a worker, and what comes back into the conversation."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from assistant.answers import Answer
from assistant.conversations import Conversations
from assistant.display import printable
from assistant.errors import NoQuestion, WriterError
from assistant.tui.adding_view import Adding
from assistant.tui.addition import Addition
from assistant.tui.conversation import Conversation
from assistant.tui.conversing import Conversing
from assistant.tui.exchange import Exchange
from assistant.tui.prompt import Prompt
from assistant.tui.recognizing import Sources, recognize
from assistant.tui.scope_line import ScopeLine
from assistant.tui.session import SessionGetter
from assistant.tui.text import reason
from assistant.tui.within import Within

if TYPE_CHECKING:
    from assistant.adding import Pasted


class Chat(Conversing):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "stop", "Stop", id="chat.stop", tooltip="Stop the answer, or the adding; what has come stays"
        ),
    ]

    class LibraryChanged(Message):
        """The library has got its first article of those that are being added, or its last."""

    within: reactive[Within] = reactive(Within)
    """What questions are asked within, until the reader chooses something else."""

    def __init__(self, session: SessionGetter, conversations: Conversations) -> None:
        super().__init__(session, conversations)
        self._exchange: Exchange | None = None
        self._addition: Addition | None = None

    def compose(self) -> ComposeResult:
        yield Conversation()
        yield ScopeLine()
        yield Prompt(leave=self._walk_into_answers)

    @property
    def adding(self) -> bool:
        return self._addition is not None and self._addition.running

    def watch_within(self, within: Within) -> None:
        self.query_one(ScopeLine).show(within)

    async def ask(self, question: str, *, within: Within | None = None, without_model: bool = False) -> bool:
        """Whether the question was taken: it is not while another is being answered."""
        async with self.conversation.changing:
            if self._busy():
                return False
            self._exchange = await self.conversation.begin(question, self.within if within is None else within)
            self._answering = self._answer(self._exchange, self.dialogue.id, without_model)
        self.refresh_bindings()
        return True

    @work
    async def _answer(self, exchange: Exchange, conversation: str, without_model: bool) -> None:
        session = None
        try:
            exchange.progress("Loading the library")
            session = await self._session()
            exchange.progress("Searching the articles")
            assistant = session.without_model if without_model and session.without_model else session.assistant
            earlier, scope = self.dialogue.answers, exchange.within.scope
            async with aclosing(assistant.stream(exchange.question, earlier, scope)) as stream:
                async for event in stream:
                    with self.conversation.steady():
                        await exchange.take(event)
            if exchange.answer:
                self.dialogue.add(exchange.answer, conversation)
                self._keep(exchange.answer, conversation)
        except NoQuestion as error:
            await self._take_back(exchange)
            self.notify(printable(str(error)), severity="error", timeout=10, markup=False)
        except Exception as error:
            other_writer = session is not None and session.without_model is not None and not without_model
            await exchange.failed(reason(error), offer=isinstance(error, WriterError) and other_writer)
        self.call_later(self.refresh_bindings)

    @work(group="keeping")
    async def _keep(self, answer: Answer, conversation: str) -> None:
        try:
            await self.dialogue.keep(answer, conversation)
        except Exception as error:
            await self.conversation.say(f"The conversation is not kept. {reason(error)}")

    @on(Exchange.ExportWanted)
    def _export(self, message: Exchange.ExportWanted) -> None:
        from assistant.tui.export_dialog import ExportDialog

        self.app.push_screen(ExportDialog(message.answer, self._session))

    async def _take_back(self, exchange: Exchange) -> None:
        """Puts a question that nothing came of back to where it can be changed."""
        self.prompt.put_back(exchange.question)
        await exchange.remove()

    async def add(self, sources: Sequence[str | Pasted]) -> bool:
        """Whether files, folders, addresses or texts were taken to be added: not while others are."""
        async with self.conversation.changing:
            if self.adding:
                self.notify("Other articles are being added: wait, or stop that with Esc.", markup=False)
                return False
            self._addition = Addition(self._session, sources)
            await self.conversation.put(Adding(self._addition))
        self._add(self._addition)
        self.refresh_bindings()
        return True

    @work(group="adding")
    async def _add(self, addition: Addition) -> None:
        known = 0
        async for _ in addition.run():
            self._show_adding()
            if (addition.added and not known) or not addition.running:
                self.post_message(self.LibraryChanged())
            known = addition.added
        self.refresh_bindings()

    def _show_adding(self) -> None:
        for view in self.query(Adding):
            view.show()

    @on(Prompt.Asked)
    async def _asked(self, message: Prompt.Asked) -> None:
        from assistant.tui.offering import Offer

        typed = message.question
        match await asyncio.to_thread(recognize, typed):
            case None:
                await self._take(typed, typed)
            case Sources(names, certain=True):
                await self._take(typed, names)
            case found:
                self.app.push_screen(Offer(typed, found), partial(self._take, typed))

    async def _take(self, typed: str, meant: Sequence[str | Pasted] | str | None) -> None:
        """Asks a question, adds sources, or else puts what was typed back."""
        taken = meant and (await self.ask(meant) if isinstance(meant, str) else await self.add(meant))
        if not taken:
            self.prompt.put_back(typed)

    @on(Exchange.OfferAccepted)
    async def _ask_without_model(self, message: Exchange.OfferAccepted) -> None:
        await self.ask(message.question, within=message.within, without_model=True)

    def _walk_into_answers(self) -> None:
        self.conversation.action_walk(-1)

    @on(Conversation.Left)
    def _walk_into_prompt(self) -> None:
        self.screen.set_focus(self.prompt)

    @on(Prompt.Scrolled)
    def _scroll(self, message: Prompt.Scrolled) -> None:
        self.conversation.turn_page(message.pages)

    async def action_stop(self) -> None:
        if self.answering and self._exchange:
            self._cancel()
            if self._exchange.empty and not self.prompt.text:
                await self._take_back(self._exchange)
            else:
                await self._exchange.stopped()
            self.refresh_bindings()
        elif self._addition:
            self._addition.stop()
            self._show_adding()

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
