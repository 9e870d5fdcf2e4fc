// src/odt/read/line.hpp - words of a paragraph gathered as ODF says: blanks of the file collapsed, those of elements
// kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ita/doc/run.hpp>

namespace ita::odt {

/// Source: ODF 1.3 part 3, 6.1.2 White Space Characters.
class line {
  public:
    /// How what is added next looks, and where a click on it leads.
    struct manner {
        doc::text_format format{};
        std::string link{};
    };

    /// Words that were added and are shown, each white space as one blank.
    struct stretch {
        std::size_t from = 0;
        std::size_t to = 0;
    };

    /// Words of the file: any white space is one blank, none at the start of the line nor after another. `shown` takes
    /// which of them are.
    void add(std::string_view words, const manner& how, std::vector<stretch>* shown = nullptr);
    /// What an element stands for, which is kept as it is.
    void add_kept(std::string_view words, const manner& how);
    void add(doc::span whole);

    /// What was gathered, without a blank of the file at the end.
    [[nodiscard]] std::vector<doc::span> take();

  private:
    void add_uneven(std::string_view words, const manner& how, std::vector<stretch>* shown);
    std::string& words_in(const manner& how);

    std::vector<doc::span> content_{};
    bool collapses_ = true;    // a blank that comes now is none
    bool ends_blank_ = false;  // the last character is a blank of the file
};

}  // namespace ita::odt
