#include "package/reader.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include <fmt/format.h>

#include <ita/base/error.hpp>
#include <ita/base/utf8.hpp>

#include "base/any_case.hpp"
#include "base/file_size.hpp"
#include "base/fresh_bytes.hpp"
#include "base/work.hpp"
#include "package/directory.hpp"
#include "package/libzip.hpp"
#include "package/press.hpp"
#include "package/stranger.hpp"

namespace ita::zip {
namespace {

struct member {
    zip_uint64_t index = 0;
    std::uint64_t size = 0;     ///< as the directory says
    std::uint64_t pressed = 0;  ///< bytes in the package, as the directory says
    zip_uint16_t method = 0;
    std::uint32_t sum = 0;
    bool is_encrypted = false;
};

[[noreturn]] void damaged(const location& where, const std::string& message) {
    throw error(errc::damaged_package, where, message);
}

[[noreturn]] void too_much(const location& where, const std::string& message) {
    throw error(errc::limit_reached, where, message);
}

// ------------------------------------------------------------------ names

bool has_dots(std::string_view name) {
    for (std::size_t from = 0; from <= name.size();) {
        const auto segment = name.substr(from, name.find('/', from) - from);
        if (segment == "." || segment == "..") return true;
        from += segment.size() + 1;
    }
    return false;
}

/// What is wrong with a name; empty for a good one.
std::string_view flaw_of(std::string_view name) {
    if (name.empty()) return "an empty one";
    if (name.front() == '/') return "an absolute one";
    if (name.find('\\') != std::string_view::npos) return "one with a backslash";
    if (name.size() > 1 && name[1] == ':') return "one with a drive";
    if (has_dots(name)) return "one with a dot for a folder";
    if (name.find_first_of(std::string_view("\t\n\0", 3)) != std::string_view::npos || !is_sound(name))
        return "one with a control character";
    return {};
}

void check_name(std::string_view name, const limits& most, const std::string& file) {
    if (name.size() > most.entry_name)
        too_much({.file = file}, fmt::format("expected names of {} bytes at the most in the package, found one of {}",
                                             most.entry_name, name.size()));
    if (const auto flaw = flaw_of(name); !flaw.empty())
        damaged({.file = file, .part = is_sound(name) ? std::string(name) : std::string()},
                fmt::format("expected a plain name of a member, found {}", flaw));
}

// ------------------------------------------------------------------ the directory

/// The directory stands at the end of a package, so without an end there is nothing to look for.
void expect_end(const pieced_bytes& package, const std::string& file) {
    if (package.empty() || !has_end(package.pieces().back()))
        throw error(errc::truncated, {.file = file},
                    "expected a whole package, found one that breaks off, as a download does that did not end; fetch "
                    "the file again");
}

archive open_archive(byte_view package, const std::string& file) {
    warm_up();
    zip_problem problem;
    source memory(zip_source_buffer_create(package.data(), package.size(), 0, problem.get()));
    archive made(memory ? zip_open_from_source(memory.get(), ZIP_RDONLY, problem.get()) : nullptr);
    if (!made) {
        const auto why = said(problem.get());
        damaged({.file = file}, "expected a sound package, found a damaged one (" + why + "); ask for the file again");
    }
    static_cast<void>(memory.release());  // the archive's, now that it took it
    return made;
}

/// What libzip tells of a member. It asks the time zone for the moment of each date, which takes longer than all else.
member told_by_libzip(zip_t* package, zip_uint64_t index, const std::string& file) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(package, index, ZIP_FL_ENC_RAW, &facts) != 0)
        damaged({.file = file}, "expected a member that can be found, found: " + said(zip_get_error(package)));
    const bool is_plain = (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) == 0 || facts.encryption_method == ZIP_EM_NONE;
    return {index, facts.size, facts.comp_size, facts.comp_method, facts.crc, !is_plain};
}

/// What the directory tells of a member; nothing where ZIP64 may tell otherwise.
std::optional<member> told_by_directory(const entry& from, zip_uint64_t index) {
    const auto& header = from.header;
    const member made{.index = index,
                      .size = number(header, full_size),
                      .pressed = number(header, pressed_size),
                      .method = static_cast<zip_uint16_t>(number(header, method)),
                      .sum = number(header, zip::sum),
                      .is_encrypted = (number(header, flags) & encrypted_flag) != 0};
    const bool is_told = made.size != of_zip64 && made.pressed != of_zip64;
    return is_told ? std::optional(made) : std::nullopt;
}

// Names in an old code page are seldom and never of a part that a format asks for; they are made UTF-8 by libzip.
std::string name_of(zip_t* package, zip_uint64_t index, const std::string& file) {
    const char* const name = zip_get_name(package, index, ZIP_FL_ENC_GUESS);
    if (name == nullptr)
        damaged({.file = file}, "expected a member with a name, found: " + said(zip_get_error(package)));
    return name;
}

