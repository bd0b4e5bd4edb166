"""What tests of the law share."""

from __future__ import annotations

import pytest

from tests.law.bodies import Story


@pytest.fixture
def story() -> Story:
    """A case without facts."""
    return Story()
