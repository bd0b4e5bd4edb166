"""Invented data for every sheet: short by default, long on request. No person or authority here is real."""

from __future__ import annotations

from typing import Any

from tests.documents import following

AUTHORITY = "示范市市场监督管理局"
LONG_AUTHORITY = "示范省示范自治州示范自治县综合行政执法局经济技术开发区城市管理综合行政执法大队第一分局"
LONG_NAME = "示范市经济技术开发区百草园健康食品进出口贸易与电子商务综合服务股份有限责任总公司第一分公司"
CODE = "91350100M000100Y43"
ID = "11010519491231002X"

Data = dict[str, Any]


def party(name: str = "示范市百草园食品有限公司", **more: Any) -> Data:
    return {
        "name": name,
        "kind": "单位",
        "id_value": CODE,
        "representative": "甄守信",
        "address": "示范市示范区文化路18号",
        "phone": "0551-62998765",
    } | more


def person(name: str = "贾喆") -> Data:
    return {
        "name": name,
        "kind": "自然人",
        "sex": "女",
        "id_value": ID,
        "address": "示范市示范区和平里3栋201室",
        "phone": "13805510000",
    }


def evidence(count: int = 3) -> list[Data]:
    names = ["现场检查笔录1份", "对当事人法定代表人的询问笔录1份", "涉案食品照片6张及进货票据复印件2份"]
    proves = [
        "2026年8月3日在当事人货架上发现超过保质期的食品12瓶",
        "当事人承认上述食品由其经营，标价每瓶58.00元",
        "涉案食品的品名、生产日期、保质期和进货数量",
    ]
    sources = ["执法人员制作，当事人签字确认", "执法人员制作，当事人签字确认", "当事人提供，经核对与原件无异"]
    return [{"name": names[n % 3], "proves": proves[n % 3], "source": sources[n % 3]} for n in range(count)]


OFFICERS = [{"name": "易秉公", "certificate": "示A0010001"}, {"name": "常明理", "certificate": "示A0010002"}]
CONTACT = {"person": "易秉公、常明理", "phone": "0551-62990000", "address": "示范市示范区政务路1号"}
REMEDY = [
    "如不服本决定，可以自收到本决定书之日起60日内向示范市人民政府申请行政复议，"
    "也可以自收到本决定书之日起6个月内直接向示范市示范区人民法院提起行政诉讼。"
    "申请行政复议或者提起行政诉讼期间，除法律另有规定外，本决定不停止执行。"
]


def official(**more: Any) -> Data:
    return {
        "authority": AUTHORITY,
        "number": "示市监罚〔2026〕12号",
        "dated": "2026-10-12",
        "seal": {"image": "seal.svg"},
        "copies": "本文书一式三份，一份送达当事人，一份归档，一份报送备案。",
    } | more


def penalty_decision(**more: Any) -> Data:
    return (
        official(
            parties=[party()],
            opening=[
                "2026年8月3日，本机关执法人员在日常监督检查中发现当事人涉嫌经营超过保质期的食品，"
                "经批准于2026年8月5日立案调查。"
                "调查中，执法人员出示执法证件，询问了当事人的法定代表人，调取了进货票据和销售记录。"
            ],
            facts=[
                "当事人于2026年6月1日购进“示例”牌蜂蜜30瓶，保质期至2026年7月20日。"
                "至2026年8月3日检查时，尚有12瓶陈列在货架上待售，"
                "标价每瓶58.00元；2026年7月21日以后售出3瓶，"
                "销售款174.00元。涉案食品货值金额870.00元，违法所得174.00元。"
            ],
            evidence=evidence(),
            heard=[
                "2026年9月20日，本机关向当事人送达《行政处罚事先告知书》（示市监罚告〔2026〕12号），"
                "告知拟作出处罚的内容及事实、理由、依据，"
                "以及依法享有的陈述、申辩权利。当事人在规定期限内未提出陈述、申辩意见。"
            ],
            reasons=[
                "当事人经营超过保质期食品的行为，违反了有关食品安全的法律规定。"
                "当事人主动停止销售、配合调查，具有从轻情节。"
            ],
            basis=[
                "依据有关食品安全的法律规定和《示范省市场监督管理行政处罚裁量基准》第三章第二节，对当事人从轻处罚。"
            ],
            penalties=[
                {"words": "没收超过保质期的“示例”牌蜂蜜12瓶"},
                {"words": "没收违法所得", "amount": "174.00"},
                {"words": "罚款", "amount": "12000.00"},
            ],
            performance=[
                "当事人应当自收到本决定书之日起15日内，持本决定书到示范银行示范市分行或者通过电子支付系统缴纳罚没款。"
                "到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。"
            ],
            remedy=REMEDY,
        )
        | more
    )