bool is_folder(std::string_view name) { return name.ends_with('/'); }

/// Our own look at the directory; empty where it cannot be had, as of ZIP64, and libzip tells all.
directory seen_directory(const pieced_bytes& package, const std::string& file) {
    try {
        return directory_of(package, file);
    } catch (const error&) {
        return {};
    }
}

/// A member that is asked for.
struct request {
    const member& from;
    location where;
    std::optional<shared_bytes> pressed;  ///< nothing where our directory and libzip's tell otherwise

    [[nodiscard]] bool is_stored() const { return pressed && from.method == ZIP_CM_STORE && from.size == from.pressed; }
};

}  // namespace

struct reader::impl {
    impl(const pieced_bytes& given, const limits& bounds, std::string name, const known_members* known_before)
        : package(given),
          most(bounds),
          file(std::move(name)),
          before(known_before),
          seen(seen_directory(package, file)) {
        if (!is_plain(seen)) by_libzip();
        read_directory();
    }

    zip_t* by_libzip();
    [[nodiscard]] std::uint64_t count() const;
    void read_directory();
    void add(zip_uint64_t index);
    [[nodiscard]] std::string name_at(zip_uint64_t index) const;
    member told_of(zip_uint64_t index, const std::string& name) const;
    [[nodiscard]] const member* find(std::string_view name) const noexcept;
    std::string text(std::string_view name);
    shared_bytes data(std::string_view name);

    request asked_for(std::string_view name) const;
    std::optional<shared_bytes> pressed_bytes(const member& which, std::string_view name) const;
    shared_bytes content_of(const request& asked);
    std::optional<shared_bytes> known_content(const request& asked) const;
    template <class Content>
    Content inflated(const request& asked);
    template <class Content>
    Content read_by_pieces(const request& asked);
    bool is_dense(std::size_t size, const request& asked) const;
    bool is_within_limits(std::size_t size, const request& asked) const;
    void check_size(std::size_t size, const request& asked) const;
    std::size_t room_for(const member& from) const;

    pieced_bytes package;
    shared_bytes in_one_place{};  ///< what libzip was given
    limits most;
    std::string file;
    const known_members* before;
    archive open{};  ///< where our own look at the directory is not enough
    directory seen;
    std::vector<std::string> names{};
    std::vector<member> members{};  ///< with the names
    std::vector<std::string> folders{};
    by_name_in_any_case<std::optional<std::size_t>> places{};  ///< of members; folders have none
    known_members known{};
    std::size_t read_in_all = 0;
};

zip_t* reader::impl::by_libzip() {
    if (open) return open.get();
    in_one_place = package.joined();
    open = open_archive(in_one_place, file);
    return open.get();
}

std::uint64_t reader::impl::count() const {
    return open ? static_cast<std::uint64_t>(zip_get_num_entries(open.get(), 0)) : seen.entries.size();
}

void reader::impl::read_directory() {
    const auto all = count();
    if (all == 0) damaged({.file = file}, "expected members in the package, found none");
    if (all > most.entries)
        too_much({.file = file}, fmt::format("expected {} members at the most, found {}", most.entries, all));
    names.reserve(all);
    members.reserve(all);
    folders.reserve(all);
    for (zip_uint64_t i = 0; i < all; ++i) add(i);
}

std::string reader::impl::name_at(zip_uint64_t index) const {
    return open ? name_of(open.get(), index, file) : std::string(seen.entries[static_cast<std::size_t>(index)].name);
}

void reader::impl::add(zip_uint64_t index) {
    auto name = name_at(index);
    check_name(name, most, file);
    // libzip's names end with a zero byte, wherever it stands.
    if (index < seen.entries.size() && seen.entries[index].name.find('\0') != std::string_view::npos)
        check_name(seen.entries[index].name, most, file);
    const bool is_member = !is_folder(name);
    const auto& kept = (is_member ? names : folders).emplace_back(std::move(name));
    const auto place = is_member ? std::optional(members.size()) : std::nullopt;
    // Two names that differ in case only are one part to OPC, and readers differ in which they take:
    // ECMA-376-2, 6.2.2.3.
    if (!places.try_emplace(kept, place).second)
        damaged({.file = file, .part = kept}, "expected each name once in the package, found it twice");
    const auto told = told_of(index, kept);
    if (told.is_encrypted)
        throw error(
            errc::encrypted, {.file = file, .part = kept},
            "expected a package without a password, found an encrypted member; open it in its program, take the "
            "password off and save it");
    if (told.pressed > package.size())
        damaged({.file = file, .part = kept},
                fmt::format("expected a member within the package, found one of {} bytes", told.pressed));
    if (is_member) members.push_back(told);
}

