// src/report/recognise/agency.hpp - the name of an agency and of the places it lies in, from lines and running text.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include <ita/report/report.hpp>

#include "report/recognise/entry.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

struct place_kind;

/// Fills an agency, once.
class agency_reader {
  public:
    agency_reader(const vocabulary& by, agency& into, const place_book& book) : by_(by), into_(into), book_(book) {}

    /// "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง": whether the words name one, and none was named yet.
    bool take(const fragment& words);
    /// Takes "ของเทศบาลตำบลตัวอย่าง" from the end of a title, where no agency was named yet; gives what stands before it.
    fragment take_from_end(const fragment& title);
    /// "ตำบลก อำเภอข จังหวัดค": whether the words begin with places.
    bool take_places(const fragment& words);
    /// An agency that only running text names: "ขององค์การบริหารส่วนตำบลตัวอย่าง ประจำปี…".
    void find(const std::vector<fragment>& all);

  private:
    [[nodiscard]] std::string_view without_of(std::string_view text) const;
    [[nodiscard]] std::pair<fragment, fragment> name_and_places(const fragment& words) const;
    [[nodiscard]] bool is_sentence(std::string_view name, std::size_t begun) const;
    [[nodiscard]] std::string_view until_sentence(std::string_view text, std::size_t begun) const;
    void find_places(const std::vector<fragment>& all);
    void set(const fragment& name, std::size_t begun, const agency_words& kind);
    std::string_view take_capital(const fragment& words, std::string_view rest);
    std::string_view take_place(const fragment& words, std::string_view rest, const place_kind& kind, std::size_t size);

    const vocabulary& by_;
    agency& into_;
    const place_book& book_;
};

}  // namespace ita::recognising
