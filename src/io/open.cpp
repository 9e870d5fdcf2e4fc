// src/io/open.cpp - what a file is, which reader takes it, and what is made of it.
#include <ita/io/open.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <ita/base/utf8.hpp>
#include <ita/report/json.hpp>

#include "base/file_size.hpp"
#include "base/letters.hpp"
#include "base/white_space.hpp"
#include "base/work.hpp"
#include "docx/read.hpp"
#include "io/opening.hpp"
#include "io/shared_file.hpp"
#include "odt/read.hpp"
#include "package/reader.hpp"
#include "package/stranger.hpp"
#include "text/codec.hpp"
#include "xml/encoding.hpp"

namespace ita {
namespace {

bool is_xml(std::string_view start) { return start.starts_with("<?xml") || start.starts_with("<office:document"); }

/// Lines end in a line feed here, whatever they ended in; so do pages, which pdftotext parts by form feeds.
std::string with_line_feeds(std::string_view text) {
    std::string all;
    all.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_first_of_two = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        const bool is_end = text[i] == '\r' || text[i] == '\f';
        if (!is_first_of_two) all += is_end ? '\n' : text[i];
    }
    return all;
}

/// Whether it holds nothing that no text holds, whatever the encoding.
bool is_like_text(std::string_view content) {
    return std::ranges::none_of(content, [](char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\n'; });
}

std::string plain_text(std::string_view given, const std::string& name) {
    const auto text = with_line_feeds(without_byte_order_mark(given));
    const auto flaw = find_flaw(text);
    if (!flaw) return text;
    const auto before = std::string_view(text).substr(0, flaw->at);
    const auto line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
    throw error(
        errc::unknown_format, {.file = name, .line = line},
        "expected a DOCX, ODT or flat ODT document, JSON or text in UTF-8, found " + flaw->what +
            (is_like_text(text) ? "; text in another encoding, as Windows-874, has to be saved as UTF-8 first" : ""));
}

/// Strangers are refused; what is none of them has the format that it seems to have.
format unless_stranger(format seeming, std::string_view text, const std::string& name) {
    try {
        zip::refuse_strangers(as_bytes(text), name);
    } catch (const error& problem) {
        if (problem.code() != errc::not_a_package) throw;
    }
    return seeming;
}

format package_format_of(const zip::reader& package) {
    if (package.contains("[Content_Types].xml") || package.contains("_rels/.rels")) return format::docx;
    if (package.contains("content.xml") || package.contains("META-INF/manifest.xml")) return format::odt;
    throw error(errc::other_package, {.file = package.file()},
                "expected a DOCX or ODT document, found a ZIP package that has neither [Content_Types].xml nor "
                "content.xml; where the document lies in it, take it out first");
}

/// Whether text begins as a value of JSON that is no object.
bool is_other_json(std::string_view start) {
    constexpr std::array<std::string_view, 3> words{"null", "true", "false"};
    return start.find_first_of("[\"-0123456789") == 0 ||
           std::ranges::any_of(words, [start](auto each) { return start.starts_with(each); });
}

format flat_format_of(std::string_view text, const std::string& name) {
    constexpr std::size_t where_xml_tells_its_kind = 1000;
    const auto start = beginning_of(text);
    if (format_of(name) == format::json && is_other_json(start)) return format::json;
    if (is_xml(start)) return unless_stranger(format::fodt, start.substr(0, where_xml_tells_its_kind), name);
    const bool is_rtf = start.starts_with("{\\");
    return start.starts_with('{') && !is_rtf ? format::json : unless_stranger(format::text, text, name);
}

constexpr std::string_view in_words(format which) {
    constexpr std::array<std::string_view, 5> all{"a DOCX document", "an ODT document", "a flat ODT document",
                                                  "plain text", "JSON"};  // in the order of `format`
    return all[static_cast<std::size_t>(which)];
}

/// A name may say nothing, but not something else than the content: whoever sent such a file is wrong in one of them.
void check_ending(const std::string& name, format found) {
    const auto told = format_of(name);
    if (told && *told != found)
        throw error(errc::wrong_ending, {.file = name},
                    fmt::format("expected {}, as the name says, found {}; ask for the right file, or rename it to end "
                                "in .{}",
                                in_words(*told), in_words(found), to_string(found)));
}

/// Notes of recognition point into the document; a reader of many files wants the file too.
void add_notes(notes& all, const notes& more, const std::string& name) {
    for (auto each : more) {
        each.where.file = name;
        all.push_back(std::move(each));
    }
}

}  // namespace

const ita::report& file::report() const {
    if (no_report_) throw *no_report_;
    return found_.report;
}

/// A file that is only looked at again is not changed next.
std::shared_ptr<doc::trace> opening::new_trace(const file* before) const {
    return how_.to_change && before == nullptr ? std::make_shared<doc::trace>() : nullptr;
}

void opening::read_package(const pieced_bytes& content, const file* before) {
    const auto trace = new_trace(before);
    const zip::reader package(content, how_.limits, made_.name_, before ? known(*before) : nullptr);
    made_.format_ = package_format_of(package);
    check_ending(made_.name_, made_.format_);
    made_.parts_ = package.names();
    made_.document_ = made_.format_ == format::docx ? docx::read(package, how_.limits, made_.notes_, trace.get())
                                                    : odt::read(package, how_.limits, made_.notes_, trace.get());
    made_.known_ = std::make_shared<const known_parts>(known_parts{package.known(), trace});
}

void opening::read_flat(const file* before) {
    const auto& name = made_.name_;
    check_file_size(made_.bytes_.size(), how_.limits.package_bytes, name);
    const auto text = xml::as_utf8(std::string(as_text(made_.bytes_)), {.file = name});
    made_.format_ = flat_format_of(text, name);
    if (made_.format_ != format::fodt) check_file_size(text.size(), how_.limits.text_bytes, name);
    // What is no text at all is told as that, whatever its name.
    const auto words = made_.format_ == format::text ? plain_text(text, name) : std::string();
    check_ending(name, made_.format_);
    if (made_.format_ == format::fodt) {
        const auto trace = new_trace(before);
        made_.document_ =
            odt::read_flat(std::string(as_text(made_.bytes_)), how_.limits, made_.notes_, name, trace.get());
        // Text that was converted has other bytes than the file.
        if (trace && trace->text == as_text(made_.bytes_))
            made_.known_ = std::make_shared<const known_parts>(known_parts{{}, trace});
    } else if (made_.format_ == format::text)
        made_.document_ = ita::text::read(words, how_.limits, name);
    else if (made_.format_ == format::json)
        made_.found_ = {.report = report_from_json(text, name, how_.limits), .certainty = 1};
}

void opening::find_report() {
    try {
        made_.found_ = recognise(made_.document_, words_of(how_));
    } catch (const error& problem) {
        if (problem.code() != errc::no_report) throw;
        const auto* const read_as =
            made_.format_ == format::text ? " (it was read as text, since it is no package)" : "";
        made_.no_report_ = error(problem.code(), {.file = made_.name_}, problem.message() + read_as);
    }
    add_notes(made_.notes_, std::exchange(made_.found_.doubts, {}), made_.name_);
}

file opening::run(const pieced_bytes& content, std::string name, const file* before) {
    made_.name_ = std::move(name);
    const bool is_package = as_text(content.seen_from(0)).starts_with("PK");
    if (!is_package || content.pieces().size() == 1) made_.bytes_ = content.joined();
    {
        const stage reading(0.7);
        is_package ? read_package(content, before) : read_flat(before);
    }
    const stage recognising(1);
    if (made_.format_ != format::json) find_report();
    return std::move(made_);
}

file open(const shared_bytes& content, std::string name, const read_options& how) {
    return watched(how.watched_by, name, [&] { return opening(how).run(pieced_bytes(content), name); });
}

file open(const std::filesystem::path& path, const read_options& how) {
    return watched(how.watched_by, path.string(),
                   [&] { return open(read_shared_file(path, how.limits.package_bytes), path.string(), how); });
}

file reopened(const shared_bytes& content, const file& before, const read_options& how) {
    return looked_at_again(pieced_bytes(content), before, how);
}

file looked_at_again(const pieced_bytes& content, const file& before, const read_options& how) {
    const stage again(0.5);
    return opening(how).run(content, before.name(), &before);
}

}  // namespace ita
