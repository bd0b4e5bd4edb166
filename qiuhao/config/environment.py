"""Reads `QIUHAO_*` variables. Pure: a mapping in, typed values out; a bad value gets a sentence.

Every reader raises `BadSetting` with a Chinese sentence that names the variable, what is wrong and what to do.
"""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}


class BadSetting(Exception):
    """A setting that cannot be used; its text is a sentence for the operator."""


def flag(env: Mapping[str, str], name: str, default: bool = False) -> bool:
    """A yes/no variable; unset means `default`."""
    raw = env.get(name)
    if raw is None:
        return default
    value = raw.strip().lower()
    if value in YES:
        return True
    if value in NO:
        return False
    raise BadSetting(f"环境变量 {name} 的值“{raw}”无法识别：请填 1（是）或 0（否）。")


def number(env: Mapping[str, str], name: str, default: int, *, least: int = 1) -> int:
    """A whole number of at least `least`; unset means `default`."""
    raw = env.get(name)
    if raw is None or not raw.strip():
        return default
    try:
        value = int(raw)
    except ValueError:
        raise BadSetting(f"环境变量 {name} 的值“{raw}”不是整数：请填不小于 {least} 的整数。") from None
    if value < least:
        raise BadSetting(f"环境变量 {name} 的值 {value} 过小：请填不小于 {least} 的整数。")
    return value


def line_limit(env: Mapping[str, str]) -> int:
    """How long (in bytes) one line of a file of cases may be, for `check` and `import`."""
    return number(env, "QIUHAO_LIMIT_LINE", 16 * 1024 * 1024)


def words(env: Mapping[str, str], name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A comma-separated list; unset means `default`."""
    raw = env.get(name)
    if raw is None:
        return list(default)
    return [word.strip() for word in raw.split(",") if word.strip()]


def home(env: Mapping[str, str], root: Path) -> Path:
    """The data directory: `QIUHAO_HOME`, or `var/` in a checkout, or one in the user's own directory.

    Created with mode 0700 when it does not exist; a directory that cannot be made is refused with a sentence.
    """
    raw = env.get("QIUHAO_HOME", "").strip()
    if raw:
        path = Path(raw).expanduser().resolve()
    elif (root / "pyproject.toml").is_file():
        path = root / "var"
    else:
        path = Path.home() / ".local" / "share" / "qiuhao"
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadSetting(
            f"无法建立数据目录 {path}（{error.strerror}）：请用 QIUHAO_HOME 指定一个可写的目录。"
        ) from error
    return path


def secret_key(env: Mapping[str, str], folder: Path, production: bool) -> str:
    """`QIUHAO_SECRET_KEY`; outside production one is made once and kept in `folder` with mode 0600.

    Two processes that start together end with the same key: the file is linked into place whole, and the first wins.
    """
    given = env.get("QIUHAO_SECRET_KEY", "").strip()
    if given:
        if production and len(given) < 50:
            raise BadSetting("QIUHAO_SECRET_KEY 过短：正式运行须为至少 50 个字符的随机串。")
        return given
    if production:
        raise BadSetting("正式运行须设置 QIUHAO_SECRET_KEY：请生成至少 50 个字符的随机串，并妥善保管。")
    path = folder / "secret-key"
    if not path.exists():
        fresh = folder / f".secret-key-{os.getpid()}-{secrets.token_hex(4)}"
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            handle.write(secrets.token_urlsafe(64))
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass  # the other process was first; its key holds
        finally:
            fresh.unlink()
    return path.read_text(encoding="ascii").strip()
