// ita/base/error.hpp - the one exception of the library and its pinned numbers.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <ita/base/location.hpp>

namespace ita {

/// What went wrong. A number never changes its meaning; gaps leave room.
enum class errc : int {
    not_found = 10,         ///< no such file or folder
    cannot_read = 11,       ///< the file is there but cannot be read
    cannot_write = 12,      ///< the output cannot be written: folder, permission, space
    not_a_package = 20,     ///< not a ZIP package
    unknown_format = 21,    ///< neither content nor name tells a format that is known here
    damaged_package = 22,   ///< a ZIP package that is cut off, contradicts itself or has names that no package may have
    encrypted = 23,         ///< protected by a password
    unread_format = 24,     ///< a format that is known but not read: old Word, RTF, PDF, HTML
    empty_file = 25,        ///< no bytes at all
    missing_part = 26,      ///< a package without a part that it must have
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
    internal = 90,          ///< a defect of this library
};

/// The one exception that this library throws, std::bad_alloc apart.
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
