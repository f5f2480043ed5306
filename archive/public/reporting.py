"""The form for reporting something of a page: what it asks, and how much may be written. What takes it in is the desk."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from archive.domain.words import ReportKind

LONGEST, LONGEST_ADDRESS, LONGEST_CONTACT = 4000, 500, 200  # characters
MOST_LINKS = 5
LINK = re.compile(r"(?:https?://|www\.)", re.I)
KINDS = [
    (ReportKind.ERROR, gettext_lazy("Something here is wrong")),
    (ReportKind.DANGER, gettext_lazy("Something here puts somebody in danger")),
    (ReportKind.MISSING, gettext_lazy("An account, an article or an event is missing")),
    (ReportKind.OTHER, gettext_lazy("Something else")),
]

# Why a report was not taken, in words for its sender.
NOT_YET = gettext_lazy("It was not sent yet. What you typed stands below.")
FROM_ELSEWHERE = gettext_lazy("This was sent from another site. Look it over, then send it from here.")
TOO_OFTEN = gettext_lazy("Too many reports came from where you are. Try again in an hour.")
TOO_MANY = gettext_lazy("More reports came in lately than can be read. This one was not kept.")


class ReportForm(forms.Form):
    """A report: the page, what sort, in words, and how to answer if an answer is wanted."""

    use_required_attribute = False

    about = forms.CharField(
        label=gettext_lazy("The page"),
        help_text=gettext_lazy("Its address, with the version that you see. Leave it empty for the whole archive."),
        required=False,
        max_length=LONGEST_ADDRESS,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What is it?"), choices=KINDS, initial=ReportKind.ERROR, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=gettext_lazy("In your words"),
        help_text=gettext_lazy("What is wrong, what is right, and where that can be read."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        error_messages={"required": gettext_lazy("Say what it is: without words nobody can look into it.")},
    )
    contact = forms.CharField(
        label=gettext_lazy("How to reach you"),
        help_text=gettext_lazy("Not needed. An editor sees it, nobody else; it is deleted once the report is settled."),
        required=False,
        max_length=LONGEST_CONTACT,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "email"}),
    )

    def clean_text(self):
        """The words, with no more links than a reader needs."""
        text = self.cleaned_data["text"]
        number = len(LINK.findall(text))
        if number > MOST_LINKS:
            message = ngettext(
                "There is %(number)d link in this; at most %(most)d can be taken. Name the others in words.",
                "There are %(number)d links in this; at most %(most)d can be taken. Name the others in words.",
                number,
            )
            raise ValidationError(message % {"number": number, "most": MOST_LINKS})
        return text

    def faults(self):
        """What is wrong, in words: pairs of field and sentence."""
        for name, errors in self.errors.items():
            for error in errors:
                yield self[name], _("{field}: {error}").format(field=self[name].label, error=error)
