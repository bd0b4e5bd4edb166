"""A real HTTP server on loopback that keeps what it is sent and answers as it is told."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer


@dataclass
class Heard:
    """`status`: what to answer; `got`: headers and body of each message."""

    status: int = 200
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/in?from=qiuhao"


@contextmanager
def listening() -> Iterator[Heard]:
    heard = Heard()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.got.append((dict(self.headers), body))
            self.send_response(heard.status)
            if 300 <= heard.status < 400:
                self.send_header("Location", heard.address)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            """Nothing on standard error."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    heard.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def dripping() -> Iterator[str]:
    """The address of a server that answers a byte at a time and never comes to an end, until it is hung up on."""
    server = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        talk, _ = server.accept()
        with talk, suppress(OSError):
            talk.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            while not gone.wait(0.01):
                talk.sendall(b"x")

    gone = threading.Event()
    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
    finally:
        gone.set()
        thread.join()
        server.close()
