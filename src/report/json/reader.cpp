// src/report/json/reader.cpp - the JSON library's events fill values as they come, so that no tree stands beside them.
#include "report/json/reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/letters.hpp"
#include "base/work.hpp"
#include "report/json/broken_token.hpp"
#include "report/json/place.hpp"
#include "report/json/tape.hpp"

namespace ita::json {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// What may follow a character that ends a token.
struct follower {
    char before;
    std::string_view in_object, in_list;
};
constexpr std::array<follower, 4> followers{{{'{', "a key or }", "a key or }"},
                                             {'[', "a value or ]", "a value or ]"},
                                             {':', "a value", "a value"},
                                             {',', "a key", "a value"}}};

void mend_line_ends(std::string& text) {
    std::size_t to = text.find('\r');
    for (std::size_t from = to; from < text.size(); ++from) {
        const bool pair = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
        if (!pair) text[to++] = text[from] == '\r' ? '\n' : text[from];
    }
    if (to != text.npos) text.resize(to);
}

class reader {
  public:
    reader(std::string_view text, const std::string& name, slot root, std::size_t most)
        : text_(text), name_(name), root_(root), most_(most), left_(most) {}

    void run() {
        now_ = text_.data();
        const char* end = now_ + text_.size();
        nlohmann::json::sax_parse(tape(now_, &now_), tape(end, &now_), this);
        // The library takes a zero byte for the end.
        const auto rest = text_.find_first_not_of(blanks, done_);
        if (rest != text_.npos) malformed(rest, "the end of the text");
    }

    // The library's events.
    bool null() { return token_ended(), absent(); }
    bool boolean(bool what) { return token_ended(), take(what); }
    bool number_integer(std::int64_t what) { return number_ended(), take(what); }
    bool number_unsigned(std::uint64_t what) {
        number_ended();
        const bool fits = what <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return fits ? take(static_cast<std::int64_t>(what)) : take(static_cast<double>(what));
    }
    // 2568.0 is a whole number too, as JSON Schema has it.
    bool number_float(double what, const std::string&) {
        number_ended();
        const bool whole = std::abs(what) < 1e15 && std::trunc(what) == what;
        return whole ? take(static_cast<std::int64_t>(what)) : take(what);
    }
    bool string(std::string& what) {
        token_ended();
        mend_line_ends(what);
        return take(std::string_view{what});
    }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool key(std::string& name);
    bool end_object();
    bool end_array() { return token_ended(), close(); }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& what);

  private:
    /// An object or a list that is open.
    struct frame {
        slot what;
        std::size_t from = 0;
        const field* current = nullptr;
        field_set named = 0, filled = 0;
        std::unordered_set<std::string> free_names{};
        bool waiting = false;  // for the value of a key
    };

    bool take(const scalar& what);
    bool absent();
    bool open(bool is_list);
    bool close();
    slot next();
    bool name_field(const std::string& name);

    void token_ended();
    void number_ended();
    [[nodiscard]] std::string_view grammar_wants(std::size_t before) const;
    [[noreturn]] void refuse(errc code, std::size_t at, const std::string& message) const;
    [[noreturn]] void unexpected(const shape& wanted, errc code = errc::unexpected_value,
                                 const std::string& hint = {}) const;
    [[noreturn]] void malformed(std::size_t at, std::string_view wanted) const;
    [[noreturn]] void unknown_key(const std::string& name) const;

    std::string_view text_;
    const std::string& name_;
    slot root_;
    std::size_t most_;
    std::size_t left_;  ///< values that may still come
    const char* now_ = nullptr;
    std::size_t start_ = 0;  // of the token that was told last
    std::size_t done_ = 0;   // its end
    std::vector<step> way_{};
    std::vector<frame> frames_{};
};

void reader::token_ended() {
    look_up(done_, text_.size());
    done_ = static_cast<std::size_t>(now_ - text_.data());
    start_ = token_start(text_, done_);
}

// The library reads one byte beyond a number, unless the text ends with it.
void reader::number_ended() {
    done_ = static_cast<std::size_t>(now_ - text_.data());
    const bool at_end = done_ == text_.size() && text_.back() >= '0' && text_.back() <= '9';
    if (!at_end) --done_;
    start_ = token_start(text_, done_);
}

/// Where the value goes that comes now.
slot reader::next() {
    if (left_-- == 0)
        refuse(errc::limit_reached, start_, fmt::format("expected {} values at the most, found more", most_));
    if (frames_.empty()) return root_;
    auto& top = frames_.back();
    top.waiting = false;
    if (way_.back().list) {
        ++way_.back().count;
        return top.what.how.element(top.what.at);
    }
    if (top.current == nullptr) return top.what.how.member(top.what.at, way_.back().key);
    top.filled |= field_set{1} << (top.current - top.what.how.fields().data());
    return {top.current->in(top.what.at), *top.current->how};
}

