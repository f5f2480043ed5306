"""Keeping a thing as another body says: how a change that is made on the body comes into the archive."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from archive.actions import anchors, keeping
from archive.actions.act import Author, Refused, changing
from archive.actions.bodies import Finder, set_columns, set_owned
from archive.actions.editing import refuse_if
from archive.domain.words import Stage
from archive.models.root import Publishable, Root


def rewrite(
    root: Root,
    body: Mapping[str, Any],
    verb: str,
    *,
    by: Author,
    reason: str = "",
    base: int | None = None,
    stage: Stage | None = None,
) -> None:
    """Set the columns and replace the rows that `body` gives; the others stay. One revision.

    A published or approved thing becomes a draft again, as with any edit, unless `stage` says where it stood when
    it said just this. What was counted from a date that this changes is counted anew. Call inside an act. Raises Refused, Stale.
    """
    found, dated = Finder(), anchors.date_kept(root)
    try:
        set_columns(root, body, found)
    except ValidationError as error:
        raise Refused(*error.messages) from error
    refuse_if(keeping.faults_of_address(root))
    if isinstance(root, Publishable) and root.stage != Stage.WITHDRAWN:
        root.stage = stage or Stage.DRAFT
    with changing(root, verb, by=by, reason=reason, base=base):
        try:
            set_owned(root, body, found)
        except ValidationError as error:
            raise Refused(*error.messages) from error
        refuse_if(keeping.faults_of(root))
    anchors.follow(root, dated, by=by)
