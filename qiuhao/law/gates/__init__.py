"""The closed catalogue of gates: one small file each, listed here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping

from qiuhao.law.gates import review_passed, two_officers
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

_FILES = (review_passed, two_officers)

GATES: Mapping[str, Gate] = {file.gate.name: file.gate for file in _FILES}

__all__ = ["GATES", "Ask", "Gate", "NoParams", "Shut"]
