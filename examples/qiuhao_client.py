#!/usr/bin/env python3
"""A small client of Qiuhao's interface. Python's standard library only; copy it and change it.

    python qiuhao_client.py https://law.example qh_… AUTHORITY UNIT

registers a clue, asks whether the case may be filed and why not, attaches a file to a record of something that happened
elsewhere, and prints what is owed by when. What the law refuses is printed with its clauses. For something that
happened earlier, give `happened_at` with its zone beside `content`.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sys
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen


class Problem(Exception):
    """What the interface said is wrong: a sentence, and by case the refusals or the fields."""

    def __init__(self, status: int, told: dict[str, Any]) -> None:
        super().__init__(told.get("detail", f"HTTP {status}"))
        self.status, self.told = status, told

    @property
    def clauses(self) -> list[str]:
        """The clauses that shut the act."""
        return [reason["clause"] for reason in self.told.get("refusals", [])]


class Qiuhao:
    """One platform, one token."""

    def __init__(self, address: str, token: str) -> None:
        self.address, self.token = address.rstrip("/"), token

    def get(self, path: str) -> Any:
        """An answer as values; Problem."""
        return self._ask("GET", path)[0]

    def post(self, path: str, body: Any, key: str = "", seen: str = "") -> Any:
        """Send JSON. `key`: the same for each try of the same thing; `seen`: the ETag that was read."""
        headers = {"Content-Type": "application/json", "Idempotency-Key": key or uuid.uuid4().hex}
        if seen:
            headers["If-Match"] = seen
        return self._ask("POST", path, json.dumps(body).encode(), headers)[0]

    def several(self, case: str, acts: list[dict[str, Any]], key: str = "", seen: str = "") -> list[dict[str, Any]]:
        """Several acts of one case, in order: the record of each. Problem, and none is recorded; `told["pointer"]`
        is the one that was refused."""
        found: list[dict[str, Any]] = self.post(f"/api/cases/{case}/acts", {"acts": acts}, key, seen)["records"]
        return found

    def upload(self, name: str, data: bytes, media_type: str) -> dict[str, Any]:
        """A file up; the answer is how a record names it."""
        found: dict[str, Any] = self._ask(
            "POST", f"/api/files?name={quote(name)}", data, {"Content-Type": media_type}
        )[0]  # fmt: skip
        return found

    def case(self, case: str) -> tuple[dict[str, Any], str]:
        """A case with its facts, and the ETag of its head."""
        return self._ask("GET", f"/api/cases/{case}")

    def every(self, path: str, name: str) -> Iterator[dict[str, Any]]:
        """All lines of a list, page by page."""
        while path:
            page = self.get(path)
            yield from page[name]
            path = page["next"]

    def _ask(self, method: str, path: str, data: bytes | None = None, headers: dict[str, str] | None = None) -> Any:
        told = {"Authorization": f"Bearer {self.token}", "Accept": "application/json", **(headers or {})}
        request = Request(self.address + path, data=data, headers=told, method=method)
        try:
            with urlopen(request, timeout=30) as answer:
                return json.load(answer), answer.headers.get("ETag", "")
        except HTTPError as error:
            with error:
                raise Problem(error.code, json.load(error)) from None


def webhook_holds(secret: str, headers: dict[str, str], body: bytes, now: float, most: int = 300) -> bool:
    """Whether a message came from the platform: its signature holds, and it is not old."""
    timestamp = headers.get("Qiuhao-Timestamp", "0")
    made = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    fresh = timestamp.isdigit() and abs(now - int(timestamp)) <= most
    return fresh and hmac.compare_digest(f"v1={made}", headers.get("Qiuhao-Signature", ""))


def main(address: str, token: str, authority: str, unit: str) -> None:
    """One walk through the interface."""
    platform = Qiuhao(address, token)
    clue = {"source": "投诉举报", "content": "举报超范围生产糕点。", "recorder": "接口", "handling": "转承办机构核查。"}
    begun = platform.post("/api/cases", {"authority": authority, "unit": unit, "content": clue})
    case = begun["case"]
    print(f"案件 {case}，第 {begun['number']} 号记录")

    asked = platform.post(f"/api/cases/{case}/acts/close/why-not", {})
    for reason in asked["refusals"]:
        print(f"现在不能结案：{reason['text']}（{reason['clause'] or '平台承诺'}）")
    try:
        platform.post(f"/api/cases/{case}/acts/file-case", {"content": {"cause": ""}})
    except Problem as problem:
        print(f"没有立案：{problem}")

    _, seen = platform.case(case)
    ref = platform.upload("单据.txt", b"receipt", "text/plain")
    told = {
        "kind": "casefile.evidence",
        "content": {"sort": "书证", "name": "单据", "source": "当事人", "files": [ref]},
    }  # fmt: skip
    done = platform.post(f"/api/cases/{case}/facts", told, seen=seen)
    print(f"已登记证据：第 {done['number']} 号记录")

    answer = platform.get(f"/api/cases/{case}/answer")
    for finding in answer["breached"]:
        print(f"发现：{finding['text']}")
    mine = [duty for duty in platform.every("/api/duties?limit=20", "duties") if duty["case"] == case]
    for duty in mine:
        print(f"应办：{duty['title']}，最迟 {duty['due_at']}（{duty['clause']}）")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
