"""Papers of coercion: numbered, drawn up as they are sealed, saying what the record says."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile.acting import Act
from qiuhao.casefile.acts.numbered import WORDS
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.sheets.coercion import DECISIONS, PAPERS
from qiuhao.law.views import EXECUTIONS
from qiuhao.ledger import clock, files
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import all_kinds, make
from tests.documents.papers import read, squeeze

from . import samples, world

pytestmark = pytest.mark.usefixtures("morning")
THINGS = [{"name": "糕点", "model": "500 克", "quantity": "20 盒", "condition": "完好"}]
SIGNED = [{"role": "当事人", "name": "何某"}, {"role": "执法人员", "name": "李办案"}]
SORTS = {
    "seal": "sealing", "impound": "impounding", "freeze": "freezing", "restrict-liberty": "liberty",
    "take-measure": "other",
}  # fmt: skip
REMEDY = "可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"


class Walk:
    """One case of coercion of its own."""

    def __init__(self, procedure: str, **more: Any) -> None:
        world.register("national")
        self.procedure = procedure
        first = opened(world.AUTHORITY, procedure, "u-1", [world.HANDLER])
        content = {**samples.CONTENT["casefile.coercion_case"], **more}
        self.case = open_case(first, make("casefile.coercion_case", content), [world.HANDLER])

    def do(self, act: str, by: str = world.HANDLER, **content: Any) -> Appended:
        found = Act.named(act, self.procedure)
        known = {**samples.CONTENT.get(found.kind, {}), **found.prefill(self.case, [by])}
        return found.do(self.case, make(found.kind, {**known, **content}), [by])

    def sealed(self, **more: Any) -> Appended:
        """A store is sealed with everything that the law asks."""
        return self.taken("seal", things=THINGS, keeper="何某", kept_where="库房内", **more)

    def taken(self, act: str, **more: Any) -> Appended:
        """A measure is taken with everything that the law asks."""
        asked = self.do("ask-measure", sort=SORTS[act])
        self.do("approve-measure", world.HEAD, about=asked.number)
        self.do("answer-major", heads=[], answered=[], reasons="逐项判断。")
        timed = {"began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:40:00+08:00"}
        officers = [o.model_dump(mode="json") for o in world.officers()]
        return self.do(act, **{
            **timed, "officers": officers, "certificates_shown": True, "rights_told": True, "place": "人民路 1 号库房",
            "request": asked.number, "connected": True, "no_necessities": True,
            "not_taken_before": True, "party_called": True, "statement": "没有提出。", "handed_over": True,
            "signatures": SIGNED, "remedy_text": REMEDY, **more,
        })  # fmt: skip

    def demanded(self) -> None:
        """The party was asked to perform, by a paper that was served."""
        demanded = self.do("demand", manner="自行拆除")
        officers = [o.model_dump(mode="json") for o in world.officers()]
        self.do(
            "serve", about=demanded.number, documents=[{"name": "催告书"}], method="direct", recipient="何某",
            effective_on=str(clock.today()), served_at=clock.now().isoformat(), received_by="何某",
            capacity="法定代表人", officers=officers, certificates_shown=True, rights_told=True, place="店内",
            sealed=True, signatures=[{"role": "受送达人", "name": "何某"}],
        )  # fmt: skip
        self.do("answer-major", heads=[], answered=[], reasons="逐项判断。")


def shown(done: Appended) -> str:
    """What the paper that was handed out and kept says."""
    return str(read(files.read(done.fact.body.document.sha256)).text)


def says(done: Appended, *words: str) -> None:
    text = shown(done)
    for word in words:
        assert squeeze(word) in text, word


def test_every_series_of_papers_has_a_code_of_its_own_that_a_number_takes() -> None:
    for code, _ in WORDS.values():
        make("documents.number_reserved", {
            "authority": "a", "series": code, "year": 2026, "serial": 1, "word": "示", "document": "文书",
        })  # fmt: skip
    assert len({code for code, _ in WORDS.values()}) == len(WORDS)


def test_every_coercive_paper_is_numbered_and_kept() -> None:
    kinds = all_kinds()
    for kind in PAPERS:
        assert {"number_text", "document"} <= set(kinds[kind].model_fields), kind


@pytest.mark.clause("nat/qz/24")
def test_a_sealing_has_its_decision_and_two_copies_of_the_list() -> None:
    done = Walk("coercive-measure").sealed()
    says(
        done, "查封决定书", "示市监查封〔2026〕1号", "涉嫌超范围生产", "《示范法》第七条", "期限：30日", REMEDY,
        "查封清单", "糕点", "20 盒", "共 1 项", "查封地点：人民路 1 号库房",
    )  # fmt: skip
    text = shown(done)
    assert text.count(squeeze("本清单共 2 份")) == 2
    assert squeeze("本份由当事人保存") in text
    assert squeeze("本份由行政机关保存") in text
    assert "处罚" not in text


def test_the_remedies_come_from_the_register_where_the_form_leaves_them_open() -> None:
    done = Walk("coercive-measure").sealed(remedy_text="")
    assert "示范县人民政府" in done.fact.body.remedy_text
    says(done, "示范县人民政府申请行政复议")


@pytest.mark.clause("nat/qz/25")
def test_an_extension_is_told_in_writing_with_its_reasons() -> None:
    walk = Walk("coercive-measure")
    taken = walk.sealed()
    done = walk.do("extend-measure", world.HEAD, about=taken.number, days=30, reasons="检验尚未完成。")
    says(
        done, "延长行政强制措施期限通知书", "示市监强延〔2026〕1号", "延长30日", "检验尚未完成", "示市监查封〔2026〕1号"
    )


def test_what_is_lifted_names_the_measure_and_the_things() -> None:
    walk = Walk("coercive-measure")
    taken = walk.sealed()
    told = walk.do("tell-testing", about=taken.number, told=True)
    says(told, "检测检验检疫鉴定期间告知书", "菌落总数", "2026年3月3日至2026年3月10日", "不计入查封、扣押的期限")
    done = walk.do(
        "end-measure", about=taken.number, ground="unconnected", things=THINGS, returned_on=str(clock.today())
    )
    says(done, "解除行政强制措施决定书", "示市监强解〔2026〕1号", "与违法行为无关", "糕点", "2026年3月2日退还")


def test_what_was_held_and_is_destroyed_is_not_called_lifted() -> None:
    walk = Walk("coercive-measure")
    taken = walk.sealed()
    done = walk.do("end-measure", about=taken.number, ground="other", handling="destroyed", things=THINGS)
    says(done, "行政强制措施处理决定书", "依法销毁")
    assert "解除" not in shown(done)


@pytest.mark.clause("nat/qz/35")
def test_a_demand_says_its_four_contents() -> None:
    walk = Walk("coercive-execution")
    done = walk.do(
        "demand", until="2026-03-20", manner="自行拆除", amount="1200.00", payment="缴至示范银行", statement_right=True
    )
    says(
        done, "催告书", "示市监强催〔2026〕1号", "拆除违法建设", "至2026年3月20日", "自行拆除", "¥1,200.00",
        "缴至示范银行", "有权进行陈述和申辩",
    )  # fmt: skip


@pytest.mark.clause("nat/qz/44")
def test_a_demolition_is_announced_to_everybody() -> None:
    done = Walk("coercive-execution").do("announce-demolition", posted_where="现场和政府网站")
    says(done, "限期拆除公告", "示市监拆告〔2026〕1号", "二层钢棚", "2026年3月20日前自行拆除", "现场和政府网站")


ORDER = {"planned_at": "2026-03-03T09:00:00+08:00", "remedy_text": REMEDY, "assets_moving": "监控显示正在转移财物。"}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (
            {"manner": "restore", "place": "人民路 1 号"},
            ("行政强制执行决定书", "示市监强执〔2026〕1号", "执行方式：排除妨碍、恢复原状", "2026年3月3日9时"),
        ),
        (
            {"manner": "substitute", "performer": "示范工程队", "object": "清除障碍物", "cost_budget": "800.00"},
            ("代履行决定书", "示市监代执〔2026〕1号", "示范工程队", "清除障碍物", "¥800.00"),
        ),
        (
            {"manner": "surcharge", "principal": "5000.00", "surcharge": "150.00", "surcharge_told": True},
            (
                "行政强制执行决定书",
                "执行方式：加处罚款或者滞纳金",
                "¥5,000.00",
                "加处罚款或者滞纳金：人民币",
                "¥150.00",
            ),
        ),
        *(
            (
                {"manner": manner, "principal": "5000.00", "surcharge_from": "2026-01-20"},
                ("行政强制执行决定书", f"执行方式：{words}", "金钱给付义务：人民币伍仟元整（¥5,000.00）"),
            )
            for manner, words in (
                ("transfer-deposit", EXECUTIONS["transfer-deposit"]),
                ("auction", EXECUTIONS["auction"]),
            )
        ),
    ],
)
def test_an_order_says_manner_time_and_who_performs(more: dict[str, Any], words: tuple[str, ...]) -> None:
    walk = Walk("coercive-execution")
    walk.demanded()
    done = walk.do("order-execution", world.HEAD, **ORDER, **more)
    says(done, *words, REMEDY)


def test_an_order_to_demolish_is_a_paper_with_its_number_and_its_place() -> None:
    walk = Walk("coercive-execution", served_on="2025-07-01", decided_on="2025-06-30")
    walk.demanded()
    walk.do("announce-demolition", until="2026-03-02")
    with clock.fixed(world.later(days=1)):
        done = walk.do("order-execution", world.HEAD, **ORDER, manner="demolition", place="人民路 1 号")
    says(done, "行政强制执行决定书", "执行方式：强制拆除", "执行地点：人民路 1 号", REMEDY)


@pytest.mark.clause("nat/qz/24")
def test_an_impounding_has_its_decision_and_its_list() -> None:
    done = Walk("coercive-measure").taken("impound", things=THINGS, keeper="示保管", kept_where="罚没仓库")
    says(
        done, "扣押决定书", "示市监扣押〔2026〕1号", "涉嫌超范围生产", "对当事人的有关财物予以扣押", "扣押清单",
        "保存地点：罚没仓库", "保管人：示保管", "期限：30日", "糕点", "20 盒", REMEDY,
    )  # fmt: skip
    assert shown(done).count(squeeze("本清单共 2 份")) == 2


@pytest.mark.clause("nat/qz/31")
def test_a_freezing_has_its_decision_without_a_list() -> None:
    done = Walk("coercive-measure").taken("freeze")
    says(
        done,
        "冻结决定书",
        "示市监冻结〔2026〕1号",
        "金融机构：示范银行",
        "账号：6222000011112222333",
        "¥100.00",
        REMEDY,
    )
    assert "清单" not in shown(done)


def test_a_restriction_of_liberty_and_another_measure_have_their_decisions() -> None:
    done = Walk("coercive-measure").taken("restrict-liberty", power_rank="law")
    says(done, "限制人身自由决定书", "对当事人限制人身自由", "实施地点：示范场所", REMEDY)
    done = Walk("coercive-measure").taken("take-measure", object="涉案账册")
    says(done, "行政强制措施决定书", "采取行政强制措施：加封证据", "对象：涉案账册", REMEDY)


@pytest.mark.clause("nat/qz/51")
def test_the_demand_before_substitute_performance_says_when_it_stops() -> None:
    walk = Walk("coercive-execution")
    walk.demanded()
    more = {"manner": "substitute", "performer": "示范工程队", "object": "清除障碍物", "cost_budget": "800.00"}
    order = walk.do("order-execution", world.HEAD, **ORDER, **more)
    done = walk.do("demand-substitute", about=order.number, manner="自行清除", statement_right=True)
    says(
        done,
        "代履行前催告书",
        "代履行决定书",
        "示市监代执〔2026〕1号",
        "当事人履行的，停止代履行",
        "有权进行陈述和申辩",
    )


def test_a_paper_of_a_freezing_names_bank_account_and_sum() -> None:
    body = make("casefile.freezing", samples.content("casefile.freezing"))
    said, rows = DECISIONS["casefile.freezing"](body)
    assert said == "冻结当事人的存款、汇款"
    assert rows == [
        "金融机构：示范银行。", "账号：6222000011112222333。", "数额：人民币壹佰元整（¥100.00）。"
    ]  # fmt: skip
