"""The chat in a browser. Nobody is asked who they are: whoever reaches the port reads the library, and adds to it."""

from __future__ import annotations

import logging
import re
import shlex
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

from assistant.errors import ServingError

_COMMAND = [sys.executable, "-m", "assistant"]
_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self' {websocket}; frame-ancestors 'none'"
)
"""What the page may load and who may frame it: the page of textual-serve asks a stranger's server for its font."""


_HOST = re.compile(r"(?:\[(?P<ipv6>[0-9a-f:.]+)\]|(?P<name>[a-z0-9._-]+))(?::[0-9]{1,5})?", re.IGNORECASE)
"""What a browser calls us by; the port is its own where it comes through a tunnel."""


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what listens at `host`."""
    address = _address(host)
    return address.is_loopback if address else _plain(host) == "localhost"


def _address(host: str) -> IPv4Address | IPv6Address | None:
    """The one that is written, also in a short form such as 127.1."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except (OSError, ValueError):
        return None


def _plain(host: str) -> str:
    return host.lower().removesuffix(".")


def _names_of_this_machine() -> set[str]:
    own = socket.gethostname()
    return {_plain(name) for name in ("localhost", own, f"{own}.local", socket.getfqdn())}


class ChatServer(Server):
    """Starts a chat of its own for every page that is opened."""

    def __init__(self, host: str, port: int) -> None:
        # The only thing that a shell sees, and nobody can put anything into it.
        command = subprocess.list2cmdline(_COMMAND) if sys.platform == "win32" else shlex.join(_COMMAND)
        super().__init__(command, host, port, title="Article assistant")
        self._only_here = is_loopback(host)
        self._names = set() if self._only_here else _names_of_this_machine() | {_plain(host)}

    def run(self, announce: Callable[[str], None]) -> None:
        """Serves until it is interrupted; `announce` is told the address once it can be opened.

        Raises `ServingError`.
        """
        silent = logging.getLogger("textual-serve")
        silent.addHandler(logging.NullHandler())
        silent.propagate = False
        address = f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"
        try:
            web.run_app(self._make_app(), host=self.host, port=self.port, print=lambda _: announce(address))
        except OSError as error:
            reason = (error.strerror or "the system does not say why").lower()
            raise ServingError(
                f"The chat cannot be served at {address} ({reason}): choose another --port or --host."
            ) from None

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._refuse_strangers)
        app.on_response_prepare.append(self._restrict)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Says nothing: that it can be opened is not sure yet."""

    @web.middleware
    async def _refuse_strangers(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """A page of another site, open in the same browser, can send us requests but not hide where it is from.

        Unless somebody has pointed the name of that site at this machine.
        """
        origin = request.headers.get("Origin")
        if origin is not None and origin not in (f"http://{request.host}", f"https://{request.host}"):
            raise web.HTTPForbidden(text="This page may not use the chat.")
        if not self._goes_by(request.host):
            raise web.HTTPForbidden(text="The chat does not go by this name.")
        return await handler(request)

    def _goes_by(self, host: str) -> bool:
        """A number is ours wherever it leads here: unlike a name, nobody can point it elsewhere."""
        if not (found := _HOST.fullmatch(host)):
            return False
        called = found["ipv6"] or found["name"]
        if self._only_here:
            return is_loopback(called)
        return _address(called) is not None or _plain(called) in self._names

    async def _restrict(self, request: web.Request, response: web.StreamResponse) -> None:
        websocket = _websocket(request) if self._goes_by(request.host) else ""
        response.headers["Content-Security-Policy"] = _POLICY.format(websocket=websocket)
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Content-Type-Options"] = "nosniff"

    @aiohttp_jinja2.template("app_index.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """The page, with addresses under the name by which it was asked for."""
        return {
            "font_size": 16,
            "app_websocket_url": _websocket(request),
            "config": {"static": {"url": "/static/"}},
            "application": {"name": self.title},
        }


def _websocket(request: web.BaseRequest) -> str:
    return f"{'wss' if request.secure else 'ws'}://{request.host}/ws"
