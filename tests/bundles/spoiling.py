"""Ways to spoil a bundle, each with the words that its refusal must say: name → (how, words)."""

import os

from tests.bundles.making import edited

ACTORS, EVENT = "actors.toml", "events/fall-of-the-bridge.toml"
POST, TIMES = "articles/river-post.toml", "articles/hill-times.toml"


def bytes_of(name, change):
    """Spoil the bytes of one file."""

    def spoil(bundle):
        path = bundle / name
        path.write_bytes(change(path.read_bytes()))

    return spoil


def put(name, old, new):
    """Spoil some words of one file."""
    return lambda bundle: edited(bundle, name, old, new)


def add(name, text):
    """Add to the end of one file."""
    return lambda bundle: (bundle / name).write_text((bundle / name).read_text() + text)


def instead(name, make):
    """Put something that is no plain file where one should be."""

    def spoil(bundle):
        (bundle / name).unlink()
        make(bundle / name)

    return spoil


ACTOR = '\n[[actor]]\nuid = "somebody"\nname = "Somebody"\n'

MALFORMED = {
    "a truncated file": (bytes_of(ACTORS, lambda data: data[: data.rindex(b'"')]), [ACTORS, "not TOML: Unterminated string"]),
    "invalid UTF-8": (bytes_of(ACTORS, lambda data: data.replace(b"Arden", b"Ard\xe9n")), [ACTORS, "0xE9", "not UTF-8"]),
    "NUL": (bytes_of(ACTORS, lambda data: data + b"\0"), [ACTORS, "NUL"]),
    "NUL, escaped": (put(ACTORS, "The army of", "The\\u0000army of"), [ACTORS, "“north-army”", "description", "NUL"]),
    "a byte-order mark": (bytes_of(ACTORS, lambda data: b"\xef\xbb\xbf" + data), [ACTORS, "byte order mark"]),
    "UTF-16": (bytes_of(ACTORS, lambda data: data.decode().encode("utf-16")), [ACTORS, "byte order mark"]),
    "CR LF": (bytes_of(ACTORS, lambda data: data.replace(b"\n", b"\r\n")), [ACTORS, "line 1", "carriage return"]),
    "CR, escaped": (put(ACTORS, "The army of", "The\\rarmy of"), [ACTORS, "description", "carriage return"]),
    "a key twice": (add(ACTORS, ACTOR + 'name = "Again"\n'), [ACTORS, "not TOML", "line"]),
    "nan": (put("locations.toml", "2500", "nan"), ["locations.toml", "“bridge-town”", "uncertainty_m", "nan"]),
    "infinity": (put("locations.toml", "2500", "-inf"), ["locations.toml", "uncertainty_m", "-inf"]),
    "a float": (put("locations.toml", "2500", "2.5"), ["locations.toml", "a whole number", "2.5"]),
    "lists 10⁵ deep": (add(ACTORS, ACTOR + f"country = {'[' * 10**5}{']' * 10**5}\n"), [ACTORS]),
    "tables 10⁵ deep": (add(ACTORS, ACTOR + f"country{'.a' * 10**4} = 1\n"), [ACTORS]),
    "10⁴ digits": (put("locations.toml", "2500", "9" * 10**4), ["locations.toml", "too many digits"]),
    "10⁴ digits, hexadecimal": (put("locations.toml", "2500", f"0x{'f' * 10**4}"), ["locations.toml", "40000 bits"]),
    "10⁴ digits for a text": (put(ACTORS, '"River Post"', f"0x{'f' * 10**4}"), [ACTORS, "name", "40000 bits"]),
    "a negative number": (put("locations.toml", "2500", "-1"), ["locations.toml", "uncertainty_m", "-1 is not between"]),
    "a number past the column": (put("locations.toml", "2500", "99999999999"), ["locations.toml", "uncertainty_m"]),
    "a date for a text": (put(ACTORS, '"River Post"', "2020-01-01"), [ACTORS, "“river-post”", "needs text in quotes"]),
    "a text for tables": (add(ACTORS, ACTOR + 'other_name = "me"\n'), [ACTORS, "write it as tables, [[other_name]]"]),
    "a text for a list": (put(POST, '["north-army"]', '"north-army"'), [POST, "“bridge-fell”", "a list of texts"]),
    "numbers in a list": (put(POST, '["north-army"]', "[1, 2]"), [POST, "a list of texts", "[1, 2]"]),
    "a text for yes or no": (add(ACTORS, ACTOR + 'withhold_name = "no"\n'), [ACTORS, "true or false", "'no'"]),
    "a text for a date": (put(EVENT, 'when = {', 'when = "2020" #'), [EVENT, "when", "a table"]),
    "an unknown key": (add(ACTORS, ACTOR + 'nmae = "x"\n'), [ACTORS, "“somebody”", "no key “nmae”", "there are: uid, slug"]),
    "an unknown word": (put(ACTORS, '"state_force"', '"superpower"'), [ACTORS, "“north-army”", "“superpower” is not one of"]),
    "a missing key": (add(ACTORS, '\n[[actor]]\nuid = "nameless"\n'), [ACTORS, "“nameless”", "needs “name”"]),
    "an unknown form": (put("bundle.toml", "schema = 1", "schema = 2"), ["bundle.toml", "schema", "2 is not known"]),
    "a uid that is none": (put(ACTORS, 'uid = "witness"', 'uid = "The Witness"'), [ACTORS, "“The Witness” is not of lower-case"]),
    "a file of 5 MB": (add(ACTORS, "#" * 5_000_000), [ACTORS, "larger than 4,000,000 bytes"]),
}  # fmt: skip
FILES = {
    "no bundle": (lambda bundle: (bundle / "bundle.toml").unlink(), ["bundle.toml", "not found"]),
    "a missing text": (lambda bundle: (bundle / "articles/hill-times.txt").unlink(), ["articles/hill-times.txt", "not found"]),
    "a missing annotation": (lambda bundle: (bundle / TIMES).unlink(), ["articles/hill-times.txt", "no annotation"]),
    "a link out of the bundle": (instead(ACTORS, lambda path: path.symlink_to("/etc/passwd")), [ACTORS, "plain file"]),
    "a link to nothing": (instead(ACTORS, lambda path: path.symlink_to("nowhere")), [ACTORS, "plain file"]),
    "a link round in circles": (instead(ACTORS, lambda path: path.symlink_to(path.name)), [ACTORS, "plain file"]),
    "a pipe": (instead(ACTORS, os.mkfifo), [ACTORS, "plain file"]),
    "a folder": (instead(ACTORS, os.mkdir), [ACTORS, "plain file"]),
    "a sparse file": (lambda bundle: os.truncate(bundle / ACTORS, 10**10), [ACTORS, "larger than"]),
    "a file not named by a uid": (lambda bundle: (bundle / EVENT).rename(bundle / "events/Fall of it.toml"), ["events/Fall of it.toml", "name it by its uid"]),
    "a file named in bytes": (lambda bundle: (bundle / EVENT).rename(bundle / "events" / os.fsdecode(b"f\xff.toml")), ["events/f", "name it by its uid"]),
    "a text with NUL": (bytes_of("articles/hill-times.txt", lambda data: data + b"\0"), ["articles/hill-times.txt", "NUL"]),
    "a text in Latin-1": (bytes_of("articles/hill-times.txt", lambda data: data + b"\xe9"), ["articles/hill-times.txt", "0xE9"]),
}  # fmt: skip
NAMES = {
    "an actor that is nowhere": (put(POST, 'who = "colonel-arden"', 'who = "colonel-harden"'), [POST, "[[claim]] “bridge-fell”", "“colonel-harden” is nowhere"]),
    "a place that is nowhere": (put(EVENT, 'location = "bridge-town"', 'location = "bridgetown"'), [EVENT, "location “bridgetown”"]),
    "a claim that is nowhere": (put(EVENT, '"hill-times#bridge-stands"', '"hill-times#stands"'), [EVENT, "cites “hill-times#stands”"]),
    "a position that is nowhere": (put(POST, 'position = "fled"', 'position = "left"'), [POST, "“people-fled”", "position “left”"]),
    "an event that is nowhere": (put("chronologies.toml", '"flight-from-the-town"', '"flight"'), ["chronologies.toml", "event “flight”"]),
    "a uid twice": (add(ACTORS, '\n[[actor]]\nuid = "witness"\nname = "Another"\n'), [ACTORS, "“witness”", "stands twice"]),
    "a claim twice": (put(POST, 'key = "people-fled"', 'key = "bridge-fell"'), [POST, "“river-post#bridge-fell”", "stands twice"]),
    "a place inside itself": (put("locations.toml", 'kind = "country"', 'kind = "country"\nparent = "bridge-town"'), ["locations.toml", "“northland”", "leads back to itself"]),
    "an event in itself": (put(EVENT, 'location = "bridge-town"', 'parent = "flight-from-the-town"'), [EVENT, "parent", "leads back to itself"]),
    "an article that supersedes itself": (put(TIMES, 'public_text = "full"', 'supersedes = "hill-times"'), [TIMES, "leads back to itself"]),
    "a strong name of two": (put(ACTORS, 'kind = "weak"', 'kind = "weak"\n\n[[actor.other_name]]\nname = "Old"\nkind = "former"\n\n[[actor]]\nuid = "x"\nname = "X"\n\n[[actor.other_name]]\nname = "OLD"\nkind = "alias"'), [ACTORS, "shares the name “OLD”", "make both weak"]),
    "two home pages": (add("chronologies.toml", '\n[[chronology]]\nuid = "b"\ntitle = "B"\nlead = true\n'), ["chronologies.toml", "lead", "bridge and b"]),
}  # fmt: skip
SENSE = {
    "words that are not in the text": (put(POST, 'quote = "The bridge has fallen"', 'quote = "The bridge has collapsed"'), [POST, "[[claim]] “bridge-fell”", "is not in the text", "The nearest passage is “", "The bridge has fallen”"]),
    "words nothing is like": (put(POST, 'quote = "The bridge has fallen"', 'quote = "zzzz qqqq xxxx 0000"'), [POST, "is not in the text"]),
    "words in other characters": (put(POST, '“I saw it fall,” said', '\\"I saw it fall,\\" said'), [POST, "“seen-by-a-witness”", "in other characters: ““I saw it fall,”"]),
    "words that stand twice": (put(TIMES, "occurrence = 2\n", ""), [TIMES, "“bridge-stands”", "stands 2 times", "occurrence = 1 to 2"]),
    "an occurrence too many": (put(TIMES, "occurrence = 2", "occurrence = 3"), [TIMES, "it stands 2 times"]),
    "no words": (put(TIMES, '"some two or three hundred left"', '""'), [TIMES, "“hundreds-left”"]),
    "a date that is none": (put(EVENT, '"2020-03-03"', '"2020-02-30"'), [EVENT, "when", "2020-02-30"]),
    "a date of level 2": (put(EVENT, '"2020-03-03"', '"[2020,2021]"'), [EVENT, "when", "level 2"]),
    "a date with a time": (put(EVENT, '"2020-03-03"', '"2020-03-03T10:00"'), [EVENT, "when", "time of day"]),
    "a date that ends before it begins": (put("events/flight-from-the-town.toml", "2020-03-02/2020-03-05", "2020-03-05/2020-03-02"), ["events/flight-from-the-town.toml", "ends before it begins"]),
    "a date without a basis": (put(EVENT, ', basis = "stated" }', " }"), [EVENT, "when", "needs a basis"]),
    "a resolved date without a reason": (put(EVENT, 'basis = "stated" }', 'basis = "resolved" }'), [EVENT, "anchor"]),
    "a window of one end": (put("events/flight-from-the-town.toml", "2020-03-02/2020-03-05", "2020-03-02"), ["events/flight-from-the-town.toml", "two ends"]),
    "a figure that is not in the quotation": (put(POST, '"Over 40 people"', '"Over 50 people"'), [POST, "“people-fled”", "“Over 50 people”"]),
    "a vague figure with a number": (put(POST, '"more_than"', '"vague"'), [POST, "“people-fled”", "figure “Over 40 people”"]),
    "a range without an end": (put(TIMES, "value_max = 300\n", ""), [TIMES, "“hundreds-left”", "two or three hundred"]),
    "a translation into the article’s own language": (put(POST, 'language = "fr"', 'language = "EN"'), [POST, "“seen-by-a-witness”", "[[claim.translation]] into “EN”: that is the article’s own language"]),
    "two translations into one language": (put(POST, 'language = "fr"', 'language = "ar"'), [POST, "“seen-by-a-witness”", "translation into “ar” stands 2 times"]),
    "a translation by nobody": (put(POST, 'translator = "A translator"', 'translator = " "'), [POST, "“seen-by-a-witness”", "needs its text and its translator"]),
    "a translation into no language": (put(POST, 'language = "fr"', 'language = "French!"'), [POST, "BCP 47"]),
    "a teller who is nobody": (put(TIMES, 'as = "the mayor"\n', ""), [TIMES, "“bridge-stands”", "needs “who” or “as”"]),
    "two questions whether it happened": (add(EVENT, '\n[[question]]\nkey = "again"\nkind = "occurrence"\ntext = "Did it?"\n'), [EVENT, "exactly one question of kind occurrence; it has 2"]),
    "a question twice": (add(EVENT, '\n[[question]]\nkey = "occurrence"\nkind = "status"\ntext = "Did it?"\n'), [EVENT, "question “occurrence” stands 2 times"]),
    "a ruling without a reason": (put(EVENT, 'text = "Did the bridge fall?"', 'text = "Did it?"\nruling = "contested"'), [EVENT, "public reason"]),
    "a claim that holds one position twice": (put(POST, '[[claim]]\nkey = "people-fled"', '[[claim.holds]]\nevent = "fall-of-the-bridge"\nquestion = "occurrence"\nposition = "fell"\n\n[[claim]]\nkey = "people-fled"'), [EVENT, "“river-post#bridge-fell” stands 2 times"]),
    "a name withheld without a label": (put(ACTORS, 'public_label = "a woman of the town"', ""), [ACTORS, "“witness”", "public_label"]),
    "half a coordinate": (put("locations.toml", 'longitude = "-7.5"\n', ""), ["locations.toml", "“bridge-town”", "all four"]),
    "a place off the earth": (put("locations.toml", '"33.42"', '"93.42"'), ["locations.toml", "not on earth"]),
    "degrees that are no number": (put("locations.toml", '"33.42"', '"NaN"'), ["locations.toml", "“NaN”", "no number of degrees"]),
    "degrees too exact to keep": (put("locations.toml", '"33.42"', '"33.4212345"'), ["locations.toml", "five decimals"]),
    "a publisher without a basis": (put(POST, 'basis = "stated" }\npublished', 'basis = "unknown" }\npublished'), [POST, "publisher"]),
    "an inferred publisher without a note": (put(TIMES, ', note = "Its style."', ""), [TIMES, "says from what"]),
    "a repeat of itself": (put(TIMES, 'of = "river-post#people-fled"', 'of = "hill-times#hundreds-left"'), ["repeat itself"]),
    "a name too long to keep": (put(ACTORS, '"Hill Times"', f'"{"H" * 300}"'), [ACTORS, "“hill-times”", "name", "200"]),
    "an empty name": (put(ACTORS, '"Hill Times"', '""'), [ACTORS, "“hill-times”", "name cannot be empty"]),
    "an address that is none": (put(ACTORS, 'name = "Hill Times"', 'name = "Hill Times"\nslug = "Hill Times!"'), [ACTORS, "“hill-times”", "slug"]),
    "a web address that is none": (put(TIMES, 'public_text = "full"', 'url = "javascript:alert(1)"'), [TIMES, "url", "web address"]),
    "segments that overlap": (put(POST, 'kind = "headline"\nquote = "Bridge falls"', 'kind = "headline"\nquote = "Bridge falls"\n\n[[segment]]\nkind = "body"\nquote = "falls"'), [POST, "overlaps"]),
}  # fmt: skip
ALL = MALFORMED | FILES | NAMES | SENSE
