#!/usr/bin/env python3
"""check_layers.py ROOT: reads every #include of include/ita, src, bindings and samples; fails on an arrow that
ARCHITECTURE.md does not draw and on a foreign header outside its one place."""
import pathlib
import re
import sys

MAY_INCLUDE = {
    "base": [], "doc": ["base"], "report": ["base", "doc"],
    "package": ["base"], "xml": ["base"], "text": ["base", "doc"],
    "odt": ["base", "doc", "package", "xml"], "docx": ["base", "doc", "package", "xml"],
    "patch": ["base", "doc", "report", "package", "xml", "odt", "docx"],
    "io": ["base", "doc", "report", "package", "xml", "odt", "docx", "text", "patch"],
}
FOREIGN = {
    "zip.h": ["src/package/libzip.hpp"],
    "zlib.h": ["src/package/press.cpp"],
    "libdeflate.h": ["src/package/press.cpp"],
    "nlohmann/json.hpp": ["src/report/json/printer.cpp", "src/report/json/reader.cpp", "bindings/cli/info.cpp"],
    "CLI/CLI.hpp": ["bindings/cli/"],
    "boost/": ["bindings/cli/convert.cpp"],
    "fmt/": ["src/", "bindings/"],
}
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def layer_of(name):
    """The layer that a header name such as ita/doc/run.hpp or xml/tree.hpp belongs to."""
    folder = name.removeprefix("ita/").split("/")[0]
    return folder if folder in MAY_INCLUDE else None


def faults(root):
    for top in ("include/ita", "src", "bindings", "samples"):
        for file in sorted(p for p in (root / top).rglob("*") if p.suffix in (".hpp", ".cpp", ".h")):
            here = file.relative_to(root).as_posix()
            inside = file.relative_to(root / top).as_posix()
            mine = layer_of(inside) if top in ("include/ita", "src") and "/" in inside else None
            for mark, name in INCLUDE.findall(file.read_text(encoding="utf-8")):
                theirs = layer_of(name) if "/" in name else None
                if mine and theirs and theirs != mine and theirs not in MAY_INCLUDE[mine]:
                    yield f"{here}: {mine} may not include {name}"
                if top in ("bindings", "samples") and mark == '"' and theirs:
                    yield f"{here}: {top} may include <ita/...> only, not {name}"
                for foreign, places in FOREIGN.items():
                    if (name == foreign or foreign.endswith("/") and name.startswith(foreign)) and \
                            not any(here == p or p.endswith("/") and here.startswith(p) for p in places):
                        yield f"{here}: {name} belongs in {', '.join(places)}"
                if top == "include/ita" and not name.startswith("ita/") and "/" in name:
                    yield f"{here}: a public header includes the standard library and ita only, not {name}"


def main():
    found = list(faults(pathlib.Path(sys.argv[1])))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
