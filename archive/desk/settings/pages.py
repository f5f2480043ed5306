"""The page on which a person says how the desk should be: keys, density, media. It holds on every screen."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from archive.desk import keymap
from archive.desk.screens import page, screen


@screen("archive.view_event", methods=("GET", "POST"))
def settings(request):
    """Every key with what it does, to be changed or switched off; how close lines stand; media in grey."""
    faults: list[str] = []
    if request.method == "POST":
        faults = _keep(request)
        if not faults:
            messages.success(request, _("Your settings were kept. They hold on every screen."))
            return redirect("admin:desk-settings")
    context = {
        "groups": keymap.GROUPS,
        "fixed": keymap.FIXED,
        "densities": keymap.DENSITIES.items(),
        "media": keymap.MEDIA.items(),
        "faults": faults,
        "typed": request.POST,
    }
    return page(
        request,
        "desk/settings.html",
        title=_("Settings"),
        status=400 if faults else 200,
        keys=["keys_first"],
        **context,
    )


def _keep(request):
    if "defaults" in request.POST:
        keys = {name: key for group in keymap.GROUPS for name, (key, _words) in group.keys.items()}
        return keymap.prefer(request.user, keys=keys, on=True)
    keys = {name: request.POST.get(name, "").strip().lower()[:1] for name in keymap.WORDS}
    density, media = request.POST.get("density", ""), request.POST.get("media", "")
    if density not in keymap.DENSITIES or media not in keymap.MEDIA:
        return [_("Choose one of what is offered.")]
    return keymap.prefer(request.user, keys=keys, on="on" in request.POST, density=density, media=media)
