"""The site's settings with the hello-world view beside the readers' pages.

WHOLE_PAGES  "0": no answer is kept as it was sent, so that each is made anew of the pieces that a server keeps
"""

import os

from conflict_site.settings import *  # noqa: F403  the one place where settings are extended, not repeated
from conflict_site.settings import MIDDLEWARE

ROOT_URLCONF = "benchmarks.hello"
if os.environ.get("WHOLE_PAGES") == "0":
    MIDDLEWARE = [each for each in MIDDLEWARE if each != "archive.public.keeping.keeping"]
