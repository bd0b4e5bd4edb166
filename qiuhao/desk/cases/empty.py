"""What an empty chapter of a case says will stand there, in the words of its procedure."""

from __future__ import annotations

from collections.abc import Mapping

CHAPTERS = ("启动", "调查取证", "审核决定", "送达执行", "归档")
GENERAL: Mapping[str, str] = {
    "启动": "来源、申请和审批会在这里。",
    "调查取证": "检查、询问、提取的证据会按时间排在这里。",
    "审核决定": "意见、审核、审批和决定会在这里。",
    "送达执行": "送达、履行和公示会在这里。",
    "归档": "办结后立卷，案卷目录会在这里。",
}
"""Of a procedure that has no words of its own."""
PENALTY: Mapping[str, str] = {
    "审核决定": "告知、陈述申辩、审核、审批和决定会在这里。",
    "送达执行": "送达、缴款、公示会在这里。",
    "归档": "结案后立卷，案卷目录会在这里。",
}
OWN: Mapping[str, Mapping[str, str]] = {
    "penalty": PENALTY,
    "penalty-on-the-spot": {"审核决定": "当场作出的决定会在这里。", **{k: PENALTY[k] for k in ("送达执行", "归档")}},
    "inspection": {
        "启动": "检查申请、审批和检查通知会在这里。",
        "调查取证": "出示证件、现场检查、询问、抽样会按时间排在这里。",
        "审核决定": "检查结果会在这里。",
        "送达执行": "告知结果、责令改正和复查、公示会在这里。",
        "归档": "检查办结后立卷，案卷目录会在这里。",
    },
    "licence": {
        "启动": "收件、补正和受理会在这里。",
        "调查取证": "实地核查、检验检测和专家评审会按时间排在这里。",
        "审核决定": "审查意见、听取意见、听证、审批和决定会在这里。",
        "送达执行": "送达、颁发证件、公示和以后的变更、注销会在这里。",
    },
}


def waiting(procedure: str, stage: str) -> str:
    """The sentence of an empty chapter; nothing for a stage that is no chapter."""
    return OWN.get(procedure, {}).get(stage) or GENERAL.get(stage, "")
