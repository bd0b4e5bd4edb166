"""主动出示执法证件 (处罚法 55; anhui/disclosure/10.1; lingchuan/plan/2.1.3.p2).

Said by the record itself, or by a record of the same day that the certificates were shown
(``certificate-shown``) which names every officer of this act. A service that brings nobody face to
face (post, network, public notice) has nobody to show one to.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _persons
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("officers") or ask.body.certificates_shown or not _persons.face_to_face(ask.body):
        return
    needed = {o.person for o in ask.body.officers if not o.auxiliary}
    shown = {
        o.person for fact in ask.history.of("certificate-shown") if fact.day == ask.day for o in fact.body.officers
    }
    if not needed or not needed <= shown:
        yield Shut(
            "没有记载执法人员主动出示执法证件",
            "请在执法开始时出示执法证件，并记载出示的情况",
            "show-certificate",
            "certificates_shown",
        )


gate = Gate("certificate-shown", "出示执法证件", NoParams, shut, ("officers",))
