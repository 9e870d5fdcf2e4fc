#!/usr/bin/env python3
"""check_imports.py NM SOURCES FILE...: nothing here can reach a network, start a program or load one.

No FILE (an archive, a shared library or a program) asks for a function that could. libstdc++ waits by syscall(), which
could be anything, so the files below SOURCES may not name it. Exit status 77: no nm."""
import pathlib
import re
import shutil
import subprocess
import sys

NETWORK = """socket socketpair connect bind listen accept accept4 send sendto sendmsg sendmmsg recv recvfrom recvmsg recvmmsg
    getaddrinfo getnameinfo gethostbyname gethostbyname2 gethostbyaddr getservbyname getservbyport gethostbyname_r res_query
    res_search res_init inet_pton inet_addr if_nametoindex getifaddrs"""
PROGRAMS = """system popen execl execle execlp execv execve execvp execvpe fexecve execveat posix_spawn posix_spawnp fork vfork
    clone wordexp dlopen dlmopen dlsym dlvsym ptrace"""
FORBIDDEN = set((NETWORK + PROGRAMS).split())


def imports_of(nm, file):
    """Names that a file asks others for, without the versions that some bear."""
    dynamic = [] if file.endswith(".a") else ["-D"]
    done = subprocess.run([nm, *dynamic, "-u", "-P", file], capture_output=True, text=True, check=True)
    return {re.split(r"[ @]", line)[0].lstrip("_") for line in done.stdout.splitlines() if line and not line.endswith(":")}


def sources_with_syscalls(folder):
    return [path for kind in ("*.cpp", "*.hpp") for path in pathlib.Path(folder).rglob(kind) if "syscall" in path.read_text("utf-8")]


def main():
    nm, sources, *files = sys.argv[1:]
    if not shutil.which(nm):
        print("skipped: no nm here")
        return 77
    found = sources_with_syscalls(sources)
    print(f"{sources}: system calls by their number in {', '.join(map(str, found)) or 'no file'}")
    wrong = len(found)
    for file in files:
        imports = imports_of(nm, file)
        found = sorted(imports & FORBIDDEN)
        print(f"{file}: {len(imports)} imports, of what is forbidden: {', '.join(found) or 'none'}")
        # A file without a single import was not looked at.
        wrong += bool(found) or "memcpy" not in imports
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
