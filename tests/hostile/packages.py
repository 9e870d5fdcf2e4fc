"""packages.py - ZIP packages that lie, and the least documents of both formats; for make_files.py."""
import struct
import zlib

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument."
WORDS = "ประกาศของเทศบาลตำบลบ้านสมมติ"


def raw(text):
    return text if isinstance(text, bytes) else text.encode()


class Member:
    """A member of a package; `told` overrides what its directory says, `local` what its own header says."""

    def __init__(self, name, content=b"", method=8, told=None, local=None, pressed=None, extra=b"", comment=b""):
        self.name, self.content, self.method = raw(name), raw(content), method
        self.told, self.local, self.extra, self.comment = told or {}, local or {}, extra, comment
        self.pressed = pressed if pressed is not None else deflated(self.content) if method == 8 else self.content

    def facts(self, lies):
        return {"flags": 0, "method": self.method, "sum": zlib.crc32(self.content), "pressed": len(self.pressed),
                "full": len(self.content), **lies}


def deflated(content):
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return press.compress(content) + press.flush()


def fixed(f, name, extra):
    return struct.pack("<HHHHHIIIHH", 20, f["flags"], f["method"], 0, 0x21, f["sum"], f["pressed"], f["full"], len(name), len(extra))


def package(members, end=None, before=b"", after=b""):
    """`end` overrides fields of the end record: count, size, offset."""
    out, places = bytearray(before), []
    for m in members:
        places.append(len(out))
        f = m.facts({k: v for k, v in m.local.items() if k != "name"})
        name = raw(m.local.get("name", m.name))
        out += b"PK\3\4" + fixed(f, name, m.extra) + name + m.extra + m.pressed
    start = len(out)
    for m, place in zip(members, places):
        f = m.facts(m.told)
        out += b"PK\1\2" + struct.pack("<H", 20) + fixed(f, m.name, m.extra)
        out += struct.pack("<HHHII", len(m.comment), 0, 0, m.told.get("attributes", 0), m.told.get("offset", place))
        out += m.name + m.extra + m.comment
    said = {"count": len(members), "size": len(out) - start, "offset": start, "comment": 0, **(end or {})}
    out += b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, said["count"], said["count"], said["size"], said["offset"], said["comment"])
    return bytes(out) + after


# ------------------------------------------------------------------ ODT

SPACES = "".join(f' xmlns:{p}="{ODF}{u}:1.0"' for p, u in
                 (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
                  ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"))) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'


def content(body=f"<text:p>{WORDS}</text:p>", styles="", kind="text"):
    return (f'{HEAD}<office:document-content{SPACES} office:version="1.3"><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>")


def flat(body=f"<text:p>{WORDS}</text:p>", kind="text", before=""):
    return (f'{HEAD}{before}<office:document{SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.{kind}">'
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>")


def odt(text=None, more=(), kind="text", manifest="", **how):
    listed = (f'{HEAD}<manifest:manifest xmlns:manifest="{ODF}manifest:1.0" manifest:version="1.3">'
              f'<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.{kind}"/>'
              f"{manifest}</manifest:manifest>")
    main = text if isinstance(text, Member) else Member("content.xml", content(kind=kind) if text is None else text)
    return package([Member("mimetype", f"application/vnd.oasis.opendocument.{kind}", 0), main,
                    Member("META-INF/manifest.xml", listed), *more], **how)


# ------------------------------------------------------------------ DOCX

def paragraph(words=WORDS):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def document(body=None, space=W):
    body = paragraph() if body is None else body
    return f'{HEAD}<w:document xmlns:w="{space}" xmlns:r="{OFFICE}"><w:body>{body}<w:sectPr/></w:body></w:document>'


def relations(*targets):
    rows = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'
                   for i, (kind, target, more) in enumerate(targets))
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def docx(text=None, related=(), more=(), main=TYPES + "wordprocessingml.document.main+xml", types="", name="word/document.xml",
         **how):
    """`related`: (kind, target, further attributes) of the main part; r0, r1 … in its text."""
    listed = (f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
              f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
              f'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
              f'<Override PartName="/{name}" ContentType="{main}"/>{types}</Types>')
    part = text if isinstance(text, Member) else Member(name, document() if text is None else text)
    own = [Member("word/_rels/document.xml.rels", relations(*related))] if related else []
    return package([Member("[Content_Types].xml", listed), Member("_rels/.rels", relations(("officeDocument", name, ""))),
                    part, *own, *more], **how)


def compound(*names):
    """The head of an OLE compound file with these names in its directory, as they stand there."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + b"".join(n.encode("utf-16-le").ljust(128, b"\0") for n in names)


def png(width, height, tail=True):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return head + chunk(b"IDAT", zlib.compress(b"\0\xff")) + (chunk(b"IEND", b"") if tail else b"")
