"""The chat in a browser: real servers on the loopback, asked as browsers ask, and as other sites' pages would."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import httpx
import pytest
from aiohttp.test_utils import TestClient, TestServer
from click.testing import CliRunner

from assistant.cli import cli
from assistant.errors import ServingError
from assistant.serving import ChatServer, is_loopback


@dataclass(frozen=True)
class Served:
    port: int
    process: subprocess.Popen[str]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def served(clean_environment: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    port = free_port()
    home = tmp_path_factory.mktemp("served")
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant", "serve", "--port", str(port)],
        env={**os.environ, "ASSISTANT_HOME": str(home)},
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    assert process.stderr.readline() == f"The chat is at http://127.0.0.1:{port} (Ctrl+C ends it).\n"
    yield Served(port, process)
    process.kill()
    process.communicate()


def test_the_page_loads_nothing_from_anywhere_else(served: Served) -> None:
    page = httpx.get(served.address)
    assert page.status_code == 200
    assert "Article assistant" in page.text
    assert f"ws://127.0.0.1:{served.port}/ws" in page.text
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy
    assert httpx.get(f"{served.address}/static/js/textual.js").status_code == 200


async def test_the_chat_comes_through_the_websocket(served: Served) -> None:
    seen = b""
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{served.address}/ws?width=80&height=24") as ws:
        while b"Ask what the articles say" not in seen:
            message = await ws.receive(timeout=30)
            assert message.type == aiohttp.WSMsgType.BINARY
            seen += message.data


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "elsewhere.example", "Origin": "http://elsewhere.example"},
        {"Host": "127.0.0.1.elsewhere.example"},
        {"Host": "["},
    ],
)
async def test_no_other_site_can_use_it(served: Served, headers: dict[str, str]) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(f"{served.address}/ws", headers=headers)
        assert refused.value.status == 403
        async with session.get(served.address, headers=headers) as page:
            assert page.status == 403


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
async def test_its_own_page_can(served: Served, name: str) -> None:
    own = {"Host": f"{name}:{served.port}", "Origin": f"http://{name}:{served.port}"}
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{served.address}/ws", headers=own) as ws,
    ):
        assert (await ws.receive(timeout=30)).type == aiohttp.WSMsgType.BINARY


def test_a_port_in_use_is_told_in_a_line(served: Served) -> None:
    with pytest.raises(ServingError, match=r"^The chat cannot be served at .* \(.*\): choose another --port"):
        ChatServer("127.0.0.1", served.port).run(print)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")
def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant", "serve", "--port", str(free_port())],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30) == ("", "")
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("host", "only_here"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("127.1", True),
        ("::1", True),
        ("localhost", True),
        ("LOCALHOST", True),
        ("localhost.", True),
        ("0.0.0.0", False),
        ("::", False),
        ("localhost.example", False),
    ],
)
def test_what_only_this_machine_reaches(host: str, only_here: bool) -> None:
    assert is_loopback(host) == only_here


def test_an_open_address_is_warned_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ChatServer, "run", lambda self, announce: announce("http://0.0.0.0:8000"))
    ran = CliRunner().invoke(cli, ["serve", "--host", "0.0.0.0"])
    assert "there is no password" in ran.stderr
    assert "there is no password" not in CliRunner().invoke(cli, ["serve"]).stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "chat.example"])
async def test_an_open_address_goes_by_its_own_names_only(host: str) -> None:
    async with TestClient(TestServer(await ChatServer(host, 8000)._make_app())) as client:
        own = ["localhost:8000", "127.0.0.1:8000", "192.0.2.7", "[2001:db8::7]:8000", f"{socket.gethostname()}.:8000"]
        for name in [*own, "CHAT.example"] if host == "chat.example" else own:
            page = await client.get("/", headers={"Host": name, "Origin": f"http://{name}"})
            assert page.status == 200
        for name in (
            "evil.example:8000",
            "192.0.2.7.evil.example",
            "x; script-src *",
            'a"><script>',
            "localhost:8000:1",
        ):
            page = await client.get("/", headers={"Host": name, "Origin": f"http://{name}"})
            assert page.status == 403
            assert name not in page.headers["Content-Security-Policy"]
