#!/usr/bin/env python3
"""zip_facts.py FILE: what Python's zipfile sees, a line a member; every member is read and its CRC checked."""
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    for m in package.infolist():
        method = {zipfile.ZIP_STORED: "stored", zipfile.ZIP_DEFLATED: "deflated"}[m.compress_type]
        print(m.filename, method, len(package.read(m)), "%04d-%02d-%02d %02d:%02d:%02d" % m.date_time,
              "%o" % (m.external_attr >> 16), "flags", m.flag_bits, "extra", len(m.extra),
              "version", m.extract_version, "system", m.create_system)
