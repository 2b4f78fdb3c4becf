"""A server on loopback that answers `/v1/chat/completions` as OpenAI's API does, and as a test has scripted it.

    with OpenAIServer() as server:
        server.replies = [fails(429), says({"claims": [], "unanswered": None})]
        ...
        assert len(server.requests) == 2

Each request takes the next reply; the last one is given to all that follow. As a fixture it is called `server`.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

PATIENCE = 30.0
"""Seconds until a connection that nobody closes is given up."""


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    headers: dict[str, str]
    """Names in lower case."""
    body: Any

    @property
    def prompt(self) -> str:
        """What the user's first message says."""
        return str(next(message["content"] for message in self.body["messages"] if message["role"] == "user"))

    @property
    def mode(self) -> str:
        """The mode the request is written in, as the settings call it."""
        if "tools" in self.body:
            return "tools"
        return {"json_schema": "json_schema", "json_object": "json"}.get(
            self.body.get("response_format", {}).get("type"), "md_json"
        )


@dataclass(frozen=True, slots=True)
class Response:
    body: str | dict[str, Any]
    status: int = 200
    content_type: str = "application/json"
    ending: Literal["whole", "cut", "stall"] = "whole"
    """`cut`: half of the body, then the connection is closed. `stall`: nothing, until the client hangs up."""


Reply = Callable[[Request], Response]


def says(content: object, *, tokens: int = 120, finish_reason: str = "stop") -> Reply:
    """A completion whose content stands where the request's mode wants it. Text is sent as it is, the rest as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)

    def reply(request: Request) -> Response:
        message: dict[str, Any] = {"role": "assistant", "content": text, "refusal": None}
        if request.mode == "tools":
            function = {"name": request.body["tools"][0]["function"]["name"], "arguments": text}
            message |= {"content": None, "tool_calls": [{"id": "call_1", "type": "function", "function": function}]}
        elif request.mode == "md_json":
            message["content"] = f"Here it is:\n```json\n{text}\n```"
        return Response(_completion(request, message, finish_reason, tokens))

    return reply


def refuses(text: str = "I cannot help with that.") -> Reply:
    message = {"role": "assistant", "content": None, "refusal": text}
    return lambda request: Response(_completion(request, message, "stop", 100))


def truncates(text: str) -> Reply:
    """A completion that ran into its length limit."""
    return says(text, finish_reason="length")


def fails(status: int, code: str | None = None, message: str = "The server's own words.") -> Reply:
    return lambda _: Response({"error": {"message": message, "type": "error", "code": code}}, status)


def sends_page(html: str = "<html><body>Welcome!</body></html>", content_type: str = "text/html") -> Reply:
    """A page with status 200, as a server sends that is not the API's."""
    return lambda _: Response(html, content_type=content_type)


def sends_no_choices(request: Request) -> Response:
    return Response(_completion(request, None, "stop", 100))


def cuts(request: Request) -> Response:
    return Response(_completion(request, {"role": "assistant", "content": "x" * 1000}, "stop", 100), ending="cut")


def stalls(_: Request) -> Response:
    return Response("", ending="stall")


def _completion(request: Request, message: dict[str, Any] | None, finish_reason: str, tokens: int) -> dict[str, Any]:
    choice = {"index": 0, "message": message, "finish_reason": finish_reason}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": request.body["model"],
        "choices": [choice] if message else [],
        "usage": {"prompt_tokens": tokens - 20, "completion_tokens": 20, "total_tokens": tokens},
    }


@dataclass
class OpenAIServer:
    replies: Sequence[Reply] = ()
    requests: list[Request] = field(default_factory=list)
    closed: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    """Released once for every connection that has ended."""

    def __enter__(self) -> OpenAIServer:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._server.block_on_close = False
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        """The base URL to configure."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def respond(self, request: Request) -> Response:
        if request.path != "/v1/chat/completions":
            return fails(404)(request)
        self.requests.append(request)
        return self.replies[min(len(self.requests), len(self.replies)) - 1](request)


def _handler(server: OpenAIServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = PATIENCE

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            headers = {name.lower(): value for name, value in self.headers.items()}
            response = server.respond(Request(self.path, headers, body))
            if response.ending == "stall":
                self.close_connection = True
                with contextlib.suppress(OSError):
                    self.rfile.read(1)
                return
            text = response.body if isinstance(response.body, str) else json.dumps(response.body)
            content = text.encode()
            self.send_response(response.status)
            self.send_header("Content-Type", response.content_type)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Retry-After-Ms", "1")  # a client that waits its default half second makes slow tests
            self.end_headers()
            self.wfile.write(content if response.ending == "whole" else content[: len(content) // 2])
            self.close_connection = response.ending == "cut"

        def finish(self) -> None:
            super().finish()
            server.closed.release()

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing: a test reads `requests`."""

    return Handler
