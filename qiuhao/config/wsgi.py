"""The WSGI application that granian serves."""

import os

import django

from qiuhao.config.collecting import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qiuhao.config.settings")

django.setup(set_prefix=False)

from qiuhao.config.handling import Entrance  # noqa: E402 (its middleware needs the settings)

application = Entrance()
settle()
