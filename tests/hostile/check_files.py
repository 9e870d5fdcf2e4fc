#!/usr/bin/env python3
"""check_files.py READ_FILE ITA ALLOWANCE [FOLDER]: hostile files end as they must, and cheaply.

Each goes through the library (READ_FILE, which goes on with what opens) and through the command line (ita extract), a
process each: an error has the number that it must have, exit status 3 and one line that names the file; to open it takes
no more than 2 seconds of the processor and 256 MiB, ALLOWANCE times as much under a sanitizer. FOLDER holds the files and
EXPECT.tsv, which make_files.py makes where no folder is given. Exit status 77: no such folder."""
import collections
import csv
import os
import re
import subprocess
import sys
import tempfile

SECONDS, MEBIBYTES, PATIENCE, LEAST_FILES = 2, 256, 300, 60
DONE, UNREADABLE = 0, 3
Cost = collections.namedtuple("Cost", "status out err seconds mebibytes")


def run(*command):
    """What a process answers and costs; its lines come through files, so that it never waits for us."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(["timeout", "-s", "KILL", str(PATIENCE), *command], stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Cost(child.returncode, out.read(100_000).decode(errors="replace"), err.read(100_000).decode(errors="replace"),
                    used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def is_lawful(found, wanted):
    """`wanted` is a number, open, error or bounded."""
    return {"open": found == 0, "error": found > 0, "bounded": found >= 0}.get(wanted, str(found) == wanted)


def read_by_library(reader, name):
    """The number of the error, what opening cost, and words; no number where the process died or broke a law."""
    done = run(reader, name)
    told = re.match(r"(\d+) (\S+) (\d+) (.*)", done.out)
    if done.status != 0 or not told:
        return None, done._replace(out=f"ended with {done.status}: {done.out} {done.err[-2000:]}")
    return int(told[1]), done._replace(out=told[4], seconds=float(told[2]), mebibytes=int(told[3]))


def faults_of_command(name, number, cost):
    """A document without a report is no input for `extract` either."""
    lines = cost.err.splitlines()
    if cost.status not in (DONE, UNREADABLE) or number and cost.status != UNREADABLE:
        yield f"the command line ended with exit status {cost.status}: {cost.err[-2000:]}"
    elif cost.status == UNREADABLE and (len(lines) != 1 or not lines[0].startswith(name + ":") or cost.out):
        yield f"expected one line that names the file, found {lines[:3]}, {cost.out[:100]!r}"


def faults_of_cost(who, cost, allowance):
    if cost.seconds > SECONDS * allowance:
        yield f"{who}: {cost.seconds:.2f} s of the processor"
    if cost.mebibytes > MEBIBYTES * allowance:
        yield f"{who}: {cost.mebibytes:.0f} MiB"


def check(reader, ita, allowance, folder):
    with open(os.path.join(folder, "EXPECT.tsv"), encoding="utf-8") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    os.chdir(folder)
    wrong, refused, lines, worst = 0, 0, [], (0, 0)
    for row in table:
        name = row["file"]
        (number, library), command = read_by_library(reader, name), run(ita, "extract", "--quiet", name)
        faults = [*faults_of_command(name, number, command), *faults_of_cost("library", library, allowance),
                  *faults_of_cost("command line", command, allowance)]
        if number is None or not is_lawful(number, row["expect"]):
            faults.append(f"expected {row['expect']} of the library, found {number}: {library.out}")
        for each in faults:
            print(f"FAULT {name} ({row['what']}): {each}")
        wrong, refused = wrong + bool(faults), refused + (number != 0)
        worst = [max(pair) for pair in zip(worst, (max(library.seconds, command.seconds), max(library.mebibytes, command.mebibytes)))]
        lines.append(f"{number!s:>4} {library.seconds:6.2f} s {library.mebibytes:4.0f} MiB  {name:36} {library.out[:150]}")
    print("\n".join(lines))
    print(f"{len(table)} files, {refused} refused, {wrong} with faults; {worst[0]:.2f} s and {worst[1]:.0f} MiB at the most")
    return wrong or len(table) < LEAST_FILES


def main():
    reader, ita, allowance = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3])
    if len(sys.argv) > 4:
        if not os.path.isfile(os.path.join(sys.argv[4], "EXPECT.tsv")):
            print("skipped: no ../shared/malicious beside the project")
            return 77
        return 1 if check(reader, ita, allowance, sys.argv[4]) else 0
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own, whose memory would count as that of every process which we start.
        subprocess.run([sys.executable, "-B", os.path.join(os.path.dirname(__file__), "make_files.py"), folder], check=True)
        return 1 if check(reader, ita, allowance, folder) else 0


if __name__ == "__main__":
    sys.exit(main())
