"""Bodies, read within bounds: of bytes on the wire, of bytes unpacked, and of memory in all."""

import asyncio
import io
import threading
import zlib
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from connectors.errors import PermanentError, RetryableError
from connectors.http.connections import Answer

# Bodies grow to this size freely, all of them at once; larger ones share LARGE_BYTES, in
# the whole process.
FREE_BYTES = 128 * 1024
LARGE_BYTES = 32_000_000
LONGEST_WAIT_SECONDS = 120
# Who has a share of it must hurry: this long, and a second more for each so many bytes.
GRACE_SECONDS, SLOWEST_BYTES_PER_SECOND = 3, 32_000
PIECE_BYTES = 64 * 1024  # unpacked at a time


class Memory:
    """The memory that large bodies share, first come, first served; of any number of loops."""

    def __init__(self, most_bytes: int = LARGE_BYTES) -> None:
        self._most_bytes = self.free_bytes = most_bytes
        self._returned: deque[int] = deque()
        self._waiting: deque[_Turn] = deque()
        self._lock = threading.Lock()

    async def share(self, wanted_bytes: int) -> "Share":
        """A share, after waiting for it; RetryableError where it takes too long."""
        turn = _Turn(self, min(wanted_bytes, self._most_bytes))
        self._waiting.append(turn)
        self.give_back(0)
        try:
            async with asyncio.timeout(LONGEST_WAIT_SECONDS):
                return await turn.comes
        except BaseException as error:
            if turn.comes.done() and not turn.comes.cancelled():  # it came in the same moment
                turn.comes.result().release()
            if isinstance(error, TimeoutError):
                why = "too many large answers at once; it waited too long"
                raise RetryableError(why) from None
            raise

    def give_back(self, size: int) -> None:
        """Take back a part, and wake those whose turn it is.

        Any thread may call it, and the garbage collector in the middle of a call, so it never waits
        for the lock: whoever holds it looks again before going.
        """
        self._returned.append(size)
        while self._returned and self._lock.acquire(blocking=False):
            try:
                self._hand_out()
            finally:
                self._lock.release()

    def _hand_out(self) -> None:
        while self._returned:
            self.free_bytes += self._returned.popleft()
        while self._waiting:
            turn = self._waiting[0]
            if not turn.comes.done():
                if turn.size > self.free_bytes:
                    return
                self.free_bytes -= turn.size
                turn.grant()
            self._waiting.popleft()


class _Turn:
    """One who waits for memory."""

    def __init__(self, memory: Memory, size: int) -> None:
        self.size = size
        self._memory = memory
        self._loop = asyncio.get_running_loop()
        self.comes: asyncio.Future[Share] = self._loop.create_future()

    def grant(self) -> None:
        """Wake the one who waits, from any thread."""
        share = Share(self._memory, self.size)
        try:
            self._loop.call_soon_threadsafe(self._arrive, share)
        except RuntimeError:  # the loop has ended: nobody waits any more
            share.release()

    def _arrive(self, share: "Share") -> None:
        if self.comes.done():  # given up
            share.release()
        else:
            self.comes.set_result(share)


class Share:
    """A part of the memory for large bodies. Safe to let go of from any thread, and again.

    One that is lost on its way, to a loop that ends just then, gives itself back, as does one that
    is forgotten.
    """

    def __init__(self, memory: Memory, size: int) -> None:
        self._memory, self._size = memory, size

    def __del__(self) -> None:
        self.release()

    def shrink(self, size: int) -> None:
        """Give back what is not needed."""
        more, self._size = max(self._size - size, 0), min(self._size, size)
        self._memory.give_back(more)

    def release(self) -> None:
        """Give back all."""
        size, self._size = self._size, 0
        self._memory.give_back(size)


MEMORY = Memory()  # of the process


@dataclass(frozen=True, slots=True)
class Limit:
    """How large a body may be, and whether what is more is cut off or refused."""

    most_bytes: int
    is_cut: bool = False


async def read_body(
    answer: Answer, limit: Limit, memory: Memory, deadline: asyncio.Timeout
) -> tuple[bytes, Share | None]:
    """The body, of one coding only; one of more than FREE_BYTES comes with its share of memory.

    Waiting for memory does not count against the deadline. Raises PermanentError for another
    coding and for a body over the limit, on the wire or unpacked; RetryableError for a broken one,
    and for a large one that comes very slowly.
    """
    body = _Body(answer.headers, limit)
    while not body.is_full and (chunk := await answer.chunk()):
        body.add(chunk)
        if body.size > FREE_BYTES:
            return await _read_large(body, answer, memory, deadline)
    return body.whole(), None


