"""Forms of comments and assignments."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from archive.actions.assigning import UNSAID
from archive.desk.forms import Words

LEAVE = "leave"  # what a bulk form does not say stays as it is


class CommentForm(forms.Form):
    """Words about a thing, one of its fields, or a quotation it rests on."""

    text = Words(
        label=_("Comment"), required=False, widget=forms.Textarea({"rows": 3, "class": "in"}),
        help_text=_("@name tells that person. Editors alone read it."),
    )  # fmt: skip
    about = forms.ChoiceField(label=_("About"), required=False, widget=forms.Select({"class": "in"}))

    def __init__(self, *args, places=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = places or [("", _("the whole"))]  # type: ignore[attr-defined]


class AssignForm(forms.Form):
    """Who looks after things, by when, under which tags. `leave` leaves the editor, empty leaves day and tags."""

    editor = forms.ChoiceField(label=_("Looked after by"), required=False, widget=forms.Select({"class": "in"}))
    due = forms.DateField(label=_("By"), required=False, widget=forms.DateInput({"type": "date", "class": "in"}))
    tags = forms.CharField(
        label=_("Tags"), required=False, max_length=400, widget=forms.TextInput({"class": "in"}),
        help_text=_("Words of letters, digits and hyphens, between spaces or commas."),
    )  # fmt: skip

    def __init__(self, *args, bulk=False, **kwargs):
        super().__init__(*args, **kwargs)
        people = [(str(one.pk), one.get_full_name() or one.get_username()) for one in at_the_desk()]
        first = [(LEAVE, _("as it is"))] if bulk else []
        self.fields["editor"].choices = [*first, ("", _("nobody")), *people]  # type: ignore[attr-defined]
        self.fields["editor"].initial = LEAVE if bulk else ""
        self.bulk = bulk

    def said(self, before=None):
        """What to tell the act `assign`; in bulk, empty fields leave what is there and tags are added to it."""
        editor, due = (self.cleaned_data[name] for name in ("editor", "due"))
        tags = self.cleaned_data["tags"].replace(",", " ").split()
        given = {"editor": UNSAID if editor == LEAVE else self._person(editor), "due": due, "tags": tags}
        if self.bulk:
            given["due"] = due or UNSAID
            given["tags"] = [*(before.tags.split() if before else []), *tags] if tags else UNSAID
        return given

    def _person(self, pk):
        return at_the_desk().filter(pk=pk).first() if pk else None


def at_the_desk():
    """Everybody who works at the desk."""
    return get_user_model().objects.filter(is_active=True, is_staff=True).order_by("username")
