#!/usr/bin/env python3
"""find_values.py WRITE_REPORTS [FIRST COUNT]: every value of a report is found in its DOCX and in its ODT.
find_values.py WRITE_REPORTS notice: the search above notices when any single value is another one.

Lets WRITE_REPORTS write COUNT generated reports as JSON and in both formats, then looks for each value at its place: in
order, in the right cell, behind its label, as a bullet, in a header row that is marked as one, in the metadata. Reads
with zipfile and lxml only and shares no code with the writers. Exit status 77: lxml is missing."""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field

try:
    from lxml import etree
except ImportError:
    print("skipped: python3-lxml is missing")
    sys.exit(77)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
DC = "{http://purl.org/dc/elements/1.1/}"
OASIS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, DRAW, META, SVG = (OASIS % n for n in ("office", "text", "table", "drawing", "meta", "svg-compatible"))
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass
class Paragraph:
    text: str
    bullet: bool = False


@dataclass
class Table:
    header_rows: int = 0
    rows: list = field(default_factory=list)  # rows of cells of blocks


@dataclass
class Document:
    body: list = field(default_factory=list)      # Paragraph and Table
    alts: list = field(default_factory=list)      # of pictures
    facts: dict = field(default_factory=dict)     # title, author, keywords, language
    custom: dict = field(default_factory=dict)
    thai: bool = False                            # whether text is told to be Thai as complex script


# ---- DOCX

def docx_text(paragraph):
    parts = []
    for node in paragraph.iter(W + "t", W + "br", W + "tab", W + "cr"):
        if node.getparent().tag == W + "tabs":
            continue
        if node.tag == W + "t":
            text = node.text or ""
            if node.get(XML_SPACE) != "preserve":
                text = text.strip(" \t\r\n")
            if re.search(r"[\t\r\n]", text):
                raise ValueError(f"white space that Word shows as a blank in {text!r}")
            parts.append(text)
        else:
            parts.append("\t" if node.tag == W + "tab" else "\n")
    return "".join(parts)


def docx_blocks(parent):
    blocks = []
    for node in parent:
        if node.tag == W + "p":
            blocks.append(Paragraph(docx_text(node), node.find(f"{W}pPr/{W}numPr") is not None))
        elif node.tag == W + "tbl":
            blocks.append(docx_table(node))
    return blocks


def docx_table(node):
    table = Table()
    for row in node.iterchildren(W + "tr"):
        marked = row.find(f"{W}trPr/{W}tblHeader") is not None
        if marked and table.header_rows == len(table.rows):
            table.header_rows += 1
        table.rows.append([docx_blocks(cell) for cell in row.iterchildren(W + "tc")])
    return table


