"""Acts that number and print a paper take what every act takes: the head that was seen, and the key of a retry."""

from collections.abc import Callable
from inspect import signature
from typing import Any, get_args, get_type_hints

import pytest

from qiuhao.casefile.acts.papered import PAPERED


def taken(act: Callable[..., Any]) -> set[str]:
    """Names of what an act takes, those behind its typed `**once` too."""
    once = get_type_hints(act).get("once")
    return set(signature(act).parameters) | {name for typed in get_args(once) for name in typed.__annotations__}


@pytest.mark.parametrize("kind", PAPERED)
def test_a_papered_act_takes_the_head_that_was_seen_and_a_key(kind: str) -> None:
    assert {"expected_head", "key"} <= taken(PAPERED[kind])
