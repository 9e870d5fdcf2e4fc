#!/usr/bin/env python3
"""edit_files.py EDIT_FILES SOURCE_DIR FOLDER SEEDS: law 2 on real files: what is edited is done in them, and nothing beside it.

Edits the layouts of tests/layouts, also as ODT packages of LibreOffice, and, where it is there, the corpus of ../shared. Of each file one
result is judged by others: the conformance checkers find nothing that the original had not, and the text that
LibreOffice shows differs from the original's in few lines. Exit status: 1 a law is broken; 77 nothing could be edited."""
import difflib
import pathlib
import re
import subprocess
import sys
import tempfile

MOST_LINES = 90  # three edits at most, each a measure with its steps and results
MOST_SHOWN = 60  # documents that LibreOffice opens, spread over all


def as_packages(files, folder):
    """The same documents as LibreOffice saves them in ODT."""
    try:
        convert(files, "odt", folder)
    except FileNotFoundError:
        print("skipped: ODT packages of LibreOffice")
    return sorted(folder.glob("*.odt"))


def documents(source, folder):
    made = folder / "layouts"
    done = subprocess.run([sys.executable, source / "tests/layouts/make_docx.py", made], capture_output=True, text=True)
    if done.returncode:
        print("skipped: layouts of python-docx")
    found = sorted((made / "docx").glob("*.docx")) if not done.returncode else []
    found += as_packages(found, made / "odt")
    found += sorted((source / "tests/layouts/odf").glob("*.fodt"))
    corpus = source / "../shared/corpus"
    found += sorted(p for p in corpus.rglob("*") if p.suffix in (".odt", ".docx", ".fodt"))
    return found


def findings(tool, files):
    """What a checker says of each file, without places."""
    done = subprocess.run([tool, "--no-soffice", *files], capture_output=True, text=True)
    if done.returncode == 2:
        return None
    said = {}
    for line in done.stdout.splitlines() + done.stderr.splitlines():
        for file in files:
            if str(file) in line:
                said.setdefault(file, set()).add(re.sub(r"[\d:]+", "#", line.replace(str(file), "")))
    return said


def judge_by_checkers(source, pairs):
    faults = 0
    for kind in ("docx", "odt"):
        tool = source / f"../shared/tools/check-{kind}"
        some = [(a, b) for a, b in pairs if a.suffix == f".{kind}"]
        if not tool.exists() or not some:
            print(f"skipped: check-{kind} of ../shared")
            continue
        before, after = findings(tool, [a for a, _ in some]), findings(tool, [b for _, b in some])
        if before is None or after is None:
            print(f"skipped: check-{kind} lacks something")
            continue
        for a, b in some:
            for new in sorted(after.get(b, set()) - before.get(a, set())):
                faults += 1
                print(f"{b.name}: check-{kind} finds what it did not find before:{new}")
        print(f"check-{kind}: {len(some)} edited documents, {'faults, see above' if faults else 'no new fault'}")
    return faults


def convert(files, to, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", f"-env:UserInstallation={pathlib.Path(profile).as_uri()}", "--headless", "--convert-to", to,
                        "--outdir", folder, *files], capture_output=True, timeout=900)


def shown(files, folder):
    """The lines that LibreOffice shows of each file."""
    convert(files, "txt:Text (encoded):UTF8", folder)
    return {file: (folder / f"{file.stem}.txt").read_text(encoding="utf-8-sig").splitlines()
            for file in files if (folder / f"{file.stem}.txt").exists()}


def judge_by_office(all_pairs, folder):
    pairs = all_pairs[::-(-len(all_pairs) // MOST_SHOWN)]
    try:
        before = shown([a for a, _ in pairs], folder / "before")
    except FileNotFoundError:
        print("skipped: no LibreOffice")
        return 0
    after = shown([b for _, b in pairs], folder / "after")
    faults = 0
    for a, b in pairs:
        if a not in before:
            continue
        if b not in after:
            faults += 1
            print(f"{b.name}: LibreOffice opens the original and not the edited file")
            continue
        changed = [line for line in difflib.unified_diff(before[a], after[b], n=0, lineterm="") if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        if not changed or len(changed) > MOST_LINES:
            faults += 1
            print(f"{b.name}: expected 1 to {MOST_LINES} lines that differ, found {len(changed)}")
    print(f"LibreOffice: {len(pairs)} of {len(all_pairs)} edited documents, {faults} faults")
    return faults


def main(edit_files, source, folder, seeds):
    files = documents(source, folder)
    results = folder / "edited"
    for old in results.glob("*"):
        old.unlink()
    done = subprocess.run([edit_files, seeds, results, *files], text=True, stdout=subprocess.PIPE)
    print(done.stdout)
    if done.returncode:
        return 1
    pairs = [(files[int(made.name[:3])], made) for made in sorted(results.glob("*"))]
    if not pairs:
        sys.exit(77)
    # Names that are one for all folders, since LibreOffice names what it makes by them.
    originals = folder / "originals"
    originals.mkdir(exist_ok=True)
    named = []
    for original, made in pairs:
        copy = originals / made.name
        copy.write_bytes(original.read_bytes())
        named.append((copy, made))
    return 1 if judge_by_checkers(source, named) + judge_by_office(named, folder / "shown") else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4]))
