#!/usr/bin/env python3
"""cli_test.py ITA ROOT: what the command line answers: exit status, standard output, standard error and files, exactly."""
import io
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import unittest
import zipfile

ITA = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])
SAMPLE = ROOT / "samples/data/report.json"
MINIMAL = {"title": "รายงาน", "years": {"fiscal": 2568}, "agency": {"name": "เทศบาลตำบลบ้านสมมติ"},
           "measures": [{"title": "การให้บริการ", "steps": ["๑. ประชุม"]}]}
DONE, DIFFERENT, USAGE, UNREADABLE, UNWRITABLE = 0, 1, 2, 3, 4


def minimal(**changes):
    return json.dumps(MINIMAL | changes, ensure_ascii=False)


class Case(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def put(self, name, content):
        content = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(content)

    def ita(self, *words, given=b"", **more):
        done = subprocess.run([ITA, *words], input=given, capture_output=True, cwd=self.folder, timeout=60, **more)
        return done.returncode, done.stdout, done.stderr.decode()

    def files(self):
        return sorted(p.name for p in self.folder.iterdir())

    def terminal(self):
        try:
            return pty.openpty()
        except OSError as problem:
            self.skipTest(f"no terminal to be had here: {problem}")

    def refused(self, status, line, *words, **more):
        """One line on standard error, nothing on standard output, and no file that was not there."""
        before = self.files()
        self.assertEqual((status, b"", line + "\n" if line else ""), self.ita(*words, **more))
        self.assertEqual(before, self.files())


class Help(Case):
    def test_version_is_one_line(self):
        status, out, err = self.ita("--version")
        self.assertEqual((DONE, ""), (status, err))
        self.assertRegex(out.decode(), r"^ita \d+\.\d+\.\d+\n$")

    def test_help_lists_every_command_and_each_command_has_an_example(self):
        out = self.ita("--help")[1].decode()
        commands = [line.split()[0] for line in out.partition("Commands:\n")[2].splitlines() if line.startswith("  ")]
        self.assertEqual(["render", "extract", "convert", "diff", "info", "schema", "update"], commands)
        for command in commands:
            status, text, err = self.ita(command, "--help")
            self.assertEqual((DONE, ""), (status, err))
            self.assertIn(f"Example:\n  ita {command} ", text.decode())

    def test_the_schemas_are_the_published_files(self):
        for words, name in ((["report"], "report"), ([], "report"), (["look"], "look")):
            published = (ROOT / f"src/data/{name}.schema.json").read_bytes()
            self.assertEqual((DONE, published, ""), self.ita("schema", *words))


class Usage(Case):
    def test_what_cannot_be_is_refused_before_anything_is_read(self):
        see, of_render = " (see ita --help)", " (see ita render --help)"
        table = [
            ([], "expected one of render, extract, convert, diff, info, schema, update, found nothing" + see),
            (["rendre"], "expected one of render, extract, convert, diff, info, schema, update, found rendre" + see),
            (["rendre", "--help"], "expected one of render, extract, convert, diff, info, schema, update, found rendre" + see),
            (["--colour"], "expected one of render, extract, convert, diff, info, schema, update, found --colour" + see),
            (["render"], "expected REPORT, found nothing" + of_render),
            (["render", "r.json"], "expected --output, found nothing" + of_render),
            (["render", "r.json", "-o"], "--output: expected one value, found none or more" + of_render),
            (["render", "r.json", "-o", "a.odt", "--paper"],
             "expected an option or an argument that ita render knows, found --paper" + of_render),
            (["render", "r.json", "s.json", "-o", "a.odt"],
             "expected an option or an argument that ita render knows, found s.json" + of_render),
            (["render", "", "-o", "a.odt"], "REPORT: expected a name, found none" + of_render),
            (["render", "r.json", "-o", ""], "--output: expected a name, found none" + of_render),
            (["render", "r.json", "-o", "a.odt", "--look", ""], "--look: expected a name, found none" + of_render),
            (["render", "r.json", "-o", "a.odt", "--digits", "roman"],
             '--digits: expected thai|ascii|keep, found "roman"' + of_render),
            (["render", "r.json", "-o", "a.odt", "--compression", "9"],
             '--compression: expected fast|normal|best, found "9"' + of_render),
            (["render", "r.json", "-o", "-", "--to", "pdf"], '--to: expected docx|odt, found "pdf"' + of_render),
            (["render", "r.json", "-o", "-"],
             "expected --to docx|odt for standard output, found neither"),
            (["render", "r.json", "-o", "a.pdf"],
             "expected --to docx|odt or a name that ends in .docx or .odt, found a.pdf"),
            (["render", "r.json", "-o", "a.docx", "--to", "odt"], "expected a name that ends in .odt, as --to odt wants it, found a.docx"),
            (["render", "-", "-o", "a.docx", "--look", "-"], "expected one input from standard input, found two"),
            (["diff", "a.odt"], "expected B, found nothing (see ita diff --help)"),
            (["diff", "-", "-"], "expected one input from standard input, found two"),
            (["diff", "a.odt", "b.odt", "--lang", "lo"],
             '--lang: expected th|en, found "lo" (see ita diff --help)'),
            (["convert", "-", "--to", "odt", "-o", "out"],
             "expected names of files, found - (for standard input see ita extract --help)"),
            (["convert", "a.odt", "--to", "odt", "-o", "-"],
             "expected a folder, found - (for standard output see ita extract --help)"),
            (["convert", "a.odt", "--to", "odt", "-o", "out", "--jobs", "-1"],
             '--jobs: expected a number from 0 to 9999, found "-1" (see ita convert --help)'),
            (["convert", "a.odt", "--to", "odt", "-o", "out", "--jobs", "two"],
             '--jobs: expected a number from 0 to 9999, found "two" (see ita convert --help)'),
            (["schema", "house"], 'WHICH: expected report or look, found "house" (see ita schema --help)'),
        ]
        for words, line in table:
            with self.subTest(words=words):
                self.refused(USAGE, "ita: " + line, *words)

    def test_no_input_is_written_over_by_whatever_name(self):
        inner = self.folder / "inner"
        inner.mkdir()
        (inner / "a.png").write_bytes((ROOT / "samples/data/meeting.png").read_bytes())
        (inner / "r.json").write_text(minimal(annexes=[{"title": "ภาพ", "pictures": [{"file": "a.png"}]}]), "utf-8")
        self.put("l.json", "{}")
        (self.folder / "link.odt").symlink_to("inner/r.json")
        os.link(inner / "a.png", self.folder / "hard.odt")
        before = {p: p.read_bytes() for p in self.folder.rglob("*") if p.is_file()}
        for out, role in (("inner/r.json", "the report"), ("inner/../inner/r.json", "the report"),
                          (str(inner / "r.json"), "the report"), ("link.odt", "the report"), ("l.json", "the look"),
                          ("./inner/a.png", "the picture a.png"), ("hard.odt", "the picture a.png")):
            with self.subTest(out=out):
                line = f"ita: expected a file to write that is not {role}, found {out}"
                self.refused(USAGE, line, "render", "inner/r.json", "--look", "l.json", "-o", out, "--to", "odt")
        self.assertEqual(before, {p: p.read_bytes() for p in self.folder.rglob("*") if p.is_file()})

    def test_a_file_that_is_standard_input_is_not_written_over(self):
        self.put("r.json", minimal())
        with open(self.folder / "r.json", "rb") as file:
            done = subprocess.run([ITA, "render", "-", "-o", "r.json", "--to", "odt"], stdin=file, capture_output=True,
                                  cwd=self.folder, timeout=60)
        self.assertEqual((USAGE, b"ita: expected a file to write that is not the report, found r.json\n"),
                         (done.returncode, done.stderr))
        self.assertEqual(minimal(), (self.folder / "r.json").read_text("utf-8"))

    def test_a_document_is_not_written_to_a_terminal(self):
        self.put("r.json", minimal())
        ours, theirs = self.terminal()
        done = subprocess.run([ITA, "render", "r.json", "-o", "-", "--to", "odt"], cwd=self.folder, stdout=theirs,
                              stderr=subprocess.PIPE, timeout=60)
        os.close(theirs)
        os.close(ours)
        self.assertEqual((USAGE, b"ita: expected a file or a pipe for the document, found a terminal\n"),
                         (done.returncode, done.stderr))


class Rendering(Case):
    def test_the_sample_becomes_both_formats_in_silence(self):
        for name, member in (("r.docx", "word/document.xml"), ("r.odt", "content.xml")):
            self.assertEqual((DONE, b"", ""), self.ita("render", str(SAMPLE), "-o", name))
            with zipfile.ZipFile(self.folder / name) as package:
                self.assertIsNone(package.testzip())
                self.assertIn("เทศบาลตำบลท่าข้าวหอม", package.read(member).decode())

    def test_standard_input_and_output_carry_what_files_carry(self):
        self.put("r.json", minimal())
        self.assertEqual((DONE, b"", ""), self.ita("render", "r.json", "-o", "r.odt"))
        piped = self.ita("render", "-", "-o", "-", "--to", "odt", given=minimal().encode())
        self.assertEqual((DONE, (self.folder / "r.odt").read_bytes(), ""), piped)

    def test_the_format_may_be_told_where_the_name_does_not(self):
        self.put("r.json", minimal())
        self.assertEqual((DONE, b"", ""), self.ita("render", "r.json", "-o", "ผลลัพธ์", "--to", "docx"))
        self.assertTrue(zipfile.is_zipfile(self.folder / "ผลลัพธ์"))

    def content(self, *words):
        status, out, err = self.ita("render", "-", "-o", "-", "--to", "odt", *words, given=minimal().encode())
        self.assertEqual((DONE, ""), (status, err))
        with zipfile.ZipFile(io.BytesIO(out)) as package:
            return package.read("content.xml").decode(), package.read("styles.xml").decode(), len(out)

    def test_options_reach_the_document(self):
        self.assertIn("๒๕๖๘", self.content("--digits", "thai")[0])
        self.assertIn("2568", self.content("--digits", "ascii")[0])
        self.assertLessEqual(self.content("--compression", "best")[2], self.content("--compression", "fast")[2])
        self.put("look.json", '{"paper": "A4", "font": "Sarabun", "digits": "thai"}')
        content, styles, _ = self.content("--look", "look.json")
        self.assertIn('fo:page-width="21cm"', styles)
        self.assertIn("Sarabun", styles)
        self.assertIn("๒๕๖๘", content)
        self.assertNotIn("๒๕๖๘", self.content("--look", "look.json", "--digits", "ascii")[0])

    def test_renumber_numbers_anew(self):
        two = minimal(measures=[{"marker": "๙)", "title": "ก"}, {"marker": "๙)", "title": "ข", "steps": ["• ค"]}]).encode()
        for words, found in (([], False), (["--renumber"], True)):
            out = self.ita("render", "-", "-o", "-", "--to", "odt", *words, given=two)[1]
            with zipfile.ZipFile(io.BytesIO(out)) as package:
                content = package.read("content.xml").decode()
            self.assertEqual(found, "๒)" in content)
            self.assertIn("•", content)

    def test_pictures_are_looked_for_beside_the_report(self):
        (self.folder / "inner").mkdir()
        self.put("inner/a.png", (ROOT / "samples/data/meeting.png").read_bytes())
        self.put("inner/r.json", minimal(annexes=[{"title": "ภาพ", "pictures": [{"file": "a.png"}]}]))
        self.assertEqual((DONE, b"", ""), self.ita("render", "inner/r.json", "-o", "r.odt"))

    def test_pictures_of_standard_input_are_looked_for_in_the_current_folder(self):
        self.put("a.png", (ROOT / "samples/data/meeting.png").read_bytes())
        given = minimal(annexes=[{"title": "ภาพ", "pictures": [{"file": "a.png"}]}]).encode()
        self.assertEqual((DONE, b"", ""), self.ita("render", "-", "-o", "r.docx", given=given))


    def test_pictures_may_stand_in_another_folder(self):
        (self.folder / "photos").mkdir()
        self.put("photos/a.png", (ROOT / "samples/data/meeting.png").read_bytes())
        given = minimal(annexes=[{"title": "ภาพ", "pictures": [{"file": "a.png"}]}]).encode()
        self.assertEqual((DONE, b"", ""), self.ita("render", "-", "-o", "r.docx", "--pictures", "photos", given=given))


class Readme(Case):
    def test_every_command_line_of_the_readmes_does_what_it_is_for(self):
        (self.folder / "samples").symlink_to(ROOT / "samples")
        for name in ("README.md", "README.th.md"):
            text = (ROOT / name).read_text(encoding="utf-8")
            lines = [line.partition("#")[0].split()[1:] for line in text.splitlines() if line.startswith("    ita ")]
            self.assertGreaterEqual(len(lines), 4)
            for words in lines:
                with self.subTest(name=name, words=words):
                    target = words.index(">") if ">" in words else len(words)
                    given = SAMPLE.read_bytes() if "-" in words else b""
                    status, out, err = self.ita(*words[:target], given=given)
                    self.assertEqual((DIFFERENT if words[0] == "diff" else DONE, ""), (status, err))
                    if target < len(words):
                        json.loads(out)


class Unreadable(Case):
    def test_a_report_that_is_none_is_refused_in_one_line(self):
        table = [
            ("{", "r.json:1:2: expected a key or }, found the end of the text"),
            (b"\xff\xfe{\0}\0", "r.json:1:1: expected an object, found byte 0xFF"),
            ("", "r.json:1:1: expected an object, found the end of the text"),
            ('{"measures": []}', 'r.json: /title:1:1: expected the key "title" with a text, found none'),
            (minimal(measures=[{"marker": "๑."}]),
             'r.json: /measures/0/title:1:154: expected the key "title" with a text, found none'),
            (minimal(titel="x"), 'r.json: /titel:1:244: expected "title", found "titel"'),
            (minimal(years={"fiscal": 2025}),
             "r.json: /years/fiscal:1:53: expected a Buddhist year from 2400 to 2700, found 2025 (2025 of the "
             "Common Era is 2568)"),
            ('{"title": "x", "a\\u001b[31m\\nb": 1}',
             "r.json: /a\\x1B[31m\\x0Ab:1:16: expected one of ita, title, years, agency, preamble, measures, "
             'signatures, annexes, found "a\\u001b[31m\\nb"'),
        ]
        for text, line in table:
            with self.subTest(line=line):
                self.put("r.json", text)
                self.refused(UNREADABLE, line, "render", "r.json", "-o", "out.docx")
                self.refused(UNREADABLE, line.replace("r.json", "standard input", 1), "render", "-", "-o", "out.docx",
                             given=(self.folder / "r.json").read_bytes())

    def test_what_is_no_document_is_an_input_that_cannot_be_read(self):
        self.put("a.png", (ROOT / "samples/data/meeting.png").read_bytes())
        for words in (("extract", "a.png"), ("info", "a.png"), ("diff", "a.png", "a.png"),
                      ("convert", "a.png", "--to", "odt", "-o", "out")):
            status, out, err = self.ita(*words)
            self.assertEqual((UNREADABLE, b""), (status, out))
            self.assertRegex(err, "^a.png:1: expected a DOCX, ODT or flat ODT document, .*\n$")

    def test_a_look_that_is_none_is_refused_with_its_own_name(self):
        self.put("r.json", minimal())
        self.put("l.json", '{"fonts": "x"}')
        self.refused(UNREADABLE, 'l.json: /fonts:1:2: expected "font", found "fonts"', "render", "r.json", "-o", "r.odt",
                     "--look", "l.json")

    def test_a_look_that_no_page_can_wear_is_refused_with_its_own_name(self):
        self.put("r.json", minimal())
        for look, line in (({"paper_width": "5cm"}, "/paper_width: expected a width from 10 to 55.88 cm, found 5 cm"),
                           ({"table_line": {"width": "20pt"}},
                            "/table_line/width: expected a width from 0 to 12 pt, found 20 pt"),
                           ({"footer": "{no}"}, "/footer: expected {page}, {pages}, {title}, {agency}, {fiscal}, or {{ "
                                                "and }} for braces, found {no}")):
            self.put("l.json", json.dumps(look))
            self.refused(UNREADABLE, "l.json: " + line, "render", "r.json", "-o", "r.odt", "--look", "l.json")
        self.put("l.json", '{"font":\n"x",}')
        self.refused(UNREADABLE, "l.json:2:5: expected a key, found }", "render", "r.json", "-o", "r.odt", "--look", "l.json")

    def test_what_commands_a_terminal_is_shown_by_its_number(self):
        self.put("t.json", '{"title": "x", "a\u202eb\u2028\u2066ก\u200b\u061c": 1}')
        self.assertIn("/a\\u202Eb\\u2028\\u2066ก\u200b\\u061C:1:16: ", self.ita("render", "t.json", "-o", "r.odt")[2])
        self.put("r.json", '{"title": "x", "\u009b31mก\u00a0\u007f": 1}')
        self.assertIn("/\\x9B31mก\u00a0\\x7F:1:16: ",
                      self.ita("render", "r.json", "-o", "r.odt")[2])

    def test_a_report_that_is_not_there_or_no_file_is_refused(self):
        self.refused(UNREADABLE, "r.json: cannot open: No such file or directory", "render", "r.json", "-o", "r.odt")
        self.refused(UNREADABLE, ".: cannot read: Is a directory", "render", ".", "-o", "r.odt")

    def test_an_input_beyond_the_limit_is_refused_in_one_line(self):
        with open(self.folder / "r.json", "wb") as file:
            file.truncate((256 << 20) + 1)
        line = "expected at most 268435456 bytes, found more"
        self.refused(UNREADABLE, "r.json: " + line, "render", "r.json", "-o", "r.odt")
        with open(self.folder / "r.json", "rb") as file:
            done = subprocess.run([ITA, "render", "-", "-o", "r.odt"], stdin=file, capture_output=True, timeout=60,
                                  cwd=self.folder)
        self.assertEqual((UNREADABLE, b"", f"standard input: {line}\n".encode()),
                         (done.returncode, done.stdout, done.stderr))

    def test_what_only_the_document_refuses_names_the_report(self):
        self.put("r.json", minimal(preamble=["ก\u0001"]))
        status, out, err = self.ita("render", "r.json", "-o", "r.odt")
        self.assertEqual((UNREADABLE, b""), (status, out))
        self.assertRegex(err, r"^r\.json: /preamble/0: expected .*U\+0001.*\n$")
        self.assertEqual(["r.json"], self.files())

    def picture(self, name):
        self.put("r.json", minimal(annexes=[{"title": "ภาพ", "pictures": [{"file": name}]}]))
        status, out, err = self.ita("render", "r.json", "-o", "r.docx")
        self.assertEqual((UNREADABLE, b""), (status, out))
        self.assertFalse((self.folder / "r.docx").exists())
        return err

    def test_a_picture_that_is_missing_is_named(self):
        self.assertRegex(self.picture("a.png"), r"^a\.png: /annexes/0/pictures/0/file: cannot open: No such file or directory\n$")

    def test_a_picture_that_is_none_is_named_with_its_place(self):
        self.put("a.png", "ไม่ใช่ภาพ")
        self.assertRegex(self.picture("a.png"), r"^a\.png: /annexes/0/pictures/0/file: expected .*\n$")

    def test_an_svg_that_stands_alone_is_named_with_its_place(self):
        self.put("a.svg", (ROOT / "samples/data/complaints.svg").read_bytes())
        self.assertRegex(self.picture("a.svg"), r"^a\.svg: /annexes/0/pictures/0/fallback: expected a fall-back picture .*\n$")

    def test_a_picture_outside_of_the_folder_is_refused(self):
        for name in ("/dev/zero", "../a.png"):
            self.assertEqual(f"{name}: /annexes/0/pictures/0/file: expected a file in the folder of the pictures, found "
                             "one outside of it\n", self.picture(name))

    def test_a_picture_that_is_a_pipe_is_refused_at_once(self):
        os.mkfifo(self.folder / "a.png")
        self.assertEqual("a.png: /annexes/0/pictures/0/file: expected a regular file, found a folder, a pipe or a device\n",
                         self.picture("a.png"))


class Unwritable(Case):
    def setUp(self):
        super().setUp()
        self.put("r.json", minimal())

    def test_a_folder_that_is_not_there_is_named(self):
        self.refused(UNWRITABLE, "no/r.odt: cannot create a file in the folder: No such file or directory", "render",
                     "r.json", "-o", "no/r.odt")

    def test_a_folder_that_may_not_be_written_is_named(self):
        (self.folder / "closed").mkdir(mode=0o555)
        self.folder.chmod(0o755)
        # Root may write everywhere, so the command runs as somebody else then.
        somebody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            self.ita("--version", **somebody)
        except PermissionError:
            self.skipTest("nobody but root may run the command here")
        self.refused(UNWRITABLE, "closed/r.odt: cannot create a file in the folder: Permission denied", "render",
                     "r.json", "-o", "closed/r.odt", **somebody)
        self.assertEqual([], list((self.folder / "closed").iterdir()))

    def test_a_target_that_is_a_folder_is_named(self):
        (self.folder / "r.odt").mkdir()
        self.refused(UNWRITABLE, "r.odt: cannot write: Is a directory", "render", "r.json", "-o", "r.odt")

    def test_a_full_disk_is_named(self):
        self.refused(UNWRITABLE, "/dev/full: cannot write: No space left on device", "render", "r.json", "-o",
                     "/dev/full", "--to", "odt")
        for words in (["render", "r.json", "-o", "-", "--to", "docx"], ["schema"], ["--version"], ["--help"],
                      ["render", "--help"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([ITA, *words], stdout=full, stderr=subprocess.PIPE, cwd=self.folder, timeout=60)
            self.assertEqual((UNWRITABLE, b"standard output: cannot write: No space left on device\n"),
                             (done.returncode, done.stderr))

    def test_an_old_file_outlives_a_report_that_is_none(self):
        self.put("old.odt", "old")
        self.put("r.json", "{")
        self.refused(UNREADABLE, "r.json:1:2: expected a key or }, found the end of the text", "render", "r.json", "-o",
                     "old.odt")
        self.assertEqual(b"old", (self.folder / "old.odt").read_bytes())


class Reading(Case):
    def setUp(self):
        super().setUp()
        self.put("r.json", minimal())
        for name in ("r.docx", "r.odt"):
            self.assertEqual((DONE, b"", ""), self.ita("render", "r.json", "-o", name))

    def test_extract_gives_back_what_was_rendered(self):
        expected = self.ita("extract", "r.json")
        self.assertTrue(expected[1].endswith(b"}\n"), expected[1][-20:])
        self.assertEqual(DONE, expected[0])
        for name in ("r.docx", "r.odt"):
            self.assertEqual(expected, self.ita("extract", name))
        self.assertEqual((DONE, b"", ""), self.ita("extract", "r.odt", "-o", "out.json"))
        self.assertEqual(expected[1], (self.folder / "out.json").read_bytes())
        self.assertEqual(expected, self.ita("extract", "-", given=(self.folder / "r.docx").read_bytes()))

    def test_a_document_without_a_report_is_an_error_of_its_own(self):
        self.put("prices.txt", "ราคาผัก\nคะน้า ๓๐ บาท\n")
        status, out, err = self.ita("extract", "prices.txt")
        self.assertEqual((UNREADABLE, b""), (status, out))
        self.assertRegex(err, r"^prices.txt: expected .*[,;] found .*\n$")

    def test_info_tells_what_a_file_is_with_or_without_a_report(self):
        status, out, err = self.ita("info", "r.odt", "--json")
        told = json.loads(out)
        self.assertEqual((DONE, ""), (status, err))
        self.assertEqual(("odt", 1, 1.0), (told["format"], told["report"]["measures"], told["report"]["certainty"]))
        self.assertIn("content.xml", told["parts"])
        self.put("prices.txt", "ราคาผัก\n")
        status, out, _ = self.ita("info", "prices.txt")
        self.assertEqual((DONE, "report: none"), (status, out.decode().splitlines()[-1]))

    def test_a_lexicon_adds_words(self):
        self.put("old.txt", "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\n\n"
                            "มาตรการ\tขั้นตอน\tเจ้าของเรื่องหลัก\n๑. การให้บริการ\t๑. ประชุม\tสำนักปลัด\n")
        self.put("words.json", json.dumps({"owners": ["เจ้าของเรื่องหลัก"]}))
        plain = json.loads(self.ita("extract", "old.txt")[1])["measures"][0]
        told = json.loads(self.ita("extract", "old.txt", "--lexicon", "words.json")[1])["measures"][0]
        self.assertNotIn("owners", plain)
        self.assertEqual(["สำนักปลัด"], told["owners"])

    def test_convert_goes_on_after_a_failure_and_says_it(self):
        self.put("broken.docx", b"PK\3\4")
        status, out, err = self.ita("convert", "r.docx", "broken.docx", "r.json", "--to", "odt", "-o", "out")
        self.assertEqual((UNWRITABLE, b""), (status, out))
        lines = err.splitlines()
        self.assertEqual(2, len(lines))
        self.assertRegex(lines[0], "^broken.docx: expected ")
        self.assertRegex(lines[1], "^r.json: expected a name that no other file has, found ")
        self.assertEqual(["r.odt"], sorted(p.name for p in (self.folder / "out").iterdir()))
        self.assertEqual((self.folder / "r.odt").read_bytes(), (self.folder / "out/r.odt").read_bytes())

    def test_a_folder_that_cannot_be_is_an_output_that_cannot_be(self):
        self.put("out", "a file")
        self.assertEqual(UNWRITABLE, self.ita("convert", "r.docx", "--to", "json", "-o", "out/inner")[0])


class Differences(Case):
    NOW = {"measures": [{"title": "การให้บริการ", "steps": ["๑. ประชุม", "๒. จัดทำคู่มือ"]}]}

    def setUp(self):
        super().setUp()
        self.put("a.json", minimal())
        self.put("b.json", minimal(**self.NOW))

    def test_equal_reports_differ_in_nothing_whatever_they_are_written_in(self):
        pictures = minimal(annexes=[{"title": "ภาพ", "pictures": [{"file": "a.png", "caption": "ประชุม"}]}])
        self.put("a.png", (ROOT / "samples/data/meeting.png").read_bytes())
        self.put("p.json", pictures)
        for name in ("p.docx", "p.odt"):
            self.assertEqual((DONE, b"", ""), self.ita("render", "p.json", "-o", name))
        for one, other in (("p.json", "p.json"), ("p.json", "p.docx"), ("p.odt", "p.json"), ("p.docx", "p.odt")):
            with self.subTest(one=one, other=other):
                self.assertEqual((DONE, b"", ""), self.ita("diff", one, other))
        self.assertEqual((DONE, b"[]\n", ""), self.ita("diff", "p.json", "p.odt", "--json"))

    def test_each_change_is_a_line_in_the_language_that_is_asked_for(self):
        self.ita("render", "b.json", "-o", "b.odt")
        thai = "มาตรการที่ ๑ เพิ่มขั้นตอนหลังขั้นตอนที่ ๑: “๒. จัดทำคู่มือ”\n"
        english = "measure 1: step inserted after step 1: “๒. จัดทำคู่มือ”\n"
        for words, lines in (([], thai), (["--lang", "th"], thai), (["--lang", "en"], english)):
            self.assertEqual((DIFFERENT, lines.encode(), ""), self.ita("diff", "a.json", "b.odt", *words))
        self.assertEqual((DIFFERENT, english.replace("inserted after step 1", "2 removed").encode(), ""),
                         self.ita("diff", "b.odt", "-", "--lang", "en", given=minimal().encode()))

    def test_changes_are_told_as_json(self):
        status, out, err = self.ita("diff", "a.json", "b.json", "--json")
        self.assertEqual((DIFFERENT, ""), (status, err))
        self.assertEqual([{"kind": "insert", "where": "/measures/0/steps/1",
                           "after": {"marker": "๒.", "text": "จัดทำคู่มือ"}}], json.loads(out))

    def test_what_cannot_be_read_is_told_and_nothing_is_compared(self):
        self.put("prices.txt", "ราคาผัก\n")
        for words, place in ((("a.json", "prices.txt"), "prices.txt"), (("no.odt", "a.json"), "no.odt")):
            status, out, err = self.ita("diff", *words)
            self.assertEqual((UNREADABLE, b""), (status, out))
            self.assertRegex(err, f"^{place}: .*\n$")


class NobodyListens(Case):
    def told_to(self, sink, *words):
        with open(sink, "wb") as err:
            return subprocess.run([ITA, *words], stdout=subprocess.DEVNULL, stderr=err, cwd=self.folder, timeout=60).returncode

    def test_a_message_that_nobody_can_be_told_changes_nothing(self):
        self.put("r.json", minimal())
        self.put("x.txt", "no report\n")
        for sink in ("/dev/null", "/dev/full"):
            self.assertEqual(UNREADABLE, self.told_to(sink, "info", "nosuch.docx"))
            self.assertEqual(DONE, self.told_to(sink, "render", "r.json", "-o", "r.docx"))
            self.assertEqual(UNREADABLE, self.told_to(sink, "extract", "x.txt"))


class Updates(Case):
    def setUp(self):
        super().setUp()
        self.put("a.json", minimal(**Differences.NOW))
        for name in ("a.docx", "a.odt"):
            self.ita("render", "a.json", "-o", name)
        self.put("b.json", minimal(**Differences.NOW).replace("จัดทำคู่มือ", "จัดทำคู่มือใหม่"))

    def test_a_document_becomes_the_report_and_nothing_is_said(self):
        for name in ("a.docx", "a.odt"):
            with self.subTest(name=name):
                self.assertEqual((DONE, b"", ""), self.ita("update", name, "b.json", "-o", "now-" + name))
                self.assertEqual((DONE, b"", ""), self.ita("diff", "now-" + name, "b.json"))
                with zipfile.ZipFile(self.folder / name) as was, zipfile.ZipFile(self.folder / ("now-" + name)) as now:
                    self.assertEqual(was.namelist(), now.namelist())
                    changed = [n for n in was.namelist() if was.read(n) != now.read(n)]
                self.assertEqual(1, len(changed))

    def test_a_dry_run_tells_what_would_be_done_and_writes_nothing(self):
        line = "measure 1, step 2: text changed from “จัดทำคู่มือ” to “จัดทำคู่มือใหม่”\n"
        before = sorted(p.name for p in self.folder.iterdir())
        self.assertEqual((DONE, line.encode(), ""), self.ita("update", "a.docx", "b.json", "--dry-run", "--lang", "en"))
        self.assertEqual(before, sorted(p.name for p in self.folder.iterdir()))

    def test_tracked_changes_bear_their_author_and_read_as_accepted(self):
        for name, part in (("a.docx", "word/document.xml"), ("a.odt", "content.xml")):
            with self.subTest(name=name):
                self.assertEqual((DONE, b"", ""), self.ita("update", name, "b.json", "--track", "สำนักปลัด", "-o", "t-" + name))
                self.assertEqual((DONE, b"", ""), self.ita("diff", "t-" + name, "b.json"))
                with zipfile.ZipFile(self.folder / ("t-" + name)) as made:
                    self.assertIn("สำนักปลัด", made.read(part).decode())
        status, _, err = self.ita("update", "a.docx", "b.json", "--track", "", "-o", "x.docx")
        self.assertEqual((USAGE, True), (status, "expected a name, found none" in err))

    def test_a_document_is_counted_anew_where_that_is_asked_for(self):
        steps = ["๑. ประชุม", "๓. จัดทำคู่มือ", "๓. เผยแพร่"]
        self.put("c.json", minimal(measures=[{"title": "การให้บริการ", "steps": steps}]))
        self.assertEqual((DONE, b"", ""), self.ita("render", "c.json", "-o", "c.docx"))
        self.assertEqual((DONE, b"", ""), self.ita("update", "c.docx", "c.docx", "--renumber", "-o", "d.docx"))
        made = json.loads(self.ita("extract", "d.docx")[1])
        self.assertEqual(["๑.", "๒.", "๓."], [step["marker"] for step in made["measures"][0]["steps"]])

    def test_who_lets_numbers_stand_twice_is_told_how_they_follow_again(self):
        now = json.loads(self.ita("extract", "a.docx")[1])
        now["measures"][0]["steps"].insert(1, "แต่งตั้งคณะทำงาน")
        self.put("now.json", json.dumps(now))
        told = "a.docx: with --renumber the numbers of measures and entries follow one another again\n"
        self.assertEqual((DONE, b"", told), self.ita("update", "a.docx", "now.json", "-o", "d.docx", "--lang", "en"))
        self.assertEqual((DONE, b"", ""), self.ita("update", "a.docx", "now.json", "--renumber", "-o", "d.docx", "--lang", "en"))
        made = json.loads(self.ita("extract", "d.docx")[1])["measures"][0]["steps"]
        self.assertEqual(["๑.", "๒.", "๓."], [step["marker"] for step in made][:3])

    def test_numbers_follow_what_is_really_done(self):
        rows = (("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ"),
                ("๑. การให้บริการ", "๑. ประชุมชี้แจงเจ้าหน้าที่ ๒. เผยแพร่คู่มือประชาชน", "สำนักปลัด", "๑. ดำเนินการแล้ว"))
        table = "".join("<table:table-row>%s</table:table-row>" % "".join(
            f"<table:table-cell><text:p>{words}</text:p></table:table-cell>" for words in row) for row in rows)
        names = "".join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "text", "table"))
        self.put("c.fodt", f'<office:document{names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
                           f"<office:body><office:text><table:table>{table}</table:table></office:text></office:body></office:document>")
        now = json.loads(self.ita("extract", "c.fodt")[1])
        self.assertEqual(["๑.", "๒."], [step["marker"] for step in now["measures"][0]["steps"]])
        now["measures"][0]["steps"].reverse()
        self.put("now.json", json.dumps(now))
        status, out, err = self.ita("update", "c.fodt", "now.json", "--renumber", "-o", "d.fodt")
        self.assertEqual((DIFFERENT, b"", 1), (status, out, err.count("\n")))
        self.assertIn("ย้ายขั้นตอน", err)
        self.assertIn("(ไม่ได้ทำ: อยู่ในย่อหน้าเดียวกับข้ออื่น)", err)
        self.assertEqual((self.folder / "c.fodt").read_bytes(), (self.folder / "d.fodt").read_bytes())

    def test_a_signed_document_changes_only_without_its_signatures(self):
        with zipfile.ZipFile(self.folder / "a.odt", "a") as package:
            package.writestr("META-INF/documentsignatures.xml", "<signed/>")
        status, _, err = self.ita("update", "a.odt", "b.json", "-o", "c.odt", "--lang", "en")
        self.assertEqual((DIFFERENT, True), (status, "digitally signed" in err))
        self.assertFalse((self.folder / "c.odt").exists())
        status, _, err = self.ita("render", "b.json", "--like", "a.odt", "-o", "c.odt")
        self.assertEqual((DIFFERENT, False), (status, (self.folder / "c.odt").exists()), err)
        for words in (("update", "a.odt", "b.json"), ("render", "b.json", "--like", "a.odt")):
            self.assertEqual((DONE, b"", ""), self.ita(*words, "--drop-signatures", "-o", "c.odt"))
            self.assertEqual((DONE, b"", ""), self.ita("diff", "c.odt", "b.json"))
            with zipfile.ZipFile(self.folder / "c.odt") as made:
                self.assertNotIn("META-INF/documentsignatures.xml", made.namelist())

    def test_signatures_are_dropped_of_documents_only(self):
        self.refused(USAGE, "ita: expected --like with --drop-signatures, found it alone", "render", "a.json", "-o", "c.odt",
                     "--drop-signatures")

    def test_what_the_document_cannot_hold_is_left_out_and_told(self):
        self.put("c.json", minimal(**Differences.NOW, annexes=[{"title": "ภาพกิจกรรม"}]))
        status, out, err = self.ita("update", "a.odt", "c.json", "-o", "c.odt", "--lang", "en")
        self.assertEqual((DIFFERENT, b""), (status, out))
        self.assertRegex(err, r"^a\.odt: annex inserted.*\(left out: there is no place for it in the file\)\n$")
        self.assertEqual((self.folder / "a.odt").read_bytes(), (self.folder / "c.odt").read_bytes())

    def test_no_input_is_written_over_and_something_is_to_be_written(self):
        for words, told in ((["a.odt", "b.json"], "ita: expected -o FILE or --dry-run, found neither\n"),
                            (["-", "-", "-o", "x.odt"], "ita: expected one input from standard input, found two\n")):
            self.assertEqual((USAGE, b"", told), self.ita("update", *words))
        status, _, err = self.ita("update", "a.odt", "b.json", "-o", "a.odt")
        self.assertEqual(USAGE, status, err)

    def test_a_document_keeps_its_format(self):
        self.refused(USAGE, "ita: expected c.docx to be written as a.odt is, in odt, found docx", "update", "a.odt", "b.json", "-o", "c.docx")
        self.refused(USAGE, "ita: expected c.pdf to be written as a.odt is, in odt, found another ending", "update", "a.odt", "b.json",
                     "-o", "c.pdf")
        self.assertFalse((self.folder / "c.docx").exists() or (self.folder / "c.pdf").exists())
        self.assertEqual((DONE, b"", ""), self.ita("update", "a.odt", "b.json", "-o", "without-ending"))


class HouseStyle(Case):
    FORM = (ROOT / "samples/data/house.fodt").read_text(encoding="utf-8")

    def setUp(self):
        super().setUp()
        self.put("a.json", minimal(**Differences.NOW))
        self.put("form.fodt", self.FORM)

    def test_the_report_goes_into_the_form_and_the_rest_of_it_stays(self):
        self.put("last.json", minimal(**Differences.NOW).replace("จัดทำคู่มือ", "ทบทวนคู่มือ"))
        for ending in ("docx", "odt"):
            with self.subTest(ending=ending):
                self.ita("render", "last.json", "-o", "last." + ending)
                words = ("render", "a.json", "--like", "last." + ending, "-o", "now." + ending)
                self.assertEqual((DONE, b"", ""), self.ita(*words))
                self.assertEqual((DONE, b"", ""), self.ita("diff", "now." + ending, "a.json"))

    def test_placeholders_and_the_empty_row_of_a_form_are_filled(self):
        status, out, err = self.ita("render", "a.json", "--like", "form.fodt", "-o", "-", "--quiet")
        self.assertIn(status, (DONE, DIFFERENT), err)
        text = out.decode()
        self.assertNotIn("{{", text)
        self.assertIn("จัดทำคู่มือ", text)
        self.assertEqual(self.FORM[:self.FORM.index("<office:master-styles>")], text[:text.index("<office:master-styles>")])

    def test_an_unknown_placeholder_is_told_with_the_nearest_and_stays(self):
        self.put("form.fodt", self.FORM.replace("{{title}}", "{{titel}}"))
        status, out, err = self.ita("render", "a.json", "--like", "form.fodt", "-o", "-")
        self.assertEqual(DIFFERENT, status)
        self.assertIn("form.fodt: expected {{title}}, found {{titel}}; it is left as it is\n", err)
        self.assertIn("{{titel}}", out.decode())

    def test_the_format_is_that_of_the_document(self):
        for words, told in (
                (("-o", "a.docx"), "ita: expected a.docx to be written as form.fodt is, in fodt, found docx\n"),
                (("-o", "a.fodt", "--look", "l.json"), "ita: expected --look or --like, found both\n"),
                (("-o", "a.pdf"), "ita: expected a.pdf to be written as form.fodt is, in fodt, found another ending\n")):
            with self.subTest(words=words):
                self.assertEqual((USAGE, b"", told), self.ita("render", "a.json", "--like", "form.fodt", *words))
        self.assertEqual(USAGE, self.ita("render", "a.json", "--like", "form.fodt", "-o", "form.fodt")[0])

    def test_a_paper_without_a_place_for_a_report_is_refused(self):
        self.put("prices.fodt", self.FORM[:self.FORM.index("<office:text>")] + "<office:text/></office:body></office:document>")
        self.put("prices.fodt", (self.folder / "prices.fodt").read_text(encoding="utf-8").replace("{{", "").replace("}}", ""))
        status, out, err = self.ita("render", "a.json", "--like", "prices.fodt", "-o", "a.fodt")
        self.assertEqual((UNREADABLE, b""), (status, out))
        self.assertRegex(err, "^prices.fodt: expected measures under headings")
        self.assertFalse((self.folder / "a.fodt").exists())


class Terminal(Case):
    def on_terminal(self, *words, **environment):
        ours, theirs = self.terminal()
        subprocess.run([ITA, *words], cwd=self.folder, stderr=theirs, timeout=60,
                       env={k: v for k, v in os.environ.items() if k != "NO_COLOR"} | environment)
        os.close(theirs)
        text = os.read(ours, 4096).decode()
        os.close(ours)
        return text

    def test_color_is_for_terminals_that_want_it(self):
        words = ("render", "no.json", "-o", "a.odt")
        self.assertEqual("\033[1mno.json:\033[0m cannot open: No such file or directory\r\n", self.on_terminal(*words))
        self.assertEqual("no.json: cannot open: No such file or directory\r\n", self.on_terminal(*words, NO_COLOR="1"))

    def test_a_bar_shows_how_far_a_batch_is(self):
        names = [f"{number}.json" for number in range(7)]
        for name in names:
            self.put(name, minimal())
        bar = self.on_terminal("convert", *names, "--to", "odt", "-o", "made")
        self.assertRegex(bar, r"^0%.*100%\r\n\|[-|]+\r\n\*{51}\r\n$")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
