"""What the demonstration is made of, read from its TOML files: authorities, persons, causes, the programme of cases."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

FOLDER = Path(__file__).parent
PASSWORD = "qiuhao-2026-demo"  # noqa: S105 - shown on the log-in page on purpose, in the demonstration only


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of an authority; `key` says which part he plays."""

    id: str
    key: str
    name: str
    post: str
    unit: str
    duty: str
    certificate: str
    qualified: bool
    tries: str


@dataclass(frozen=True, slots=True)
class Body:
    """An authority with its people by key, its units (id, name, sort), and what its trade has: causes of penalties, an
    inspection, licences."""

    id: str
    place: str
    name: str
    short: str
    level: Literal["county", "city"]
    area: str
    area_name: str
    justice_bureau: bool
    units: tuple[tuple[str, str, str], ...]
    people: Mapping[str, Somebody]
    causes: tuple[Mapping[str, Any], ...]
    inspection: Mapping[str, Any]
    licences: tuple[Mapping[str, Any], ...]
    address: str
    phone: str

    def person(self, key: str) -> str:
        """The id of whoever plays this part."""
        return self.people[key].id

    def cause(self, name: str) -> Mapping[str, Any]:
        """A cause or a licence by its id."""
        return next(cause for cause in (*self.causes, *self.licences) if cause["id"] == name)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text("utf-8"))


@cache
def bodies() -> dict[str, Body]:
    """The five enforcing authorities by id."""
    said = _read("authorities.toml")
    return {given["id"]: _body(given, said["person"]) for given in said["authority"]}


@cache
def province() -> Mapping[str, Any]:
    """The justice department above them."""
    found: Mapping[str, Any] = _read("authorities.toml")["province"]
    return found


def programme() -> list[dict[str, Any]]:
    """The cases to be told: authority, story, cause, begun (workdays before today), and what the story wants."""
    found: list[dict[str, Any]] = _read("cases.toml")["case"]
    return found


def _body(given: Mapping[str, Any], persons: list[dict[str, Any]]) -> Body:
    trade = _read(f"trades/{given['trade']}.toml")
    units = tuple((f"{given['trade']}-{code}", name, sort) for code, name, sort in trade["units"])
    people = {p["key"]: _somebody(given, p, units[p["unit"]][0]) for p in persons}
    return Body(
        given["id"], given["place"], given["area_name"] + trade["office"], given["short"] + trade["short"],
        given["level"], given["area"], given["area_name"], given.get("justice_bureau", False), units, people,
        tuple(trade["cause"]), trade["inspection"], tuple(trade.get("licence", ())),
        f"{given['area_name']}演示路 {given['area'][3]} 号", f"0999-80{given['area']}",
    )  # fmt: skip


def _somebody(given: Mapping[str, Any], p: Mapping[str, Any], unit: str) -> Somebody:
    return Somebody(
        f"p-{given['id']}-{p['key']}", p["key"], given["stem"] + p["name"], p["post"], unit, p["duty"],
        p.get("certificate", "valid"), p.get("qualified", False), p.get("try", ""),
    )  # fmt: skip
