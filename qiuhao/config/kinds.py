"""Every kind and every act of the platform, found by looking into the rooms. No Django."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from qiuhao.ledger.kinds import Kind, all_kinds

ROOMS = (
    "library",
    "authority",
    "documents",
    "casefile",
    "evidence",
    "review",
    "disclosure",
    "archive",
    "oversight",
    "exchange",
)


def load_kinds() -> dict[str, type[Kind]]:
    """Import every ``<room>/kinds/*``, groups included, so that it registers itself; then all kinds by name."""
    import_module("qiuhao.ledger.looking")
    for room in ROOMS:
        try:
            folder = import_module(f"qiuhao.{room}.kinds")
        except ModuleNotFoundError as error:
            if error.name == f"qiuhao.{room}.kinds":
                continue
            raise
        for found in pkgutil.walk_packages(folder.__path__, f"{folder.__name__}."):
            import_module(found.name)
    return all_kinds()


def all_acts() -> set[str]:
    """Names of all acts that a kind records."""
    return {cls.act for cls in load_kinds().values() if cls.act}
