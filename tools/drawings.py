"""Draws the pictures in `docs/drawings/` from what they show: the corridor of rooms from the import contract, and each
procedure from its table (with the same code as the public flow charts).

    python tools/drawings.py            writes them
    python tools/drawings.py --check    only asks whether they are up to date

Exit codes: 0 written, or up to date · 1 with `--check`, at least one is not.
"""

import atexit
import os
import pkgutil
import re
import shutil
import sys
import tempfile
import tomllib
from html import escape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "docs" / "drawings"
WIDTH, BOX, GAP = 640, 44, 10
FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
STYLE = """
 .room{fill:#fffefb;stroke:#89837a} .name{font:600 15px FONT;fill:#1f2933} .zh{font:14px FONT;fill:#48525b}
 .note{font:13px FONT;fill:#626b73} .tip{fill:#15566a} .way{stroke:#15566a;stroke-width:2;fill:none}
""".replace("FONT", FONT)
FLOW_STYLE = """
 .edge{stroke:#89837a;fill:none} .back{stroke-dasharray:4 3} .tip{fill:#89837a}
 text{font:14px FONT;fill:#1f2933;text-anchor:middle}
 .edge-label{font-size:12px;fill:#626b73;text-anchor:start} rect,polygon,path.shape{fill:#fffefb;stroke:#89837a}
""".replace("FONT", FONT)


def layers() -> list[list[str]]:
    """The rooms from top to bottom; those beside each other in one list."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = data["tool"]["importlinter"]["contracts"]
    lines = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return [[re.sub(r"[()\s]", "", name) for name in line.split("|")] for line in lines]


def chinese(room: str) -> str:
    """The room's Chinese name, from the first line of its README."""
    readme = ROOT / "qiuhao" / room / "README.md"
    first = readme.read_text(encoding="utf-8").splitlines()[0] if readme.is_file() else ""
    return "".join(re.findall(r"[\u4e00-\u9fff]+", first))


def corridor() -> str:
    """The rooms in their order as SVG: who stands higher may import who stands lower, never the other way."""
    rows = layers()
    height = len(rows) * (BOX + GAP) + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="The rooms of Qiuhao, high to low">',
        f"<style>{STYLE}</style>",
    ]
    for index, row in enumerate(rows):
        y = 10 + index * (BOX + GAP)
        width = (WIDTH - 80 - GAP * (len(row) - 1)) / len(row)
        for column, room in enumerate(row):
            x = 60 + column * (width + GAP)
            parts.append(f'<rect class="room" x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BOX}" rx="6"/>')
            parts.append(f'<text class="name" x="{x + 14:.1f}" y="{y + 27}">{escape(room)}</text>')
            end = x + width - 14
            parts.append(
                f'<text class="zh" text-anchor="end" x="{end:.1f}" y="{y + 27}">{escape(chinese(room))}</text>'
            )
    bottom = 10 + len(rows) * (BOX + GAP) - GAP
    parts.append(f'<path class="way" d="M30 14V{bottom - 8}"/><path class="tip" d="M30 {bottom}l-6 -10h12z"/>')
    note = "Imports go down only. Pages above all rooms, facts below all."
    parts.append(f'<text class="note" x="60" y="{bottom + 24}">{note}</text>')
    return "\n".join([*parts, "</svg>", ""])


def procedures() -> dict[str, str]:
    """File name and SVG of every procedure's table in `qiuhao.casefile.procedures`."""
    if find_spec("qiuhao.casefile.procedures") is None:
        return {}
    from qiuhao.law.procedure import Procedure

    package = import_module("qiuhao.casefile.procedures")
    found: dict[str, Procedure] = {}
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        for value in vars(import_module(info.name)).values():
            if isinstance(value, Procedure):
                found[value.name] = value
    return {f"procedure-{name}.svg": flow(found[name]) for name in sorted(found)}


def flow(procedure: object) -> str:
    """One procedure as a flow chart: its states, and the acts that lead from one to another."""
    from qiuhao.casefile.procedures.drawing import chart
    from qiuhao.desk.templatetags.look.flow import flow_svg

    svg = str(flow_svg(chart(procedure), title=procedure.title))
    return svg.replace(">", f"><style>{FLOW_STYLE}</style>", 1) + "\n"


def start() -> None:
    """Django with a home of its own, removed at the end; nothing is read from the user's."""
    for name in [name for name in os.environ if name.startswith("QIUHAO_")]:
        del os.environ[name]
    os.environ["QIUHAO_HOME"] = tempfile.mkdtemp(prefix="qiuhao-drawings-")
    atexit.register(shutil.rmtree, os.environ["QIUHAO_HOME"], ignore_errors=True)
    from qiuhao.config.commands import start_django

    start_django()


def main(argv: list[str]) -> int:
    """Writes the drawings, or compares."""
    start()
    drawings = {"rooms.svg": corridor(), **procedures()}
    present = {path.name: path.read_text(encoding="utf-8") for path in PLACE.glob("*.svg")}
    if argv == ["--check"]:
        stale = sorted(name for name in {*drawings, *present} if drawings.get(name) != present.get(name))
        print("\n".join(f"docs/drawings/{name} is not up to date" for name in stale))
        return 1 if stale else 0
    PLACE.mkdir(parents=True, exist_ok=True)
    for name in set(present) - set(drawings):
        (PLACE / name).unlink()
    for name, svg in drawings.items():
        (PLACE / name).write_text(svg, encoding="utf-8")
    print(f"{len(drawings)} drawings written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
