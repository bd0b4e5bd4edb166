"""Records that are none without their matter: what the record types themselves refuse, place by place."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from tests.casefile import samples
from tests.clauses import told

clause = pytest.mark.clause
VOICES = [told.world.voice()]
NONE = [
    pytest.param(
        "evidence.recording",
        {"device": ""},
        "设备编号",
        marks=clause("anze/record/3-3", "xuecheng/record/3-3", "lingchuan/plan/2.2.1.1.p1"),
    ),
    pytest.param(
        "evidence.recording",
        {"device_kind": "私人手机"},
        "设备种类",
        marks=clause("anze/record/3-3", "xuecheng/record/3-3", "lingchuan/plan/2.2.1.1.p1"),
    ),
    pytest.param("evidence.recording", {"medium": "memory"}, "形式", marks=clause("xuecheng/record/3-3")),
    pytest.param("evidence.recording", {"started_at": None}, "开始时间", marks=clause("yangquan/record/11.1")),
    pytest.param(
        "evidence.recording",
        {"ended_at": "2026-03-02T08:00:00+08:00"},
        "结束时间早于开始时间",
        marks=clause("yangquan/record/11.1"),
    ),
    pytest.param("evidence.recording", {"maker": ""}, "制作人", marks=clause("yangquan/record/11.2")),
    pytest.param("evidence.recording_explained", {"cause": ""}, "客观原因", marks=clause("yangquan/record/13")),
    pytest.param("evidence.recording_explained", {"words": ""}, "有关情况", marks=clause("yangquan/record/13")),
    pytest.param("evidence.recording", {"device_kind": "私人手机"}, "设备种类", marks=clause("yangquan/record/5-3")),
    pytest.param(
        "casefile.questioning", {"carrier": "memory"}, "载体", marks=clause("anhui/record/11", "yangquan/record/5")
    ),
    pytest.param("evidence.recording_stored", {"store": ""}, "存储处", marks=clause("lingchuan/plan/2.2.4.p2")),
    pytest.param(
        "casefile.statement", {"waived": False, "content": ""}, "陈述、申辩的内容", marks=clause("anhui/record/8.9")
    ),
    pytest.param("casefile.recusal_request", {"reason": ""}, "理由", marks=clause("anhui/record/8.9")),
    pytest.param("casefile.hearing_request", {"about": None}, "告知书", marks=clause("anhui/record/8.9")),
    pytest.param(
        "review.opinion", {"reasons": ""}, "意见和理由", marks=clause("anhui/record/9.3", "xuecheng/review/8")
    ),
    pytest.param(
        "review.opinion",
        {"reviewed_by": []},
        "审核人员",
        marks=clause(
            "anhui/record/9.3",
            "anze/review/16",
            "xuecheng/review/12-3",
            "yangquan/review/10",
            "lingchuan/plan/2.3.2.p1",
            "lingchuan/plan/2.3.7.p4",
        ),
    ),
    pytest.param(
        "casefile.discussion",
        {"voices": VOICES},
        "参加人员和意见",
        marks=clause("anhui/record/9.3", "xuecheng/review/9-2"),
    ),
    pytest.param(
        "review.submission",
        {"submitted_by": ""},
        "送审人",
        marks=clause("anze/review/16", "xuecheng/review/12-2", "yangquan/review/10", "lingchuan/plan/2.3.7.p3"),
    ),
    pytest.param("casefile.evidence", {"secrets": ["rumour"]}, "涉密种类", marks=clause("anze/record/18-2")),
    pytest.param("casefile.correction_order", {"requirements": ""}, "改正内容和要求", marks=clause("nat/cf/28")),
    pytest.param("casefile.correction_order", {"facts_found": ""}, "违法事实", marks=clause("nat/cf/28")),
    pytest.param("casefile.service", {"recipient": ""}, "受送达人", marks=clause("nat/ms/88")),
    pytest.param(
        "casefile.service", {"received_by": "赵某", "capacity": "邻居"}, "签收人身份", marks=clause("nat/ms/88")
    ),
    pytest.param("archive.volume", {"archivist": ""}, "立卷人", marks=clause("xuecheng/record/29-2")),
    pytest.param(
        "archive.volume", {"entries": []}, "卷内目录", marks=clause("lingchuan/plan/2.2.4.p1", "xuecheng/record/26")
    ),
    pytest.param("archive.volume", {"retention": ""}, "保管期限", marks=clause("xuecheng/record/26")),
    pytest.param(
        "disclosure.draft", {"drafted_by": ""}, "拟稿人", marks=clause("anhui/disclosure/18", "yangquan/disclosure/8")
    ),
    pytest.param("disclosure.draft", {"form": "rumour"}, "公开方式", marks=clause("anhui/disclosure/6")),
    pytest.param("disclosure.draft_review", {"reviewed_by": ""}, "审核", marks=clause("anhui/disclosure/18")),
    pytest.param("disclosure.published", {"carriers": []}, "公示载体", marks=clause("yangquan/disclosure/8")),
    pytest.param("disclosure.withdrawn", {"explanation": ""}, "公开说明", marks=clause("lingchuan/plan/2.1.1.1.p1")),
    pytest.param(
        "casefile.examination", {"found": ""}, "检查情况", marks=clause("yangquan/record/6", "lingchuan/plan/2.2.2.p1")
    ),
    pytest.param(
        "casefile.questioning",
        {"exchanges": []},
        "询问内容",
        marks=clause("yangquan/record/6", "lingchuan/plan/2.2.2.p1"),
    ),
]


@pytest.mark.parametrize(("kind", "change", "words"), NONE)
def test_a_record_without_its_matter_is_none(kind: str, change: dict[str, Any], words: str) -> None:
    make(kind, samples.content(kind))
    with pytest.raises(InvalidContent, match=words):
        make(kind, {**samples.content(kind), **change})


ROOM = [
    pytest.param("casefile.questioning", "carrier", "paper", marks=clause("anhui/record/11", "yangquan/record/5-2")),
    pytest.param("casefile.approval", "carrier", "electronic", marks=clause("anhui/record/11", "yangquan/record/5-2")),
    pytest.param(
        "casefile.examination", "bystanders_told", "已告知拍摄应当合法、不得妨碍。", marks=clause("anze/record/16")
    ),
    pytest.param("evidence.recording", "spoken_start", True, marks=clause("anze/record/14")),
    pytest.param("evidence.recording", "present_told", True, marks=clause("anze/record/14")),
    pytest.param("evidence.recording", "spoken", ["时间", "地点", "执法人员"], marks=clause("anze/record/14")),
    pytest.param(
        "evidence.recording",
        "shows",
        [{"point": "scene", "at": "00:03:20"}],
        marks=clause("anze/record/12", "xuecheng/record/12"),
    ),
    pytest.param(
        "evidence.recording",
        "shows",
        [{"point": "persons", "absent": True, "words": "无人在场"}],
        marks=clause("anze/record/12", "xuecheng/record/12"),
    ),
    pytest.param("casefile.approval", "expert_meeting", "专家论证会于三月召开。", marks=clause("xuecheng/review/9-2")),
    pytest.param(
        "casefile.evidence", "secrets", ["state-secret", "business-secret", "privacy"], marks=clause("anze/record/18-2")
    ),
    pytest.param("casefile.service", "capacity", "同住成年家属", marks=clause("nat/ms/88")),
    pytest.param("casefile.service", "capacity", "负责收件的人", marks=clause("nat/ms/88")),
    pytest.param("casefile.service", "capacity", "委托代理人", marks=clause("nat/ms/88")),
]


@pytest.mark.parametrize(("kind", "field", "value"), ROOM)
def test_there_is_room_for_it_on_the_sheet(kind: str, field: str, value: Any) -> None:
    body = make(kind, {**samples.content(kind), field: value})
    kept = body.model_dump(mode="json")[field]
    assert (
        [{**one, **many} for one, many in zip(kept, value, strict=True)] == kept if field == "shows" else kept == value
    )


PAPERS = ["casefile.decision", "casefile.rights_notice", "casefile.questioning", "casefile.examination"]


@pytest.mark.clause("anhui/record/11-2", "anhui/disclosure/10.2", "anze/record/8", "anze/record/9")
@pytest.mark.clause("lingchuan/plan/2.2.2.p1")
@pytest.mark.parametrize("kind", PAPERS)
def test_every_record_has_one_form_with_every_field_that_was_filled(kind: str) -> None:
    from qiuhao.documents.generic import sheet_of_fact

    story = told.Case("national").walk("shown")
    number = story.tell(kind)
    body = story.facts[number - 1].body
    sheet = sheet_of_fact(story.facts[number - 1], authority="示范局")
    labels = {row.label for group in sheet.groups for row in group.rows} | {g.heading for g in sheet.groups}
    filled = [info.title for name, info in type(body).model_fields.items() if getattr(body, name) not in ("", (), None)]
    assert not [title for title in filled if not any(str(label).startswith(str(title)) for label in labels)]