async def _read_large(
    body: "_Body", answer: Answer, memory: Memory, deadline: asyncio.Timeout
) -> tuple[bytes, Share]:
    share = await _share(memory, body.most_bytes, deadline)
    try:
        async with asyncio.timeout(GRACE_SECONDS) as hurry:
            end = hurry.when() or 0
            await body.add_rest()
            while not body.is_full and (chunk := await answer.chunk()):
                body.add(chunk)
                await body.add_rest()
                hurry.reschedule(end + body.size / SLOWEST_BYTES_PER_SECOND)
        whole = body.whole()
    except BaseException as error:
        share.release()
        if isinstance(error, TimeoutError) and hurry.expired():
            size = f"{body.size:,} bytes so far"
            raise RetryableError(f"sends too slowly for a large body ({size})") from None
        raise
    share.shrink(len(whole))
    return whole, share


async def _share(memory: Memory, most_bytes: int, deadline: asyncio.Timeout) -> Share:
    loop = asyncio.get_running_loop()
    rest = (deadline.when() or loop.time()) - loop.time()
    deadline.reschedule(None)
    share = await memory.share(most_bytes)
    deadline.reschedule(loop.time() + rest)
    return share


class _Body:
    """What has come of a body so far."""

    def __init__(self, headers: Mapping[str, str], limit: Limit) -> None:
        length = headers.get("content-length", "")[:20]
        self._unpack = _unpacker(headers.get("content-encoding", ""))
        self._limit = limit
        self._data = io.BytesIO()
        self._wire_bytes = self.size = 0
        self.most_bytes = limit.most_bytes
        if length.isdecimal() and self._unpack is None:
            self.most_bytes = min(int(length), limit.most_bytes)
        if length.isdecimal() and int(length) > limit.most_bytes and not limit.is_cut:
            raise self._too_large("")

    @property
    def is_full(self) -> bool:
        """Whether the limit is reached, and the rest to be cut off."""
        most = self._limit.most_bytes
        return self._limit.is_cut and max(self.size, self._wire_bytes) >= most

    def add(self, chunk: bytes) -> None:
        """Take a chunk; of a packed one only so much as FREE_BYTES allow, see `add_rest`."""
        self._wire_bytes += len(chunk)
        if self._wire_bytes > self._limit.most_bytes and not self._limit.is_cut:
            raise self._too_large("")
        if self._unpack is None:
            self._take(chunk)
            return
        self._take(self._unpack.first_piece(chunk))
        while self.size <= FREE_BYTES and (piece := self._unpack.next_piece()):
            self._take(piece)

    async def add_rest(self) -> None:
        """Unpack what is left of the chunk, taking turns with the others."""
        while not self.is_full and self._unpack and (piece := self._unpack.next_piece()):
            self._take(piece)
            await asyncio.sleep(0)

    def _take(self, piece: bytes) -> None:
        self.size += len(piece)
        if self.size > self._limit.most_bytes and not self._limit.is_cut:
            raise self._too_large(" when unpacked")
        self._data.write(piece)

    def _too_large(self, how: str) -> PermanentError:
        return PermanentError(f"larger than {self._limit.most_bytes:,} bytes{how}")

    def whole(self) -> bytes:
        """All of it; RetryableError where it breaks off."""
        is_short = self._unpack and self._wire_bytes and not self._unpack.is_complete
        if is_short and not self.is_full:
            raise RetryableError("the compressed body breaks off")
        if self._limit.is_cut:
            self._data.truncate(self._limit.most_bytes)
        return self._data.getvalue()


def _unpacker(encoding: str) -> "_Inflater | None":
    names = [name for each in encoding.lower().split(",") if (name := each.strip())]
    if names in ([], ["identity"]):
        return None
    if names in (["gzip"], ["x-gzip"], ["deflate"]):
        return _Inflater()
    raise PermanentError(f"sent in a coding that was not asked for ({encoding[:60]})")


class _Inflater:
    """One layer of gzip or deflate (with or without the zlib header that some servers forget)."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        self._is_first = True

    @property
    def is_complete(self) -> bool:
        return self._inner.eof

    def first_piece(self, chunk: bytes) -> bytes:
        """What a chunk unpacks to, as far as PIECE_BYTES; nothing after the end of the layer."""
        if self._inner.eof:
            return b""
        try:
            piece = self._inner.decompress(chunk, PIECE_BYTES)
        except zlib.error as error:
            if not self._is_first:
                raise RetryableError(f"the compressed body is broken ({error})") from None
            piece = self._raw(chunk)
        self._is_first = False
        return piece

    def next_piece(self) -> bytes:
        """The same of what is left; b"" when all is done."""
        rest = self._inner.unconsumed_tail
        return self.first_piece(rest) if rest else b""

    def _raw(self, chunk: bytes) -> bytes:
        self._inner = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        try:
            return self._inner.decompress(chunk, PIECE_BYTES)
        except zlib.error as error:
            raise RetryableError(f"the compressed body is broken ({error})") from None
