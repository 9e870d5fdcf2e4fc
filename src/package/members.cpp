#include "package/members.hpp"

#include <utility>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "package/member_name.hpp"
#include "package/refusal.hpp"

namespace ita::zip {
namespace {

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

}  // namespace

members::members(const pieced_bytes& package, const limits& most, const std::string& file)
    : package_(package), most_(most), file_(file), seen_(seen_directory(package_, file)) {
    if (!is_plain(seen_)) static_cast<void>(by_libzip());
    read_directory();
}

zip_t* members::by_libzip() {
    if (open_) return open_.get();
    in_one_place_ = package_.joined();
    open_ = open_archive(in_one_place_, file_);
    return open_.get();
}

std::uint64_t members::count() const {
    return open_ ? static_cast<std::uint64_t>(zip_get_num_entries(open_.get(), 0)) : seen_.entries.size();
}

void members::read_directory() {
    const auto all = count();
    if (all == 0) damaged({.file = file_}, "expected members in the package, found none");
    if (all > most_.entries)
        too_much({.file = file_}, fmt::format("expected {} members at the most, found {}", most_.entries, all));
    names_.reserve(all);
    all_.reserve(all);
    folders_.reserve(all);
    for (zip_uint64_t i = 0; i < all; ++i) add(i);
}

std::string members::name_at(zip_uint64_t index) const {
    return open_ ? name_of(open_.get(), index, file_)
                 : std::string(seen_.entries[static_cast<std::size_t>(index)].name);
}

void members::add(zip_uint64_t index) {
    auto name = name_at(index);
    check_name(name, most_, file_);
    // libzip's names end with a zero byte, wherever it stands.
    if (index < seen_.entries.size() && seen_.entries[index].name.find('\0') != std::string_view::npos)
        check_name(seen_.entries[index].name, most_, file_);
    const bool is_member = !is_folder(name);
    const auto& kept = (is_member ? names_ : folders_).emplace_back(std::move(name));
    const auto place = is_member ? std::optional(all_.size()) : std::nullopt;
    // Two names that differ in case only are one part to OPC, and readers differ in which they take:
    // ECMA-376-2, 6.2.2.3.
    if (!places_.try_emplace(kept, place).second)
        damaged({.file = file_, .part = kept}, "expected each name once in the package, found it twice");
    const auto told = told_of(index, kept);
    if (told.is_encrypted)
        throw error(
            errc::encrypted, {.file = file_, .part = kept},
            "expected a package without a password, found an encrypted member; open it in its program, take the "
            "password off and save it");
    if (told.pressed > package_.size())
        damaged({.file = file_, .part = kept},
                fmt::format("expected a member within the package, found one of {} bytes", told.pressed));
    if (is_member) all_.push_back(told);
}

const member* members::find(std::string_view name) const noexcept {
    const auto found = places_.find(name);
    if (found == places_.end() || !found->second || names_[*found->second] != name) return nullptr;
    return &all_[*found->second];
}

member members::told_of(zip_uint64_t index, const std::string& name) const {
    const auto at = static_cast<std::size_t>(index);
    if (at < seen_.entries.size() && seen_.entries[at].name == name)
        if (const auto told = told_by_directory(seen_.entries[at], index)) return *told;
    return told_by_libzip(open_.get(), index, file_);
}

// libzip tells which members there are and how large; where our word and its agree, the bytes are seen in place.
std::optional<shared_bytes> members::pressed_bytes(const member& which, std::string_view name) const {
    if (which.index >= seen_.entries.size()) return std::nullopt;
    const auto& entry = seen_.entries[static_cast<std::size_t>(which.index)];
    if (entry.name != name) return std::nullopt;
    // Some readers go by one name, some by the other.
    if (const auto any = found_by_any(seen_, entry); any && any->name != entry.name)
        damaged({.file = file_, .part = std::string(name)},
                "expected a member of the same name in the directory and before its bytes, found two names");
    const auto there = zip::find(seen_, entry);
    if (!there || there->end - there->start != which.pressed) return std::nullopt;
    return package_.part(there->start, there->end - there->start);
}

std::string_view members::find_in_any_case(std::string_view name) const noexcept {
    const auto found = places_.find(name);
    const bool is_there = found != places_.end() && found->second;
    return is_there ? found->first : std::string_view();
}

}  // namespace ita::zip
