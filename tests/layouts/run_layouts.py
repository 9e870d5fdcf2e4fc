#!/usr/bin/env python3
"""run_layouts.py ITA FOLDER [WORD...]: extracts the report of every layout and compares it, field by field, with the expected one.

Documents are made in FOLDER. With WORDs, only layouts whose names hold one of them. Exit status: 0 all are equal, 1 they are not.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MISSING = 77
NO_REPORT = 3
NOT_ON_THE_PAGE = re.compile(r"^/ita$|/due$|/pictures/\d+/(file|alt|fallback)$")

# What LibreOffice makes of other layouts: how it is asked, which layouts, and the suffix of the result. It turns Word's
# Thai list numbers into Western ones, empties content controls, dies of tables of one row that take a cell's place, and most tables
# of python-docx become running text in its DOC files; layouts with those are left out.
OFFICE = [
    ("to_odt", ["--convert-to", "odt:writer8"], "odt",
     ["docx/plain_six_columns", "docx/two_header_rows", "docx/row_per_step_merged", "docx/names_down_the_side",
      "docx/rows_cut_at_the_page", "docx/headings_and_lists", "docx/line_breaks", "docx/signatures_and_pictures",
      "docx/title_in_the_page_header", "docx/title_in_the_header_of_the_first_page", "docx/headings_over_two_rows",
      "docx/shaded_months", "odf/spans_and_repeated_columns", "odf/tracked_changes"]),
    ("to_docx", ["--convert-to", "docx:MS Word 2007 XML"], "docx",
     ["docx/owners_in_many_ways", "docx/other_tables_around", "odf/spans_and_repeated_columns", "odf/numbering_continues",
      "odf/sections_and_frames", "odf/header_rows_and_pictures", "odf/white_space_and_page_breaks", "odf/sub_tables", "odf/foreword_on_a_page_of_its_own"]),
    ("to_doc", ["--convert-to", "doc:MS Word 97"], "doc",
     ["docx/signed_with_dots", "docx/names_down_the_side", "odf/notes_headers_and_comments", "odf/spans_and_repeated_columns"]),
    ("from_web_to_odt", ["--infilter=HTML (StarWriter)", "--convert-to", "odt:writer8"], "odt",
     ["html/saved_from_the_web", "html/merged_down_on_the_web"]),
    ("from_web_to_docx", ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"], "docx",
     ["html/saved_from_the_web", "html/merged_down_on_the_web"]),
]
AGAIN = ("to_doc", "doc_to_docx", ["--convert-to", "docx:MS Word 2007 XML"])  # nobody reads DOC here


def expected(layout):
    return json.loads((HERE / f"{layout}.json").read_text(encoding="utf-8"))


# Documents.

def make_docx(folder):
    done = subprocess.run([sys.executable, HERE / "make_docx.py", folder], capture_output=True, text=True)
    if done.returncode == MISSING:
        print(f"skipped: layouts of python-docx ({done.stdout.strip()})")
    elif done.returncode:
        sys.exit(done.stderr)


def source_of(layout, folder):
    kind, _, name = layout.partition("/")
    return folder / "docx" / f"{name}.docx" if kind == "docx" else next(
        HERE / kind / f"{name}.{suffix}" for suffix in ("fodt", "html", "txt") if (HERE / kind / f"{name}.{suffix}").exists())


def convert(folder, name, words, sources):
    """Has LibreOffice convert the files, copies of which get names that tell their kind."""
    target = folder / name
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(["soffice", f"-env:UserInstallation={pathlib.Path(profile).as_uri()}", "--headless", *words,
                               "--outdir", target, *sources], capture_output=True, text=True, timeout=600)
    if done.returncode:
        sys.exit(f"expected LibreOffice to make {name}, found {done.stderr}")
    return target


def office(folder, chosen):
    """Layouts that LibreOffice made: name, file, layout."""
    made = []
    for name, words, suffix, layouts in OFFICE:
        wanted = [layout for layout in layouts if chosen(f"{name}/{layout}") and source_of(layout, folder).exists()]
        if not wanted:
            continue
        target = convert(folder, name, words, [source_of(layout, folder) for layout in wanted])
        files = [target / f"{pathlib.PurePath(layout).name}.{suffix}" for layout in wanted]
        if name == AGAIN[0]:
            target = convert(folder, AGAIN[1], AGAIN[2], files)
            files = [target / f"{file.stem}.docx" for file in files]
        made += [(f"{name}/{layout}", file, layout) for layout, file in zip(wanted, files)]
    return made


def documents(folder, chosen):
    found = []
    for path in sorted(HERE.glob("*/*.json")):
        layout = path.relative_to(HERE).with_suffix("").as_posix()
        if not layout.startswith("html/") and chosen(layout) and source_of(layout, folder).exists():
            found.append((layout, source_of(layout, folder), layout))
    if shutil.which("soffice"):
        return found + office(folder, chosen)
    print("skipped: layouts of LibreOffice (expected the program soffice, found none)")
    return found


# Comparing.

def fields(value, pointer=""):
    """Pairs of JSON pointer and value; what is empty is no field, blanks at the ends do not count."""
    if isinstance(value, dict):
        return {found for key, below in value.items() for found in fields(below, f"{pointer}/{key}")}
    if isinstance(value, list):
        return {found for i, below in enumerate(value) for found in fields(below, f"{pointer}/{i}")}
    value = value.strip() if isinstance(value, str) else value
    return set() if value in ("", None) or NOT_ON_THE_PAGE.search(pointer) else {(pointer, value)}


def f1(wanted, found):
    both = len(wanted & found)
    return 2 * both / (len(wanted) + len(found)) if wanted or found else 1.0


def differences(wanted, found):
    left, right = dict(wanted - found), dict(found - wanted)
    for pointer in sorted(left.keys() | right.keys()):
        yield f"    {pointer}: expected {left.get(pointer, 'nothing')!r}, found {right.get(pointer, 'nothing')!r}"


def extracted(ita, document):
    done = subprocess.run([ita, "extract", document], capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def compare(ita, name, document, layout):
    status, out, told = extracted(ita, document)
    wanted = fields(expected(layout))
    found = fields(json.loads(out)) if status == 0 else set()
    score = f1(wanted, found)
    print(f"{score:.4f} {name}")
    if status:
        print(f"    expected exit status 0, found {status}: {told.strip()}")
    elif score < 1:
        print("\n".join(differences(wanted, found)))
    return score


def refuse(ita, name, document):
    status, _, told = extracted(ita, document)
    good = status == NO_REPORT and told.strip()
    print(f"{'refused' if good else 'TAKEN  '} {name}")
    if not good:
        print(f"    expected exit status {NO_REPORT} and a message, found {status}: {told.strip()}")
    return 1.0 if good else 0.0


def main(ita, folder, *chosen_words):
    def chosen(name):
        return not chosen_words or any(word in name for word in chosen_words)
    folder = pathlib.Path(folder).resolve()
    make_docx(folder)
    scores = [compare(ita, *entry) for entry in documents(folder, chosen)]
    negatives = [path for path in sorted((folder / "none").glob("*.docx")) if chosen(f"none/{path.stem}")]
    scores += [refuse(ita, f"none/{path.stem}", path) for path in negatives]
    print(f"{sum(score == 1 for score in scores)} of {len(scores)} layouts as expected, mean F1 "
          f"{sum(scores) / max(len(scores), 1):.4f}")
    sys.exit(0 if scores and min(scores) == 1 else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
