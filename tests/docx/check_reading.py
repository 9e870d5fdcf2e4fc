#!/usr/bin/env python3
"""check_reading.py PRINT_WORDS SOURCE_DIR ALLOWANCE: what our reader finds in the files of ../shared, judged by python-docx.

Every DOCX of ../shared/corpus and ../shared/malicious is read or refused with one error, as EXPECT.tsv says. Where
python-docx opens a file of the corpus, our numbers of paragraphs and tables are its own, and every word that it finds
in the body and its tables is among ours. Exit status 77: what it needs is missing."""
import collections
import csv
import glob
import os
import resource
import subprocess
import sys
import tempfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SECONDS = 2  # of the processor, for any one file; ALLOWANCE times as many under a sanitizer

# Where we differ from python-docx on purpose.
EXPLAINED = {
    "python-docx-template__horizontal_merge_tpl.docx": " (a merge goes on under a cell of another width: both are kept)",
}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def seconds_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(program, files, folder):
    """What each file gives: the fields of its line, and the processor's seconds; files that end the program are missing."""
    found = {}
    for file in files:
        before = seconds_of_children()
        done = subprocess.run([program, "docx", folder, file], capture_output=True, text=True, timeout=300)
        lines = [line.split("\t") for line in done.stdout.splitlines()]
        if done.returncode == 0 and lines and lines[0][1] == file:
            found[file] = (lines[0], seconds_of_children() - before)
    return found


def is_shown(element):
    """Neither deleted nor moved away, nor under a cell that another covers, nor drawn a second time."""
    for each in element.iterancestors():
        if each.tag in (W + "del", W + "moveFrom", W + "rt", MC + "Fallback"):
            return False
        properties = each.find(W + "trPr") if each.tag == W + "tr" else None
        if properties is not None and properties.find(W + "del") is not None:
            return False
        if each.tag == W + "tc" and is_covered(each):
            return False
    return True


def is_covered(cell):
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(W + "val", "continue") == "continue"


def is_joined(paragraph):
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(marks.find(W + name) is not None for name in ("del", "moveFrom"))


def text_of(paragraph):
    """python-docx leaves links and insertions out of a paragraph's text; its runs are read where they stand."""
    from docx.text.run import Run
    return "".join(Run(r, None).text for r in paragraph.iter(W + "r")
                   if is_shown(r) and next(r.iterancestors(W + "p")) is paragraph)


def judge(file):
    """Paragraphs, tables and words of a body, by python-docx; nothing where it does not open the file."""
    from docx import Document
    try:
        body = Document(file).element.body
    except Exception:  # whatever it stumbles over is not ours to tell
        return None
    shown = [p for p in body.iter(W + "p") if is_shown(p)]
    words = " ".join(text_of(p) for p in shown).split()
    tables = [t for t in body.iter(W + "tbl") if any(is_shown(paragraph) for paragraph in t.iter(W + "p"))]
    return len([p for p in shown if not is_joined(p)]), len(tables), words


def compare(file, line, folder):
    theirs = judge(file)
    if theirs is None or line[0] != "read":
        return None
    with open(os.path.join(folder, os.path.basename(file) + ".words"), encoding="utf-8") as text:
        # python-docx 0.8 has no hyphens that are elements.
        ours = collections.Counter(text.read().replace("\u2011", "").replace("\u00AD", "").split())
    squeezed = "".join(ours.elements())
    lost = [word for word in theirs[2] if word not in ours and word not in squeezed]
    faults = [f"expected {expected} {what}, found {found}" for what, expected, found in
              zip(("paragraphs", "tables"), theirs, map(int, line[2:4])) if expected != found]
    if lost:
        faults.append(f"expected the words of python-docx, {len(lost)} of {len(theirs[2])} not found: {lost[:5]}")
    return faults


def check_corpus(program, shared, folder):
    files = sorted(glob.glob(os.path.join(shared, "corpus/docx/*")))
    found, faults, compared, read = run(program, files, folder), 0, 0, 0
    for file in files:
        name = os.path.basename(file)
        if file not in found:
            print(f"{name}: expected a document or one error, found neither")
            faults += 1
            continue
        read += found[file][0][0] == "read"
        differences = compare(file, found[file][0], folder)
        compared += differences is not None
        for each in differences or []:
            print(f"{name}: {each}{EXPLAINED.get(name, '')}")
        faults += bool(differences) and name not in EXPLAINED
    print(f"corpus: {len(files)} files, {read} read, {compared} compared with python-docx, {faults} faults")
    return faults


def check_malicious(program, shared, folder, most):
    with open(os.path.join(shared, "malicious/EXPECT.tsv"), encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table, delimiter="\t") if row["file"].startswith("docx/")]
    files = [os.path.join(shared, "malicious", row["file"]) for row in rows]
    found, faults = run(program, files, folder), 0
    for file, row in zip(files, rows):
        line, seconds = found.get(file, ([None], 0))
        wanted = {"error": ("refused",), "open": ("read",), "bounded": ("read", "refused")}[row["expect"]]
        if line[0] not in wanted or seconds > most:
            print(f"{row['file']}: expected {' or '.join(wanted)} in {most} s, found {line[0]} after {seconds:.1f} s: {line[3:]}")
            faults += 1
    print(f"malicious: {len(files)} files, {faults} faults")
    return faults


def main():
    program, source, allowance = sys.argv[1:]
    shared = os.path.join(source, "../shared")
    if not os.path.isdir(os.path.join(shared, "corpus/docx")):
        skip("no ../shared/corpus beside the project")
    try:
        import docx  # noqa: F401
    except ImportError:
        skip("python-docx is missing")
    with tempfile.TemporaryDirectory() as folder:
        faults = check_corpus(program, shared, folder) + check_malicious(program, shared, folder, SECONDS * int(allowance))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
