"""The platform's own settings, with a data directory of this test run's own.

`QIUHAO_DATABASE_URL` chooses the database, as in production; without it, SQLite in a file.
"""

import atexit
import os
import shutil
import tempfile

if "QIUHAO_TEST_HOME" not in os.environ:
    # Set once by the first process; pytest-xdist's workers inherit it.
    os.environ["QIUHAO_TEST_HOME"] = tempfile.mkdtemp(prefix="qiuhao-test-")
    atexit.register(shutil.rmtree, os.environ["QIUHAO_TEST_HOME"], ignore_errors=True)
for name in [
    name
    for name in os.environ
    if name.startswith("QIUHAO_") and name not in ("QIUHAO_TEST_HOME", "QIUHAO_DATABASE_URL", "QIUHAO_LOG_LEVEL")
]:
    del os.environ[name]
os.environ["QIUHAO_HOME"] = os.environ["QIUHAO_TEST_HOME"]

from qiuhao.config.settings import *  # noqa: E402, F403
from qiuhao.config.settings import DATABASES, QIUHAO_HOME  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: the write-ahead log and several processes behave as they do in production.
    DATABASES["default"]["TEST"] = {"NAME": str(QIUHAO_HOME / "test.sqlite3")}
else:
    # A pool of idle connections would keep the test database from being dropped.
    DATABASES["default"]["CONN_MAX_AGE"] = 0

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
