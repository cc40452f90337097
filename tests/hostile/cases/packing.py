"""Content codings: one layer of gzip or deflate is taken, whatever else is refused unread."""

# ruff: noqa: E501 - one case a line

import gzip
import zlib
from collections.abc import Callable
from functools import cache

from tests.hostile.acts import answer, chunked, head, raw, redirect
from tests.hostile.cases import Case, Expected, good, read, refused, survives

CODING = refused("coding")
TOO_LARGE = refused("larger than")
BROKEN = refused("broken|breaks off")
GIGABYTE = 2**30
EMPTY_MEMBER = gzip.compress(b"", mtime=0)


@cache
def bomb(wbits: int, layers: int = 1) -> bytes:
    """A gigabyte of zeros, packed to a megabyte, and that again; the sum at its end is wrong."""
    data = _repeated(wbits, b"", b"\0" * 2**24, GIGABYTE >> 24)
    for _ in range(layers - 1):
        data = gzip.compress(data)
    return data


def _repeated(wbits: int, start: bytes, piece: bytes, times: int) -> bytes:
    """A stream that unpacks to a beginning and the same piece many times, quickly made."""
    packer = zlib.compressobj(9, wbits=wbits)
    first = packer.compress(start + piece) + packer.flush(zlib.Z_FULL_FLUSH)
    other = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + other * (times - 1) + packer.flush()


@cache
def words_bomb() -> bytes:
    """A feed whose one title takes half a gigabyte."""
    start = b"<?xml version='1.0'?><rss version='2.0'><channel><item><title>"
    return _repeated(31, start, b"word " * 200_000, 500)


@cache
def zstd_bomb() -> bytes:
    """A gigabyte of zeros in zstd: blocks that say one byte 128 KB often."""
    blocks = GIGABYTE // 131_072
    parts = [b"\x28\xb5\x2f\xfd\x00\x58"]
    parts += [
        ((131_072 << 3) | 2 | (n == blocks - 1)).to_bytes(3, "little") + b"\0"
        for n in range(blocks)
    ]
    return b"".join(parts)


def packed(
    name: str,
    coding: str,
    body: bytes | Callable[[str], bytes],
    expected: Expected,
    status: str = "200 OK",
) -> Case:
    """A case of one coding."""
    return Case(name, answer(body, f"Content-Encoding: {coding}", status=status), expected)


def gz(name: str) -> bytes:
    """The good feed in gzip."""
    return gzip.compress(good(name))


