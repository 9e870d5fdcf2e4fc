#include "report/recognise/front_matter.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/report/item.hpp>

#include "report/recognise/agency.hpp"
#include "report/recognise/seen_words.hpp"
#include "report/recognise/years_in.hpp"

namespace ita::recognising {
namespace {

/// In bytes, three a Thai letter.
constexpr std::size_t longest_title = 700;
constexpr std::size_t longest_heading_line = 360;
/// A part of a line, as line breaks leave it.
struct front_piece {
    fragment words{};
    const line* of = nullptr;
    bool in_table = false;
    bool whole = false;    ///< all of its line
    bool on_edge = false;  ///< in a header or a footer
    bool on_new_page = false;
};

bool begins_page(const line& of) { return of.of->format.page_break_before.value_or(false); }

void add_pieces(const front_line& of, std::string_view ends, std::vector<front_piece>& to) {
    auto rest = of.of->text;
    for (auto more = true; more;) {
        const auto end = rest.find_first_of(ends);
        const auto words = trimmed(rest.substr(0, end));
        if (!words.empty()) to.push_back({{of.of, words}, of.of, of.in_table, words == trimmed(of.of->text)});
        more = end != rest.npos;
        if (more) rest.remove_prefix(end + 1);
    }
}

std::vector<front_piece> pieces_of(const std::vector<front_line>& lines) {
    std::vector<front_piece> made;
    bool on_new_page = false;
    for (const auto& each : lines) {
        const auto before = made.size();
        on_new_page = on_new_page || begins_page(*each.of);
        add_pieces(each, "\n", made);
        if (made.size() == before) continue;
        made[before].on_new_page = std::exchange(on_new_page, false);
    }
    return made;
}

/// Tabs part what stands at the left, in the middle and at the right of a header; the next header says it again.
std::vector<front_piece> pieces_on_edge(const std::vector<const line*>& edge) {
    std::vector<front_piece> all;
    for (const auto* each : edge) add_pieces({each, false}, "\n\t", all);
    std::vector<front_piece> made;
    std::unordered_set<std::string_view> seen;
    for (auto& each : all) {
        each.on_edge = true;
        if (seen.insert(each.words.text).second) made.push_back(each);
    }
    return made;
}

/// "......", "-----".
bool is_rule(std::string_view text) noexcept { return text.find_first_not_of(".-_=* \t") == text.npos; }

/// "คำนำ", or a line of contents: words, dots, a page number.
bool is_section_line(std::string_view text, const vocabulary& by) {
    constexpr std::size_t longest = 240;
    return (text.size() < longest && by.section.begins(matching_key(text))) || text.find(".....") != text.npos;
}

/// "๑. ความเป็นมา", numbered and all bold: a heading that has no style.
bool is_typed_heading(const line& of) {
    constexpr std::size_t longest = 180;
    return of.text.size() <= longest && !split_marker(trimmed(of.text)).first.empty() && is_bold(of);
}

/// Where a page begins is no part of how a line looks.
bool has_same_look(const doc::paragraph& a, const doc::paragraph& b) {
    auto one = a.format;
    one.page_break_before = b.format.page_break_before;
    return a.style == b.style && one == b.format;
}

std::size_t begun_by_any(std::string_view text, const std::vector<std::string>& words) {
    for (const auto& each : words)
        if (const auto size = begun_by(text, each); size != 0) return size;
    return 0;
}

std::vector<fragment> fragments_of(const std::vector<front_piece>& all) {
    std::vector<fragment> made(all.size());
    std::ranges::transform(all, made.begin(), &front_piece::words);
    return made;
}

class front_reader {
  public:
    front_reader(const std::vector<front_line>& lines, const vocabulary& by, report& into, const place_book& book)
        : all_(pieces_of(lines)), by_(by), into_(into), book_(book), who_(by, into.agency, book) {}

