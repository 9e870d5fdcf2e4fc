#include "package/stranger.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <ita/base/error.hpp>

#include "base/letters.hpp"

namespace ita::zip {
namespace {

using namespace std::string_view_literals;

struct stranger {
    std::string_view start;   ///< what the file starts with, in lower case
    std::string_view within;  ///< what must stand somewhere in it as well
    errc code;
    std::string_view message;
};

constexpr auto compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

// Names in a compound file are UTF-16, so "EncryptedPackage" has a zero byte after each letter.
constexpr auto encrypted_name = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
constexpr auto word_name = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;

constexpr std::array<stranger, 7> strangers{{
    {compound, encrypted_name, errc::encrypted,
     "expected a document without a password, found an encrypted one; open it in its word processor and save it "
     "without"},
    {compound, word_name, errc::unread_format,
     "expected a DOCX or ODT package, found a document of Word 97 to 2003 (.doc); save it as .docx"},
    {compound, {}, errc::unread_format, "expected a DOCX or ODT package, found an OLE compound file"},
    {"%pdf-",
     {},
     errc::unread_format,
     "expected a DOCX or ODT package, found a PDF; the document it was made from is needed"},
    {"{\\rtf", {}, errc::unread_format, "expected a DOCX or ODT package, found RTF; save it as .docx or .odt"},
    {"<!doctype html", {}, errc::unread_format, "expected a DOCX or ODT package, found HTML; save it as .docx or .odt"},
    {"<html", {}, errc::unread_format, "expected a DOCX or ODT package, found HTML; save it as .docx or .odt"},
}};

/// Text may have a byte order mark and blanks before what it starts with.
std::string_view without_blanks(std::string_view text) {
    text = without_byte_order_mark(text);
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool is(const stranger& which, std::string_view head, std::string_view text) {
    return head.starts_with(which.start) && (which.within.empty() || text.find(which.within) != std::string_view::npos);
}

}  // namespace

void refuse_strangers(byte_view given, const std::string& file) {
    const auto text = as_text(given);
    if (text.starts_with("PK\3\4") || text.starts_with("PK\5\6")) return;
    const location where{.file = file};
    if (text.empty()) throw error(errc::empty_file, where, "expected a DOCX or ODT package, found an empty file");
    const auto head = in_lower_case(without_blanks(text).substr(0, 16));
    const auto known = std::ranges::find_if(strangers, [&](const stranger& each) { return is(each, head, text); });
    if (known != strangers.end()) throw error(known->code, where, std::string(known->message));
    throw error(errc::not_a_package, where, "expected a DOCX or ODT package, found something else");
}

}  // namespace ita::zip
