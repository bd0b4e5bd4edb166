"""The only clock. Everything that needs "now" asks here, so tests and the demo world can hold it still."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

LEGAL_ZONE = ZoneInfo("Asia/Shanghai")

# One for the whole process, not per thread: a live test server must see the time its test set.
_held: datetime | None = None


class ClockRefusedError(RuntimeError):
    """Somebody tried to hold the clock where it must run."""


def now() -> datetime:
    """The present moment, timezone-aware, in UTC, with microseconds."""
    return _held if _held is not None else datetime.now(UTC)


def today() -> date:
    """The legal date of the present moment (Asia/Shanghai)."""
    return now().astimezone(LEGAL_ZONE).date()


def read(text: str) -> datetime | None:
    """The moment that an address carries, in UTC; None for anything else, for one without a zone, and for one that no
    other zone can say. A plus sign that became a blank on its way is put back."""
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+"))
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


@contextmanager
def fixed(moment: datetime) -> Iterator[None]:
    """Hold the clock at `moment` (must be timezone-aware). Refused in production. May be nested."""
    global _held
    if getattr(settings, "QIUHAO_PRODUCTION", False):
        raise ClockRefusedError("The clock cannot be held in production (QIUHAO_PRODUCTION is set).")
    if moment.tzinfo is None:
        raise ClockRefusedError("The clock can only be held at a timezone-aware moment.")
    before, _held = _held, moment.astimezone(UTC)
    try:
        yield
    finally:
        _held = before
