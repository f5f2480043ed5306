"""Lists of references: BibTeX, RIS and CSL-JSON, each entry the citation of a fixed version."""

import json
import re

from archive.public import streams
from archive.public.formats import citation
from archive.public.formats.dates import known

# A brace counts in BibTeX even behind a backslash, so braces are commands of their own.
TEX = str.maketrans(
    {
        "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}", **{character: f"\\{character}" for character in "&%$#_"},
    }
)  # fmt: skip


def bibtex(batches, asking):
    """Entries of BibTeX in UTF-8, as biblatex reads them."""
    return streams.each(_bibtex, batches, asking)


def _bibtex(thing, asking):
    cited = citation.of(thing, asking)
    fields = {
        "title": f"{{{cited.title.translate(TEX)}}}",
        "author": " and ".join(f"{{{author.translate(TEX)}}}" for author in cited.authors),
        "journal" if cited.sort == "news" else "howpublished": cited.container.translate(TEX),
        "publisher": cited.publisher.translate(TEX),
        **dict(zip(("year", "month", "day"), known(cited.date), strict=False)),
        "version": str(cited.version),
        "url": re.sub(r"[{}\\%]", lambda found: f"%{ord(found[0]):02X}", cited.url),
        "langid": cited.language.translate(TEX),
        "note": ". ".join(cited.notes).translate(TEX),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    sort = "article" if cited.sort == "news" else "misc"
    return f"@{sort}{{{cited.key},\n" + ",\n".join(lines) + "\n}\n\n"


def ris(batches, asking):
    """Records of RIS: a tag, two spaces, a hyphen, a space and a value on each line."""
    return streams.each(_ris, batches, asking)


def _ris(thing, asking):
    cited = citation.of(thing, asking)
    date = known(cited.date)
    pairs = [
        ("TY", "NEWS" if cited.sort == "news" else "ELEC"),
        ("ID", cited.key),
        ("TI", cited.title),
        *(("AU", author) for author in cited.authors),
        ("T2", cited.container),
        ("PB", cited.publisher),
        ("PY", date[0] if date else ""),
        ("DA", "/".join([*date, "", "", ""][:3]) + "/" if date else ""),
        ("ET", str(cited.version)),
        ("LA", cited.language),
        *(("N1", note) for note in cited.notes),
        ("UR", cited.url),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in pairs if value) + "ER  - \r\n\r\n"


def csl(batches, asking):
    """A list of CSL-JSON."""
    return streams.joined("[\n", ([_csl(thing, asking) for thing in batch] for batch in batches), "\n]\n")


def _csl(thing, asking):
    cited = citation.of(thing, asking)
    date = [int(part) for part in known(cited.date)]
    fields = {
        "id": cited.key,
        "type": "article-newspaper" if cited.sort == "news" else "webpage",
        "title": cited.title,
        "author": [{"literal": author} for author in cited.authors],
        "container-title": cited.container,
        "publisher": cited.publisher,
        "issued": {"date-parts": [date]} if date else {"literal": cited.date} if cited.date else None,
        "version": str(cited.version),
        "language": cited.language,
        "note": ". ".join(cited.notes),
        "URL": cited.url,
    }
    return json.dumps({name: value for name, value in fields.items() if value}, ensure_ascii=False)
