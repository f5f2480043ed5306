"""Addresses of the desk's own screens, all under /admin/desk/, each declared with who may open it."""

from django.urls import URLPattern, path

from archive.desk import undoing
from archive.desk.annotation.urls import SCREENS as ANNOTATION
from archive.desk.assembly.urls import SCREENS as ASSEMBLY
from archive.desk.board.urls import SCREENS as BOARD
from archive.desk.finding.urls import SCREENS as FINDING
from archive.desk.inbox.urls import SCREENS as INBOX
from archive.desk.merging.urls import SCREENS as MERGING
from archive.desk.reports.urls import SCREENS as REPORTS
from archive.desk.reviewing.urls import SCREENS as REVIEWING
from archive.desk.settings.urls import SCREENS as SETTINGS
from archive.desk.talk.urls import SCREENS as TALK

SCREENS: list[URLPattern] = [
    path("take/", undoing.take, name="desk-take"),
    *ANNOTATION,
    *BOARD,
    *REVIEWING,
    *TALK,
    *FINDING,
    *ASSEMBLY,
    *MERGING,
    *INBOX,
    *SETTINGS,
    *REPORTS,
]
