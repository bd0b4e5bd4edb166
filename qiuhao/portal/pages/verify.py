"""验证: the page checks itself here and now, by the independent verifier, and gives a stranger the means to do so."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.ledger.verifier import qiuhao_verify
from qiuhao.portal.pages.decisions import stone
from qiuhao.portal.shell import gone, page, public

NAMES = {"decision": "决定", "correction": "更正", "draft": "公示稿", "published": "公示"}
SAID = {
    "same": "就是封存的决定中的文字",
    "other": "与封存的决定不同",
    "covered": "其中有依法隐去的内容，封存的字段不公开，由公示审核负责",
    "unsealed": "决定中没有单独封存的字段可以比对，由公示审核负责",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked just now."""

    title: str
    said: str
    holds: bool
    open: bool = False
    """Nothing could be compared; no failure."""


@public
def verify(request: HttpRequest, id: str) -> HttpResponse:
    """The checks, and the downloads."""
    found = _public(request, id)
    if isinstance(found, HttpResponse):
        return found
    proofs = reading.proofs(found)
    if proofs is None:
        return _page(
            request, "portal/waiting.html", {"d": found, "back": reverse("portal:decision", args=[found.id])}, found
        )
    results = checks(found, proofs)
    context = {
        "d": found,
        "back": reverse("portal:decision", args=[found.id]),
        "checks": results,
        "all_hold": all(check.holds for check in results),
        "rows": _rows(found, proofs),
        "files": [
            {"title": f"{title}.json", "note": f"{NAMES[title]}中公开的字段和证明",
             "href": reverse("portal:disclosed", args=[found.id, title])}
            for title in NAMES
            if f"{title}.json" in proofs.files
        ],
        "package": reverse("portal:proof", args=[found.id]),
        "log": reverse("portal:log"),
    }  # fmt: skip
    return _page(request, "portal/verify.html", context, found)


@public
def package(request: HttpRequest, id: str) -> HttpResponse:
    """The proof with everything needed to check it offline."""
    found = _public(request, id)
    if isinstance(found, HttpResponse):
        return found
    data = reading.package(found)
    if data is None:
        return gone(request, "证明还没有生成", "刚公示的决定要等日志签名后才有证明，请过几分钟再来。")
    response = HttpResponse(data, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="qiuhao-proof-{found.id}.zip"'
    return response


@public
def disclosed(request: HttpRequest, id: str, name: str) -> HttpResponse:
    """The disclosed fields of one of the three records, with their proofs."""
    found = _public(request, id)
    if isinstance(found, HttpResponse):
        return found
    proofs = reading.proofs(found)
    data = proofs.files.get(f"{name}.json") if proofs is not None else None
    if data is None:
        return gone(request, "没有这份证明", "请从验证页下载。")
    return HttpResponse(data, content_type="application/json; charset=utf-8")


def checks(found: reading.Public, proofs: reading.Proofs) -> list[Check]:
    """Each record under the verifier, the words on the page against the words that were sealed, and each line against
    the decision."""
    results = [_record(name, proofs.files[f"{name}.json"]) for name in NAMES if f"{name}.json" in proofs.files]
    sealed = _fields(proofs.files["draft.json"])["fields"]
    shown = [words for _, words in found.rows] + (["\n".join(found.text)] if found.text else [])
    plain = {"\n".join(line for line in words.splitlines() if line.strip()) for words in sealed.values() if words}
    same = plain == {"\n".join(line for line in words.splitlines() if line.strip()) for words in shown}
    said = "页面上的每一项，都与公示审核通过并封存的文字相同" if same else "页面上的文字与封存的公示稿不同"
    lines = [
        Check(line.label, SAID[line.state], line.state != "other", line.state in ("covered", "unsealed"))
        for line in proofs.lines
    ]
    return [*results, Check("公示的文字", said, same), *lines, *_number(found, proofs)]


def _number(found: reading.Public, proofs: reading.Proofs) -> list[Check]:
    """The number over the page, which stands in no line of some places' summaries."""
    corrected = _fields(proofs.files.get("correction.json", b'{"fields": []}')).get("public_number")
    if any(line.field in ("number_text", "public_number") for line in proofs.lines) or (
        "correction.json" in proofs.files and corrected is None
    ):
        return []
    sealed = corrected or _fields(proofs.files["decision.json"]).get("number_text", "")
    holds = sealed == found.number
    return [Check("决定书文号", "与封存的决定相同" if holds else "与封存的决定不同", holds)]


def _record(name: str, data: bytes) -> Check:
    plain = Namespace(key=None, witness=None, quorum=0, checkpoint=None)
    try:
        problems, _ = qiuhao_verify.verify_disclosed(json.loads(data), plain)
    except (qiuhao_verify.Unreadable, KeyError, TypeError, ValueError) as error:
        return Check(f"{NAMES[name]}记录", f"证明无法读取（{error}）", False)
    said = "；".join(problems) if problems else "公开的字段与封存时一致，登记在已签名的公示日志中"
    return Check(f"{NAMES[name]}记录", said, not problems)


def _fields(data: bytes) -> dict[str, Any]:
    return {item["name"]: item["value"] for item in json.loads(data)["fields"]}


def _rows(found: reading.Public, proofs: reading.Proofs) -> list[dict[str, Any]]:
    return [
        {"label": "登记位置", "value": f"公示日志第 {proofs.index + 1} 号", "note": f"日志现有 {proofs.size} 条记录"},
        {"label": "记录指纹", "value": proofs.leaf},
        {"label": "检查点", "value": proofs.checkpoint, "kind": "long"},
    ]


def _public(request: HttpRequest, id: str) -> reading.Public | HttpResponse:
    found = reading.open_page(id)
    if found is None:
        return gone(request, "这个地址没有公示过决定", "请从决定页打开验证。")
    return stone(request, found) if isinstance(found, reading.Tombstone) else found


def _page(request: HttpRequest, template: str, context: dict[str, Any], found: reading.Public) -> HttpResponse:
    return page(request, template, context, name=found.authority_name)
