"""The invented authority at a morning when the clock stands still, as in the tests of the case."""

from tests.casefile.conftest import morning

__all__ = ["morning"]
