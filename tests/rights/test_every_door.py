"""Every address and every operation of the interface, asked by everybody.

An address that is not in the table fails the test: whoever adds a page says here who may open it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from qiuhao.casefile import reading
from qiuhao.desk.access import case_key
from qiuhao.exchange import tokens
from qiuhao.exchange.api.interface import api
from qiuhao.ledger import files
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft, make
from qiuhao.ledger.log import sequencer
from qiuhao.library.acts.importing import import_text, stream_of
from tests.casefile import samples, world
from tests.casefile.inspecting import CONTENT as CONTENT_OF
from tests.desk.conftest import morning
from tests.disclosure.story import PERSON, Story
from tests.house.tree import report
from tests.library import samples as regulations
from tests.rights.visitors import PERSONS, VISITORS, another_authority, browser, entered

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")
SECRETS = ("青禾", "赵甲一", "110105199003070535", "13900000001", "青石巷", "6222020200112233445")

OPEN, CASE, LIST, INSIDE, WATCH, ANYBODY, ACCOUNT, DEMO, BEGIN, BEGUN, KEEP, FIELD, MANAGE = (
    "open", "case", "list", "inside", "watch", "anybody", "account", "demo", "begin", "begun",
    "keep", "field", "manage",
)  # fmt: skip
"""open: to the public · case: who may see the case · list: filtered for everybody with a person · inside: the people of
the authority and its supervisors · watch: who answers for the case · anybody: every log-in · account: allauth's own,
holding no case · demo: not there outside the demonstration · begin: who may open a case · begun: his
draft of one, posted · keep: one's own, posted ·
field: who may open a case, answering a device that says too little · manage: who keeps a register of the authority."""
MAINTAIN = "maintain"
"""The technical administrator's, who sees no case: `test_connections` asks it of everybody."""
TYPED = "typed"
"""One's own form, posted empty: it comes back with a sentence."""
SUBSCRIBE, IMPORT = "subscribe", "import"
"""Behind a scope that the tokens of this file do not have; asked with it where the operation is tested."""
DESK = {
    "today": LIST, "cases": LIST, "reviews": LIST, "publications": LIST, "archives": LIST, "law": LIST, "place": LIST,
    "things": LIST, "clause": LIST, "hint": LIST, "people": LIST, "me": ANYBODY, "person": INSIDE, "readings": WATCH,
    "staffing": LIST, "still": ANYBODY, "back": ANYBODY,
    "open-case": BEGIN, "open-draft": BEGUN, "open-drop": BEGUN, "save-filter": KEEP, "drop-filter": KEEP,
    "rolls": LIST, "roll": LIST, "roll-file": LIST, "month": LIST, "month-file": LIST,
    "regulation": LIST, "find-text": LIST, "deputy": TYPED, "work": LIST, "bulk": LIST,
    "case": CASE, "case-papers": CASE, "case-review": CASE, "case-disclosure": CASE, "case-log": CASE, "purpose": CASE,
    "drawing": CASE, "case-fact": CASE, "case-sheet": CASE, "case-file": CASE, "duty": CASE, "correct": CASE,
    "field": BEGIN, "field-kit": BEGIN, "field-numbers": FIELD, "field-send": FIELD, "field-worker": OPEN,
    "field-manifest": OPEN,
    "devices": LIST, "device-lost": KEEP, "monitors": LIST, "monitor": MANAGE,
    "inspections": LIST, "new-draw": BEGIN, "inspected-firm": INSIDE, "lots": INSIDE,
    "act": CASE, "act-draft": CASE, "act-drop": CASE, "review": CASE, "here": CASE,
    "look": DEMO, "look-clause": DEMO, "look-shell": DEMO,
}  # fmt: skip
PORTAL = dict.fromkeys((
    "home", "robots", "favicon", "decisions", "decision", "verify", "proof", "disclosed", "ask-correction",
    "correction", "follow", "authorities", "certificate", "numbers", "numbers-download", "clause", "log", "log-file",
    "open-data",
), OPEN)  # fmt: skip
ACCOUNTS = dict.fromkeys((
    "account_login", "account_logout", "account_inactive", "account_signup", "account_reauthenticate",
    "account_change_password", "account_reset_password", "mfa_index", "mfa_authenticate", "mfa_reauthenticate",
    "mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn", "mfa_remove_webauthn", "mfa_edit_webauthn",
    "mfa_reauthenticate_webauthn",
), ACCOUNT)  # fmt: skip
TABLE = {
    **{f"desk:{name}": sort for name, sort in DESK.items()},
    **{f"portal:{name}": sort for name, sort in PORTAL.items()},
    **ACCOUNTS,
    "connections:connections": LIST,
    "connections:undelivered": MAINTAIN,
    "health": OPEN,
}
POSTED = {
    "desk:deputy", "desk:act-draft", "desk:act-drop", "desk:open-draft", "desk:open-drop", "desk:purpose",
    "desk:save-filter", "desk:drop-filter",
    "desk:field-numbers", "desk:field-send", "desk:device-lost",
}  # fmt: skip
OPERATIONS = {
    ("get", "/api/"): OPEN, ("get", "/api/kinds"): OPEN, ("get", "/api/kinds/{kind}"): OPEN, ("get", "/api/due"): OPEN,
    ("get", "/api/cases"): LIST, ("post", "/api/cases"): BEGIN, ("get", "/api/cases/{case}"): CASE,
    ("get", "/api/cases/{case}/answer"): CASE, ("get", "/api/cases/{case}/records/{number}"): CASE,
    ("post", "/api/cases/{case}/acts/{act}"): CASE, ("post", "/api/cases/{case}/acts/{act}/why-not"): CASE,
    ("post", "/api/cases/{case}/facts"): CASE, ("get", "/api/cases/{case}/acts/{act}"): CASE,
    ("post", "/api/cases/{case}/acts"): CASE,
    ("get", "/api/cases/{case}/records/{number}/sheet.pdf"): CASE, ("get", "/api/cases/{case}/files/{digest}"): CASE,
    ("post", "/api/files"): LIST, ("get", "/api/duties"): LIST, ("get", "/api/publications"): LIST,
    ("get", "/api/reviews"): LIST, ("get", "/api/archives"): LIST, ("get", "/api/procedures"): OPEN,
    ("get", "/api/webhooks"): SUBSCRIBE, ("post", "/api/webhooks"): SUBSCRIBE,
    ("post", "/api/webhooks/{webhook}/again"): SUBSCRIBE,
    ("post", "/api/webhooks/{webhook}/stop"): SUBSCRIBE, ("get", "/api/webhooks/{webhook}/messages"): SUBSCRIBE,
    ("post", "/api/imports"): IMPORT,
    ("get", "/api/registers/authorities"): LIST, ("get", "/api/registers/authorities/{of}/{which}"): INSIDE,
}  # fmt: skip


