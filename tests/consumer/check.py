#!/usr/bin/env python3
"""check.py SOURCE BUILD: installs the library that BUILD holds and builds the two projects beside this file against it,
by find_package and by add_subdirectory; then runs what they made. The projects lie beside BUILD and take its options,
so that a compiler cache knows every object of the library."""
import pathlib
import re
import shutil
import subprocess
import sys

SAYS = {"library": "docx PK\nodt PK\n", "model": "เผยแพร่แผน 2024\n"}
SHARED = ("CMAKE_BUILD_TYPE", "CMAKE_CXX_COMPILER", "CMAKE_CXX_COMPILER_LAUNCHER", "CMAKE_CXX_FLAGS",
          "CMAKE_CXX_FLAGS_DEBUG", "CMAKE_CXX_FLAGS_RELEASE", "ITA_WARNINGS_AS_ERRORS")
# The values need nothing but the compiler: these are not to be had.
HIDDEN = {"library": (), "model": ("fmt", "nlohmann_json", "ZLIB", "LibZip", "LibDeflate", "PkgConfig")}


def run(*words):
    done = subprocess.run([str(w) for w in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(str(w) for w in words)}\n{done.stdout}")
    return done.stdout


def options_of(build):
    cache = dict(re.findall(r"^(\w+):\w+=(.*)$", (build / "CMakeCache.txt").read_text(encoding="utf-8"), re.M))
    return ["-G", cache["CMAKE_GENERATOR"]] + [f"-D{name}={cache[name]}" for name in SHARED if name in cache]


def build_and_run(project, folder, *options):
    hidden = [f"-DCMAKE_DISABLE_FIND_PACKAGE_{name}=ON" for name in HIDDEN[project.name]]
    run("cmake", "-S", project, "-B", folder, *options, *hidden)
    run("cmake", "--build", folder, "--target", "consumer")
    said = run(folder / "consumer")
    if said != SAYS[project.name]:
        sys.exit(f"{project.name}: expected {SAYS[project.name]!r}, found {said!r}")


def main():
    source, build = map(pathlib.Path, sys.argv[1:])
    here = pathlib.Path(__file__).parent
    options = options_of(build)
    prefix = build / "consumer"
    shutil.rmtree(prefix, ignore_errors=True)
    run("cmake", "--install", build, "--prefix", prefix)
    for project in (here / "library", here / "model"):
        for how, where in (("installed", f"-DCMAKE_PREFIX_PATH={prefix}"), ("subdirectory", f"-DITA_SOURCE={source}")):
            folder = build.with_name(f"{build.name}-consumer-{project.name}-{how}")
            shutil.rmtree(folder, ignore_errors=True)
            build_and_run(project, folder, *options, where)


if __name__ == "__main__":
    main()
