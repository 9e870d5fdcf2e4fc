// src/patch/docx_marks.hpp - the tags of tracked changes, each with an id that no other has.
// Source: ECMA-376-1, 17.13.5.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "patch/revision.hpp"
#include "xml/escape.hpp"

namespace ita::patching {

/// Elements around runs that came, and around those that are gone, until somebody accepts or rejects them.
inline constexpr std::array<std::string_view, 2> come{"w:ins", "w:moveTo"}, gone{"w:del", "w:moveFrom"};

class docx_marks {
  public:
    docx_marks(std::string prefix, const revision& as)
        : prefix_(std::move(prefix)),
          author_(fmt::format("{0}author=\"{1}\" {0}date=\"{2}Z\"", prefix_, xml::escaped_value(as.author), as.when)) {}

    /// An id that the file has.
    void take(std::string_view id) {
        constexpr std::uint32_t most = 1'000'000'000;
        std::uint32_t value = 0;
        if (std::from_chars(id.data(), id.data() + id.size(), value).ec == std::errc())
            last_id_ = std::max(last_id_, std::min(value, most));
    }
    [[nodiscard]] std::uint32_t next_id() noexcept { return ++last_id_; }

    /// "w:" or what the file has instead.
    [[nodiscard]] const std::string& prefix() const noexcept { return prefix_; }
    [[nodiscard]] std::string attributes() { return fmt::format(" {}id=\"{}\" {}", prefix_, next_id(), author_); }
    [[nodiscard]] std::string start(std::string_view name) {
        return fmt::format("<{}{}{}>", prefix_, name, attributes());
    }
    [[nodiscard]] std::string end(std::string_view name) const { return fmt::format("</{}{}>", prefix_, name); }
    [[nodiscard]] std::string empty(std::string_view name) {
        return fmt::format("<{}{}{}/>", prefix_, name, attributes());
    }
    [[nodiscard]] std::string around(std::string_view name, std::string_view markup) {
        return start(name) + std::string(markup) + end(name);
    }

  private:
    std::string prefix_;
    std::string author_;
    std::uint32_t last_id_ = 0;
};

}  // namespace ita::patching
