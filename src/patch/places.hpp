// src/patch/places.hpp - where the fields, items and measures of a report stand in its document.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <ita/doc/document.hpp>
#include <ita/doc/path.hpp>
#include <ita/report/recognise.hpp>

namespace ita::patching {

/// From the first word of something to behind its last.
struct extent {
    placed first{};
    placed last{};
};

/// Of a path: block of the body, row, cell and block of the cell. Tables in tables are left alone.
inline constexpr std::size_t steps_in_table = 4;

/// A row of a table of the body.
struct table_row {
    std::size_t table = 0;
    std::size_t row = 0;

    auto operator<=>(const table_row&) const = default;
};

/// The row that all of it stands in; nothing where there is no such one.
[[nodiscard]] std::optional<table_row> row_around(const extent& what);

/// The places of a recognition by field, and what of the document they take up.
class places {
  public:
    places(const doc::document& in, const std::vector<placed>& all);

    /// Those of one field, in order; none where it has no words.
    [[nodiscard]] const std::vector<placed>& of(const std::string& field) const;
    /// Of a field, or of all fields below an element; words that another measure has too only where it has no others.
    [[nodiscard]] std::optional<extent> extent_of(const std::string& pointer) const;
    /// The same; throws cannot where nothing has words.
    [[nodiscard]] extent whole(const std::string& pointer) const;
    /// Whether words of anything else, and not of it too, stand from the paragraph `first` to the paragraph `last`.
    [[nodiscard]] bool has_others(const doc::path& first, const doc::path& last, const std::string& than) const;
    /// The same but for what is told within its own words, as a year in those of a preamble.
    [[nodiscard]] bool has_others_beside(const doc::path& first, const doc::path& last, const std::string& than) const;

    /// What stands in a row of a table of the body, in order.
    [[nodiscard]] std::vector<placed> in_row(std::size_t in_body, std::size_t row) const;

    [[nodiscard]] const doc::document& document() const noexcept { return in_; }
    [[nodiscard]] const doc::paragraph& paragraph(const doc::path& at) const;
    [[nodiscard]] std::string text(const doc::path& at) const { return doc::text_of(paragraph(at)); }
    [[nodiscard]] doc::origin origin(const doc::path& at) const { return paragraph(at).from; }
    /// The blocks that a path's last step counts in: the body's or a cell's.
    [[nodiscard]] const std::vector<doc::block>& siblings(const doc::path& at) const;
    [[nodiscard]] const doc::table& table(std::size_t in_body) const;

  private:
    using words_key = std::tuple<doc::path, std::size_t, std::size_t>;
    using fields = std::set<std::string, std::less<>>;

    void find_shared();
    template <class Leave>
    [[nodiscard]] bool any_other(const doc::path& first, const doc::path& last, const std::string& than,
                                 const Leave& leaves) const;
    [[nodiscard]] bool is_within(const placed& words, const std::string& pointer) const;
    /// The fields that have the same words, of several measures; a null pointer where only one has them.
    [[nodiscard]] const fields* sharing(const placed& words) const;

    const doc::document& in_;
    std::map<std::string, std::vector<placed>, std::less<>> by_field_{};
    std::vector<placed> in_order_{};
    std::map<words_key, fields> shared_{};
};

}  // namespace ita::patching
