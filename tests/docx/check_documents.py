#!/usr/bin/env python3
"""check_documents.py WRITE_DOCUMENTS SOURCE_DIR check|read: what other programs make of the test documents.

`check` runs the conformance checker of ../shared over them (schemas, what Word insists on, LibreOffice makes a PDF with
pages); `read` has python-docx read all texts back in order. Exit status 77: what it needs is missing."""
import glob
import os
import subprocess
import sys
import tempfile


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def check(source, names):
    tool = os.path.join(source, "../shared/tools/check-docx")
    if not os.path.exists(tool):
        skip("no ../shared/tools/check-docx beside the project")
    done = subprocess.run([tool, "--strict", *names])
    if done.returncode == 2:
        skip("check-docx lacks something")
    print(f"check-docx: {len(names)} documents, {'faults, see above' if done.returncode else 'no fault'}")
    return done.returncode


def texts_in(name):
    """The paragraphs as python-docx reads them, without those that only hold tables apart or go on below a cell."""
    from docx import Document
    from docx.text.paragraph import Paragraph
    body = Document(name).element.body
    paragraphs = body.iter(body.tag.replace("body", "p"))
    return [text for text in (text_of(Paragraph(p, None), p) for p in paragraphs) if text]


def text_of(paragraph, element):
    """python-docx leaves the words of links out of a paragraph's text; its runs are read where they stand."""
    from docx.text.run import Run
    return "".join(Run(r, paragraph).text for r in element.iter(element.tag[:-1] + "r"))


def read(names):
    try:
        import docx  # noqa: F401
    except ImportError:
        skip("python-docx is missing")
    faults = 0
    for name in names:
        with open(name[:-len("docx")] + "texts", encoding="utf-8", newline="") as file:
            wanted = [text for text in file.read().split("\x1e") if text]
        found = texts_in(name)
        faults += found != wanted
        print(f"{os.path.basename(name)}: {len(wanted)} texts")
        for number, (given, got) in enumerate(zip(wanted + [None], found + [None])):
            if given != got:
                print(f"  text {number}: expected {given!r:.300}, found {got!r:.300}")
                break
    return 1 if faults else 0


def main():
    write_documents, source, mode = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([write_documents, "docx", folder], check=True)
        names = sorted(glob.glob(os.path.join(folder, "*.docx")))
        return check(source, names) if mode == "check" else read(names)


if __name__ == "__main__":
    sys.exit(main())
