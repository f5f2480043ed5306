"""The change feed: every version that was issued, in the order of the record, with what it did and what was before it."""

import json
from dataclasses import asdict, dataclass

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema

from archive.public import fields
from archive.public.answers import answer
from archive.public.api import description
from archive.public.api.errors import Refused
from archive.public.api.views import Reading, envelope
from archive.public.filtering import HonestForm
from archive.record.models import ChangeRow, Version

DIGEST = r"^[0-9a-f]{64}$"


@dataclass(frozen=True)
class Point:
    """One version of a thing: kind, slug and number name it, `digest` vouches for it."""

    kind: str
    slug: str
    version: int
    digest: str


@dataclass(frozen=True)
class Change:
    """What a version did: `before` is what readers saw until then, null for what is new; `note` is public.

    `sort` and `weight` are of a correction, and empty otherwise. Of a withdrawn thing `note` is the reason.
    """

    change: str
    at: str
    name: str
    sort: str
    weight: str
    note: str
    before: Point | None
    after: Point


class DigestField(fields.PlainField):
    """The digest of a version of the record."""

    default_error_messages = {
        "invalid": _("“%(value)s” is no digest of a version of this record: take one from “after”.")
    }

    def to_python(self, value):
        """`value`, if there is a version of that digest."""
        if not value:
            return ""
        there = len(value) == 64 and Version.objects.filter(digest=value).exists()
        return value if there else self.refuse(value)


class ChangesForm(HonestForm):
    """What can be asked of the change feed."""

    after = DigestField(required=False)
    size = fields.SizeField(required=False)


def text(row):
    """A row as it is sent."""
    before = _point(row.before) if row.before else None
    after = _point(row.version)
    change = Change(row.change, row.version.at, row.name, row.sort, row.weight, row.note, before, after)
    return json.dumps(asdict(change), ensure_ascii=False)


def _point(version):
    return Point(version.kind, version.slug, version.number, version.digest)


class ChangesView(Reading):
    """A page of changes, the earliest first. Keep the digest of the last, and ask `after` it another day."""

    @extend_schema(
        operation_id="changes_list",
        summary="What changed in the record, in the order it changed",
        description="Every version that was issued. To follow the record, keep the digest of the last change you have and"
        " ask after it; where nothing follows, the page is empty.",
        parameters=[
            OpenApiParameter(
                "after",
                {"anyOf": [{"type": "string", "pattern": DIGEST}, description.NOT_ASKED]},
                description="Digest of the version after which to start: the beginning if not asked.",
            ),
            OpenApiParameter(
                "size", description.OF_A_FIELD[fields.SizeField], description="Changes on a page, 1 to 100."
            ),
        ],
        responses=description.answers(description.page("Change", both=False), 400, 405, 406, link=True),
    )
    def get(self, request):
        form = ChangesForm(request.GET)
        if not form.is_valid():
            raise Refused(list(form.faults()))
        size = form.cleaned_data["size"]
        rows = list(ChangeRow.objects.beyond(form.cleaned_data["after"])[: size + 1])
        more = len(rows) > size
        link = request.build_absolute_uri(f"?after={rows[size - 1].version.digest}&size={size}") if more else ""
        response = answer(request, envelope({"next": link}, map(text, rows[:size])))
        if more:
            response.headers["Link"] = f'<{link}>; rel="next"'
        return response
