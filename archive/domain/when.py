"""When: a date as known, with the words it comes from and the reason it is believed."""

from dataclasses import dataclass
from datetime import date

from archive.domain.dates import DateError, bounds
from archive.domain.translation import gettext_noop as _
from archive.domain.words import DateBasis, PartOfDay


@dataclass(frozen=True)
class When:
    """A date as a source gives it: EDTF level 0 or 1, in days, never more exact than its source.

    `text` is the source's wording, `anchor` what it was counted from (`article:<uid>`, `event:<uid>` or an
    EDTF date), `note` the reason in words for readers. A `window` is one moment somewhere between the two
    ends; otherwise an interval runs from the one to the other.
    """

    text: str = ""
    edtf: str = ""
    part_of_day: PartOfDay = PartOfDay.NONE
    basis: DateBasis = DateBasis.UNKNOWN
    rule: str = ""
    anchor: str = ""
    note: str = ""
    window: bool = False

    def bounds(self) -> tuple[date | None, date | None]:
        """First and last day the date may mean; None where it is open. Raises DateError."""
        return bounds(self.edtf) if self.edtf else (None, None)

    def check(self) -> None:
        """Raise DateError with the remedy if this date contradicts itself."""
        self.bounds()
        if not self.edtf and self.basis != DateBasis.UNKNOWN:
            fault = _("A date of basis “{basis}” needs an EDTF date; without one the basis is “unknown”.")
            raise DateError(fault, basis=self.basis)
        if self.edtf and self.basis == DateBasis.UNKNOWN:
            raise DateError(_("The date “{text}” needs a basis: stated, resolved or inferred."), text=self.edtf)
        if self.basis == DateBasis.RESOLVED and not (self.anchor and self.note):
            raise DateError(
                _("A resolved date needs its anchor (what it was counted from) and a note with the reason.")
            )
        if self.basis == DateBasis.INFERRED and not self.note:
            raise DateError(_("An inferred date needs a note that says from what."))
        if self.window and "/" not in self.edtf:
            raise DateError(_("A window needs two ends: write it as an interval, such as 2017-06-01/2017-06-10."))
