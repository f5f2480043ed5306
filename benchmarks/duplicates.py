"""What a list of candidate duplicates costs: `python -m benchmarks.duplicates`. Processor time, least of three.

Actors as archives have them: names of two to four words of few stems, an acronym for one in five, a spelling that
differs by a letter for one in fifty. The list is the one that the desk's page of duplicates makes, of all actors at once.
"""

import random
import sys
import time

SIZES = (1_000, 10_000)
FIRST = "Ahmad Hussein Omar Karim Layla Maria John Peter Abdul Nour Samir Hassan Fatima Ibrahim Yusuf Daniel".split()  # noqa: SIM905
STEMS = "bar dan kor mal nev ras sul tam vor zel hab jen lor pim qua wes".split()  # noqa: SIM905
KINDS = ("person", "person", "person", "armed_group", "state_body", "ngo")


def things(count, seed=7):
    """So many actors as they are compared, the same ones each time; and the pairs of which one is a spelling of the other."""
    from archive.domain.names import folded
    from archive.domain.suggestions.duplicates import Thing

    rng = random.Random(seed)
    names: list[str] = []
    spelt: set[frozenset[str]] = set()
    for number in range(count):
        if number % 50 == 49:
            of = rng.randrange(number)
            earlier = names[of]
            spelt.add(frozenset({f"actor-{number}", f"actor-{of}"}))
            at = rng.randrange(1, len(earlier))
            names.append(earlier[:at] + rng.choice("aeiou") + earlier[at + 1 :])
        else:
            last = "".join(rng.choices(STEMS, k=rng.choice((2, 3, 3)))).capitalize()
            names.append(" ".join([*rng.sample(FIRST, k=rng.choice((1, 1, 2))), f"{last}{rng.choice(STEMS)}"]))
    found = [
        Thing(f"actor-{number}", name, frozenset({folded(name), *_acronym(number, name)}), KINDS[number % len(KINDS)])
        for number, name in enumerate(names)
    ]
    return found, spelt


def _acronym(number, name):
    return {"".join(word[0] for word in name.lower().split()) + str(number)} if number % 5 == 0 else set()


def timed(count):
    """Seconds of processor time for one list, how many candidates it has, and how many of the spellings are among them."""
    from archive.domain.suggestions.duplicates import candidates

    (compared, spelt), least, found = things(count), float("inf"), []
    for _ in range(3):
        start = time.process_time()
        found = list(candidates(compared, str))
        least = min(least, time.process_time() - start)
    met = spelt & {frozenset({each.one, each.other}) for each in found}
    return least, len(found), f"{len(met)} of {len(spelt)}"


def main(sizes):
    """Print the table."""
    print("| actors | one list, CPU ms | µs an actor | candidates | spellings among them |\n|---|---|---|---|---|")
    for count in sizes:
        seconds, found, met = timed(count)
        print(f"| {count:,} | {seconds * 1000:,.0f} | {seconds / count * 1e6:.0f} | {found:,} | {met} |", flush=True)


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or SIZES)
