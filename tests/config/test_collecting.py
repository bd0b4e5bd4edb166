"""What stays for good is not searched for garbage over and over."""

import subprocess
import sys


def test_a_process_that_serves_rarely_looks_for_garbage_and_never_among_what_stays() -> None:
    words = "import gc; import qiuhao.config.wsgi; print(gc.get_freeze_count() > 50_000, *gc.get_threshold())"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "20000", "20", "100"]
