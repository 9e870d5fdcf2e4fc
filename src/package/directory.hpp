// src/package/directory.hpp - where the members of a package lie, byte for byte, as its own records tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/bytes.hpp>
#include <ita/base/pieced_bytes.hpp>

namespace ita::zip {

/// A record of a package: its mark, and what it takes up before the names. Source: APPNOTE 6.3.9, 4.3.
struct record {
    std::string_view mark;
    std::size_t size;
};
inline constexpr record local_header{"PK\3\4", 30}, central_header{"PK\1\2", 46}, end_record{"PK\5\6", 22};

/// A number of a record, low byte first.
struct field {
    std::size_t at;
    std::size_t size;
};
// Of a member in the directory; and of the end record.
inline constexpr field flags{8, 2}, method{10, 2}, sum{16, 4}, pressed_size{20, 4}, full_size{24, 4}, name_size{28, 2},
    extra_size{30, 2}, comment_size{32, 2}, local_offset{42, 4};
inline constexpr field disk{34, 2};
inline constexpr field end_disks{4, 4}, end_disk_count{8, 2}, end_count{10, 2}, end_size{12, 4}, end_offset{16, 4},
    end_comment{20, 2};

/// The same field in a local header, which lacks the version that the package was made by.
[[nodiscard]] constexpr field in_local(field which) noexcept { return {which.at - 2, which.size}; }

inline constexpr std::uint32_t of_zip64 = 0xFFFF'FFFF;
inline constexpr std::uint32_t stored = 0, deflated = 8;  ///< methods
inline constexpr std::uint32_t encrypted_flag = 1u << 0, descriptor_flag = 1u << 3;

[[nodiscard]] std::uint32_t number(std::string_view record, field where);
void set(std::string& record, field where, std::uint64_t value);

/// A member as the directory tells of it.
struct entry {
    std::string_view header{};  ///< in the directory, all of it
    std::string_view name{};
    std::size_t from = 0;  ///< its local header
};

/// A package taken apart.
struct directory {
    pieced_bytes all{};
    std::size_t start = 0;
    std::size_t end = 0;  ///< where the end record starts
    std::vector<entry> entries{};
};

/// Reads the directory; what members hold is not looked at. The package must outlive it; `file` is told in errors.
///
/// Of a package in pieces the directory and its end are looked for in the last one.
/// Errors: errc::damaged_package; errc::limit_reached for packages that need ZIP64.
[[nodiscard]] directory directory_of(const pieced_bytes& package, const std::string& file);
[[nodiscard]] directory directory_of(byte_view package, const std::string& file);

/// Whether an end record stands in it, whatever that says; where none does, the package breaks off.
[[nodiscard]] bool has_end(byte_view package) noexcept;

/// Whether all there is to know of the members stands in the directory, and stands there so plainly that no two
/// readers of packages differ in what it says: one end record, no comments, no further fields, names in ASCII.
[[nodiscard]] bool is_plain(const directory& which);

/// What stands where a member does.
struct local_member {
    std::string_view header{};  ///< the fixed fields of the local one
    std::string_view name{};
    std::string_view extra{};
    std::size_t start = 0;  ///< of the member's bytes
    std::size_t end = 0;
};

/// Where a reader finds a member that does not hold its local header against the directory; nothing where no such
/// header stands or the bytes are not all there.
[[nodiscard]] std::optional<local_member> found_by_any(const directory& in, const entry& which);
/// Nothing too where the local header is not as the directory has it.
[[nodiscard]] std::optional<local_member> find(const directory& in, const entry& which);

}  // namespace ita::zip
