#!/usr/bin/env python3
"""make_files.py FOLDER: makes hostile files of our own kinds, and EXPECT.tsv, which says what must become of each.

That is the number of an error, 0 for what opens, or "bounded" for what formats leave to the reader and must be cheap.
Nothing is taken from anybody's collection; all is made here."""
import json
import os
import struct
import sys
import zlib

from packages import (HEAD, ODF, STRICT, TYPES, W, WORDS, Member, compound, content, deflated, docx, document, flat, odt, package,
                      paragraph, png)

OPENS = 0
EITHER = "bounded"
UNKNOWN, DAMAGED, ENCRYPTED, UNREAD, EMPTY, MISSING = 21, 22, 23, 24, 25, 26
TRUNCATED, ENDING, OTHER_PACKAGE, XML, JSON, VALUE, FIELD, LIMIT = 27, 28, 29, 30, 40, 41, 42, 60
ENCRYPTED_OOXML, OLD_WORD, RTF, PDF, HTML, SPREADSHEET, PRESENTATION = 80, 81, 82, 83, 84, 85, 86
PAGE = "<html><body><table><tr><td>รายงาน</td></tr></table></body></html>"
REPORT = {"title": "รายงาน", "measures": [{"title": "การให้บริการ"}]}


def report(**changes):
    return json.dumps(REPORT | changes, ensure_ascii=False).encode()


def what_people_send():
    """Files that are no attack: each is told by a number of its own."""
    whole = docx()
    yield "empty.docx", b"", EMPTY, "no bytes"
    yield "half.docx", whole[:len(whole) // 2], TRUNCATED, "a download that ended half way"
    yield "all-but-one-byte.odt", odt()[:-1], TRUNCATED, "the last byte is missing"
    yield "four-bytes.docx", whole[:4], TRUNCATED, "the first four bytes"
    yield "password.docx", compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), ENCRYPTED_OOXML, "OOXML under a password"
    yield "password.odt", odt(manifest='<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
                              '<manifest:encryption-data/></manifest:file-entry>'), ENCRYPTED, "ODF under a password"
    yield "zip-password.docx", docx(Member("word/document.xml", document(), told={"flags": 1}, local={"flags": 1})), ENCRYPTED, \
        "a member under a password of ZIP"
    yield "password-elsewhere.odt", odt(more=[Member("Thumbnails/t.png", b"x", told={"flags": 1})]), ENCRYPTED, "one that nobody reads"
    yield "old.doc", compound("Root Entry", "WordDocument", "1Table"), OLD_WORD, "Word 97 to 2003"
    yield "old.xls", compound("Root Entry", "Workbook"), SPREADSHEET, "Excel 97 to 2003"
    yield "old.ppt", compound("Root Entry", "PowerPoint Document"), PRESENTATION, "PowerPoint 97 to 2003"
    yield "mail.docx", compound("Root Entry", "__properties_version1.0"), UNREAD, "an OLE file that is no document of an office"
    yield "page.doc", "\n <!DOCTYPE html>" + PAGE, HTML, "HTML named .doc"
    yield "page.docx", "﻿" + PAGE, HTML, "HTML named .docx, with a mark before it"
    yield "xhtml.doc", HEAD + PAGE, HTML, "XHTML"
    yield "archive.doc", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n" + PAGE, HTML, "a web page in one file, as Word saves it"
    yield "rich.doc", "{\\rtf1\\ansi รายงาน}", RTF, "RTF named .doc"
    yield "scan.pdf", "%PDF-1.7\n%\xe2\xe3\n", PDF, "a PDF"
    yield "scan.docx", "%PDF-1.7\n", PDF, "a PDF named .docx"
    yield "word-2003.xml", HEAD + '<?mso-application progid="Word.Document"?><w:wordDocument/>', UNREAD, "XML of Word 2003"
    yield "sheet.docx", docx(main=TYPES + "spreadsheetml.sheet.main+xml"), SPREADSHEET, "a spreadsheet named .docx"
    yield "binary-sheet.docx", docx(main="application/vnd.ms-excel.sheet.binary.macroEnabled.main"), SPREADSHEET, "a binary one"
    yield "slides.docx", docx(main=TYPES + "presentationml.presentation.main+xml"), PRESENTATION, "slides named .docx"
    yield "sheet.odt", odt(kind="spreadsheet"), SPREADSHEET, "a spreadsheet named .odt"
    yield "slides.odt", odt(kind="presentation"), PRESENTATION, "slides named .odt"
    yield "sheet.fods", flat("", kind="spreadsheet"), SPREADSHEET, "a flat spreadsheet"
    yield "photos.docx", package([Member("1.jpg", b"\xff\xd8"), Member("2.jpg", b"\xff\xd8")]), OTHER_PACKAGE, "photos in a ZIP"
    yield "book.odt", package([Member("mimetype", "application/epub+zip", 0), Member("OPS/a.xhtml", PAGE)]), OTHER_PACKAGE, "an EPUB"
    yield "odt-named.docx", odt(), ENDING, "an ODT named .docx"
    yield "docx-named.odt", docx(), ENDING, "a DOCX named .odt"
    yield "flat-named.odt", flat(), ENDING, "a flat ODT named .odt"
    yield "text-named.docx", WORDS, ENDING, "text named .docx"
    yield "json-named.txt", report(), ENDING, "JSON named .txt"
    yield "docx-named.doc", docx(), OPENS, "a DOCX named .doc, which is no format of ours: its content counts"
    yield "strict.docx", docx(document(space=STRICT)), OPENS, "Strict OOXML"
    yield "macros.docm", docx(main="application/vnd.ms-word.document.macroEnabled.main+xml",
                              more=[Member("word/vbaProject.bin", compound("VBA"))]), OPENS, "macros in Word"
    yield "macros-hidden.docx", docx(more=[Member("word/vbaProject.bin", compound("VBA"))]), OPENS, "macros that the type keeps quiet"
    yield "macros.odt", odt(more=[Member("Basic/Standard/a.xml", "<x/>")]), OPENS, "macros in LibreOffice"
    yield "picture.docx", png(1, 1), UNKNOWN, "a picture named .docx"
    yield "program.docx", b"MZ" + bytes(range(256)) * 8, UNKNOWN, "a program named .docx"
    yield "thai-code-page.fodt", flat(f"<text:p>{WORDS}</text:p>").replace("UTF-8", "TIS-620").encode("tis-620", "replace"), XML, \
        "a flat ODT in an old Thai code page"
    yield "utf-16.fodt", flat(f"<text:p>{WORDS}</text:p>").replace("UTF-8", "UTF-16").encode("utf-16"), OPENS, "a flat ODT in UTF-16"
    yield "pressed.odt", zlib.compress(odt()), UNKNOWN, "pressed once more"


