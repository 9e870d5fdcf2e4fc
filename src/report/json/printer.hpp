// src/report/json/printer.hpp - JSON as text, indented by 2; knows no reports.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ita/base/error.hpp>

#include "report/json/path.hpp"

namespace ita::json {

/// Appends JSON to a text; its user opens and closes in pairs and names a key or calls next() before each value.
class printer {
  public:
    explicit printer(std::string& out) : out_(out) {}

    /// Errors: errc::limit_reached where items nest too deep.
    void open(char bracket);
    void close(char bracket);
    void key(std::string_view name);
    void next();

    /// Errors: errc::unwritable_text where `words` are not UTF-8.
    void text(std::string_view words);
    /// A number, true or false.
    void bare(std::string_view token) { out_ += token; }

    /// Throws with the pointer of the value that is being written.
    [[noreturn]] void refuse(errc code, const std::string& message) const;

  private:
    void new_line();

    std::string& out_;
    std::vector<step> way_{};
};

}  // namespace ita::json
