// src/report/json/look.cpp - the keys of a look.
#include <array>

#include <ita/report/look.hpp>

#include "base/letters.hpp"
#include "report/json/tables.hpp"
#include "report/json/values.hpp"

namespace ita::json {
namespace {

struct paper {
    std::string_view name;
    double width, height;  // centimetres, upright
};
constexpr std::array<paper, 5> papers{
    {{"A3", 29.7, 42}, {"A4", 21, 29.7}, {"A5", 14.8, 21}, {"legal", 21.59, 35.56}, {"letter", 21.59, 27.94}}};
constexpr std::string_view landscape = " landscape";

/// A name for both edges of the paper; written as the two lengths it stands for.
class paper_name final : public typed<look> {
  public:
    [[nodiscard]] std::string wanted() const override {
        return "one of A3, A4, A5, legal, letter, with or without \" landscape\"";
    }
    [[nodiscard]] verdict take(void* at, const scalar& from) const override {
        const auto* given_name = std::get_if<std::string_view>(&from);
        if (given_name == nullptr) return verdict::unexpected;
        const bool lying = given_name->ends_with(landscape);
        const auto name = lying ? given_name->substr(0, given_name->size() - landscape.size()) : *given_name;
        for (const auto& p : papers) {
            if (p.name != name) continue;
            in(at).paper_width = length::from_centimetres(lying ? p.height : p.width);
            in(at).paper_height = length::from_centimetres(lying ? p.width : p.height);
            return verdict::taken;
        }
        return verdict::unexpected;
    }
    /// A known name in other cases.
    [[nodiscard]] std::string hint(const scalar& from) const override {
        const auto* given_name = std::get_if<std::string_view>(&from);
        for (const auto& p : papers)
            for (const auto turned : {std::string_view{}, landscape}) {
                const auto name = std::string(p.name).append(turned);
                if (given_name != nullptr && in_lower_case(name) == in_lower_case(*given_name))
                    return "write \"" + name + '"';
            }
        return {};
    }
    [[nodiscard]] bool same(const void*, const void*) const override { return true; }
    void print(printer&, const void*, const void*) const override {}
};

constexpr std::array<word<digits>, 3> digit_words{
    {{"keep", digits::keep}, {"thai", digits::thai}, {"ascii", digits::ascii}}};
constexpr words<digits> which_digits{digit_words};

constexpr std::array<word<doc::alignment>, 5> alignment_words{{{"left", doc::alignment::left},
                                                               {"center", doc::alignment::center},
                                                               {"right", doc::alignment::right},
                                                               {"justify", doc::alignment::justify},
                                                               {"thai_distribute", doc::alignment::thai_distribute}}};
constexpr words<doc::alignment> alignment{alignment_words};

constexpr std::array<word<column_field>, 9> column_words{{{"number", column_field::number},
                                                          {"measure", column_field::measure},
                                                          {"steps", column_field::steps},
                                                          {"owners", column_field::owners},
                                                          {"timeline", column_field::timeline},
                                                          {"results", column_field::results},
                                                          {"outcomes", column_field::outcomes},
                                                          {"issue", column_field::issue},
                                                          {"extra", column_field::extra}}};
constexpr words<column_field> what_it_shows{column_words};

constexpr std::array column_fields{at<&column::field>("field", what_it_shows, presence::needed),
                                   at<&column::heading>("heading", text), at<&column::share>("share", share)};
constexpr object<column> a_column{"an object", column_fields};
constexpr list<column> columns{a_column};

constexpr std::array margin_fields{at<&doc::margins::top>("top", size), at<&doc::margins::right>("right", size),
                                   at<&doc::margins::bottom>("bottom", size), at<&doc::margins::left>("left", size)};
constexpr object<doc::margins> margins{"an object", margin_fields};

constexpr std::array border_fields{at<&doc::border::width>("width", size), at<&doc::border::color>("color", shade)};
constexpr object<doc::border> a_border{"an object", border_fields};

void print_row_length(printer& to, const int& what);
constexpr value<int> row_length{"a whole number from 1 to 4", read_whole<1, 4, int>, print_row_length, number_meant};
void print_row_length(printer& to, const int& what) {
    if (what < 1 || what > 4)
        to.refuse(errc::out_of_range, "expected " + row_length.wanted() + ", found " + std::to_string(what));
    print_whole(to, what);
}

constexpr paper_name named_paper;
constexpr std::array look_fields{at<&look::font>("font", text),
                                 at<&look::font_instead>("font_instead", texts),
                                 at<&look::text_size>("text_size", size),
                                 at<&look::table_size>("table_size", size),
                                 at<&look::title_size>("title_size", size),
                                 at<&look::digits>("digits", which_digits),
                                 of_owner("paper", named_paper, presence::optional),
                                 at<&look::paper_width>("paper_width", size),
                                 at<&look::paper_height>("paper_height", size),
                                 at<&look::margins>("margins", margins),
                                 at<&look::preamble_indent>("preamble_indent", size),
                                 at<&look::preamble_align>("preamble_align", alignment),
                                 at<&look::columns>("columns", columns),
                                 at<&look::header_shade>("header_shade", shade),
                                 at<&look::table_line>("table_line", a_border),
                                 at<&look::rows_may_split>("rows_may_split", flag),
                                 at<&look::header>("header", text),
                                 at<&look::footer>("footer", text),
                                 at<&look::header_on_first_page>("header_on_first_page", flag),
                                 at<&look::thai_page_numbers>("thai_page_numbers", flag),
                                 at<&look::pictures_in_a_row>("pictures_in_a_row", row_length),
                                 at<&look::picture_height>("picture_height", size)};

constexpr field_set bit_of(std::string_view name) {
    field_set bit = 1;
    for (const auto& f : look_fields) {
        if (f.name == name) return bit;
        bit <<= 1;
    }
    return 0;
}

/// An object in which the paper is told once.
class look_object final : public object<look> {
  public:
    using object::object;
    [[nodiscard]] std::optional<objection> against(field_set given) const override {
        constexpr auto sides = bit_of("paper_width") | bit_of("paper_height");
        static_assert(bit_of("paper") != 0 && sides != 0);
        if ((given & bit_of("paper")) == 0 || (given & sides) == 0) return {};
        return objection{"paper", "expected either \"paper\" or its sides, found both"};
    }
};
constexpr look_object a_look{"an object", look_fields};

}  // namespace

const shape& look_shape() noexcept { return a_look; }

}  // namespace ita::json