def notice_of_rights(*, hearing: bool = False, **more: Any) -> Data:
    base = penalty_decision()
    keep = {name: base[name] for name in ("parties", "opening", "facts", "evidence", "reasons", "basis", "penalties")}
    rights = [
        "依照有关法律规定，你（单位）有权进行陈述和申辩。"
        "可以自收到本告知书之日起3个工作日内向本机关提出；逾期未提出的，视为放弃该权利。"
    ]
    asked = [
        "依照有关法律规定，你（单位）有权要求听证。要求听证的，"
        "应当自收到本告知书之日起5个工作日内向本机关提出；逾期未提出的，视为放弃该权利。"
    ]
    number = "示市监罚听告〔2026〕12号" if hearing else "示市监罚告〔2026〕12号"
    return official(number=number, statement=rights, hearing=asked if hearing else [], contact=CONTACT, **keep) | more


def on_the_spot_decision(paper: str = "A4", **more: Any) -> Data:
    return {
        "paper": paper,
        "authority": AUTHORITY,
        "number": "示市监当罚〔2026〕3号",
        "dated": "2026-10-12",
        "seal": {"image": "seal.svg"} if paper == "A4" else None,
        "party": person(),
        "happened_at": "2026-10-12T09:05:00+08:00",
        "place": "示范市示范区文化路农贸市场6号摊位",
        "facts": ["当事人在经营场所未按规定悬挂营业执照。"],
        "basis": ["依据有关市场主体登记管理的规定。"],
        "told": [
            "执法人员出示执法证件，当场告知拟处罚的内容、事实、理由、依据和陈述、申辩的权利。当事人表示不陈述、不申辩。"
        ],
        "penalties": [{"words": "罚款", "amount": "100.00"}],
        "performance": ["当事人应当自收到本决定书之日起15日内到示范银行示范市分行或者通过电子支付系统缴纳罚款。"],
        "remedy": [
            "如不服本决定，应当自收到本决定书之日起60日内先向示范市人民政府申请行政复议；"
            "对复议决定仍不服的，可以依法提起行政诉讼。"
        ],
        "decided_in": "示范市示范区文化路农贸市场",
        "officers": OFFICERS,
        "signatures": [{"role": "当事人"}, {"role": "执法人员"}, {"role": "执法人员"}],
        "copies": "本决定书一式两份，一份当场交付当事人，一份报所属行政机关备案。",
    } | more


def no_penalty_decision(**more: Any) -> Data:
    base = penalty_decision()
    keep = {name: base[name] for name in ("parties", "opening", "facts", "evidence", "heard", "remedy")}
    return (
        official(
            number="示市监不罚〔2026〕2号",
            reasons=["当事人系初次违法，危害后果轻微，并已及时改正。"],
            basis=["依据行政处罚法律关于初次违法且危害后果轻微并及时改正可以不予行政处罚的规定。"],
            decision="本机关决定对当事人不予行政处罚。",
            education=["2026年10月9日，执法人员对当事人进行了普法教育，当事人签署了守法经营承诺书。"],
            **keep,
        )
        | more
    )


def order_to_correct(**more: Any) -> Data:
    return (
        official(
            number="示市监责改〔2026〕5号",
            parties=[party()],
            facts=["经查，你单位存在下列行为：未建立食品进货查验记录制度。"],
            basis=["上述行为不符合有关食品安全的法律规定。"],
            requirements=["建立并执行食品进货查验记录制度", "对在售食品逐批核对保质期，形成书面记录备查"],
            due="2026-10-30",
            consequence="逾期不改正的，本机关将依法处理。",
            contact=CONTACT,
        )
        | more
    )


