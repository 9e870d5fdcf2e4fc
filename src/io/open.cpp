// src/io/open.cpp - what a file is, which reader takes it, and what is made of it.
#include <ita/io/open.hpp>

#include <algorithm>
#include <utility>

#include <ita/base/utf8.hpp>
#include <ita/io/save.hpp>
#include <ita/report/json.hpp>

#include "base/letters.hpp"
#include "docx/read.hpp"
#include "io/opening.hpp"
#include "odt/read.hpp"
#include "package/reader.hpp"
#include "package/stranger.hpp"
#include "text/codec.hpp"
#include "xml/encoding.hpp"

namespace ita {
namespace {

/// A byte order mark and blanks tell nothing.
std::string_view beginning(std::string_view text) {
    text = without_byte_order_mark(text);
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool is_xml(std::string_view start) { return start.starts_with("<?xml") || start.starts_with("<office:document"); }

/// Lines end in a line feed here, whatever they ended in.
std::string with_line_feeds(std::string_view text) {
    std::string all;
    all.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r')
            all += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            all += '\n';
    return all;
}

std::string plain_text(std::string_view given, const std::string& name) {
    const auto text = with_line_feeds(without_byte_order_mark(given));
    const auto flaw = find_flaw(text);
    if (!flaw) return text;
    const auto before = std::string_view(text).substr(0, flaw->at);
    const auto line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
    throw error(errc::unknown_format, {.file = name, .line = line},
                "expected a DOCX, ODT or flat ODT document, JSON or text in UTF-8, found " + flaw->what);
}

/// Strangers are refused; what is none of them is text where it can be.
format text_format_of(byte_view content, const std::string& name) {
    try {
        zip::refuse_strangers(content, name);
    } catch (const error& problem) {
        if (problem.code() != errc::not_a_package) throw;
    }
    return format::text;
}

format package_format_of(const zip::reader& package) {
    if (package.contains("[Content_Types].xml") || package.contains("_rels/.rels")) return format::docx;
    if (package.contains("content.xml") || package.contains("META-INF/manifest.xml")) return format::odt;
    throw error(errc::unknown_format, {.file = package.file()},
                "expected a DOCX or ODT document, found a ZIP package that has neither [Content_Types].xml nor "
                "content.xml");
}

format flat_format_of(std::string_view text, byte_view content, const std::string& name) {
    const auto start = beginning(text);
    if (is_xml(start)) return format::fodt;
    const bool is_rtf = start.starts_with("{\\");
    return start.starts_with('{') && !is_rtf ? format::json : text_format_of(content, name);
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

void opening::read_package(const file* before) {
    const zip::reader package(made_.bytes_, how_.limits, made_.name_, before ? known(*before) : nullptr);
    made_.format_ = package_format_of(package);
    made_.parts_ = package.names();
    made_.document_ = made_.format_ == format::docx ? docx::read(package, how_.limits, made_.notes_)
                                                    : odt::read(package, how_.limits, made_.notes_);
    made_.known_ = std::make_shared<const known_parts>(known_parts{package.known()});
}

void opening::read_flat() {
    const auto& name = made_.name_;
    auto text = xml::as_utf8(std::string(as_text(made_.bytes_)), {.file = name});
    made_.format_ = flat_format_of(text, made_.bytes_, name);
    if (made_.format_ == format::fodt)
        made_.document_ = odt::read_flat(std::move(text), how_.limits, made_.notes_, name);
    else if (made_.format_ == format::text)
        made_.document_ = ita::text::read(plain_text(text, name));
    else if (made_.format_ == format::json)
        made_.found_ = {.report = report_from_json(text, name), .certainty = 1};
}

void opening::find_report() {
    try {
        made_.found_ = recognise(made_.document_, how_.words ? *how_.words : standard_lexicon());
    } catch (const error& problem) {
        if (problem.code() != errc::no_report) throw;
        const auto* const read_as =
            made_.format_ == format::text ? " (it was read as text, since it is no package)" : "";
        made_.no_report_ = error(problem.code(), {.file = made_.name_}, problem.message() + read_as);
    }
    add_notes(made_.notes_, std::exchange(made_.found_.doubts, {}), made_.name_);
}

file opening::run(const shared_bytes& content, std::string name, const file* before) {
    made_.name_ = std::move(name);
    made_.bytes_ = content;
    if (as_text(content).starts_with("PK"))
        read_package(before);
    else
        read_flat();
    if (made_.format_ != format::json) find_report();
    return std::move(made_);
}

file open(const shared_bytes& content, std::string name, const read_options& how) {
    return opening(how).run(content, std::move(name));
}

file open(const std::filesystem::path& path, const read_options& how) {
    return open(read_file(path, how.limits.package_bytes), path.string(), how);
}

file reopened(const shared_bytes& content, const file& before, const read_options& how) {
    return opening(how).run(content, before.name(), &before);
}

}  // namespace ita
