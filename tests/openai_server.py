"""A server on loopback that answers `/v1/chat/completions` as OpenAI's API does, and as a test has scripted it.

    with OpenAIServer() as server:
        server.replies = [fails(429), says({"claims": [], "unanswered": None})]
        ...
        assert len(server.requests) == 2

Each request takes the next reply; the last one is given to all that follow. A completion is sent in events, a few
characters each, where the request asks for a stream. As a fixture it is called `server`.
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
PIECE = 16
"""Characters in an event of a stream."""
Ending = Literal["whole", "silent", "cut", "stall", "mute"]
"""How a response ends. `silent`: in the middle, as if that were the end. `cut`: the connection is closed in the middle.
`stall`: nothing comes after the middle, until the client hangs up. `mute`: nothing comes at all until then."""


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
    ending: Ending = "whole"
    headers: dict[str, str] = field(default_factory=dict)


Reply = Callable[[Request], Response]


def says(
    content: object,
    *,
    tokens: int = 120,
    finish_reason: str = "stop",
    ending: Ending = "whole",
    cost: float | None = None,
) -> Reply:
    """A completion whose content stands where the request's mode wants it. Text is sent as it is, the rest as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)

    def reply(request: Request) -> Response:
        message: dict[str, Any] = {"role": "assistant", "content": text, "refusal": None}
        if request.mode == "tools":
            function = {"name": request.body["tools"][0]["function"]["name"], "arguments": text}
            message |= {"content": None, "tool_calls": [{"id": "call_1", "type": "function", "function": function}]}
        elif request.mode == "md_json":
            message["content"] = f"Here it is:\n```json\n{text}\n```"
        completion = _completion(request, message, finish_reason, tokens)
        if cost is not None:
            completion["usage"]["cost"] = cost
        return Response(completion, ending=ending)

    return reply


def refuses(text: str = "I cannot help with that.") -> Reply:
    message = {"role": "assistant", "content": None, "refusal": text}
    return lambda request: Response(_completion(request, message, "stop", 100))


def truncates(text: str) -> Reply:
    """A completion that ran into its length limit."""
    return says(text, finish_reason="length")


def calls(function: str) -> Reply:
    """A completion that calls another function than the one it was given."""

    def reply(request: Request) -> Response:
        call = {"id": "call_1", "type": "function", "function": {"name": function, "arguments": "{}"}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        return Response(_completion(request, message, "tool_calls", 100))

    return reply


def fails(
    status: int, code: str | None = None, message: str = "The server's own words.", pause: str | None = None
) -> Reply:
    """An error; `pause`: seconds that the server asks the client to wait, as it writes them."""
    headers = {"Retry-After": pause} if pause else {}
    return lambda _: Response({"error": {"message": message, "type": "error", "code": code}}, status, headers=headers)


def sends_page(html: str = "<html><body>Welcome!</body></html>", content_type: str = "text/html") -> Reply:
    """A page with status 200, as a server sends that is not the API's."""
    return lambda _: Response(html, content_type=content_type)


def sends_no_choices(request: Request) -> Response:
    return Response(_completion(request, None, "stop", 100))


def cuts(_: Request) -> Response:
    return Response("x" * 1000, content_type="text/event-stream", ending="cut")


def stalls(_: Request) -> Response:
    return Response("", ending="mute")


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


def _events(completion: dict[str, Any], request: Request) -> str:
    """A completion as server-sent events."""

    def event(choices: list[dict[str, Any]], **more: object) -> str:
        chunk = {**completion, "object": "chat.completion.chunk", "choices": choices, "usage": None, **more}
        return f"data: {json.dumps(chunk)}\n\n"

    def delta(part: dict[str, Any], finish_reason: str | None = None) -> str:
        return event([{"index": 0, "delta": part, "finish_reason": finish_reason}])

    told: list[str] = []
    for choice in completion["choices"]:
        message = dict(choice["message"])
        text, tools = message.pop("content"), message.pop("tool_calls", [])
        told.append(delta(message))
        told += [delta({"content": piece}) for piece in _cut(text or "")]
        for index, call in enumerate(tools):
            arguments = call["function"]["arguments"]
            pieces = _cut(arguments) if isinstance(arguments, str) else [arguments]
            functions = [
                {"name": call["function"]["name"], "arguments": ""},
                *({"arguments": piece} for piece in pieces),
            ]
            told += [delta({"tool_calls": [{"index": index, "function": function}]}) for function in functions]
        told.append(delta({}, choice["finish_reason"]))
    if request.body.get("stream_options", {}).get("include_usage"):
        told.append(event([], usage=completion["usage"]))
    return "".join([*told, "data: [DONE]\n\n"])


def _cut(text: str) -> list[str]:
    return [text[start : start + PIECE] for start in range(0, len(text), PIECE)]


@dataclass
class OpenAIServer:
    replies: Sequence[Reply] = ()
    requests: list[Request] = field(default_factory=list)
    models: Sequence[tuple[str, str]] | None = None
    """Name and owner of each; None: it does not list them."""
    streams: bool = True
    """Whether it can; else it answers whole, whatever is asked."""
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

        def do_GET(self) -> None:
            listed = [{"id": name, "object": "model", "owned_by": owner} for name, owner in server.models or ()]
            known = self.path == "/v1/models" and server.models is not None
            self._send(
                Response({"object": "list", "data": listed}) if known else fails(404)(Request(self.path, {}, {})), {}
            )

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            headers = {name.lower(): value for name, value in self.headers.items()}
            response = server.respond(Request(self.path, headers, body))
            self.close_connection = response.ending != "whole"
            with contextlib.suppress(OSError):  # the client may hang up at any time
                self._send(response, body)

        def _send(self, response: Response, body: dict[str, Any]) -> None:
            if response.ending == "mute":
                self._wait()
                return
            text, kind = response.body, response.content_type
            if isinstance(text, dict) and "choices" in text and server.streams and body.get("stream"):
                text, kind = _events(text, server.requests[-1]), "text/event-stream"
            content = (text if isinstance(text, str) else json.dumps(text)).encode()
            if response.ending != "whole":
                content = content[: len(content) // 2]
            self.send_response(response.status)
            self.send_header("Content-Type", kind)
            self.send_header("Transfer-Encoding", "chunked")
            if not response.headers:  # a client that waits its default half second makes slow tests
                self.send_header("Retry-After-Ms", "1")
            for name, value in response.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self._chunk(content)
            if response.ending == "stall":
                self._wait()
            elif response.ending != "cut":
                self._chunk(b"")

        def _chunk(self, content: bytes) -> None:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(content), content))

        def _wait(self) -> None:
            """Until the client hangs up."""
            self.rfile.read(1)

        def finish(self) -> None:
            super().finish()
            server.closed.release()

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing: a test reads `requests`."""

    return Handler