def patterns(found: Any, space: str = "") -> Iterator[str]:
    """The full names of every address; those of the interface are its operations."""
    for one in found:
        if isinstance(one, URLResolver):
            inner = one.namespace or ""
            if inner not in ("api", "open"):
                yield from patterns(one.url_patterns, f"{space}{inner}:" if inner else space)
        elif isinstance(one, URLPattern):
            yield f"{space}{one.name}"


def test_every_address_stands_in_the_table() -> None:
    there = set(patterns(get_resolver().url_patterns))
    assert not report([f"{name} has no entry" for name in sorted(there - set(TABLE))]).strip()
    assert not report([f"{name} is gone" for name in sorted(set(TABLE) - there)]).strip()


def test_every_operation_stands_in_the_table() -> None:
    paths = api.get_openapi_schema(path_prefix="/api/")["paths"]
    there = {(method, path) for path, methods in paths.items() for method in methods}
    assert there == set(OPERATIONS)


def submitted() -> str:
    """A case that everybody could want to look into: a private person, a file, a submission for review."""
    story = Story("national", **PERSON)
    ref = files.put(b"%PDF-1.7 scan", media_type="application/pdf", name="单据.pdf")
    story.reported("casefile.evidence", sort="书证", name="单据", source="当事人", files=[ref.model_dump()])
    named = {"parties": [story.party], "proposal": world.proposal()}
    story.reported("casefile.investigation_end", **samples.content("casefile.investigation_end") | named)
    story.reported("review.submission", **samples.content("review.submission") | named)
    return story.case


