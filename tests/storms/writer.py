"""One writer of a storm: `python -m tests.storms.writer NAME ACTS SEED`, one line of JSON for each act it tried.

It edits shared actors, each change a line of the description upon what it read, with the version it read as its
base; and makes actors of its own. `acknowledged` is what it was told is kept.
"""

import json
import random
import sys
import time

SHARED = 4


def edit(name, number, rng):
    """Add a line to a shared actor, as read a moment ago."""
    from archive.actions import editing
    from archive.actions.act import Stale
    from archive.models import Actor

    line, uid = f"{name}-{number}", f"shared-{rng.randrange(SHARED)}"
    actor = Actor.objects.get(uid=uid)
    base = actor.version
    time.sleep(rng.random() / 200)
    actor.description += f"{line}\n"
    try:
        editing.save(actor, by=name, base=base)
    except Stale:
        return {"line": line, "uid": uid, "outcome": "stale"}
    return {"line": line, "uid": uid, "outcome": "acknowledged"}


def create(name, number):
    """Make an actor of its own."""
    from archive.actions import editing
    from archive.models import Actor

    uid = f"{name}-{number}"
    editing.save(Actor(uid=uid, name=uid), by=name)
    return {"line": "", "uid": uid, "outcome": "acknowledged"}


def main(name, acts, seed):
    """Try `acts` acts and print the outcome of each."""
    import django

    django.setup()
    rng = random.Random(seed)
    for number in range(int(acts)):
        outcome = create(name, number) if number % 4 == 0 else edit(name, number, rng)
        print(json.dumps(outcome), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
