#include "report/recognise/cell_parse.hpp"

#include <algorithm>

#include <ita/base/thai.hpp>

#include "report/recognise/labels.hpp"
#include "report/recognise/numbering.hpp"

namespace ita::recognising {
namespace {

/// One line's part of a list, before it is known what it belongs to.
struct part {
    const doc::list_label* label = nullptr;
    marked words{};
    seam before = seam::paragraph;

    [[nodiscard]] bool is_marked() const noexcept { return label != nullptr || words.marker.in != nullptr; }
};

/// Whether words show that a sentence goes on; what a row cuts may start with any of the words that start none.
bool is_open_sentence(std::string_view upper, const part& lower, const vocabulary& by) {
    const auto above = matching_key(upper);
    const auto opened = std::count(above.begin(), above.end(), '(') > std::count(above.begin(), above.end(), ')');
    const bool cut = lower.before == seam::row || lower.before == seam::page;
    return opened || by.open_end.ends(above) || (cut && by.open_start.begins(matching_key(lower.words.text.text)));
}

/// A sentence that a stop ends is whole.
bool is_stopped(std::string_view text) noexcept {
    text = trimmed(text);
    return text.ends_with('.') || text.ends_with("ฯลฯ") || text.ends_with(';');
}

class list_reader {
  public:
    /// `names`: a line that begins as names do goes on with none.
    explicit list_reader(const vocabulary& by, bool names = false) : by_(by), names_(names) {}

    /// `bare`: the words begin with a number that has no stop and is a marker all the same.
    void add(const piece& p, bool bare) {
        // A marker that is counted stands for the whole line.
        if (p.label != nullptr) return add(part{p.label, {.text = p.words}, p.before});
        auto before = p.before;
        for (auto& each : bare ? entries_behind_number(p.words) : entries_of(p.words, last_, by_)) {
            add(part{nullptr, std::move(each), before});
            before = seam::line;
        }
    }

    std::vector<entry> finish() { return std::move(entries_); }

  private:
    /// A list that is open: how it counts, and how deep it lies.
    struct open_list {
        numbering like{};
        int label_level = -1;
        bool bare = false;  ///< lines without markers
    };

    [[nodiscard]] std::vector<marked> entries_behind_number(const fragment& words) const {
        const auto bare = bare_number(words.text, by_);
        auto made = entries_of(words.part(bare->rest), bare->number, by_);
        if (made.empty() || made.front().marker.in != nullptr)
            made.insert(made.begin(), {.text = words.part(bare->rest.substr(0, 0))});
        made.front().marker = words.part(bare->marker);
        made.front().number = bare->number;
        return made;
    }

    void add(const part& p) {
        if (!p.is_marked() && goes_on(p)) return entries_.back().text.push_back(p.words.text);
        entry made{.marker = p.words.marker, .level = level_of(p)};
        if (p.label != nullptr) made.label = p.label->text;
        if (!p.words.text.text.empty()) made.text.push_back(p.words.text);
        if (p.words.number.by == counter::number && made.level == 0) last_ = p.words.number;
        entries_.push_back(std::move(made));
    }

    /// Whether words without a marker belong to the entry before them.
    [[nodiscard]] bool goes_on(const part& p) const {
        if (entries_.empty()) return false;
        const auto upper = entries_.back().text.empty() ? std::string_view{} : entries_.back().text.back().text;
        if (entries_.back().is_marked()) return !entries_.front().is_marked() ? counts(open_.back()) : true;
        if (names_ && by_.division.begins(matching_key(p.words.text.text))) return false;
        if (is_open_sentence(upper, p, by_)) return true;
        return p.before == seam::page && !is_stopped(upper);
    }

    static bool counts(const open_list& list) noexcept {
        return list.like.by != counter::none && list.like.by != counter::bullet;
    }

    std::size_t level_of(const part& p) {
        if (!p.is_marked()) return opened(0, {.bare = true});
        if (p.label != nullptr) return level_of_label(*p.label);
        const auto& n = p.words.number;
        for (auto level = open_.size(); level-- > 0;)
            if (!open_[level].bare && open_[level].label_level < 0 && open_[level].like.is_like(n))
                return opened(level, {.like = n});
        return opened(is_sibling(n) ? 0 : open_.size(), {.like = n});
    }

    /// Typed otherwise, or a numbered list behind words that announce none.
    [[nodiscard]] bool is_sibling(const numbering& n) const {
        if (open_.empty()) return true;
        const auto& top = open_.front();
        if (n.by == counter::bullet || n.levels > 1) return false;
        if (open_.size() == 1 && top.bare) return !announced();
        return !n.is_first() && top.like.by == n.by;
    }

    [[nodiscard]] bool announced() const {
        return !entries_.back().text.empty() && by_.lead_in.ends(matching_key(entries_.back().text.back().text));
    }

    std::size_t level_of_label(const doc::list_label& label) {
        for (auto level = open_.size(); level-- > 0;)
            if (open_[level].label_level == label.level)
                return opened(level, {.like = numbering_of(label.text), .label_level = label.level});
        std::size_t level = 0;
        while (level < open_.size() &&
               (open_[level].label_level < label.level && !is_plain_sibling(open_[level], label)))
            ++level;
        return opened(level, {.like = numbering_of(label.text), .label_level = label.level});
    }