def address(name: str, case: str) -> str:
    """An address of this name that exists."""
    if TABLE[name] == ACCOUNT:
        return reverse(name, args=[1] if name in NUMBERED else [])
    key = case_key(case)
    ref = next(r for f in reading.history(case).as_recorded for r in _files(f))
    duty = reading.answer(case).duties[0].key
    more: dict[str, list[Any]] = {
        "desk:case-fact": [key, 2], "desk:case-sheet": [key, 2], "desk:case-file": [key, ref], "desk:duty": [key, duty],
        "desk:act": [key, "examine"], "desk:act-draft": [key, "examine"], "desk:act-drop": [key, "examine"],
        "desk:person": [world.HANDLER], "desk:place": ["national"], "desk:clause": ["nat/cf/57"], "desk:hint": ["date"],
        "desk:look-shell": ["today"], "desk:drop-filter": [1],
        "desk:roll": ["documents"], "desk:roll-file": ["cases", "xlsx"], "desk:month-file": ["csv"],
        "desk:regulation": [regulation()], "desk:bulk": ["publish"],
    }  # fmt: skip
    if name == "desk:inspected-firm":
        return f"{reverse(name)}?authority={world.AUTHORITY}&party=91340123MA2DEM0K1K"
    if name == "desk:lots":
        return reverse(name, args=[drawn_lots()])
    if name in more:
        return reverse(name, args=more[name])
    return reverse(name, args=[key] if TABLE[name] == CASE else [])


def drawn_lots() -> str:
    """A draw of the authority."""
    append("draw/door", [Draft(make(name, CONTENT_OF[name])) for name in ("casefile.lot_pool", "casefile.lot_drawn")],
           actors=[world.HANDLER], key="door")  # fmt: skip
    return "door"


def regulation() -> str:
    """A regulation that the library holds."""
    import_text(regulations.law(), "示范.txt", [world.HANDLER])
    return stream_of("示范甲法").removeprefix("regulation/")


def _files(fact: Any) -> list[str]:
    from qiuhao.ledger.kinds import files_in

    return [ref.sha256 for ref in files_in(fact.body)]


def expected(sort: str, name: str) -> set[int]:
    """Statuses that a visitor of this name may get. 302 without a log-in is checked to lead to the log-in."""
    who = VISITORS[name]
    if sort == DEMO:
        return {404}
    if sort == OPEN:
        return {200}
    if name == "nobody":
        return {302}
    if sort == ANYBODY:
        return {200}
    if name == "technical":
        return {403}
    if sort == KEEP:
        return {302, 404}
    if sort == TYPED:
        return {422}
    if sort == CASE:
        return {200, 204, 302, 422} if who.sees else {404}
    if sort == INSIDE:
        return {200} if who.inside else {404}
    if sort == WATCH:
        return {200} if who.post in ("head", "principal-head", "unit-head", "archivist", "supervisor") else {403}
    if sort == MANAGE:
        return {200} if who.post in ("head", "principal-head", "unit-head", "registrar") else {403}
    if sort == BEGIN:
        return {200} if who.may_open else {403}
    if sort == BEGUN:
        return {204, 302} if who.may_open else {403}
    if sort == FIELD:
        return {422} if who.may_open else {403}
    return {200}


@pytest.mark.parametrize("name", VISITORS)
def test_every_page_of_the_desk_opens_to_whom_it_may_and_shows_nothing_to_others(name: str) -> None:
    another_authority()
    case = submitted()
    client, problems = browser(name), []
    for page, sort in TABLE.items():
        if not page.startswith("desk:"):
            continue
        there = address(page, case)
        answer = client.post(there, {}) if page in POSTED else client.get(there)
        if answer.status_code not in expected(sort, name):
            problems.append(f"{page} gave {answer.status_code}")
        if name == "nobody" and sort not in (DEMO, OPEN) and "/accounts/login/" not in answer.get("Location", ""):
            problems.append(f"{page} did not ask for a log-in")
        found = leaks(page, answer)
        problems += found if not VISITORS[name].sees else []
        problems += headers(page, answer)
    assert not problems, report(problems)


