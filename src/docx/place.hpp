// src/docx/place.hpp - where in a document the writer is, for the sake of error messages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/base/length.hpp>

namespace ita::docx {

/// What a length may be.
struct range {
    length least{};
    length most{};
};

/// The way from the document to the value that is being written.
class place {
  public:
    /// One step down, taken back at the end of the scope: "/rows/2".
    class step {
      public:
        step(place& in, const char* name, std::size_t index) : in_(in) { in_.steps_.push_back({name, index}); }
        step(const step&) = delete;
        step& operator=(const step&) = delete;
        ~step() { in_.steps_.pop_back(); }

      private:
        place& in_;
    };

    /// The way as a JSON pointer, with a last field where one is named: "/body/4/rows/2/cells/0".
    [[nodiscard]] std::string pointer(std::string_view field = {}) const;
    [[noreturn]] void refuse(errc code, const std::string& message, std::string_view field = {}) const;
    /// Errors: errc::unwritable_text where XML cannot hold the text.
    void require_sound(std::string_view text, std::string_view field) const;
    /// Errors: errc::out_of_range outside `allowed`.
    [[nodiscard]] std::int64_t twips(length what, const range& allowed, std::string_view field) const;

  private:
    struct mark {
        const char* name;
        std::size_t index;
    };
    std::vector<mark> steps_{};
};

}  // namespace ita::docx
