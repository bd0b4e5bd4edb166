"""Acts that number and print a paper take what every act takes: the head that was seen, and the key of a retry."""

from inspect import signature

import pytest

from qiuhao.casefile.acts.papered import PAPERED


@pytest.mark.parametrize("kind", PAPERED)
def test_a_papered_act_takes_the_head_that_was_seen_and_a_key(kind: str) -> None:
    assert {"expected_head", "key"} <= set(signature(PAPERED[kind]).parameters)
