"""Small files of each kind, made here: a report as a page, as a PDF, as a Word document; and hostile ones."""

import io
import zipfile
import zlib

PARAGRAPHS = [
    "Rebels enter the old town",
    "BEIRUT (Reuters) - Rebels entered the old town on Monday, activists said, after three days of shelling.",
    "“We are in the market,” a fighter told reporters by telephone on Monday evening.",
    "Residents said that about 40 people had been killed, and asked not to be named.",
]
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SAME = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def page(body="", head=""):
    """An HTML page with a menu, a report and a footer."""
    inner = body or "".join(f"<p>{words}</p>" for words in PARAGRAPHS[1:])
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{PARAGRAPHS[0]} | Wire</title>{head}</head>'
        f'<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{PARAGRAPHS[0]}</h1>{inner}</article>'
        "<footer>Imprint and cookies</footer></body></html>"
    ).encode()


def docx(*paragraphs, xml="", more=()):
    """A Word document with these paragraphs, each XML of its runs; or with `xml` as its main part."""
    inner = "".join(f"<w:p>{each}</w:p>" for each in paragraphs)
    main = (
        xml
        or f'<?xml version="1.0"?><w:document xmlns:w="{WORDS}" xmlns:mc="{SAME}"><w:body>{inner}</w:body></w:document>'
    )
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": main, **dict(more)})


def run(words):
    """The XML of a run of words."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def packed(files):
    """A ZIP file."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def pdf(*paragraphs, pages=1, stream=None, more=""):
    """A PDF: each paragraph a line of Helvetica, 30 points apart; or with `stream` on each page."""
    words = "".join(f"1 0 0 1 50 {750 - 30 * at} Tm ({_escaped(each)}) Tj " for at, each in enumerate(paragraphs))
    content = f"BT /F1 10 Tf {words} ET".encode("cp1252") if stream is None else stream
    kids = " ".join(f"{5 + n} 0 R" for n in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d %s >> stream\n%s\nendstream" % (len(content), more.encode(), content),
        *(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            for _ in range(pages)
        ),
    ]
    made, places = b"%PDF-1.4\n", []
    for number, inner in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, inner)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def deflated(data):
    """A PDF stream of `data`, squeezed once, with what its dictionary says of it."""
    return {"stream": zlib.compress(data, 9), "more": "/Filter /FlateDecode"}


def _escaped(words):
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
