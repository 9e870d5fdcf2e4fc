#include "package/stranger.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <ita/base/error.hpp>

#include "base/letters.hpp"
#include "base/white_space.hpp"

namespace ita::zip {
namespace {

using namespace std::string_view_literals;

struct stranger {
    std::string_view start;   ///< what the file starts with, in lower case
    std::string_view within;  ///< what must stand somewhere in it as well; of markup in lower case
    errc code;
    std::string_view message;
};

constexpr auto compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

// Names in a compound file are UTF-16, so "EncryptedPackage" has a zero byte after each letter.
constexpr auto encrypted_name = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
constexpr auto word_name = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
constexpr auto excel_name = "W\0o\0r\0k\0b\0o\0o\0k\0"sv;
constexpr auto slides_name = "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0"sv;

constexpr std::string_view web_page =
    "expected a DOCX or ODT document, found a web page (HTML), whatever its name; open it in a word processor and save "
    "it as .docx or .odt";

// A Word document may hold a workbook, so it is asked for first.
constexpr std::array<stranger, 13> strangers{{
    {compound, encrypted_name, errc::encrypted_ooxml,
     "expected a document without a password, found an encrypted one; open it in its program, take the password off "
     "and save it"},
    {compound, word_name, errc::old_word,
     "expected a DOCX or ODT document, found one of Word 97 to 2003 (.doc); open it in a word processor and save it as "
     ".docx"},
    {compound, excel_name, errc::spreadsheet,
     "expected a text document, found a spreadsheet of Excel 97 to 2003 (.xls); put its table into a document"},
    {compound, slides_name, errc::presentation,
     "expected a text document, found slides of PowerPoint 97 to 2003 (.ppt); the report itself is needed"},
    {compound,
     {},
     errc::unread_format,
     "expected a DOCX or ODT document, found an OLE compound file; open it in the program that made it and save it as "
     ".docx or .odt"},
    {"%pdf-", {}, errc::pdf, "expected a DOCX or ODT document, found a PDF; ask for the document it was made from"},
    {"{\\rtf",
     {},
     errc::rtf,
     "expected a DOCX or ODT document, found RTF; open it in a word processor and save it as .docx or .odt"},
    {"<!doctype html", {}, errc::html, web_page},
    {"<html", {}, errc::html, web_page},
    {"mime-version:", {}, errc::html, web_page},
    {"<?xml", "<html", errc::html, web_page},
    {"<?xml", "progid=\"word.document\"", errc::unread_format,
     "expected a DOCX or ODT document, found XML of Word; open it in Word and save it as .docx"},
    {"<?xml", "progid=\"excel.sheet\"", errc::spreadsheet,
     "expected a text document, found XML of Excel; put its table into a document"},
}};

bool is(const stranger& which, std::string_view head, std::string_view text) {
    return head.starts_with(which.start) && (which.within.empty() || text.find(which.within) != std::string_view::npos);
}

}  // namespace

void refuse_strangers(byte_view given, const std::string& file) {
    const auto text = as_text(given);
    if (text.starts_with("PK\3\4") || text.starts_with("PK\5\6")) return;
    const location where{.file = file};
    if (text.empty())
        throw error(errc::empty_file, where, "expected a DOCX or ODT document, found an empty file; ask for it again");
    const auto head = in_lower_case(beginning_of(text).substr(0, 16));
    const auto markup = head.starts_with("<?xml") ? in_lower_case(text) : std::string();
    const auto known = std::ranges::find_if(
        strangers, [&](const stranger& each) { return is(each, head, markup.empty() ? text : markup); });
    if (known != strangers.end()) throw error(known->code, where, std::string(known->message));
    throw error(errc::not_a_package, where, "expected a DOCX or ODT document, found something else");
}

}  // namespace ita::zip
