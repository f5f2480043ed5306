"""What a search found, as files: the hits as a table, or as the API has them."""

import json

from django.utils.translation import gettext_lazy as _

from archive.public import telling
from archive.public.api.nouns import hit
from archive.public.downloads import listed
from archive.public.search_filter import SearchFilter
from archive.public.selections import Selection, documents, table
from archive.public.tables import columns


def _claim(tell):
    return lambda row: tell(row["claim"]) if row["claim"] else ""


COLUMNS = columns(
    ("group", _("places, actors, articles, events or quotations"), lambda row: row["hit"].group),
    ("slug", _("the thing’s name in addresses; a quotation’s public id"), lambda row: row["hit"].slug),
    ("name", _("name or title; of a quotation, the title of its event"), lambda row: row["hit"].name),
    ("event", _("the event in addresses, if the hit is in one"), lambda row: row["hit"].event),
    ("quotation", _("the exact words"), _claim(telling.quote)),
    ("account", _("whose word it is"), _claim(telling.voice)),
    ("told", _("who told it, to the outlet"), _claim(telling.chain)),
    ("article", _("the article in addresses"), _claim(lambda claim: claim["source"]["article"]["slug"])),
)


def _rows(batch, _asking=None):
    return [{"hit": each, "claim": json.loads(each.claim) if each.claim else None} for each in batch]


def _texts(batch):
    return [hit(each) for each in batch]


SEARCH = Selection(table(COLUMNS, _rows) | documents(_texts), COLUMNS)
urlpatterns = listed("search", SearchFilter, SEARCH)
