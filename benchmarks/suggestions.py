"""What the readers of a text cost: `python -m benchmarks.suggestions`.

Four tables: each reader on an article of 5,000 characters; all of them on longer and longer texts, up to a million
characters; the readers of dates and figures on texts to 500,000; all of them on hostile texts of 20,000. Processor time, the least of several readings, of texts that differ
from reading to reading, so that nothing is had from a cache. Plain Python: no database, no settings.
"""

import time

from archive.domain.phrases import Anchor
from archive.domain.suggestions import Known, dates, figures, propose
from archive.domain.suggestions.findings import Findings
from archive.domain.suggestions.language import ENGLISH
from archive.domain.suggestions.reading import Text

ANCHOR = Anchor("2017-10-17")
SENTENCES = (
    "Col. Ana Petrova, a spokeswoman for the Coastal Defence Brigade, told Reuters on Tuesday that at least {n} fighters had left Zelbun.",
    "“We have nothing left, and nobody is coming,” said Omar Haddad, a {n}-year-old baker. “They took everything.”",
    "According to two aid workers, some {n},000 people remain in camps along the river after four months of fighting.",
    "The ministry denied the report, saying that the road to Tell Brak was reopened in early June.",
    "She said the hospital, hit twice in the past week, had received {n} wounded, among them 12 children.",
    "The offensive began last month, when the Free Coast Front moved into the villages north of the town.",
)
KNOWN = [Known(f"Name {n} of the Archive", f"name-{n}", "actor") for n in range(2000)] + [
    Known("Zelbun", "zelbun", "place")
]
HOSTILE = {
    "quotation marks": "“‘\"'",
    "opening marks": "“a ",
    "verbs": "said ",
    "names": "Ryan Vance ",
    "commas": "a, ",
    "brackets": "(",
    "relative clauses": "who said that which ",
    "conjunctions": "police and ",
    "one sentence": "the army said it was told that ",
    "according to": "according to a ",
    "numbers": "1,000 of ",
    "digits": "1",
    "hyphens": "a-",
    "full stops": "U.S.",
    "weekdays": "last Tuesday in early ",
    "paragraphs": "“a\n",
}


def article(size, number):
    """A text of `size` characters, like no other."""
    pieces, length = [], 0
    for at in range(size):
        sentence = SENTENCES[at % len(SENTENCES)].format(n=100 + (at * 7 + number) % 800) + (
            "\n\n" if at % 3 == 2 else " "
        )
        pieces.append(sentence)
        length += len(sentence)
        if length >= size:
            break
    return "".join(pieces)[:size]


READERS = {
    "tokens, sentences, quotations": lambda text: Text.of(text, ENGLISH),
    "names and tellers, with the tokens": lambda text: Findings.of(text, KNOWN, [], "en"),
    "dates": lambda text: dates.read(text, ANCHOR),
    "figures": lambda text: figures.read(text),
    "all, with claims and repeats": lambda text: propose(text, known=KNOWN, anchor=ANCHOR),
}


def milliseconds(reader, texts):
    """The least processor time of reading each of `texts` once."""
    taken = []
    for text in texts:
        start = time.process_time()
        reader(text)
        taken.append(time.process_time() - start)
    return 1000 * min(taken)


def readers():
    """The first table."""
    print("| 5,000 characters | CPU ms |\n|---|---|")
    for name, reader in READERS.items():
        reader(article(5000, 999))
        print(f"| {name} | {milliseconds(reader, [article(5000, number) for number in range(9)]):.1f} |")


def curve():
    """The second table."""
    print("\n| characters, all readers | CPU ms | µs a character |\n|---|---|---|")
    for size in (1_000, 10_000, 100_000, 1_000_000):
        readings = 5 if size < 100_000 else 1
        taken = milliseconds(READERS["all, with claims and repeats"], [article(size, n) for n in range(readings)])
        print(f"| {size:,} | {taken:,.0f} | {1000 * taken / size:.1f} |")


def dates_and_figures():
    """The third table: time for each 1,000 characters. Figures look for dates first, so theirs is without that."""
    print("\n| characters | dates, CPU ms for 1,000 | figures, CPU ms for 1,000 |\n|---|---|---|")
    for size in (5_000, 50_000, 500_000):
        texts = [article(size, number) for number in range(5 if size < 500_000 else 2)]
        both = [(milliseconds(READERS["dates"], [text]), milliseconds(READERS["figures"], [text])) for text in texts]
        least = [1000 * min(each) / size for each in zip(*both, strict=True)]
        print(f"| {size:,} | {least[0]:.2f} | {least[1]:.2f} |")


def hostile():
    """The fourth table."""
    print("\n| 20,000 hostile characters, all readers | CPU ms |\n|---|---|")
    for name, piece in HOSTILE.items():
        text = (piece * 20_000)[:20_000]
        texts = [text, text[1:], text[2:]]
        print(f"| {name} | {milliseconds(READERS['all, with claims and repeats'], texts):.0f} |")


if __name__ == "__main__":
    readers()
    curve()
    dates_and_figures()
    hostile()
