#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <optional>

#include <ita/io/save.hpp>

#include "io/posix.hpp"

namespace ita {
namespace {

namespace fs = std::filesystem;
using posix::descriptor;
using posix::uninterrupted;

/// Keeps a write that goes beyond a limit (SIGXFSZ) or into a closed pipe (SIGPIPE) an error instead of a death.
///
/// Both signals go to the thread that writes, so blocking them there and taking away what came touches nobody else.
class no_deadly_signals {
  public:
    no_deadly_signals() noexcept {
        sigset_t waiting;
        sigemptyset(&mine_);
        sigpending(&waiting);
        for (const int each : {SIGXFSZ, SIGPIPE})
            if (sigismember(&waiting, each) == 0) sigaddset(&mine_, each);
        pthread_sigmask(SIG_BLOCK, &mine_, &before_);
    }
    no_deadly_signals(const no_deadly_signals&) = delete;
    no_deadly_signals& operator=(const no_deadly_signals&) = delete;
    ~no_deadly_signals() {
        const int kept = errno;
        const timespec at_once{};
        while (sigtimedwait(&mine_, nullptr, &at_once) > 0 || errno == EINTR) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
        errno = kept;
    }

  private:
    sigset_t mine_{};
    sigset_t before_{};
};

[[noreturn]] void fail(const fs::path& file, const char* what, int why = errno) {
    posix::fail(errc::cannot_write, file, what, why);
}

void write_all(const descriptor& into, byte_view content, const fs::path& file) {
    while (!content.empty()) {
        const auto written = uninterrupted([&] { return ::write(into.number(), content.data(), content.size()); });
        if (written < 0) fail(file, "cannot write");
        content = content.subspan(static_cast<std::size_t>(written));
    }
}

/// A wish: the system that knows how much comes has a fifth less to do. Whether there is room for it write() finds out.
void announce([[maybe_unused]] const descriptor& into, [[maybe_unused]] std::size_t size) noexcept {
#ifdef FALLOC_FL_KEEP_SIZE
    const no_deadly_signals while_asking;
    static_cast<void>(::fallocate(into.number(), FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(size)));
#endif
}

void write_all(const descriptor& into, const pieced_bytes& content, const fs::path& file) {
    const no_deadly_signals while_writing;
    for (const auto& each : content.pieces()) write_all(into, byte_view(each), file);
}

std::optional<struct stat> status_of(const fs::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) == 0) return found;
    if (errno != ENOENT) fail(file, "cannot look at the file");
    return std::nullopt;
}

/// Where a chain of symbolic links ends, whether anything is there or not: renaming over a link would destroy it, and
/// so would taking one that cannot be read for none.
fs::path behind_links(const fs::path& file) {
    constexpr int most = 40;  // the kernel's own limit
    auto target = file;
    for (int links = 0; links <= most; ++links) {
        std::error_code why;
        const auto next = fs::read_symlink(target, why);
        if (why == std::errc::invalid_argument || why == std::errc::no_such_file_or_directory) return target;
        if (why) fail(file, "cannot follow the symbolic link", why.value());
        target = target.parent_path() / next;
    }
    fail(file, "cannot follow the symbolic link", ELOOP);
}

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

/// A file that has a name only until it takes another's place.
class temporary {
  public:
    temporary(const fs::path& folder, mode_t mode, const fs::path& told) {
        do {
            name_ = folder / fresh_name();
            const int number = uninterrupted(
                [&] { return ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode); });
            if (number >= 0) open_.emplace(number);
        } while (!open_ && errno == EEXIST);
        if (!open_) fail(told, "cannot create a file in the folder");
    }
    temporary(const temporary&) = delete;
    temporary& operator=(const temporary&) = delete;
    ~temporary() {
        if (!name_.empty()) ::unlink(name_.c_str());
    }

    [[nodiscard]] descriptor& opened() noexcept { return *open_; }
    [[nodiscard]] bool take_place_of(const fs::path& target) {
        if (::rename(name_.c_str(), target.c_str()) != 0) return false;
        name_.clear();
        return true;
    }

  private:
    // Need not be secret, since O_EXCL opens no file that is there already. Short, for the folder may hold names of 255
    // bytes, which is 85 Thai letters.
    static std::string fresh_name() {
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        return ".ita-" + std::to_string(::getpid()) + '-' + std::to_string(now) + ".tmp";
    }

    fs::path name_;
    std::optional<descriptor> open_;
};

/// The mode and, as far as the system lets us, the owner and group of the file that is replaced.
void dress_like(const struct stat& old, const descriptor& fresh, const fs::path& file) {
    const bool same_group = ::fchown(fresh.number(), old.st_uid, old.st_gid) == 0 ||
                            ::fchown(fresh.number(), static_cast<uid_t>(-1), old.st_gid) == 0;
    // What the old group might do, another group may not.
    const mode_t mode = old.st_mode & (same_group ? 07777u : 07707u);
    if (::fchmod(fresh.number(), mode) != 0) fail(file, "cannot keep the mode of the old file");
}

/// So that the new name outlasts a power failure. A folder that may not be read cannot be flushed, nor can some file
/// systems do it; the file is whole in either case.
void flush_folder(const fs::path& folder) {
    const descriptor opened(uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (opened) static_cast<void>(uninterrupted([&] { return ::fsync(opened.number()); }));
}

void replace(const fs::path& target, const pieced_bytes& content, const std::optional<struct stat>& old,
             const fs::path& told) {
    const auto folder = folder_of(target);
    // Nobody else reads along before the old file's mode follows; a new file gets what the umask leaves.
    temporary fresh(folder, old ? 0600 : 0666, told);
    announce(fresh.opened(), content.size());
    write_all(fresh.opened(), content, told);
    if (old) dress_like(*old, fresh.opened(), told);
    if (uninterrupted([&] { return ::fsync(fresh.opened().number()); }) != 0) fail(told, "cannot flush to disk");
    if (fresh.opened().close() != 0) fail(told, "cannot close");
    if (!fresh.take_place_of(target)) fail(told, "cannot put the new file in its place");
    flush_folder(folder);
}

/// Devices and pipes hold nothing to keep and are not ours to replace.
void write_into(const fs::path& device, const pieced_bytes& content) {
    descriptor opened(uninterrupted([&] { return ::open(device.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY); }));
    if (!opened) fail(device, "cannot open for writing");
    write_all(opened, content, device);
    if (opened.close() != 0) fail(device, "cannot close");
}

}  // namespace

void write_file(const fs::path& file, byte_view content) { write_file(file, pieced_bytes({nullptr, content})); }

void write_file(const fs::path& file, const pieced_bytes& content) {
    posix::check_name(errc::cannot_write, file);
    if (!file.has_filename()) fail(file, "cannot write", file.empty() ? ENOENT : EISDIR);
    const auto old = status_of(file);
    if (old && S_ISDIR(old->st_mode)) fail(file, "cannot write", EISDIR);
    if (old && !S_ISREG(old->st_mode)) return write_into(file, content);
    // rename() asks the folder only; a file that its owner made read-only is not to be replaced either.
    if (old && ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0) fail(file, "cannot write");
    replace(behind_links(file), content, old, file);
}

}  // namespace ita
