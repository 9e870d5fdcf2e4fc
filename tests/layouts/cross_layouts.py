#!/usr/bin/env python3
"""cross_layouts.py ITA FOLDER [WORD...]: lays the words of every report of the suite out in many ways, and compares.

What depends on words and not on a layout shows here: a title like a heading, an amount before a number. With WORDs, only
ways whose names hold one of them. Exit status: 0 all are equal, 1 they are not, 77 python-docx is missing.
"""
import concurrent.futures
import json
import os
import pathlib
import sys

sys.dont_write_bytecode = True  # nothing is left beside the sources

import make_docx
import run_layouts

TOLD_BY_TICKS = ("shaded_months", "ticks_under_months", "ticks_under_quarters")  # their words tell no year
LISTS = ("steps", "results", "outcomes")
FIELDS = ("marker", "owners", "timeline", *LISTS)


def as_it_is(report):
    return report


def without_preamble(report):
    years = {"fiscal": report["years"]["fiscal"]}  # all that the title tells
    return {**{key: value for key, value in report.items() if key != "preamble"}, "years": years}


def without_outcomes(report):
    measures = [{key: value for key, value in measure.items() if key != "outcomes"} for measure in report["measures"]]
    return {**report, "measures": measures}


def if_marked(report):
    marked = all(item.get("marker") for measure in report["measures"] for field in LISTS for item in measure[field])
    return report if marked else None


def if_one_owner(report):
    return report if all(len(measure["owners"]) == 1 for measure in report["measures"]) else None


def if_two_measures(report):
    return report if len(report["measures"]) == 2 else None


# Recipes that are at home with any report, and what they make of it.
WAYS = {
    "book_with_cover_and_foreword": as_it_is, "damaged_headings": as_it_is, "header_typed_again_in_one_table": as_it_is,
    "headings_and_lists": as_it_is, "items_in_one_paragraph": if_marked, "labels_inside_one_cell": without_outcomes,
    "labels_two_in_one_line": if_one_owner, "line_breaks": as_it_is, "measure_above_each_table": as_it_is,
    "measure_across_its_rows": as_it_is, "measures_side_by_side": if_two_measures, "memo_in_front": as_it_is,
    "names_down_the_side": as_it_is, "numbered_owners_and_empty_columns": as_it_is, "plain_six_columns": as_it_is,
    "plan_table_and_result_table": as_it_is, "row_of_column_numbers": as_it_is, "synonyms_in_another_order": as_it_is,
    "table_inside_a_frame_table": without_preamble, "title_in_a_text_box": as_it_is, "title_in_one_line": as_it_is,
    "title_in_the_table": without_preamble, "title_in_the_page_header": as_it_is, "headings_over_two_rows": as_it_is,
    "headings_of_two_rows_typed_again": as_it_is, "groups_of_headings_not_merged": as_it_is,
    "numbers_beside_names_and_texts": as_it_is, "titles_beside_names_and_texts": as_it_is,
}


def plain(report):
    """The report with what every way can show; None where it lacks what one needs."""
    kept = {key: report[key] for key in ("title", "years", "agency", "preamble", "measures") if key in report}
    kept["measures"] = [{key: measure[key] for key in ("title", *FIELDS) if key in measure} for measure in kept["measures"]]
    if report["agency"]["kind"].startswith("เทศบาล"):
        kept["agency"] = {key: value for key, value in report["agency"].items() if key != "subdistrict"}
    whole = all(set(FIELDS) <= set(measure) and measure["marker"].endswith(".") for measure in kept["measures"])
    return kept if whole and "preamble" in kept and "district" in kept["agency"] else None


def reports_of_other_words():
    """The reports of the suite; of those that say the same of their measures, one."""
    found = {}
    for path in sorted(run_layouts.HERE.glob("*/*.json")):
        if path.stem in TOLD_BY_TICKS:
            continue
        report = plain(json.loads(path.read_text(encoding="utf-8")))
        if report:
            name = path.relative_to(run_layouts.HERE).with_suffix("").as_posix()
            found.setdefault(json.dumps(report["measures"]), (name, report))
    return dict(found.values())


def papers(folder, chosen):
    """Name, file and expected report of each way with each report."""
    reports = reports_of_other_words()
    for way, shown in WAYS.items():
        for name, report in reports.items():
            expected = shown(report) if chosen(way) else None
            if expected:
                path = folder / f"{way}--{name.replace('/', '--')}.docx"
                make_docx.RECIPES[way](report).save(path)
                yield f"{way} of {name}", path, expected


def judged(ita, name, path, expected):
    status, out, told = run_layouts.extracted(ita, path)
    wanted, found = run_layouts.fields(expected), run_layouts.fields(json.loads(out)) if status == 0 else set()
    return name, run_layouts.f1(wanted, found), told.strip() if status else "\n".join(run_layouts.differences(wanted, found))


def main(ita, folder, *words):
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = [pool.submit(judged, ita, *paper)
                   for paper in papers(folder, lambda way: not words or any(word in way for word in words))]
        done = [each.result() for each in waiting]
    for name, score, told in done:
        if score < 1:
            print(f"{score:.4f} {name}\n{told}")
    print(f"{sum(score == 1 for _, score, _ in done)} of {len(done)} layouts as expected")
    sys.exit(0 if done and all(score == 1 for _, score, _ in done) else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
