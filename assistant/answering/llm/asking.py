"""What all writers that ask a model have: its server, their prompts, and by what name their work is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from assistant.answering.llm.server import ChatServer
from assistant.answering.prompts import Prompt
from assistant.settings import Settings

if TYPE_CHECKING:
    import httpx2


class AskingWriter:
    """Asks the model of the settings."""

    inputs: ClassVar[Mapping[str, type[Any]]]
    """The prompts by name, with what goes into each."""

    def __init__(
        self, settings: Settings, *, retries: int = 2, transport: httpx2.AsyncBaseTransport | None = None
    ) -> None:
        """`retries`: how often a request is sent again that the connection or the server failed. `transport`: what
        carries the requests, where that is not the network.

        Raises `SettingsError` where the settings name no server, or what they name cannot be asked.
        """
        self._server = ChatServer(settings, retries=retries, transport=transport)
        self._home = settings.home
        self._prompts: dict[str, Prompt[Any]] = {name: Prompt.load(name, given) for name, given in self.inputs.items()}
        self.name = self._server.described.model
        self.prompt_id: str | None = "+".join(prompt.id for prompt in self._prompts.values())
