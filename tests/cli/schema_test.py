#!/usr/bin/env python3
"""schema_test.py ITA ROOT: the published schemas are sound, take our samples, and refuse nothing that the reader takes,
nor the other way round, in a table of faults. Exit status 77 where the module jsonschema is missing."""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: no Python module jsonschema")
    sys.exit(77)

ITA = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])

REPORT = {
    "ita": 1, "title": "รายงาน", "years": {"analysed": 2567, "fiscal": 2568, "filed": None},
    "agency": {"kind": "เทศบาลตำบล", "name": "เทศบาลตำบลบ้านสมมติ", "divisions": ["กองคลัง"]},
    "preamble": ["ดังนี้"],
    "measures": [{"marker": "๑.", "title": "การให้บริการ", "issue": 1,
                  "steps": ["๑. ประชุม", {"marker": "-", "text": "ทุกกอง", "items": ["ย่อย"]}],
                  "owners": ["กองคลัง"], "timeline": {"text": "ต.ค.", "kind": "month", "from": "2024-10-01"},
                  "extra": {"หมายเหตุ": "-"}}],
    "signatures": [{"name": "ก", "role": "ผู้รายงาน", "date": "2025-10-15"}],
    "annexes": [{"title": "ภาพ", "pictures": []}],
}
LOOK = {"font": "Sarabun", "font_instead": [], "text_size": "16pt", "paper": "A4 landscape", "margins": {"left": "3cm"},
        "columns": [{"field": "measure", "share": 1.5}, {"field": "steps"}], "header_shade": "#D9E2F3",
        "table_line": {"width": "1pt", "color": "000000"}, "digits": "thai", "pictures_in_a_row": 3,
        "preamble_align": "justify", "rows_may_split": False}
GONE = object()

# Where, what stands there instead, and whether that is right.
REPORTS = [
    ("/title", GONE, False), ("/title", None, False), ("/title", 1, False), ("/title", ["x"], False),
    ("/titel", "x", False), ("/ita", 2, False), ("/ita", "1", False), ("/ita", True, False), ("/ita", None, True),
    ("/ita", 1.0, True), ("/years", [], False), ("/years", None, True), ("/years/fiscal", 2399, False),
    ("/years/fiscal", 2400, True), ("/years/fiscal", 2700, True), ("/years/fiscal", 2701, False),
    ("/years/fiscal", 2568.5, False), ("/years/fiscal", "2568", False), ("/years/fiscal", 10**30, False),
    ("/years/field", 2568, False), ("/agency/name", {}, False), ("/agency/name", None, True),
    ("/agency/divisions", "กองคลัง", False), ("/agency/divisions/0", None, False), ("/agency/tambon", "x", False),
    ("/preamble", "x", False), ("/preamble/0", 1, False), ("/measures", {}, False), ("/measures/0", "x", False),
    ("/measures/0", None, False), ("/measures/0/title", GONE, False), ("/measures/0/title", None, False),
    ("/measures/0/Title", "x", False), ("/measures/0/issue", 0, False), ("/measures/0/issue", 2**31, False),
    ("/measures/0/issue", 7.0, True), ("/measures/0/issue", None, True), ("/measures/0/steps", "x", False),
    ("/measures/0/steps", None, True), ("/measures/0/steps/0", 1, False), ("/measures/0/steps/0", {}, True),
    ("/measures/0/steps/0", None, False), ("/measures/0/steps/1/item", [], False),
    ("/measures/0/steps/1/items/0", [], False), ("/measures/0/steps/1/text", None, True),
    ("/measures/0/steps/1/due", "2025-01-31", True), ("/measures/0/steps/1/due", None, True),
    ("/measures/0/steps/1/due", "มกราคม", False), ("/measures/0/steps/1/due", "2568-01-31", False),
    ("/measures/0/owners/0", {"name": "x"}, False), ("/measures/0/timeline", "ต.ค.", True),
    ("/measures/0/timeline", 2568, False), ("/measures/0/timeline", [], False),
    ("/measures/0/timeline/kind", "weekly", False), ("/measures/0/timeline/kind", None, True),
    ("/measures/0/timeline/from", "2024-13-01", False), ("/measures/0/timeline/from", "2567-10-01", False),
    ("/measures/0/timeline/from", "2024-10-1", False), ("/measures/0/timeline/from", "2024-10-01T00:00", False),
    ("/measures/0/timeline/until", "2024-10-01", False), ("/measures/0/extra", [], True),
    ("/measures/0/extra", [{"heading": "ก", "text": "1"}, {"heading": "ก"}], True),
    ("/measures/0/extra", [{"text": "1"}], False), ("/measures/0/extra", ["x"], False),
    ("/measures/0/extra", "x", False), ("/measures/0/extra/ก", 1, False), ("/measures/0/extra/ก", None, True),
    ("/signatures/0", "x", False), ("/signatures/0/date", "15/10/2568", False), ("/signatures/0/date", 20251015, False),
    ("/signatures/0/rank", "x", False), ("/annexes/0", "x", False), ("/annexes/0/picture", [], False),
    ("/annexes/0/pictures", [{"data": "x"}], False), ("/annexes/0/pictures", [{"file": 1}], False),
    ("/annexes/0/pictures", ["a.png"], False), ("/annexes", None, True),
]
LOOKS = [
    ("/font", 1, False), ("/font", None, True), ("/fonts", "x", False), ("/font_instead", "x", False),
    ("/text_size", 16, False), ("/text_size", "16", False), ("/text_size", "16 pt", True), ("/text_size", "16px", False),
    ("/text_size", "-1pt", False), ("/text_size", "1e1pt", False), ("/text_size", " 16pt", False),
    ("/text_size", "+16pt", False), ("/text_size", "16.5pt", True), ("/text_size", ".5in", True), ("/text_size", ".pt", False),
    ("/paper", "A4", True), ("/paper", "a4", False), ("/paper", "A4 portrait", False), ("/paper", None, True),
    ("/paper_width", "21.59cm", False), ("/paper_height", "21.59cm", False), ("/paper_width", None, True), ("/margins", "2cm", False), ("/margins/left", 2, False),
    ("/margins/start", "2cm", False), ("/columns", {}, False), ("/columns/0", "measure", False),
    ("/columns/0/field", "budget", False), ("/columns/0/field", GONE, False), ("/columns/0/field", None, False),
    ("/columns/0/share", 0, False), ("/columns/0/share", "2", False), ("/columns/0/share", 2, True),
    ("/columns/0/width", 2, False), ("/header_shade", "blue", False), ("/header_shade", "#d9e2f3", True),
    ("/header_shade", "#FFF", False), ("/table_line/color", 0, False), ("/digits", "roman", False), ("/digits", "keep", True),
    ("/preamble_align", "both", False), ("/pictures_in_a_row", 0, False), ("/pictures_in_a_row", 5, False),
    ("/pictures_in_a_row", 2.5, False), ("/rows_may_split", "no", False), ("/rows_may_split", None, True),
    ("/header", None, True), ("/header", False, False), ("/thai_page_numbers", 1, False),
]


