"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from qiuhao.config.collecting import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qiuhao.config.settings")

application = get_wsgi_application()
settle()
