// tests/fuzz/update.cpp - any flat file or DOCX with a report becomes another one by random edits, says what was asked
// for, and keeps every other member of its package.
//
// The input is a letter, the seed of the edits, and then the file; from 0x80 on, the parts of a DOCX.
#include <map>
#include <string>
#include <vector>

#include <ita/io/update.hpp>
#include <ita/report/difference.hpp>

#include "docx_package.hpp"
#include "law.hpp"
#include "package/reader.hpp"
#include "support/edits.hpp"
#include "support/grown.hpp"

namespace {

using ita::fuzz::law;

ita::read_options small() {
    ita::read_options how;
    how.limits = {.package_bytes = 1u << 18, .entry_bytes = 1u << 18, .blocks = 2'000, .columns = 50};
    return how;
}

/// What a page shows: neither numbers that are counted nor what a timeline's words do not tell.
bool is_shown(const ita::change& what) {
    const auto* before = std::get_if<ita::timeline>(&what.before);
    if (what.kind != ita::change_kind::set) return true;
    if (before != nullptr) return before->text != std::get<ita::timeline>(what.after).text;
    return what.where.field != ita::report_field::marker && what.where.field != ita::report_field::issue;
}

constexpr const char* lists = "word/numbering.xml";

/// All members but the one that holds the text, and the one that holds lists.
std::map<std::string, std::string> other_members(const ita::shared_bytes& content) {
    const ita::zip::reader package(content, {});
    std::map<std::string, std::string> all;
    for (const auto& name : package.names())
        if (name != "word/document.xml" && name != lists) all.emplace(name, package.text(name));
    return all;
}

/// Lists may come.
void law_of_other_members(const ita::shared_bytes& before, const ita::shared_bytes& after) {
    law(other_members(after) == other_members(before), "every other member stays");
    const ita::zip::reader was(before, {}), is(after, {});
    if (was.contains(lists))
        law(ita::test::only_grew(was.text(lists), is.text(lists)), "every list that is there stays");
}

void edit_and_read_again(const ita::file& from, std::uint64_t seed) {
    const auto roll = ita::test::dice_of(seed);
    auto now = from.report();
    for (auto edits = 1 + roll(3); edits > 0; --edits) ita::test::edit(now, roll);
    const auto made = ita::update(from, now, small());
    std::vector<ita::change> done;
    bool lacks_fields = false;  // a measure that came, for which the file has no cell for some of what it tells
    for (const auto& each : made.changes) {
        law((each.how == ita::outcome::done) == each.why.empty(), "what is not done as asked has a reason");
        if (each.how != ita::outcome::impossible) done.push_back(each.what);
        lacks_fields |= each.how == ita::outcome::approximated && std::holds_alternative<ita::measure>(each.what.after);
    }
    if (done.empty()) law(made.content == from.to_bytes(), "where nothing is done no byte changes");
    if (from.format() == ita::format::docx) law_of_other_members(from.to_bytes(), made.content);
    const auto again = ita::open(made.content, "again", small());
    if (lacks_fields) return;
    for (const auto& each : ita::difference(again.report(), ita::apply(from.report(), done)))
        law(!is_shown(each), "the file says what was asked for: " + say(each, again.report(), ita::language::english));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto text = ita::fuzz::text_of(data + 1, size - 1);
    const bool is_docx = data[0] >= 0x80;
    try {
        const auto from = ita::open(is_docx ? ita::fuzz::docx_package(text) : ita::bytes_of(text), "first", small());
        if (!from.has_report() || from.format() != (is_docx ? ita::format::docx : ita::format::fodt)) return 0;
        law(ita::update(from, from.report(), small()).content == from.to_bytes(), "unchanged in, unchanged out");
        edit_and_read_again(from, data[0]);
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
