"""The site's settings with the hello-world view beside the readers' pages."""

from conflict_site.settings import *  # noqa: F403  the one place where settings are extended, not repeated

ROOT_URLCONF = "benchmarks.hello"
