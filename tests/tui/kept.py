"""Conversations that were kept, and a chat that goes on with them."""

from __future__ import annotations

from dataclasses import replace

from textual import events
from textual.pilot import Pilot

from assistant.answers import Answer
from assistant.conversations import Conversations
from assistant.tui.app import AssistantApp
from assistant.tui.line_dialog import Field
from tests.tui import scripted
from tests.tui.screen import settle

ANSWER = scripted.answer(removed=[scripted.REMOVED])


def keep(conversations: Conversations, *questions: str, like: Answer = ANSWER) -> str:
    identifier = conversations.begin()
    for question in questions:
        conversations.keep(identifier, replace(like, question=question))
    return identifier


def titles(conversations: Conversations) -> list[str]:
    return [info.title for info in conversations.find()]


def chat(*steps: scripted.Step) -> AssistantApp:
    return AssistantApp(lambda: scripted.session(*(steps or scripted.events(ANSWER))))


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


async def write(pilot: Pilot[None], text: str) -> None:
    """Into the field of a dialog, in place of what is there."""
    field = pilot.app.screen.query_one(Field)
    field.value = ""
    await paste(pilot, text)
    await press(pilot, "enter")
