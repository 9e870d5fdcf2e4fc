#!/usr/bin/env python3
"""check_words.py PRINTER docx|odt SHARED: has LibreOffice make plain text of the files of SHARED/corpus and looks for its
words, and in DOCX its labels of lists, among those that PRINTER finds. Every file must give 99.5 % of the words; what is
known to differ, and why, is listed. Exit status 77: what it needs is missing."""
import collections
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

# What LibreOffice works out anew when it opens a file, where we read what the file shows; and deleted words of DOCX,
# which its text has.
WORDS_EXPLAINED = {
    "Docxodus__CA009-altChunk": "the document in w:altChunk, which is opaque to us",
    "Docxodus__HC031-Complicated-Document": "deleted words",
    "Docxodus__RP051-Arabic": "deleted words",
    "Open-XML-SDK__Document": "deleted words",
    "Open-XML-SDK__Strict01": "deleted words",
    "PHPWord__Sample_11_ReadWord2007": "deleted words",
    "PHPWord__Sample_24_ReadODText": "a field of the title, which is another one in the file's properties",
    "docx4j__themeFontLang": "references that LibreOffice does not find, as it says",
    "odf-tc__3923_Start0Inside0": "page numbers, which are fields to us",
    "pandoc__drop_cap": "a first letter in a frame of its own",
    "pandoc__track_changes_deletion": "deleted words",
    "pandoc__track_changes_move": "words at the place that they were moved from",
    "tika__testWORD_2006ml": "deleted words and rows",
}
LABELS_EXPLAINED = {
    "Docxodus__RP051-Arabic": "the label of a deleted paragraph stands before it",
    "tika__017091": "a tab in a text, which is no label",
}
# The mark of a note stands at the end of its word in LibreOffice's text, and beside the text in ours.
NOTE_MARK = re.compile(r"(\d+|[ivx]+)$")
BULLETS = "•◦▪"  # whatever the file's own bullet is


def words(*files):
    found = collections.Counter()
    for file in files:
        with open(file, encoding="utf-8-sig", errors="replace") as text:
            found.update(re.findall(r"\w+", text.read().replace("\xad", "")))
    return found


def missing(theirs, ours):
    """Words of theirs that ours lacks; one with a note's mark is found without it too."""
    lacking = collections.Counter()
    left = ours - theirs
    for word, count in (theirs - ours).items():
        bare = NOTE_MARK.sub("", word)
        if bare and bare != word and left[bare] >= count:
            left[bare] -= count
        elif not (not bare and word.isascii()):  # a mark alone
            lacking[word] = count
    return lacking


def labels_that_differ(text, printed):
    """How many labels have a line of LibreOffice's to compare with, and those that no such line has."""
    with open(text, encoding="utf-8-sig", errors="replace") as file:
        theirs = [line.strip() for line in file]
    with open(printed, encoding="utf-8") as file:
        ours = [line.rstrip("\n").partition("\t") for line in file]
    compared, different = 0, []
    for label, tab, rest in ours:
        rest = rest.strip()
        heads = [each[:-len(rest)].strip() for each in theirs if tab and len(rest) > 3 and each.endswith(rest)]
        if not any(head and len(head) <= 20 for head in heads):
            continue
        compared += 1
        if label.strip() not in heads and not any(head in BULLETS for head in heads):
            different.append((label, heads[0], rest[:40]))
    return compared, different


def plain_texts(printer, ending, files, folder):
    """Has both programs read; the files that ours does not refuse."""
    told = subprocess.run([printer, ending, folder, *files], check=True, capture_output=True, text=True).stdout
    read = [line.split("\t")[1] for line in told.splitlines() if line.startswith("read\t")]
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text",
                    "--outdir", folder, *read], check=True, capture_output=True, timeout=900)
    return read


def faults_of(name, text, printed, ending):
    """Sentences on what differs in one file, and how many labels were compared."""
    theirs, faults, compared = words(text), [], 0
    ours = [printed + ".words"] if ending == "docx" else [printed + ".words", printed + ".asides"]
    lacking = missing(theirs, words(*ours))
    if sum(lacking.values()) > 0.005 * sum(theirs.values()) and name not in WORDS_EXPLAINED:
        faults.append(f"{sum(lacking.values())} of {sum(theirs.values())} words are missing: {list(lacking)[:10]}")
    if ending == "docx":
        compared, different = labels_that_differ(text, printed + ".words")
        if different and name not in LABELS_EXPLAINED:
            faults.append(f"{len(different)} of {compared} labels differ: {different[:5]}")
    return faults, compared


def main(printer, ending, shared):
    files = sorted(glob.glob(os.path.join(shared, "corpus", ending, "*")))
    if not files or not shutil.which("soffice"):
        print("skipped: no corpus or no LibreOffice")
        return 77
    compared, labels, bad = 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for file in plain_texts(printer, ending, files, folder):
            name = os.path.splitext(os.path.basename(file))[0]
            text = os.path.join(folder, name + ".txt")
            if not os.path.exists(text):
                continue
            faults, more = faults_of(name, text, os.path.join(folder, os.path.basename(file)), ending)
            compared, labels, bad = compared + 1, labels + more, bad + bool(faults)
            for each in faults:
                print(f"{name}: {each}")
    print(f"{compared} files compared, {labels} labels, {bad} files differ, {len(WORDS_EXPLAINED)} are explained")
    return 0 if compared > 70 and bad == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
