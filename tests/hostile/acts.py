"""How a server of the laboratory answers one request: small acts, to be put together in cases."""

import asyncio
import socket
import struct
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing
from dataclasses import dataclass

Body = bytes | Callable[[str], bytes]

PIECE = 65_536


@dataclass
class Wire:
    """One request and the connection it came on; `turn` counts the requests for its address."""

    name: str
    host: str
    path: str
    headers: dict[str, str]
    turn: int
    canary: int
    writer: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        """Send bytes as they are, in pieces, at the speed of the other side."""
        for start in range(0, len(data), PIECE):
            self.writer.write(data[start : start + PIECE])
            await self.writer.drain()
            await asyncio.sleep(0)  # others have their turn, however fast this one goes

    async def reset(self) -> None:
        """Break the connection off as a crashed machine does."""
        await asyncio.sleep(0.05)
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()

    def fill(self, text: str) -> str:
        """A text with `{name}` and `{canary}` replaced."""
        return text.replace("{name}", self.name).replace("{canary}", str(self.canary))


# True: the connection may serve another request.
Act = Callable[[Wire], Awaitable[bool]]


async def made(body: Body, name: str) -> bytes:
    """A body, which may depend on the name of its case, and take a while."""
    return body if isinstance(body, bytes) else await asyncio.to_thread(body, name)


def head(*lines: str, status: str = "200 OK") -> bytes:
    """The head of an answer."""
    return b"\r\n".join(map(_line, [f"HTTP/1.1 {status}", *lines, "", ""]))


def _line(text: str) -> bytes:
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode()


def answer(body: Body = b"", *headers: str, status: str = "200 OK") -> Act:
    """A proper answer with a length."""

    async def act(wire: Wire) -> bool:
        data = await made(body, wire.name)
        lines = [wire.fill(line) for line in headers]
        await wire.send(head(*lines, f"Content-Length: {len(data)}", status=status) + data)
        return True

    return act


def redirect(location: str, status: str = "302 Found") -> Act:
    """A redirect; `{name}` and `{canary}` in the address are replaced."""
    return answer(b"moved", f"Location: {location}", status=status)


def raw(*parts: Body) -> Act:
    """Bytes as they are, then the end of the connection."""

    async def act(wire: Wire) -> bool:
        for part in parts:
            await wire.send(await made(part, wire.name))
        return False

    return act


def plain(body: Body, *headers: str, status: str = "200 OK") -> Act:
    """An answer whose body ends with the connection."""
    return raw(head(*headers, "Connection: close", status=status), body)


def chunked(pieces: Callable[[str], Iterable[bytes]], *headers: str) -> Act:
    """An answer in chunks."""

    async def act(wire: Wire) -> bool:
        await wire.send(head("Transfer-Encoding: chunked", *headers))
        for piece in pieces(wire.name):
            await wire.send(b"%x\r\n%s\r\n" % (len(piece), piece))
        await wire.send(b"0\r\n\r\n")
        return True

    return act


def endless(start: bytes, piece: bytes) -> Act:
    """A beginning, and then the same piece for ever."""

    async def act(wire: Wire) -> bool:
        await wire.send(start)
        block = piece * max(1, PIECE // len(piece))
        while True:
            await wire.send(block)

    return act


def drip(start: Body, slow: Body, seconds: float = 0.1, size: int = 1) -> Act:
    """A beginning at once, the rest a few bytes at a time, round and round."""

    async def act(wire: Wire) -> bool:
        await wire.send(await made(start, wire.name))
        data = await made(slow, wire.name)
        async with aclosing(_round(data, size)) as pieces:
            async for piece in pieces:
                await wire.send(piece)
                await asyncio.sleep(seconds)
        return False

    return act


async def _round(data: bytes, size: int) -> AsyncGenerator[bytes, None]:
    while True:
        for start in range(0, len(data), size):
            yield data[start : start + size]


def paced(pieces: Callable[[str], Iterable[bytes]], seconds: float) -> Act:
    """Pieces with a pause after each, then the end of the connection."""

    async def act(wire: Wire) -> bool:
        for piece in pieces(wire.name):
            await wire.send(piece)
            await asyncio.sleep(seconds)
        return False

    return act


def silence(*start: Body) -> Act:
    """A beginning, and then nothing more."""

    async def act(wire: Wire) -> bool:
        for part in start:
            await wire.send(await made(part, wire.name))
        await asyncio.sleep(3600)
        return False

    return act


def later(seconds: float, act: Act) -> Act:
    """An act after a pause."""

    async def waiting(wire: Wire) -> bool:
        await asyncio.sleep(seconds)
        return await act(wire)

    return waiting


def reset(*start: Body) -> Act:
    """A beginning, and then the connection is broken off."""

    async def act(wire: Wire) -> bool:
        for part in start:
            await wire.send(await made(part, wire.name))
        await wire.reset()
        return False

    return act


def routes(default: Act, **paths: Act) -> Act:
    """An act by the last part of the path."""

    async def act(wire: Wire) -> bool:
        return await paths.get(wire.path.rsplit("/", 1)[-1], default)(wire)

    return act


def hops(count: int, end: Act, seconds: float = 0) -> Act:
    """So many redirects over as many hosts, then the end."""

    async def act(wire: Wire) -> bool:
        number = int(
            wire.path.rsplit("/", 1)[-1].removeprefix("feed").removesuffix("robots.txt") or 0
        )
        if number == count:
            return await end(wire)
        await asyncio.sleep(seconds)
        target = f"http://hop{number + 1}.{wire.name}.lab.example/feed{number + 1}"
        return await redirect(target)(wire)

    return act


NOT_FOUND = answer(b"no such page", status="404 Not Found")


def repeated(piece: bytes, size: int) -> Iterator[bytes]:
    """A piece so often that it comes to about so many bytes."""
    block = piece * max(1, PIECE // len(piece))
    for _ in range(size // len(block) + 1):
        yield block
