"""Parsers that misbehave, to be called in a child process."""

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from connectors.errors import PermanentError


@dataclass(frozen=True)
class Said:
    """What a parser answers."""

    text: str


def echo(body: bytes, word: str | None = None) -> list[Said]:
    print("what a parser prints is not an answer")
    return [Said(body.decode()), Said(word or "")]


is_warm = False


def warm_up() -> None:
    global is_warm
    is_warm = True


def warmth(body: bytes) -> list[Said]:
    return [Said(str(is_warm))]


def dawdle(body: bytes) -> list[Said]:
    """Take so many seconds of the processor."""
    end = time.process_time() + float(body)
    while time.process_time() < end:
        pass
    return [Said("done")]


def talk(body: bytes, rows: str) -> list[Said]:
    """Answer with so many rows of the body, and one that no UTF-8 can hold."""
    return [Said(body.decode())] * int(rows) + [Said("\ud800")]


def whoami(body: bytes) -> list[Said]:
    return [Said(str(os.getpid()))]


def refuse(body: bytes) -> list[Said]:
    raise PermanentError("refused: it: because", why="because")


def stumble(body: bytes) -> list[Said]:
    raise KeyError("secret words of the page")


def spin(body: bytes) -> list[Said]:
    while True:
        pass


def sleep(body: bytes) -> list[Said]:
    Path(body.decode()).write_text(str(os.getpid()))
    while True:
        time.sleep(60)


def hog(body: bytes) -> list[Said]:
    return [Said(str(len(b"x" * 10**9)))]


def crash(body: bytes) -> list[Said]:
    os.abort()


def recurse(body: bytes) -> list[Said]:
    sys.setrecursionlimit(10**9)
    return recurse(body)
