#include "package/directory.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <ita/base/error.hpp>

namespace ita::zip {
namespace {

using namespace std::string_view_literals;

/// So much of a package from one byte on; less where it ends, or goes on in another place.
std::string_view text_at(const pieced_bytes& all, std::size_t from, std::size_t size) {
    return as_text(all.seen_from(from)).substr(0, size);
}

/// The fixed fields of a record; empty where it does not stand there.
std::string_view fixed_fields(const pieced_bytes& all, std::size_t from, record what) {
    const auto there = text_at(all, from, what.size);
    return there.size() == what.size && there.starts_with(what.mark) ? there : std::string_view();
}

bool is_end(const pieced_bytes& all, std::size_t at) {
    const auto found = fixed_fields(all, at, end_record);
    if (found.empty()) return false;
    const auto behind_directory = std::uint64_t{number(found, end_offset)} + number(found, end_size);
    return number(found, end_comment) <= all.size() - at - end_record.size &&
           (behind_directory <= at || number(found, end_offset) == of_zip64);
}

/// The last that is one: its mark may stand in its own comment too.
std::size_t find_end(const pieced_bytes& all, const location& where) {
    const auto last = all.empty() ? ""sv : as_text(all.pieces().back());
    const auto before = all.size() - last.size();
    auto at = last.rfind(end_record.mark);
    while (at != std::string_view::npos && at != 0 && !is_end(all, before + at))
        at = last.rfind(end_record.mark, at - 1);
    if (at == std::string_view::npos || !is_end(all, before + at))
        throw error(errc::damaged_package, where, "expected the end of the directory, found none");
    const auto locator = before + at < 20 ? shared_bytes() : all.part(before + at - 20, 4);
    if (number(last.substr(at), end_offset) == of_zip64 || as_text(locator) == "PK\6\7")
        throw error(errc::limit_reached, where, "expected a package that needs no ZIP64, found one that does");
    return before + at;
}

entry entry_at(const directory& in, std::size_t at, const location& where) {
    const auto fixed = fixed_fields(in.all, at, central_header);
    if (fixed.empty())
        throw error(errc::damaged_package, where,
                    fmt::format("expected a header of a member at byte {}, found none", at));
    const auto names = number(fixed, name_size);
    const auto size = central_header.size + names + number(fixed, extra_size) + number(fixed, comment_size);
    const auto header = text_at(in.all, at, size);
    if (at > in.end || size > in.end - at || header.size() != size)
        throw error(errc::damaged_package, where, "expected a directory before its end record, found a longer one");
    return {.header = header, .name = header.substr(central_header.size, names), .from = number(fixed, local_offset)};
}

bool is_plain_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~'; });
}

bool is_plain(const entry& which) {
    constexpr std::uint32_t all_encryption = encrypted_flag | 1u << 6 | 1u << 13;
    const auto told = [&](field what) { return number(which.header, what); };
    return which.header.size() == central_header.size + which.name.size() && is_plain_name(which.name) &&
           (told(flags) & all_encryption) == 0 && told(disk) == 0 && told(pressed_size) != of_zip64 &&
           told(full_size) != of_zip64 && told(local_offset) != of_zip64;
}

/// Whether no other end record stands where a reader may look for one.
bool has_one_end(const directory& which) {
    constexpr std::size_t longest_comment = 0xFFFF;
    const auto from = which.end - std::min(which.end, longest_comment);
    const auto last = which.all.part(from, which.all.size() - from);
    return as_text(last).find(end_record.mark) == which.end - from;
}

}  // namespace

std::uint32_t number(std::string_view record, field where) {
    std::uint32_t value = 0;
    for (auto i = where.size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(record[where.at + i]);
    return value;
}

void set(std::string& record, field where, std::uint64_t value) {
    for (std::size_t i = 0; i < where.size; ++i) record[where.at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

bool has_end(byte_view package) noexcept {
    // From behind, where that of a whole package stands: from the front every byte of every picture is looked at.
    const auto all = as_text(package);
    return all.size() >= end_record.size &&
           all.rfind(end_record.mark, all.size() - end_record.size) != std::string_view::npos;
}

directory directory_of(byte_view package, const std::string& file) {
    return directory_of(pieced_bytes({nullptr, package}), file);
}

directory directory_of(const pieced_bytes& package, const std::string& file) {
    const location where{.file = file};
    directory made{.all = package};
    made.end = find_end(made.all, where);
    const auto end = fixed_fields(made.all, made.end, end_record);
    made.start = number(end, end_offset);
    auto at = made.start;
    for (auto left = number(end, end_count); left > 0; --left)
        at += made.entries.emplace_back(entry_at(made, at, where)).header.size();
    return made;
}

bool is_plain(const directory& which) {
    if (which.all.size() - which.end != end_record.size || !has_one_end(which)) return false;
    const auto end = fixed_fields(which.all, which.end, end_record);
    return number(end, end_disks) == 0 && number(end, end_disk_count) == number(end, end_count) &&
           which.start + number(end, end_size) == which.end &&
           std::ranges::all_of(which.entries, [](const entry& each) { return is_plain(each); }) &&
           (which.entries.empty() || which.entries.back().header.end() == end.begin());
}

std::optional<local_member> found_by_any(const directory& in, const entry& which) {
    const auto header = fixed_fields(in.all, which.from, local_header);
    if (header.empty()) return std::nullopt;
    const auto names = number(header, in_local(name_size));
    const auto extras = number(header, in_local(extra_size));
    const auto start = which.from + local_header.size + names + extras;
    const auto size = number(which.header, pressed_size);
    if (start > in.all.size() || size > in.all.size() - start) return std::nullopt;
    const auto name = text_at(in.all, start - extras - names, names), extra = text_at(in.all, start - extras, extras);
    if (name.size() != names || extra.size() != extras) return std::nullopt;
    return local_member{header, name, extra, start, start + size};
}

std::optional<local_member> find(const directory& in, const entry& which) {
    const auto there = found_by_any(in, which);
    const bool is_told =
        there && there->name == which.name && number(there->header, in_local(method)) == number(which.header, method);
    return is_told ? there : std::nullopt;
}

}  // namespace ita::zip
