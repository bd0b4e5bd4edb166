"""The live server of the journeys, which knows when it has nothing left to do."""

from __future__ import annotations

import threading
from typing import Any

from django.core.servers.basehttp import ThreadedWSGIServer

LONGEST = 60.0
"""Seconds after which a connection that is still served is a fault of the test: it left a page or a client open."""


class Counted(ThreadedWSGIServer):
    """Counts the connections it serves: a page that was closed may have left a request that is still writing."""

    _served = 0
    _ended = threading.Condition()

    def process_request(self, request: Any, client_address: Any) -> None:
        with Counted._ended:
            Counted._served += 1
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            with Counted._ended:
                Counted._served -= 1
                Counted._ended.notify_all()

    @classmethod
    def until_quiet(cls) -> None:
        """Wait until every connection has ended: what it asked for is then in the database, or will never be."""
        with cls._ended:
            quiet = cls._ended.wait_for(lambda: cls._served == 0, timeout=LONGEST)
            assert quiet, f"{cls._served} connections to the live server are still open: the test must close them."
