"""A record prints with the template of its kind: what it says stands there, what it leaves open is blank."""

from __future__ import annotations

import base64
import logging
from datetime import date
from typing import Any

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.casefile import reading
from qiuhao.casefile.checking import references
from qiuhao.casefile.models import Case
from qiuhao.casefile.printing import printed
from qiuhao.casefile.sheets import SHEETS
from qiuhao.documents.kinds.seal_registered import SealRegistered
from qiuhao.documents.seals import demo_seal
from qiuhao.documents.sheets import sheet_of
from qiuhao.ledger import files
from qiuhao.ledger.kinds import kind_of
from tests.documents.papers import Paper, read, squeeze

from . import world
from .samples import CONTENT

pytestmark = pytest.mark.usefixtures("morning")
FOLLOWING = {
    "reconsideration-received": "casefile.reconsideration_notice",
    "claim-received": "casefile.claim_notice",
    "things-taken": "casefile.things_taken",
    "measure-taken": "casefile.sealing",
    "execution-ordered": "casefile.execution_order",
}
"""View -> the kind whose record it takes to be about."""
TIMED = {"began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:40:00+08:00", "place": "店内操作间"}
TOLD: dict[str, Any] = {"certificates_shown": True, "rights_told": True, "shown_to": "何某"}
SIGNED = [{"role": "当事人", "name": "何某"}, {"role": "见证人", "signed": False, "refused": "见证人因故先行离开"}]
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def duty() -> dict[str, Any]:
    """Two officers who did as they should."""
    return {**TOLD, "officers": [one.model_dump(mode="json") for one in world.officers()]}


def filed() -> str:
    """A case that is filed."""
    case = world.new_case()
    world.reported(case, "casefile.filing", **world.filing(number_text="示市监立〔2026〕1号"))
    return case


def paper(case: str, number: int) -> Paper:
    """The record of a case on paper."""
    history = reading.history(case)
    fact = history.number(number)
    assert fact is not None
    pdf = printed(fact, Case.objects.get(pk=case).name, history, reading.setting(case))
    return read(pdf)


def says(case: str, kind: str, **content: Any) -> Paper:
    """The paper of a record just made."""
    return paper(case, world.reported(case, kind, **content).number)


def stands(shown: Paper, *words: str) -> None:
    """Each of these words stands on the paper."""
    assert [said for said in words if squeeze(said) not in shown.text] == []


def decided(case: str) -> int:
    """A decision with its number."""
    content = {
        "parties": [world.party()], "proposal": world.proposal(), "authority_name": "示范县市场监督管理局",
        "decided_by": world.HEAD, "number_text": "示市监罚〔2026〕8号",
    }  # fmt: skip
    return world.reported(case, "casefile.decision", **content).number


