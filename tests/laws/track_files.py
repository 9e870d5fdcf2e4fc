#!/usr/bin/env python3
"""track_files.py TRACK_FILES SOURCE_DIR FOLDER SEEDS: LibreOffice itself accepts and rejects what was tracked.

Edits the layouts of tests/layouts and, where it is there, the corpus of ../shared that holds reports. Accepting all
gives the text of the file that was changed without tracking, rejecting all that of the original; the conformance
checkers find nothing that the original had not. Exit status: 1 a law is broken; 77 nothing could be judged."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from edit_files import documents, judge_by_checkers

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    print("skipped: no python3-uno")
    sys.exit(77)


def with_value(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    """LibreOffice with a profile of its own, spoken to through a pipe."""

    def __init__(self, room):
        self.room = pathlib.Path(room)
        self.starts = 0
        self.start()

    def start(self):
        self.starts += 1
        self.pipe = f"ita{os.getpid()}-{self.starts}"
        self.process = subprocess.Popen(["soffice", f"-env:UserInstallation={(self.room / self.pipe).as_uri()}", "--headless", "--norestore",
                                         f"--accept=pipe,name={self.pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = self.connected()
        make = context.ServiceManager.createInstanceWithContext
        self.desktop = make("com.sun.star.frame.Desktop", context)
        self.dispatcher = make("com.sun.star.frame.DispatchHelper", context)

    def connected(self):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                return resolver.resolve(f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
            except Exception:  # pylint: disable=broad-except
                time.sleep(0.2)
        raise TimeoutError("LibreOffice did not start")

    def text(self, file, into, command):
        """The same once more where LibreOffice died, be it of what it did before."""
        for _ in range(2):
            try:
                return self.text_once(file, into, command)
            except Exception:  # pylint: disable=broad-except
                self.process.kill()
                self.start()
        return None

    def text_once(self, file, into, command):
        """The text of a document after a command on all its changes; None where it is not opened."""
        document = self.desktop.loadComponentFromURL(file.resolve().as_uri(), "_blank", 0, (with_value("Hidden", True),))
        if document is None:
            return None
        self.dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}AllTrackedChanges", "", 0, ())
        document.storeToURL(into.resolve().as_uri(), (with_value("FilterName", "Text (encoded)"), with_value("FilterOptions", "UTF8,LF")))
        document.close(True)
        # LibreOffice leaves a joiner of no width in an empty row that was tracked.
        return into.read_text(encoding="utf-8-sig").replace("\u200d", "")

    def end(self):
        try:
            self.desktop.terminate()
            self.process.wait(30)
        except Exception:  # pylint: disable=broad-except
            self.process.kill()


def first_difference(wanted, found):
    for number, (a, b) in enumerate(zip(wanted + [""] * len(found), found + [""] * len(wanted)), 1):
        if a != b:
            return f"line {number}: expected {a!r}, found {b!r}"
    return None


def judge_by_office(folder, names):
    faults = 0
    with tempfile.TemporaryDirectory() as room:
        office = Office(room)
        into = pathlib.Path(room) / "shown.txt"
        try:
            for name in names:
                for command, other in (("Accept", "plain"), ("Reject", "original")):
                    # What the original holds of others' changes is accepted or rejected with ours.
                    wanted = office.text(folder / other / name, into, command)
                    if wanted is None:
                        print(f"{name}: skipped: LibreOffice does not open the {other} file")
                        continue
                    found = office.text(folder / "tracked" / name, into, command)
                    if found is None and office.text(folder / "original" / name, into, command) is None:
                        print(f"{name}: skipped: LibreOffice does not open the original file")
                        continue
                    difference = "LibreOffice does not open it" if found is None else first_difference(wanted.splitlines(), found.splitlines())
                    if difference:
                        faults += 1
                        print(f"{name}: {command}: {difference}")
        finally:
            office.end()
    print(f"LibreOffice: {len(names)} tracked documents accepted and rejected, {faults} faults, died {office.starts - 1} times")
    return faults


def main(track_files, source, folder, seeds):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    done = subprocess.run([track_files, seeds, folder, *documents(source, folder)], text=True, stdout=subprocess.PIPE)
    print(done.stdout)
    names = sorted(made.name for made in (folder / "tracked").glob("*"))
    if done.returncode:
        return 1
    if not names or not shutil.which("soffice"):
        print("skipped: no LibreOffice" if names else "skipped: nothing could be edited")
        return 77
    pairs = [(folder / "original" / name, folder / "tracked" / name) for name in names]
    # Four loads of every third one take long enough.
    return 1 if judge_by_checkers(source, pairs) + judge_by_office(folder, names[::3]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4]))