def without_escapes(text):
    """Text as an Office program means it: ECMA-376-1, 22.9.2.19 ST_Xstring."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def read_docx(name):
    with zipfile.ZipFile(name) as package:
        part = {n: etree.fromstring(package.read(n)) for n in package.namelist() if n.endswith(".xml")}
    body = part["word/document.xml"].find(W + "body")
    core = part["docProps/core.xml"]
    language = part["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    document = Document(docx_blocks(body), [n.get("descr", "") for n in body.iter(WP + "docPr")])
    document.facts = {"title": core.findtext(DC + "title", ""), "author": core.findtext(DC + "creator", ""),
                      "keywords": core.findtext(CP + "keywords", ""), "language": core.findtext(DC + "language", "")}
    document.thai = language is not None and language.get(W + "bidi") == "th-TH"
    for each in part["docProps/custom.xml"].iter(CUSTOM + "property") if "docProps/custom.xml" in part else ():
        document.custom[each.get("name")] = without_escapes("".join(each[0].itertext()))
    return document


# ---- ODT

def odt_characters(node):
    """Characters as they stand, then (True, text) for what elements mean: those are not collapsed."""
    yield False, node.text or ""
    for child in node:
        if child.tag == TEXT + "s":
            yield True, " " * int(child.get(TEXT + "c", "1"))
        elif child.tag in (TEXT + "tab", TEXT + "line-break"):
            yield True, "\t" if child.tag == TEXT + "tab" else "\n"
        elif child.tag != DRAW + "frame" and isinstance(child.tag, str):
            yield from odt_characters(child)
        yield False, child.tail or ""


def odt_text(node):
    """ODF 1.3 part 3, 6.1.2: white space is collapsed, also across elements, and dropped at both ends."""
    made, after_blank = [], True
    for literal, text in odt_characters(node):
        for character in text:
            if literal or character not in " \t\r\n":
                made.append((literal, character))
                after_blank = False
            elif not after_blank:
                made.append((False, " "))
                after_blank = True
    while made and made[-1] == (False, " "):
        made.pop()
    return "".join(character for _, character in made)


def odt_blocks(parent, bullet=False):
    blocks = []
    for node in parent:
        if node.tag in (TEXT + "p", TEXT + "h"):
            blocks.append(Paragraph(odt_text(node), bullet))
        elif node.tag == TABLE + "table":
            blocks.append(odt_table(node))
        elif node.tag == TEXT + "list":
            for entry in node.iterchildren(TEXT + "list-item"):
                blocks += odt_blocks(entry, True)
    return blocks


def odt_table(node):
    table = Table()
    for row in node.iter(TABLE + "table-row"):
        if next(row.iterancestors(TABLE + "table")) is not node:
            continue
        if row.getparent().tag == TABLE + "table-header-rows":
            table.header_rows += 1
        table.rows.append([odt_blocks(cell) for cell in row.iterchildren(TABLE + "table-cell")])
    return table


def odt_alt(frame):
    return frame.findtext(SVG + "desc") or frame.findtext(SVG + "title") or ""


def read_odt(name):
    with zipfile.ZipFile(name) as package:
        content, styles, meta = (etree.fromstring(package.read(n)) for n in ("content.xml", "styles.xml", "meta.xml"))
    text = content.find(f"{OFFICE}body/{OFFICE}text")
    about = meta.find(OFFICE + "meta")
    document = Document(odt_blocks(text), [odt_alt(f) for f in text.iter(DRAW + "frame")])
    document.facts = {"title": about.findtext(DC + "title", ""),
                      "author": about.findtext(META + "initial-creator", "") or about.findtext(DC + "creator", ""),
                      "keywords": [k.text for k in about.iter(META + "keyword")],
                      "language": about.findtext(DC + "language", "")}
    style = OASIS % "style"
    document.thai = any(p.get(style + "language-complex") == "th" and p.get(style + "country-complex") == "TH"
                        for p in styles.iterfind(f".//{style}default-style/{style}text-properties"))
    document.custom = {p.get(META + "name"): p.text or "" for p in about.iter(META + "user-defined")}
    return document


# ---- what must be found

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()


def labelled(marker, text):
    return Paragraph(f"{marker}\t{text}" if marker else text)


def items(entries):
    for entry in entries:
        yield labelled(entry.get("marker", ""), entry.get("text", ""))
        yield from items(entry.get("items", []))


def headings_of(report):
    """Further headings in order of their first appearance."""
    return list(dict.fromkeys(h for m in report.get("measures", []) for h in m.get("extra", {})))


def cells_of(measure, headings):
    """What each cell holds; None stands for words that the writer makes of a timeline that has none."""
    when = measure.get("timeline", {})
    shown = when.get("text", "")
    yield [labelled(measure.get("marker", ""), measure["title"])]
    yield list(items(measure.get("steps", [])))
    yield [Paragraph(owner, True) for owner in measure.get("owners", [])]
    unsaid = not shown and (when.get("from") or when.get("to") or when.get("kind") == "recurring")
    yield None if unsaid else [Paragraph(shown)]
    yield list(items(measure.get("results", [])))
    yield list(items(measure.get("outcomes", [])))
    for heading in headings:
        extra = measure.get("extra", {})
        yield [Paragraph(extra[heading])] if heading in extra else []


def in_thai(iso):
    year, month, day = (int(n) for n in iso.split("-"))
    return f"{day} {MONTHS[month - 1]} {year + 543}".translate(THAI)


class Faults(list):
    def expect(self, what, wanted, found):
        if wanted != found:
            self.append(f"{what}: expected {wanted!r}, found {found!r}")

    def expect_in_order(self, what, wanted, text):
        at = 0
        for each in wanted:
            found = text.find(each, at)
            if found < 0:
                self.append(f"{what}: expected {each!r} in {text[at:at + 200]!r}")
                return
            at = found + len(each)


def check_front(report, blocks, faults):
    preamble = report.get("preamble", [])
    texts = [b.text for b in blocks]
    agency = report.get("agency", {})
    faults.expect("title", report["title"], texts[0] if texts else None)
    faults.expect("preamble", preamble, texts[len(texts) - len(preamble):])
    head = texts[1:len(texts) - len(preamble)]
    fiscal = report.get("years", {}).get("fiscal")
    wanted = [str(fiscal).translate(THAI)] if fiscal else []
    wanted += [agency[k] for k in ("name", "district", "province") if agency.get(k)]
    faults.expect_in_order("head", wanted, "\n".join(head))


def check_table(report, table, faults):
    headings = headings_of(report)
    faults.expect("header rows", 1, table.header_rows)
    faults.expect("rows", 1 + len(report.get("measures", [])), len(table.rows))
    heads = ["".join(b.text for b in cell) for cell in table.rows[0]]
    faults.expect("columns", 6 + len(headings), len(heads))
    faults.expect("headings", headings, heads[6:])
    for index, (measure, row) in enumerate(zip(report.get("measures", []), table.rows[1:])):
        for column, (wanted, found) in enumerate(zip(cells_of(measure, headings), row)):
            place = f"row {index + 1}, column {column + 1}"
            if wanted is None:
                faults.expect(place + ": has words", True, any(p.text for p in found))
            else:
                faults.expect(place, wanted or [Paragraph("")], found)


def flat(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for row in block.rows:
                for cell in row:
                    yield from flat(cell)


def check_back(report, blocks, faults):
    wanted = []
    for who in report.get("signatures", []):
        wanted += [who[k] for k in ("role", "name", "position") if who.get(k)]
        wanted += [in_thai(who["date"])] if who.get("date") else []
    for annex in report.get("annexes", []):
        wanted += [annex["title"]] if annex.get("title") else []
        wanted += captions(annex.get("pictures", []))
    faults.expect_in_order("after the table", wanted, "\n".join(flat(blocks)))


def captions(pictures):
    return [p["caption"] for p in pictures if p.get("caption")]


def check_pictures(report, document, faults):
    shown = [p for a in report.get("annexes", []) for p in a.get("pictures", [])]
    faults.expect("pictures", [p.get("alt") or p.get("caption") or p["file"] for p in shown], document.alts)


def properties(report):
    years, agency = report.get("years", {}), report.get("agency", {})
    named = {f"years.{k}": years.get(k) for k in ("analysed", "filed")}
    named |= {f"agency.{k}": agency.get(k) for k in ("kind", "subdistrict")}
    named |= {f"agency.divisions.{i}": d for i, d in enumerate(agency.get("divisions", []))}
    named |= {f"measures.{i}.issue": m.get("issue") for i, m in enumerate(report.get("measures", []))}
    for i, annex in enumerate(report.get("annexes", [])):
        for k, picture in enumerate(annex.get("pictures", [])):
            named |= {f"annexes.{i}.pictures.{k}.{f}": picture.get(f) for f in ("file", "fallback")}
    return {f"ita.{name}": str(value) for name, value in named.items() if value}


def check_facts(report, document, faults):
    facts, author = document.facts, report.get("agency", {}).get("name", "")
    faults.expect("metadata title", report["title"], facts["title"][:len(report["title"])])
    faults.expect("author", author, facts["author"])
    faults.expect("keywords name the agency", True, not author or author in facts["keywords"])
    faults.expect("language", ("th-TH", True), (facts["language"], document.thai))
    for name, value in properties(report).items():
        faults.expect(name, value, document.custom.get(name))


def check_timelines(report, document, faults):
    """Kind and days are told by the words or by properties; where there are properties they are right."""
    for i, measure in enumerate(report.get("measures", [])):
        when = measure.get("timeline", {})
        for key in ("kind", "from", "to"):
            name = f"ita.measures.{i}.timeline.{key}"
            told = f"ita.measures.{i}.timeline.kind" in document.custom
            if told:
                faults.expect(name, when.get(key, "free" if key == "kind" else None), document.custom.get(name))
            elif not when.get("text") and when.get("kind", "free") != "free":
                faults.expect(name, when.get(key), None)


def check(report, document):
    faults = Faults()
    at = next(i for i, block in enumerate(document.body) if isinstance(block, Table))
    check_front(report, document.body[:at], faults)
    check_table(report, document.body[at], faults)
    check_back(report, document.body[at + 1:], faults)
    check_pictures(report, document, faults)
    check_facts(report, document, faults)
    check_timelines(report, document, faults)
    return faults


READERS = {".docx": read_docx, ".odt": read_odt}


def leaves(node, path=()):
    """The way to every value."""
    if isinstance(node, (dict, list)):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from leaves(value, (*path, key))
    else:
        yield path


def other(value, path):
    if path[-1] in ("from", "to", "date"):
        return "1999-09-09" if value != "1999-09-09" else "1999-09-10"
    if path[-1] == "kind" and "timeline" in path:
        return "half" if value != "half" else "month"
    return value + 1 if isinstance(value, int) else value + "ฬ๛"


def with_other(node, path, way):
    if not way:
        return other(node, path)
    copy = dict(node) if isinstance(node, dict) else list(node)
    copy[way[0]] = with_other(node[way[0]], path, way[1:])
    return copy


def is_told_by_words(report, path, document):
    """Kind and days of a time that its words tell are nowhere else to be found; `ita` numbers the JSON itself."""
    return path == ("ita",) or "timeline" in path and path[-1] != "text" and \
        f"ita.measures.{path[1]}.timeline.kind" not in document.custom


def unnoticed(report, document):
    for path in leaves(report):
        if not is_told_by_words(report, path, document) and not check(with_other(report, path, path), document):
            yield f"expected a fault where {'/'.join(map(str, path))} is another"


def written(program, first, count):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, folder, str(first), str(count)], check=True)
        for name in sorted(glob.glob(os.path.join(folder, "*.json"))):
            with open(name, encoding="utf-8") as file:
                report = json.load(file)
            for ending, read in READERS.items():
                yield os.path.basename(name)[:-5] + ending, report, read(name[:-5] + ending)


def main():
    notice = sys.argv[2:] == ["notice"]
    first, count = (5, 6) if notice else map(int, sys.argv[2:4] or ("0", "50"))
    wrong = values = files = 0
    for name, report, document in written(sys.argv[1], first, count):
        faults = list((unnoticed if notice else check)(report, document))
        for fault in faults[:5]:
            print(f"{name}: {fault[:600]}")
        wrong, values, files = wrong + len(faults), values + len(list(leaves(report))), files + 1
    print(f"{files} documents, {values} values, {wrong} faults")
    return 1 if wrong or files != 2 * count else 0


if __name__ == "__main__":
    sys.exit(main())
