#!/usr/bin/env python3
"""save_faults.py ITA FAULTS_SO SAMPLE [KILLS]: whatever fails while a file is saved, it is the old one or the new one.

Each call that the command line makes of the system fails in turn, in each way; then disks are full, folders read-only,
two write at once, and the process is killed before each call and at KILLS random moments (500). Exit status 0 means
that the new file is there; 3 and 4 come with one line and the old file. Nothing else may lie in the folder, but after a kill
its temporary file may. Prints how many faults were made of which call."""
import collections
import errno
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ITA, FAULTS, SAMPLE = (os.path.abspath(name) for name in sys.argv[1:4])
KILLS = int(sys.argv[4]) if len(sys.argv) > 4 else 500
DONE, UNREADABLE, UNWRITABLE = 0, 3, 4
HALF, KILLED = 0, -1
WAYS = {"EIO": errno.EIO, "ENOSPC": errno.ENOSPC, "EINTR": errno.EINTR, "EACCES": errno.EACCES}
AGAIN = ("open", "open64", "read", "write", "fsync")  # what is interrupted is asked for again
OF_SAVING = ("write", "fsync", "rename", "fchmod")
OLD = b"the old file"


class Work:
    """A command line, the file that it makes and what else lies in its folder."""

    def __init__(self, folder, name, target, *words):
        self.folder, self.name, self.target, self.words = folder, name, folder / target, words
        self.made, self.notes = None, 0

    def prepare(self, old):
        for litter in self.litter():
            litter.unlink()
        self.target.unlink(missing_ok=True)
        if old is not None:
            self.target.write_bytes(old)

    def litter(self):
        return list(self.target.resolve().parent.glob(".ita-*"))

    def content(self):
        return self.target.read_bytes() if self.target.exists() else None

    def run(self, at=None, how=None, on=False, log=None, **more):
        env = {**os.environ, "LD_PRELOAD": FAULTS, "TZ": "UTC"}
        for key, value in (("AT", at), ("HOW", how), ("ON", "1" if on else None), ("LOG", log)):
            if value is not None:
                env["ITA_FAULT_" + key] = str(value)
        done = subprocess.run([ITA, *self.words], cwd=self.folder, env=env, capture_output=True, timeout=120, **more)
        return done.returncode, done.stderr.decode(errors="replace")


def sample(folder):
    report = json.loads(pathlib.Path(SAMPLE).read_text("utf-8"))
    report["annexes"], report["measures"] = [], report["measures"][:2]
    (folder / "r.json").write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    report["measures"][0]["title"] += "ใหม่"
    (folder / "changed.json").write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    for name in ("given.docx", "given.odt"):
        subprocess.run([ITA, "render", "r.json", "-o", name], cwd=folder, check=True)
    for inner in ("out", "real", "linked"):
        (folder / inner).mkdir()
    (folder / "linked/link.odt").symlink_to("../real/behind.odt")


def works(folder):
    return [Work(folder, "render", "out/a.docx", "render", "r.json", "-o", "out/a.docx"),
            Work(folder, "render --like", "out/b.odt", "render", "changed.json", "--like", "given.odt", "-o", "out/b.odt"),
            Work(folder, "update", "out/c.docx", "update", "given.docx", "changed.json", "-o", "out/c.docx"),
            Work(folder, "convert", "out/given.odt", "convert", "given.docx", "--to", "odt", "-o", "out", "--jobs", "1"),
            Work(folder, "extract", "out/d.json", "extract", "given.odt", "-o", "out/d.json")]


class Table:
    def __init__(self):
        self.count, self.wrong = collections.Counter(), 0

    def fault(self, what, told):
        self.wrong += 1
        print(f"FAULT {what}: {told}")

    def judge(self, work, what, old, status, err, allowed):
        """The file is the old one or the new one, as the exit status says, and nothing lies beside it."""
        found = work.content()
        if status not in allowed:
            self.fault(what, f"expected one of {allowed}, found exit status {status}: {err}")
        elif found != (work.made if status == DONE else old):
            self.fault(what, f"exit status {status}, yet the file is {'another' if found else 'gone'}: {err}")
        elif status != DONE and err.count("\n") not in (1, work.notes + 1):
            self.fault(what, f"expected one line and at most the notes of a run that ends well, found {err!r}")
        if work.litter():
            self.fault(what, f"found {work.litter()} beside the file")


def allowed_after(call, way):
    if way == "half" or way == "EINTR" and call in AGAIN:
        return [DONE]
    return [UNWRITABLE] if call in OF_SAVING else [DONE, UNREADABLE, UNWRITABLE]


def ways_of(call):
    yield from ((name, number, False) for name, number in WAYS.items())
    if call in ("read", "write"):
        yield "half", HALF, False
        yield "full from here on", errno.ENOSPC, True


def calls_of(work, old):
    log = work.folder / "log"
    log.unlink(missing_ok=True)
    work.prepare(old)
    status, err = work.run(log=log)
    assert status == DONE, err
    work.made, work.notes = work.content(), err.count("\n")
    assert work.made and work.made != OLD
    return log.read_text().split()


def each_call_fails(work, table):
    for old in (OLD, None):
        calls = calls_of(work, old)
        for at, call in enumerate(calls, 1):
            # The last calls flush the folder: the file is in its place by then.
            placed = "rename" in calls[:at - 1]
            for way, how, on in ways_of(call):
                work.prepare(old)
                status, err = work.run(at=at, how=how, on=on)
                table.judge(work, f"{work.name}, call {at} ({call}): {way}", old, status, err,
                            [DONE] if placed else allowed_after(call, way))
                table.count[call] += 1