    void read(const std::vector<const line*>& behind, const source& from) {
        const auto above = pieces_on_edge(from.headers());
        const auto below = pieces_on_edge(from.footers());
        auto title = find_title();
        const bool is_titled = title.has_value();
        if (!is_titled) title = find_title_in(above, of_any_report);
        if (!title) title = find_subject();
        if (!title) title = find_title_in(pieces_on_edge(behind), of_the_subject);
        read_preamble(title ? read_title_block(*title) : 0, all_.size());
        if (title && into_.preamble.empty()) read_preamble_above(*title);
        if (is_titled) all_.insert(all_.end(), above.begin(), above.end());
        all_.insert(all_.end(), below.begin(), below.end());
        book_.add("/title", title_);
        if (into_.agency.name.empty()) who_.find(fragments_of(all_));
        tell_years();
        if (!into_.years.fiscal) find_year_on_edge();
    }

  private:
    [[nodiscard]] bool is_prose(std::string_view text) const {
        const auto key = matching_key(text);
        return text.size() > longest_heading_line &&
               (text.size() > longest_title || by_.lead_in.ends(key) || years_in(text, by_).size() > 1);
    }

    /// "… ดังนี้" ends a sentence, however short.
    [[nodiscard]] bool leads_in(std::string_view text) const {
        constexpr std::size_t shortest = 150;
        return text.size() > shortest && by_.lead_in.ends(matching_key(text));
    }

    /// How much a line looks like the title of a report; 0 for not at all.
    [[nodiscard]] int title_score(const front_piece& p) const {
        const auto text = p.words.text;
        const auto key = matching_key(text);
        if (!by_.title.begins(key) || is_prose(text) || p.of->of->label || !split_marker(text).first.empty()) return 0;
        const auto& style = p.of->of->style;
        return 2 + (by_.subject.holds(key) ? 2 : 0) + (style == "Title" ? 2 : 0) +
               (p.of->of->format.align == doc::alignment::center ? 1 : 0) - (p.in_table ? 1 : 0);
    }

    [[nodiscard]] std::optional<std::size_t> find_title() const {
        std::optional<std::size_t> best;
        int most = 0;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const int score = title_score(all_[i]);
            if (score == 0 || score < most || (best && score == most && is_part_of_block(*best, i))) continue;
            if (best && is_rest_of_title(*best, i)) continue;
            best = i;
            most = score;
        }
        return best;
    }

    /// "รายงานผลการดำเนินงานตาม" and "มาตรการส่งเสริมคุณธรรม…" below it: the second does not begin as the first does.
    [[nodiscard]] bool is_rest_of_title(std::size_t first, std::size_t second) const {
        const auto& upper = all_[first];
        const auto& lower = all_[second];
        if (second != first + 1 || lower.on_new_page || !has_same_look(*upper.of->of, *lower.of->of)) return false;
        const auto key = matching_key(upper.words.text);
        return !by_.subject.holds(key) &&
               key.find(by_.title.least_beginning(matching_key(lower.words.text))) == key.npos;
    }

    /// What a memo says it is about, where nothing else titles the report: "เรื่อง รายงานผลการดำเนินการ…".
    std::optional<std::size_t> find_subject() {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const auto size = begun_by_any(all_[i].words.text, by_.words.about);
            if (size == 0 || all_[i].in_table) continue;
            auto subject = all_[i];
            subject.words = subject.words.part(trimmed(subject.words.text.substr(size)));
            if (title_score(subject) < of_the_subject) continue;
            all_[i] = subject;
            return i;
        }
        return std::nullopt;
    }

    static constexpr int of_any_report = 1;
    static constexpr int of_the_subject = 4;

    /// The first title, since a header repeats what that of the first page says; it is put before all other lines with
    /// the lines that stand around it.
    std::optional<std::size_t> find_title_in(const std::vector<front_piece>& edge, int least) {
        constexpr std::ptrdiff_t most_before = 3;
        constexpr std::ptrdiff_t most_behind = 5;
        const auto found =
            std::find_if(edge.begin(), edge.end(), [&](const front_piece& p) { return title_score(p) >= least; });
        if (found == edge.end()) return std::nullopt;
        const auto first = found - std::min(found - edge.begin(), most_before);
        all_.insert(all_.begin(), first, found + std::min(edge.end() - found, most_behind));
        return static_cast<std::size_t>(found - first);
    }

