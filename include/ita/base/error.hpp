// ita/base/error.hpp - the one exception of the library and its pinned numbers.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <ita/base/location.hpp>

namespace ita {

/// What went wrong. A number never changes its meaning; gaps leave room. docs/errors.md says what a clerk can do.
enum class errc : int {
    not_found = 10,         ///< no such file or folder
    cannot_read = 11,       ///< the file is there but cannot be read
    cannot_write = 12,      ///< the output cannot be written: folder, permission, space
    not_a_package = 20,     ///< not a ZIP package
    unknown_format = 21,    ///< neither content nor name tells a format that is known here
    damaged_package = 22,   ///< a ZIP package that contradicts itself or has names that no package may have
    encrypted = 23,         ///< OpenDocument or a member of a ZIP package under a password
    unread_format = 24,     ///< a format that is known but not read, and has no number from 80 on
    empty_file = 25,        ///< no bytes at all
    missing_part = 26,      ///< a package without a part that it must have
    truncated = 27,         ///< a ZIP package that breaks off before its end: a download that did not end
    wrong_ending = 28,      ///< the name ends as those of one format that is known here, the content is of another
    other_package = 29,     ///< a ZIP package of something else than a document
    malformed_xml = 30,     ///< not well-formed XML
    malformed_json = 40,    ///< not well-formed JSON
    unexpected_value = 41,  ///< JSON of the wrong shape: unknown key, wrong type, unknown word
    missing_field = 42,     ///< a field that must be there is not
    out_of_range = 50,      ///< a number, year or date outside its range
    unwritable_text = 51,   ///< text that is not UTF-8 or that XML cannot hold
    not_a_picture = 52,     ///< the bytes are no PNG, JPEG or SVG
    limit_reached = 60,     ///< larger than `limits` allows
    stopped = 61,           ///< the caller asked to stop
    no_report = 70,         ///< a document without a report in it
    encrypted_ooxml = 80,   ///< DOCX, XLSX or PPTX under a password
    old_word = 81,          ///< a document of Word 97 to 2003 (.doc)
    rtf = 82,               ///< Rich Text Format
    pdf = 83,               ///< a PDF
    html = 84,              ///< a web page, often named .doc
    spreadsheet = 85,       ///< of Excel, LibreOffice Calc or another program
    presentation = 86,      ///< of PowerPoint, LibreOffice Impress or another program
    internal = 90,          ///< a defect of this library
};

/// The one exception that this library throws, std::bad_alloc and what callbacks throw apart.
///
/// After it the arguments of a function are what they were, and a file is the old one. Every function may be called by
/// many threads at once on values that nobody changes meanwhile (SECURITY.md).
class error : public std::runtime_error {
  public:
    error(errc code, location where, const std::string& message)
        : std::runtime_error(joined(where, message)), code_(code), where_(std::move(where)), message_(message) {}

    [[nodiscard]] errc code() const noexcept { return code_; }
    [[nodiscard]] const location& where() const noexcept { return where_; }
    [[nodiscard]] const std::string& message() const noexcept { return message_; }

  private:
    static std::string joined(const location& where, const std::string& message) {
        const auto place = to_string(where);
        return place.empty() ? message : place + ": " + message;
    }

    errc code_;
    location where_;
    std::string message_;
};

}  // namespace ita
