"""Contents of the records of a levy and of an expropriation; part of `samples`."""

from typing import Any

from . import world

LEVIED: dict[str, Any] = {
    "outcome": "levy",
    "facts_found": "当事人占用城市道路 40 平方米，占用 30 日。",
    "basis": ["《示范道路办法》第二十条"],
    "reasons": "符合征收条件，没有减免情形。",
    "levy": {
        "name": "城市道路占用费", "amount": "2400.00", "span": "2026年3月", "reckoning": "40 平方米 × 30 日 × 2.00 元",
        "pay_until": "2026-04-30",
    },
}  # fmt: skip
EXPROPRIATED: dict[str, Any] = {
    "outcome": "expropriate",
    "facts_found": "因抢险需要临时使用抽水设备。",
    "basis": ["《示范应急办法》第十二条"],
    "reasons": "现有设备不足。",
    "expropriation": {
        "things": [{"name": "移动抽水泵车", "quantity": "2 台"}], "purpose": "排涝抢险", "since": "2026-03-10",
        "until": "2026-03-20", "compensation": "按每台每日 300.00 元补偿，损坏的照价赔偿。",
    },
}  # fmt: skip
DECIDED = {"parties": [world.party()], "authority_name": "示范局", "decided_by": "p-head"}

CONTENT: dict[str, dict[str, Any]] = {
    "casefile.taking_start": {
        "cause": "征收城市道路占用费",
        "matter": "m-road-1",
        "basic_facts": "当事人申请临时占用城市道路。",
        "source": "日常监管",
        "reason": "应当依法征收。",
        "parties": [world.party()],
    },
    "casefile.taking_notice": {"parties": [world.party()], "proposal": LEVIED},
    "casefile.levy_decision": {**DECIDED, "proposal": LEVIED},
    "casefile.expropriation_decision": {**DECIDED, "proposal": EXPROPRIATED},
    "casefile.taking_closing": {"reason": "executed", "report": "办结。"},
}
