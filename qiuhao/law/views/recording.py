"""Audio-visual records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from qiuhao.law.views.common import About


class Recording(About, Protocol):
    """view ``recording``: an audio-visual record, about the act it shows; happens at its end.

    Each of ``gaps`` has the keys ``started``, ``ended`` ('': not resumed), ``cause`` and ``spoken``
    (time mark of the spoken explanation on resuming, '': none).
    """

    @property
    def started_at(self) -> datetime: ...
    @property
    def spoken_start(self) -> bool: ...
    @property
    def device(self) -> str: ...
    @property
    def maker(self) -> str: ...
    @property
    def method(self) -> str: ...
    @property
    def proves(self) -> str: ...
    @property
    def has_sound(self) -> bool: ...
    @property
    def transcript(self) -> str: ...
    @property
    def gaps(self) -> Sequence[Mapping[str, str]]: ...


class RecordingStored(About, Protocol):
    """view ``recording-stored``: about a recording."""

    @property
    def store(self) -> str: ...


class StorageExcused(About, Protocol):
    """view ``storage-excused``: could not be stored in time; ``returned_at`` restarts the clock."""

    @property
    def situation(self) -> str: ...
    @property
    def returned_at(self) -> datetime | None: ...


class RecordingExplained(About, Protocol):
    """view ``recording-explained``: why a recording broke off or is missing, about an act."""

    @property
    def cause(self) -> str: ...
    @property
    def signed_by(self) -> Sequence[str]: ...