def service_receipt(**more: Any) -> Data:
    return {
        "authority": AUTHORITY,
        "number": "示市监送〔2026〕12号",
        "dated": "2026-10-13",
        "cause": "示范市百草园食品有限公司经营超过保质期食品案",
        "recipient": "示范市百草园食品有限公司",
        "documents": [
            {"name": "行政处罚决定书", "number": "示市监罚〔2026〕12号"},
            {"name": "罚没款缴纳通知", "copies": 2},
        ],
        "method": "留置送达",
        "place": "示范市示范区文化路18号",
        "served_at": "2026-10-13T10:20:00+08:00",
        "received_by": {"role": "收件人", "refused": "收件人拒绝签收"},
        "refusal": "法定代表人在场但拒绝签收，2026年10月13日。",
        "witnesses": [{"role": "见证人"}],
        "servers": [{"role": "送达人"}, {"role": "送达人"}],
        "note": "留置过程全程录音录像。",
    } | more


def hearing_notice(**more: Any) -> Data:
    return (
        official(
            number="示市监听通〔2026〕1号",
            parties=[party()],
            cause="示范市百草园食品有限公司经营超过保质期食品",
            requested_on="2026-09-22",
            basis=["根据行政处罚法律关于听证程序的规定，"],
            held_at="2026-10-10T09:00:00+08:00",
            place="示范市示范区政务路1号三楼听证室",
            public=True,
            chair="应持平（示范市市场监督管理局法规科）",
            members="郝倾听、段析理",
            clerk="季实录",
            investigators="易秉公、常明理",
            notes=[
                "当事人可以亲自参加听证，也可以委托一至二人代理；委托代理的，应当提交授权委托书。",
                "认为主持人与本案有直接利害关系的，有权申请回避。",
                "无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。",
            ],
            contact=CONTACT,
        )
        | more
    )


def advance_registration(items: int = 3, **more: Any) -> Data:
    return (
        official(
            number="示市监登保〔2026〕4号",
            parties=[party()],
            cause="示范市百草园食品有限公司涉嫌经营超过保质期食品",
            reasons=["有关物品可能灭失或者以后难以取得。"],
            basis=["依据行政处罚法律关于先行登记保存的规定，经本机关负责人批准，"],
            place="示范市示范区文化路18号仓库",
            keeping="就地保存，由当事人保管",
            handling_words="本机关将自先行登记保存之日起7个工作日内作出处理决定",
            handling_due="2026-10-21",
            duties=["在此期间，当事人或者有关人员不得销毁或者转移证据。"],
            items=[
                {
                    "name": "“示例”牌蜂蜜",
                    "spec": "500克/瓶",
                    "quantity": "12瓶",
                    "condition": "包装完好",
                    "note": "超过保质期",
                }
                for _ in range(items)
            ],
            signatures=[{"role": "当事人"}, {"role": "见证人"}, {"role": "执法人员"}, {"role": "执法人员"}],
            contact=CONTACT,
        )
        | more
    )


def review_opinion(**more: Any) -> Data:
    checks = [
        "执法主体是否合法，执法人员是否具备执法资格",
        "程序是否合法",
        "案件事实是否清楚，证据是否合法充分",
        "适用法律、法规、规章是否准确，裁量基准运用是否适当",
        "执法是否超越法定权限",
        "执法文书是否完备、规范",
        "是否涉嫌犯罪、需要移送",
    ]
    return {
        "authority": AUTHORITY,
        "review_body": "法规科",
        "number": "示市监法审〔2026〕7号",
        "dated": "2026-10-08",
        "cause": "示范市百草园食品有限公司经营超过保质期食品案",
        "handling_unit": "食品经营监督管理科",
        "party": "示范市百草园食品有限公司",
        "proposed": "没收违法所得174.00元，罚款12000.00元",
        "received_on": "2026-09-25",
        "complete_on": "2026-09-28",
        "due_on": "2026-10-19",
        "materials": ["拟处罚决定书文稿", "调查终结报告", "证据材料一册", "告知书及送达回证"],
        "checklist": [{"item": item, "result": "符合"} for item in checks],
        "opinion": "同意",
        "grounds": [
            "经审核，本案主体适格，事实清楚，证据充分，程序合法，定性准确，裁量适当，文书规范，同意拟作出的处罚决定。"
        ],
        "suggestions": ["决定书第三部分宜写明货值金额的计算方法。"],
        "signatures": [{"role": "审核人员"}, {"role": "审核机构负责人"}],
        "seal": {"image": "seal.svg", "diameter_mm": 38},
    } | more


