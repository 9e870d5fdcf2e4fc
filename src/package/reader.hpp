// src/package/reader.hpp - a ZIP package in memory: names in order, members inflated when they are asked for.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/pieced_bytes.hpp>
#include <ita/base/shared_bytes.hpp>

namespace ita::zip {

/// What a member was found to hold, for who reads the same bytes again while somebody has the content.
struct known_member {
    shared_bytes pressed{};  ///< as they lie in the package
    std::uint16_t method = 0;
    std::uint32_t sum = 0;
    byte_view content{};
    std::weak_ptr<const void> owner{};  ///< of the content
};
using known_members = std::unordered_map<std::string, known_member>;

/// Looks at a package; nothing in it is believed: sizes are counted, checksums checked, names and doubles refused.
///
/// Not to be asked by two threads at once.
class reader {
  public:
    /// `file` is told in errors; what `before`, which must outlive the reader, knows is compared with what is there,
    /// not inflated and summed again.
    ///
    /// Errors: those of refuse_strangers(); errc::truncated; errc::damaged_package; errc::encrypted;
    /// errc::limit_reached.
    reader(const shared_bytes& package, const limits& most, std::string file = {},
           const known_members* before = nullptr);
    /// Of a package that replaced() put together. One whose directory two readers may understand in two ways is put
    /// into one place first.
    reader(const pieced_bytes& package, const limits& most, std::string file = {},
           const known_members* before = nullptr);
    reader(const reader&) = delete;
    reader& operator=(const reader&) = delete;
    ~reader();

    /// Members in the order of the package's directory; folders are left out.
    [[nodiscard]] const std::vector<std::string>& names() const noexcept;
    [[nodiscard]] bool contains(std::string_view name) const noexcept;
    /// The name of the member that is called so, capitals or not; empty where there is none.
    [[nodiscard]] std::string_view find_in_any_case(std::string_view name) const noexcept;

    /// A member, inflated anew with each call.
    ///
    /// Errors: errc::missing_part, errc::damaged_package, errc::limit_reached; the member is location::part.
    [[nodiscard]] std::string text(std::string_view name) const;
    /// The same to be kept: a part of the package's own bytes where it is stored.
    [[nodiscard]] shared_bytes data(std::string_view name) const;
    /// What data() gave.
    [[nodiscard]] const known_members& known() const noexcept;

    /// As it was given.
    [[nodiscard]] const std::string& file() const noexcept;

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace ita::zip
