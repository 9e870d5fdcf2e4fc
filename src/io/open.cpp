// src/io/open.cpp - which reader takes a file, and what is made of it.
#include <ita/io/open.hpp>

#include <algorithm>
#include <utility>

#include <ita/base/utf8.hpp>
#include <ita/report/json.hpp>

#include "base/file_size.hpp"
#include "base/letters.hpp"
#include "base/work.hpp"
#include "docx/read.hpp"
#include "io/format_found.hpp"
#include "io/opening.hpp"
#include "io/shared_file.hpp"
#include "odt/read.hpp"
#include "package/reader.hpp"
#include "text/codec.hpp"
#include "xml/encoding.hpp"

namespace ita {
namespace {

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
    made_.format_ = format_found_in(package);
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
    made_.format_ = format_found_in(text, name);
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
