"""Steps of a person's sitting that were made by a form: handed to the next page, whose script keeps them by name."""

HANDED = "desk-step"


def did(request, kind, label, **rest):
    """Note that the person did something that can be taken back. `rest` is what taking it back needs to know."""
    request.session[HANDED] = {"kind": kind, "label": str(label), **rest}


def took(request, how, kind, **which):
    """Note that a step was taken back ("undo") or done again ("redo") by a form; `which` finds it, `now` renews it."""
    request.session[HANDED] = {"took": how, "kind": kind, **which}


def handed_over(request):
    """The step that the last form made, once; None where it made none."""
    return request.session.pop(HANDED, None)
