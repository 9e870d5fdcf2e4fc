#!/usr/bin/env python3
"""same_bytes.py WRITE_REPORTS: processes that differ in time zone, locale, folder and time write the same bytes."""
import hashlib
import os
import subprocess
import sys
import tempfile
import time

SURROUNDINGS = [{"TZ": "Asia/Bangkok", "LC_ALL": "C.UTF-8"}, {"TZ": "America/New_York", "LC_ALL": "th_TH.UTF-8"},
                {"TZ": "UTC", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de", "SOURCE_DATE_EPOCH": "1"}]


def digests(program, surroundings):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([os.path.abspath(program), folder, "0", "12"], check=True, cwd="/", env={**os.environ, **surroundings})
        return {name: hashlib.sha256(open(os.path.join(folder, name), "rb").read()).hexdigest()
                for name in sorted(os.listdir(folder))}


def main():
    first, *others = [digests(sys.argv[1], each) for each in SURROUNDINGS]
    time.sleep(2.1)  # ZIP keeps times in steps of two seconds
    others.append(digests(sys.argv[1], SURROUNDINGS[0]))
    wrong = [name for name in first for other in others if other.get(name) != first[name]]
    for name in sorted(set(wrong)):
        print(f"{name}: expected the same bytes from every process")
    print(f"{len(first)} files in {1 + len(others)} processes, {len(set(wrong))} differ")
    return 1 if wrong or len(first) < 36 else 0


if __name__ == "__main__":
    sys.exit(main())
