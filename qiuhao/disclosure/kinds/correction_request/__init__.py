"""收到更正公示信息的要求 (信息公开条例 41; the places' clauses on correction)."""

from qiuhao.authority.values import Number, Person, Short, Text, field
from qiuhao.casefile.kinds.base import FILES, MATTER, PEOPLE
from qiuhao.ledger.kinds import FileRef, Kind, register


@register
class CorrectionRequest(Kind):
    """Somebody says that what is published is wrong, and with what evidence; `about` is the publication."""

    kind = "disclosure.correction_request"
    title = "更正要求"
    stage = "送达执行"
    act = "ask-correction"
    fills = ("correction-asked",)

    about: Number = field("关于公示（记录号）", group=MATTER, widget="fact:published")
    receipt: Short = field("受理编号", "", group=MATTER, widget="computed", help="网上提出的由系统给出，凭它查询进度")
    asked_by: Person = field("要求人", group=PEOPLE)
    concerned: bool = field("是利害关系人", True, group=PEOPLE)
    wrong: Text = field("认为不准确的内容", group=MATTER, widget="long")
    evidence: Short = field("证据说明", "", group=MATTER)
    files: tuple[FileRef, ...] = field("证据材料", (), group=FILES, widget="files")
