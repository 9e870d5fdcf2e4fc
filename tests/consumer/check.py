#!/usr/bin/env python3
"""check.py SOURCE BUILD CXX GENERATOR: installs the library that BUILD holds and builds the two projects beside this
file against it, by find_package and by add_subdirectory; then runs what they made."""
import pathlib
import shutil
import subprocess
import sys

SAYS = {"library": "docx PK\nodt PK\n", "model": "เผยแพร่แผน 2024\n"}


def run(*words):
    done = subprocess.run([str(w) for w in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(str(w) for w in words)}\n{done.stdout}")
    return done.stdout


def build_and_run(project, folder, cxx, generator, *options):
    run("cmake", "-S", project, "-B", folder, "-G", generator, f"-DCMAKE_CXX_COMPILER={cxx}", *options)
    run("cmake", "--build", folder, "--target", "consumer")
    said = run(folder / "consumer")
    if said != SAYS[project.name]:
        sys.exit(f"{project.name}: expected {SAYS[project.name]!r}, found {said!r}")


def main():
    source, build, cxx, generator = sys.argv[1:]
    here = pathlib.Path(__file__).parent
    scratch = pathlib.Path(build) / "consumer"
    shutil.rmtree(scratch, ignore_errors=True)
    run("cmake", "--install", build, "--prefix", scratch / "prefix")
    for project in (here / "library", here / "model"):
        build_and_run(project, scratch / project.name / "installed", cxx, generator,
                      f"-DCMAKE_PREFIX_PATH={scratch / 'prefix'}")
        build_and_run(project, scratch / project.name / "subdirectory", cxx, generator, f"-DITA_SOURCE={source}")


if __name__ == "__main__":
    main()
