#include "report/named_words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <ita/base/thai_date.hpp>
#include <ita/report/difference.hpp>

#include "base/letters.hpp"
#include "report/compose/words.hpp"
#include "report/difference/members.hpp"
#include "report/json/place.hpp"

namespace ita {
namespace {

using differing::each_member;
using named = std::map<std::string, std::string>;

std::string dotted(std::string_view pointer) {
    std::string made(pointer.substr(pointer.starts_with('/') ? 1 : 0));
    std::ranges::replace(made, '/', '.');
    return made;
}

/// "signatures.2.name" with a 0 for the 2.
std::string without_indices(std::string_view name) {
    std::string made;
    while (true) {
        const auto end = std::min(name.find('.'), name.size());
        const auto step = name.substr(0, end);
        const bool is_index = !step.empty() && step.find_first_not_of("0123456789") == step.npos;
        made += is_index ? "0" : step;
        if (end == name.size()) return made;
        made += '.';
        name.remove_prefix(end + 1);
    }
}

std::string line_of(const composing::words& say, const item& what) {
    return say.of(what.marker.empty() ? what.text : what.marker + ' ' + what.text);
}
std::string line_of(const composing::words& say, const std::string& what) { return say.of(what); }

void add_line(std::string& to, const std::string& line) { to.append(to.empty() ? "" : "\n").append(line); }

class gathering {
  public:
    gathering(const report& of, digits wanted) : of_(of), say_(wanted) {}

    named all() {
        add_fields(of_, {.part = report_part::report});
        add_fields(of_.agency, {.part = report_part::agency});
        add_fields(of_.years, {.part = report_part::years});
        add_texts(of_.agency.divisions, report_part::divisions, {});
        add_texts(of_.preamble, report_part::preamble, {});
        add_list(of_.measures, report_part::measures, {});
        add_list(of_.signatures, report_part::signatures, {});
        add_list(of_.annexes, report_part::annexes, {});
        for (const auto& each : of_.measures) add_row(each);
        return std::move(all_);
    }

  private:
    // Bytes have no words.
    [[nodiscard]] static std::string words_of(const shared_bytes&) { return {}; }
    [[nodiscard]] std::string words_of(const std::string& text) const { return say_.of(text); }
    [[nodiscard]] std::string words_of(const timeline& when) const { return say_.of(to_text(when)); }
    [[nodiscard]] std::string words_of(buddhist_year which) const { return say_.year(which); }
    [[nodiscard]] std::string words_of(int number) const { return say_.number(number); }
    [[nodiscard]] std::string words_of(date which) const { return say_.day(which); }
    template <class T>
    [[nodiscard]] std::string words_of(const std::optional<T>& what) const {
        return what ? words_of(*what) : std::string();
    }

    void put(const report_place& where, std::string words) { all_[dotted(pointer(where, of_))] = std::move(words); }

    template <class T>
    void add_fields(const T& from, report_place at) {
        each_member<T>([&](report_field name, const auto& get) {
            at.field = name;
            put(at, words_of(std::invoke(get, from)));
        });
    }

    template <class T>
    void add_list(const std::vector<T>& list, report_part part, const std::vector<std::size_t>& above) {
        report_place at{.part = part, .index = above};
        at.index.push_back(0);
        for (std::size_t i = 0; i < list.size(); ++i) {
            at.index.back() = i;
            add_fields(list[i], at);
            add_below(list[i], at);
        }
    }

    /// The same, and all of it a line each by the list's own name.
    template <class T>
    void add_texts(const std::vector<T>& list, report_part part, const std::vector<std::size_t>& above) {
        add_list(list, part, above);
        std::string lines;
        for (const auto& each : list) add_line(lines, line_of(say_, each));
        report_place first{.part = part, .index = above};
        first.index.push_back(0);
        const auto name = dotted(pointer(first, of_));
        all_[name.substr(0, name.rfind('.'))] = std::move(lines);
    }

    template <class T>
    void add_below(const T&, const report_place&) {}
    void add_below(const item& from, const report_place& at) {
        if (at.index.size() < static_cast<std::size_t>(item_levels)) add_texts(from.items, at.part, at.index);
    }
    void add_below(const annex& from, const report_place& at) {
        add_list(from.pictures, report_part::pictures, at.index);
    }
    void add_below(const measure& from, const report_place& at) {
        add_texts(from.steps, report_part::steps, at.index);
        add_texts(from.owners, report_part::owners, at.index);
        add_texts(from.results, report_part::results, at.index);
        add_texts(from.outcomes, report_part::outcomes, at.index);
        add_list(from.extra, report_part::extra, at.index);
    }

    void put_in_row(const std::string& name, std::string words) {
        auto& first = all_["measures." + name];
        if (first.empty()) first = std::move(words);
    }
    template <class T>
    void put_first_in_row(const std::string& name, const std::vector<T>& list) {
        put_in_row(name, list.empty() ? std::string() : line_of(say_, list.front()));
    }
    void add_row(const measure& from) {
        put_in_row("marker", words_of(from.marker));
        put_in_row("title", words_of(from.title));
        put_in_row("issue", words_of(from.issue));
        put_in_row("timeline", words_of(from.timeline));
        put_first_in_row("steps", from.steps);
        put_first_in_row("owners", from.owners);
        put_first_in_row("results", from.results);
        put_first_in_row("outcomes", from.outcomes);
        for (const auto& [heading, text] : from.extra) put_in_row("extra." + heading, words_of(text));
    }

    const report& of_;
    composing::words say_;
    named all_{};
};

/// A report with one of everything.
report one_of_each() {
    const std::vector<item> items{{"", "", {item()}}};
    return {.agency = {.divisions = {""}},
            .preamble = {""},
            .measures = {{.steps = items, .owners = {""}, .results = items, .outcomes = items}},
            .signatures = {{}},
            .annexes = {{.pictures = {{}}}}};
}

}  // namespace

named_words::named_words(const report& of, digits wanted) {
    for (auto& [name, words] : gathering(of, wanted).all()) {
        known_[without_indices(in_lower_case(name))] = without_indices(name);
        words_[in_lower_case(name)] = std::move(words);
    }
    for (const auto& [name, words] : gathering(one_of_each(), wanted).all()) known_[in_lower_case(name)] = name;
}

std::optional<std::string> named_words::find(std::string_view name) const {
    const auto typed = in_lower_case(name);
    if (const auto found = words_.find(typed); found != words_.end()) return found->second;
    if (known_.contains(without_indices(typed))) return std::string();
    return std::nullopt;
}

std::string named_words::nearest(std::string_view name) const {
    const auto typed = without_indices(in_lower_case(name));
    std::vector<std::string_view> all;
    for (const auto& [folded, written] : known_) {
        all.push_back(folded);
        // One who leaves out the way to a name most likely means the shortest way.
        if (folded.size() > typed.size() && folded.ends_with('.' + typed) && folded.find(".0") == folded.npos)
            return written;
    }
    const auto found = json::nearest(typed, all);
    return found.empty() ? std::string() : known_.at(std::string(found));
}

}  // namespace ita