@pytest.mark.parametrize("kind", SHEETS)
def test_the_least_that_a_record_says_prints_with_its_own_template(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    case = world.new_case()
    decided(case)
    world.reported(case, "casefile.rights_notice", **CONTENT["casefile.rights_notice"])
    about = world.reported(case, "casefile.hearing_request", about=4).number
    wanted = dict(references(kind_of(kind))).get("about", "")
    if wanted in FOLLOWING:
        begun = CONTENT[FOLLOWING[wanted]]
        begun = {**begun, "about": 3} if "about" in begun else begun
        about = world.reported(case, FOLLOWING[wanted], **begun).number
    elif "decided" in wanted.split("|"):
        about = 3
    elif kind == "casefile.inspection_notice":
        about = world.reported(case, "casefile.inspection_plan", **CONTENT["casefile.inspection_plan"]).number
    content = {**CONTENT[kind], **({"about": about} if "about" in CONTENT[kind] else {})}
    if SHEETS[kind][0].startswith("coercion_"):
        content["number_text"] = "示市监强〔2026〕1号"
        if "authority_name" in kind_of(kind).model_fields:
            content["authority_name"] = "示范县市场监督管理局"
    with caplog.at_level(logging.WARNING, logger="qiuhao.casefile.printing"):
        shown = says(case, kind, **content)
    assert caplog.messages == []
    title = kind_of(kind).title if SHEETS[kind][0].startswith("coercion_") else sheet_of(SHEETS[kind][0]).title
    stands(shown, title, "示范县市场监督管理局")
    assert "内容以记录为准" not in shown.text


def test_a_receipt_names_the_document_its_number_and_who_refused() -> None:
    case = filed()
    refused = {"role": "受送达人", "name": "何某", "signed": False, "refused": "看过文书后拒绝签收"}
    shown = says(
        case, "casefile.service", **duty(), about=decided(case), documents=[{"name": "行政处罚决定书"}],
        method="leaving", effective_on="2026-03-02", served_at="2026-03-02T08:30:00+08:00", place="店内",
        recipient="示范县青禾糕点店有限公司", refusal="法定代表人拒收", attested_by="童见真", recorded=True,
        signatures=[refused],
    )  # fmt: skip
    stands(
        shown, "《行政处罚决定书》（示市监罚〔2026〕8号）1份", "受送达人示范县青禾糕点店有限公司", "超范围生产糕点",
        "2026年3月2日8时30分", "（看过文书后拒绝签收）", "法定代表人拒收", "见证人（童见真）",
        "送达人（李办案，示执0009）", "视为送达之日：2026年3月2日。", "已拍照、录像",
    )  # fmt: skip


def test_of_several_documents_only_the_one_meant_has_the_number_of_the_decision() -> None:
    case = filed()
    many = [
        {"name": "行政处罚决定书"},
        {"name": "罚款缴纳通知", "copies": 2},
        {"name": "清单", "number_text": "示市监清〔2026〕2号"},
    ]
    shown = says(
        case, "casefile.service", about=decided(case), documents=many, method="direct", effective_on="2026-03-02",
        recipient="何某", received_by="何妹", capacity="同住成年家属",
        signatures=[{"role": "受送达人", "name": "何妹"}],
    )  # fmt: skip
    stands(
        shown, "《行政处罚决定书》（示市监罚〔2026〕8号）", "《罚款缴纳通知》2份", "《清单》（示市监清〔2026〕2号）",
        "何妹，同住成年家属", "（何妹已签名）",
    )  # fmt: skip


def test_a_questioning_has_its_questions_and_signatures() -> None:
    shown = says(
        filed(), "casefile.questioning", **duty(), **TIMED, asked={"name": "何某", "relation": "法定代表人"}, times=2,
        recorder="王协办", signatures=SIGNED,
        exchanges=[{"speaker": "问", "words": "谁生产的？"}, {"speaker": "答", "words": "我们自己。"}],
    )  # fmt: skip
    stands(
        shown, "询问笔录", "案由：超范围生产糕点", "第2次", "李办案（示执0009）", "记录人：王协办", "被询问人：何某",
        "与本案关系：法定代表人", "已告知其权利和义务。",
        "执法人员向何某出示执法证件，表明身份（证号：示执0009、示执0008）。",
        "问：谁生产的？", "答：我们自己。", "（何某已签名）", "（见证人因故先行离开）",
    )  # fmt: skip


def test_what_was_not_shown_is_not_said_to_have_been_shown() -> None:
    shown = says(filed(), "casefile.questioning", **CONTENT["casefile.questioning"])
    stands(shown, "出示执法证件的情况：＿＿＿", "告知权利义务的情况：＿＿＿", "（拒绝签名，见证人在场。）")
    assert "表明身份" not in shown.text


def test_an_examination_has_who_was_there_and_what_was_found() -> None:
    shown = says(
        filed(), "casefile.examination", **duty(), **TIMED, found="货架上有糕点 20 盒。", taken="拍摄照片 2 张。",
        present=[{"name": "何某", "relation": "法定代表人"}], witness={"name": "童见真"}, signatures=SIGNED,
    )  # fmt: skip
    stands(
        shown, "现场检查笔录", "示范县青禾糕点店有限公司", "何某（法定代表人）", "童见真", "货架上有糕点 20 盒。",
        "拍摄照片 2 张。", "2026年3月2日8时00分至2026年3月2日8时40分", "店内操作间",
    )  # fmt: skip


def test_an_order_has_its_number_its_day_and_what_to_put_right() -> None:
    shown = says(
        filed(), "casefile.correction_order", number_text="示市监责改〔2026〕3号", parties=[world.party()],
        facts_found="超出许可范围生产糕点。", basis=["依据《示范条例》第十条。"], due="2026-03-20",
        requirements="停止生产\n清点库存", remedy_text="可以申请行政复议。",
    )  # fmt: skip
    stands(shown, "示市监责改〔2026〕3号", "于2026年3月20日前", "1.停止生产", "2.清点库存", "可以申请行政复议。")


def test_a_notice_of_hearing_has_its_time_in_words_and_who_presides() -> None:
    case = filed()
    told = world.reported(case, "casefile.rights_notice", **CONTENT["casefile.rights_notice"])
    asked = world.reported(case, "casefile.hearing_request", about=told.number)
    more = {"about": asked.number, "held_on": "2026-03-20", "place": "三楼会议室", "chair": world.REVIEWER}
    shown = says(
        case, "casefile.hearing_notice", **more, number_text="示市监听通〔2026〕1号", held_time="上午九时三十分"
    )
    stands(
        shown, "示市监听通〔2026〕1号", "于2026年3月2日要求举行听证", "时间：2026年3月20日上午九时三十分",
        "地点：三楼会议室", "听证主持人：孙审核", "案件调查人员：李办案、王协办", "本机关决定公开举行听证",
    )  # fmt: skip


def test_a_registration_has_its_list_and_the_period_of_the_rules() -> None:
    things = [
        {"name": "糕点", "model": "500克", "quantity": "20 盒", "keeper": "成品库"},
        {"name": "账本", "quantity": "1 本"},
    ]
    shown = says(
        filed(), "casefile.preservation", **duty(), **TIMED, things=things, ground="证据可能灭失。", keeper="何某",
        kept_where="店内成品库", number_text="示市监登保〔2026〕4号", head_opinion=world.voice(), signatures=SIGNED,
    )  # fmt: skip
    # 处罚法 56, 85: seven workdays after Monday 2 March.
    stands(
        shown, "示市监登保〔2026〕4号", "经本机关负责人批准", "7个工作日内作出处理决定（至2026年3月11日届满）",
        "由何某保管", "店内成品库", "500克", "20 盒", "账本", "共2项", "何某已签名", "见证人因故先行离开",
    )  # fmt: skip


def test_a_closing_report_says_what_was_decided_and_done() -> None:
    case = filed()
    about = decided(case)
    world.reported(case, "casefile.payment", about=about, amount="5000.00")
    world.reported(case, "casefile.performance", about=about, obligation="缴纳罚款", result="done")
    shown = says(
        case, "casefile.closing", reason="executed", report="罚款已经缴清。", handlers=duty()["officers"],
        unit_opinion=world.voice(world.SECOND, words="建议结案。", on="2026-03-02"),
    )  # fmt: skip
    stands(
        shown, "结案审批表", "示范县青禾糕点店有限公司超范围生产糕点案", "示市监罚〔2026〕8号", "李办案、王协办",
        "人民币伍仟元整（¥5,000.00）", "2026年3月2日收到罚款¥5,000.00。", "缴纳罚款：已履行。", "执行完毕",
        "建议结案。（王协办）", "机关负责人意见",
    )  # fmt: skip


def test_the_seal_in_use_stands_on_what_goes_to_the_party_and_a_signature_as_it_was_drawn() -> None:
    case = filed()
    order = CONTENT["casefile.correction_order"]
    without = pictured(case, world.reported(case, "casefile.correction_order", **order).number)
    image = files.put(demo_seal("示范县市场监督管理局"), media_type="image/svg+xml", name="样章.svg")
    seal = SealRegistered(
        purpose="机关印章", image=image, diameter_mm=42, valid_from=date(2026, 1, 1), basis="演示启用"
    )
    enter(f"authority/{world.AUTHORITY}", [seal], ["p-registrar"])
    number = world.reported(case, "casefile.correction_order", **order).number
    stands(paper(case, number), "样章")
    drawn = files.put(PIXEL, media_type="image/png", name="签名.png").model_dump()
    signed = [{"role": "当事人", "name": "何某", "image": drawn}]
    questioned = world.reported(
        case, "casefile.questioning", **{**CONTENT["casefile.questioning"], "signatures": signed}
    )
    assert (without, pictured(case, questioned.number)) == (False, True)
    assert "何某已签名" not in paper(case, questioned.number).text


def pictured(case: str, number: int) -> bool:
    """Whether the paper has a pixel image."""
    history = reading.history(case)
    fact = history.number(number)
    assert fact is not None
    return b"/Subtype/Image" in printed(fact, "案", history, reading.setting(case))


def test_other_kinds_print_as_a_plain_sheet() -> None:
    case = filed()
    stands(paper(case, 3), "立案审批表", "内容以记录为准")