def killed_before_each_call(work, table):
    for at, _ in enumerate(calls_of(work, OLD), 1):
        work.prepare(OLD)
        status, _ = work.run(at=at, how=KILLED)
        if status != -signal.SIGKILL or work.content() not in (OLD, work.made):
            table.fault(f"{work.name} killed before call {at}", f"ended with {status}, the file is another")
        table.count["killed before a call"] += 1


def killed_at_random(work, table):
    calls_of(work, OLD)
    chance, outcomes = random.Random(2568), collections.Counter()
    started = time.monotonic()
    subprocess.run([ITA, *work.words], cwd=work.folder, check=True)
    span = (time.monotonic() - started) * 1.1
    for _ in range(KILLS):
        work.prepare(OLD)
        child = subprocess.Popen([ITA, *work.words], cwd=work.folder)
        time.sleep(chance.uniform(0, span))
        child.kill()
        child.wait()
        found = work.content()
        outcomes["new" if found == work.made else "old" if found == OLD else "wrong"] += 1
        outcomes["with a temporary file left"] += bool(work.litter())
    if outcomes["wrong"]:
        table.fault(f"{work.name} killed {KILLS} times", f"{outcomes['wrong']} files are neither")
    table.count["killed at random"] += KILLS
    print(f"killed {KILLS} times at random: {dict(outcomes)}")


def size_limit(work, table):
    calls_of(work, OLD)
    for most in range(0, len(work.made), len(work.made) // 20):
        work.prepare(OLD)
        status, err = work.run(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
        table.judge(work, f"{work.name} with files of {most} bytes at the most", OLD, status, err, [UNWRITABLE])
        table.count["RLIMIT_FSIZE"] += 1


def small_disk(work, table):
    """A disk of ours, seen by this process's children only."""
    script = 'mount -t tmpfs -o size=16k none out || exit 77; cp old out/a.docx; "$@"; s=$?; cp out/a.docx seen; ls -A out >names; exit $s'
    if shutil.which("unshare") is None:
        return print("a small disk: skipped, no unshare here")
    calls_of(work, OLD)
    old = OLD.ljust(6000)
    (work.folder / "old").write_bytes(old)
    done = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", ITA, *work.words], cwd=work.folder, capture_output=True)
    if done.returncode in (77, 1) or not (work.folder / "seen").exists():
        return print("a small disk: skipped, none may be mounted here")
    names = (work.folder / "names").read_text().split()
    if (done.returncode, (work.folder / "seen").read_bytes(), names) != (UNWRITABLE, old, ["a.docx"]):
        table.fault("a full disk", f"exit status {done.returncode}, {names}: {done.stderr.decode()}")
    table.count["a full tmpfs"] += 1


def as_nobody(work, table):
    if os.geteuid() != 0:
        return print("a read-only folder: skipped, needs root to become nobody")
    calls_of(work, OLD)
    for mode, what in ((0o555, "a folder that may not be written"), (0o000, "a folder that may not be entered")):
        work.prepare(OLD)
        work.target.chmod(0o666)
        work.target.parent.chmod(mode)
        done = subprocess.run([ITA, *work.words], cwd=work.folder, user=65534, group=65534, extra_groups=[], capture_output=True)
        work.target.parent.chmod(0o755)
        table.judge(work, what, OLD, done.returncode, done.stderr.decode(), [UNWRITABLE])
        table.count["a folder without rights"] += 1


def through_a_link(folder, table):
    work = Work(folder, "render through a link", "linked/link.odt", "render", "r.json", "-o", "linked/link.odt")
    link, real = work.target, folder / "real/behind.odt"

    def prepare(old):
        for each in (*work.litter(), *([real] if real.exists() else [])):
            each.unlink()
        if old is not None:
            real.write_bytes(old)
    work.prepare = prepare
    each_call_fails(work, table)
    if not link.is_symlink() or os.listdir(link.parent) != ["link.odt"]:
        table.fault("a symbolic link", "it is no link any more")


def no_threads(work, table):
    """What threads would do is done by one."""
    calls_of(work, OLD)
    work.prepare(OLD)
    work.words = [*work.words[:-1], "4"]
    os.environ["ITA_FAULT_CALL"] = "pthread_create"
    (work.folder / "second.odt").write_bytes((work.folder / "given.odt").read_bytes())
    work.words.insert(2, "second.odt")
    status, err = work.run(how=errno.EAGAIN)
    del os.environ["ITA_FAULT_CALL"]
    table.judge(work, "no threads to be had", OLD, status, err, [DONE])
    if not (work.folder / "out/second.odt").exists():
        table.fault("no threads to be had", "a file was not converted")
    table.count["pthread_create"] += 1


def two_at_once(folder, table):
    both = [Work(folder, "two at once", "out/a.docx", "render", name, "-o", "out/a.docx") for name in ("r.json", "changed.json")]
    for each in both:
        calls_of(each, OLD)
    for _ in range(30):
        both[0].prepare(OLD)
        children = [subprocess.Popen([ITA, *each.words], cwd=folder) for each in both]
        statuses = [child.wait() for child in children]
        if statuses != [DONE, DONE] or both[0].content() not in (both[0].made, both[1].made) or both[0].litter():
            table.fault("two at once", f"exit status {statuses}, or a file that is neither's")
        table.count["two at once"] += 1


def main():
    table = Table()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        sample(folder)
        all_works = works(folder)
        for work in all_works:
            each_call_fails(work, table)
            killed_before_each_call(work, table)
        through_a_link(folder, table)
        for check in (size_limit, small_disk, as_nobody, killed_at_random):
            check(all_works[0], table)
        two_at_once(folder, table)
        no_threads(next(work for work in all_works if work.name == "convert"), table)
    for what, count in sorted(table.count.items()):
        print(f"{count:6} {what}")
    print(f"{table.count.total()} faults, {table.wrong} files lost or litter left")
    return 1 if table.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
