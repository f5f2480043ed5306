"""How many rows a list has beyond the page that is shown."""

from archive.public.freshness import tip
from archive.public.keeping import piece

ROOM = 100  # bytes of a number and its key


def counted(request, asked):
    """How many things a question about actors, places or articles leaves, counted once for it; None for a refused one."""
    if not asked.is_valid():
        return None
    key = ("number", tip(request), asked.noun, asked.query())
    return piece(key, lambda: asked.matching(asked.queryset, **asked.form.cleaned_data).count(), size=lambda _: ROOM)
