"""Throws made-up requests at the interface, from its own OpenAPI document, and looks for server errors (schemathesis).

    python tools/fuzz_api.py                 four made-up requests per operation and phase, five minutes at most
    python tools/fuzz_api.py --examples 50 --seconds 3600

A throwaway platform with the invented world is built and served on loopback; requests go to a real case of it with the
token of a person who may see it. Exit codes: 0 no server error, 1 some (each is shown with its request), 3 no start.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
LOGIN = "market-handler"
PREPARE = f"""
from qiuhao.config.commands import start_django
start_django()
from qiuhao.authority.models import Account
from qiuhao.authority.rights import viewers
from qiuhao.casefile import reading
from qiuhao.exchange import tokens
person = Account.objects.get(username={LOGIN!r}).person
_, secret = tokens.issue("fuzz", person, ("read", "append", "subscribe"), [person])
case = reading.cases(viewers([person])[0]).filter(state="investigating").first()
print(secret, case.stream.removeprefix("case/"))
"""


HOOKS = 'import schemathesis\n\nschemathesis.serializer.alias("application/jsonl", "text/plain")\n'
"""Lines of JSON are sent as the text they are."""


def main() -> int:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=4)
    parser.add_argument("--seconds", type=int, default=300)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("QIUHAO_", "DJANGO_"))}
        env = {**plain, "QIUHAO_HOME": str(home / "home"), "QIUHAO_DEMO": "1", "QIUHAO_LOG_LEVEL": "WARNING",
               "PYTHONPATH": str(ROOT)}  # fmt: skip
        for command in ("migrate", "demo"):
            done = subprocess.run([sys.executable, "-m", "qiuhao.config.cli", command], env=env, capture_output=True)
            if done.returncode:
                print(done.stderr.decode(), file=sys.stderr)
                return 3
        told = subprocess.run([sys.executable, "-c", PREPARE], env=env, capture_output=True, text=True, check=True)
        secret, case = told.stdout.split()
        return served(home, env, secret, case, args)


def served(home: Path, env: dict[str, str], secret: str, case: str, args: argparse.Namespace) -> int:
    """The platform on a free port while the requests are made; its log is shown where something broke."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url, log = f"http://127.0.0.1:{port}", home / "serve.log"
    command = [sys.executable, "-m", "qiuhao.config.cli", "serve", "--port", str(port)]
    with log.open("wb") as out:
        server = subprocess.Popen(command, env=env, stdout=out, stderr=out)
        try:
            if not answers(f"{url}/healthz"):
                print(log.read_text(), file=sys.stderr)
                return 3
            code = thrown(home, url, secret, case, args)
        finally:
            server.terminate()
            server.wait(30)
    if code:
        print(log.read_text()[-8000:])
    return 1 if code else 0


def answers(url: str) -> bool:
    """Whether the server came up within a minute."""
    for _ in range(120):
        try:
            with urlopen(url, timeout=5):
                return True
        except (URLError, OSError):
            time.sleep(0.5)
    return False


def thrown(home: Path, url: str, secret: str, case: str, args: argparse.Namespace) -> int:
    """Both documents, one after the other; the worse exit code."""
    config = home / "schemathesis.toml"
    config.write_text(f'[parameters]\n"path.case" = "{case}"\n', encoding="utf-8")
    hooks = home / "fuzz_hooks.py"
    hooks.write_text(HOOKS, encoding="utf-8")
    env, worst = {**os.environ, "SCHEMATHESIS_HOOKS": hooks.stem, "PYTHONPATH": str(home)}, 0
    for document in ("/api/openapi.json", "/open/openapi.json"):
        command = [
            str(BIN / "schemathesis"), "--config-file", str(config), "run", url + document, "--url", url,
            "--checks", "not_a_server_error", "--max-examples", str(args.examples), "--max-time", str(args.seconds),
            "--phases", "examples,coverage,fuzzing", "--generation-deterministic", "--continue-on-failure",
            "--warnings", "off", "--no-color", "--header", f"Authorization: Bearer {secret}",
        ]  # fmt: skip
        worst = max(worst, subprocess.run(command, cwd=home, env=env).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
