"""`qiuhao serve`: the web server, and with `--worker` the work behind the pages."""

import argparse
import errno
import logging
import os
import socket
import subprocess
import sys
import threading

from qiuhao.config.commands import CommandError, start_django

THREADS = 8
BACKPRESSURE = 128
RESTART_SECONDS = 5

log = logging.getLogger(__name__)

help = "启动网站（默认 http://127.0.0.1:8000）"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen and with how many processes."""
    parser.add_argument("--host", default="127.0.0.1", help="监听地址（默认只限本机）")
    parser.add_argument("--port", type=_port, default=8000, help="端口（默认 8000）")
    parser.add_argument("--processes", type=_processes, default=2, help="网页进程数（默认 2）")
    parser.add_argument("--worker", action="store_true", help="同时运行后台工作")


def run(args: argparse.Namespace) -> int:
    """Serves until it is ended; 1 when the database is not at this version or the port is taken."""
    start_django()
    from qiuhao.config.commands.migrate import pending

    names = pending()
    if names:
        raise CommandError(f"数据库结构不是最新（{len(names)} 项未执行）：请先运行 qiuhao migrate。")
    if refused := not_free(args.host, args.port):
        raise CommandError(refused)
    helper = Helper() if args.worker else None
    print(f"秋毫已启动：http://{args.host}:{args.port}　（按 Ctrl+C 结束）", flush=True)
    try:
        serve(args.host, args.port, args.processes)
    finally:
        if helper is not None:
            helper.end()
    return 0


def serve(host: str, port: int, processes: int) -> None:
    """Granian over WSGI; returns when it was asked to end."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    server = Granian(
        "qiuhao.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.error,
        workers_kill_timeout=20,
        # Each thread holds a database connection; more of them than this only wait for the interpreter.
        blocking_threads=THREADS,
        backpressure=BACKPRESSURE,
    )
    server.serve()


class Helper:
    """The worker as a process of its own: begun again when it dies, and ended with the server."""

    def __init__(self) -> None:
        self.ending = threading.Event()
        self.process = self.start()
        self.watcher = threading.Thread(target=self.watch, daemon=True)
        self.watcher.start()

    def start(self) -> "subprocess.Popen[bytes]":
        """Begins the worker, which also ends by itself when this process is gone."""
        words = [sys.executable, "-m", "qiuhao.config.cli", "worker", "--parent", str(os.getpid())]
        return subprocess.Popen(words)

    def watch(self) -> None:
        """Begins it again, after a pause, whenever it ends without having been asked to."""
        while True:
            code = self.process.wait()
            if self.ending.is_set():
                return
            log.error("The worker ended with code %s; it starts again in %d s", code, RESTART_SECONDS)
            if self.ending.wait(RESTART_SECONDS):
                return
            self.process = self.start()

    def end(self) -> None:
        """Asks it to finish the piece of work in hand, and waits."""
        self.ending.set()
        self.process.terminate()
        try:
            self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            log.warning("The worker did not end within 60 s and is killed; its task will be done again")
            self.process.kill()


def not_free(host: str, port: int) -> str:
    """Why nothing can listen there, ''."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        # As the server does: a port that only lingers from a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            return f"没有使用端口 {port} 的权限：1024 以下的端口只有系统管理员可以用，请用 --port 换一个端口。"
        except socket.gaierror:
            return f"找不到主机 {host}：--host 请写本机的地址，例如 127.0.0.1 或者 0.0.0.0。"
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                return f"{host} 不是本机的地址：--host 请写本机的地址，例如 127.0.0.1 或者 0.0.0.0。"
            return f"端口 {port} 已被占用：请先结束占用它的程序，或用 --port 换一个端口。"
    return ""


def _port(words: str) -> int:
    return _between(words, 0, 65535)


def _processes(words: str) -> int:
    return _between(words, 1, 256)


def _between(words: str, least: int, most: int) -> int:
    if not words.isascii() or not words.isdigit() or len(words) > 6 or not least <= int(words) <= most:
        raise argparse.ArgumentTypeError(f"{words} 不在 {least} 至 {most} 之间")
    return int(words)