def packages_that_lie():
    big = b" " * (20 << 20)
    yield "ratio.docx", docx(more=[Member("word/document.xml.bak", b"")], text=Member("word/document.xml", big)), LIMIT, "20 MiB of blanks, 1000:1"
    yield "ratio-styles.odt", odt(more=[Member("styles.xml", big)]), LIMIT, "the same as styles"
    yield "empty-blocks.odt", odt(Member("content.xml", b"", pressed=b"\0\0\0\xff\xff" * 1_000_000 + b"\3\0")), XML, \
        "a million deflate blocks without a byte"
    yield "empty-blocks-behind.docx", docx(Member("word/document.xml", document(), pressed=b"\0\0\0\xff\xff" * 1_000_000 + deflated(document().encode()))), \
        OPENS, "a million empty blocks, then the document"
    yield "says-less.docx", docx(Member("word/document.xml", document(), told={"full": 10})), DAMAGED, "a size that is too small"
    yield "says-more.odt", odt(Member("content.xml", content(), told={"full": 1 << 30})), DAMAGED, "a size of 1 GiB over 1 KiB"
    yield "says-more-both.docx", docx(Member("word/document.xml", document(), told={"full": 1 << 30}, local={"full": 1 << 30})), DAMAGED, \
        "the same in both headers"
    yield "behind-the-end.odt", odt(Member("content.xml", content(), told={"pressed": 1 << 30})), DAMAGED, "a member larger than the file"
    yield "sum.docx", docx(Member("word/document.xml", document(), told={"sum": 1}, local={"sum": 1})), DAMAGED, "a wrong checksum"
    yield "sum-stored.odt", odt(Member("content.xml", content(), 0, told={"sum": 1}, local={"sum": 1})), DAMAGED, "a wrong checksum, not deflated"
    yield "flipped.odt", odt(Member("content.xml", content(), pressed=deflated(content().encode())[:-9] + b"\x55" * 9)), DAMAGED, "a damaged deflate stream"
    yield "method-1.docx", docx(Member("word/document.xml", document(), told={"method": 1}, local={"method": 1})), DAMAGED, "a method of 1989"
    yield "other-name.docx", docx(Member("word/document.xml", document(), local={"name": "word/documentAxml"})), DAMAGED, "names that differ"
    yield "over-another.docx", docx(more=[Member("word/x.xml", "<x/>", told={"offset": 0})]), EITHER, "two members in one place"
    yield "before.odt", odt(before=b"#!/bin/sh\n" * 10), UNKNOWN, "a script before the package"
    yield "behind.odt", odt(after=b"\0" * 1000), OPENS, "bytes behind the package"
    yield "twice.docx", docx() + docx(document(paragraph("อื่น"))), EITHER, "two packages in one file"
    yield "end-elsewhere.odt", odt(end={"offset": 7}), DAMAGED, "a directory that is not where the end says"
    yield "end-size.docx", docx(end={"size": 0xFFFFFFF0}), DAMAGED, "a directory of 4 GiB"
    yield "end-count.docx", docx(end={"count": 1}), EITHER, "fewer members than there are"
    yield "no-members.odt", package([]), DAMAGED, "a package without members"
    yield "ten-thousand-and-one.odt", odt(more=[Member(f"x/{i}", b"", 0) for i in range(10_000)]), LIMIT, "10,003 members"
    for what, name in (("dots", "word/../../evil"), ("absolute", "/etc/passwd"), ("drive", "C:evil"), ("backslash", "word\\evil"),
                       ("empty", ""), ("dot", "./x")):
        yield f"name-{what}.docx", docx(more=[Member(name, b"x")]), DAMAGED, f"a member called {name!r}"
    yield "name-control-utf8.odt", odt(more=[Member("a\x1b[31m", b"x", told={"flags": 0x800}, local={"flags": 0x800})]), DAMAGED, \
        "a name that commands a terminal"
    yield "name-control-437.docx", docx(more=[Member("a\x1b[31m", b"x")]), EITHER, "the same in the letters of an old code page, which show it"
    yield "name-dots.odt", odt(more=[Member("Pictures/../../../evil", b"x")]), DAMAGED, "a member that leaves the package"
    yield "name-zero.docx", docx(more=[Member(b"word/a\0b.xml", b"x")]), DAMAGED, "a name with a zero byte in it"
    yield "name-long.odt", odt(more=[Member("n" * 1001, b"x")]), LIMIT, "a name of 1001 bytes"
    yield "name-twice.docx", docx(more=[Member("word/document.xml", document(paragraph("อื่น")))]), DAMAGED, "two main parts of one name"
    yield "name-twice-in-capitals.odt", odt(more=[Member("CONTENT.XML", content())]), DAMAGED, "two that differ in case"
    yield "name-right-to-left.docx", docx(more=[Member("word/\u202excod.exe", b"x")]), EITHER, "a name that reads backwards"
    yield "zip64-lies.odt", odt(Member("content.xml", content(), told={"full": 0xFFFFFFFF, "pressed": 0xFFFFFFFF},
                                       extra=struct.pack("<HHQQ", 1, 16, 1 << 62, 1 << 62))), DAMAGED, "2^62 bytes by ZIP64"
    yield "comment.docx", docx(end={"comment": 0xFFFF}, after=b"PK\5\6" * 16383 + b"PK\5"), EITHER, "a comment of end records"
    yield "itself.odt", odt(more=[Member("inner.odt", odt())]), OPENS, "a document in the document"
    yield "only-folder.odt", package([Member("content.xml/", b"", 0), Member("META-INF/manifest.xml", "<x/>")]), EITHER, "a folder for the text"


