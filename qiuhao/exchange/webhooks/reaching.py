"""Reaching an address that somebody gave us, and no other: never the platform's own network, unless it is allowed.

The host is resolved once, every address it has must be public, and the connection goes to the very address that was
judged: a name that points elsewhere a moment later is of no use. Redirects are not followed; proxies are not asked.
Whoever answers drop by drop is cut off: the worker has other work than to wait for him.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

TIMEOUT = 10
"""Seconds without a sign of life."""
WHOLE = 20
"""Seconds for everything: connecting, proving, sending, the head of the answer."""
LONGEST = 500
INSIDE = "推送地址在内部网络中，不允许向它发送。确需发送的，请系统管理员设置 QIUHAO_WEBHOOK_PRIVATE=1。"
WRONG = "地址须以 https:// 开头，写明主机名，不含账号和 # 部分。"


class Unreachable(ValueError):
    """An address that is not, or cannot be, reached; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes: the judged address, and the name that the other side must prove."""

    scheme: str
    host: str
    port: int
    path: str
    ip: str


def target(address: str) -> Target:
    """The address, resolved and judged. Unreachable with a sentence."""
    private = bool(settings.QIUHAO_WEBHOOK_PRIVATE)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Unreachable(f"推送地址无法识别。{WRONG}") from None
    schemes = ("https", "http") if private else ("https",)
    plain = address.isascii() and address.isprintable() and " " not in address and len(address) <= LONGEST
    if not plain or parts.scheme not in schemes or not parts.hostname or parts.username or parts.fragment:
        raise Unreachable(f"推送地址不合要求。{WRONG}")
    port = port or (443 if parts.scheme == "https" else 80)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, parts.hostname, port, path, _judged(parts.hostname, port, private))


def post(address: str, body: bytes, headers: Mapping[str, str]) -> int:
    """Send it; the status that was answered. Unreachable where there was no answer."""
    to = target(address)
    try:
        connection = _Pinned(to)
        watch = threading.Timer(WHOLE, connection.cut)
        watch.daemon = True
        watch.start()
        try:
            connection.request("POST", to.path, body=body, headers=dict(headers))
            status = connection.getresponse().status
            if connection.over:
                raise TimeoutError
            return status
        finally:
            watch.cancel()
            connection.close()
    except (OSError, http.client.HTTPException, ValueError) as error:
        # ValueError: the socket was cut between two reads.
        raise Unreachable(f"没有连通：{type(error).__name__}") from error


class _Pinned(http.client.HTTPConnection):
    """A connection to the judged address, whatever the name points to by now."""

    def __init__(self, to: Target) -> None:
        super().__init__(to.host, to.port, timeout=TIMEOUT)
        self._to, self.over = to, False

    def connect(self) -> None:
        self.sock = socket.create_connection((self._to.ip, self._to.port), TIMEOUT)
        if self._to.scheme == "https":
            secure = ssl.create_default_context()
            # Held before it is proved, so that whoever takes his time over the proof can be cut off too.
            self.sock = secure.wrap_socket(self.sock, server_hostname=self._to.host, do_handshake_on_connect=False)
            self.sock.do_handshake()

    def cut(self) -> None:
        """End the talk from outside: whoever reads gets the end of it at once."""
        self.over = True
        with suppress(OSError, AttributeError, ValueError):
            self.sock.shutdown(socket.SHUT_RDWR)


def _judged(host: str, port: int, private: bool) -> str:
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        raise Unreachable(f"找不到主机“{host}”。请核对地址。") from None
    if not private and not all(public(ip) for ip in found):
        raise Unreachable(INSIDE)
    return sorted(found)[0]


def public(ip: str) -> bool:
    """Whether an address is of the public internet; an IPv4 address in the dress of an IPv6 one is judged as itself."""
    address = ipaddress.ip_address(ip.split("%")[0])
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    address = inner or address
    inside = address.is_multicast or address.is_reserved or getattr(address, "is_site_local", False)
    return address.is_global and not inside
