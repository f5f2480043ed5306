"""On PostgreSQL: pairs of words are lexemes, marks are told from beginnings of words, each group has an index of its own."""

from itertools import pairwise

from django.db import migrations

BATCH = 2000
PAIRED = 1 << 14  # words of a row whose pairs are lexemes
GROUPS = ("places", "actors", "articles", "events", "quotations")


def lexemes(text, marks):
    """The lexemes of a row: words, pairs after a space, marks after “=”."""
    words = text.split()
    found = {f"'{word}'" for word in words if word != "¶"} | {f"'={mark}'" for mark in marks.split()}
    found |= {f"' {one} {two}'" for one, two in pairwise(words[:PAIRED]) if "¶" not in (one, two)}
    return " ".join([*found, *(["'=long'"] if len(words) > PAIRED else [])])


def words(text, marks):
    """The words of a row with their places, as they were: places end at 16,383."""
    places = {}
    for place, word in enumerate(text.split(), 1):
        places.setdefault(word, []).append(min(place, 16_383))
    found = (f"'{word}':{','.join(map(str, dict.fromkeys(at[:255])))}" for word, at in places.items())
    return " ".join([*found, *(f"'{each}'" for each in marks.split())])


def each_row(made):
    """An operation that makes every vector anew, some at a time."""

    def operation(apps, editor):
        if editor.connection.vendor != "postgresql":
            return
        last = -(1 << 63)
        with editor.connection.cursor() as cursor:
            while True:
                cursor.execute(
                    "SELECT id, text, marks FROM record_search WHERE id > %s ORDER BY id LIMIT %s", [last, BATCH]
                )
                rows = cursor.fetchall()
                if not rows:
                    return
                cursor.executemany(
                    "UPDATE record_search SET words = %s::tsvector WHERE id = %s",
                    [(made(text, marks), id) for id, text, marks in rows],
                )
                last = rows[-1][0]

    return operation


def run(statements):
    """An operation that runs some statements on PostgreSQL."""

    def operation(apps, editor):
        for statement in statements if editor.connection.vendor == "postgresql" else ():
            editor.execute(statement)

    return operation


ONE = "CREATE INDEX record_search_words ON record_search USING gin (words)"
# Without a list of what waits to be put in, through which every search would have to go.
MANY = [
    f"CREATE INDEX record_search_{group} ON record_search USING gin (words) WITH (fastupdate = off) WHERE kind = '{group}'"
    for group in GROUPS
]


class Migration(migrations.Migration):
    dependencies = [("record", "0006_roaring_bitmaps")]

    operations = [
        migrations.RunPython(
            run(["DROP INDEX record_search_words"]),
            run([ONE]),
        ),
        migrations.RunPython(each_row(lexemes), each_row(words)),
        migrations.RunPython(run(MANY), run([f"DROP INDEX record_search_{group}" for group in GROUPS])),
    ]