def leaks(page: str, answer: Any) -> list[str]:
    """Values of the case in what somebody gets who may not see it."""
    text = _text(answer)
    return [f"{page} shows {secret}" for secret in SECRETS if secret.encode() in text]


def _text(answer: Any) -> bytes:
    if hasattr(answer, "content_given"):
        return bytes(answer.content_given)
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


def headers(page: str, answer: Any) -> list[str]:
    """What every answer carries: no sniffing, no frames, no inline script or style."""
    policy, problems = answer.get("Content-Security-Policy", ""), []
    if "default-src 'none'" not in policy or "unsafe" in policy:
        problems.append(f"{page}: Content-Security-Policy is {policy!r}")
    if answer.get("X-Content-Type-Options") != "nosniff" or answer.get("X-Frame-Options") != "DENY":
        problems.append(f"{page} can be sniffed or framed")
    if answer.status_code == 200 and answer.get("Content-Type", "").startswith("text/html") and not answer.streaming:
        text = answer.content.decode()
        if "<style" in text or " style=" in text or " onclick=" in text or "javascript:" in text:
            problems.append(f"{page} has inline style or script")
    return problems


CONTENT = {"content": {"found": "x"}}
BODIES: dict[str, Any] = {
    "/api/webhooks": {
        "authority": world.AUTHORITY, "name": "x", "address": "https://127.0.0.1/", "events": ["recorded"],
    },
    "/api/webhooks/{webhook}/again": {}, "/api/webhooks/{webhook}/stop": {"reason": "不用"}, "/api/imports": {},
    "/api/cases/{case}/acts/{act}": CONTENT, "/api/cases/{case}/acts/{act}/why-not": CONTENT,
    "/api/cases/{case}/acts": {"acts": [{"act": "examine", **CONTENT}]},
    "/api/cases/{case}/facts": {
        "kind": "casefile.examination", "content": {}, "happened_at": "2026-03-01T09:00:00+08:00",
    },
    "/api/cases": {
        "authority": world.AUTHORITY, "procedure": "penalty", "unit": "u-1", "kind": "casefile.clue",
        "content": world.CLUE,
    },
}  # fmt: skip


def called(client: Client, method: str, path: str, case: str, secret: str) -> Any:
    """The answer, read to its end, which shuts a file that is given out."""
    answer = _called(client, method, path, case, secret)
    if answer.streaming:
        answer.content_given = b"".join(answer.streaming_content)
    return answer


