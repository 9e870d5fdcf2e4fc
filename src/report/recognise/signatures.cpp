// src/report/recognise/signatures.cpp - blocks of signatures.
#include <algorithm>
#include <optional>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>

#include "report/compose/styles.hpp"
#include "report/recognise/end_matter.hpp"
#include "report/recognise/seen_words.hpp"

namespace ita::recognising {
namespace {

/// Without the dots to sign on, or what an office types in their place.
std::string_view without_dots(std::string_view text) noexcept {
    text = trimmed(text);
    for (const std::string_view dots : {".", "…", "_", "-"})
        while (text.starts_with(dots)) text = trimmed(text.substr(dots.size()));
    return text;
}

std::string_view without_dots_around(std::string_view text) noexcept {
    for (auto before = text.size() + 1; text.size() != before;) {
        before = text.size();
        text = without_dots(text);
        for (const std::string_view dots : {"..", "…", "_"})
            while (text.ends_with(dots)) text = trimmed(text.substr(0, text.size() - dots.size()));
        if (text == ".") text = {};
    }
    return text;
}

/// Where raw text goes on behind a word of the list; 0 where none begins it.
std::size_t word_at_start(std::string_view text, const std::vector<std::string>& words) noexcept {
    std::size_t longest = 0;
    for (const auto& each : words) longest = std::max(longest, begun_by(text, each));
    return longest;
}

/// Builds signatures from lines in order.
class signing {
  public:
    signing(const vocabulary& by, report& into, const place_book& book) : by_(by), into_(into), book_(book) {}

    void take(const fragment& given) {
        const auto words = trimmed(given);
        const auto text = words.text;
        if (text.empty()) return;
        if (const auto size = word_at_start(text, by_.words.signing)) return begin(words.part(text.substr(size)));
        if (const auto at = role_before_signing(text); at != 0) {
            take_role(words.part(trimmed(text.substr(0, at))));
            open_ = false;
            return take(words.part(text.substr(at)));
        }
        if (text.front() == '(' && text.back() == ')') return take_name(words.part(text.substr(1, text.size() - 2)));
        const auto role = words.part(without_dots_around(text));
        if (by_.role.is_in(matching_key(role.text))) return take_role(role);
        if (into_.signatures.size() == first_) return;
        if (const auto size = word_at_start(text, by_.words.position))
            return take_position(words.part(without_dots_around(text.substr(size))));
        if (take_date(words)) return;
        if (mine().name.empty() && word_at_start(text, by_.words.person) != 0) return take_name(words);
        if (named_ && mine().position.empty() && text.size() < longest) return take_position(words);
    }
    /// What follows belongs to no signature that was begun.
    void end() {
        named_ = false;
        open_ = false;
    }

  private:
    static constexpr std::size_t longest = 400;

    /// Where "ผู้รายงาน (ลงชื่อ) …" comes to its line to sign on; 0 for other lines.
    [[nodiscard]] std::size_t role_before_signing(std::string_view text) const {
        for (const auto& each : by_.words.signing)
            if (const auto at = text.find(each); at != text.npos && by_.role.is_in(matching_key(text.substr(0, at))))
                return at;
        return 0;
    }

    [[nodiscard]] signature& mine() { return into_.signatures.back(); }
    void set(const char* key, std::string& field, const fragment& words) {
        if (!field.empty() || words.text.empty()) return;
        field = words.text;
        book_.add(pointer(pointer("/signatures", into_.signatures.size() - 1), key), words);
    }

    void add() {
        into_.signatures.emplace_back();
        named_ = false;
        open_ = true;
        if (waiting_.in != nullptr) set("role", mine().role, std::exchange(waiting_, {}));
    }

    /// "…………… ผู้รายงาน".
    void begin(const fragment& rest) {
        add();
        const auto text = without_dots_around(rest.text);
        const auto open = text.find('(');
        const auto close = text.find(')', open == text.npos ? 0 : open);
        if (open != text.npos && close != text.npos) return take_all(rest.part(text), open, close);
        if (text.empty() || open == 0) return open == 0 ? take(rest.part(text)) : void();
        if (word_at_start(text, by_.words.person) != 0) return set("name", mine().name, rest.part(text));
        set("role", mine().role, rest.part(text));
    }

