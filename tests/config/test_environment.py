"""Settings from the environment: what is understood, and a sentence for what is not."""

import os
import stat
from pathlib import Path

import pytest

from qiuhao.config.database import database
from qiuhao.config.environment import BadSetting, flag, home, number, secret_key, words


@pytest.mark.parametrize(("raw", "value"), [("1", True), ("yes", True), ("ON", True), ("0", False), ("", False)])
def test_flags(raw: str, value: bool) -> None:
    assert flag({"A": raw}, "A", default=not value) is value


def test_a_flag_nobody_understands_is_refused_by_name() -> None:
    with pytest.raises(BadSetting, match="QIUHAO_X.*maybe"):
        flag({"QIUHAO_X": "maybe"}, "QIUHAO_X")


@pytest.mark.parametrize("raw", ["ten", "0", "-5", "1.5"])
def test_a_number_that_is_none_is_refused(raw: str) -> None:
    with pytest.raises(BadSetting, match="QIUHAO_X"):
        number({"QIUHAO_X": raw}, "QIUHAO_X", 7)


def test_numbers_and_words() -> None:
    assert number({}, "A", 7) == 7
    assert number({"A": "12"}, "A", 7) == 12
    assert words({"A": " a.cn , b.cn,"}, "A") == ["a.cn", "b.cn"]
    assert words({}, "A", ("x",)) == ["x"]


def test_the_home_is_made_for_its_owner_only(tmp_path: Path) -> None:
    made = home({"QIUHAO_HOME": str(tmp_path / "a" / "b")}, tmp_path)
    assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_a_home_that_cannot_be_made_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BadSetting, match="QIUHAO_HOME"):
        home({"QIUHAO_HOME": str(tmp_path / "file" / "b")}, tmp_path)


def test_the_secret_key_is_made_once_and_kept_secret(tmp_path: Path) -> None:
    first = secret_key({}, tmp_path, production=False)
    assert len(first) >= 50
    assert secret_key({}, tmp_path, production=False) == first
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["secret-key"]


def test_production_demands_a_long_secret_key(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="QIUHAO_SECRET_KEY"):
        secret_key({}, tmp_path, production=True)
    with pytest.raises(BadSetting, match="过短"):
        secret_key({"QIUHAO_SECRET_KEY": "short"}, tmp_path, production=True)
    assert not list(tmp_path.iterdir())


def test_sqlite_is_set_up_for_a_ledger(tmp_path: Path) -> None:
    entry = database("", tmp_path)
    assert entry["NAME"] == str(tmp_path / "qiuhao.sqlite3")
    assert entry["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert database("sqlite:////data/a%20b.sqlite3", tmp_path)["NAME"] == "/data/a b.sqlite3"


def test_a_postgres_address_is_taken_apart(tmp_path: Path) -> None:
    entry = database("postgres://u%40x:p%2Fw@db.example:5433/name?sslmode=verify-full", tmp_path)
    assert (entry["USER"], entry["PASSWORD"], entry["HOST"], entry["PORT"], entry["NAME"]) == (
        "u@x", "p/w", "db.example", "5433", "name",
    )  # fmt: skip
    assert entry["OPTIONS"] == {"sslmode": "verify-full"}
    assert database("postgres://u@/name?host=/run/pg", tmp_path)["HOST"] == "/run/pg"


@pytest.mark.parametrize(
    "url", ["mysql://u@h/name", "postgres://u@h/", "postgres://u@h:port/name", "sqlite://", "sqlite:///:memory:", "x"]
)
def test_an_address_that_cannot_be_used_gets_a_sentence(url: str, tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="QIUHAO_DATABASE_URL"):
        database(url, tmp_path)
