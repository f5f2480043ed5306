"""A deterministic record of any size, skewed as real archives are: few actors and places stand in most events.

python -m benchmarks.generate N   writes N events into DATABASE_URL (a fresh, migrated database of the record).

Of more than 250,000 on SQLite so many are written, and repeated under other numbers (`repeating`).
"""

import itertools
import os
import random
import sys
from datetime import date, timedelta

ACTORS, PROVINCES, DISTRICTS, TOWNS, OUTLETS = 2000, 20, 10, 50, 40
BATCH = 500
WRITTEN = 250_000  # events at most that the product writes on SQLite
WORDS = "forces city residents said fighters reported held took left bridge road north south convoy camp hospital square".split()  # noqa: SIM905


def zipf(rng, n, exponent):
    """A picker of whole numbers below `n` with Zipf's skew."""
    weights = list(itertools.accumulate(1 / (rank**exponent) for rank in range(1, n + 1)))
    return lambda: rng.choices(range(n), cum_weights=weights)[0]


class Archive:
    """Makes event documents one after another."""

    def __init__(self, seed=7):
        from archive.record import documents

        self.d = documents
        self.rng = random.Random(seed)
        self.actor_number, self.town_number = (
            zipf(self.rng, ACTORS, 1.0),
            zipf(self.rng, PROVINCES * DISTRICTS * TOWNS, 0.9),
        )
        self.outlet_number = zipf(self.rng, OUTLETS, 1.0)

    def actor(self):
        number = self.actor_number()
        return self.d.Ref("actor", f"actor-{number}", f"Actor {number}")

    def place(self):
        number = self.town_number()
        province, district = number % PROVINCES, number // PROVINCES % DISTRICTS
        within = [
            self.d.Ref("location", f"district-{province}-{district}", f"District {province}.{district}"),
            self.d.Ref("location", f"province-{province}", f"Province {province}"),
            self.d.Ref("location", "country", "Country"),
        ]
        at = (f"{30 + number % 700 / 100:.2f}", f"{38 + number % 900 / 100:.2f}")
        return self.d.Place(
            f"town-{number}", f"Town {number}", "settlement", within, *at, 5000, f"town-{number}", False
        )

    def places(self):
        """Every place, from the country down."""
        ref = lambda slug, name: self.d.Ref("location", slug, name)  # noqa: E731
        country = ref("country", "Country")
        yield self.location("country", "Country", "country", [])
        for p in range(PROVINCES):
            province = ref(f"province-{p}", f"Province {p}")
            yield self.location(province.slug, province.name, "admin1", [country])
            for d in range(DISTRICTS):
                yield self.location(f"district-{p}-{d}", f"District {p}.{d}", "admin2", [province, country])
        for number in range(PROVINCES * DISTRICTS * TOWNS):
            p, d = number % PROVINCES, number // PROVINCES % DISTRICTS
            within = [ref(f"district-{p}-{d}", f"District {p}.{d}"), ref(f"province-{p}", f"Province {p}"), country]
            yield self.location(f"town-{number}", f"Town {number}", "settlement", within)

    def location(self, slug, name, kind, within):
        return self.d.Location(slug, name, kind, within, None, None, None, "", False, "", "", [], version=1)

    def actors(self):
        """Every actor, and every outlet."""
        for number in range(ACTORS):
            yield self.d.Actor(f"actor-{number}", f"Actor {number}", "armed_group", "", "", "", [], [], version=1)
        for number in range(OUTLETS):
            yield self.d.Actor(f"outlet-{number}", f"Outlet {number}", "media", "", "", "", [], [], version=1)

    def when(self):
        day = date(2012, 1, 1) + timedelta(days=int(self.rng.triangular(0, 5000, 2200)))
        length = self.rng.choices([0, 2, 20, 200], [80, 12, 6, 2])[0]
        edtf = day.isoformat() if not length else f"{day}/{day + timedelta(days=length)}"
        last = day + timedelta(days=length)
        return self.d.When("", edtf, day.isoformat(), last.isoformat(), "", "stated", "", False)

    def claim(self, number, at, when):
        outlet = self.outlet_number()
        quote = " ".join(self.rng.choices(WORDS, k=self.rng.randint(15, 40)))
        speaker = self.actor()
        article = self.d.Ref("article", f"article-{number // 3}", f"Article {number // 3}")
        source = self.d.Source(
            article, self.d.Ref("outlet", f"outlet-{outlet}", f"Outlet {outlet}"), "stated", when, "en"
        )
        return self.d.Claim(
            id=f"{number:06x}{at:02x}"[-8:], quote=quote, prefix="", suffix="", start=at * 400, end=at * 400 + len(quote),
            paragraph=at + 1, source=source, statement=quote.capitalize() + ".", kind="occurrence", stance="asserts",
            form="indirect", told=[self.d.Teller(speaker, "", None, "said", "explicit")],
            voice=self.d.Voice(f"actor:{speaker.slug}", speaker.name, speaker, "actor"), figures=[], actors=[self.actor()],
            locations=[], said=None, sensitivity="plain", sensitivity_note="",
        )  # fmt: skip

    def event(self, number):
        when, place = self.when(), self.place()
        claims = [
            self.claim(number, at, when) for at in range(self.rng.choices([1, 2, 3, 5, 8], [25, 35, 25, 10, 5])[0])
        ]
        word = "one_outlet" if len(claims) < 3 else self.rng.choice(["contested", "corroborated", "one_origin"])
        judged = self.d.Assessment(
            word, 1, "{Accounts} accounts take {positions} positions.", {"accounts": 2, "positions": 2}
        )
        held = [self.d.Held(claim.id, "", "") for claim in claims]
        half = max(1, len(held) // 2)
        positions = [
            self.d.Position(key, text, None, None, None, part, len(part), judged)
            for key, text, part in (("yes", "It happened", held[:half]), ("no", "It did not happen", held[half:]))
            if part
        ]
        question = self.d.Question("occurrence", "occurrence", "Did it happen?", True, judged, positions, [])
        actors = {ref.slug: ref for ref in (self.actor() for _ in range(self.rng.randint(1, 3)))}
        sources = list({claim.source.article.slug: claim.source for claim in claims}.values())
        kind = self.rng.choice(["offensive", "airstrike", "armed_clash", "displacement", "statement"])
        return self.d.Event(
            slug=f"event-{number}", title=f"Event {number} in {place.name}", type=kind, modality="happened", when=when,
            date_claim=claims[0].id, place=place, where_precision="within", part_of=None, sensitivity="plain",
            sensitivity_note="", summary=[self.d.Sentence(claims[0].statement, [claims[0].id])], assessment=judged,
            assessed_question="occurrence", accounts=len(claims), questions=[question],
            participants=[self.d.Participant(ref, "participant", "", "") for ref in actors.values()], claims=claims,
            articles=sources, repeats=[], corrections=[], version=1, issued_at="2026-01-01",
        )  # fmt: skip


def write_things(archive):
    """Write the actors, places and outlets that events name, with what searches know of them; returns their number."""
    from archive.record import finding, searches
    from archive.record.models import ThingRow
    from archive.record.writing import thing_columns

    made = [*archive.places(), *archive.actors()]
    ThingRow.objects.bulk_create(
        (ThingRow(kind=thing.kind, slug=thing.slug, **thing_columns(thing)) for thing in made), batch_size=BATCH
    )
    rows = {(row.kind, row.slug): row for row in ThingRow.objects.defer("document")}
    finding.put([searches.of_thing(thing, rows[thing.kind, thing.slug]) for thing in made])
    return len(made)


def write(number, archive=None):
    """Write `number` events with their addresses; returns the rows written."""
    from django.db import transaction

    from archive.record.models import Address
    from archive.record.writing import EventRows

    archive = archive or Archive()
    total = write_things(archive)
    for start in range(1, number + 1, BATCH):
        numbers = range(start, min(start + BATCH, number + 1))
        many = [EventRows.of(archive.event(n), n) for n in numbers]
        with transaction.atomic():
            Address.objects.bulk_create(Address(kind="event", slug=f"event-{n}", number=n) for n in numbers)
            EventRows.keep(many)
        total += sum(2 + len(rows.facets) + len(rows.claims) + len(rows.mentions) for rows in many)
    return total


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict_site.settings")
    django.setup()
    wanted, url = int(sys.argv[1]), os.environ["DATABASE_URL"]
    most = WRITTEN if url.startswith("sqlite") else wanted
    print(f"{write(min(wanted, most)):,} rows written")
    if wanted > most:
        from benchmarks.repeating import repeat

        repeat(url, most, wanted)
