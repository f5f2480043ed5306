"""The register of open contradictions: every contested question of live events, with age, owner and next step."""

from datetime import UTC, date, datetime

from django.utils.translation import gettext as _

from archive import vocabulary
from archive.desk.assembly.contested import candidates, contradictions_of
from archive.desk.screens import page, screen
from archive.domain.words import QuestionKind, Stage
from archive.models import Assignment

EVENTS = 25  # of one page
KINDS = [pair for pair in vocabulary.choices(QuestionKind) if pair[0] not in ("wording", "context")]


@screen("archive.view_event")
def contradictions(request):
    """A page of the register, the oldest events first, narrowed as asked."""
    asked = {name: request.GET.get(name, "") for name in ("kind", "stage", "owner")}
    after = request.GET.get("after", "")
    rows = _narrowed(candidates(), asked, request.user)
    if after.isdecimal():
        rows = rows.filter(event__gt=int(after[:18]))
    ids = list(rows.order_by("event").values_list("event", flat=True).distinct()[: EVENTS + 1])
    found = [row for row in contradictions_of(ids[:EVENTS]) if asked["kind"] in ("", row.question.kind)]
    today = datetime.now(UTC).date()
    context = {
        "rows": [{"row": row, "days": _days(row, today)} for row in found],
        "asked": asked,
        "next": ids[EVENTS - 1] if len(ids) > EVENTS else None,
        "narrowed": any(asked.values()),
        "later": bool(after),
        "kinds": KINDS,
        "stages": vocabulary.choices(Stage),
    }
    return page(
        request,
        "desk/assembly/contradictions.html",
        title=_("Open contradictions"),
        keys=["row_next", "row_previous", "row_open", "narrow", "page_next"],
        **context,
    )


def _narrowed(rows, asked, person):
    if asked["kind"]:
        rows = rows.filter(kind=asked["kind"])
    if asked["stage"]:
        rows = rows.filter(event__stage=asked["stage"])
    if asked["owner"] == "mine":
        handles = Assignment.objects.filter(editor=person).values_list("uid", flat=True)
        mine = [handle.removeprefix("event:") for handle in handles if handle.startswith("event:")]
        rows = rows.filter(event__uid__in=mine)
    return rows


def _days(row, today):
    """How many days the question has been contested, by the ledger."""
    return (today - date.fromisoformat(row.since.at[:10])).days if row.since else None
