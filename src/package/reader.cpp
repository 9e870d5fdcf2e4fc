#include "package/reader.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "base/file_size.hpp"
#include "base/fresh_bytes.hpp"
#include "base/work.hpp"
#include "package/directory.hpp"
#include "package/libzip.hpp"
#include "package/members.hpp"
#include "package/press.hpp"
#include "package/refusal.hpp"
#include "package/stranger.hpp"

namespace ita::zip {
namespace {

/// The directory stands at the end of a package, so without an end there is nothing to look for.
void expect_end(const pieced_bytes& package, const std::string& file) {
    if (package.empty() || !has_end(package.pieces().back()))
        throw error(errc::truncated, {.file = file},
                    "expected a whole package, found one that breaks off, as a download does that did not end; fetch "
                    "the file again");
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
    impl(const pieced_bytes& package, const limits& bounds, std::string name, const known_members* known_before)
        : most(bounds), file(std::move(name)), before(known_before), all(package, most, file) {}

    std::string text(std::string_view name);
    shared_bytes data(std::string_view name);

    request asked_for(std::string_view name) const;
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

    limits most;
    std::string file;
    const known_members* before;
    members all;
    known_members known{};
    std::size_t read_in_all = 0;
};

// The declared size is a wish: deflate cannot make more than 1032 bytes of one, so no more is set aside.
std::size_t reader::impl::room_for(const member& from) const {
    constexpr std::uint64_t densest = 1032;
    const auto most_possible = std::min<std::uint64_t>(from.pressed, most.entry_bytes) * densest;
    return static_cast<std::size_t>(std::min({from.size, most_possible, std::uint64_t{most.entry_bytes}}));
}

request reader::impl::asked_for(std::string_view name) const {
    location where{.file = file, .part = std::string(name)};
    const auto* const found = all.find(name);
    if (found == nullptr) throw error(errc::missing_part, where, "expected this part in the package, found none");
    const auto& from = *found;
    if (from.method != ZIP_CM_STORE && from.method != ZIP_CM_DEFLATE)
        damaged(where,
                fmt::format("expected a stored or deflated member, found method {}; pack the file again with its word "
                            "processor",
                            from.method));
    return {from, std::move(where), all.pressed_bytes(from, name)};
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
    auto* const package = all.by_libzip();
    const open_file opened(zip_fopen_index(package, from.index, 0));
    if (!opened) damaged(where, "expected a member that can be read, found: " + said(zip_get_error(package)));
    Content made;
    const auto room = room_for(from) + 1;
    made.resize(std::min(room - 1, most.ratio_grace) + 1);
    std::size_t size = 0;
    for (;;) {
        const auto got = zip_fread(opened.get(), made.data() + size, made.size() - size);
        if (got < 0) damaged(where, "expected a sound member, found: " + said(zip_file_get_error(opened.get())));
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        look_up();
        check_size(size, asked);
        if (size == made.size()) made.resize(size < room ? std::min(room, size * 2) : size * 2);
    }
    if (size != from.size)
        damaged(where, fmt::format("expected {} bytes, as the package's directory says, found {}", from.size, size));
    made.resize(size);
    return made;
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
        if (auto made = inflated_whole<Content>(asked); made && checksum(bytes_in(*made)) == from.sum)
            return std::move(*made);
    return read_by_pieces<Content>(asked);
}

std::string reader::impl::text(std::string_view name) {
    const auto asked = asked_for(name);
    auto content = asked.is_stored() ? std::string(as_text(content_of(asked))) : inflated<std::string>(asked);
    read_in_all += content.size();
    return content;
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

const std::vector<std::string>& reader::names() const noexcept { return impl_->all.names(); }
bool reader::contains(std::string_view name) const noexcept { return impl_->all.find(name) != nullptr; }
std::string_view reader::find_in_any_case(std::string_view name) const noexcept {
    return impl_->all.find_in_any_case(name);
}
std::string reader::text(std::string_view name) const { return impl_->text(name); }
shared_bytes reader::data(std::string_view name) const { return impl_->data(name); }
const known_members& reader::known() const noexcept { return impl_->known; }
const std::string& reader::file() const noexcept { return impl_->file; }

}  // namespace ita::zip