    /// All in one line: "ผู้รายงาน ( นาย… ) ตำแหน่ง…", "( นาย… ) ปลัดเทศบาล ผู้ตรวจสอบ".
    void take_all(const fragment& words, std::size_t open, std::size_t close) {
        set("role", mine().role, words.part(trimmed(words.text.substr(0, open))));
        take_name(words.part(words.text.substr(open + 1, close - open - 1)));
        auto rest = trimmed(words.text.substr(close + 1));
        const auto role = ended_by_any(rest, by_.words.role);
        if (role != 0) set("role", mine().role, words.part(rest.substr(rest.size() - role)));
        take(words.part(trimmed(rest.substr(0, rest.size() - role))));
    }

    void take_name(const fragment& words) {
        if (named_ || !open_) {
            if (word_at_start(trimmed(words.text), by_.words.person) == 0 && !without_dots_around(words.text).empty())
                return;
            add();
        }
        named_ = true;
        set("name", mine().name, words.part(without_dots_around(words.text)));
    }

    /// A role may stand above the line to sign on; then it waits for it.
    void take_role(const fragment& words) {
        if (open_ && mine().role.empty()) return set("role", mine().role, words);
        waiting_ = words;
    }

    void take_position(const fragment& words) { set("position", mine().position, words); }

    bool take_date(const fragment& words) {
        auto text = words.text;
        const auto size = word_at_start(text, by_.words.dated);
        const auto day = parse_date(text);
        if (day && !mine().date) {
            mine().date = day;
            book_.add(pointer(pointer("/signatures", into_.signatures.size() - 1), "date"), words);
        }
        return day.has_value() || size != 0;
    }

    const vocabulary& by_;
    report& into_;
    const place_book& book_;
    std::size_t first_ = into_.signatures.size();
    bool named_ = false;
    bool open_ = false;
    fragment waiting_{};  ///< a role above its signature
};

/// A line cut at its tabs, and at gaps of several blanks.
std::vector<fragment> across(const line& of) {
    std::vector<fragment> parts;
    std::size_t start = 0;
    const auto text = of.text;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool gap = i < text.size() && (text[i] == '\t' || text.compare(i, 4, "    ") == 0);
        if (i < text.size() && !gap) continue;
        const auto part = trimmed(text.substr(start, i - start));
        if (!part.empty()) parts.push_back({&of, part});
        start = i + 1;
    }
    return parts;
}

bool begins_signature(std::string_view text, const vocabulary& by) { return by.signing.begins(matching_key(text)); }

/// Lines of signatures that stand side by side, column by column.
class side_by_side {
  public:
    void add(std::vector<fragment> parts) {
        if (parts.size() > columns_.size()) columns_.resize(parts.size());
        for (std::size_t i = 0; i < parts.size(); ++i) columns_[i].push_back(parts[i]);
    }
    void pour(signing& into) {
        for (const auto& column : columns_) {
            for (const auto& each : column) into.take(each);
            into.end();
        }
        columns_.clear();
    }
    [[nodiscard]] bool is_open() const noexcept { return !columns_.empty(); }

  private:
    std::vector<std::vector<fragment>> columns_{};
};

std::ptrdiff_t signing_in(const std::vector<fragment>& parts, const vocabulary& by) {
    return std::count_if(parts.begin(), parts.end(), [&](const auto& p) { return begins_signature(p.text, by); });
}

void take_line(const line& of, side_by_side& beside, signing& into, const vocabulary& by) {
    auto parts = across(of);
    if (parts.empty()) return;
    const auto signing_parts = signing_in(parts, by);
    if (signing_parts == 0 && beside.is_open() && parts.size() > 1) return beside.add(std::move(parts));
    beside.pour(into);
    if (signing_parts > 1) return beside.add(std::move(parts));
    auto rest = of.text;
    for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
        into.take({&of, rest.substr(0, end)});
        rest.remove_prefix(end + 1);
    }
    into.take({&of, rest});
}

void take_cell(const grid_cell& cell, signing& into) {
    for (const auto* each : cell.lines) {
        auto words = whole(*each);
        for (auto end = words.text.find('\n'); end != words.text.npos; end = words.text.find('\n')) {
            into.take(words.part(words.text.substr(0, end)));
            words = words.part(words.text.substr(end + 1));
        }
        into.take(words);
    }
}

