"""Writes the hashed requirement files from `pyproject.toml`; no registry's address gets into them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header"]
FILES = {
    "requirements.txt": ["pyproject.toml", "--extra", "postgres"],
    "requirements-dev.txt": ["pyproject.toml", "--extra", "postgres", "--group", "dev", "-c", "requirements.txt"],
    "requirements-build.txt": ["--group", "build"],
}


def main() -> int:
    """0 when all files are written."""
    uv = Path(sys.executable).with_name("uv")
    for name, words in FILES.items():
        command = [str(uv), "pip", "compile", "--quiet", "--upgrade", "--no-annotate", *WORDS, *words, "-o", name]
        code = subprocess.run(command, cwd=ROOT).returncode
        if code:
            print(f"{name} could not be resolved; see above. It is left as it was.", file=sys.stderr)
            return code
        print(f"{name} written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