const member* reader::impl::find(std::string_view name) const noexcept {
    const auto found = places.find(name);
    if (found == places.end() || !found->second || names[*found->second] != name) return nullptr;
    return &members[*found->second];
}

member reader::impl::told_of(zip_uint64_t index, const std::string& name) const {
    const auto at = static_cast<std::size_t>(index);
    if (at < seen.entries.size() && seen.entries[at].name == name)
        if (const auto told = told_by_directory(seen.entries[at], index)) return *told;
    return told_by_libzip(open.get(), index, file);
}

// The declared size is a wish: deflate cannot make more than 1032 bytes of one, so no more is set aside.
std::size_t reader::impl::room_for(const member& from) const {
    constexpr std::uint64_t densest = 1032;
    const auto most_possible = std::min<std::uint64_t>(from.pressed, most.entry_bytes) * densest;
    return static_cast<std::size_t>(std::min({from.size, most_possible, std::uint64_t{most.entry_bytes}}));
}

// ------------------------------------------------------------------ one member

// libzip tells which members there are and how large; where our word and its agree, the bytes are seen in place.
std::optional<shared_bytes> reader::impl::pressed_bytes(const member& which, std::string_view name) const {
    if (which.index >= seen.entries.size()) return std::nullopt;
    const auto& entry = seen.entries[static_cast<std::size_t>(which.index)];
    if (entry.name != name) return std::nullopt;
    // Some readers go by one name, some by the other.
    if (const auto any = found_by_any(seen, entry); any && any->name != entry.name)
        damaged({.file = file, .part = std::string(name)},
                "expected a member of the same name in the directory and before its bytes, found two names");
    const auto there = zip::find(seen, entry);
    if (!there || there->end - there->start != which.pressed) return std::nullopt;
    return package.part(there->start, there->end - there->start);
}

request reader::impl::asked_for(std::string_view name) const {
    location where{.file = file, .part = std::string(name)};
    const auto* const found = find(name);
    if (found == nullptr) throw error(errc::missing_part, where, "expected this part in the package, found none");
    const auto& from = *found;
    if (from.method != ZIP_CM_STORE && from.method != ZIP_CM_DEFLATE)
        damaged(where,
                fmt::format("expected a stored or deflated member, found method {}; pack the file again with its word "
                            "processor",
                            from.method));
    return {from, std::move(where), pressed_bytes(from, name)};
}

bool reader::impl::is_dense(std::size_t size, const request& asked) const {
    return size > most.ratio_grace && (most.ratio == 0 || size / most.ratio > asked.from.pressed);
}

bool reader::impl::is_within_limits(std::size_t size, const request& asked) const {
    return size <= most.entry_bytes && read_in_all + size <= most.total_bytes && !is_dense(size, asked);
}

void reader::impl::check_size(std::size_t size, const request& asked) const {
    if (size > most.entry_bytes)
        too_much(asked.where, fmt::format("expected {} bytes at the most when inflated, found more", most.entry_bytes));
    if (read_in_all + size > most.total_bytes)
        too_much(asked.where,
                 fmt::format("expected {} bytes at the most in all members, found more", most.total_bytes));
    if (is_dense(size, asked))
        too_much(asked.where,
                 fmt::format("expected {} inflated bytes at the most for each packed one, found more", most.ratio));
}

void check_sum(byte_view content, const request& asked) {
    const auto made = checksum(content);
    if (made != asked.from.sum)
        damaged(asked.where, fmt::format("expected a member with the sum {:08x}, found {:08x}", asked.from.sum, made));
}

/// Bytes of the size that the directory tells; nothing where there are others.
template <class Content>
std::optional<Content> inflated_whole(const request& asked) {
    Content all;
    all.resize(static_cast<std::size_t>(asked.from.size));
    const std::span room(reinterpret_cast<std::byte*>(all.data()), all.size());
    return inflate_whole(*asked.pressed, room) ? std::optional(std::move(all)) : std::nullopt;
}

byte_view bytes_in(const std::string& content) { return as_bytes(content); }
byte_view bytes_in(const fresh_bytes& content) { return {content.data(), content.size()}; }

/// The same of one that is so small that no ratio is asked of it.
template <class Content>
Content small_inflated(const request& asked) {
    auto all = inflated_whole<Content>(asked);
    if (!all)
        damaged(asked.where,
                fmt::format("expected {} bytes, as the package's directory says, found others", asked.from.size));
    check_sum(bytes_in(*all), asked);
    return std::move(*all);
}

