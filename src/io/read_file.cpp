#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <limits>

#include <ita/io/save.hpp>

#include "base/fresh_bytes.hpp"
#include "io/posix.hpp"
#include "io/regular_file.hpp"
#include "io/shared_file.hpp"

namespace ita {
namespace {

namespace fs = std::filesystem;
using posix::descriptor;
using posix::uninterrupted;

[[noreturn]] void fail(const fs::path& file, const char* what, int why = errno) {
    posix::fail(why == ENOENT || why == ENOTDIR ? errc::not_found : errc::cannot_read, file, what, why);
}

[[noreturn]] void too_long(const fs::path& file, std::size_t most) {
    throw error(errc::limit_reached, {.file = file.string()},
                "expected at most " + std::to_string(most) + " bytes, found more");
}

descriptor open_for_reading(const fs::path& file, int further_flags = 0) {
    posix::check_name(errc::cannot_read, file);
    const int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | further_flags;
    descriptor opened(uninterrupted([&] { return ::open(file.c_str(), flags); }));
    if (!opened) fail(file, "cannot open");
    return opened;
}

/// The size that the file claims: a first guess, since pipes and some systems' own files claim none.
std::size_t claimed_size(const descriptor& from) {
    struct stat facts {};
    return ::fstat(from.number(), &facts) == 0 && facts.st_size > 0 ? static_cast<std::size_t>(facts.st_size) : 0;
}

/// How many bytes came; less than the room only at the end of the file.
std::size_t fill(const descriptor& from, std::span<std::byte> room, const fs::path& file) {
    std::size_t filled = 0;
    while (filled < room.size()) {
        const auto rest = room.subspan(filled);
        const auto read = uninterrupted([&] { return ::read(from.number(), rest.data(), rest.size()); });
        if (read < 0) fail(file, "cannot read");
        if (read == 0) break;
        filled += static_cast<std::size_t>(read);
    }
    return filled;
}

template <class Content>
Content read_all(const descriptor& opened, const fs::path& file, std::size_t most) {
    most = std::min(most, std::numeric_limits<std::size_t>::max() - 1);
    const auto claimed = claimed_size(opened);
    if (claimed > most) too_long(file, most);
    constexpr std::size_t least_room = 4096;
    Content all;
    // One byte more than is claimed or allowed shows that the end was reached.
    std::size_t room = std::min(std::max(claimed, least_room), most) + 1;
    for (;;) {
        const auto before = all.size();
        all.resize(room);
        const auto filled = before + fill(opened, std::span(all.data(), all.size()).subspan(before), file);
        all.resize(filled);
        if (filled > most) too_long(file, most);
        if (filled < room) return all;
        room = std::min(room * 2, most + 1);
    }
}

/// Whether links and dots on the way lead out of the folder; what is not there leads nowhere.
bool stands_inside(const fs::path& folder, const fs::path& file) {
    std::error_code why;
    const auto top = fs::canonical(folder.empty() ? fs::path(".") : folder, why);
    const auto whole = why ? fs::path() : fs::weakly_canonical(top / file, why);
    if (why) fail(file, "cannot look at the file", why.value());
    return std::mismatch(top.begin(), top.end(), whole.begin(), whole.end()).first == top.end();
}

}  // namespace

bytes read_file(const fs::path& file, std::size_t most) { return read_all<bytes>(open_for_reading(file), file, most); }

shared_bytes read_shared_file(const fs::path& file, std::size_t most) {
    return read_all<fresh_bytes>(open_for_reading(file), file, most).shared();
}

bytes read_regular_file(const fs::path& file, std::size_t most) {
    // Opening a pipe would wait for somebody to write into it.
    const auto opened = open_for_reading(file, O_NONBLOCK);
    struct stat facts {};
    if (::fstat(opened.number(), &facts) != 0) fail(file, "cannot look at the file");
    if (!S_ISREG(facts.st_mode))
        throw error(errc::cannot_read, {.file = file.string()},
                    "expected a regular file, found a folder, a pipe or a device");
    return read_all<bytes>(opened, file, most);
}

bytes read_file_inside(const fs::path& folder, const fs::path& name, std::size_t most) {
    posix::check_name(errc::cannot_read, name);
    if (name.is_absolute() || !stands_inside(folder, name))
        throw error(errc::cannot_read, {.file = name.string()},
                    "expected a file in the folder of the pictures, found one outside of it");
    return read_regular_file(folder / name, most);
}

}  // namespace ita
