// src/package/members.hpp - which members a package has: its directory tells, and libzip where that is not plain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/pieced_bytes.hpp>
#include <ita/base/shared_bytes.hpp>

#include "base/any_case.hpp"
#include "package/directory.hpp"
#include "package/libzip.hpp"

namespace ita::zip {

/// What is told of a member, which its bytes may belie.
struct member {
    zip_uint64_t index = 0;
    std::uint64_t size = 0;     ///< as the directory says
    std::uint64_t pressed = 0;  ///< bytes in the package, as the directory says
    zip_uint16_t method = 0;
    std::uint32_t sum = 0;
    bool is_encrypted = false;
};

/// Members of good names, each of which is one to every reader; none has a password.
class members {
  public:
    /// `most` and `file`, which is told in errors, must outlive it.
    ///
    /// Errors: errc::damaged_package, errc::encrypted, errc::limit_reached.
    members(const pieced_bytes& package, const limits& most, const std::string& file);
    members(const members&) = delete;
    members& operator=(const members&) = delete;

    /// In the order of the directory; folders are left out.
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }
    /// A null pointer where there is none.
    [[nodiscard]] const member* find(std::string_view name) const noexcept;
    /// The name of the member that is called so, capitals or not; empty where there is none.
    [[nodiscard]] std::string_view find_in_any_case(std::string_view name) const noexcept;
    /// The bytes of a member where they lie; nothing where the directory and libzip tell otherwise.
    ///
    /// Errors: errc::damaged_package for a member that has two names.
    [[nodiscard]] std::optional<shared_bytes> pressed_bytes(const member& which, std::string_view name) const;
    /// The package as libzip sees it, put into one place for that. Errors: errc::damaged_package.
    [[nodiscard]] zip_t* by_libzip();

  private:
    [[nodiscard]] std::uint64_t count() const;
    void read_directory();
    void add(zip_uint64_t index);
    [[nodiscard]] std::string name_at(zip_uint64_t index) const;
    [[nodiscard]] member told_of(zip_uint64_t index, const std::string& name) const;

    pieced_bytes package_;
    shared_bytes in_one_place_{};  ///< what libzip was given
    const limits& most_;
    const std::string& file_;
    archive open_{};  ///< where our own look at the directory is not enough
    directory seen_;
    std::vector<std::string> names_{};
    std::vector<member> all_{};  ///< with the names
    std::vector<std::string> folders_{};
    by_name_in_any_case<std::optional<std::size_t>> places_{};  ///< of members; folders have none
};

}  // namespace ita::zip
