"""The form of a claim: its words are typed, and found in the frozen text of its article, or it is not saved."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from archive.desk.forms import ThingForm
from archive.domain import quotes
from archive.models import Claim
from archive.models.claim import CLAIM_UID

NEIGHBOURHOOD = 40  # code points shown around each place


class ClaimForm(ThingForm):
    """Fills `start` and `end` from the words; its uid is its article's with a key of its own."""

    key = forms.CharField(max_length=64, help_text="unique in the article: lower-case letters, digits and hyphens")
    occurrence = forms.IntegerField(
        required=False, min_value=1, help_text="which one, counted from the top, where the words stand more than once"
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["key"]  # chosen once

    def clean(self):
        cleaned = super().clean()
        article = cleaned.get("article") or (self.instance.article if self.instance.pk else None)
        if article and cleaned.get("quote"):
            self._locate(article.text, cleaned)
        if article and "key" in cleaned:
            self._name(f"{article.uid}#{cleaned['key']}")
        return cleaned

    def _locate(self, text, cleaned):
        found = quotes.locate(text, cleaned["quote"], occurrence=cleaned.get("occurrence"), hint=self.instance.start)
        if isinstance(found, quotes.Found):
            cleaned["quote"] = found.quote
            self.instance.start, self.instance.end = found.start, found.end
        else:
            self.add_error(
                "quote", [*several_words(text, found)] if isinstance(found, quotes.Ambiguous) else missing_words(found)
            )

    def _name(self, uid):
        try:
            CLAIM_UID(uid)
        except ValidationError:
            self.add_error("key", _("Use lower-case letters, digits and hyphens, at most 64."))
        if Claim.objects.filter(uid=uid).exists():
            self.add_error("key", _("The article has a claim with this key already."))
        self.instance.uid = uid


def several_words(text, found):
    """Every place of the words, in the words around it."""
    yield _("These words stand %(count)d times in the article. Write in “occurrence” which one is meant:") % {
        "count": len(found.places)
    }
    for number, (start, end) in enumerate(found.places, 1):
        before, after = quotes.context(text, start, end, NEIGHBOURHOOD)
        yield f"{number}: … {before}【{text[start:end]}】{after} …".replace("\n", " ")


def missing_words(found):
    """That the words are not there, with the nearest passage where there is one."""
    if found.count:
        return _("The article has these words only %(count)d times.") % {"count": found.count}
    if found.nearest:
        return _("These words are not in the article. The nearest are: “%(words)s”") % {"words": found.nearest.quote}
    return _("These words are not in the article, nor anything like them.")
