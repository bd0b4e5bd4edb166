"""The log's signing key: a file with mode 0600 under QIUHAO_KEYS, its public half recorded in `register/log-keys`.

Every key that ever signed stays in that register, so that old checkpoints can be verified. A hardware key comes in
through `use_signer`.
"""

import os
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from qiuhao.ledger import reading
from qiuhao.ledger.append import append
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.log.kinds import KEYS, LogKey, WitnessKey
from qiuhao.ledger.models import LogState
from qiuhao.ledger.problems import KeyProblem
from qiuhao.ledger.seal.note import KeySigner, NoteError, Signer, Verifier

SYSTEM = ("system",)
_door: Callable[[], Signer] | None = None


def origin() -> str:
    """The log's name in its checkpoints. KeyProblem if it is still `demo` in production."""
    name: str = settings.QIUHAO_LOG_ORIGIN
    if name == "demo" and settings.QIUHAO_PRODUCTION:
        raise KeyProblem("日志名称仍为“demo”，正式环境不能使用：请在 QIUHAO_LOG_ORIGIN 中写明本机关日志的名称。")
    return name


def path() -> Path:
    """Where the key file lies."""
    return Path(settings.QIUHAO_KEYS) / "log.key"


def use_signer(door: Callable[[], Signer] | None) -> None:
    """Sign through `door` (a hardware key) instead of the key file; None goes back to the file."""
    global _door
    _door = door


def signer() -> Signer:
    """The signer in use. KeyProblem if there is none, if others may read it, or if it is of another log."""
    if _door is not None:
        return _door()
    file = path()
    if not file.exists():
        raise KeyProblem("没有日志签名密钥：请先运行建立密钥的命令，再启动日志。")
    if file.stat().st_mode & 0o077:
        raise KeyProblem(f"日志签名密钥文件 {file.name} 可被他人读取：请把权限改为 0600，并考虑更换密钥。")
    try:
        key = KeySigner.parse(file.read_text("utf-8"))
    except NoteError as error:
        raise KeyProblem(f"日志签名密钥文件 {file.name} 无法读取（{error}）：请从备份恢复，或更换密钥。") from error
    if key.verifier.name != origin():
        raise KeyProblem(f"密钥属于日志“{key.verifier.name}”，而本机日志为“{origin()}”：请核对 QIUHAO_LOG_ORIGIN。")
    return key


def create(*, actors: tuple[str, ...] = SYSTEM, reason: str = "首次启用") -> Verifier:
    """Make the first key, write it with mode 0600, and record it. KeyProblem if there is one already."""
    if path().exists():
        raise KeyProblem("日志签名密钥已经存在：如需更换，请使用更换密钥的命令。")
    return _install(actors, reason)


def rotate(*, actors: tuple[str, ...], reason: str) -> Verifier:
    """Replace the key by a fresh one and record it with the reason; the old key file is kept beside it, renamed."""
    old = signer()
    os.replace(path(), path().with_name(f"log-{old.verifier.id.hex()}.key"))
    return _install(actors, reason)


def signer_or_new() -> Signer:
    """The signer, its key recorded; outside production a missing key is made, so that a fresh machine just runs."""
    if _door is None and not path().exists() and not settings.QIUHAO_PRODUCTION:
        create(reason="首次启动时自动建立")
    found = signer()
    if all(known.vkey != found.verifier.vkey for known in verifiers()):
        # A hardware key, a key put there by hand, or a crash between writing the key file and recording it.
        _record(found.verifier, SYSTEM, "签名前补记")
    return found


def verifiers() -> list[Verifier]:
    """All keys that ever signed this log, newest first."""
    return [Verifier.parse(key.vkey) for key in reversed(_bodies()) if isinstance(key, LogKey)]


def witnesses(*, former: bool = False) -> list[Verifier]:
    """The witnesses whose cosignatures are accepted now; with `former`, all that ever were."""
    last = {key.vkey: key.active for key in _bodies() if isinstance(key, WitnessKey)}
    return [Verifier.parse(vkey) for vkey, active in last.items() if active or former]


def _bodies() -> list[object]:
    return [fact.body for fact in reading.facts(KEYS)] if reading.exists(KEYS) else []


def _install(actors: tuple[str, ...], reason: str) -> Verifier:
    key = KeySigner.generate(origin())
    path().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
        handle.write(key.to_text() + "\n")
        handle.flush()
        os.fsync(handle.fileno())
    _record(key.verifier, actors, reason)
    return key.verifier


def _record(verifier: Verifier, actors: tuple[str, ...], reason: str) -> None:
    state = LogState.objects.filter(pk=1).first()
    size = state.size if state is not None else 0
    body = LogKey(vkey=verifier.vkey, origin=origin(), from_size=size, reason=reason)
    append(KEYS, [Draft(body)], actors=actors)
