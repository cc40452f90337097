"""A web server and a mail server on loopback that keep what they are sent and answer as told."""

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeVar

Server = TypeVar("Server", bound=socketserver.BaseServer)


class Web(ThreadingHTTPServer):
    """Keeps path and JSON of each request; `answer` is the status and body that it gives."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _WebHandler)
        self.got: list[tuple[str, Any]] = []
        self.answer: tuple[int, bytes] = (200, b"ok")
        self.headers: dict[str, str] = {}

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.server_port}"


class _WebHandler(BaseHTTPRequestHandler):
    server: Web

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.path, json.loads(body)))
        status, answer = self.server.answer
        self.send_response(status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        """Quiet."""


class Post(socketserver.ThreadingTCPServer):
    """Speaks as much SMTP as a sender needs; keeps (sender, receivers, message)."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _PostHandler)
        self.got: list[tuple[str, list[str], EmailMessage]] = []
        self.refuses = b""  # what it says to a receiver, if that is no 250
        self.refused = b"@"  # whose address has this in it

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _PostHandler(socketserver.StreamRequestHandler):
    server: Post

    def handle(self) -> None:
        sender, receivers = "", list[str]()
        self._say(b"220 here")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"MAIL":
                sender, receivers = line.decode().partition("<")[2].partition(">")[0], []
            if word == b"RCPT" and self.server.refuses and self.server.refused in line:
                self._say(self.server.refuses)
                continue
            if word == b"RCPT":
                receivers.append(line.decode().partition("<")[2].partition(">")[0])
            if word == b"DATA":
                self._say(b"354 go on")
                content = b"".join(iter(self.rfile.readline, b".\r\n"))
                mail = message_from_bytes(content, policy=policy.default)
                assert isinstance(mail, EmailMessage)
                self.server.got.append((sender, receivers, mail))
            self._say(b"221 bye" if word == b"QUIT" else b"250 fine")
            if word == b"QUIT":
                return

    def _say(self, line: bytes) -> None:
        self.wfile.write(line + b"\r\n")


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """The server, at work in a thread."""
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
