#!/usr/bin/env python3
"""conformance.py ITA WRITE_REPORTS SOURCE_DIR check|read: what `ita render` writes is what other programs take for right.

Renders the sample report, the shared seed report where it is there, and ten generated ones to both formats. `check` runs
the conformance checkers of ../shared over all of them (schemas, what Word insists on, LibreOffice makes a PDF with
pages); `read` has python-docx and odfpy read all texts back in order. Exit status 77: what it needs is missing."""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

FORMATS = ("docx", "odt")


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def gather(write_reports, source, folder):
    """The reports, beside the pictures that they name."""
    subprocess.run([write_reports, folder, "2", "10"], check=True)
    for name in glob.glob(os.path.join(folder, "*.docx")) + glob.glob(os.path.join(folder, "*.odt")):
        os.unlink(name)
    reports = sorted(glob.glob(os.path.join(folder, "*.json"))) + [os.path.join(source, "samples/data/report.json")]
    seed = os.path.join(source, "../shared/seed/report.json")
    return reports + ([seed] if os.path.exists(seed) else [])


def render(ita, reports, folder):
    made = {kind: [] for kind in FORMATS}
    for index, report in enumerate(reports):
        for kind in FORMATS:
            out = os.path.join(folder, f"rendered-{index:02}.{kind}")
            subprocess.run([ita, "render", report, "-o", out], check=True)
            made[kind].append(out)
    return made


def check(source, made):
    tools = os.path.join(source, "../shared/tools")
    if not os.path.isdir(tools):
        skip("no ../shared/tools beside the project")
    faults, lacking = 0, []
    for kind in FORMATS:
        done = subprocess.run([os.path.join(tools, f"check-{kind}"), "--strict", *made[kind]])
        if done.returncode == 2:
            lacking.append(kind)
            continue
        faults += done.returncode != 0
        print(f"check-{kind}: {len(made[kind])} documents, {'faults, see above' if done.returncode else 'no fault'}")
    if lacking and not faults:
        skip(f"the checkers of {' and '.join(lacking)} lack something")
    return faults


def docx_text(name):
    from docx import Document
    from docx.text.paragraph import Paragraph
    body = Document(name).element.body
    return "\n".join(Paragraph(p, None).text for p in body.iter(body.tag.replace("body", "p")))


def odt_text(name):
    from odf import teletype
    from odf.opendocument import load
    from odf.text import P
    return "\n".join(teletype.extractText(p) for p in load(name).text.getElementsByType(P))


def texts(node, key=""):
    """All words of a report's measures in the order of the page, and what stands before them."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for each in node:
            yield from texts(each)
    else:
        for name in ("marker", "title", "text", "items", "steps", "owners", "timeline", "results", "outcomes"):
            if name in node:
                yield from texts(node[name])


def read(reports, made):
    try:
        import docx  # noqa: F401
        import odf  # noqa: F401
    except ImportError as missing:
        skip(f"{missing.name} is missing")
    faults = 0
    for kind, text_of in (("docx", docx_text), ("odt", odt_text)):
        count = 0
        for report, document in zip(reports, made[kind]):
            with open(report, encoding="utf-8") as file:
                given = json.load(file)
            wanted = [given["title"], *given.get("preamble", []), *texts(given.get("measures", []))]
            count += len(wanted)
            faults += missing_in_order(report, document, wanted, text_of(document))
        print(f"{kind}: {len(made[kind])} documents, {count} texts")
    return faults


def squeezed(text):
    """Without white space: a typed item becomes a marker and a text, with a tab where a blank or nothing stood."""
    return "".join(text.split())


def missing_in_order(report, document, wanted, text):
    text, at = squeezed(text), 0
    for each in map(squeezed, wanted):
        found = text.find(each, at)
        if found < 0:
            print(f"{os.path.basename(report)} in {os.path.basename(document)}: expected {each[:200]!r}, "
                  f"found {text[at:at + 200]!r}")
            return 1
        at = found + len(each)
    return 0


def main():
    ita, write_reports, source, mode = sys.argv[1:5]
    if not shutil.which("soffice") and mode == "check":
        skip("LibreOffice is missing")
    with tempfile.TemporaryDirectory() as folder:
        reports = gather(write_reports, source, folder)
        made = render(ita, reports, folder)
        return 1 if (check(source, made) if mode == "check" else read(reports, made)) else 0


if __name__ == "__main__":
    sys.exit(main())
