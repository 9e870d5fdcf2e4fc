#include "package/replace.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "package/press.hpp"
#include "package/reader.hpp"

namespace ita::zip {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t of_zip64 = 0xFFFF'FFFF;
constexpr std::uint32_t stored = 0, deflated = 8;
constexpr std::uint32_t has_descriptor = 1u << 3;

/// A record of a package: its mark, and what it takes up before the names.
struct record {
    std::string_view mark;
    std::size_t size;
};
constexpr record local_header{"PK\3\4", 30};
constexpr record central_header{"PK\1\2", 46};
constexpr record end_record{"PK\5\6", 22};

/// A number of a record, low byte first.
struct field {
    std::size_t at;
    std::size_t size;
};
// Of a member in the directory; and of the end record.
constexpr field flags{8, 2}, method{10, 2}, sum{16, 4}, pressed_size{20, 4}, full_size{24, 4}, name_size{28, 2},
    extra_size{30, 2}, comment_size{32, 2}, local_offset{42, 4};
constexpr field end_count{10, 2}, end_size{12, 4}, end_offset{16, 4}, end_comment{20, 2};

/// The same field in a local header, which lacks the version that the package was made by.
constexpr field in_local(field which) { return {which.at - 2, which.size}; }

std::uint32_t number(std::string_view record, field where) {
    std::uint32_t value = 0;
    for (auto i = where.size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(record[where.at + i]);
    return value;
}

void set(std::string& record, field where, std::uint64_t value) {
    for (std::size_t i = 0; i < where.size; ++i) record[where.at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

struct member {
    std::string_view header{};  ///< in the directory, all of it
    std::string_view name{};
    std::size_t from = 0;  ///< its local header
};

/// A package taken apart, as far as it must be to be put together again.
struct parts {
    std::string_view all{};
    std::string file{};
    std::size_t directory = 0;  ///< where it starts
    std::size_t end = 0;        ///< where the end record starts
    std::vector<member> members{};

    [[noreturn]] void damaged(const std::string& expected, std::string_view member = {}) const {
        throw error(errc::damaged_package, {.file = file, .part = std::string(member)}, expected);
    }
    /// The fixed fields of a record with so much behind them.
    [[nodiscard]] std::string_view at(std::size_t from, record what, std::string_view member = {}) const {
        if (from > all.size() || all.size() - from < what.size || !all.substr(from).starts_with(what.mark))
            damaged(fmt::format("expected a header of a member at byte {}, found none", from), member);
        return all.substr(from, what.size);
    }
};

// ------------------------------------------------------------------ taking apart

bool is_end(std::string_view all, std::size_t at) {
    if (all.size() - at < end_record.size) return false;
    const auto found = all.substr(at, end_record.size);
    const auto behind_directory = std::uint64_t{number(found, end_offset)} + number(found, end_size);
    return number(found, end_comment) <= all.size() - at - end_record.size &&
           (behind_directory <= at || number(found, end_offset) == of_zip64);
}

/// The last that is one: its mark may stand in its own comment too.
void find_end(parts& of) {
    auto at = of.all.rfind(end_record.mark);
    while (at != std::string_view::npos && at != 0 && !is_end(of.all, at)) at = of.all.rfind(end_record.mark, at - 1);
    if (at == std::string_view::npos || !is_end(of.all, at))
        of.damaged("expected the end of the directory, found none");
    const auto locator = at < 20 ? ""sv : of.all.substr(at - 20, 4);
    if (number(of.all.substr(at), end_offset) == of_zip64 || locator == "PK\6\7")
        throw error(errc::limit_reached, {.file = of.file},
                    "expected a package that needs no ZIP64, found one that does");
    of.end = at;
    of.directory = number(of.all.substr(at), end_offset);
}

void read_directory(parts& of) {
    const auto count = number(of.all.substr(of.end), end_count);
    auto at = of.directory;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto fixed = of.at(at, central_header);
        const auto names = number(fixed, name_size);
        const auto size = central_header.size + names + number(fixed, extra_size) + number(fixed, comment_size);
        if (size > of.end - at) of.damaged("expected a directory before its end record, found a longer one");
        of.members.push_back({.header = of.all.substr(at, size),
                              .name = of.all.substr(at + central_header.size, names),
                              .from = number(fixed, local_offset)});
        at += size;
    }
}

parts taken_apart(byte_view package, const std::string& file) {
    parts made{.all = as_text(package), .file = file};
    find_end(made);
    read_directory(made);
    return made;
}

// ------------------------------------------------------------------ one member

/// What follows the bytes of a member whose sizes were not known when its header was written; none where it is not
/// there.
std::size_t descriptor_size(std::string_view behind, std::string_view header) {
    const std::size_t mark = behind.starts_with("PK\7\x8") ? 4 : 0;
    for (const std::size_t wide : {std::size_t{4}, std::size_t{8}}) {
        if (behind.size() < mark + 4 + 2 * wide) return 0;
        const auto found = behind.substr(mark);
        const bool fits = number(found, {0, 4}) == number(header, sum) &&
                          number(found, {4, 4}) == number(header, pressed_size) &&
                          number(found, {4 + wide, 4}) == number(header, full_size);
        const bool is_wide = wide == 8 && (number(found, {8, 4}) | number(found, {16, 4})) == 0;
        if (fits && (wide == 4 || is_wide)) return mark + 4 + 2 * wide;
    }
    return 0;
}

/// Extra fields without that of ZIP64, whose sizes are no longer true. A field is a number, a size and so many bytes.
std::string without_zip64(std::string_view extra) {
    std::string kept;
    while (extra.size() >= 4) {
        const auto one = extra.substr(0, 4 + number(extra, {2, 2}));
        if (number(one, {0, 2}) != 1) kept += one;
        extra.remove_prefix(one.size());
    }
    return kept += extra;
}

pressed made_of(std::string_view content, std::uint32_t how) {
    return how == stored ? unpressed(content) : press(content, compression::normal);
}

void set_facts(std::string& header, const pressed& content, bool local) {
    const auto place = [&](field f) { return local ? in_local(f) : f; };
    set(header, place(flags), number(header, place(flags)) & ~has_descriptor);
    set(header, place(sum), content.crc);
    set(header, place(pressed_size), content.deflated.size());
    set(header, place(full_size), content.size);
}

/// The bytes that a member takes up and what stands there instead.
struct exchange {
    const member* which = nullptr;
    std::size_t to = 0;
    pressed content{};
    std::string local{};

    [[nodiscard]] std::int64_t growth() const {
        return static_cast<std::int64_t>(local.size() + content.deflated.size()) -
               static_cast<std::int64_t>(to - which->from);
    }
};

std::size_t next_start(const parts& of, const member& which) {
    auto next = of.directory;
    for (const auto& each : of.members)
        if (&each != &which && each.from >= which.from) next = std::min(next, each.from);
    return next;
}

exchange exchanged(const parts& of, const member& which, std::string_view content) {
    const auto header = of.at(which.from, local_header, which.name);
    const auto names = number(header, in_local(name_size));
    const auto extras = number(header, in_local(extra_size));
    const auto start = which.from + local_header.size + names + extras;
    const auto behind = start + number(which.header, pressed_size);
    const auto next = next_start(of, which);
    const auto how = number(which.header, method);
    if (behind > next) of.damaged("expected members beside one another, found one within another", which.name);
    if (of.all.substr(which.from + local_header.size, names) != which.name || number(header, in_local(method)) != how)
        of.damaged("expected a header as the directory has it, found another", which.name);
    if (how != stored && how != deflated)
        of.damaged(fmt::format("expected a stored or deflated member, found method {}", how), which.name);
    exchange made{.which = &which, .to = behind, .content = made_of(content, how), .local = std::string(header)};
    if ((number(which.header, flags) & has_descriptor) != 0)
        made.to += descriptor_size(of.all.substr(behind, next - behind), which.header);
    const auto extra = without_zip64(of.all.substr(start - extras, extras));
    set(made.local, in_local(extra_size), extra.size());
    set_facts(made.local, made.content, true);
    made.local.append(which.name).append(extra);
    return made;
}

// ------------------------------------------------------------------ putting together

using exchanges = std::vector<exchange>;

exchanges all_exchanged(const parts& of, const std::map<std::string, std::string_view>& contents) {
    exchanges all;
    for (const auto& [name, content] : contents) {
        const auto found = std::ranges::find(of.members, std::string_view(name), &member::name);
        if (found == of.members.end())
            throw error(errc::missing_part, {.file = of.file, .part = name},
                        "expected this part in the package, found none");
        all.push_back(exchanged(of, *found, content));
    }
    std::ranges::sort(all, {}, [](const exchange& e) { return e.which->from; });
    return all;
}

/// How far what stood at a byte has moved.
std::int64_t moved(const exchanges& all, std::size_t at) {
    std::int64_t sum_of = 0;
    for (const auto& each : all)
        if (each.which->from < at) sum_of += each.growth();
    return sum_of;
}

std::string directory_of(const parts& of, const exchanges& all) {
    std::string made;
    for (const auto& each : of.members) {
        std::string header(each.header);
        set(header, local_offset, each.from + static_cast<std::uint64_t>(moved(all, each.from)));
        const auto own = std::ranges::find(all, &each, &exchange::which);
        if (own != all.end()) set_facts(header, own->content, false);
        made += header;
    }
    return made;
}

bytes put_together(const parts& of, const exchanges& all) {
    std::string made;
    std::size_t done = 0;
    for (const auto& each : all) {
        made.append(of.all, done, each.which->from - done).append(each.local).append(as_text(each.content.deflated));
        done = each.to;
    }
    made.append(of.all, done, of.directory - done);
    const auto directory = made.size();
    if (directory + of.all.size() - of.directory >= of_zip64)
        throw error(errc::limit_reached, {.file = of.file}, "expected a package below 4 GiB, found a larger one");
    made += directory_of(of, all);
    const auto end = made.size() + of.end - of.directory - (made.size() - directory);
    made.append(of.all, of.directory + made.size() - directory);
    set(made, {end + end_offset.at, end_offset.size}, directory);
    return bytes_of(made);
}

/// Readers differ in what they make of odd packages: the result must be to ours what was meant.
void check(byte_view made, const reader& before, const std::map<std::string, std::string_view>& contents,
           const limits& most) {
    const reader after(made, most, before.file());
    bool good = after.names() == before.names();
    for (const auto& [name, content] : contents) good = good && after.text(name) == content;
    if (!good)
        throw error(errc::damaged_package, {.file = before.file()},
                    "expected a package whose members can be replaced, found one that reads otherwise after it");
}

}  // namespace

bytes replaced(byte_view package, const std::map<std::string, std::string_view>& contents, const limits& most,
               const std::string& file) {
    const reader before(package, most, file);
    const auto taken = taken_apart(package, file);
    auto made = put_together(taken, all_exchanged(taken, contents));
    check(made, before, contents, most);
    return made;
}

}  // namespace ita::zip