    /// A counted label beside typed numbers of the same form.
    static bool is_plain_sibling(const open_list& list, const doc::list_label& label) {
        if (list.label_level >= 0) return false;
        return list.bare ? label.kind == doc::label_kind::typed : list.like.is_like(numbering_of(label.text));
    }

    std::size_t opened(std::size_t level, open_list list) {
        open_.resize(level);
        open_.push_back(std::move(list));
        return level;
    }

    const vocabulary& by_;
    bool names_;
    numbering last_{};
    std::vector<entry> entries_{};
    std::vector<open_list> open_{};
};

// ---- names

/// "กองคลัง, กองช่าง"; not "ทุกสำนัก/กอง": every part must begin as names do, and say more than that.
std::vector<std::string_view> separated_at(std::string_view separators, std::string_view text, const vocabulary& by) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && separators.find(text[i]) == separators.npos) continue;
        parts.push_back(trimmed(text.substr(start, i - start)));
        start = i + 1;
    }
    const bool names = std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
        const auto key = matching_key(part);
        const auto begun = by.division.beginning(key);
        return !begun.empty() && begun.size() < key.size();
    });
    return names ? parts : std::vector<std::string_view>{text};
}

/// "กองคลัง, ทุกสำนัก/กอง": what commas part may hold strokes that part nothing.
std::vector<std::string_view> separated(std::string_view text, const vocabulary& by) {
    std::vector<std::string_view> names;
    for (const auto part : separated_at(",;\t", text, by))
        for (const auto name : separated_at("/", part, by)) names.push_back(name);
    return names;
}

/// "กองส่งเสริม" and "การเกษตร" below it are one name, "กองคลัง" and "กองช่าง" are two.
bool is_rest_of_name(const entry& upper, const entry& lower, const vocabulary& by) {
    if (upper.text.empty() || lower.text.empty() || lower.is_marked()) return false;
    return by.division.begins(matching_key(upper.text.front().text)) &&
           !by.division.begins(matching_key(lower.text.front().text));
}

}  // namespace

namespace {

/// Which lines begin with numbers that have no stop and count up.
std::vector<bool> bare_markers(const pieces& all, const vocabulary& by) {
    std::vector<std::optional<numbered>> numbers(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto bare = all[i].label == nullptr ? bare_number(all[i].words.text, by) : std::nullopt;
        const bool is_alone = bare && bare->rest.empty();
        if (bare && !(is_alone && (i + 1 == all.size() || bare_number(all[i + 1].words.text, by)))) numbers[i] = bare;
    }
    return counting_up(numbers);
}

std::vector<entry> entries_in(const pieces& all, const vocabulary& by, list_reader reader) {
    const auto bare = bare_markers(all, by);
    for (std::size_t i = 0; i < all.size(); ++i) reader.add(all[i], bare[i]);
    return reader.finish();
}

}  // namespace

std::vector<entry> list_of(const pieces& all, const vocabulary& by) { return entries_in(all, by, list_reader(by)); }

std::vector<entry> names_of(const pieces& all, const vocabulary& by) {
    std::vector<entry> names;
    for (auto& each : entries_in(all, by, list_reader(by, true))) {
        if (each.text.empty()) continue;
        if (!names.empty() && is_rest_of_name(names.back(), each, by)) {
            names.back().text.insert(names.back().text.end(), each.text.begin(), each.text.end());
            continue;
        }
        const auto last = each.text.back();
        const auto parts = each.text.size() == 1 ? separated(last.text, by) : std::vector{last.text};
        each.text.back() = last.part(parts.front());
        names.push_back(std::move(each));
        for (std::size_t i = 1; i < parts.size(); ++i) names.push_back({.text = {last.part(parts[i])}});
    }
    return names;
}

namespace {

/// "มาตรการ : ๑. เผยแพร่แผน" without its name.
fragment without_name(const fragment& title, const vocabulary& by) {
    constexpr std::size_t longest = 100;
    const auto colon = title.text.substr(0, longest).find(':');
    const bool named =
        colon != title.text.npos && by.exact_heading(title.text.substr(0, colon)) == column_field::measure;
    const auto rest = named ? trimmed(title.text.substr(colon + 1)) : std::string_view{};
    return rest.empty() ? title : title.part(rest);
}

}  // namespace

entry title_of(const pieces& all, const vocabulary& by) {
    entry made;
    for (const auto& each : all) {
        auto words = each.words;
        if (made.text.empty() && !made.is_marked()) {
            if (each.label == nullptr) words = without_name(words, by);
            if (each.label != nullptr) made.label = each.label->text;
            const auto [marker, rest] = split_marker(words.text);
            if (each.label == nullptr && !marker.empty()) {
                made.marker = words.part(marker);
                words = words.part(trimmed(rest));
            } else if (const auto named = numbered_title(words, by);
                       named && (!named->rest.text.empty() || all.size() > 1)) {
                made.marker = named->marker;
                words = named->rest;
            }
        }
        if (!words.text.empty()) made.text.push_back(words);
    }
    return made;
}

}  // namespace ita::recognising
