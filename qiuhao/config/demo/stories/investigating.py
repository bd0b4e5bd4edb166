"""Chapters from the clue to the end of the investigation."""

from __future__ import annotations

from typing import Any

from qiuhao.config.demo import media
from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock

SHOWN: dict[str, Any] = {"certificates_shown": True, "shown_to": "当事人", "rights_told": True}
ALL_TOLD = "文字记录能够全面有效记录本次执法活动。"


def clue(w: Walk) -> None:
    """Something was found, or somebody complained."""
    complained = w.cause["source"] == "投诉举报"
    someone = {"name": "示不言", "phone": "13700000000"} if complained else None
    w.begin({
        "source": w.cause["source"], "content": f"{w.site()}：{w.cause['found']}", "place": w.site(),
        "received_at": clock.now().isoformat(), "recorder": w.name(w.team[0]), "handling": "转承办机构核查。",
        "signed_complaint": complained, "complainant": someone, "suspects": list(w.parties),
    }, w.asked.get("procedure", "penalty"))  # fmt: skip


def filed(w: Walk) -> None:
    """The filing, with its three opinions."""
    w.act(
        "file-case", cause=w.cause["cause"], matter=f"{w.body.id}-{w.cause['id']}", source=w.cause["source"],
        reason=f"涉嫌{w.cause['cause']}，属于本机关管辖，应当给予行政处罚。", basic_facts=w.cause["found"],
        basis=w.cause["basis"][:1], place=w.site(), act_ended_on=str(w.today), discovered_on=str(w.today),
        parties=list(w.parties), handlers=w.officers(), unit=w.body.units[0][0],
        handler_opinion=w.voice(w.team[0], "建议立案调查。"), unit_opinion=w.voice("unit-head"),
        head_opinion=w.voice("deputy", "同意立案。"),
    )  # fmt: skip


def examined(w: Walk, recorded: bool = True, **more: Any) -> None:
    """The premises are examined, and the examination recorded or the reason given."""
    w.act("examine", **examination(w, recorded), **more)
    if recorded:
        recording(w)


def examination(w: Walk, recorded: bool) -> dict[str, Any]:
    """What the record of an examination says."""
    seed = len(w.case) + w.head()
    return {
        **SHOWN, **w.lasting(40), "place": w.site(), "officers": w.officers(), "party": w.party,
        "present": [{"name": w.speaker(), "relation": "当事人或者其负责人"}], "recorder": w.name(w.team[-1]),
        "found": w.cause["found"], "taken": f"拍摄照片 1 张，登记{w.cause['thing']}。", "proves": w.cause["cause"],
        "signatures": signatures(w), "files": [media.picture(seed, "现场照片.png")],
        "not_recorded_because": "" if recorded else ALL_TOLD,
        "not_recorded_by": "" if recorded else w.body.person(w.team[0]),
    }  # fmt: skip


def signatures(w: Walk) -> list[dict[str, Any]]:
    """The party and the officers sign."""
    return [{"role": "当事人", "name": w.speaker()}, *({"role": "执法人员", "name": w.name(key)} for key in w.team)]


def recording(w: Walk, about: int | None = None, **more: Any) -> None:
    """A sound recording of the act just done, checked before, annotated, with its words."""
    checks = [item.label for item in w.rules.items("recording-check", w.today)]
    started = [item.label for item in w.rules.items("recording-start", w.today)]
    now = w.lasting(40)
    w.act("make-recording", **{
        "about": about or w.last["examine"], "started_at": now["began_at"], "ended_at": now["ended_at"],
        "place": w.site(), "medium": "sound", "device_kind": "录音机", "device": f"示-{w.body.area[:4]}-07",
        "maker": w.name(w.team[-1]), "maker_id": w.body.person(w.team[-1]), "proves": w.cause["cause"],
        "checks": checks, "checked_at": now["began_at"], "spoken": started, "spoken_start": True,
        "present_told": True, "present": [w.speaker()], "transcript": f"（演示录音）{w.cause['admits']}",
        "files": [media.sound(w.head(), "现场录音.wav")], **more,
    })  # fmt: skip


def stored(w: Walk) -> None:
    """The recording goes where the place wants it."""
    stores = w.rules.parameter("record.stores", w.today) or ["执法信息系统"]
    w.act("store-recording", store=stores[0], location=f"/{w.case.split('/')[1]}", no_private_copy=True)


def questioned(w: Walk) -> None:
    """Questions and answers."""
    words = [("问", "我们是执法人员，这是我们的证件，请确认。您有权申请回避，应当如实回答，听清了吗？"),
             ("答", "看过了，听清了，不申请回避。"), ("问", "请说明检查发现的情况。"),
             ("答", w.cause["admits"])]  # fmt: skip
    w.act(
        "question", **SHOWN, **w.lasting(50), place="本机关询问室", officers=w.officers(),
        asked={"name": w.speaker(), "relation": "当事人或者其负责人"}, recorder=w.name(w.team[-1]),
        exchanges=[{"speaker": who, "words": said} for who, said in words], proves=f"当事人承认{w.cause['cause']}",
        signatures=signatures(w), not_recorded_because=ALL_TOLD, not_recorded_by=w.body.person(w.team[0]),
    )  # fmt: skip


def evidence(w: Walk) -> None:
    """Papers are taken."""
    w.act(
        "collect-evidence", **SHOWN, officers=w.officers(), sort="书证", name=w.cause["paper"], source=w.party["name"],
        manner="当事人提供，复制", collected_at=clock.now().isoformat(), place=w.site(), checked_with_original=True,
        proves=w.cause["cause"], signatures=signatures(w), files=[media.picture(w.head(), "证据复制件.png")],
        not_recorded_because=ALL_TOLD, not_recorded_by=w.body.person(w.team[0]),
    )  # fmt: skip


def _proposed(w: Walk) -> str:
    words = [str(one["words"]) for one in w.proposal()["penalties"]]
    return "、".join(words) or "不予行政处罚"


def ended(w: Walk) -> None:
    """The investigation ends with a proposal."""
    w.act(
        "end-investigation", **w.shared(), handlers=w.officers(),
        report=f"经查，{w.cause['found']}以上事实有现场检查笔录、询问笔录、{w.cause['paper']}证明。",
        handler_opinion=w.voice(w.team[0], f"建议{_proposed(w)}。"), unit_opinion=w.voice("unit-head"),
    )  # fmt: skip


def opening(w: Walk) -> Times:
    """Clue and filing."""
    clue(w)
    yield 1, "10:10"
    filed(w)


def investigation(w: Walk) -> Times:
    """Examination with its recording, questions, papers, and the proposal."""
    yield 1, "09:40"
    examined(w)
    yield 0, "15:30"
    stored(w)
    yield 2, "10:20"
    questioned(w)
    yield 1, "14:15"
    evidence(w)
    yield 5, "16:00"
    ended(w)
