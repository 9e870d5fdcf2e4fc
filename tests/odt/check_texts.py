#!/usr/bin/env python3
"""check_texts.py WRITER FOLDER [CHECKER]: has WRITER fill FOLDER, then reads every text back with readers that are not ours:
lxml by the white-space rules of ODF 1.3 part 3, 6.1.2, and odfpy. With CHECKER, that must find no defect either.
Exit status 77: what it needs is missing."""
import glob
import os
import re
import subprocess
import sys
import zipfile

try:
    from lxml import etree
    from odf import draw, teletype, text
    from odf.opendocument import load
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

URN = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, DRAW = ("{%s%s:1.0}" % (URN, name) for name in ("office", "text", "drawing"))
GAP = "gap"  # the paragraph of no height after a table that ends the text
KEPT = {"s": "\ue100", "tab": "\ue101", "line-break": "\ue102"}  # stand for white space while the rest is collapsed
BACK = {"\ue100": " ", "\ue101": "\t", "\ue102": "\n"}


def raw(node):
    """Character data below a paragraph with marks for white space that is meant."""
    found = node.text or ""
    for child in node:
        name = child.tag.replace(TEXT, "")
        if name in KEPT:
            found += KEPT[name] * int(child.get(TEXT + "c", "1"))
        elif not child.tag.startswith(DRAW):
            found += raw(child)
        found += child.tail or ""
    return found


def collapsed(found):
    found = re.sub("[ \t\r\n]+", " ", found).strip(" ")
    return "".join(BACK.get(c, c) for c in found)


def by_lxml(file):
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("content.xml")).find(f"{OFFICE}body/{OFFICE}text")
    return [collapsed(raw(p)) for p in body.iter(TEXT + "p") if p.get(TEXT + "style-name") != GAP]


def by_odfpy(file):
    body = load(file).text
    for frame in body.getElementsByType(draw.Frame):  # odfpy takes the description of a picture for words
        frame.parentNode.removeChild(frame)
    return [teletype.extractText(p) for p in body.getElementsByType(text.P) if p.getAttribute("stylename") != GAP]


def faults(folder):
    for file in sorted(glob.glob(os.path.join(folder, "*.odt"))):
        with open(file.replace(".odt", ".texts"), encoding="utf-8", newline="") as wanted_file:
            wanted = wanted_file.read().split("\x1e")[:-1]
        for reader in (by_lxml, by_odfpy):
            found = reader(file)
            if len(found) != len(wanted):
                yield f"{file}: {reader.__name__}: expected {len(wanted)} paragraphs, found {len(found)}"
            for index, (a, b) in enumerate(zip(wanted, found)):
                if a != b:
                    yield f"{file}: {reader.__name__}: paragraph {index}: expected {a!r}, found {b!r}"


def main():
    writer, folder = sys.argv[1:3]
    subprocess.run([writer, "odt", folder], check=True)
    files = sorted(glob.glob(os.path.join(folder, "*.odt")))
    found = list(faults(folder)) if files else ["no files were written"]
    for line in found:
        print(line)
    if found:
        return 1
    if len(sys.argv) > 3:
        checker = sys.argv[3]
        if not os.path.exists(checker):
            print(f"skipped: {checker} is not there")
            return 77
        return subprocess.run([checker, "--strict", *files]).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