    /// A box with the title is anchored behind the words that it stands over.
    void read_preamble_above(std::size_t title) {
        const auto is_text = [&](std::string_view above) { return is_prose(above) || leads_in(above); };
        if (title > 0 && is_text(all_[title - 1].words.text)) read_preamble(title - 1, title);
    }

    void find_year_on_edge() {
        for (const auto& each : all_) {
            const auto years = each.on_edge ? years_in(each.words.text, by_) : std::vector<year_mention>{};
            if (years.empty() || years.back().phrase == years.back().from) continue;
            return take_fiscal(each.words, years.back());
        }
    }

    /// Whether two lines stand close together, so that the first of them is the title.
    static bool is_part_of_block(std::size_t first, std::size_t second) noexcept { return second - first < 4; }

    /// Title, year and agency below one another; gives where the block ends.
    std::size_t read_title_block(std::size_t at) {
        take_title(at);
        auto end = at + 1;
        for (; end < all_.size() && (take_block_line(end) || all_[end].on_edge); ++end) {
        }
        return end;
    }

    void take_title(std::size_t at) {
        auto words = all_[at].words;
        const auto years = years_in(words.text, by_);
        if (!years.empty() && years.back().phrase > 0) {
            take_fiscal(words, years.back());
            who_.take(words.part(trimmed(words.text.substr(years.back().to))));
            words = words.part(trimmed(words.text.substr(0, years.back().phrase)));
        }
        title_.push_back(who_.take_from_end(words));
        set_title();
    }

    void set_title() { into_.title = joined(title_); }

    bool take_block_line(std::size_t i) {
        const auto& p = all_[i];
        const auto text = p.words.text;
        if (is_rule(text)) return true;
        if (is_prose(text) || leads_in(text) || by_.signing.begins(matching_key(text))) return false;
        const auto years = years_in(text, by_);
        // "เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ ๒๕๖๘" tells both.
        const auto name = years.empty() ? text : trimmed(text.substr(0, years.front().phrase));
        if (!name.empty() && (who_.take(p.words.part(name)) || who_.take_places(p.words.part(name)))) {
            if (!years.empty()) take_fiscal(p.words, years.back());
            return done_ = true;
        }
        if (!years.empty() && is_time(text.substr(0, years.front().phrase)) && text.size() < longest_heading_line) {
            take_fiscal(p.words, years.back());
            who_.take(p.words.part(trimmed(text.substr(years.back().to))));
            return true;
        }
        return goes_on_with_title(i, years);
    }

    /// What stands before the year of a line that tells nothing else: "รอบ ๑๒ เดือน", a bracket, or nothing.
    static bool is_time(std::string_view before) {
        before = trimmed(before);
        return before.empty() || before == "(" || parse_time(before).has_value();
    }

    /// A title that was broken into lines of one look.
    bool goes_on_with_title(std::size_t i, const std::vector<year_mention>& years) {
        const auto& p = all_[i];
        const auto& first = *title_.front().in->of;
        const auto& mine = *p.of->of;
        if (done_ || p.words.text.size() > longest_heading_line || mine.label || is_section_line(p.words.text, by_))
            return false;
        const bool same_look = has_same_look(mine, first);
        const bool told_apart = !first.style.empty() || first.format != doc::paragraph_format{};
        const bool goes_on = p.of == title_.front().in || (same_look && told_apart);
        if (!goes_on && !(same_look && stands_in_block(i))) return false;
        auto words = p.words;
        if (!years.empty()) {
            take_fiscal(words, years.back());
            words = words.part(trimmed(words.text.substr(0, years.back().phrase)));
        }
        title_.push_back(done_ ? words : who_.take_from_end(words));
        set_title();
        return true;
    }

