"""The hostile laboratory: servers on loopback that do what no server should, in a process of their
own, so that neither their memory nor their work is taken for that of who reads them.

    python -m tests.hostile.laboratory FOLDER     runs until its standard input ends
"""

import asyncio
import contextlib
import http.client
import json
import socket
import ssl
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile.acts import NOT_FOUND, Wire, answer
from tests.hostile.cases import Case, all_cases, good
from tests.hostile.certificates import contexts

LONGEST_SECONDS = 60  # of a connection
CONTROL = "control.lab.example"
NO_LEAKS = ("authorization", "cookie", "proxy-authorization", "proxy-connection")
TLS_RECORD = b"\x16\x03\x03\x40\x00"
TLS_ALERT = b"\x15\x03\x03\x00\x02\x02\x28"

Handle = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Laboratory:
    """A running laboratory, as a test sees it."""

    folder: Path
    ports: dict[str, int]
    cases: list[Case] = field(default_factory=all_cases)

    @property
    def authority(self) -> Path:
        """The certificate of the authority that signs the good certificates."""
        return self.folder / "ca.pem"

    def url(self, case: Case) -> str:
        """The address of a case's source."""
        canary = str(self.ports["canary"])
        return case.url.replace("{name}", case.name).replace("{canary}", canary)

    def playbook(self, **http: object) -> str:
        """A playbook by which every host of the laboratory is found here."""
        doors = {f"{each.name}.lab.example": each.door for each in self.cases}
        special = {host: door for host, door in doors.items() if door != "http"}
        connect_to = {host: f"127.0.0.1:{self.ports[at]}" for host, at in special.items()}
        connect_to["*.lab.example"] = f"127.0.0.1:{self.ports['http']}"
        lines = [f'"{host}" = "{at}"' for host, at in connect_to.items()]
        settings = [f"{name} = {json.dumps(value)}" for name, value in http.items()]
        return "\n".join(["[http]", *settings, "[http.connect_to]", *lines, ""])

    def report(self) -> dict[str, Any]:
        """What the servers saw: `reached` hosts and at which address; `canary` and `leaks`, which
        should be empty."""
        connection = http.client.HTTPConnection("127.0.0.1", self.ports["http"], timeout=10)
        connection.request("GET", "/", headers={"Host": CONTROL})
        with contextlib.closing(connection):
            found: dict[str, Any] = json.loads(connection.getresponse().read())
        return found


