"""The command `qiuhao`: finds each subcommand in `qiuhao/config/commands/<name>.py`.

A command module has `help: str` (Chinese, one line), `arguments(parser) -> None` and `run(args) -> int`.
Only the module that is called is imported, so commands without Django (`check`, `due`) start fast;
a command that needs Django calls `qiuhao.config.commands.start_django()` in `run`, and one that cannot go on raises
`qiuhao.config.commands.CommandError` with a Chinese sentence.

Exit codes: 0 done · 1 the command found something wrong, and says what · 2 wrong use · 3 a setting cannot be used
· 130 interrupted. A command may name further ones in its own help.
"""

import argparse
import ast
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from qiuhao.config.commands import CommandError, not_opened, of_database
from qiuhao.config.environment import BadSetting

COMMANDS = Path(__file__).parent / "commands"


def names() -> list[str]:
    """Every command there is, in alphabetical order; modules and packages, but none with a leading underscore."""
    found = [
        path.stem
        for path in COMMANDS.iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").is_file()) and not path.name.startswith("_")
    ]
    return sorted(found)


def help_line(name: str) -> str:
    """The `help` of a command, read from its source so that the overview imports nothing."""
    path = COMMANDS / f"{name}.py"
    if not path.is_file():
        path = COMMANDS / name / "__init__.py"
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        if isinstance(value, ast.Constant) and any(isinstance(t, ast.Name) and t.id == "help" for t in targets):
            return str(value.value)
    return ""


def overview() -> str:
    """The text of `qiuhao` without a command."""
    lines = ["用法：qiuhao <命令> [参数]　　各命令的参数：qiuhao <命令> --help", ""]
    lines += [f"  {name:<10} {help_line(name)}" for name in names()]
    return "\n".join(lines)


def module(name: str) -> ModuleType:
    """Imports one command's module."""
    return import_module(f"qiuhao.config.commands.{name}")


class Parser(argparse.ArgumentParser):
    """Says in Chinese what is wrong with the words of a command, and where its help is. Exit code 2."""

    def error(self, message: str) -> NoReturn:
        print(f"{in_chinese(message)}。用法见 {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


_SAID = (
    (r"the following arguments are required: (.*)", "缺少：{0}"),
    (r"unrecognized arguments: (.*)", "没有这样的参数：{0}"),
    (r"argument (.*): invalid choice: (.*?) \(choose from (.*)\)", "{0} 不能是 {1}，可以是：{2}"),
    (r"argument (.*): expected (?:at least )?one argument", "{0} 后面要写一个值"),
    (r"argument (.*): expected \d+ arguments?", "{0} 后面的值个数不对"),
    (r"argument (.*): invalid \S+ value: (.*)", "{0} 的值 {1} 不能读作所需的类型"),
    (r"argument (.*): not allowed with argument (.*)", "{0} 不能与 {1} 同时使用"),
    (r"one of the arguments (.*) is required", "须写明其中一项：{0}"),
    (r"ambiguous option: (.*) could match (.*)", "{0} 不止一种解释：{1}"),
    (r"argument (.*): (.*)", "{0}：{1}"),
)


def in_chinese(message: str) -> str:
    """What argparse says in English, as a Chinese sentence; what it does not know is passed on as it is."""
    for pattern, words in _SAID:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return words.format(*found.groups())
    return message


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code (see above)."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0
    name, *rest = words
    if name not in names():
        print(f"没有“{name}”这个命令。\n\n{overview()}", file=sys.stderr)
        return 2
    command = module(name)
    parser = Parser(prog=f"qiuhao {name}", description=command.help)
    command.arguments(parser)
    try:
        # A command that hands its words on unread (`qiuhao django …`) says so with `passes_on`.
        args = argparse.Namespace(words=rest) if getattr(command, "passes_on", False) else parser.parse_args(rest)
        return int(command.run(args))
    except BrokenPipeError:
        # The reader has seen enough (`qiuhao due … | head`); there is nobody left to tell.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return 141
    except CommandError as error:
        print(f"未完成：{error}", file=sys.stderr)
        return 1
    except BadSetting as error:
        print(f"设置有误：{error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.filename is None:
            raise
        print(f"未完成：{not_opened(error.filename, error)}。", file=sys.stderr)
        return 1
    except Exception as error:
        if not (sentence := of_database(error)):
            raise
        print(f"未完成：{sentence}。", file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
