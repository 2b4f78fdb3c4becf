"""Asking: a question goes from the prompt to a worker, and what comes back into the conversation."""

from __future__ import annotations

from contextlib import aclosing
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.worker import Worker

from assistant.answers import Answer
from assistant.errors import WriterError
from assistant.tui.conversation import Conversation
from assistant.tui.exchange import Exchange
from assistant.tui.prompt import Prompt
from assistant.tui.session import SessionGetter
from assistant.tui.text import reason


class Chat(Vertical):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop", id="chat.stop", tooltip="Stop the answer; what has passed the check stays"),
    ]

    def __init__(self, session: SessionGetter) -> None:
        super().__init__(id="chat")
        self._session = session
        self._exchange: Exchange | None = None
        self._answers: list[Answer] = []
        self._answering: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        yield Conversation()
        yield Prompt()

    @property
    def conversation(self) -> Conversation:
        return self.query_one(Conversation)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def answering(self) -> bool:
        return self._answering is not None and not self._answering.is_finished

    async def ask(self, question: str, *, without_model: bool = False) -> bool:
        """Whether the question was taken: it is not while another is being answered."""
        if self.answering:
            self.notify("One question at a time: Esc stops the answer that is being written.", markup=False)
            return False
        self._exchange = await self.conversation.begin(question)
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
            async with aclosing(assistant.stream(exchange.question, self._answers)) as events:
                async for event in events:
                    await exchange.take(event)
                    self.conversation.follow(exchange)
            if exchange.answer:
                self._answers.append(exchange.answer)
        except Exception as error:
            other_writer = session is not None and session.without_model is not None and not without_model
            await exchange.failed(reason(error), offer=isinstance(error, WriterError) and other_writer)
        self.conversation.follow(exchange)
        self.call_later(self.refresh_bindings)

    @on(Prompt.Asked)
    async def _asked(self, message: Prompt.Asked) -> None:
        if not await self.ask(message.question):
            self.prompt.insert(message.question, (0, 0))

    @on(Exchange.OfferAccepted)
    async def _ask_without_model(self, message: Exchange.OfferAccepted) -> None:
        await self.ask(message.question, without_model=True)

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
        if self._answering and self._exchange:
            self._answering.cancel()
            await self._exchange.stopped()
            self.conversation.follow(self._exchange)
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.answering if action == "stop" else True
