"""A claim by typed words: paragraph and quotation, for a browser without scripts. The same act as every other claim."""

import secrets
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.actions.annotation import Change
from archive.desk.annotation import bodies
from archive.desk.forms import Words
from archive.desk.quoting import missing_words, several_words
from archive.domain import quotes
from archive.domain.words import Form, Stance
from archive.models import Claim
from archive.vocabulary import choices

KEY = "abcdefghijkmnpqrstuvwxyz23456789"


class QuoteForm(forms.Form):
    """The exact words, where they stand, what they state and on whose word."""

    paragraph = forms.IntegerField(label=gettext_lazy("Paragraph"), required=False, min_value=1)
    quote = Words(label=gettext_lazy("Exact words"), strip=False, widget=forms.Textarea({"rows": 3}))
    occurrence = forms.IntegerField(
        label=gettext_lazy("Which one"), required=False, min_value=1,
        help_text=gettext_lazy("counted from the top of the paragraph, where the words stand more than once"),
    )  # fmt: skip
    statement = Words(label=gettext_lazy("In our words"), required=False, widget=forms.Textarea({"rows": 2}))
    teller = forms.CharField(
        label=gettext_lazy("On whose word"), required=False, max_length=300, strip=False,
        help_text=gettext_lazy("as the article names them; empty where it is the article’s own word"),
    )  # fmt: skip
    verb = forms.CharField(label=gettext_lazy("Verb, as worded"), required=False, max_length=60)
    form = forms.ChoiceField(label=gettext_lazy("How it is put"), choices=choices(Form), initial=Form.NARRATION)
    stance = forms.ChoiceField(label=gettext_lazy("Stance of the first speaker"), choices=choices(Stance))

    another = forms.BooleanField(
        label=gettext_lazy("Make another claim of these words"), required=False, widget=forms.HiddenInput
    )

    def __init__(self, article, *args, **kwargs):
        super().__init__(*args, **{"prefix": "hand", **kwargs})
        self.article = article
        for field in self.fields.values():
            field.widget.attrs["class"] = "in"

    def clean(self):
        cleaned: dict[str, Any] = super().clean()  # type: ignore[assignment]  # never None here
        if cleaned.get("quote"):
            self._locate(cleaned)
        return cleaned

    def _locate(self, cleaned):
        text, first = self.article.text, 0
        if number := cleaned.get("paragraph"):
            places = quotes.paragraphs(text)
            if number > len(places):
                self.add_error("paragraph", _("The article has %(count)d paragraphs.") % {"count": len(places)})
                return
            first, end = places[number - 1]
            text = text[first:end]
        found = quotes.locate(text, cleaned["quote"].strip("\n"), occurrence=cleaned.get("occurrence"))
        if isinstance(found, quotes.Found):
            cleaned.update(start=first + found.start, end=first + found.end, quote=found.quote)
            self._refuse_twice(cleaned)
        else:
            ambiguous = isinstance(found, quotes.Ambiguous)
            self.add_error("quote", [*several_words(text, found)] if ambiguous else missing_words(found))

    def _refuse_twice(self, cleaned):
        """Say at once that the words are a claim already; ticked, another is made of them."""
        same = Claim.objects.live().filter(article=self.article, start=cleaned["start"], end=cleaned["end"]).first()
        if same and not cleaned.get("another"):
            said = same.statement or same.quote
            self.add_error("quote", _("These words are a claim already: “%(said)s”.") % {"said": said})
            self.fields["another"].widget = forms.CheckboxInput()

    def change(self):
        """The claim as an act takes it."""
        typed = self.cleaned_data
        teller = {"named_as": typed["teller"], "verb": typed["verb"]}
        given = {name: typed[name] for name in ("start", "end", "quote", "statement", "form", "stance")}
        body = bodies.body_of(self.article, given | {"attributions": [teller] if typed["teller"] else []})
        key = "".join(secrets.choice(KEY) for _ in range(8))
        return Change(uid=f"{self.article.uid}#{key}", base=0, body=body)
