"""The act of setting a thing back: what it said at an earlier revision becomes its next one."""

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act
from archive.actions.bodies import Body, as_said
from archive.actions.editing import again
from archive.actions.rewriting import rewrite
from archive.models import Revision
from archive.models.root import Root

VERB = "set back"
FIXED = {"uid", "slug", "stage", "discarded", "corrections"}  # an address and a public note are taken back by no act


@act
def set_back[R: Root](root: R, version: int, *, by: Author, reason: str = "", base: int | None = None) -> R:
    """Make what `root` said at `version` its next revision, a draft.

    Raises Refused where the ledger does not keep that body, where it names something that is gone, or where it could
    not be kept today; Stale.
    """
    root = again(root)
    body = _said_at(root, version)
    why = f"to version {version}" + (f": {reason}" if reason.strip() else "")
    try:
        rewrite(root, body, VERB, by=by, reason=why, base=base)
    except ObjectDoesNotExist as error:
        raise Refused(
            _(
                "At version %(version)s “%(root)s” named something that is not in the archive any more (%(error)s): it cannot be set back to that."
            )
            % {"version": version, "root": root, "error": error}
        ) from error
    return again(root)


def _said_at(root: Root, version: int) -> Body:
    entry = Revision.objects.of(root).filter(version=version).select_related("body").first()
    text = getattr(getattr(entry, "body", None), "text", None)
    if text is None:
        raise Refused(
            _("The ledger does not keep what “%(root)s” said at version %(version)s.")
            % {"root": root, "version": version}
        )
    return {name: value for name, value in as_said(type(root), text).items() if name not in FIXED}