// To the very end, since libzip checks the sum of a member only in the read that meets it.
template <class Content>
Content reader::impl::read_by_pieces(const request& asked) {
    const auto& from = asked.from;
    const auto& where = asked.where;
    auto* const all_members = by_libzip();
    const open_file opened(zip_fopen_index(all_members, from.index, 0));
    if (!opened) damaged(where, "expected a member that can be read, found: " + said(zip_get_error(all_members)));
    Content all;
    const auto room = room_for(from) + 1;
    all.resize(std::min(room - 1, most.ratio_grace) + 1);
    std::size_t size = 0;
    for (;;) {
        const auto got = zip_fread(opened.get(), all.data() + size, all.size() - size);
        if (got < 0) damaged(where, "expected a sound member, found: " + said(zip_file_get_error(opened.get())));
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        look_up();
        check_size(size, asked);
        if (size == all.size()) all.resize(size < room ? std::min(room, size * 2) : size * 2);
    }
    if (size != from.size)
        damaged(where, fmt::format("expected {} bytes, as the package's directory says, found {}", from.size, size));
    all.resize(size);
    return all;
}

/// Whether a member may be what the directory says. One that nothing was pressed of is a little larger than its text:
/// RFC 1951, 3.2.4, five bytes for each 65,535, of which some writers make smaller ones.
bool may_be_honest(const member& from, std::size_t room) {
    constexpr std::uint64_t least_block = 512, ends = 64;
    return from.size == room && from.pressed <= from.size + from.size / least_block + ends;
}

// A bomb, and what is not as large as the directory says, is inflated by pieces, so that it ends at the limit.
template <class Content>
Content reader::impl::inflated(const request& asked) {
    look_up();
    const auto& from = asked.from;
    if (!asked.pressed || from.method != ZIP_CM_DEFLATE || !may_be_honest(from, room_for(from)))
        return read_by_pieces<Content>(asked);
    const auto size = static_cast<std::size_t>(from.size);
    if (size <= most.ratio_grace) {
        check_size(size, asked);
        return small_inflated<Content>(asked);
    }
    if (is_within_limits(size, asked))
        if (auto all = inflated_whole<Content>(asked); all && checksum(bytes_in(*all)) == from.sum)
            return std::move(*all);
    return read_by_pieces<Content>(asked);
}

std::string reader::impl::text(std::string_view name) {
    const auto asked = asked_for(name);
    auto all = asked.is_stored() ? std::string(as_text(content_of(asked))) : inflated<std::string>(asked);
    read_in_all += all.size();
    return all;
}

// ------------------------------------------------------------------ contents that are kept

/// What the same bytes were found to hold before, where somebody still has it.
std::optional<shared_bytes> reader::impl::known_content(const request& asked) const {
    if (before == nullptr || !asked.pressed) return std::nullopt;
    const auto found = before->find(asked.where.part);
    if (found == before->end()) return std::nullopt;
    const auto& was = found->second;
    const auto owner = was.owner.lock();
    const bool is_same = owner && was.method == asked.from.method && was.sum == asked.from.sum &&
                         was.content.size() == asked.from.size && was.pressed == *asked.pressed;
    return is_same ? std::optional(shared_bytes(owner, was.content)) : std::nullopt;
}

shared_bytes reader::impl::content_of(const request& asked) {
    const auto known_now = known_content(asked);
    if (!known_now && !asked.is_stored()) return inflated<fresh_bytes>(asked).shared();
    const auto content = known_now.value_or(*asked.pressed);
    check_size(content.size(), asked);
    if (!known_now) check_sum(content, asked);
    return content;
}

shared_bytes reader::impl::data(std::string_view name) {
    const auto asked = asked_for(name);
    auto content = content_of(asked);
    read_in_all += content.size();
    if (asked.pressed)
        known.insert_or_assign(asked.where.part, known_member{*asked.pressed, asked.from.method, asked.from.sum,
                                                              content, content.owner()});
    return content;
}

reader::reader(const shared_bytes& package, const limits& most, std::string file, const known_members* before)
    : reader(pieced_bytes(package), most, std::move(file), before) {}

reader::reader(const pieced_bytes& package, const limits& most, std::string file, const known_members* before) {
    refuse_strangers(package.seen_from(0), file);
    check_file_size(package.size(), most.package_bytes, file);
    expect_end(package, file);
    impl_ = std::make_unique<impl>(package, most, std::move(file), before);
}
reader::~reader() = default;

const std::vector<std::string>& reader::names() const noexcept { return impl_->names; }
bool reader::contains(std::string_view name) const noexcept { return impl_->find(name) != nullptr; }
std::string_view reader::find_in_any_case(std::string_view name) const noexcept {
    const auto found = impl_->places.find(name);
    const bool is_there = found != impl_->places.end() && found->second;
    return is_there ? found->first : std::string_view();
}
std::string reader::text(std::string_view name) const { return impl_->text(name); }
shared_bytes reader::data(std::string_view name) const { return impl_->data(name); }
const known_members& reader::known() const noexcept { return impl_->known; }
const std::string& reader::file() const noexcept { return impl_->file; }

}  // namespace ita::zip
