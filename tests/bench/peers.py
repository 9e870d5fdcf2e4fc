#!/usr/bin/env python3
"""peers.py BATCH [COUNT]: the same COUNT reports (200) written by whole processes: ours, python-docx, odfpy.

BATCH is ita_bench_batch. Prints CPU seconds of each process (user and system, least of three), a document's share of
it, and the ratio to ours. A peer that is not installed is named and left out."""
import glob
import json
import os
import resource
import subprocess
import sys
import tempfile

HEADINGS = ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"]


def typed(items):
    return [" ".join(filter(None, (i.get("marker"), i["text"]))) for i in items]


def cells(measure):
    """Paragraphs of the six cells of a row."""
    when = measure.get("timeline", {})
    return [[f'{measure.get("marker", "")} {measure["title"]}'], typed(measure["steps"]),
            ["- " + owner for owner in measure["owners"]], [when if isinstance(when, str) else when["text"]],
            typed(measure["results"]), typed(measure["outcomes"])]


def reports(folder):
    for name in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(name, encoding="utf-8") as file:
            yield os.path.splitext(os.path.basename(name))[0], json.load(file)


def write_with_python_docx(report, out):
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.shared import Cm
    document = Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    document.add_paragraph(report["title"], style="Title")
    for text in report.get("preamble", []):
        document.add_paragraph(text)
    # Rows of a table that was made with its full size: add_row() and cell() walk the whole table each time.
    table = document.add_table(rows=1 + len(report["measures"]), cols=6)
    table._tbl.tr_lst[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    rows = [[[heading] for heading in HEADINGS]] + [cells(m) for m in report["measures"]]
    for tr, row in zip(table._tbl.tr_lst, rows):
        for tc, texts in zip(tr.tc_lst, row):
            paragraph = tc.p_lst[0]
            for i, text in enumerate(texts):
                paragraph = paragraph if i == 0 else tc.add_p()
                run = paragraph.add_r()
                properties = run.get_or_add_rPr()
                properties.append(OxmlElement("w:cs"))
                run.text = text
    document.save(out)


def write_with_odfpy(report, out):
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableColumn, TableHeaderRows, TableRow
    from odf.text import H, P
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=report["title"]))
    for text in report.get("preamble", []):
        document.text.addElement(P(text=text))
    table = Table()
    table.addElement(TableColumn(numbercolumnsrepeated=6))
    head = TableHeaderRows()
    table.addElement(head)

    def add_row(parent, row):
        made = TableRow()
        for texts in row:
            cell = TableCell(valuetype="string")
            for text in texts:
                cell.addElement(P(text=text))
            made.addElement(cell)
        parent.addElement(made)
    add_row(head, [[heading] for heading in HEADINGS])
    for measure in report["measures"]:
        add_row(table, cells(measure))
    document.text.addElement(table)
    document.save(out)


WRITERS = {"python-docx": (write_with_python_docx, "docx"), "odfpy": (write_with_odfpy, "odt")}


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least_of_three(command):
    return min(cpu_seconds(command) for _ in range(3))


def installed(module):
    return subprocess.run([sys.executable, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0


def compare(batch, count):
    with tempfile.TemporaryDirectory() as folder:
        given, out = os.path.join(folder, "in"), os.path.join(folder, "out")
        os.mkdir(given)
        os.mkdir(out)
        subprocess.run([batch, "papers", str(count), "7", given], check=True)
        me = os.path.abspath(__file__)
        ours = {kind: least_of_three([batch, kind, given, out]) for kind in ("docx", "odt")}
        lines = [(f"ita, {kind}", seconds, kind) for kind, seconds in ours.items()]
        for module, name in (("docx", "python-docx"), ("odf", "odfpy")):
            if installed(module):
                lines.append((name, least_of_three([sys.executable, me, "--as", name, given, out]), WRITERS[name][1]))
            else:
                print(f"{name} is not installed", file=sys.stderr)
        print(f"\n{count} reports of 7 measures, JSON in, files out, one process")
        print(f"{'':16} {'CPU s':>8} {'ms a report':>12} {'x ita':>8}")
        for name, seconds, kind in lines:
            print(f"{name:16} {seconds:8.2f} {1000 * seconds / count:12.2f} {seconds / ours[kind]:8.1f}")


def main():
    if sys.argv[1] == "--as":
        write, kind = WRITERS[sys.argv[2]]
        for name, report in reports(sys.argv[3]):
            write(report, os.path.join(sys.argv[4], f"{name}.{kind}"))
    else:
        compare(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200)


if __name__ == "__main__":
    main()
