"""Says in one sentence when this Python is too old for Qiuhao. Runs on any Python 3."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "秋毫需要 Python 3.11 或更新的版本，这里是 %d.%d：请安装后用 make PYTHON=python3.11 … 再试。"
        % sys.version_info[:2]
    )
