// src/report/compose/words.hpp - words of the report and words of our own, in the digits that the look asks for.
#pragma once

#include <string>
#include <string_view>

#include <ita/base/date.hpp>
#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>

namespace ita::composing {

class words {
  public:
    explicit words(digits policy) noexcept : policy_(policy) {}

    /// What somebody typed.
    [[nodiscard]] std::string of(std::string_view typed) const {
        return policy_ == digits::keep ? std::string(typed) : with_digits(typed, policy_);
    }
    /// A number that nobody typed: Thai unless the look wants ASCII.
    [[nodiscard]] std::string number(long long value) const;
    [[nodiscard]] std::string year(buddhist_year which) const { return number(which.number()); }
    /// "๑๕ ตุลาคม ๒๕๖๘"
    [[nodiscard]] std::string day(date which) const { return format_date(which, date_style::full, policy_); }
    /// "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    [[nodiscard]] std::string fiscal_year(buddhist_year which) const { return "ประจำปีงบประมาณ พ.ศ. " + year(which); }
    [[nodiscard]] bool thai() const noexcept { return policy_ != digits::ascii; }

  private:
    digits policy_;
};

}  // namespace ita::composing
