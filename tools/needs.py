"""Makes sure that PostgreSQL and Chromium are there for the tests; installs Debian's packages when it may.

Exit codes: 0 all there · 1 something is missing and could not be installed; a sentence says what to do.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from postgres import NoPostgres, binaries

# A page without a Chinese font would be laid out with boxes for letters, so the journeys need one.
FONTS = Path("/usr/share/fonts/opentype/noto")


def missing() -> list[str]:
    """Debian's names of the packages that are not there."""
    found = []
    try:
        binaries()
    except NoPostgres:
        found.append("postgresql")
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        found.append("chromium")
    if not list(FONTS.glob("NotoSansCJK*")) and shutil.which("apt-get"):
        found.append("fonts-noto-cjk")
    return found


def install(packages: list[str]) -> None:
    """Installs them with apt-get, without questions."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print("安装测试所需的软件包：" + "、".join(packages), flush=True)
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *words], env=env, check=False, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def main() -> int:
    """0 when everything is there, perhaps after installing it."""
    packages = missing()
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        install(packages)
        packages = missing()
    if packages:
        print(f"完整测试还缺少：{'、'.join(packages)}。")
        print(f"请先安装（Debian：sudo apt-get install {' '.join(packages)}），再运行 make test。")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
