#!/usr/bin/env python3
"""check_errors.py ROOT: every number of ita::errc has a paragraph in docs/errors.md, and no other has one."""
import pathlib
import re
import sys


def main():
    root = pathlib.Path(sys.argv[1])
    header = (root / "include/ita/base/error.hpp").read_text("utf-8")
    body = header[header.index("enum class errc"):header.index("};")]
    known = {(number, name) for name, number in re.findall(r"^    (\w+) = (\d+),", body, re.M)}
    told = re.findall(r"^### (\d+) (\w+)\n(\S.*)$", (root / "docs/errors.md").read_text("utf-8"), re.M)
    found = {(number, name) for number, name, _ in told}
    for number, name in sorted(known - found):
        print(f"docs/errors.md: expected a paragraph headed {number} {name}, found none")
    for number, name in sorted(found - known):
        print(f"docs/errors.md: expected a number of ita::errc, found {number} {name}")
    print(f"{len(known)} numbers, {len(told)} paragraphs")
    return 0 if known == found and len(told) == len(known) > 20 else 1


if __name__ == "__main__":
    sys.exit(main())