bool reader::take(const scalar& what) {
    const auto into = next();
    switch (into.how.take(into.at, what)) {
        case verdict::taken:
            return true;
        case verdict::unexpected:
            unexpected(into.how, errc::unexpected_value, into.how.hint(what));
        case verdict::out_of_range:
            unexpected(into.how, errc::out_of_range, into.how.hint(what));
    }
    return false;
}

/// Null in an object is a key that is not there.
bool reader::absent() {
    if (frames_.empty() || way_.back().list) unexpected(next().how);
    frames_.back().waiting = false;
    return true;
}

bool reader::open(bool is_list) {
    token_ended();
    const auto into = next();
    if (is_list ? !into.how.is_list() : !into.how.is_object()) unexpected(into.how);
    if (way_.size() == deepest) refuse(errc::limit_reached, start_, too_deep());
    if (is_list) into.how.clear(into.at);
    frames_.push_back({.what = into, .from = start_});
    way_.push_back({.list = is_list});
    return true;
}

bool reader::key(std::string& name) {
    token_ended();
    mend_line_ends(name);
    auto& top = frames_.back();
    way_.back().key = name;
    ++way_.back().count;
    top.waiting = true;
    const bool again = top.what.how.fields().empty() ? !top.free_names.insert(name).second : !name_field(name);
    if (again)
        refuse(errc::unexpected_value, start_, "expected each key once, found " + found_at(text_, start_) + " again");
    return true;
}

/// Whether the field is named for the first time.
bool reader::name_field(const std::string& name) {
    auto& top = frames_.back();
    const auto fields = top.what.how.fields();
    const auto found = std::ranges::find(fields, name, &field::name);
    if (found == fields.end()) unknown_key(name);
    const auto bit = field_set{1} << (found - fields.begin());
    top.current = &*found;
    return (std::exchange(top.named, top.named | bit) & bit) == 0;
}

bool reader::end_object() {
    token_ended();
    auto& top = frames_.back();
    const auto fields = top.what.how.fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].written != presence::needed || (top.filled >> i & 1) != 0) continue;
        way_.back().key = fields[i].name;
        way_.back().count = 1;
        refuse(errc::missing_field, top.from,
               fmt::format("expected the key \"{}\" with {}, found none", fields[i].name, fields[i].how->wanted()));
    }
    if (const auto found = top.what.how.against(top.filled)) {
        way_.back().key = found->field;
        refuse(errc::unexpected_value, top.from, std::string(found->message));
    }
    top.what.how.close(top.what.at, top.filled);
    return close();
}

bool reader::close() {
    frames_.pop_back();
    way_.pop_back();
    return true;
}

std::string_view reader::grammar_wants(std::size_t before) const {
    const auto last = before == 0 ? text_.npos : text_.find_last_not_of(blanks, before - 1);
    if (last == text_.npos) return "an object";
    if (frames_.empty()) return "the end of the text";
    const bool in_list = way_.back().list;
    for (const auto& f : followers)
        if (f.before == text_[last]) return in_list ? f.in_list : f.in_object;
    if (frames_.back().waiting) return ":";
    return in_list ? ", or ]" : ", or }";
}

/// A broken token, or a whole one at the wrong place. `position` counts the bytes that were read, the end as one.
bool reader::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& what) {
    const auto at = position - 1;
    const auto next_token = std::min(text_.find_first_not_of(" \t\r\n,:", done_), text_.size());
    const auto start = std::min(next_token, at);
    const auto* kind = broken_token_in(what.what());
    if (kind == nullptr) malformed(start, grammar_wants(start));
    const bool past = at == text_.size() || static_cast<unsigned char>(text_[at]) < 0x80;
    const std::array places{at, start, past ? at - 1 : at};
    malformed(places[kind->place], kind->wanted);
}

void reader::refuse(errc code, std::size_t at, const std::string& message) const {
    auto where = place_of(text_, at);
    where.file = name_;
    if (code != errc::malformed_json) where.part = pointer_to(way_);
    throw error(code, where, message);
}

void reader::unexpected(const shape& wanted, errc code, const std::string& hint) const {
    const auto meant = hint.empty() ? hint : " (" + hint + ')';
    refuse(code, start_, "expected " + wanted.wanted() + ", found " + found_at(text_, start_) + meant);
}

void reader::malformed(std::size_t at, std::string_view wanted) const {
    refuse(errc::malformed_json, at, "expected " + std::string(wanted) + ", found " + found_at(text_, at));
}

void reader::unknown_key(const std::string& name) const {
    std::vector<std::string_view> known;
    for (const auto& f : frames_.back().what.how.fields()) known.push_back(f.name);
    const auto meant = nearest(name, known);
    const auto wanted = meant.empty() ? fmt::format("one of {}", fmt::join(known, ", ")) : fmt::format("\"{}\"", meant);
    refuse(errc::unexpected_value, start_, "expected " + wanted + ", found " + found_at(text_, start_));
}

}  // namespace

void read(std::string_view text, const std::string& name, slot root, std::size_t most) {
    while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    reader(text, name, root, most).run();
}

}  // namespace ita::json
