"""Documents and files, down and up. A record may name only files that its maker handed in, or that the case holds."""

from __future__ import annotations

from urllib.parse import unquote

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import Query, Status

from qiuhao.casefile import reading, secrecy
from qiuhao.casefile.printing import printed
from qiuhao.exchange.api.access import caller, router, visible
from qiuhao.exchange.api.problems import Forbidden, Missing
from qiuhao.exchange.api.shapes import FileOut
from qiuhao.exchange.models import Upload
from qiuhao.exchange.tokens import Caller
from qiuhao.law.facts import Fact, History
from qiuhao.ledger import clock, files, readings
from qiuhao.ledger.kinds import FileRef, Kind, files_in
from qiuhao.ledger.problems import FieldProblem, InvalidContent

NAME = Query(..., min_length=1, max_length=200, description="文件名")


@router.post("/files", response={201: FileOut}, summary="上传文件；正文即文件内容，返回记录中引用它的写法")
def upload(request: HttpRequest, name: str = NAME) -> Status[FileOut]:
    """Stored under its digest; the same bytes are stored once. It belongs to nothing until a record names it."""
    who = caller(request, "append")
    media = (request.headers.get("Content-Type") or files.PLAIN).split(";")[0].strip().lower() or files.PLAIN
    ref = files.put(request, media_type=media[:100], name=unquote(name))
    Upload.objects.get_or_create(person=who.viewer.person, digest=ref.sha256, defaults={"at": clock.now()})
    return Status(201, FileOut(**ref.model_dump()))


@router.get("/cases/{case}/records/{number}/sheet.pdf", summary="一条记录的纸面（PDF）")
def sheet(request: HttpRequest, case: str, number: int) -> HttpResponse:
    """The record on its template."""
    who, row = visible(request, case, "api-sheet", how="print")
    history = secrecy.opened_to(who.viewer, reading.history(row.stream), row.authority)
    fact = history.number(number)
    if fact is not None and isinstance(fact.body, secrecy.Closed):
        raise _closed(who, row.stream, fact, f"api-sheet/{number}")
    if fact is None or not isinstance(fact.body, Kind):
        raise Missing(f"本案没有第 {number} 号记录，或者它的内容已依法销毁。")
    data = printed(fact, row.name, history, reading.setting(row.stream))
    return HttpResponse(data, content_type="application/pdf", headers={"Cache-Control": "private, no-store"})


@router.get("/cases/{case}/files/{digest}", summary="案卷中的一份文件")
def file(request: HttpRequest, case: str, digest: str) -> FileResponse:
    """A file that a record of this case names."""
    who, row = visible(request, case, "api-file", how="download")
    history = reading.history(row.stream)
    seen = secrecy.opened_to(who.viewer, history, row.authority)
    ref = _named(seen).get(digest)
    if ref is None:
        holding = next((f for f in history.as_recorded if any(r.sha256 == digest for r in files_in(f.body))), None)
        raise Missing("本案没有这份文件。") if holding is None else _closed(who, row.stream, holding, "api-file")
    name, media = files.as_header(ref)
    response = FileResponse(files.open_file(digest), content_type=media, filename=name, as_attachment=True)
    response["Cache-Control"] = "private, no-store"
    return response


def mine(who: Caller, body: Kind, stream: str = "") -> Kind:
    """The body; InvalidContent for a file that its maker neither handed in nor finds in the case."""
    named = {ref.sha256: ref for ref in files_in(body)}
    if not named:
        return body
    allowed = set(Upload.objects.filter(person=who.viewer.person, digest__in=named).values_list("digest", flat=True))
    if stream:
        allowed |= _held(stream).keys()
    strange = "、".join(f"“{ref.name}”" for digest, ref in named.items() if digest not in allowed)
    if strange:
        said = f"引用了您没有上传、本案也没有的文件：{strange}"
        remedy = "请先用 POST /api/files 上传，再原样引用返回的内容"
        raise InvalidContent((FieldProblem(body.kind, body.title, "files", "附件", said, remedy),))
    return body


def _held(stream: str) -> dict[str, FileRef]:
    return _named(reading.history(stream))


def _named(history: History) -> dict[str, FileRef]:
    return {ref.sha256: ref for fact in history.as_recorded for ref in files_in(fact.body)}


def _closed(who: Caller, stream: str, fact: Fact, part: str) -> Forbidden:
    """The record is marked as secret and not for this person: noted, and said."""
    readings.note(who.viewer.person, stream, "refused", part)
    return Forbidden(secrecy.sentence(reading.setting(stream).rules, fact))
