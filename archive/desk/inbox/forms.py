"""Forms of the inbox: what comes in, and what is asked before it becomes an article."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from archive.desk.forms import Words
from archive.desk.inbox import outlets
from archive.domain import phrases
from archive.domain.dates import DateError, parse
from archive.domain.when import When
from archive.domain.words import DateBasis, PublisherBasis, Sensitivity
from archive.extraction.kinds import ACCEPTED
from archive.extraction.plain import ENCODINGS
from archive.extraction.reading import LARGEST, LONGEST
from archive.models.article import WEB_ADDRESS
from archive.models.root import UID
from archive.vocabulary import label

MOST_FILES = 20
NO_DATE = gettext_noop(
    "“{words}” is no date that can be read. Write the day, such as 17 October 2017, or EDTF, such as 2017-10."
)
LANGUAGE = RegexValidator(
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", _("Give a BCP 47 language tag, such as en, ar or pt-BR.")
)


class SeveralFiles(forms.ClearableFileInput):
    """A field for one file or several."""

    allow_multiple_selected = True


class EntryForm(forms.Form):
    """A pasted text, or files, or both."""

    pasted = Words(
        label=_("The text of one report"), required=False, strip=False, max_length=LONGEST,
        widget=forms.Textarea({"rows": 18, "class": "in", "autofocus": True, "dir": "auto", "spellcheck": "false"}),
    )  # fmt: skip
    uploads = forms.Field(
        label=_("Or files"), required=False, widget=SeveralFiles({"accept": ACCEPTED, "class": "in"}),
        help_text=_("At most %(files)d at once, each .txt, .html, .pdf or .docx and at most %(bytes)d MB. Each becomes one text in the inbox.")
        % {"files": MOST_FILES, "bytes": LARGEST // 1_000_000},
    )  # fmt: skip

    def clean(self):
        cleaned: dict[str, Any] = super().clean()  # type: ignore[assignment]  # never None
        given = self.files.getlist("uploads")
        if len(given) > MOST_FILES:
            self.add_error(
                "uploads", _("These are more than %(most)d files. Take the others afterwards.") % {"most": MOST_FILES}
            )
        if not given and not (cleaned.get("pasted") or "").strip() and not self.errors:
            self.add_error("pasted", _("Paste the text of a report, or choose a file."))
        return cleaned


class ReadAgainForm(forms.Form):
    """The encoding that a person says a text is in."""

    encoding = forms.ChoiceField(
        label=_("Encoding"),
        choices=[(name, _(words)) for name, words in ENCODINGS.items()],
        widget=forms.Select({"class": "in"}),
    )


def _basis(words):
    return [("", _("How is it known?")), *((str(each), label(each)) for each in words)]


def _line(text, **options):
    widget = forms.TextInput({"class": "in", "autocomplete": "off", **options.pop("attrs", {})})
    return forms.CharField(label=text, required=False, widget=widget, **options)


def _several_lines(text, **options):
    return Words(label=text, required=False, widget=forms.Textarea({"rows": 2, "class": "in"}), **options)


def _choice(text, choices):
    return forms.ChoiceField(label=text, required=False, choices=choices, widget=forms.Select({"class": "in"}))


class CheckForm(forms.Form):
    """What is asked of a text before it becomes an article: who published it and when, first of all."""

    publisher = _line(
        _("Published by"), max_length=200, attrs={"list": "outlets", "autofocus": True, "data-does": "take_publisher"}
    )
    publisher_new = forms.BooleanField(label=_("New outlet: make it"), required=False)
    publisher_basis = _choice(_("How that is known"), _basis(PublisherBasis))
    publisher_note = _several_lines(_("From what, or why it is unknown"))
    published = _line(
        _("Published on"), max_length=120, attrs={"placeholder": "17 October 2017", "data-does": "take_date"}
    )
    published_basis = _choice(_("How that is known"), _basis(each for each in DateBasis if each != DateBasis.RESOLVED))
    published_note = _several_lines(_("From what, or why it is unknown"))
    headline = _line(_("Headline"), max_length=500, strip=False)
    byline = _line(_("Byline"), max_length=300, strip=False)
    dateline = _line(_("Dateline"), max_length=300, strip=False)
    language = _line(_("Language"), max_length=35, initial="en", validators=[LANGUAGE], help_text=_("en, ar, ku …"))
    url = _line(_("Address"), max_length=2000, validators=[WEB_ADDRESS], help_text=_("where it was published"))
    archive_url = _line(
        _("Archived copy"), max_length=2000, validators=[WEB_ADDRESS], help_text=_("where a copy is kept")
    )
    rights_note = _several_lines(_("Rights"))
    sensitivity = _choice(_("Sensitivity"), [(str(each), label(each)) for each in Sensitivity])
    sensitivity_note = _several_lines(_("What a reader will find"))
    uid = _line(
        _("Its key here"),
        max_length=64,
        validators=[UID],
        help_text=_("made from headline and date if left empty; never changes"),
    )
    supersedes = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = _several_lines(_("Why"), max_length=2000, help_text=_("for the ledger; may stay empty"))

    FIRST = ("publisher", "published")
    ABOUT = ("headline", "byline", "dateline", "language", "url", "archive_url")
    MORE = ("rights_note", "sensitivity", "sensitivity_note", "uid", "reason")

    def clean(self):
        cleaned: dict[str, Any] = super().clean()  # type: ignore[assignment]  # never None
        self._publisher(cleaned)
        self._date(cleaned)
        return cleaned

    def _publisher(self, cleaned):
        name, basis = (cleaned.get("publisher") or "").strip(), cleaned.get("publisher_basis")
        outlet = outlets.named(name) if name else None
        cleaned["outlet"] = outlet
        if name and outlet is None and not cleaned.get("publisher_new"):
            self.add_error(
                "publisher", _("There is no outlet “%(name)s”. Choose another, or tick “New outlet”.") % {"name": name}
            )
        if not name and basis != PublisherBasis.UNKNOWN:
            self.add_error("publisher", _("Say who published it; if that is not known, choose “unknown” beside it."))
        if name and basis in {"", PublisherBasis.UNKNOWN}:
            self.add_error("publisher_basis", _("Say how the publisher is known: stated in the text, or inferred."))
        if basis == PublisherBasis.INFERRED and not cleaned.get("publisher_note"):
            self.add_error("publisher_note", _("Say from what the publisher is inferred."))

    def _date(self, cleaned):
        words, basis = (cleaned.get("published") or "").strip(), cleaned.get("published_basis") or ""
        if not words and basis != DateBasis.UNKNOWN:
            self.add_error(
                "published", _("Say when it was published; if that is not known, choose “unknown” beside it.")
            )
        if words and basis in {"", DateBasis.UNKNOWN}:
            self.add_error("published_basis", _("Say how the date is known: stated in the text, or inferred."))
        if basis == DateBasis.INFERRED and not cleaned.get("published_note"):
            self.add_error("published_note", _("Say from what the date is inferred."))
        try:
            cleaned["when"] = _when(words, basis, cleaned.get("published_note") or "")
        except DateError as error:
            self.add_error("published", error.said(gettext))


def _when(words, basis, note):
    """The date that `words` give. Raises DateError."""
    if not words:
        return When(note=note)
    basis = DateBasis(basis or DateBasis.UNKNOWN)
    try:
        parse(words)
    except DateError:
        read = phrases.read(words, None)
        if read is None:
            raise DateError(NO_DATE, words=words) from None
        return When(
            text=words, edtf=read.edtf, window=read.window, part_of_day=read.part_of_day, basis=basis, note=note
        )
    return When(edtf=words, basis=basis, note=note)
