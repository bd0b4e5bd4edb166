"""Who can be logged in as, for the cards on the log-in page."""

from __future__ import annotations

from qiuhao.config.demo.settled import PASSWORD, Body, Somebody, bodies, province
from qiuhao.desk.cast import cast_with

FIRST = "demo-market"
"""The authority whose whole cast is shown; of the others, the handler and the reviewer."""


def announce() -> None:
    """Tell the log-in page; it shows the cards only where QIUHAO_DEMO is set."""
    cast_with(lambda: (cast(), PASSWORD))


def cast() -> list[dict[str, str]]:
    """Cards in the order of the work: a whole authority, the supervisor, then one of each other place."""
    cards = [_card(bodies()[FIRST], one) for one in bodies()[FIRST].people.values() if one.tries]
    said = province()
    cards.append(
        {"login": "justice-supervisor", "name": f"{said['stem']}立秋", "post": "司法行政监督人员",
         "authority": said["name"], "try": "监督台：五个机关谁逾期、哪里薄弱"}
    )  # fmt: skip
    for body in bodies().values():
        if body.id != FIRST:
            cards.append(_card(body, body.people["handler"]))
    cards.append({"login": "admin", "name": "系统管理员", "post": "技术管理员", "authority": "",
                  "try": "不代表任何人员，看不到案件内容"})  # fmt: skip
    return cards


def _card(body: Body, one: Somebody) -> dict[str, str]:
    login = f"{body.id.removeprefix('demo-')}-{one.key}"
    return {"login": login, "name": one.name, "post": one.duty, "authority": body.name, "try": one.tries}
