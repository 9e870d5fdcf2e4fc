"""page.py - what clerks do with a page, in python-docx and, where that lacks something, in XML.

A recipe takes the words from the expected report and decides how they stand on the page.
"""
import struct
import zlib

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

HEADINGS = {"measure": "มาตรการ/กิจกรรม", "steps": "ขั้นตอนหรือวิธีการปฏิบัติ", "owners": "ผู้รับผิดชอบ",
            "timeline": "ระยะเวลา", "results": "ผลการดำเนินการ", "outcomes": "ผลลัพธ์หรือความสำเร็จ"}
SIX = list(HEADINGS)
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def thai(number):
    return str(number).translate(THAI)


def typed(item, gap=" "):
    """A line as somebody types it: marker, gap, words."""
    marker = item.get("marker", "")
    return f"{marker}{gap}{item['text']}" if marker else item["text"]


def lines(items, gap=" "):
    """The lines of a list, what is listed below each after it."""
    found = []
    for item in items:
        found.append(typed(item, gap))
        found += lines(item.get("items", []), gap)
    return found


def words(measure, field, gap=" "):
    """The lines of one field of a measure."""
    if field == "measure":
        return [typed({"marker": measure.get("marker", ""), "text": measure["title"]}, gap)]
    if field == "title":
        return [measure["title"]]
    if field == "marker":
        return [measure["marker"]]
    if field == "issue":
        return [thai(measure["issue"])]
    if field == "owners":
        owners = measure.get("owners", [])
        return owners if len(owners) == 1 else [f"- {owner}" for owner in owners]
    if field == "timeline":
        return [measure["timeline"]["text"]]
    if field in ("steps", "results", "outcomes"):
        return lines(measure.get(field, []), gap)
    return [measure.get("extra", {}).get(field, "")]


def put(cell, texts):
    """Paragraphs of a cell, a text each."""
    first = cell.paragraphs[0]
    for text in texts:
        (first if first is not None else cell.add_paragraph()).add_run(text)
        first = None


def breaks(paragraph, texts):
    """One paragraph, its texts parted by line breaks."""
    for i, text in enumerate(texts):
        run = paragraph.add_run()
        if i:
            run.add_break(WD_BREAK.LINE)
        run.add_text(text)


def as_thai(document):
    """The font and language that a Thai office uses."""
    style = document.styles["Normal"]
    style.font.name, style.font.size = "TH SarabunIT๙", Pt(16)
    properties = style.element.get_or_add_rPr()
    properties.rFonts.set(qn("w:cs"), "TH SarabunIT๙")
    properties.append(parse_xml(f'<w:szCs {nsdecls("w")} w:val="32"/>'))
    properties.append(parse_xml(f'<w:lang {nsdecls("w")} w:bidi="th-TH"/>'))


def mark_header(row):
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def png(shade):
    """A picture of 8 by 8 equal points."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes(shade) * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Page:
    """A document in the making, and the report that it says."""

    def __init__(self, report, portrait=False):
        self.report = report
        self.document = docx.Document()
        as_thai(self.document)
        self.section = self.document.sections[0]
        self.section.page_width, self.section.page_height = (Cm(21), Cm(29.7)) if portrait else (Cm(29.7), Cm(21))
        self.section.orientation = WD_ORIENT.PORTRAIT if portrait else WD_ORIENT.LANDSCAPE

    @property
    def measures(self):
        return self.report["measures"]

    def line(self, text="", bold=False, center=False, style=None):
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(text).bold = bold or None
        if center:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def new_page(self):
        self.document.add_page_break()

    def fiscal_line(self):
        return f"ประจำปีงบประมาณ พ.ศ. {thai(self.report['years']['fiscal'])}"

    def agency_line(self):
        agency = self.report["agency"]
        return f"{agency['name']} อำเภอ{agency['district']} จังหวัด{agency['province']}"

    def title(self):
        for text in (self.report["title"], self.fiscal_line(), self.agency_line()):
            self.line(text, bold=True, center=True)

    def preamble(self):
        for text in self.report.get("preamble", []):
            self.line(text).paragraph_format.first_line_indent = Cm(2.5)

    def front(self):
        self.title()
        self.preamble()

    def grid(self, columns, rows=0):
        table = self.document.add_table(rows=rows, cols=columns)
        table.style = "Table Grid"
        return table

    def header(self, table, headings, repeat=False):
        row = table.add_row()
        for cell, text in zip(row.cells, headings):
            cell.paragraphs[0].add_run(text).bold = True
        if repeat:
            mark_header(row)
        return row

    def row(self, table, measure, fields=SIX, gap=" "):
        row = table.add_row()
        for cell, field in zip(row.cells, fields):
            put(cell, words(measure, field, gap))
        return row

    def table(self, columns=None, measures=None, gap=" ", repeat=True):
        """A table of the usual kind: one header row, one row a measure."""
        columns = columns or [(heading, field) for field, heading in HEADINGS.items()]
        table = self.grid(len(columns))
        self.header(table, [heading for heading, _ in columns], repeat)
        for measure in self.measures if measures is None else measures:
            self.row(table, measure, [field for _, field in columns], gap)
        return table

    def save(self, path):
        self.document.core_properties.title = ""
        self.document.save(path)