def _called(client: Client, method: str, path: str, case: str, secret: str) -> Any:
    there = path.replace("{case}", case_key(case)).replace("{number}", "2").replace("{act}", "examine")
    there = there.replace("{kind}", "casefile.clue").replace("{of}", world.AUTHORITY).replace("{which}", "officers")
    if "{digest}" in there:
        there = there.replace("{digest}", next(r for f in reading.history(case).as_recorded for r in _files(f)))
    given = {"HTTP_AUTHORIZATION": f"Bearer {secret}"} if secret else {}
    if path == "/api/files":
        return client.post(f"{there}?name=a.txt", "a", content_type="text/plain", **given)  # type: ignore[arg-type]
    if path == "/api/imports":
        there += f"?authority={world.AUTHORITY}"
    if method == "post":
        return client.post(there, json.dumps(BODIES[path]), content_type="application/json", **given)  # type: ignore[arg-type]
    query = {"place": "national", "duty": "publish-decision", "start": "2026-03-02T09:00:00+08:00"}
    return client.get(there, query if path == "/api/due" else {}, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", PERSONS)
def test_every_operation_of_the_interface_answers_as_the_pages_do(name: str) -> None:
    another_authority()
    case, who, problems = submitted(), entered(name), []
    _, secret = tokens.issue("测试", who.person, ("read", "append"), ["p-r"], system="测试系统")
    before = len(reading.history(case).as_recorded)
    for (method, path), sort in OPERATIONS.items():
        answer = called(Client(), method, path, case, secret)
        outside = {CASE: {404}, BEGIN: {403}, INSIDE: {404}}.get(sort, {200})
        inside = {CASE: {200, 403, 409, 422}, BEGIN: {201}}.get(sort, {200})
        if sort in (SUBSCRIBE, IMPORT):
            inside = outside = {403}
        if path == "/api/files":
            inside = outside = {201}
        own = who.post in ("handler", "unit-head") and who.authority == world.AUTHORITY
        open_to_him = own if sort == BEGIN else who.inside if sort == INSIDE else who.sees
        if answer.status_code not in (inside if open_to_him else outside):
            problems.append(
                f"{method} {path} gave {answer.status_code}: {_text(answer).decode(errors='replace')[:200]}"
            )
        problems += leaks(path, answer) if not who.sees else []
    assert len(reading.history(case).as_recorded) == before, "nothing of this may be recorded"
    assert not problems, report(problems)


@pytest.mark.parametrize("secret", ["", "qh_wrong", "Bearer"])
def test_without_a_token_that_counts_only_what_is_open_answers(secret: str) -> None:
    case = submitted()
    for (method, path), sort in OPERATIONS.items():
        status = called(Client(), method, path, case, secret).status_code
        assert status == (200 if sort == OPEN else 401), (method, path)


def test_a_log_in_at_the_desk_is_no_token() -> None:
    case = submitted()
    client = browser("handler")
    for (method, path), sort in OPERATIONS.items():
        assert called(client, method, path, case, "").status_code == (200 if sort == OPEN else 401), (method, path)


def test_a_token_does_only_what_its_scopes_say() -> None:
    case, who = submitted(), entered("handler")
    for scope, refused in (("read", "post"), ("append", "get")):
        _, secret = tokens.issue("测试", who.person, (scope,), ["p-r"], system="测试系统")
        for (method, path), sort in OPERATIONS.items():
            if sort != OPEN and method == refused:
                assert called(Client(), method, path, case, secret).status_code == 403, (method, path)


@pytest.mark.parametrize("name", ["nobody", "technical", "handler"])
def test_the_account_pages_open_in_the_platforms_look_and_none_breaks(name: str) -> None:
    client, problems = browser(name), []
    for page, sort in TABLE.items():
        if sort == ACCOUNT:
            answer = client.get(address(page, ""), follow=True)
            landed = (200, 403, 404, 405) if name == "technical" else (200, 404, 405)
            if answer.status_code not in landed:
                problems.append(f"{page} gave {answer.status_code}")
            problems += headers(page, answer)
            if answer.status_code == 200 and "css/tokens.css" not in answer.content.decode():
                problems.append(f"{page} is not in the platform's look")
    assert not problems, report(problems)


NUMBERED = {"mfa_remove_webauthn", "mfa_edit_webauthn"}


def test_every_public_page_is_open_and_holds_nothing_of_an_unpublished_case() -> None:
    case = submitted()
    published = Story("national")
    id = published.published().seal[:16]
    sequencer.run()
    args: Callable[[str], list[str]] = lambda page: {  # noqa: E731
        "decision": [id], "verify": [id], "proof": [id], "disclosed": [id, "draft"], "ask-correction": [id],
        "numbers": [world.AUTHORITY], "numbers-download": [world.AUTHORITY], "clause": ["nat/cf/57"],
        "log-file": ["checkpoint"],
    }.get(page, [])  # fmt: skip
    for page in PORTAL:
        answer = Client().get(reverse(f"portal:{page}", args=args(page)))
        assert answer.status_code == 200, page
        assert "Set-Cookie" not in answer.headers or page == "ask-correction", page
        text = answer.content
        assert not [secret for secret in SECRETS[1:] if secret.encode() in text], page
        assert case_key(case).encode() not in text, page
        assert not headers(page, answer)
