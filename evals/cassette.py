"""A transport that keeps what a server answered, and gives it again to whoever asks the same.

    Cassette(path, recording=httpx2.AsyncHTTPTransport())   # asks, and writes what comes
    Cassette(path)                                          # asks nobody

A request is known by the hash of its method, path and body; nothing of it is written, so no key and no prompt.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import httpx2


class Cassette(httpx2.AsyncBaseTransport):
    """Replies in a JSON file, streams among them as the text that came. One that is not there is a `ConnectError`."""

    def __init__(self, path: Path, *, about: str = "", recording: httpx2.AsyncBaseTransport | None = None) -> None:
        """`about`: what is written of a recording: whose replies, and to what."""
        self._path = path
        self._recording = recording
        self.about = about
        self._replies: dict[str, dict[str, Any]] = {}
        if not recording:
            kept = json.loads(path.read_text(encoding="utf-8"))
            self.about, self._replies = kept["about"], kept["replies"]

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        key = _key(request.method, request.url.path, await request.aread())
        if self._recording:
            await self._record(key, request)
        reply = self._replies.get(key)
        if reply is None:
            raise httpx2.ConnectError("This request was not recorded.", request=request)
        headers = {"Content-Type": reply["content_type"]}
        return httpx2.Response(reply["status"], headers=headers, text=reply["body"], request=request)

    async def _record(self, key: str, request: httpx2.Request) -> None:
        assert self._recording
        response = await self._recording.handle_async_request(request)
        body = (await response.aread()).decode()
        content_type = response.headers.get("Content-Type", "")
        self._replies[key] = {"status": response.status_code, "content_type": content_type, "body": body}
        kept = {"about": self.about, "replies": self._replies}
        self._path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _key(method: str, path: str, body: bytes) -> str:
    canonical = json.dumps([method, path, json.loads(body or b"null")], sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()
