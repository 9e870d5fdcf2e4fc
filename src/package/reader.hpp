// src/package/reader.hpp - a ZIP package in memory: names in order, members inflated when they are asked for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/bytes.hpp>
#include <ita/base/limits.hpp>

namespace ita::zip {

/// Looks at a package; nothing in it is believed: sizes are counted, checksums checked, names and doubles refused.
///
/// Not to be asked by two threads at once.
class reader {
  public:
    /// `package` must outlive the reader; `file` is told in errors.
    ///
    /// Errors: those of refuse_strangers(); errc::damaged_package; errc::encrypted; errc::limit_reached.
    reader(byte_view package, const limits& most, std::string file = {});
    reader(const reader&) = delete;
    reader& operator=(const reader&) = delete;
    ~reader();

    /// Members in the order of the package's directory; folders are left out.
    [[nodiscard]] const std::vector<std::string>& names() const noexcept;
    [[nodiscard]] bool contains(std::string_view name) const noexcept;

    /// A member, inflated anew with each call.
    ///
    /// Errors: errc::missing_part, errc::damaged_package, errc::limit_reached; the member is location::part.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] bytes data(std::string_view name) const;

    /// As it was given.
    [[nodiscard]] const std::string& file() const noexcept;

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace ita::zip