def raw_deflate(name: str) -> bytes:
    """The good feed in deflate without the header of zlib."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(good(name)) + packer.flush()


def _wrong_sum(name: str) -> bytes:
    return gz(name)[:-8] + bytes(range(1, 9))


def _with_extras(name: str) -> bytes:
    data = gz(name)
    extra = b"x" * 60_000
    flagged = data[:3] + b"\x0c" + data[4:10]
    return flagged + len(extra).to_bytes(2, "little") + extra + b"n" * 60_000 + b"\0" + data[10:]


def _two_members(name: str) -> bytes:
    body = good(name)
    return gzip.compress(body[:300]) + gzip.compress(body[300:])


CASES = [
    packed("gzip", "gzip", gz, read(2)),
    packed("gzip-in-capitals", "GZIP", gz, read(2)),
    packed("x-gzip", "x-gzip", gz, read(2)),
    packed("deflate", "deflate", lambda name: zlib.compress(good(name)), read(2)),
    packed("raw-deflate", "deflate", raw_deflate, read(2)),
    packed("identity", "identity", good, read(2)),
    packed("no-coding-named", "", good, read(2)),
    packed("gzip-with-extras", "gzip", _with_extras, read(2)),
    packed("gzip-with-endless-name", "gzip", lambda name: gz(name)[:3] + b"\x08" + gz(name)[4:10] + b"n" * 9_000_000, survives(0)),
    packed("gzip-of-two-members", "gzip", _two_members, survives(2)),
    packed("gzip-of-many-empty-members", "gzip", lambda name: EMPTY_MEMBER * 400_000, survives(0)),
    packed("gzip-with-rubbish-behind", "gzip", lambda name: gz(name) + b"rubbish" * 100, survives(2)),
    packed("gzip-with-megabytes-behind", "gzip", lambda name: gz(name) + b"\0" * 9_000_000, survives(2)),
    packed("gzip-with-wrong-sum", "gzip", _wrong_sum, survives(2)),
    packed("gzip-cut-short", "gzip", lambda name: gz(name)[:-20], BROKEN),
    packed("gzip-cut-in-the-sum", "gzip", lambda name: gz(name)[:-3], survives(2)),
    packed("gzip-head-alone", "gzip", lambda name: gz(name)[:10], BROKEN),
    packed("gzip-of-nothing", "gzip", gzip.compress(b""), refused("empty")),
    packed("gzip-without-body", "gzip", b"", refused("empty")),
    packed("gzip-that-is-none", "gzip", good, survives(2)),
    packed("gzip-broken-inside", "gzip", lambda name: gz(name)[:60] + b"\xff" * 100 + gz(name)[160:], BROKEN),
    packed("deflate-that-is-none", "deflate", b"\xff\xff\xff rubbish", BROKEN),
    packed("deflate-cut-short", "deflate", lambda name: zlib.compress(good(name))[:-30], BROKEN),
    Case("gzip-unannounced", answer(gz), refused("gzip")),
    packed("brotli", "br", b"\x8b\x02\x80words\x03", CODING),
    packed("brotli-bomb", "br", bytes.fromhex("5b0000f8ff7f") + b"\xff" * 900, CODING),
    packed("zstd", "zstd", zstd_bomb(), CODING),
    packed("compress", "compress", b"\x1f\x9d\x90", CODING),
    packed("unknown-coding", "nonsense", good, CODING),
    packed("path-as-coding", "../../etc/passwd", good, CODING),
    packed("gzip-twice", "gzip, gzip", lambda name: gzip.compress(gz(name)), CODING),
    packed("gzip-in-brotli", "gzip, br", gz, CODING),
    packed("gzip-a-thousand-times", ", ".join(["gzip"] * 1000), gz, CODING),
    Case("gzip-in-two-headers", answer(lambda name: gzip.compress(gz(name)), "Content-Encoding: gzip", "Content-Encoding: gzip"), CODING),
    packed("gzip-bomb", "gzip", lambda name: bomb(31), TOO_LARGE),
    packed("deflate-bomb", "deflate", lambda name: bomb(15), TOO_LARGE),
    packed("raw-deflate-bomb", "deflate", lambda name: bomb(-15), TOO_LARGE),
    packed("bomb-of-words", "gzip", lambda name: words_bomb(), TOO_LARGE),
    packed("nested-bomb", "gzip", lambda name: bomb(31, 3), refused("gzip|larger")),
    packed("nested-bomb-announced", "gzip, gzip, gzip", lambda name: bomb(31, 3), CODING),
    Case("bomb-in-chunks", chunked(lambda name: [bomb(31)[n : n + 1000] for n in range(0, 200_000, 1000)], "Content-Encoding: gzip"), TOO_LARGE),
    Case("bomb-in-transfer", raw(head("Transfer-Encoding: gzip"), lambda name: bomb(31)), survives(0)),
    packed("bomb-as-error", "gzip", lambda name: bomb(31), refused("the server failed"), "500 No"),
    packed("bomb-as-not-found", "deflate", lambda name: bomb(15), refused("not found"), "404 No"),
    packed("bomb-as-too-many", "gzip", lambda name: bomb(31), refused("too many"), "429 No"),
    packed("brotli-as-error", "br", b"\x8b", refused("the server failed"), "500 No"),
    Case("bomb-on-redirect", raw(head("Location: http://hop.bomb-on-redirect.lab.example/item/1", "Content-Encoding: gzip", status="301 Moved"), lambda name: bomb(31)), refused("not found")),
    Case("redirect-to-bomb", redirect("http://gzip-bomb.lab.example/feed"), TOO_LARGE),
]  # fmt: skip