def questioning_record(exchanges: int = 4, **more: Any) -> Data:
    talk = [
        {"speaker": "问", "words": "请介绍一下你的基本情况和在公司的职务。"},
        {"speaker": "答", "words": "我是示范市百草园食品有限公司的店长，负责门店日常经营和进货验收。"},
        {"speaker": "问", "words": "2026年8月3日检查时货架上的12瓶蜂蜜超过保质期，是什么原因？"},
        {
            "speaker": "答",
            "words": "那批货是6月1日进的，共30瓶。7月下旬店员换班，"
            "没有按制度清点，我没有及时发现。发现后已经全部下架。",
        },
    ]
    return {
        "authority": AUTHORITY,
        "dated": "2026-08-10",
        "began_at": "2026-08-10T09:00:00+08:00",
        "ended_at": "2026-08-10T10:05:00+08:00",
        "place": "示范市示范区政务路1号询问室",
        "officers": OFFICERS,
        "recorder": "常明理",
        "cause": "涉嫌经营超过保质期食品",
        "asked": person(),
        "relation": "当事人的店长",
        "employer": "示范市百草园食品有限公司店长",
        "shown": [
            "执法人员向被询问人出示执法证件，表明身份，告知其依法享有申请回避、陈述、申辩等权利，"
            "负有如实回答询问、协助调查的义务。被询问人表示看清证件，听明白权利义务，不申请回避。"
        ],
        "exchanges": [talk[n % 4] for n in range(exchanges)],
        "confirmation": "以上笔录已由本人核对，与本人所述一致。",
        "signatures": [{"role": "被询问人"}, {"role": "询问人"}, {"role": "询问人"}, {"role": "记录人"}],
    } | more


def examination_record(**more: Any) -> Data:
    return {
        "authority": AUTHORITY,
        "dated": "2026-08-03",
        "began_at": "2026-08-03T14:10:00+08:00",
        "ended_at": "2026-08-03T15:00:00+08:00",
        "place": "示范市示范区文化路18号一层营业厅",
        "officers": OFFICERS,
        "recorder": "常明理",
        "party": party(),
        "present": "贾喆（店长）",
        "attesting_witness": "童见真",
        "shown": ["执法人员出示执法证件，说明来意，告知现场负责人有权申请回避、进行陈述和申辩。现场负责人不申请回避。"],
        "found": [
            "营业厅东侧第二组货架第三层陈列“示例”牌蜂蜜12瓶，净含量500克/瓶，"
            "生产日期2025年7月20日，保质期12个月，保质期至2026年7月20日，标价58.00元/瓶。",
            "收银系统显示，2026年7月21日至8月3日该商品售出3瓶，金额174.00元。",
        ],
        "taken": ["拍摄照片6张，复制销售记录1份；对12瓶蜂蜜先行登记保存。"],
        "confirmation": "以上检查情况属实。",
        "signatures": [
            {"role": "现场负责人", "refused": "现场负责人拒绝签名，理由是须请示总公司"},
            {"role": "检查人"},
            {"role": "检查人"},
        ],
    } | more


