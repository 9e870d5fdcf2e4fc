#!/usr/bin/env python3
"""dictionaries.py PROJECT FOLDER - makes a dictionary of libFuzzer for each target, of the names and words in the sources."""
import json
import re
import sys
from pathlib import Path

project, folder = Path(sys.argv[1]), Path(sys.argv[2])


def quoted(pattern, *places):
    """What the pattern's group finds in quotes in the sources."""
    files = [f for place in places for f in sorted((project / place).rglob("*.?pp"))]
    return sorted({found for f in files for found in re.findall(f'"({pattern})"', f.read_text(encoding="utf-8"))})


def tags(names):
    return [form.format(name) for name in names for form in ("<{}>", "</{}>", "<{}/>", "{}", ' {}="')]


def words_in(value):
    """All texts of a JSON value, names of members too."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, list):
        return set().union(*map(words_in, value))
    return words_in([*value.keys(), *value.values()]) if isinstance(value, dict) else set()


def words_of(file):
    return sorted(words_in(json.loads((project / "src/data" / file).read_text(encoding="utf-8"))))


qualified = r"[a-z][a-z0-9]*:[A-Za-z][A-Za-z-]*"
xml = ["<", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "&amp;", "&lt;", "&#9;", "&#x0E01;", "&quot;",
       'xmlns:t="urn:t"', ' xmlns="', "\N{BYTE ORDER MARK}", '<?xml version="1.0" encoding="UTF-8"?>', "<!DOCTYPE"]
ooxml = xml + tags(quoted(qualified, "src/docx", "src/patch"))
odf = xml + tags(quoted(qualified, "src/odt", "src/patch"))
values = [str(n) for n in (0, 1, 2, 9, 10, 65_535, 65_536, 2**31 - 1, 2**31, 2**32, 2**63, -1)]
thai = sorted({*words_of("lexicon/standard.json"),
               *quoted("[^\"\\\\\n]*[\u0e01-\u0e5b][^\"\\\\\n]*", "src/base", "src/report", "src/text")})
marks = ["๑.", "(๑)", "1)", "ก.", "๑.๑", "- ", "•", "\t", "\u200b", "ํา", "พ.ศ.", "ต.ค.", "๒๕๖๘", "\u0e33", "\u00a0"]


def keys(schema):
    return [f'"{word}"' for word in words_of(schema)] + ['":', "{}", "[]", "null", "true", "\\u0e01", "1e309", "-0"]


zip_marks = [b"PK\3\4", b"PK\1\2", b"PK\5\6", b"PK\6\6", b"PK\6\7", b"PK\7\x08", b"\1\0\x10\0", b"\xff\xff\xff\xff", b"\xff\xff",
             b"\x08\0", b"\0\0", b"\x14\0", b"\0\x08", b"..", b"/", b"\\", b"mimetype", b"content.xml"]
pictures = [b"\x89PNG\r\n\x1a\n", b"IHDR", b"pHYs", b"IDAT", b"IEND", b"\xff\xd8\xff", b"\xff\xc0", b"\xff\xe0", b"JFIF\0", b"Exif\0\0",
            b"<svg", b"viewBox=", b"width=", b"height=", b"100%", b"mm", b"<!DOCTYPE svg"]
dictionaries = {
    "docx": ooxml + values,
    "image": pictures,
    "json": keys("report.schema.json") + thai + values,
    "look": keys("look.schema.json") + values,
    "odt": odf + values,
    "package": zip_marks,
    "placeholders": ooxml + odf + ["{{", "}}", "{{agency.name}}"],
    "splice": odf + thai[:50],
    "text": thai + marks + ["<p>", "</p>", "<br>", "<li>", "&nbsp;", "| ", "--- "],
    "thai": thai + marks,
    "update": odf + ooxml + values + thai,
    "xml": xml,
}


def line(token):
    raw = token if isinstance(token, bytes) else token.encode()
    return '"' + "".join(f"\\x{byte:02x}" for byte in raw) + '"\n'


folder.mkdir(parents=True, exist_ok=True)
for name, tokens in dictionaries.items():
    # libFuzzer takes tokens of 64 bytes at the most.
    lines = [line(token) for token in tokens if 0 < len(token if isinstance(token, bytes) else token.encode()) <= 64]
    (folder / f"{name}.dict").write_text("".join(lines), encoding="ascii")
