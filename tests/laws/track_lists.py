#!/usr/bin/env python3
"""track_lists.py ITA FILE: entries leave lists that LibreOffice counts, tracked; it accepts and rejects to the two texts, numbers and all.

FILE is a flat ODT whose lists count on from one another in every way. Exit status: 1 a law is broken; 77 nothing could be judged."""
import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from track_files import Office, first_difference


def steps(report, measure):
    return report["measures"][measure]["steps"]


def several(report):
    del steps(report, 0)[0]
    steps(report, 1).pop()
    del steps(report, 2)[1]
    report["measures"][0]["results"].pop()


def one_comes_as_one_leaves(report):
    steps(report, 0)[:1] = []
    steps(report, 0).append({"text": "สรุปบทเรียนรายไตรมาส"})


def all_below(report):
    del steps(report, 1)[1]["items"]


EDITS = {
    "the first leaves": lambda r: steps(r, 0).pop(0),
    "the last leaves": lambda r: steps(r, 0).pop(),
    "the first and the last leave": lambda r: (steps(r, 0).pop(0), steps(r, 0).pop()),
    "two leave at the end": lambda r: (steps(r, 0).pop(), steps(r, 0).pop()),
    "one leaves a list that counts on from a named one": lambda r: steps(r, 1).pop(2),
    "the last leaves a list that counts on from a named one": lambda r: steps(r, 1).pop(),
    "one leaves a list that counts on": lambda r: steps(r, 2).pop(0),
    "one leaves with what stands below it": lambda r: steps(r, 1).pop(1),
    "the first below another leaves": lambda r: steps(r, 1)[1]["items"].pop(0),
    "the last below another leaves": lambda r: steps(r, 1)[1]["items"].pop(),
    "all below another leave": all_below,
    "the last goes before the first": lambda r: steps(r, 0).insert(0, steps(r, 0).pop()),
    "the first goes behind the last": lambda r: steps(r, 2).append(steps(r, 2).pop(0)),
    "one comes as one leaves": one_comes_as_one_leaves,
    "several lists change": several,
}


def updated(ita, file, wanted, out, *how):
    done = subprocess.run([ita, "update", file, wanted, "-o", out, "--lang", "en", *how], capture_output=True, text=True)
    return done.returncode == 0 or print(done.stderr)


def judge(ita, file, room, office):
    def text(of, command):
        return office.text(of, room / "shown.txt", command).splitlines()

    before = json.loads(subprocess.run([ita, "extract", file, "--quiet"], capture_output=True, text=True, check=True).stdout)
    plain, tracked, wanted = room / "plain.fodt", room / "tracked.fodt", room / "wanted.json"
    original = text(file, "Accept")
    faults = 0
    for name, edit in EDITS.items():
        now = copy.deepcopy(before)
        edit(now)
        wanted.write_text(json.dumps(now, ensure_ascii=False))
        if not updated(ita, file, wanted, plain) or not updated(ita, file, wanted, tracked, "--track", "ปลัด"):
            faults += 1
            print(f"{name}: left out")
            continue
        for command, as_it_should_be in (("Accept", text(plain, "Accept")), ("Reject", original)):
            difference = first_difference(as_it_should_be, text(tracked, command))
            if difference:
                faults += 1
                print(f"{name}: {command}: {difference}")
    print(f"{len(EDITS)} edits of lists accepted and rejected, {faults} faults")
    return faults


def main(ita, file):
    if not shutil.which("soffice"):
        print("skipped: no LibreOffice")
        return 77
    with tempfile.TemporaryDirectory() as room:
        office = Office(room)
        try:
            return 1 if judge(ita, file, pathlib.Path(room), office) else 0
        finally:
            office.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