/// Whether cells hold a person each, with the line to sign on and what stands below it.
bool has_people_in_cells(const grid& in, const vocabulary& by) {
    return std::any_of(in.cells.begin(), in.cells.end(), [&](const grid_cell& cell) {
        const auto filled =
            std::count_if(cell.lines.begin(), cell.lines.end(), [](const line* l) { return !is_blank_text(l->text); });
        return (filled > 1 || (filled == 1 && cell.lines.front()->text.find('\n') != std::string_view::npos)) &&
               std::any_of(cell.lines.begin(), cell.lines.end(),
                           [&](const line* l) { return begins_signature(l->text, by); });
    });
}

/// Cell by cell where each is a person's; else column by column.
void take_table(const grid& in, signing& into, const vocabulary& by) {
    if (has_people_in_cells(in, by)) {
        for (const auto& cell : in.cells) {
            take_cell(cell, into);
            into.end();
        }
        return;
    }
    for (std::size_t c = 0; c < in.columns; ++c) {
        for (std::size_t r = 0; r < in.rows.size(); ++r) {
            const auto* cell = in.cell(r, c);
            if (cell != nullptr && cell->row == r && cell->column == c) take_cell(*cell, into);
        }
        into.end();
    }
}

/// The cells of a table of one row, a line each; extractors leave a table of each line of signatures.
std::vector<fragment> in_one_row(const grid& in) {
    std::vector<fragment> parts;
    if (in.rows.size() != 1) return parts;
    for (const auto& cell : in.cells) {
        if (cell.lines.size() != 1 || cell.lines.front()->text.find('\n') != std::string_view::npos) return {};
        parts.push_back(trimmed(whole(*cell.lines.front())));
    }
    return parts;
}

// ---- what compose() wrote

constexpr std::string_view wrote_sign = "(ลงชื่อ) ", wrote_position = "ตำแหน่ง ", wrote_date = "วันที่ ";

std::string_view behind_dots(std::string_view text) noexcept {
    const auto end = text.find_first_not_of('.');
    if (end == text.npos) return text.substr(text.size());
    return text.substr(end);
}

void read_our_line(const line& of, report& into, const place_book& book) {
    auto text = of.text;
    const auto here = [&](const char* key) { return pointer(pointer("/signatures", into.signatures.size() - 1), key); };
    const auto set = [&](std::string& field, const char* key, std::string_view words) {
        field = words;
        book.add(here(key), {&of, words});
    };
    if (of.of->style == composing::style::signing) {
        into.signatures.emplace_back();
        if (!text.starts_with(wrote_sign)) return;
        const auto role = behind_dots(text.substr(wrote_sign.size()));
        if (!role.empty()) set(into.signatures.back().role, "role", role.substr(1));
        return;
    }
    if (into.signatures.empty()) return;
    auto& mine = into.signatures.back();
    if (text.starts_with("( ") && text.ends_with(" )") && text.size() >= 4) {
        const auto name = text.substr(2, text.size() - 4);
        if (name.empty() || !behind_dots(name).empty()) set(mine.name, "name", name);
    } else if (text.starts_with(wrote_position)) {
        set(mine.position, "position", text.substr(wrote_position.size()));
    } else if (text.starts_with(wrote_date)) {
        mine.date = parse_date(text);
        if (mine.date) book.add(here("date"), {&of, text.substr(wrote_date.size())});
    }
}

bool is_our_signature(const line& l) {
    return l.of->style == composing::style::signing || l.of->style == composing::style::signature;
}

}  // namespace

void read_signatures(const std::vector<flow_block>& end, const vocabulary& by, report& into, const place_book& book) {
    signing made(by, into, book);
    side_by_side beside;
    for (const auto& each : end) {
        if (each.words != nullptr) {
            if (by.annex.begins(matching_key(each.words->text))) break;
            take_line(*each.words, beside, made, by);
            continue;
        }
        if (auto parts = in_one_row(*each.table); !parts.empty() && (beside.is_open() || signing_in(parts, by) > 1)) {
            beside.add(std::move(parts));
            continue;
        }
        beside.pour(made);
        take_table(*each.table, made, by);
    }
    beside.pour(made);
}

void read_our_signatures(const std::vector<flow_block>& end, report& into, const place_book& book) {
    for (const auto& each : end) {
        if (each.words != nullptr && is_our_signature(*each.words)) read_our_line(*each.words, into, book);
        if (each.table == nullptr) continue;
        for (const auto& cell : each.table->cells)
            for (const auto* l : cell.lines)
                if (is_our_signature(*l)) read_our_line(*l, into, book);
    }
}

}  // namespace ita::recognising