    /// A short line between the title and the line of the year or the agency.
    [[nodiscard]] bool stands_in_block(std::size_t i) const {
        constexpr std::size_t longest = 200;
        constexpr std::size_t most_lines = 2;
        if (all_[i].words.text.size() > longest) return false;
        for (auto next = i + 1; next < all_.size() && next <= i + most_lines; ++next) {
            const auto years = years_in(all_[next].words.text, by_);
            const auto& text = all_[next].words.text;
            if (!years.empty() && is_time(text.substr(0, years.front().phrase)) && text.size() < longest) return true;
            if (all_[next].words.text.size() > longest || all_[next].in_table) return false;
        }
        return false;
    }

    void take_fiscal(const fragment& words, const year_mention& y) {
        done_ = true;
        if (into_.years.fiscal) return;
        into_.years.fiscal = y.year;
        book_.add("/years/fiscal", words.part(words.text.substr(y.from, y.to - y.from)));
    }

    void read_preamble(std::size_t from, std::size_t end) {
        const line* before = nullptr;
        bool in_foreword = false;
        for (auto i = from; i < end; ++i) {
            const auto& p = all_[i];
            if (p.of == before || p.in_table || p.on_edge || is_rule(p.words.text)) continue;
            const bool heads =
                is_section_line(p.words.text, by_) || has_heading_style(*p.of) || is_typed_heading(*p.of);
            if (heads || p.on_new_page) in_foreword = by_.foreword.begins(matching_key(p.words.text));
            if (heads) continue;
            before = p.of;
            const auto words = p.words.part(trimmed(std::string_view(
                p.words.text.data(),
                static_cast<std::size_t>(p.of->text.data() + p.of->text.size() - p.words.text.data()))));
            if (!in_foreword) add_preamble(words);
            (in_foreword ? foreword_ : prose_).push_back(words);
        }
    }

    void add_preamble(const fragment& words) {
        book_.add(pointer("/preamble", into_.preamble.size()), words);
        into_.preamble.emplace_back(words.text);
    }

    /// Each year of the running text belongs to the words that stand nearest before it.
    void tell_years() {
        prose_.insert(prose_.end(), foreword_.begin(), foreword_.end());
        for (const auto& words : prose_) {
            std::size_t start = 0;
            for (const auto& y : years_in(words.text, by_)) {
                const auto before = matching_key(words.text.substr(start, y.phrase - std::min(start, y.phrase)));
                start = y.to;
                tell_year(words, y, before);
            }
        }
    }

    void tell_year(const fragment& words, const year_mention& y, std::string_view before) {
        const auto end = [](std::size_t at) { return at == std::string_view::npos ? 0 : at; };
        const auto analysed = end(by_.analysed.last_end(before));
        const auto fiscal = end(by_.fiscal.last_end(before));
        const auto filed = end(by_.filed.last_end(before));
        if (filed > 0 && filed >= fiscal) return take_year(into_.years.filed, "/years/filed", words, y);
        if (analysed > fiscal) return take_year(into_.years.analysed, "/years/analysed", words, y);
        if (fiscal > 0) take_fiscal(words, y);
    }

    void take_year(std::optional<buddhist_year>& into, const char* key, const fragment& words, const year_mention& y) {
        if (into) return;
        into = y.year;
        book_.add(key, words.part(words.text.substr(y.from, y.to - y.from)));
    }

    std::vector<front_piece> all_;
    const vocabulary& by_;
    report& into_;
    const place_book& book_;
    agency_reader who_;
    std::vector<fragment> title_{};
    std::vector<fragment> prose_{};
    std::vector<fragment> foreword_{};
    bool done_ = false;  ///< the title is behind us
};

}  // namespace

void read_front(const std::vector<front_line>& lines, const std::vector<const line*>& behind, const source& from,
                const vocabulary& by, report& into, const place_book& book) {
    front_reader(lines, by, into, book).read(behind, from);
}

bool speaks_of_subject(const std::vector<front_line>& lines, const vocabulary& by) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const front_line& l) { return by.subject.holds(matching_key(l.of->text)); });
}

}  // namespace ita::recognising
