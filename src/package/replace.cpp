#include "package/replace.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "package/directory.hpp"
#include "package/press.hpp"
#include "package/reader.hpp"
#include "package/refusal.hpp"

namespace ita::zip {
namespace {

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
    set(header, place(flags), number(header, place(flags)) & ~descriptor_flag);
    set(header, place(sum), content.crc);
    set(header, place(pressed_size), content.deflated.size());
    set(header, place(full_size), content.size);
}

/// The bytes that a member takes up and what stands there instead.
struct exchange {
    const entry* which = nullptr;
    std::size_t to = 0;
    pressed content{};
    std::string local{};  ///< its header; empty where the member leaves

    [[nodiscard]] std::int64_t growth() const {
        return static_cast<std::int64_t>(local.size() + content.deflated.size()) -
               static_cast<std::int64_t>(to - which->from);
    }
};

std::size_t next_start(const directory& in, const entry& which) {
    auto next = in.start;
    for (const auto& each : in.entries)
        if (&each != &which && each.from >= which.from) next = std::min(next, each.from);
    return next;
}

/// Whether a member starts and ends before a byte, so that what comes to stand there does not change it.
bool stands_before(const directory& in, const entry& which, std::size_t at) {
    if (which.from >= at) return false;
    const auto there = found_by_any(in, which);
    return !there || there->end <= at;
}

bool is_taken(const directory& in, std::size_t at) {
    return std::ranges::any_of(in.entries,
                               [&](const entry& each) { return each.from < at && !stands_before(in, each, at); });
}

/// Members that stand elsewhere would become others when the directory moves.
void check_all_before_directory(const directory& in, const std::string& file) {
    for (const auto& each : in.entries)
        if (!stands_before(in, each, in.start))
            damaged({.file = file, .part = std::string(each.name)},
                    "expected a member before the directory, found one that is not");
}

/// Where a member stands, and its end with what follows its bytes.
struct extent {
    local_member at;
    std::size_t to;
};

extent extent_of(const directory& in, const entry& which, const location& where) {
    const auto old = find(in, which);
    if (!old)
        damaged(where, fmt::format("expected a header as the directory has it at byte {}, found another", which.from));
    const auto next = next_start(in, which);
    if (old->end > next || is_taken(in, which.from))
        damaged(where, "expected members beside one another, found one within another");
    const bool described = (number(which.header, flags) & descriptor_flag) != 0;
    const auto behind = in.all.part(old->end, next - old->end);
    return {*old, old->end + (described ? descriptor_size(as_text(behind), which.header) : 0)};
}

exchange exchanged(const directory& in, const entry& which, std::string_view content, const location& where) {
    const auto [old, to] = extent_of(in, which, where);
    const auto how = number(which.header, method);
    if (how != stored && how != deflated)
        damaged(where, fmt::format("expected a stored or deflated member, found method {}", how));
    exchange made{.which = &which, .to = to, .content = made_of(content, how), .local = std::string(old.header)};
    const auto extra = without_zip64(old.extra);
    set(made.local, in_local(extra_size), extra.size());
    set_facts(made.local, made.content, true);
    made.local.append(which.name).append(extra);
    return made;
}

// ------------------------------------------------------------------ putting together

using exchanges = std::vector<exchange>;

struct asked {
    const std::map<std::string, std::string_view>& contents;
    const std::vector<std::string>& leaving;

