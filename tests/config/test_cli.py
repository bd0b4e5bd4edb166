"""The command line: finds its commands, starts fast, and says in a sentence what is wrong."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from qiuhao.config import cli
from tests.config.platform import ROOT, platform


def test_every_command_has_its_parts_and_a_chinese_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    overview = capsys.readouterr().out
    for name in cli.names():
        module = cli.module(name)
        assert callable(module.run)
        assert callable(module.arguments)
        assert any("\u4e00" <= letter <= "\u9fff" for letter in module.help), name
        assert f"  {name}" in overview
        assert module.help == cli.help_line(name)


def test_an_unknown_command_is_refused_with_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["juggle"]) == 2
    assert "没有“juggle”这个命令" in capsys.readouterr().err


def test_the_overview_loads_no_django() -> None:
    code = "import sys; from qiuhao.config import cli; cli.main([]); sys.exit('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_setting_that_cannot_be_used_ends_with_three_and_a_sentence(tmp_path: Path) -> None:
    with platform(tmp_path) as one:
        done = one.qiuhao("migrate", QIUHAO_DATABASE_URL="mysql://u@h/x")
        assert done.returncode == 3
        assert done.stderr.startswith("设置有误：QIUHAO_DATABASE_URL")
        assert "Traceback" not in done.stderr


def test_migrate_check_and_serve_say_what_is_left_to_do(tmp_path: Path) -> None:
    with platform(tmp_path) as one:
        done = one.qiuhao("migrate", "--check")
        assert done.returncode == 1
        assert "ledger.0001" in done.stdout
        done = one.qiuhao("serve", "--port", "0")
        assert done.returncode == 1
        assert "请先运行 qiuhao migrate" in done.stderr
        assert one.qiuhao("migrate").returncode == 0
        assert one.qiuhao("migrate", "--check").returncode == 0
        with socket.socket() as holder:
            holder.bind(("127.0.0.1", 0))
            holder.listen()
            done = one.qiuhao("serve", "--port", str(holder.getsockname()[1]))
            assert done.returncode == 1
            assert "已被占用" in done.stderr


@pytest.mark.parametrize(
    ("left_out", "says"),
    [
        ("QIUHAO_SECRET_KEY", "QIUHAO_SECRET_KEY"),
        ("QIUHAO_LOG_ORIGIN", "QIUHAO_LOG_ORIGIN"),
        ("QIUHAO_HOSTS", "QIUHAO_HOSTS"),
    ],
)
def test_production_starts_only_with_what_it_needs(left_out: str, says: str, tmp_path: Path) -> None:
    production = {
        "QIUHAO_PRODUCTION": "1",
        "QIUHAO_SECRET_KEY": "k" * 64,
        "QIUHAO_LOG_ORIGIN": "log.example.cn",
        "QIUHAO_HOSTS": "example.cn",
    }
    with platform(tmp_path) as one:
        done = one.qiuhao("django", "check", "--deploy", "--fail-level", "ERROR", **production)
        assert done.returncode == 0, done.stderr
        del production[left_out]
        done = one.qiuhao("migrate", "--check", **production)
        assert done.returncode == 3
        assert says in done.stderr


def test_production_refuses_the_demo_world(tmp_path: Path) -> None:
    with platform(tmp_path) as one:
        done = one.qiuhao(
            "migrate",
            QIUHAO_PRODUCTION="1",
            QIUHAO_DEMO="1",
            QIUHAO_SECRET_KEY="k" * 64,
            QIUHAO_LOG_ORIGIN="log.example.cn",
        )
        assert done.returncode == 3
        assert "演示数据不得进入正式库" in done.stderr


def test_in_production_static_files_are_collected_and_named_by_what_is_in_them(tmp_path: Path) -> None:
    production = {
        "QIUHAO_PRODUCTION": "1",
        "QIUHAO_SECRET_KEY": "k" * 64,
        "QIUHAO_LOG_ORIGIN": "log.example.cn",
        "QIUHAO_HOSTS": "example.cn",
    }
    ask = """
from django.test import Client
secure = {"secure": True, "headers": {"host": "example.cn"}}
plain = Client().get("/accounts/login/", headers={"host": "example.cn"})
page = Client().get("/accounts/login/", **secure)
from django.templatetags.static import static
name = static("desk/css/base.css")
assert name != "/static/desk/css/base.css"
sheet = Client().get(name, **secure)
print(plain.status_code, page.status_code, sheet.status_code, "immutable" in sheet["Cache-Control"])
print(page["Strict-Transport-Security"])
"""
    with platform(tmp_path) as one:
        done = one.qiuhao("migrate", **production)
        assert done.returncode == 0, done.stderr
        assert one.python(ask, **production).splitlines() == ["301 200 200 True", "max-age=31536000"]


def test_the_logs_key_is_made_once_shown_and_replaced_with_a_reason(tmp_path: Path) -> None:
    with platform(tmp_path) as one:
        assert one.qiuhao("migrate").returncode == 0
        assert "还没有密钥" in one.qiuhao("key", "show").stdout
        first = one.qiuhao("key", "create").stdout.split()[-1]
        assert first.startswith("demo+")
        again = one.qiuhao("key", "create")
        assert again.returncode == 1
        assert "已经存在" in again.stderr
        assert one.qiuhao("key", "rotate", "--by", "p-1").returncode == 2
        second = one.qiuhao("key", "rotate", "--by", "p-1", "--reason", "例行更换").stdout.split()[-1]
        assert one.qiuhao("key", "show").stdout.split() == [second, first]


def test_a_database_that_is_not_ready_gets_a_sentence_from_every_command(tmp_path: Path) -> None:
    with platform(tmp_path) as one:
        for words in (["verify"], ["token", "list"], ["key", "show"], ["worker", "--once"], ["export", "-"]):
            done = one.qiuhao(*words)
            assert done.returncode == 1, words
            assert "请先运行 qiuhao migrate" in done.stderr
            assert "Traceback" not in done.stderr, words


def test_a_database_that_does_not_answer_gets_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # bound and not listening: whoever comes is refused
        url = f"postgres://u:geheim@127.0.0.1:{nobody.getsockname()[1]}/q"
        with platform(tmp_path) as one:
            done = one.qiuhao("verify", QIUHAO_DATABASE_URL=url)
    assert done.returncode == 1
    assert done.stderr.startswith("未完成：数据库没有连通")
    assert "geheim" not in done.stderr


def test_files_and_addresses_that_cannot_be_used_get_a_sentence(tmp_path: Path) -> None:
    strange = tmp_path / "登记.toml"
    strange.write_bytes(b"\xff\xfe")
    with platform(tmp_path / "home") as one:
        one.qiuhao("migrate")
        for words, said, code in (
            (["export", str(tmp_path / "none" / "a.jsonl")], "打不开（没有这个文件或者目录）", 1),
            (["export", str(strange / "a.jsonl")], "打不开（路径中有一段不是目录）", 1),
            (["register", str(strange)], "不是 UTF-8 文本", 1),
            (["serve", "--port", "99999"], "不在 0 至 65535 之间", 2),
            (["serve", "--processes", "0"], "不在 1 至 256 之间", 2),
            (["serve", "--host", "203.0.113.7"], "不是本机的地址", 1),
        ):
            done = one.qiuhao(*words)
            assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
            assert said in done.stderr