def xml_that_lies():
    nest = "<text:section text:name='s'>"
    bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    yield "deep.docx", docx(document("<w:ins>" * 600 + paragraph() + "</w:ins>" * 600)), LIMIT, "600 elements in one another"
    yield "deep.fodt", flat(nest * 600 + "</text:section>" * 600), LIMIT, "600 sections in one another"
    yield "deep-not-too-deep.odt", odt(content("<text:span>" * 0 + nest * 200 + f"<text:p>{WORDS}</text:p>" + "</text:section>" * 200)), \
        OPENS, "200 sections in one another"
    yield "deep-unclosed.odt", odt(content(nest * 100_000)), LIMIT, "100,000 sections without an end"
    yield "entities.fodt", flat(before=bomb), XML, "entities of entities in a flat file"
    yield "entities-styles.docx", docx(related=(("styles", "styles.xml", ""),), more=[Member("word/styles.xml", HEAD + bomb + f'<w:styles xmlns:w="{W}"/>')]), \
        OPENS, "entities in the styles, which are left out"
    yield "entities-header.docx", docx(document(paragraph() + '<w:sectPr><w:headerReference w:type="default" r:id="r0"/></w:sectPr>'),
                                       (("header", "header1.xml", ""),), [Member("word/header1.xml", HEAD + bomb + f'<w:hdr xmlns:w="{W}"/>')]), \
        OPENS, "entities in a header, which is left out"
    yield "external.fodt", flat(before='<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">'), XML, "a document type elsewhere"
    yield "passwd.odt", odt(content("<text:p>&x;</text:p>").replace("?>\n", '?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1)), \
        XML, "an entity that is /etc/passwd"
    yield "attributes.docx", docx(document("<w:p " + " ".join(f'a{i}=""' for i in range(300)) + "/>")), LIMIT, "300 attributes"
    yield "attribute-twice.fodt", flat('<text:p text:style-name="a" text:style-name="b"/>'), XML, "an attribute twice"
    yield "attribute-twice-by-prefixes.docx", docx(document(f'<w:p xmlns:v="{W}" w:rsidR="1" v:rsidR="2"/>')), EITHER, "the same by two prefixes"
    yield "name.odt", odt(content(f"<{'a' * 1001}/>")), EITHER, "an element with a name of 1001 letters"
    yield "prefix.docx", docx(document("<x:p/>")), XML, "a prefix that nobody declared"
    yield "prefix-changes.docx", docx(document(paragraph() + '<w:p xmlns:w="urn:other"/>')), OPENS, "a prefix that means something else midway"
    yield "nul.odt", odt(content("<text:p>a\0b</text:p>")), XML, "a NUL"
    yield "surrogate.docx", docx(document(paragraph("X")).encode().replace(b"X", b"\xed\xa0\x80")), XML, "half a surrogate pair"
    yield "reference.fodt", flat("<text:p>&#x0;&#xD800;</text:p>"), XML, "characters that are none"
    yield "reference-long.docx", docx(document(paragraph("&#" + "0" * 1_000_000 + "65;"))), EITHER, "a reference of a million digits"
    yield "cdata-open.odt", odt(content("<text:p><![CDATA[ ")), XML, "CDATA without an end"
    yield "comment-open.docx", docx(document() .replace("<w:body>", "<w:body><!-- ")), XML, "a comment without an end"
    yield "instruction.odt", odt(content().replace("?>\n", '?>\n<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>', 1)), OPENS, "a style sheet elsewhere"
    yield "include.docx", docx(document('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>' + paragraph())), \
        OPENS, "XInclude of /etc/passwd"
    yield "utf-16.docx", docx(document().replace("UTF-8", "UTF-16").encode("utf-16")), OPENS, "UTF-16"
    yield "utf-7.odt", odt(content().replace("UTF-8", "UTF-7")), XML, "UTF-7"
    yield "millions.fodt", flat("<text:p/>" * 600_000), LIMIT, "600,000 paragraphs"
    yield "closed-twice.docx", docx(document() + "</w:document>"), XML, "an end too many"


def documents_that_lie():
    frame = '<text:p><draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="%s"/></draw:frame></text:p>'
    cell = '<table:table-cell table:number-columns-repeated="%s"><text:p>x</text:p></table:table-cell>'
    table = '<table:table><table:table-row table:number-rows-repeated="%s">%s</table:table-row></table:table>'
    drawing = ('<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1" cy="1"/>'
               '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="u"><a:blip r:embed="r0" r:link="r0"/>'
               '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>')
    yield "rows.fodt", flat(table % (65_537, cell % 1)), LIMIT, "65,537 rows by one mark"
    yield "cells.odt", odt(content(table % (60_000, cell % 16_000))), LIMIT, "960 million cells by two marks"
    yield "tables-in-tables.odt", odt(content(table % (50, "<table:table-cell>" + table % (50, cell % 50) * 4 + "</table:table-cell>") * 60)), EITHER, \
        "600,000 cells by marks in marks"
    yield "blanks.fodt", flat('<text:p><text:s text:c="65537"/></text:p>'), LIMIT, "65,537 blanks by one mark"
    yield "blanks-often.odt", odt(content("<text:p>" + '<text:s text:c="65536"/>' * 20_000 + "</text:p>")), LIMIT, "1.3 GB of blanks by 20,000 marks"
    yield "list-levels.odt", odt(content("<text:list><text:list-item>" * 40 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 40)), EITHER, \
        "lists in one another, 40 deep"
    for what, href in (("passwd", "file:///etc/passwd"), ("dots", "../../../../../etc/passwd"), ("web", "http://127.0.0.1:9/a.png"),
                       ("zero", "/dev/zero"), ("itself", "content.xml"), ("package", "./")):
        yield f"picture-{what}.odt", odt(content(frame % href + f"<text:p>{WORDS}</text:p>")), OPENS, f"a picture that is {href}"
        yield f"picture-{what}.docx", docx(document(drawing + paragraph()), (("image", href, ' TargetMode="External"' if ":" in href else ""),)), \
            OPENS, f"a picture that is {href}"
    for what, bytes_ in (("huge", png(0x7FFFFFFF, 0x7FFFFFFF)), ("nothing", b""), ("cut", png(9, 9)[:40]), ("no-end", png(9, 9, False))):
        yield f"png-{what}.docx", docx(document(drawing + paragraph()), (("image", "media/a.png", ""),), [Member("word/media/a.png", bytes_)]), OPENS, \
            f"a PNG: {what}"
    yield "picture-wrong-sum.odt", odt(content(frame % "Pictures/a.png"), [Member("Pictures/a.png", png(1, 1), told={"sum": 1}, local={"sum": 1})]), \
        EITHER, "a picture with a wrong checksum"
    yield "base64.fodt", flat(frame.replace('xlink:href="%s"/>', "><office:binary-data>" + "!" * 1_000_000 + "</office:binary-data></draw:image>")), \
        OPENS, "a picture of a million exclamation marks"
    note = '<text:p>a<text:note text:note-class="footnote"><text:note-body>%s</text:note-body></text:note></text:p>'
    body = "<text:p>x</text:p>"
    for _ in range(100):
        body = note % body
    yield "notes-in-notes.odt", odt(content(body)), EITHER, "notes in one another, 100 deep"
    yield "note-of-itself.docx", docx(document('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'), (("footnotes", "footnotes.xml", ""),),
                                      [Member("word/footnotes.xml", f'{HEAD}<w:footnotes xmlns:w="{W}"><w:footnote w:id="1"><w:p><w:r>'
                                              f'<w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>')]), OPENS, "a note that refers to itself"
    yield "comment-of-itself.docx", docx(document('<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>'), (("comments", "comments.xml", ""),),
                                         [Member("word/comments.xml", f'{HEAD}<w:comments xmlns:w="{W}"><w:comment w:id="1"><w:p><w:r>'
                                                 f'<w:commentReference w:id="1"/></w:r></w:p></w:comment></w:comments>')]), OPENS, "a comment on itself"
    yield "header-is-document.docx", docx(document(paragraph() + '<w:sectPr><w:headerReference w:type="default" r:id="r0"/></w:sectPr>'),
                                          (("header", "document.xml", ""),)), EITHER, "a header that is the document"
    yield "relations.docx", docx(related=[("hyperlink", f"http://x/{i}", ' TargetMode="External"') for i in range(70_000)]), EITHER, "70,000 relationships"
    yield "relation-outside.docx", docx(related=(("styles", "file:///dev/zero", ""),)), EITHER, "styles that are /dev/zero"
    span = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="%s"/></w:tcPr>' + paragraph() + "</w:tc></w:tr></w:tbl>" + paragraph()
    yield "span.docx", docx(document(span % 16_385)), LIMIT, "a cell over 16,385 columns"
    for power in (31, 63):
        yield f"span-{power}.docx", docx(document(span % 2**power)), LIMIT, f"a cell over 2^{power} columns"
    yield "spans.docx", docx(document((span % 16_000) * 300)), EITHER, "300 tables of 16,000 columns"
    yield "tables-in-tables.docx", docx(document("<w:tbl><w:tr><w:tc>" * 120 + paragraph() + ("</w:tc></w:tr></w:tbl>" + paragraph()) * 120)), EITHER, \
        "tables in one another, 120 deep"
    yield "boxes-in-boxes.docx", docx(document("<w:p><w:r><w:pict><w:txbxContent>" * 100 + "</w:txbxContent></w:pict></w:r></w:p>" * 100)), EITHER, \
        "boxes in one another, 100 deep"
    yield "fields-in-fields.docx", docx(document("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>' * 50_000 + "</w:p>")), \
        EITHER, "fields in one another, 50,000 deep"
    yield "shell-field.docx", docx(document('<w:p><w:fldSimple w:instr="DDEAUTO cmd /c calc"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>')), OPENS, "a field that starts a program"
    long_number = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="%s"/></text:list-style>'
    yield "list-suffix.odt", odt(content('<text:list text:style-name="L">' + "<text:list-item><text:p>x</text:p></text:list-item>" * 5_000 + "</text:list>",
                                         long_number % ("z" * 100_000))), LIMIT, "5,000 numbers that end in 100,000 letters each"
    chain = "".join(f'<style:style style:name="S{i}" style:family="paragraph" style:parent-style-name="S{i + 1}"/>' for i in range(20_000))
    yield "style-chain.odt", odt(content('<text:p text:style-name="S0">x</text:p>' * 2_000, chain)), EITHER, "styles that rest on one another, 20,000 long"
    yield "changes.odt", odt(content("<text:tracked-changes>" + "".join(
        f'<text:changed-region text:id="c{i}"><text:deletion><text:p>x</text:p></text:deletion></text:changed-region>' for i in range(20_000))
        + "</text:tracked-changes>" + "".join(f'<text:p><text:change text:change-id="c{i}"/></text:p>' for i in range(20_000)))), EITHER, "20,000 tracked changes"
    yield "one-word.docx", docx(document(paragraph("ก" * 5_000_000))), EITHER, "a word of five million letters"
    yield "hyperlinks.docx", docx(document("<w:p>" + '<w:hyperlink w:anchor="a"><w:r><w:t>x</w:t></w:r></w:hyperlink>' * 100_000 + "</w:p>")), EITHER, "100,000 links in a paragraph"


def reports_that_lie():
    row = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n"
    yield "tabs.txt", row + "\t" * 2_000_000, EITHER, "two million tabs in a line"
    yield "lines.txt", row + "๑. ก\tข\tค\n" * 100_000, LIMIT, "100,000 rows"
    yield "ragged.txt", "ก" + "\tข" * 300 + "\n" + "ก\tข\n" * 100_000, LIMIT, "a row of 300 cells, and 100,000 that would be filled up to it"
    yield "blank-lines.txt", "\n" * 3_000_000, EITHER, "three million empty lines"
    yield "one-line.txt", "ก" * 5_000_000, EITHER, "one line of 15 MB"
    yield "numbers.txt", row + "๑. ก\t" + "๑. " * 300_000 + "\tค", EITHER, "300,000 markers in a cell"
    whole = row.rstrip("\n") + "\tระยะเวลา\tผลการดำเนินการ\n"
    for name, cell in (("first-numbers", "๑) ก (๑) " * 40_000), ("rising-numbers", " ".join(f"{n}. ก" for n in range(1, 40_000))),
                       ("numbers-of-two-kinds", "๑. ก ๑) ข " * 40_000)):
        yield name + ".txt", whole + f"๑. ก\t{cell}\tค\tตลอดปี\tง\n", OPENS, "markers without end in a cell of a report"
    yield "title-that-grows.txt", whole + "๑. ก\t๑. ข\tค\tตลอดปี\tง\n" + f"{'ตาม' * 40}\t\t\t\tง\n" * 20_000, OPENS, "a title that goes on for 20,000 rows"
    yield "years.txt", "พ.ศ. ๒๕๖๘ " * 400_000 + "\n" + whole + "๑. ก\tข\tค\tตลอดปี\tง\n", OPENS, "400,000 years before the table"
    yield "markup.txt", "<b>" * 300_000 + "x" + "</td>" * 300_000, EITHER, "leftovers of HTML, 300,000 deep"
    yield "bell.txt", "รายงาน\x07", UNKNOWN, "a control character"
    yield "bytes.txt", b"\xfd\xff\xfe" * 100, UNKNOWN, "no UTF-8"
    yield "mark-only.txt", "﻿", EITHER, "a byte order mark and nothing else"
    yield "deep.json", b'{"title":' + b"[" * 100_000, EITHER, "100,000 lists in one another"
    yield "deep-objects.json", b'{"a":' * 100_000, VALUE, "100,000 objects in one another"
    yield "half.json", report()[:-5], JSON, "a report that breaks off"
    yield "surrogate.json", b'{"title": "\\ud800", "measures": []}', JSON, "half a surrogate pair"
    yield "bytes.json", b'{"title": "\xff", "measures": []}', JSON, "no UTF-8"
    yield "unknown-key.json", report(**{"k" * 100_000: 1}), VALUE, "an unknown key of 100,000 letters"
    yield "type.json", report(measures={"0": 1}), VALUE, "an object for a list"
    yield "no-title.json", b'{"measures": []}', FIELD, "no title"
    yield "year.json", b'{"title": "x", "measures": [], "years": {"fiscal": 99999999999999999999999}}', EITHER, "a year of 23 digits"
    yield "number.json", b'{"title": "x", "measures": [], "years": {"fiscal": 1e999999}}', EITHER, "a number beyond all numbers"
    yield "day.json", report(signatures=[{"name": "ก", "date": "2025-02-30"}]), VALUE, "the 30th of February"
    yield "list.json", json.dumps([REPORT]).encode(), VALUE, "a list around the report"
    yield "empty-texts.json", report(preamble=[""] * 1_100_000), LIMIT, "1.1 million texts of nothing"
    yield "many.json", report(measures=[{"title": "x"}] * 200_000), EITHER, "200,000 measures"
    yield "long-title.json", report(title="ก" * 5_000_000), OPENS, "a title of five million letters"
    yield "picture.json", report(annexes=[{"title": "x", "pictures": [{"file": "/etc/passwd"}]}]), OPENS, "a picture that is /etc/passwd"


def files():
    for kind in (what_people_send, packages_that_lie, xml_that_lies, documents_that_lie, reports_that_lie):
        for name, made, outcome, what in kind():
            yield name, made if isinstance(made, bytes) else made.encode(), outcome, what


def main():
    with open(os.path.join(sys.argv[1], "EXPECT.tsv"), "x", encoding="utf-8") as table:
        table.write("file\tbytes\texpect\twhat\n")
        for name, made, outcome, what in files():
            with open(os.path.join(sys.argv[1], name), "xb") as out:
                out.write(made)
            table.write(f"{name}\t{len(made)}\t{outcome}\t{what}\n")


if __name__ == "__main__":
    main()
