"""Settings of the site. The environment is read here, at the top, and nowhere else.

SECRET_KEY       required unless DEBUG or PUBLIC_ONLY is on
DEBUG            "1" for development and the demo; off by default
ALLOWED_HOSTS    comma-separated
CSRF_TRUSTED_ORIGINS  comma-separated, with scheme
DATABASE_URL     sqlite:///path (default: var/archive.sqlite3) or postgresql://…
PUBLIC_ONLY      "1": a host that serves readers from the record alone, with no desk installed
FOUR_EYES        "0" lets the author of the last change approve it; on by default
CONTACT          where readers reach the editors: an e-mail address or a web address; shown on /report/ and in security.txt
EXPORTS_DIR      folder of the files that exportrecord writes and /data/ links (default: var/exports)
LANGUAGES        comma-separated codes of the languages that readers are offered; English, the first, stays; default en,ar
KEPT_PAGES       megabytes of pages that a server process keeps as they were sent; default 16, 0 keeps none, nor bitmaps
STATIC_ROOT      folder that collectstatic fills and files are served from; default staticfiles, none with INSECURE_HTTP
INSECURE_HTTP    "1": cookies and redirects for plain HTTP on loopback (the demo)
"""

import os
from pathlib import Path

import dj_database_url
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

BASE_DIR = Path(__file__).resolve().parent.parent


def flag(name, default="0"):
    """A yes-or-no setting of the environment."""
    return os.environ.get(name, default) in {"1", "true", "yes", "on"}


def several(name):
    """A comma-separated setting of the environment."""
    return [value.strip() for value in os.environ.get(name, "").split(",") if value.strip()]


DEBUG = flag("DEBUG")
PUBLIC_ONLY = flag("PUBLIC_ONLY")
FOUR_EYES = flag("FOUR_EYES", "1")
BEHIND_PROXY = flag("BEHIND_PROXY")
INSECURE_HTTP = DEBUG or flag("INSECURE_HTTP")
STATIC_ROOT = os.environ.get("STATIC_ROOT") or (None if INSECURE_HTTP else BASE_DIR / "staticfiles")
KEPT_PAGES = int(os.environ.get("KEPT_PAGES", "16"))
ALLOWED_HOSTS = several("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = several("CSRF_TRUSTED_ORIGINS")
MAP_BASE = Path(os.environ.get("MAP_BASE") or BASE_DIR / "static" / "map")
MAP_REGION = [float(each) for each in several("MAP_REGION")] or [34.0, 28.5, 49.5, 38.5]
EXPORTS_DIR = Path(os.environ.get("EXPORTS_DIR") or BASE_DIR / "var" / "exports")
CONTACT = os.environ.get("CONTACT", "")
SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY:
    if not (DEBUG or PUBLIC_ONLY):
        raise ImproperlyConfigured("Set SECRET_KEY: a long random text, kept out of the repository and backups.")
    SECRET_KEY = "development-only-" + "0" * 50

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{BASE_DIR / 'var' / 'archive.sqlite3'}",
        conn_max_age=None,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        "PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
        "PRAGMA mmap_size=268435456; PRAGMA journal_size_limit=67108864;",
    }
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    DATABASES["default"].setdefault("OPTIONS", {})["prepare_threshold"] = 5  # for what `archive.record.sql` asks

READERS_APPS = [
    "archive.record.apps.RecordConfig",
    "django.contrib.staticfiles",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
]
DESK_APPS = [
    "archive.apps.ArchiveConfig",
    "archive.desk.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
]
INSTALLED_APPS = READERS_APPS if PUBLIC_ONLY else [*DESK_APPS, *READERS_APPS]

READERS_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "conflict_site.headers.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "archive.public.languages.speaking",  # before what redirects to an address with its slash
    "archive.public.freshness.naming",
    "archive.public.keeping.keeping",  # knows the language; what follows is spared
    "django.middleware.common.CommonMiddleware",
]
DESK_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
MIDDLEWARE = READERS_MIDDLEWARE if PUBLIC_ONLY else [*READERS_MIDDLEWARE, *DESK_MIDDLEWARE]

ROOT_URLCONF = "archive.public.urls" if PUBLIC_ONLY else "conflict_site.urls"
WSGI_APPLICATION = "conflict_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "OPTIONS": {"environment": "conflict_site.templating.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                *([] if PUBLIC_ONLY else ["django.contrib.auth.context_processors.auth"]),
                *([] if PUBLIC_ONLY else ["django.contrib.messages.context_processors.messages"]),
            ],
            "libraries": {
                "record": "archive.record.tags",
                "public": "archive.public.tags",
                **({} if PUBLIC_ONLY else {"desk": "archive.desk.tags"}),
            },
        },
    },
]

LANGUAGE_CODE = "en"
LANGUAGES = [(code, LANG_INFO[code]["name_local"]) for code in dict.fromkeys(["en", *(several("LANGUAGES") or ["ar"])])]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = STATIC_ROOT is None
if STATIC_ROOT:
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

# Three content policies, each tested on every answer. Public pages have no script of others and no inline style.
_SELF: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
CSP_PUBLIC: dict[str, list[str]] = {**_SELF, "require-trusted-types-for": ["'script'"]}
CSP_ADMIN: dict[str, list[str]] = _SELF
CSP_EMBED: dict[str, list[str]] = {**_SELF, "script-src": [CSP.NONE], "frame-ancestors": ["*"]}
SECURE_CSP = CSP_PUBLIC

SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = not INSECURE_HTTP
SECURE_HSTS_SECONDS = 0 if INSECURE_HTTP else 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not INSECURE_HTTP
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not INSECURE_HTTP
SESSION_COOKIE_NAME = "sessionid" if INSECURE_HTTP else "__Host-sessionid"
CSRF_COOKIE_NAME = "csrftoken" if INSECURE_HTTP else "__Host-csrftoken"
SESSION_COOKIE_AGE = 8 * 3600
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # an event with all its rows is one form
FILE_UPLOAD_HANDLERS = [
    "archive.desk.inbox.uploads.Counting",  # what is too large is let go by as it comes
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
X_FRAME_OPTIONS = "DENY"

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "archive.public.api.errors.problem",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Conflict Archive",
    "DESCRIPTION": "The published record: who said what happened, where, when, and on whose word. Read-only.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SORT_OPERATION_PARAMETERS": False,
    "POSTPROCESSING_HOOKS": ["archive.public.api.description.components"],
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "conflict_site.logs.Line"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        "line": {"class": "logging.StreamHandler", "formatter": "line"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},  # what readers asked for in vain is theirs
        "django.security.DisallowedHost": {"handlers": ["line"], "propagate": False},  # anyone can ask for a host
    },
}
