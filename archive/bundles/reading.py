"""Read a bundle's files into plain tables of the right form, gathering every fault."""

import os
import re
import reprlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archive.bundles import form
from archive.bundles.form import Key
from archive.domain.quotes import TextRefused, decode
from archive.extraction.reading import LARGEST

LARGEST_FILE = 4_000_000  # bytes
LARGEST_RECEIVED = LARGEST  # of a file as it was received
UID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
UID_FORM = "lower-case letters, digits and hyphens, at most 64"
KINDS = {str: "text in quotes", int: "a whole number", bool: "true or false", list: "a list of texts", dict: "a table"}


class Short(reprlib.Repr):
    """Values in a message: their beginning, however long or deep they are."""

    def repr_int(self, x: int, level: int) -> str:
        """A number too long to be read is counted."""
        return super().repr_int(x, level) if x.bit_length() < 4000 else f"a number of {x.bit_length()} bits"


SHORT = Short()

type Table = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """What is wrong, in which file and table, with the words concerned."""

    file: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.where}: {self.message}" if self.where else f"{self.file}: {self.message}"


@dataclass
class Tables:
    """A bundle's tables as read: every key of the form is there."""

    bundle: Table = field(default_factory=dict)
    actors: list[Table] = field(default_factory=list)
    locations: list[Table] = field(default_factory=list)
    chronologies: list[Table] = field(default_factory=list)
    events: dict[str, Table] = field(default_factory=dict)
    articles: dict[str, Table] = field(default_factory=dict)
    originals: dict[str, bytes] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)  # files that are no TOML: what they hold is not known
    faults: list[Fault] = field(default_factory=list)

    def fault(self, file: str, where: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(file, where, message))


def read(folder: Path) -> Tables:
    """Read every file of the bundle in `folder`. Faults are in the result; nothing is raised for what files say."""
    tables = Tables()
    if not (folder / "bundle.toml").is_file():
        tables.fault("bundle.toml", "", f"not found: {folder} is no bundle. See docs/bundle.md for the form.")
        return tables
    tables.bundle = _file(tables, folder, "bundle.toml", form.BUNDLE)
    if tables.bundle and tables.bundle["schema"] != 1:
        tables.fault("bundle.toml", "schema", f"{tables.bundle['schema']} is not known here; this archive reads 1.")
    for name, key, shape in (
        ("actors", "actor", form.ACTORS),
        ("locations", "location", form.LOCATIONS),
        ("chronologies", "chronology", form.CHRONOLOGIES),
    ):
        if os.path.lexists(folder / f"{name}.toml"):
            setattr(tables, name, _file(tables, folder, f"{name}.toml", shape).get(key, []))
    for path in _named_by_uid(tables, folder / "events"):
        tables.events[path.stem] = _file(tables, folder, f"events/{path.name}", form.EVENT)
    for path in _named_by_uid(tables, folder / "articles"):
        tables.articles[path.stem] = _file(tables, folder, f"articles/{path.name}", form.ARTICLE)
        _original(tables, folder, path.stem)
    return tables


def _named_by_uid(tables: Tables, folder: Path) -> list[Path]:
    """The TOML files of `folder`, each named by the uid of its thing."""
    paths = sorted(folder.glob("*.toml"))
    for path in paths:
        if not UID.fullmatch(path.stem):
            shown = ascii(path.name)[1:-1]
            tables.fault(f"{folder.name}/{shown}", "", f"name it by its uid: {UID_FORM}.")
    if folder.name == "articles":
        known = {path.stem for path in paths}
        for text in sorted(folder.glob("*.txt")):
            if text.stem not in known:
                tables.fault(
                    f"articles/{ascii(text.name)[1:-1]}", "", "has no annotation: a .toml file of the same name."
                )
    return [path for path in paths if UID.fullmatch(path.stem)]


def _original(tables: Tables, folder: Path, uid: str) -> None:
    name = f"articles/{uid}.txt"
    data = _bytes(tables, folder, name)
    apart = _is_apart(tables.articles[uid])
    received = _bytes(tables, folder, f"articles/{uid}.original", LARGEST_RECEIVED) if apart else data
    if data is None or received is None:
        return
    try:
        tables.texts[uid] = decode(data)
        tables.originals[uid] = received
    except TextRefused as error:
        tables.fault(name, "", str(error))


