#!/usr/bin/env python3
"""quote_check.py ROOT [--fix]: every `<!-- quote FILE#region -->` in README*.md and docs/ is followed by a code block that
equals that region of FILE, from //[region] to //[end]; without #region it equals the whole file. --fix rewrites the blocks."""
import pathlib
import re
import sys
import textwrap

QUOTE = re.compile(r"(?P<head><!-- quote (?P<file>[^\s#]+)(?:#(?P<region>\S+))? -->\n+```[^\n]*\n)(?P<code>.*?)(?P<tail>^```$)",
                   re.S | re.M)
MARK = re.compile(r"<!-- quote ")


class Missing(Exception):
    """A quoted file or region is not there."""


def quoted(root, file, region):
    """The words that a quotation must have."""
    if not (root / file).is_file():
        raise Missing(f"expected a file {file}, found none")
    text = (root / file).read_text(encoding="utf-8")
    if region is None:
        return text
    found = re.findall(rf"^[ \t]*//\[{re.escape(region)}\]\n(.*?)^[ \t]*//\[end\]$", text, re.S | re.M)
    if len(found) != 1:
        raise Missing(f"expected one region {region} in {file}, found {len(found)}")
    return textwrap.dedent(found[0])


def checked(root, page):
    """The page as it should be, and what is wrong with it as it is."""
    text = page.read_text(encoding="utf-8")
    faults = []

    def place(at):
        return f"{page.relative_to(root)}:{text.count(chr(10), 0, at) + 1}"

    def correct(match):
        try:
            words = quoted(root, match["file"], match["region"])
        except Missing as problem:
            faults.append(f"{place(match.start())}: {problem}")
            return match[0]
        if match["code"] != words:
            faults.append(f"{place(match.start())}: expected the words of {match['file']}, found others")
        return match["head"] + words + match["tail"]

    wanted = QUOTE.sub(correct, text)
    whole = {match.start() for match in QUOTE.finditer(text)}
    faults += [f"{place(mark.start())}: expected a code block after the quote mark, found none"
               for mark in MARK.finditer(text) if mark.start() not in whole]
    return wanted, sorted(faults, key=lambda fault: int(fault.split(":")[1]))


def main():
    root = pathlib.Path(sys.argv[1])
    fix = "--fix" in sys.argv[2:]
    failed = False
    for page in sorted([*root.glob("README*.md"), *root.glob("docs/**/*.md")]):
        wanted, faults = checked(root, page)
        if fix and wanted != page.read_text(encoding="utf-8"):
            page.write_text(wanted, encoding="utf-8")
            faults = checked(root, page)[1]
        for fault in faults:
            print(fault)
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
