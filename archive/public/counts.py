"""How many rows a list has beyond the page that is shown."""

from archive.public.keeping import piece
from archive.record.tips import tip

ROOM = 100  # bytes of a number and its key


def counted(asked, most=None):
    """How many rows a question leaves, counted once for it; None for a refused one. Above `most`, one more than that."""
    if not asked.is_valid():
        return None
    key = ("number", tip(), asked.noun, asked.query())
    return piece(key, lambda: _rows(asked)[: most and most + 1].count(), size=lambda _: ROOM)


def _rows(asked):
    return asked.matching(asked.queryset, **asked.form.cleaned_data).order_by()