def _is_apart(article: Table) -> bool:
    """Whether the bytes of an article stand in a file of their own, since its text is not just what they decode to."""
    return bool(article) and article["media_type"] != form.ARTICLE["media_type"].default


def _bytes(tables: Tables, folder: Path, name: str, most: int = LARGEST_FILE) -> bytes | None:
    path = folder / name
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        tables.fault(name, "", "not found as a plain file of the bundle.")
        return None
    if path.stat().st_size > most:
        tables.fault(name, "", f"larger than {most:,} bytes: split it.")
        return None
    return path.read_bytes()


def _file(tables: Tables, folder: Path, name: str, shape: dict[str, Key]) -> Table:
    data = _bytes(tables, folder, name)
    raw = _raw(tables, name, data) if data is not None else None
    if raw is None:
        tables.unread.add(name)
        return {}
    return _shaped(tables, name, "", raw, shape)


def _raw(tables: Tables, name: str, data: bytes) -> Table | None:
    """What the TOML says, or a fault."""
    if b"\r" in data:
        line = data.count(b"\n", 0, data.index(b"\r")) + 1
        tables.fault(name, f"line {line}", "has a carriage return: end lines with a line feed alone.")
        return None
    try:
        return tomllib.loads(decode(data))
    except TextRefused as error:
        tables.fault(name, "", str(error))
    except tomllib.TOMLDecodeError as error:
        tables.fault(name, "", f"not TOML: {error}")
    except RecursionError:
        tables.fault(name, "", "nested too deeply: a bundle needs four levels.")
    except ValueError as error:
        tables.fault(name, "", f"a number with too many digits: {error}")
    return None


def _shaped(tables: Tables, file: str, where: str, raw: Table, shape: dict[str, Key]) -> Table:
    """`raw` with exactly the keys of `shape`, defaults filled in."""
    shown = _label(where, raw)
    for unknown in [name for name in raw if name not in shape]:
        tables.fault(file, shown, f"there is no key “{unknown}” here; there are: {', '.join(shape)}.")
    return {name: _value(tables, file, shown, name, raw, key) for name, key in shape.items()}


def _label(where: str, raw: Table) -> str:
    named = next((raw[name] for name in ("uid", "key") if isinstance(raw.get(name), str)), "")
    return f"{where} “{named}”" if named else where


def _value(tables: Tables, file: str, where: str, name: str, raw: Table, key: Key) -> Any:
    if name not in raw:
        if key.required:
            tables.fault(file, where, f"needs “{name}”.")
        return _empty(tables, file, where, key)
    value, here = raw[name], f"{where}: {name}" if where else name
    if key.kind == "tables":
        if isinstance(value, list) and all(isinstance(row, dict) for row in value):
            return [_shaped(tables, file, f"{where}[[{name}]]", row, key.inside) for row in value]
        tables.fault(file, here, f"write it as tables, [[{name}]].")
        return []
    if type(value) is not key.kind or (key.kind is list and not all(isinstance(item, str) for item in value)):
        tables.fault(file, here, f"needs {KINDS[key.kind]}, not {SHORT.repr(value)}.")
        return _empty(tables, file, where, key)
    if key.kind is dict:
        return _shaped(tables, file, here, value, key.inside)
    return _sound(tables, file, here, value, key)


def _sound(tables: Tables, file: str, here: str, value: Any, key: Key) -> Any:
    if key.words and value not in list(key.words):
        tables.fault(file, here, f"“{value}” is not one of: {', '.join(word for word in key.words if word)}.")
        return next(iter(key.words))
    if isinstance(value, str) and ("\r" in value or "\x00" in value):
        tables.fault(file, here, "a carriage return or NUL has no place in a text.")
    if key.kind is int and not 0 <= value <= 10**12:
        tables.fault(file, here, f"{SHORT.repr(value)} is not between 0 and 10¹².")
        return 0
    if here.endswith((": uid", ": key")) and not UID.fullmatch(value):
        tables.fault(file, here, f"“{value}” is not of {UID_FORM}.")
    return value


def _empty(tables: Tables, file: str, where: str, key: Key) -> Any:
    if key.required:
        return next(iter(key.words or [""])) if key.kind is str else 0
    if key.kind is dict:
        return {name: _empty(tables, file, where, inner) for name, inner in key.inside.items()}
    return list(key.default) if isinstance(key.default, list) else key.default
