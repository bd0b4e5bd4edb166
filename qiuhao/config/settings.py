"""Django's settings, read from `QIUHAO_*` in the environment (see `docs/guide/settings.md`).

Without any variable this is a safe single-machine set-up: SQLite in the data directory, files on disk,
a secret key made once with mode 0600. `QIUHAO_PRODUCTION=1` demands what a public server needs.
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from qiuhao.config.database import database
from qiuhao.config.environment import BadSetting, flag, home, line_limit, number, secret_key, words

ENV = os.environ
PACKAGE = Path(__file__).resolve().parent.parent
BASE_DIR = PACKAGE.parent

QIUHAO_PRODUCTION = flag(ENV, "QIUHAO_PRODUCTION")
# A world of invented persons: shows the cast on the log-in page, and the gallery of the design system.
QIUHAO_DEMO = flag(ENV, "QIUHAO_DEMO")
QIUHAO_HOME = home(ENV, BASE_DIR)
QIUHAO_FILES = Path(ENV.get("QIUHAO_FILES") or QIUHAO_HOME / "files")
QIUHAO_KEYS = Path(ENV.get("QIUHAO_KEYS") or QIUHAO_HOME / "keys")
QIUHAO_FONT_DIRS = [Path(word) for word in words(ENV, "QIUHAO_FONT_DIRS")]
# The name of the Merkle log in its signed checkpoints: a host name that the operator holds.
QIUHAO_LOG_ORIGIN = ENV.get("QIUHAO_LOG_ORIGIN", "demo")
if QIUHAO_PRODUCTION and QIUHAO_LOG_ORIGIN == "demo":
    raise BadSetting("正式运行须设置 QIUHAO_LOG_ORIGIN：请填本平台自己的域名，它会写入每个签名检查点。")
if QIUHAO_PRODUCTION and QIUHAO_DEMO:
    raise BadSetting("QIUHAO_PRODUCTION 与 QIUHAO_DEMO 不能同时为 1：演示数据不得进入正式库。")

# Limits. Each has a clear message where it is met (bytes unless said otherwise).
QIUHAO_LIMITS = {
    "body": number(ENV, "QIUHAO_LIMIT_BODY", 8 * 1024 * 1024),
    "file": number(ENV, "QIUHAO_LIMIT_FILE", 64 * 1024 * 1024),
    "upload": number(ENV, "QIUHAO_LIMIT_UPLOAD", 8 * 1024 * 1024 * 1024),
    "line": line_limit(ENV),
    "fields": number(ENV, "QIUHAO_LIMIT_FIELDS", 2000),
}
DATA_UPLOAD_MAX_MEMORY_SIZE = QIUHAO_LIMITS["body"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = QIUHAO_LIMITS["fields"]
DATA_UPLOAD_MAX_NUMBER_FILES = 100
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

DEBUG = flag(ENV, "QIUHAO_DEBUG") and not QIUHAO_PRODUCTION
SECRET_KEY = secret_key(ENV, QIUHAO_HOME, QIUHAO_PRODUCTION)
ALLOWED_HOSTS = words(ENV, "QIUHAO_HOSTS", () if QIUHAO_PRODUCTION else ("127.0.0.1", "localhost", "[::1]"))
CSRF_TRUSTED_ORIGINS = words(ENV, "QIUHAO_TRUSTED_ORIGINS")
if QIUHAO_PRODUCTION and not ALLOWED_HOSTS:
    raise BadSetting("正式运行须设置 QIUHAO_HOSTS：请填访问本平台所用的域名，多个用逗号分开。")

INSTALLED_APPS = [
    "qiuhao.ledger",
    "qiuhao.library",
    "qiuhao.authority",
    "qiuhao.documents",
    "qiuhao.casefile",
    "qiuhao.evidence",
    "qiuhao.review",
    "qiuhao.disclosure",
    "qiuhao.archive",
    "qiuhao.oversight",
    "qiuhao.desk",
    "qiuhao.portal",
    "qiuhao.exchange",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "ninja",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "qiuhao.config.limits.Limits",
    "qiuhao.config.handling.LookedUpOnce",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "qiuhao.config.policy.ContentPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "qiuhao.config.nulls.Nulls",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    # Every page asks for a log-in unless its view says otherwise; the portal's views do.
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "qiuhao.desk.sessions.Sessions",
    "qiuhao.config.accounts.SecondFactor",
    "django_htmx.middleware.HtmxMiddleware",
]
# The interface takes no cookie, no form and no log-in (`config.handling`).
QIUHAO_INTERFACE_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "qiuhao.config.limits.Limits",
    "qiuhao.config.handling.LookedUpOnce",
    "qiuhao.config.policy.ContentPolicy",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "qiuhao.config.urls"
WSGI_APPLICATION = "qiuhao.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "qiuhao.desk.shell.shell",
            ],
        },
    },
]

DATABASES = {"default": database(ENV.get("QIUHAO_DATABASE_URL", ""), QIUHAO_HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Webhooks go to public addresses over https only; 1 allows this machine and its network, over http too.
QIUHAO_WEBHOOK_PRIVATE = flag(ENV, "QIUHAO_WEBHOOK_PRIVATE")
# In the database, so that log-in limits hold across worker processes and machines; with room enough that nobody
# drives the count of his guesses out by guessing at many names.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

AUTH_USER_MODEL = "authority.Account"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_ADAPTER = "qiuhao.config.accounts.Adapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
# A second factor for everybody who opens the desk; the rule in production.
QIUHAO_MFA = flag(ENV, "QIUHAO_MFA", QIUHAO_PRODUCTION)
# Guessing is slowed by address and by account; counted in the cache, so that all processes count together.
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/300s/key", "reauthenticate": "10/m/user"}
ACCOUNT_PREVENT_ENUMERATION = True
# Whoever makes a token or a secret, or changes his second factor, has proved in the last minutes who he is.
ACCOUNT_REAUTHENTICATION_TIMEOUT = number(ENV, "QIUHAO_REAUTH_MINUTES", 5) * 60
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_TOTP_ISSUER = "秋毫"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文")]
LOCALE_PATHS = [PACKAGE / "config" / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
# In production `qiuhao migrate` collects the static files; otherwise they are served where they lie.
STATIC_ROOT = QIUHAO_HOME / "static" if QIUHAO_PRODUCTION else None
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": QIUHAO_HOME / "uploads", "file_permissions_mode": 0o600},
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if QIUHAO_PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not QIUHAO_PRODUCTION
WHITENOISE_AUTOREFRESH = DEBUG

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # data: for the QR code of a second factor, which is drawn on the server.
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
# TLS is the rule in production; QIUHAO_TLS=0 only behind a network that encrypts by other means.
TLS = flag(ENV, "QIUHAO_TLS", QIUHAO_PRODUCTION)
SECURE_SSL_REDIRECT = TLS
SECURE_HSTS_SECONDS = 31536000 if TLS else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# A log-in goes on while somebody works, to an end that no work puts off (`desk.sessions`, decision 0012).
SESSION_COOKIE_AGE = number(ENV, "QIUHAO_SESSION_IDLE_MINUTES", 120) * 60
QIUHAO_SESSION_END = number(ENV, "QIUHAO_SESSION_HOURS", 14) * 3600
if flag(ENV, "QIUHAO_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # Log-in limits count the visitor's address, not the proxy's.
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "qiuhao": {"level": ENV.get("QIUHAO_LOG_LEVEL", "INFO").upper()},
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
    },
}