@contextmanager
def laboratory(folder: Path) -> Iterator[Laboratory]:
    """A laboratory in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.hostile.laboratory", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdin and process.stdout
    try:
        line = process.stdout.readline()
        assert line, "the laboratory did not start"
        yield Laboratory(folder, json.loads(line))
    finally:
        process.stdin.close()
        process.kill()
        process.wait()
        process.stdout.close()


class Servers:
    """The servers, in their own process."""

    def __init__(self, folder: Path) -> None:
        self.cases = {each.name: each for each in all_cases()}
        self.contexts = contexts(folder)
        self.turns: Counter[tuple[str, str]] = Counter()
        self.reached: set[str] = set()
        self.canary: list[str] = []
        self.leaks: list[str] = []
        self.ports: dict[str, int] = {}

    async def start(self) -> None:
        """Open every door."""
        front = self.contexts["good"]
        front.sni_callback = self._choose
        await self._open("canary", self._sing)
        await self._open("http", self._serve)
        await self._open("tls", self._serve, ssl=front, ssl_handshake_timeout=10)
        for name in ("old-tls", "asks-for-one"):
            await self._open(name, self._serve, ssl=self.contexts[name], ssl_handshake_timeout=10)
        for name, handle in RAW_DOORS.items():
            await self._open(name, handle)
        self.ports["closed"] = _closed_port()
        self.ports["never"] = await _port_that_never_accepts()

    async def _open(self, door: str, handle: Handle, **tls: Any) -> None:
        async def bounded(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            with contextlib.suppress(OSError, EOFError, ValueError, asyncio.LimitOverrunError):
                async with asyncio.timeout(LONGEST_SECONDS):
                    await handle(reader, writer)
            writer.close()

        hosts = ["127.0.0.1"] + (["127.0.0.9"] if sys.platform == "linux" else [])
        server = await asyncio.start_server(bounded, hosts[0], 0, backlog=512, **tls)
        self.ports[door] = server.sockets[0].getsockname()[1]
        for host in hosts[1:] if door == "http" else []:
            await asyncio.start_server(bounded, host, self.ports[door])

    def _choose(self, connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        if case := self.cases.get(_case_name(name or "")):
            connection.context = self.contexts[case.certificate]

    async def _sing(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Whoever comes here has been led astray."""
        first = await asyncio.wait_for(reader.read(1000), 5)
        self.canary.append(first[:200].decode("latin-1"))
        await Wire("canary", "", "", {}, 0, 0, writer).send(
            b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + good("canary")
        )

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await self._answer(reader, writer):
            pass

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        data = await reader.readuntil(b"\r\n\r\n")
        first, *lines = data.decode("latin-1").split("\r\n")
        headers = {
            k.strip().lower(): v.strip() for k, _, v in (each.partition(":") for each in lines)
        }
        host, path = headers.get("host", "").lower(), first.split(" ")[1]
        if host == CONTROL:
            return await answer(self._report())(Wire("", host, path, headers, 0, 0, writer))
        self.leaks += [f"{host}: {name}" for name in NO_LEAKS if name in headers]
        self.reached.add(f"{host} at {writer.get_extra_info('sockname')[0]}")
        self.turns[host, path] += 1
        case = self.cases.get(_case_name(host))
        wire = Wire(
            _case_name(host),
            host,
            path,
            headers,
            self.turns[host, path],
            self.ports["canary"],
            writer,
        )
        if case is None or path.startswith("/item/"):
            return await NOT_FOUND(wire)
        return await (case.robots if path == "/robots.txt" else case.act)(wire)

    def _report(self) -> bytes:
        found = {"reached": sorted(self.reached), "canary": self.canary, "leaks": self.leaks}
        return json.dumps(found).encode()


def _case_name(host: str) -> str:
    """The case of a host: the last name before the laboratory's own."""
    return host.partition(":")[0].rstrip(".").removesuffix(".lab.example").rpartition(".")[2]


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


async def _port_that_never_accepts() -> int:
    """A port whose queue is full: who connects hears nothing at all."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=0)
    HELD.append(listening)
    for _ in range(4):
        waiting = socket.socket()
        waiting.setblocking(False)
        waiting.connect_ex(listening.getsockname())
        HELD.append(waiting)
    return int(listening.getsockname()[1])


HELD: list[socket.socket] = []


async def _silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(LONGEST_SECONDS)


async def _drop(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    return None


def _speaks(data: bytes, then_seconds: float = 0) -> Handle:
    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.write(data)
        await writer.drain()
        await asyncio.sleep(then_seconds)

    return handle


async def _tls_drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(10)
    writer.write(TLS_RECORD)
    while True:
        writer.write(b"\0")
        await writer.drain()
        await asyncio.sleep(0.2)


async def _tls_endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(10)
    # Handshake records that promise a message of 16 MB.
    writer.write(b"\x16\x03\x03\x40\x00\x02\xff\xff\xff" + b"\0" * 16380)
    while True:
        writer.write(TLS_RECORD + b"\0" * 0x4000)
        await writer.drain()


RAW_DOORS: dict[str, Handle] = {
    "silent": _silent,
    "drop": _drop,
    "tls-drip": _tls_drip,
    "tls-endless": _tls_endless,
    "tls-alert": _speaks(TLS_ALERT),
    "tls-stop": _speaks(TLS_RECORD + b"\x02\x00\x00\x50\x03\x03", LONGEST_SECONDS),
    "tls-rubbish": _speaks(bytes(range(256))),
}


async def _run(folder: Path) -> None:
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    servers = Servers(folder)
    await servers.start()
    print(json.dumps(servers.ports), flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # old protocols are what some cases are about
    asyncio.run(_run(Path(sys.argv[1])))
