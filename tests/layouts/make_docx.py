#!/usr/bin/env python3
"""make_docx.py FOLDER: makes FOLDER/docx, a file for every layout in docx/, and FOLDER/none, papers that hold no report.

Exit status 77: python-docx is missing.
"""
import io
import json
import pathlib
import sys

sys.dont_write_bytecode = True  # nothing is left beside the sources

try:
    from page import (HEADINGS, SIX, Cm, OxmlElement, Page, breaks, lines, mark_header, nsdecls, parse_xml, png, put,
                      qn, thai, typed, words)
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent
RECIPES = {}


def layout(recipe):
    """The recipe of the layout of the same name."""
    RECIPES[recipe.__name__] = recipe
    return recipe


# One table, its columns and its header.

@layout
def plain_six_columns(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def synonyms_in_another_order(report):
    page = Page(report)
    page.front()
    page.table([("ส่วนราชการที่รับผิดชอบ", "owners"), ("แนวทางการพัฒนา/มาตรการ", "measure"), ("กำหนดเวลา", "timeline"),
                ("วิธีดำเนินการ", "steps"), ("ผลที่ได้รับ", "outcomes"), ("สรุปผลการดำเนินงาน", "results")])
    return page


@layout
def ordinal_and_remark(report):
    page = Page(report)
    page.front()
    page.table([("ลำดับที่", "marker"), ("มาตรการ", "title"), ("แนวทางการดำเนินการ", "steps"),
                ("หน่วยงานที่รับผิดชอบ", "owners"), ("ช่วงเวลาดำเนินการ", "timeline"), ("ผลการดำเนินงาน", "results"),
                ("ผลลัพธ์", "outcomes"), ("หมายเหตุ", "หมายเหตุ")], gap="")
    return page


def merged_header(table, groups):
    """Two header rows: a heading over several columns, or one merged down."""
    upper, lower = table.add_row().cells, table.add_row().cells
    at = 0
    for heading, below in groups:
        if not below:
            upper[at].merge(lower[at]).paragraphs[0].text = heading
            at += 1
            continue
        upper[at].merge(upper[at + len(below) - 1]).paragraphs[0].text = heading
        for i, text in enumerate(below):
            lower[at + i].paragraphs[0].text = text
        at += len(below)
    for row in table.rows[:2]:
        mark_header(row)


@layout
def two_header_rows(report):
    page = Page(report)
    page.front()
    table = page.grid(8)
    merged_header(table, [("มาตรการ", []), ("วิธีการดำเนินการ", []), ("ผู้รับผิดชอบ", []), ("ระยะเวลา", []),
                          ("การรายงานผล", ["ผลการดำเนินการ", "ผลลัพธ์"]), ("งบประมาณ (บาท)", ["ได้รับ", "ใช้ไป"])])
    for measure in page.measures:
        page.row(table, measure, SIX + ["งบประมาณ (บาท) ได้รับ", "งบประมาณ (บาท) ใช้ไป"])
    return page


@layout
def start_and_end_columns(report):
    page = Page(report)
    page.line(report["title"], center=True)
    page.line(page.fiscal_line(), center=True)
    page.line(report["agency"]["name"], center=True)
    page.preamble()
    table = page.grid(7)
    merged_header(table, [("โครงการ/กิจกรรม/มาตรการ", []), ("ขั้นตอนการทำงาน", []), ("ผู้รับผิดชอบ", []),
                          ("ระยะเวลาดำเนินการ", ["วันที่เริ่ม", "วันที่สิ้นสุด"]), ("ผลการดำเนินการ", []), ("ผลสัมฤทธิ์", [])])
    for measure in page.measures:
        cells = table.add_row().cells
        ends = measure["timeline"]["text"].split(" - ")
        texts = [words(measure, field) for field in ("measure", "steps", "owners")] + [[end] for end in ends]
        for cell, text in zip(cells, texts + [words(measure, field) for field in ("results", "outcomes")]):
            put(cell, text)
    return page


@layout
def damaged_headings(report):
    page = Page(report)
    page.front()
    headings = ["มาตราการ/กิจกรรมที่ดําเนินการ เพื่อส่งเสริมคุณธรรมและ ความโปรงใสภายในหน่วยงาน",
                "ขั\uf70bนตอนหรือวิธีการปฎิบัติ", "ผู้รับ\u200bผิด\u200bชอบ", "ระยะ เวลา", "ผลการ ดําเนิน การ",
                "ผลลัพธ์หรือสัมฤทธ์ในการดําเนินการ"]
    page.table(list(zip(headings, SIX)))
    return page


@layout
def ascii_and_mixed_digits(report):
    page = Page(report)
    page.line(report["title"], center=True)
    page.line("ประจำปีงบประมาณ พ.ศ..2568", center=True)
    page.line(page.agency_line(), center=True)
    page.preamble()
    page.table()
    return page


@layout
def portrait_without_some_columns(report):
    page = Page(report, portrait=True)
    page.front()
    page.table([("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "measure"), ("ผลการดำเนินการ", "results")])
    return page


@layout
def issue_column(report):
    page = Page(report)
    page.front()
    page.table([("ประเด็นที่", "issue"), ("มาตรการ/แนวทาง", "title"), ("ขั้นตอน/วิธีการ", "steps"),
                ("ผู้รับผิดชอบ", "owners"), ("ระยะเวลาดำเนินการ", "timeline"), ("การกำกับติดตาม", "การกำกับติดตาม"),
                ("ผลการดำเนินการ", "results"), ("ผลลัพธ์", "outcomes")])
    return page


@layout
def lead_in_and_unmarked_items(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def times_of_every_form(report):
    page = Page(report)
    page.front()
    page.table([("มาตรการ", "measure"), ("ระยะเวลา", "timeline"), ("ผลการดำเนินการ", "results")])
    return page


# The table over pages.

@layout
def header_typed_again_in_one_table(report):
    page = Page(report)
    page.front()
    table = page.grid(6)
    for measure in page.measures:
        page.header(table, HEADINGS.values())
        page.row(table, measure, gap="")
    return page


@layout
def table_and_header_per_measure(report):
    page = Page(report)
    page.front()
    wraps = ["มาตรการ/กิจกรรม", "มาตรการ/ กิจกรรม", "มาตรการ /กิจกรรม"]
    for measure, wrapped in zip(page.measures, wraps):
        headings = {**HEADINGS, "measure": wrapped}
        page.table([(heading, field) for field, heading in headings.items()], [measure], repeat=False)
        page.new_page()
    return page


def part(measure, **kept):
    """A measure of which only some items are on this page; fields that are not named are empty."""
    empty = {"title": "", "timeline": {"text": ""}, "owners": [], "steps": [], "results": [], "outcomes": []}
    return {**empty, **{field: measure[field][cut] for field, cut in kept.items()}}


@layout
def continued_without_header(report):
    page = Page(report)
    page.front()
    first, second, third = page.measures
    page.table(measures=[{**first, "steps": first["steps"][:2], "results": first["results"][:2]}], repeat=False)
    page.new_page()
    table = page.grid(6)
    page.row(table, part(first, steps=slice(2, None), results=slice(2, None)))
    page.row(table, second)
    page.new_page()
    page.table(measures=[third], repeat=False)
    return page


@layout
def rows_cut_at_the_page(report):
    page = Page(report)
    page.front()
    first, second = page.measures
    cut = " หลายช่องทาง"
    above, _, below = first["outcomes"][0]["text"].partition(cut)
    table = page.table(measures=[{**first, "results": first["results"][:2], "outcomes": [{"marker": "๑.", "text": above}]}])
    page.row(table, {**part(first, results=slice(2, None)), "outcomes": [{"text": cut.strip() + below}]})
    page.row(table, {**second, "steps": second["steps"][:1], "owners": second["owners"][:1],
                     "results": second["results"][:1]})
    page.row(table, part(second, steps=slice(1, None), owners=slice(1, None), results=slice(1, None)))
    return page


@layout
def tables_under_headings(report):
    page = Page(report)
    page.front()
    page.line("ส่วนที่ ๑ มาตรการระยะเร่งด่วน", style="Heading 2")
    page.table(measures=page.measures[:2])
    page.line("ส่วนที่ ๒ มาตรการระยะต่อเนื่อง", style="Heading 2")
    page.table(measures=page.measures[2:])
    return page


# Rows that are not a measure each.

def rows_per_step(page, table, measure):
    for i, step in enumerate(measure["steps"]):
        cells = table.add_row().cells
        put(cells[1], [typed(step)])
        put(cells[4], [typed(measure["results"][i])])
    return table.rows[-len(measure["steps"]):]


@layout
def row_per_step_merged(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure in page.measures:
        rows = rows_per_step(page, table, measure)
        for column in (0, 2, 3, 5):
            put(rows[0].cells[column].merge(rows[-1].cells[column]), words(measure, SIX[column]))
    return page


@layout
def row_per_step_left_empty(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure in page.measures:
        rows = rows_per_step(page, table, measure)
        for column in (0, 2, 3, 5):
            put(rows[0].cells[column], words(measure, SIX[column]))
    return page


@layout
def measure_typed_again_in_each_row(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure, again in zip(page.measures, ("", " (ต่อ)")):
        for i, row in enumerate(rows_per_step(page, table, measure)):
            put(row.cells[0], [words(measure, "measure")[0] + (again if i else "")])
            for column in (2, 3, 5):
                put(row.cells[column], words(measure, SIX[column]) if i == 0 else [""])
    return page


@layout
def issue_rows_between(report):
    page = Page(report)
    page.front()
    names = {1: "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", 2: "การให้บริการและระบบ E-Service"}
    table = page.table(measures=[])
    before = None
    for measure in page.measures:
        if measure["issue"] != before:
            cells = table.add_row().cells
            before = measure["issue"]
            put(cells[0].merge(cells[-1]), [f"ประเด็นที่ {thai(before)} {names[before]}"])
        page.row(table, measure)
    return page


@layout
def names_down_the_side(report):
    page = Page(report)
    page.front()
    names = ["มาตรการ", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลการดำเนินงาน", "ผลลัพธ์"]
    for measure in page.measures:
        table = page.grid(2)
        for name, field in zip(names, SIX):
            cells = table.add_row().cells
            put(cells[0], [name])
            put(cells[1], words(measure, field))
        page.line()
    return page


# No table.

@layout
def headings_and_lists(report):
    page = Page(report, portrait=True)
    page.front()
    names = {"steps": "ขั้นตอนการดำเนินการ", "owners": "ผู้รับผิดชอบ", "timeline": "ระยะเวลาดำเนินการ",
             "results": "ผลการดำเนินการ", "outcomes": "ผลลัพธ์"}
    for measure in page.measures:
        page.line(words(measure, "measure")[0], style="Heading 2")
        for field, name in names.items():
            page.line(name, style="Heading 3")
            for text in measure["owners"] if field == "owners" else words(measure, field):
                page.line(text, style="List Bullet" if field == "owners" else None)
    return page


@layout
def labels_before_the_words(report):
    page = Page(report, portrait=True)
    page.front()
    for measure in page.measures:
        page.line(words(measure, "measure")[0], bold=True)
        page.line("ขั้นตอนการดำเนินการ")
        for text in words(measure, "steps"):
            page.line(text)
        page.line("ผู้รับผิดชอบ : " + measure["owners"][0])
        page.line("ระยะเวลา : " + measure["timeline"]["text"])
        page.line("ผลการดำเนินการ :")
        for text in words(measure, "results"):
            page.line(text)
        page.line("ผลลัพธ์ : " + measure["outcomes"][0]["text"])
    return page


@layout
def labels_two_in_one_line(report):
    page = Page(report, portrait=True)
    page.front()
    for measure in page.measures:
        page.line("มาตรการ: " + words(measure, "measure")[0], bold=True)
        page.line(f"ผู้รับผิดชอบ: {measure['owners'][0]}\tระยะเวลา: {measure['timeline']['text']}")
        for label, field in (("วิธีดำเนินการ", "steps"), ("ผลการดำเนินงาน", "results"), ("ผลลัพธ์", "outcomes")):
            page.line(label + ":")
            for text in words(measure, field):
                page.line(text)
        page.line()
    return page


# Lists in cells.

def numbering(page, formats):
    """Adds a list of each format to the document; gives their numbers."""
    root = page.document.part.numbering_part.element
    made = []
    for number, (kind, text) in enumerate(formats, start=500):
        root.insert(0, parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
            '</w:abstractNum>'))
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
        made.append(number)
    return made


def restarted(page, of):
    """A new list of the same format that counts from one again."""
    root = page.document.part.numbering_part.element
    number = 1000 + len(root)
    root.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{of}"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'))
    return number


def put_list(cell, texts, number):
    put(cell, texts)
    for paragraph in cell.paragraphs:
        paragraph._p.get_or_add_pPr().append(parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))


@layout
def real_numbering(report):
    page = Page(report)
    page.front()
    counted, lettered, bullet, measures = numbering(
        page, [("thaiNumbers", "%1."), ("thaiLetters", "%1)"), ("bullet", "\uf0b7"), ("thaiNumbers", "%1.")])
    table = page.table(measures=[])
    for measure in page.measures:
        cells = table.add_row().cells
        put_list(cells[0], [measure["title"]], measures)
        put_list(cells[2], measure["owners"], bullet)
        put(cells[3], words(measure, "timeline"))
        for column, field, of in ((1, "steps", counted), (4, "results", counted), (5, "outcomes", lettered)):
            put_list(cells[column], [item["text"] for item in measure[field]], restarted(page, of))
    return page


@layout
def items_in_one_paragraph(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure in page.measures:
        for cell, field in zip(table.add_row().cells, SIX):
            put(cell, [" ".join(words(measure, field, gap=""))])
    return page


@layout
def line_breaks(report):
    page = Page(report)
    breaks(page.line(center=True), [report["title"], page.fiscal_line(), page.agency_line()])
    page.preamble()
    table = page.table(measures=[])
    for measure in page.measures:
        for cell, field in zip(table.add_row().cells, SIX):
            breaks(cell.paragraphs[0], measure["owners"] if field == "owners" else words(measure, field))
    return page


@layout
def other_markers(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def owners_in_many_ways(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    ways = [lambda cell, names: put(cell, [", ".join(names)]), lambda cell, names: put(cell, ["/".join(names)]),
            lambda cell, names: breaks(cell.paragraphs[0], names), put, put,
            lambda cell, names: put(cell, [f"• {name}" for name in names])]
    for measure, way in zip(page.measures, ways):
        row = page.row(table, {**measure, "owners": []})
        way(row.cells[2], measure["owners"])
    return page


@layout
def numbered_owners_and_empty_columns(report):
    page = Page(report)
    page.front()
    table = page.grid(8)
    page.header(table, ["มาตรการ", "วิธีดำเนินการ", "", "ผู้รับผิดชอบ", "ระยะเวลา", "", "ผลการดำเนินการ", "ผลลัพธ์"])
    for measure in page.measures:
        cells = table.add_row().cells
        for cell, field in zip(cells[:2] + cells[4:5] + cells[6:], ("measure", "steps", "timeline", "results", "outcomes")):
            put(cell, words(measure, field))
        put(cells[3], [f"{thai(i + 1)}. {owner}" for i, owner in enumerate(measure["owners"])])
    return page


@layout
def labels_inside_one_cell(report):
    page = Page(report)
    page.front()
    table = page.table([("มาตรการ", "measure"), ("การดำเนินการ", "steps"), ("ผู้รับผิดชอบ", "owners"),
                        ("ระยะเวลา", "timeline")], measures=[])
    for measure in page.measures:
        cells = table.add_row().cells
        put(cells[1], ["ขั้นตอนหรือวิธีการปฏิบัติ", *lines(measure["steps"]), "ผลการดำเนินการ", *lines(measure["results"])])
        for cell, field in ((cells[0], "measure"), (cells[2], "owners"), (cells[3], "timeline")):
            put(cell, words(measure, field))
    return page


# Where the measure stands.

@layout
def row_of_column_numbers(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for i, cell in enumerate(table.add_row().cells):
        put(cell, [f"({thai(i + 1)})"])
    for measure in page.measures:
        page.row(table, measure)
    return page


@layout
def title_in_the_table(report):
    page = Page(report)
    table = page.grid(6)
    cells = table.add_row().cells
    put(cells[0].merge(cells[-1]), [report["title"], page.fiscal_line(), page.agency_line()])
    page.header(table, HEADINGS.values())
    for measure in page.measures:
        page.row(table, measure)
    return page


@layout
def measures_side_by_side(report):
    page = Page(report)
    page.front()
    table = page.grid(3)
    names = ["มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลการดำเนินการ", "ผลลัพธ์"]
    for name, field in zip(names, SIX):
        cells = table.add_row().cells
        put(cells[0], [name])
        for cell, measure in zip(cells[1:], page.measures):
            put(cell, words(measure, field))
    return page


@layout
def measure_across_its_rows(report):
    page = Page(report)
    page.front()
    table = page.table([(HEADINGS[field], field) for field in SIX[1:]], measures=[])
    for measure in page.measures:
        cells = table.add_row().cells
        put(cells[0].merge(cells[-1]), words(measure, "measure"))
        page.row(table, measure, SIX[1:])
    return page


@layout
def measure_above_each_table(report):
    page = Page(report)
    page.front()
    for measure in page.measures:
        page.line(words(measure, "measure")[0], bold=True)
        page.table([(HEADINGS[field], field) for field in SIX[1:]], measures=[measure])
        page.line()
    return page


@layout
def measures_counted_without_ordinal(report):
    return measure_above_each_table(report)


@layout
def fields_beside_each_table(report):
    """Time above the table of each measure, owners below it."""
    page = Page(report)
    page.front()
    for measure in page.measures:
        page.line(words(measure, "measure")[0], bold=True)
        page.line(f"ระยะเวลา : {measure['timeline']['text']}")
        page.table([(HEADINGS[field], field) for field in ("steps", "results", "outcomes")], measures=[measure])
        page.line(f"ผู้รับผิดชอบ : {', '.join(measure['owners'])}")
        page.line()
    return page


@layout
def measure_across_above_the_headings(report):
    page = Page(report)
    page.front()
    for measure in page.measures:
        table = page.grid(5)
        cells = table.add_row().cells
        put(cells[0].merge(cells[-1]), [f"มาตรการ : {words(measure, 'measure')[0]}"])
        page.header(table, [HEADINGS[field] for field in SIX[1:]])
        page.row(table, measure, SIX[1:])
        page.line()
    return page


@layout
def number_above_the_title(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure in page.measures:
        row = page.row(table, measure, [""] + SIX[1:])
        put(row.cells[0], [measure["marker"], measure["title"]])
    return page


@layout
def issues_by_name(report):
    page = Page(report)
    page.front()
    page.table([("ประเด็นการประเมิน", "ประเด็นการประเมิน")] + [(heading, field) for field, heading in HEADINGS.items()])
    return page


@layout
def signed_in_the_last_row(report):
    page = Page(report)
    page.front()
    cells = page.table().add_row().cells
    for (first, last), who in zip(((0, 2), (3, 5)), report["signatures"]):
        put(cells[first].merge(cells[last]),
            [f"ลงชื่อ.............................{who['role']}", f"({who['name']})", who["position"]])
    return page


@layout
def title_of_two_titles(report):
    """Either line could be the title of a report."""
    page = Page(report)
    for text in report["title"].split(" ") + [page.fiscal_line(), page.agency_line()]:
        page.line(text, bold=True, center=True)
    page.preamble()
    page.table()
    return page


@layout
def agency_behind_the_title(report):
    page = Page(report)
    name, places = page.agency_line().split(" ", 1)
    for text in (f"{report['title']}ของ{name}", places, page.fiscal_line()):
        page.line(text, bold=True, center=True)
    page.preamble()
    page.table()
    return page


@layout
def plan_table_and_result_table(report):
    page = Page(report)
    page.front()
    page.table([(HEADINGS[field], field) for field in SIX[:4]])
    page.line()
    page.table([(HEADINGS[field], field) for field in ("measure", "results", "outcomes")])
    return page


@layout
def numbers_of_two_levels(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def empty_rows_and_wraps(report):
    page = Page(report)
    page.front()
    table = page.table([(f" {heading.replace('/', ' /')}\u00a0", field) for field, heading in HEADINGS.items()], measures=[])
    first, second = page.measures
    cells = page.row(table, {**first, "marker": "", "title": "", "timeline": {"text": ""}, "steps": first["steps"][1:]}).cells
    upper, lower = first["title"].split(" ")
    breaks(cells[0].paragraphs[0], ["๑. " + upper, lower])
    start, end = first["steps"][0]["text"].split(" ")
    breaks(cells[1].paragraphs[0].insert_paragraph_before(), ["๑. " + start, end])
    breaks(cells[3].paragraphs[0], ["ตุลาคม ๒๕๖๗ -", "กันยายน ๒๕๖๘"])
    table.add_row()
    page.row(table, second)
    table.add_row()
    table.add_row()
    return page


@layout
def school_with_budget(report):
    page = Page(report)
    page.front()
    page.table([("โครงการ/กิจกรรม", "measure"), ("ขั้นตอนการดำเนินงาน", "steps"), ("งบประมาณ", "งบประมาณ"),
                ("ผู้รับผิดชอบ", "owners"), ("ระยะเวลา", "timeline"), ("ผลการดำเนินงาน", "results"), ("ผลสัมฤทธิ์", "outcomes")])
    return page


# Sheets, and tables as wide as the office likes.

def named(names):
    """Headings of columns, and the field below each."""
    return list(zip(names, SIX))


@layout
def heading_over_number_and_title(report):
    page = Page(report)
    page.front()
    table = page.grid(7)
    cells = table.add_row().cells
    put(cells[0].merge(cells[1]), [HEADINGS["measure"]])
    for cell, field in zip(cells[2:], SIX[1:]):
        put(cell, [HEADINGS[field]])
    for measure in page.measures:
        page.row(table, measure, ["marker", "title", *SIX[1:]])
    return page


@layout
def number_and_measure_in_one_heading(report):
    page = Page(report)
    page.front()
    page.table(named(["ลำดับที่/มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"]))
    return page


@layout
def pasted_from_a_sheet(report):
    page = Page(report)
    table = page.grid(8)
    for text in (report["title"], page.fiscal_line(), page.agency_line(), "", report["preamble"][0], ""):
        cells = table.add_row().cells
        put(cells[0].merge(cells[-1]) if text else cells[0], [text])
    for cell, heading in zip(table.add_row().cells[1:], HEADINGS.values()):
        put(cell, [heading])
    for measure in page.measures:
        for cell, field in zip(table.add_row().cells[1:], SIX):
            put(cell, words(measure, field))
    return page


@layout
def items_in_two_columns(report):
    page = Page(report)
    page.front()
    table = page.grid(8)
    cells = table.add_row().cells
    for cell, field in zip((cells[0], cells[1].merge(cells[2]), cells[3], cells[4], cells[5].merge(cells[6]), cells[7]), SIX):
        put(cell, [HEADINGS[field]])
    for measure in page.measures:
        rows = [table.add_row().cells for _ in measure["steps"]]
        for cells, step, result in zip(rows, measure["steps"], measure["results"]):
            for column, text in ((1, step["marker"]), (2, step["text"]), (5, result["marker"]), (6, result["text"])):
                put(cells[column], [text])
        for column, field in ((0, "measure"), (3, "owners"), (4, "timeline"), (7, "outcomes")):
            put(rows[0][column].merge(rows[-1][column]), words(measure, field))
    return page


@layout
def time_merged_over_all_measures(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    rows = [page.row(table, measure, ["measure", "steps", "", "", "results", "outcomes"]) for measure in page.measures]
    for column in (2, 3):
        put(rows[0].cells[column].merge(rows[-1].cells[column]), words(page.measures[0], SIX[column]))
    return page


@layout
def title_typed_again_as_continued(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure in page.measures:
        page.row(table, {**measure, "steps": measure["steps"][:1], "results": measure["results"][:1], "outcomes": []})
        page.row(table, {**part(measure, steps=slice(1, None), results=slice(1, None), outcomes=slice(None)),
                         "title": measure["title"] + " (ต่อ)"})
    return page


@layout
def steps_in_a_table_of_their_own(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure in page.measures:
        cell = page.row(table, {**measure, "steps": []}).cells[1]
        inner = cell.add_table(rows=0, cols=2)
        for step in measure["steps"]:
            for below, text in zip(inner.add_row().cells, (step["marker"], step["text"])):
                put(below, [text])
        cell.add_paragraph()
    return page


@layout
def pairs_of_names_and_texts(report):
    page = Page(report)
    page.front()
    table = page.grid(4)
    for measure in page.measures:
        cells = table.add_row().cells
        put(cells[0].merge(cells[3]), words(measure, "measure"))
        for cell, texts in zip(table.add_row().cells, (["ผู้รับผิดชอบ"], words(measure, "owners"),
                                                       ["ระยะเวลา"], words(measure, "timeline"))):
            put(cell, texts)
        for name, field in (("ขั้นตอน", "steps"), ("ผลการดำเนินการ", "results"), ("ผลลัพธ์", "outcomes")):
            cells = table.add_row().cells
            put(cells[0], [name])
            put(cells[1].merge(cells[3]), words(measure, field))
    return page


@layout
def english_below_the_headings(report):
    page = Page(report)
    page.front()
    table = page.grid(6)
    english = ["Measure", "Steps", "Responsible", "Period", "Results", "Outcome"]
    for cell, heading, below in zip(table.add_row().cells, HEADINGS.values(), english):
        put(cell, [heading, f"({below})"])
    for measure in page.measures:
        page.row(table, measure)
    return page


@layout
def empty_lines_between_items(report):
    page = Page(report)
    page.front()
    table = page.table(measures=[])
    for measure in page.measures:
        for cell, field in zip(table.add_row().cells, SIX):
            put(cell, ["", *(text for line in words(measure, field) for text in (line, ""))])
    return page


# Markers as they are typed.

@layout
def pictures_as_bullets(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def blank_before_the_full_stop(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def measures_called_by_number(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def numbers_before_labels(report):
    page = Page(report, portrait=True)
    page.front()
    names = ["ขั้นตอนการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"]
    for measure in page.measures:
        page.line(words(measure, "measure")[0], bold=True)
        for i, (name, field) in enumerate(zip(names, SIX[1:])):
            page.line(f"{measure['marker']}{thai(i + 1)} {name}")
            for text in words(measure, field):
                page.line("    " + text)
    return page


# What the title block says.

@layout
def agency_above_the_title(report):
    page = Page(report)
    agency = report["agency"]
    for text in (agency["name"], f"อำเภอ{agency['district']} จังหวัด{agency['province']}", report["title"], page.fiscal_line()):
        page.line(text, center=True)
    page.preamble()
    page.table()
    return page


@layout
def title_of_an_agency(report):
    page = Page(report)
    for text in (report["title"], "ของ" + page.agency_line(), f"ประจำปี {report['years']['fiscal']}"):
        page.line(text, center=True)
    page.preamble()
    page.table()
    return page


@layout
def numbered_headings_of_parts(report):
    page = Page(report)
    page.title()
    page.line("๑. ความเป็นมา", bold=True)
    page.preamble()
    page.line("๒. ผลการดำเนินการ", bold=True)
    page.table()
    return page


@layout
def signatures_parted_by_tabs(report):
    page = Page(report)
    page.front()
    page.table()
    signed = report["signatures"]
    for texts in ([f"(ลงชื่อ)................................{who['role']}" for who in signed],
                  [f"({who['name']})" for who in signed], [who["position"] for who in signed]):
        page.line("\t\t".join(texts))
    return page


# What stands around the report.

@layout
def short_forms_in_the_title(report):
    page = Page(report)
    agency = report["agency"]
    upper, _, lower = report["title"].rpartition(" ")
    breaks(page.line(center=True), [upper, lower, "ประจำปีงบประมาณ 2568"])
    page.line(f"{agency['name']} อ.{agency['district']} จ.{agency['province']}", center=True)
    page.line("." * 60, center=True)
    page.preamble()
    page.table()
    return page


TEXT_BOX = """<w:r {w}><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing>
<wp:anchor {wp} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset>
</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="8000000" cy="1200000"/><wp:wrapTopAndBottom/><wp:docPr id="7" name="Text Box 7"/>
<a:graphic {a}><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="8000000" cy="1200000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>
<v:shape xmlns:v="urn:schemas-microsoft-com:vml" type="#_x0000_t202" style="width:630pt;height:95pt"><v:textbox>
<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


@layout
def title_in_a_text_box(report):
    page = Page(report)
    content = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
                      for text in (report["title"], page.fiscal_line(), page.agency_line()))
    box = TEXT_BOX.format(w=nsdecls("w"), wp=nsdecls("wp"), a=nsdecls("a"), content=content)
    page.line()._p.append(parse_xml(box))
    page.preamble()
    page.table()
    return page


def small_table(page, rows):
    table = page.grid(len(rows[0]))
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts):
            put(cell, [text])
    return table


@layout
def other_tables_around(report):
    page = Page(report)
    page.line("สารบัญ", bold=True, center=True)
    small_table(page, [["เรื่อง", "หน้า"], ["ผลการประเมินรายตัวชี้วัด", "๒"], ["ผลการดำเนินการตามมาตรการ", "๓"]])
    page.new_page()
    page.title()
    before, after = report["preamble"]
    page.line(before)
    small_table(page, [["ตัวชี้วัด", "คะแนน", "ระดับ"], ["การปฏิบัติหน้าที่", "๘๙.๑๒", "ผ่าน"],
                       ["ประสิทธิภาพการสื่อสาร", "๗๘.๔๐", "ไม่ผ่าน"], ["การเปิดเผยข้อมูล", "๙๒.๐๐", "ผ่านดี"]])
    page.line(after)
    page.table()
    page.line()
    small_table(page, [["ลำดับ", "ชื่อโครงการ", "งบประมาณ (บาท)", "วิธีจัดหา"], ["๑", "ปรับปรุงเสียงไร้สาย", "๒๘๐,๐๐๐", "คัดเลือก"],
                       ["๒", "จัดซื้อเครื่องพิมพ์", "๑๕,๙๐๐", "เฉพาะเจาะจง"]])
    return page


@layout
def table_inside_a_frame_table(report):
    page = Page(report)
    frame = page.grid(1, rows=1).rows[0].cells[0]
    put(frame, [report["title"], page.fiscal_line(), page.agency_line()])
    inner = frame.add_table(rows=1, cols=6)
    for cell, heading in zip(inner.rows[0].cells, HEADINGS.values()):
        put(cell, [heading])
    for measure in page.measures:
        page.row(inner, measure)
    frame.add_paragraph()
    return page


@layout
def book_with_cover_and_foreword(report):
    page = Page(report)
    page.title()
    page.new_page()
    page.line("คำนำ", bold=True, center=True)
    page.line("เอกสารเล่มนี้จัดทำขึ้นเพื่อเผยแพร่ผลงานด้านความโปร่งใสของเทศบาลให้ประชาชนทราบ หวังว่าจะเป็นประโยชน์แก่ผู้สนใจ")
    page.line("สำนักปลัดเทศบาล").alignment = 2
    page.new_page()
    page.line("สารบัญ", bold=True, center=True)
    page.line("เรื่อง\tหน้า")
    page.line("ความเป็นมา\t๑")
    page.line("ผลการดำเนินการ\t๒")
    page.new_page()
    page.title()
    page.preamble()
    page.table()
    return page


def picture_run(cell, shade):
    cell.paragraphs[0].add_run().add_picture(io.BytesIO(png(shade)), width=Cm(6))


@layout
def signatures_and_pictures(report):
    page = Page(report)
    page.front()
    page.table()
    page.line()
    table = page.document.add_table(rows=1, cols=3)
    for cell, who in zip(table.rows[0].cells, report["signatures"]):
        put(cell, ["(ลงชื่อ)............................" + who["role"], f"({who['name']})", who["position"]])
    page.new_page()
    annex = report["annexes"][0]
    page.line(annex["title"], bold=True, center=True)
    table = page.grid(2, rows=2)
    for column, picture in enumerate(annex["pictures"]):
        picture_run(table.rows[0].cells[column], (40 + 90 * column, 120, 200))
        put(table.rows[1].cells[column], [picture["caption"]])
    return page


@layout
def two_annexes_and_a_seal(report):
    page = Page(report)
    page.line(center=True).add_run().add_picture(io.BytesIO(png((200, 160, 40))), width=Cm(3))
    page.front()
    page.table()
    for annex in report["annexes"]:
        page.new_page()
        page.line(annex["title"], bold=True, center=True)
        for picture in annex["pictures"]:
            page.line(center=True).add_run().add_picture(io.BytesIO(png((90, 140, 60))), width=Cm(8))
            page.line(picture["caption"], center=True)
    return page


@layout
def signatures_two_by_two(report):
    page = Page(report)
    page.front()
    page.table()
    page.line()
    table = page.document.add_table(rows=2, cols=2)
    days = ["วันที่......../................./...........", "วันที่ ๖ ต.ค. ๒๕๖๘", "๗ ต.ค. ๒๕๖๘", "วันที่ 8 ตุลาคม 2568"]
    cells = [cell for row in table.rows for cell in row.cells]
    for cell, who, day in zip(cells, report["signatures"], days):
        put(cell, [who["role"], "ลงชื่อ.............................................", f"({who['name']})",
                   f"ตำแหน่ง  {who['position']}", day])
    return page


@layout
def title_again_on_each_page(report):
    page = Page(report)
    agency = report["agency"]
    place = f"{agency['name']} ตำบล{agency['subdistrict']} อำเภอ{agency['district']} จังหวัด{agency['province']}"
    for i, measure in enumerate(page.measures):
        if i:
            page.new_page()
            page.line(f"- {thai(i + 1)} -", center=True)
        for text in (report["title"] + (" (ต่อ)" if i else ""), page.fiscal_line(), place):
            page.line(text, bold=True, center=True)
        if i == 0:
            page.preamble()
        page.table(measures=[measure])
    return page


@layout
def signed_with_dots(report):
    page = Page(report)
    page.front()
    page.table()
    days = ["๑๐ ตุลาคม ๒๕๖๘", "๑๔ ต.ค. ๖๘"]
    for who, day in zip(report["signatures"], days):
        page.line()
        for text in (f"ลงชื่อ .......................................... {who['role']}", f"( {who['name']} )",
                     f"ตำแหน่ง {who['position']}", f"วันที่ {day}"):
            page.line(text, center=True)
    return page


@layout
def title_in_one_line(report):
    page = Page(report)
    page.line(" ".join([report["title"], page.fiscal_line(), page.agency_line()]), bold=True, center=True)
    page.preamble()
    page.table()
    return page


@layout
def words_after_the_table(report):
    page = Page(report)
    page.front()
    page.table()
    page.line()
    page.line("ปัญหาและอุปสรรค", bold=True)
    page.line("๑. ที่ดินบางแปลงติดต่อเจ้าของไม่ได้")
    page.line("ข้อเสนอแนะ", bold=True)
    page.line("๑. ขอข้อมูลจากสำนักงานที่ดินเพิ่มเติม")
    who = report["signatures"][0]
    for text in ("(ลงชื่อ)......................................................", f"({who['name']})", f"ตำแหน่ง {who['position']}", who["role"]):
        page.line(text, center=True)
    return page


@layout
def memo_in_front(report):
    page = Page(report, portrait=True)
    page.line("บันทึกข้อความ", bold=True, center=True)
    for text in (f"ส่วนราชการ สำนักปลัด {report['agency']['name']}", "ที่ บร ๗๙๐๐๑/๓๔ วันที่ ๑๐ ตุลาคม ๒๕๖๘",
                 "เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                 "เรียน นายกองค์การบริหารส่วนตำบลหนองไผ่แบน",
                 "ตามที่ได้มอบหมายให้สำนักปลัดรวบรวมผลการดำเนินการนั้น บัดนี้ได้จัดทำรายงานเสร็จแล้ว รายละเอียดตามเอกสารแนบ",
                 "จึงเรียนมาเพื่อโปรดทราบและอนุญาตให้เผยแพร่"):
        page.line(text)
    page.new_page()
    page.front()
    page.table()
    return page


# What Word puts around words.

AUTHOR = 'w:author="ผู้ตรวจ" w:date="2025-01-05T09:00:00Z"'


def rewritten(paragraph, xml):
    """The paragraph with other runs, given as XML."""
    for child in list(paragraph._p):
        if child.tag != qn("w:pPr"):
            paragraph._p.remove(child)
    for child in parse_xml(f'<w:p {nsdecls("w", "r")}>{xml}</w:p>'):
        paragraph._p.append(child)


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text):
    return f'<w:del w:id="31" {AUTHOR}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def inserted(text):
    return f'<w:ins w:id="32" {AUTHOR}>{run(text)}</w:ins>'


def deleted_paragraph(text):
    return parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:rPr><w:del w:id="33" {AUTHOR}/></w:rPr></w:pPr>{deleted(text)}</w:p>')


@layout
def tracked_changes(report):
    page = Page(report)
    page.front()
    table = page.table()
    first, second = table.rows[1], table.rows[2]
    steps = first.cells[1].paragraphs
    rewritten(steps[0], run("๑. แจ้งสิทธิ") + deleted("ร้องเรียน") + inserted("อุทธรณ์") + run("ในหนังสือทุกฉบับ"))
    rewritten(steps[1], f'<w:moveTo w:id="34" {AUTHOR}>{run("๒. นัดชี้แจงขอบเขตงาน")}</w:moveTo>' + run("ก่อนยื่นเสนอราคา") +
              f'<w:moveFrom w:id="35" {AUTHOR}>{run(" นัดชี้แจงขอบเขตงาน")}</w:moveFrom>')
    steps[1]._p.addnext(deleted_paragraph("๓. ส่งแบบสอบถามทางไปรษณีย์"))
    second._tr.get_or_add_trPr().append(parse_xml(f'<w:ins {nsdecls("w")} w:id="36" {AUTHOR}/>'))
    gone = page.row(table, {**page.measures[1], "marker": "๓.", "title": "มาตรการที่ยกเลิกแล้ว"})
    gone._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="37" {AUTHOR}/>'))
    for cell in gone.cells:
        for paragraph in cell.paragraphs:
            rewritten(paragraph, deleted(paragraph.text))
    return page


def controlled(element, inner=None):
    """Puts an element of the document into a content control."""
    control = parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="ช่อง"/><w:id w:val="{id(element) % 99991}"/></w:sdtPr>'
                        '<w:sdtContent/></w:sdt>')
    element.addprevious(control)
    control.find(qn("w:sdtContent")).append(element)


def field(code, shown):
    """A field as Word keeps it: begin, code, separate, what is shown, end."""
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return mark("begin") + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>' + mark("separate") + \
        run(shown) + mark("end")


@layout
def content_controls_and_fields(report):
    page = Page(report)
    page.front()
    title, fiscal, agency, preamble = page.document.paragraphs[:4]
    controlled(title._p)
    rewritten(fiscal, run("ประจำปีงบประมาณ พ.ศ. ") + field("DOCPROPERTY ปี", "๒๕๖๘"))
    rewritten(agency, f'<w:smartTag w:uri="urn:x" w:element="place">{run(agency.text)}</w:smartTag>')
    before, _, after = report["preamble"][0].partition("www.samyaek.go.th")
    rewritten(preamble, run(before) + f'<w:hyperlink w:anchor="เว็บ">{run("www.samyaek.go.th")}</w:hyperlink>' + run(after))
    table = page.table()
    heading = table.rows[0].cells[1].paragraphs[0]
    rewritten(heading, '<w:bookmarkStart w:id="5" w:name="หัวข้อ"/>' + run("ขั้นตอนหรือ") + '<w:proofErr w:type="spellStart"/>' +
              '<w:r><w:softHyphen/></w:r>' + run("วิธีการปฏิบัติ") + '<w:bookmarkEnd w:id="5"/>')
    first, second = table.rows[1:]
    rewritten(second.cells[3].paragraphs[0], f'<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>{run("ภายในเดือนมิถุนายน")}'
              f'</w:sdtContent></w:sdt>{run(" ")}<w:fldSimple w:instr="DATE">{run("๒๕๖๘")}</w:fldSimple>')
    controlled(first.cells[1].paragraphs[0]._p)
    controlled(first.cells[2]._tc)
    controlled(second._tr)
    return page


# Titles in headers; headings, ticks and names that nobody merged.

def in_header(header, texts):
    """Centred lines of a page header."""
    for i, text in enumerate(texts):
        paragraph = header.paragraphs[0] if i == 0 else header.add_paragraph()
        paragraph.text = text
        paragraph.alignment = 1


@layout
def title_in_the_page_header(report):
    page = Page(report)
    in_header(page.section.header, [report["title"], page.fiscal_line(), page.agency_line()])
    page.preamble()
    page.table()
    return page


@layout
def title_in_the_header_of_the_first_page(report):
    page = Page(report)
    page.section.different_first_page_header_footer = True
    in_header(page.section.first_page_header, [report["title"], f"{page.fiscal_line()} ของ{page.agency_line()}"])
    in_header(page.section.header, ["หน้า ๒"])
    page.preamble()
    page.table()
    return page


@layout
def agency_in_the_page_header(report):
    page = Page(report)
    in_header(page.section.header, [f"{page.agency_line()}\t\tงานนโยบายและแผน"])
    page.line(report["title"], center=True)
    page.line(page.fiscal_line(), center=True)
    page.preamble()
    page.table()
    return page


def rows(table, *all_texts):
    """Rows of single cells; None leaves one empty."""
    for texts in all_texts:
        for cell, text in zip(table.add_row().cells, texts):
            put(cell, [text or ""])


CUT_HEADINGS = (["มาตรการ/", "ขั้นตอน", "ผู้รับ", "ระยะ", "ผลการ", "ผล", "งบประมาณ"],
                ["กิจกรรม", "การดำเนินการ", "ผิดชอบ", "เวลา", "ดำเนินการ", "ลัพธ์", None])


@layout
def headings_over_two_rows(report):
    page = Page(report)
    page.front()
    table = page.grid(7)
    rows(table, *CUT_HEADINGS)
    for measure in page.measures:
        page.row(table, measure, SIX + ["งบประมาณ"])
    return page


@layout
def headings_of_two_rows_typed_again(report):
    page = Page(report)
    page.front()
    table = page.grid(6)
    for measure in page.measures:
        rows(table, *(texts[:6] for texts in CUT_HEADINGS))
        page.row(table, measure)
    return page


@layout
def groups_of_headings_not_merged(report):
    page = Page(report)
    page.front()
    table = page.grid(8)
    rows(table, ["มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "การรายงานผล", None, "งบประมาณ (บาท)", None],
         [None] * 4 + ["ผลการดำเนินการ", "ผลลัพธ์", "ได้รับ", "ใช้ไป"])
    for measure in page.measures:
        page.row(table, measure, SIX + ["งบประมาณ (บาท) ได้รับ", "งบประมาณ (บาท) ใช้ไป"])
    return page


def beside_names(page, key, fields):
    """Three columns: what tells the measure in its first row, names, texts."""
    table = page.grid(3)
    for measure in page.measures:
        for i, field in enumerate(fields):
            cells = table.add_row().cells
            put(cells[0], words(measure, key) if i == 0 else [""])
            put(cells[1], [HEADINGS[field]])
            put(cells[2], words(measure, "title" if field == "measure" else field))
    return table


@layout
def numbers_beside_names_and_texts(report):
    page = Page(report)
    page.front()
    beside_names(page, "marker", SIX)
    return page


@layout
def titles_beside_names_and_texts(report):
    page = Page(report)
    page.front()
    table = beside_names(page, "measure", SIX[1:])
    for first in range(0, len(table.rows), 5):
        table.cell(first, 0).merge(table.cell(first + 4, 0))
    return page


@layout
def two_results_down_the_side(report):
    page = Page(report)
    page.front()
    second = "ผลการดำเนินการ รอบ ๑๒ เดือน"
    names = [(HEADINGS[field], field) for field in SIX[:4]]
    names += [("ผลการดำเนินการ รอบ ๖ เดือน", "results"), (second, second), ("ผลลัพธ์", "outcomes")]
    for measure in page.measures:
        table = page.grid(2)
        for name, field in names:
            cells = table.add_row().cells
            put(cells[0], [name])
            put(cells[1], words(measure, field))
        page.line()
    return page


@layout
def results_of_two_rounds(report):
    page = Page(report)
    page.front()
    table = page.grid(7)
    merged_header(table, [("มาตรการ", []), ("ขั้นตอน", []), ("ผู้รับผิดชอบ", []), ("ระยะเวลา", []),
                          ("ผลการดำเนินการ", ["รอบ ๖ เดือน", "รอบ ๑๒ เดือน"]), ("ผลลัพธ์", [])])
    for measure in page.measures:
        page.row(table, measure, [*SIX[:5], "ผลการดำเนินการ รอบ ๑๒ เดือน", "outcomes"])
    return page


@layout
def numbers_without_stops(report):
    page = Page(report)
    page.front()
    page.table()
    return page


@layout
def steps_called_by_number(report):
    page = Page(report)
    page.front()
    page.table()
    return page


def ticked(page, table, measure, periods, ticks):
    """A row whose time is told by ticks; "" is an empty cell."""
    cells = table.add_row().cells
    for cell, field in zip(cells, SIX[:3]):
        put(cell, words(measure, field))
    for cell, tick in zip(cells[3:], ticks):
        put(cell, [tick])
    for cell, field in zip(cells[3 + periods:], SIX[4:]):
        put(cell, words(measure, field))
    return cells


@layout
def ticks_under_quarters(report):
    page = Page(report)
    page.front()
    table = page.grid(9)
    page.header(table, ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", *(f"ไตรมาส {thai(i)}" for i in range(1, 5)),
                        "ผลการดำเนินการ", "ผลลัพธ์"])
    for measure, ticks in zip(page.measures, (["✓", "/", "X", "✓"], ["", "√", "-", ""])):
        ticked(page, table, measure, 4, ticks)
    return page


MONTHS = "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.".split()


def month_table(page):
    table = page.grid(17)
    merged_header(table, [("มาตรการ", []), ("ขั้นตอน", []), ("ผู้รับผิดชอบ", []), ("ระยะเวลาดำเนินการ", MONTHS),
                          ("ผลการดำเนินการ", []), ("ผลลัพธ์", [])])
    return table


@layout
def ticks_under_months(report):
    page = Page(report)
    page.front()
    table = month_table(page)
    for measure, months in zip(page.measures, ((0, 1, 2), (1, 4, 5, 6, 11))):
        ticked(page, table, measure, 12, ["✓" if i in months else "" for i in range(12)])
    return page


def shade(cell, fill):
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'))


@layout
def shaded_months(report):
    page = Page(report)
    page.front()
    table = month_table(page)
    first = ticked(page, table, page.measures[0], 12, [""] * 12)
    first[6].merge(first[8]).paragraphs[0].text = "<---->"
    shade(ticked(page, table, page.measures[1], 12, [""] * 12)[13], "70AD47")
    return page


# Papers of the same offices that are no report of this kind.

NONE = {}


def no_report(recipe):
    NONE[recipe.__name__] = recipe
    return recipe


@no_report
def minutes():
    page = Page({}, portrait=True)
    for text in ("รายงานการประชุมพนักงานประจำเดือน ครั้งที่ ๔/๒๕๖๘", "องค์การบริหารส่วนตำบลหนองปลาหมอ อำเภอเสลาวดี จังหวัดนครสุรินธร",
                 "วันที่ ๒๔ เมษายน ๒๕๖๘ เวลา ๑๐.๐๐ น. ณ ห้องประชุมชั้นสอง"):
        page.line(text, center=True)
    small_table(page, [["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "หมายเหตุ"], ["๑", "นายสมพร ปลาหมอ", "ปลัด อบต.", "ประธาน"],
                       ["๒", "นางวารี เสลา", "ผู้อำนวยการกองคลัง", "-"]])
    for text in ("ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "๑. การประเมิน ITA จะเปิดระบบในเดือนพฤษภาคม",
                 "๒. ขอให้ทุกกองเร่งรัดการเบิกจ่าย", "ระเบียบวาระที่ ๒ เรื่องเพื่อพิจารณา", "มติที่ประชุม เห็นชอบ",
                 "(ลงชื่อ)............................ผู้จดรายงานการประชุม", "(นางวารี เสลา)"):
        page.line(text)
    return page


@no_report
def price_list():
    page = Page({}, portrait=True)
    page.line("บัญชีราคากลางวัสดุก่อสร้าง ประจำเดือนมกราคม ๒๕๖๘", center=True)
    small_table(page, [["ลำดับ", "รายการ", "หน่วย", "ราคา (บาท)", "หมายเหตุ"], ["๑", "ปูนซีเมนต์", "ถุง", "๑๓๕", ""],
                       ["๒", "ทรายหยาบ", "ลูกบาศก์เมตร", "๔๒๐", "รวมค่าขนส่ง"], ["๓", "เหล็กเส้น ๙ มิลลิเมตร", "เส้น", "๑๑๘", ""]])
    return page


@no_report
def scores():
    page = Page({})
    page.line("ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)", center=True)
    page.line("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลตำบลโคกสำโรงน้อย", center=True)
    small_table(page, [["ตัวชี้วัด", "เครื่องมือ", "คะแนน", "ผลการประเมิน"], ["การปฏิบัติหน้าที่", "IIT", "๘๙.๑๒", "ผ่าน"],
                       ["การใช้งบประมาณ", "IIT", "๘๓.๐๕", "ไม่ผ่าน"], ["คุณภาพการดำเนินงาน", "EIT", "๙๑.๔๔", "ผ่าน"]])
    return page


@no_report
def letter():
    page = Page({}, portrait=True)
    for text in ("ที่ ลย ๗๑๒๐๑/๑๘๘", "ที่ทำการองค์การบริหารส่วนตำบลป่าสนงาม", "๖ กุมภาพันธ์ ๒๕๖๘",
                 "เรื่อง ขอเชิญเป็นวิทยากรบรรยายการเสริมสร้างคุณธรรมและความโปร่งใส", "เรียน ผู้อำนวยการโรงเรียนป่าสนวิทยา",
                 "ด้วยองค์การบริหารส่วนตำบลป่าสนงามกำหนดจัดอบรมพนักงานในวันที่ ๒๐ กุมภาพันธ์ ๒๕๖๘ จึงขอเชิญท่านเป็นวิทยากร",
                 "จึงเรียนมาเพื่อโปรดพิจารณา", "ขอแสดงความนับถือ", "(นายชูชาติ สนงาม)", "นายกองค์การบริหารส่วนตำบลป่าสนงาม"):
        page.line(text)
    return page


@no_report
def procurement_plan():
    page = Page({})
    page.line("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", center=True)
    page.line("เทศบาลตำบลโคกสำโรงน้อย อำเภอหนองม่วงใหญ่ จังหวัดลพธานี", center=True)
    small_table(page, [["ลำดับ", "ชื่อโครงการ", "งบประมาณ (บาท)", "วิธีจัดหา", "ระยะเวลา", "ผู้รับผิดชอบ"],
                       ["๑", "ก่อสร้างรางระบายน้ำ", "๔๙๕,๐๐๐", "คัดเลือก", "ไตรมาสที่ ๒", "กองช่าง"],
                       ["๒", "จัดซื้อเครื่องสูบน้ำ", "๘๘,๐๐๐", "เฉพาะเจาะจง", "ไตรมาสที่ ๓", "กองคลัง"]])
    return page


@no_report
def duty_roster():
    page = Page({}, portrait=True)
    page.line("ตารางเวรรักษาการณ์ ประจำเดือนเมษายน ๒๕๖๘", center=True)
    page.line("องค์การบริหารส่วนตำบลนาสีทอง", center=True)
    small_table(page, [["วันที่", "ผู้ปฏิบัติหน้าที่", "เวลา", "ผู้ตรวจเวร", "หมายเหตุ"],
                       ["๑", "นายคำมูล นาสี", "๑๖.๓๐ - ๐๘.๓๐ น.", "ปลัด อบต.", ""], ["๒", "นายศรีวรรณ ทองดี", "๑๖.๓๐ - ๐๘.๓๐ น.", "หัวหน้าสำนักปลัด", ""]])
    page.line("(ลงชื่อ)............................ผู้จัดทำ")
    return page


@no_report
def contents_only():
    page = Page({}, portrait=True)
    page.line("สารบัญ", center=True)
    small_table(page, [["เรื่อง", "หน้า"], ["บทนำ", "๑"], ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "๓"],
                       ["ผลการดำเนินการ", "๕"], ["ภาคผนวก", "๙"]])
    return page


def main(folder):
    for kind in ("docx", "none"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for name, recipe in RECIPES.items():
        report = json.loads((HERE / "docx" / f"{name}.json").read_text(encoding="utf-8"))
        recipe(report).save(folder / "docx" / f"{name}.docx")
    for name, recipe in NONE.items():
        recipe().save(folder / "none" / f"{name}.docx")
    missing = {path.stem for path in (HERE / "docx").glob("*.json")} ^ set(RECIPES)
    if missing:
        sys.exit(f"expected a recipe and a report each, found one only of {', '.join(sorted(missing))}")
    print(f"{len(RECIPES)} layouts, {len(NONE)} papers without a report")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
