"""Visitors over HTTP, all at once: each keeps one connection and asks one question after another."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Sequence
from urllib.parse import quote


def rate(where: str, asks: Sequence[tuple[str, str]], visitors: int, seconds: float) -> float:
    """Answers a second of so many visitors together. `asks`: session (or '') and address; RuntimeError if one fails."""
    counts, problems = [0] * visitors, list[str]()
    until = time.perf_counter() + seconds

    def visit(place: int) -> None:
        connection = http.client.HTTPConnection(where, timeout=60)
        turn = place
        while time.perf_counter() < until and not problems:
            session, address = asks[turn % len(asks)]
            headers = {"Cookie": f"sessionid={session}"} if session else {}
            connection.request("GET", quote(address, safe="/?=&%"), headers=headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                problems.append(f"{address}: {answer.status}")
            counts[place] += 1
            turn += visitors + 1
        connection.close()

    begun = time.perf_counter()
    threads = [threading.Thread(target=visit, args=(place,)) for place in range(visitors)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise RuntimeError(problems[0])
    return sum(counts) / (time.perf_counter() - begun)