def changed(whole, pointer, value):
    """A copy of `whole` in which something else stands at a place."""
    parent = whole = copy.deepcopy(whole)
    *way, last = [int(k) if k.isdigit() else k for k in pointer.split("/")[1:]]
    for key in way:
        parent = parent[key]
    if value is GONE:
        del parent[last]
    else:
        parent[last] = value
    return whole


def refusal(kind, given, folder):
    """What the reader says; nothing where it takes the report or the look."""
    report, look = (given, {}) if kind == "report" else (REPORT, given)
    for name, value in (("report.json", report), ("look.json", look)):
        (folder / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    words = [ITA, "render", "report.json", "--look", "look.json", "-o", "-", "--to", "odt"]
    done = subprocess.run(words, cwd=folder, capture_output=True, timeout=60)
    assert done.returncode in (0, 3), done
    return done.stderr.decode()


def schema(kind):
    return json.loads((ROOT / f"src/data/{kind}.schema.json").read_text(encoding="utf-8"))


def unsound(kind):
    Draft202012Validator.check_schema(schema(kind))
    for example in schema(kind)["examples"]:
        for problem in Draft202012Validator(schema(kind)).iter_errors(example):
            yield f"example of a {kind}: {problem.message}"


def refused_samples():
    real = ROOT.parent / "shared/seed/report.json"
    if not real.exists():
        print("skipped: the report of the shared material, which is not here")
    for file in [*sorted((ROOT / "samples").rglob("*.json")), *([real] if real.exists() else [])]:
        kind = "look" if "look" in file.name else "report"
        for problem in Draft202012Validator(schema(kind)).iter_errors(json.loads(file.read_text(encoding="utf-8"))):
            yield f"{file.name}: {problem.json_path}: {problem.message}"


def disagreements(kind, whole, table, folder):
    takes = Draft202012Validator(schema(kind)).is_valid
    for pointer, value, right in [("/" + next(iter(whole)), next(iter(whole.values())), True), *table]:
        given = changed(whole, pointer, value)
        said = refusal(kind, given, folder)
        shown = "nothing" if value is GONE else json.dumps(value, ensure_ascii=False)
        if takes(given) != right:
            yield f"{kind} {pointer} {shown}: the schema {'refuses' if right else 'takes'} it"
        if (said == "") != right:
            yield f"{kind} {pointer} {shown}: the reader {'says ' + said.strip() if right else 'takes it'}"


def defaults_of(part):
    if "default" in part:
        return part["default"]
    return {key: defaults_of(below) for key, below in part["properties"].items()}


def stale_defaults(folder):
    """The look that the schema calls the usual one must be the one that a report gets without a look."""
    usual = {key: defaults_of(part) for key, part in schema("look")["properties"].items() if "default" in part or key == "margins" or key == "table_line"}
    (folder / "usual.json").write_text(json.dumps(usual), encoding="utf-8")
    words = [ITA, "render", str(ROOT / "samples/data/report.json"), "-o", "-", "--to", "odt"]
    looks = [], ["--look", str(folder / "usual.json")]
    plain, dressed = (subprocess.run([*words, *look], capture_output=True, check=True, timeout=60).stdout for look in looks)
    if plain != dressed:
        yield "look: the defaults of the schema are not the usual look"


def faults(folder):
    yield from unsound("report")
    yield from unsound("look")
    yield from refused_samples()
    yield from stale_defaults(folder)
    yield from disagreements("report", REPORT, REPORTS, folder)
    yield from disagreements("look", LOOK, LOOKS, folder)


def main():
    with tempfile.TemporaryDirectory() as scratch:
        found = list(faults(pathlib.Path(scratch)))
    for line in found:
        print(line)
    print(f"{len(REPORTS) + len(LOOKS)} changes tried, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
