// src/report/named_words.hpp - words of a report by the names that placeholders call them by; knows no documents.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <ita/base/thai.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// The words of a report by the keys of its JSON, from outside, with dots between: "agency.name",
/// "signatures.0.position". A list of texts or items by its own name is all of them, a line each. In a row of the
/// table "measures.steps" is the first entry that any measure has there.
class named_words {
  public:
    explicit named_words(const report& of, digits wanted = digits::keep);

    /// The words; empty where the report tells none, nothing where no report has such a name. Case does not count.
    [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
    /// A name that one who typed this may have meant; empty where none is near.
    [[nodiscard]] std::string nearest(std::string_view name) const;

  private:
    std::map<std::string, std::string> words_{};
    std::map<std::string, std::string> known_{};  ///< names in lower case, every index a 0, and as they are written
};

}  // namespace ita
