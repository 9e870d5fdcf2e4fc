#!/usr/bin/env python3
"""peers.py READ_FILE FOLDER... : the same hostile files for ita, python-docx, odfpy, pandoc and LibreOffice, in one run.

Each FOLDER holds EXPECT.tsv and the files that it names. Each file goes to a process of its own of every program that
knows its ending; what it answers (accepted, refused with words of its own, died of a signal, or was stopped after 20 s or
at 2 GiB of address space, LibreOffice at none) and what it cost in seconds of the processor and MiB are counted. Prints the table of
docs/hostile-files.md; with --each FILE a line for each file and program too. Programs that are not there are left out.
LibreOffice, which takes seconds to start, is asked of every third file."""
import collections
import csv
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE = 20
ROOM = 2 << 30
Program = collections.namedtuple("Program", "name endings command")
Answer = collections.namedtuple("Answer", "how seconds mebibytes words")
PYTHON = "/usr/bin/python3"


def programs(reader, scratch):
    yield Program("ita", (".docx", ".odt"), lambda file: [reader, file])
    if subprocess.run([PYTHON, "-c", "import docx"], capture_output=True).returncode == 0:
        yield Program("python-docx", (".docx",), lambda file: [PYTHON, "-c", "import docx,sys; d = docx.Document(sys.argv[1]);"
                                                               "[p.text for p in d.paragraphs]; len(d.tables)", file])
    if subprocess.run([PYTHON, "-c", "import odf"], capture_output=True).returncode == 0:
        yield Program("odfpy", (".odt",), lambda file: [PYTHON, "-c", "import sys; from odf import opendocument, teletype; d = opendocument.load("
                                                        "sys.argv[1]); teletype.extractText(d.text)", file])
    if shutil.which("pandoc"):
        yield Program("pandoc", (".docx", ".odt"), lambda file: ["pandoc", "-t", "plain", "-o", os.path.join(scratch, "pandoc.txt"), file])
    if shutil.which("soffice"):
        yield Program("LibreOffice", (".docx", ".odt"), lambda file: [
            "soffice", f"-env:UserInstallation=file://{scratch}/office", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir",
            os.path.join(scratch, "out"), file])


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))


def peak_of_group(group):
    """LibreOffice works in a child of its launcher, so processes of the group are looked at; MiB of the largest."""
    most = 0
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.getpgid(int(pid)) == group:
                most = max(most, *(int(kb) for kb in re.findall(r"VmHWM:\s+(\d+)", open(f"/proc/{pid}/status").read())), 0)
        except (OSError, ValueError):
            continue
    return most / 1024


def ask(program, file, scratch):
    made = os.path.join(scratch, "out", os.path.splitext(os.path.basename(file))[0] + ".txt")
    office = program.name == "LibreOffice"
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(program.command(file), stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True,
                                 preexec_fn=None if office else limit)
        until, peak, late = time.monotonic() + PATIENCE, 0, False
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            peak = max(peak, peak_of_group(child.pid))
            if time.monotonic() > until and not late:
                late = True
                os.killpg(child.pid, 9)
            time.sleep(0.02)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        words = out.read(20_000).decode(errors="replace").strip()
    try:
        os.killpg(child.pid, 9)
    except ProcessLookupError:
        pass
    accepted = os.path.exists(made) if office else words.startswith("0 ") if program.name == "ita" else child.returncode == 0
    if office and accepted:
        os.unlink(made)
    how = ("stopped" if late else "died" if child.returncode < 0 or program.name == "LibreOffice" and child.returncode not in (0, 1)
           else "accepted" if accepted else "out of memory" if "MemoryError" in words or "out of memory" in words or "heap" in words.lower()
           else "refused")
    return Answer(how, used.ru_utime + used.ru_stime, max(peak, 0 if peak else used.ru_maxrss / 1024), words.replace("\n", " ")[-150:])


def files_of(folder):
    with open(os.path.join(folder, "EXPECT.tsv"), encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            yield os.path.join(folder, row["file"]), row["expect"]


def wanted_of(expect):
    return {"open": "accepted", "0": "accepted", "bounded": None}.get(expect, "refused")


def table(rows):
    print("| program | files | accepted | refused | died, stopped or out of memory | accepted what is to be refused | refused what is to open | over 2 s | over 256 MiB | most seconds | most MiB |")
    print("| --- |" + " --- |" * 10)
    for name, answers in rows.items():
        how = collections.Counter(a.how for a, _ in answers)
        told = [len(answers), how["accepted"], how["refused"], how["died"] + how["stopped"] + how["out of memory"],
                sum(a.how == "accepted" and wanted == "refused" for a, wanted in answers),
                sum(a.how == "refused" and wanted == "accepted" for a, wanted in answers),
                sum(a.seconds > 2 for a, _ in answers), sum(a.mebibytes > 256 for a, _ in answers),
                f"{max(a.seconds for a, _ in answers):.2f}", f"{max(a.mebibytes for a, _ in answers):.0f}"]
        print(f"| {name} | " + " | ".join(map(str, told)) + " |")


def main():
    words = sys.argv[1:]
    each = words[words.index("--each") + 1] if "--each" in words else os.devnull
    reader, *folders = [w for i, w in enumerate(words) if w != "--each" and (i == 0 or words[i - 1] != "--each")]
    rows = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch, open(each, "w", encoding="utf-8") as lines:
        for program in programs(os.path.abspath(reader), scratch):
            for folder in folders:
                known = [(file, expect) for file, expect in files_of(os.path.abspath(folder)) if file.endswith(program.endings)]
                for file, expect in known[::3 if program.name == "LibreOffice" else 1]:
                    answer = ask(program, file, scratch)
                    rows[program.name].append((answer, wanted_of(expect)))
                    lines.write(f"{program.name}\t{os.path.basename(file)}\t{expect}\t{answer.how}\t{answer.seconds:.2f}\t{answer.mebibytes:.0f}\t{answer.words}\n")
                    lines.flush()
    table(rows)


if __name__ == "__main__":
    main()