    [[nodiscard]] bool leaves(std::string_view name) const { return std::ranges::find(leaving, name) != leaving.end(); }
};

const entry& entry_of(const directory& in, const location& where) {
    const auto found = std::ranges::find(in.entries, std::string_view(where.part), &entry::name);
    if (found == in.entries.end())
        throw error(errc::missing_part, where, "expected this part in the package, found none");
    return *found;
}

exchanges all_exchanged(const directory& in, const asked& what, const std::string& file) {
    exchanges all;
    for (const auto& [name, content] : what.contents) {
        const location where{.file = file, .part = name};
        all.push_back(exchanged(in, entry_of(in, where), content, where));
    }
    for (const auto& name : what.leaving) {
        const location where{.file = file, .part = name};
        const auto& which = entry_of(in, where);
        all.push_back({.which = &which, .to = extent_of(in, which, where).to});
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

std::size_t moved_to(const exchanges& all, std::size_t at) {
    return static_cast<std::size_t>(static_cast<std::int64_t>(at) + moved(all, at));
}

/// As the directory tells of a member then; nothing of one that leaves.
std::string header_of(const entry& which, const exchanges& all) {
    const auto own = std::ranges::find(all, &which, &exchange::which);
    if (own != all.end() && own->local.empty()) return {};
    std::string header(which.header);
    set(header, local_offset, moved_to(all, which.from));
    if (own != all.end()) set_facts(header, own->content, false);
    return header;
}

std::size_t size_of_headers(const directory& in) {
    std::size_t size = 0;
    for (const auto& each : in.entries) size += each.header.size();
    return size;
}

/// A member as it comes into the package.
bytes member_of(const exchange& from) {
    auto made = bytes_of(from.local);
    made.insert(made.end(), from.content.deflated.begin(), from.content.deflated.end());
    return made;
}

/// The directory, its end and what stands behind it, all in one piece.
std::string end_of(const directory& in, const exchanges& all, std::size_t start) {
    std::string made;
    for (const auto& each : in.entries) made += header_of(each, all);
    const auto size = made.size();
    const auto behind = in.start + size_of_headers(in);
    made += as_text(in.all.part(behind, in.all.size() - behind));
    const auto at = size + in.end - behind;
    const auto put = [&](field f, std::size_t value) { set(made, {at + f.at, f.size}, value); };
    const auto leaving = std::ranges::count_if(all, [](const exchange& each) { return each.local.empty(); });
    const auto left = in.entries.size() - static_cast<std::size_t>(leaving);
    put(end_disk_count, left);
    put(end_count, left);
    put(end_size, size);
    put(end_offset, start);
    return made;
}

pieced_bytes put_together(const shared_bytes& package, const directory& in, const exchanges& all,
                          const std::string& file) {
    const auto start = moved_to(all, in.start);
    if (start + in.all.size() - in.start >= of_zip64)
        throw error(errc::limit_reached, {.file = file}, "expected a package below 4 GiB, found a larger one");
    pieced_bytes made;
    std::size_t done = 0;
    for (const auto& each : all) {
        made.append(package.part(done, each.which->from - done));
        made.append(member_of(each));
        done = each.to;
    }
    made.append(package.part(done, in.start - done));
    made.append(bytes_of(end_of(in, all, start)));
    return made;
}

/// Readers differ in what they make of odd packages: the result must be to ours what was meant.
void check(const pieced_bytes& made, const reader& before, const asked& what, const limits& most) {
    const reader after(made, most, before.file());
    auto names = before.names();
    std::erase_if(names, [&](const std::string& name) { return what.leaves(name); });
    bool good = after.names() == names;
    for (const auto& [name, content] : what.contents) good = good && after.text(name) == content;
    if (!good)
        throw error(errc::damaged_package, {.file = before.file()},
                    "expected a package whose members can be replaced, found one that reads otherwise after it");
}

}  // namespace

pieced_bytes without(const shared_bytes& package, const std::vector<std::string>& leaving,
                     const std::map<std::string, std::string_view>& contents, const limits& most,
                     const std::string& file) {
    const asked what{contents, leaving};
    const reader before(package, most, file);
    const auto taken = directory_of(package, file);
    check_all_before_directory(taken, file);
    const auto made = put_together(package, taken, all_exchanged(taken, what, file), file);
    check(made, before, what, most);
    return made;
}

pieced_bytes replaced(const shared_bytes& package, const std::map<std::string, std::string_view>& contents,
                      const limits& most, const std::string& file) {
    return without(package, {}, contents, most, file);
}

}  // namespace ita::zip
