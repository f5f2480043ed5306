"""The door for WSGI servers."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict_site.settings")

application = get_wsgi_application()
gc.freeze()  # what is loaded by now stays: no reader waits while it is looked through for garbage