def closing_report(**more: Any) -> Data:
    return {
        "authority": AUTHORITY,
        "dated": "2026-11-02",
        "cause": "示范市百草园食品有限公司经营超过保质期食品案",
        "party": "示范市百草园食品有限公司",
        "filed_on": "2026-08-05",
        "decided_on": "2026-10-12",
        "decision_number": "示市监罚〔2026〕12号",
        "handlers": "易秉公、常明理",
        "facts": ["当事人经营超过保质期的蜂蜜，货值金额870.00元。本机关依法没收违法所得并处罚款。"],
        "amount": "12174.00",
        "performed": ["当事人于2026年10月20日缴清罚没款；没收的12瓶蜂蜜已依法销毁。"],
        "reason": "行政处罚决定已经履行完毕，符合结案条件。",
        "approvals": [
            {"role": "承办人意见", "opinion": "建议结案。", "on": "2026-11-02"},
            {"role": "承办机构意见"},
            {"role": "机关负责人意见"},
        ],
    } | more


def generic_record(**more: Any) -> Data:
    return {
        "heading": "回避决定",
        "authority": AUTHORITY,
        "dated": "2026-08-06",
        "subtitle": "示范市百草园食品有限公司经营超过保质期食品案",
        "groups": [
            {
                "heading": "申请",
                "rows": [
                    {"label": "申请人", "value": "贾喆"},
                    {"label": "申请理由", "value": "执法人员与竞争对手有亲属关系。\n附亲属关系说明一份。"},
                ],
            },
            {"heading": "决定", "rows": [{"label": "结果", "value": "不予回避"}, {"label": "补充材料"}]},
        ],
        "signatures": [{"role": "机关负责人"}],
        "note": "本页由记录生成，内容以记录为准。",
    } | more


def volume_cover(**more: Any) -> Data:
    return {
        "authority": AUTHORITY,
        "dated": "2026-11-20",
        "volume": "正卷",
        "category": "行政检查",
        "name": "示范市百草园食品有限公司食品经营日常监督检查",
        "case_number": "示市监检告〔2026〕12号",
        "party": "示范市百草园食品有限公司",
        "party_called": "被检查人",
        "begun_called": "启动日期",
        "handling_unit": "食品经营监督管理科",
        "handlers": "易秉公、常明理",
        "filed_on": "2026-08-05",
        "closed_on": "2026-11-02",
        "archived_on": "2026-11-20",
        "result": "发现问题，已当场改正",
        "retention": "30年",
        "volumes": "共2卷 第1卷",
        "pieces": 24,
        "pages": 86,
        "archive_number": "20260012",
    } | more


def contents(count: int = 8, **more: Any) -> Data:
    names = [
        "立案审批表",
        "行政处罚决定书",
        "送达回证",
        "现场检查笔录",
        "询问笔录",
        "先行登记保存证据通知书",
        "行政处罚事先告知书",
        "结案审批表",
    ]
    return {
        "dated": "2026-11-20",
        "volume": "正卷",
        "name": "示范市百草园食品有限公司经营超过保质期食品案",
        "entries": [
            {
                "title": names[n % len(names)],
                "number": "示市监罚〔2026〕12号" if n % 2 else "",
                "author": AUTHORITY,
                "on": "2026-10-12",
                "page": f"{3 * n + 1}-{3 * n + 3}",
            }
            for n in range(count)
        ],
    } | more


def file_note(**more: Any) -> Data:
    return {
        "dated": "2026-11-20",
        "volume": "正卷",
        "name": "示范市百草园食品有限公司经营超过保质期食品案",
        "pieces": 24,
        "pages": 86,
        "situation": ["本卷材料齐全，无缺损。", "第41页照片为彩色打印件，原件存于音像档案，编号示音〔2026〕31号。"],
        "compiler": "易秉公",
        "inspector": "管文档",
        "inspected_on": "2026-11-21",
    } | more


ALL = {
    "notice_of_rights": notice_of_rights,
    "penalty_decision": penalty_decision,
    "on_the_spot_decision": on_the_spot_decision,
    "no_penalty_decision": no_penalty_decision,
    "order_to_correct": order_to_correct,
    "service_receipt": service_receipt,
    "hearing_notice": hearing_notice,
    "advance_registration": advance_registration,
    "review_opinion": review_opinion,
    "questioning_record": questioning_record,
    "examination_record": examination_record,
    "closing_report": closing_report,
    "generic_record": generic_record,
    "volume_cover": volume_cover,
    "contents": contents,
    "file_note": file_note,
    **following.ALL,
}
