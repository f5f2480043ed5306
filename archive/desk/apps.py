"""The desk as Django's admin site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The admin app with the archive's own site."""

    default_site = "archive.desk.site.DeskSite"
