"""Where a case comes from, its filing, and the investigation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from qiuhao.law.views.common import About, Officer, Party, View


class Clue(View, Protocol):
    """view ``clue``: where a case comes from."""

    @property
    def source(self) -> str: ...
    @property
    def signed_complaint(self) -> bool: ...
    @property
    def complainant(self) -> object | None: ...


class Filed(View, Protocol):
    """view ``filed``: 立案 (also filled by the on-the-spot decision, which files itself)."""

    @property
    def parties(self) -> Sequence[Party]: ...
    @property
    def act_ended_on(self) -> date | None: ...
    @property
    def discovered_on(self) -> date | None: ...
    @property
    def long_limitation(self) -> bool: ...
    @property
    def matter(self) -> str: ...
    @property
    def approved_by(self) -> str: ...


class NotFiled(View, Protocol):
    """view ``not-filed``: 不予立案, with whom it was told or how it was made public."""

    @property
    def told(self) -> bool: ...
    @property
    def told_complainant(self) -> bool: ...


class OfficersAct(View, Protocol):
    """view ``officers``: anything done by officers towards somebody."""

    @property
    def officers(self) -> Sequence[Officer]: ...
    @property
    def certificates_shown(self) -> bool: ...
    @property
    def rights_told(self) -> bool: ...
    @property
    def dress(self) -> str: ...
    @property
    def on_site(self) -> bool: ...
    @property
    def interests(self) -> Sequence[str]: ...
    @property
    def recording_class(self) -> str: ...
    @property
    def not_recorded_because(self) -> str: ...
    @property
    def dispute_prone(self) -> bool: ...


class Preserved(View, Protocol):
    """view ``preserved``: 先行登记保存."""

    @property
    def approved_by(self) -> str: ...


class Appraised(About, Protocol):
    """view ``appraised``: 检验检测检疫鉴定 result received."""


class RecusalAsked(View, Protocol):
    """view ``recusal-asked``: 回避申请, or the officer's own declaration."""

    @property
    def person(self) -> str: ...


class RecusalDecided(About, Protocol):
    """view ``recusal-decided``: about a request."""

    @property
    def person(self) -> str: ...
    @property
    def granted(self) -> bool: ...


class DeviceCapture(View, Protocol):
    """view ``device-capture``: 电子技术监控记录, with the device as it was registered."""

    @property
    def captured_at(self) -> datetime: ...
    @property
    def legality_reviewed_on(self) -> date | None: ...
    @property
    def technical_reviewed_on(self) -> date | None: ...
    @property
    def place_public_on(self) -> date | None: ...


class DeviceReview(About, Protocol):
    """view ``device-review``: a device's record checked before use."""

    @property
    def admitted(self) -> bool: ...


class DeviceTold(About, Protocol):
    """view ``device-told``: the party told, with the ways to ask and to be heard."""

    @property
    def asking(self) -> str: ...
    @property
    def stating(self) -> str: ...
