"""Writes the hashed requirement files from `pyproject.toml`; no registry's address gets into them.

python tools/lock.py            takes the newest allowed versions
python tools/lock.py --check    only asks, without the network, whether the files name what pyproject.toml asks for
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header"]
FILES = {
    "requirements.txt": ["pyproject.toml", "--extra", "postgres"],
    "requirements-dev.txt": ["pyproject.toml", "--extra", "postgres", "--group", "dev", "-c", "requirements.txt"],
    "requirements-build.txt": ["--group", "build"],
}


def resolve() -> int:
    """0 when all files are written; a file that cannot be resolved is left as it was."""
    uv = Path(sys.executable).with_name("uv")
    for name, words in FILES.items():
        command = [str(uv), "pip", "compile", "--quiet", "--upgrade", "--no-annotate", *WORDS, *words, "-o", name]
        code = subprocess.run(command, cwd=ROOT).returncode
        if code:
            print(f"{name} could not be resolved; see above. It is left as it was.", file=sys.stderr)
            return code
        print(f"{name} written")
    return 0


def plain(requirement: str) -> str:
    """The normal form of a requirement's name: `Django_CSP[x]>=4` is `django-csp`."""
    name = re.split(r"[\[<>=!~; ]", requirement.strip(), maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted() -> dict[str, set[str]]:
    """What `pyproject.toml` asks of each file."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = {plain(one) for one in data["project"]["dependencies"]}
    runtime |= {plain(one) for one in data["project"]["optional-dependencies"]["postgres"]}
    groups = {name: {plain(one) for one in group} for name, group in data["dependency-groups"].items()}
    return {
        "requirements.txt": runtime,
        "requirements-dev.txt": runtime | groups["dev"],
        "requirements-build.txt": groups["build"],
    }


def problems() -> list[str]:
    """Packages asked for and not locked, versions that differ between the files, lines without a hash, addresses."""
    found: list[str] = []
    versions: dict[str, dict[str, str]] = {}
    for name, names in wanted().items():
        text = (ROOT / name).read_text(encoding="utf-8")
        locked = dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\\n]+)", text, re.MULTILINE))
        versions[name] = {plain(key): value for key, value in locked.items()}
        found += [f"{name} does not lock {one}" for one in sorted(names - set(versions[name]))]
        found += [f"{name} names an address" for _ in re.findall(r"https?://|--index|--find-links", text)[:1]]
        if text.count("--hash=sha256:") < len(locked):
            found.append(f"{name} has a line without a hash")
    for one, version in versions["requirements.txt"].items():
        if versions["requirements-dev.txt"].get(one) != version:
            found.append(f"{one} is {version} to run and {versions['requirements-dev.txt'].get(one)} to test")
    return found


def main(argv: list[str]) -> int:
    """Writes, or with `--check` only compares."""
    if argv == ["--check"]:
        found = problems()
        print("\n".join(found))
        return 1 if found else 0
    return resolve()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
