// tests/io/file_test.cpp - files are read whole or not at all, and hold the old bytes or the new ones.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>

#include <chrono>
#include <csignal>
#include <future>
#include <random>
#include <set>
#include <string>
#include <thread>

#include <ita/base/error.hpp>
#include <ita/io/save.hpp>

#include "support/scratch.hpp"
#include "support/skip.hpp"

namespace {

namespace fs = std::filesystem;
using ita::test::content_of;
using ita::test::in_a_process;
using ita::test::put;
using ita::test::scratch;
using names = std::vector<std::string>;

void write(const fs::path& file, const std::string& text) { ita::write_file(file, ita::as_bytes(text)); }

std::string read(const fs::path& file, std::size_t most = 1u << 20) {
    const auto all = ita::read_file(file, most);
    return std::string(ita::as_text(all));
}

mode_t mode_of(const fs::path& file) {
    struct stat facts {};
    ::stat(file.c_str(), &facts);
    return facts.st_mode & 07777;
}

struct refusal {
    ita::errc code{};
    std::string text{};
};

template <class Work>
refusal refusal_of(Work work) {
    try {
        work();
    } catch (const ita::error& problem) {
        return {problem.code(), problem.what()};
    }
    return {};
}

bool ends_with(const refusal& what, ita::errc code, const std::string& words) {
    BOOST_TEST_INFO("refused with: " << what.text);
    return what.code == code && what.text.ends_with(words) && what.text.find('\n') == std::string::npos;
}

/// Root may do everything, so what others may not is tried as nobody.
template <class Work>
int as_nobody(Work work) {
    return in_a_process([&] {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) return 98;
        return work();
    });
}

/// 0 where the work is refused with these words.
template <class Work>
int refused(Work work, ita::errc code, const std::string& words) {
    const auto why = refusal_of(work);
    return why.code == code && why.text.ends_with(words) ? 0 : 1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io_write_file)
BOOST_AUTO_TEST_CASE(a_new_file_holds_the_bytes_and_nothing_else_is_left) {
    const scratch here;
    for (const std::size_t size : {0u, 1u, 100'000u}) {
        write(here / "new.odt", std::string(size, 'x'));
        BOOST_TEST(content_of(here / "new.odt").size() == size);
    }
    BOOST_TEST((here.names() == names{"new.odt"}));
}
BOOST_AUTO_TEST_CASE(a_new_file_gets_the_mode_that_the_umask_leaves) {
    const scratch here;
    const auto before = ::umask(027);
    write(here / "new.odt", "text");
    ::umask(before);
    BOOST_TEST(mode_of(here / "new.odt") == 0640u);
}
BOOST_DATA_TEST_CASE(a_file_that_is_replaced_keeps_its_mode, (std::vector<mode_t>{0600, 0644, 0660, 0755}), mode) {
    const scratch here;
    put(here / "old.odt", "old");
    ::chmod((here / "old.odt").c_str(), mode);
    write(here / "old.odt", "new");
    BOOST_TEST(mode_of(here / "old.odt") == mode);
    BOOST_TEST(content_of(here / "old.odt") == "new");
}
BOOST_AUTO_TEST_CASE(a_file_that_root_replaces_keeps_its_owner) {
    if (::geteuid() != 0) return ita::test::skip("needs root");
    const scratch here;
    put(here / "old.odt", "old");
    BOOST_REQUIRE(::chown((here / "old.odt").c_str(), 65534, 65534) == 0);
    write(here / "old.odt", "new");
    struct stat facts {};
    ::stat((here / "old.odt").c_str(), &facts);
    BOOST_TEST(facts.st_uid == 65534u);
    BOOST_TEST(facts.st_gid == 65534u);
}
BOOST_AUTO_TEST_CASE(a_name_without_a_folder_is_written_in_the_current_one) {
    const scratch here;
    const auto before = fs::current_path();
    fs::current_path(here.path());
    write("bare.odt", "text");
    fs::current_path(before);
    BOOST_TEST(content_of(here / "bare.odt") == "text");
}
BOOST_AUTO_TEST_CASE(a_name_as_long_as_the_system_allows_is_written) {
    const scratch here;
    std::string name;
    while (name.size() < 249) name += "ก";
    write(here / (name + ".odt"), "old");
    write(here / (name + ".odt"), "new");
    BOOST_TEST(content_of(here / (name + ".odt")) == "new");
}
BOOST_AUTO_TEST_CASE(a_symbolic_link_stays_and_its_file_is_replaced) {
    const scratch here;
    fs::create_directory(here / "far");
    put(here / "far/real.odt", "old");
    fs::create_symlink("far/second", here / "first");
    fs::create_symlink("real.odt", here / "far/second");
    write(here / "first", "new");
    BOOST_TEST(fs::read_symlink(here / "first") == "far/second");
    BOOST_TEST(fs::read_symlink(here / "far/second") == "real.odt");
    BOOST_TEST(fs::is_regular_file(fs::symlink_status(here / "far/real.odt")));
    BOOST_TEST(content_of(here / "far/real.odt") == "new");
    BOOST_TEST((here.names() == names{"far", "first"}));
}
BOOST_AUTO_TEST_CASE(a_dangling_link_stays_and_its_file_comes_to_be) {
    const scratch here;
    fs::create_directory(here / "far");
    fs::create_symlink(here / "far/new.odt", here / "absolute");
    fs::create_symlink("absolute", here / "relative");
    write(here / "relative", "text");
    BOOST_TEST(fs::is_symlink(fs::symlink_status(here / "relative")));
    BOOST_TEST(fs::is_symlink(fs::symlink_status(here / "absolute")));
    BOOST_TEST(content_of(here / "far/new.odt") == "text");
}
BOOST_AUTO_TEST_CASE(links_in_a_circle_are_refused) {
    const scratch here;
    fs::create_symlink("b", here / "a");
    fs::create_symlink("a", here / "b");
    BOOST_TEST(ends_with(refusal_of([&] { write(here / "a", "text"); }), ita::errc::cannot_write,
                         "Too many levels of symbolic links"));
    BOOST_TEST((here.names() == names{"a", "b"}));
}

struct row {
    const char* name;  // below a folder that holds the folder "folder" and the file "file"
    const char* words;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << '"' << r.name << '"'; }
const row no_targets[] = {
    {"folder", "Is a directory"},
    {"folder/", "Is a directory"},
    {"folder/..", "Is a directory"},
    {"none/new.odt", "cannot create a file in the folder: No such file or directory"},
    {"file/new.odt", "Not a directory"},
    {"new/", "Is a directory"},
};
BOOST_DATA_TEST_CASE(what_cannot_be_a_file_is_refused_in_one_line, no_targets, r) {
    const scratch here;
    fs::create_directory(here / "folder");
    put(here / "file", "old");
    const auto why = refusal_of([&] { write(here / r.name, "new"); });
    BOOST_TEST(ends_with(why, ita::errc::cannot_write, r.words));
    BOOST_TEST(why.text.starts_with((here / r.name).string() + ": "));
    BOOST_TEST((here.names() == names{"file", "folder"}));
    BOOST_TEST(content_of(here / "file") == "old");
}
BOOST_AUTO_TEST_CASE(an_empty_name_is_refused) {
    BOOST_TEST((refusal_of([] { write({}, "text"); }).code == ita::errc::cannot_write));
}
BOOST_AUTO_TEST_CASE(a_name_with_a_nul_byte_does_not_write_another_file) {
    const scratch here;
    const auto why = refusal_of([&] { write(here / std::string("a\0.odt", 6), "text"); });
    BOOST_TEST((why.code == ita::errc::cannot_write));
    BOOST_TEST(here.names().empty());
}
// As nobody, who could not take a device's place: a defect here must not cost root the machine's /dev/null.
BOOST_AUTO_TEST_CASE(a_full_device_is_refused) {
    if (!fs::is_character_file("/dev/full")) return ita::test::skip("no /dev/full here");
    BOOST_TEST(as_nobody([] {
                   return refused([] { write("/dev/full", "text"); }, ita::errc::cannot_write,
                                  "/dev/full: cannot write: No space left on device");
               }) == 0);
}
BOOST_AUTO_TEST_CASE(a_device_is_written_to_in_its_place) {
    BOOST_TEST(as_nobody([] { return write("/dev/null", "text"), 0; }) == 0);
}
BOOST_AUTO_TEST_CASE(a_full_disk_is_refused_and_the_old_file_stays) {
    const scratch here;
    const int status = in_a_process([&] {
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return 77;
        if (::mount("tmpfs", here.path().c_str(), "tmpfs", 0, "size=65536") != 0) return 77;
        write(here / "old.odt", "old");
        const int wrong = refused([&] { write(here / "old.odt", std::string(200'000, 'x')); }, ita::errc::cannot_write,
                                  "cannot write: No space left on device");
        return wrong + (content_of(here / "old.odt") == "old" ? 0 : 2) + (here.names() == names{"old.odt"} ? 0 : 4);
    });
    if (status == 77) return ita::test::skip("may not mount a small disk here");
    BOOST_TEST(status == 0);
}
BOOST_AUTO_TEST_CASE(a_limit_on_file_sizes_is_an_error_and_no_death) {
    const scratch here;
    write(here / "old.odt", "old");
    const int status = in_a_process([&] {
        std::signal(SIGXFSZ, SIG_DFL);
        const rlimit limit{10'000, 10'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const int wrong = refused([&] { write(here / "old.odt", std::string(50'000, 'x')); }, ita::errc::cannot_write,
                                  "cannot write: File too large");
        sigset_t waiting;
        ::sigpending(&waiting);
        return wrong + (::sigismember(&waiting, SIGXFSZ) == 0 ? 0 : 2);
    });
    BOOST_TEST(status == 0);
    BOOST_TEST(content_of(here / "old.odt") == "old");
    BOOST_TEST((here.names() == names{"old.odt"}));
}
BOOST_AUTO_TEST_CASE(a_pipe_without_a_reader_is_an_error_and_no_death) {
    BOOST_TEST(in_a_process([] {
                   std::signal(SIGPIPE, SIG_DFL);
                   int ends[2];
                   if (::pipe(ends) != 0) return 3;
                   ::close(ends[0]);
                   return refused([&] { write("/dev/fd/" + std::to_string(ends[1]), "text"); }, ita::errc::cannot_write,
                                  "Broken pipe");
               }) == 0);
}
BOOST_AUTO_TEST_CASE(a_write_that_signals_interrupt_goes_on) {
    int ends[2];
    BOOST_REQUIRE(::pipe(ends) == 0);
    const std::string text(3'000'000, 'x');
    struct sigaction ring {
    }, before{};
    ring.sa_handler = [](int) {};  // without SA_RESTART: calls end early
    ::sigaction(SIGALRM, &ring, &before);
    const itimerval often{{0, 500}, {0, 500}};
    const auto writer = ita::test::started([&] {
        ::close(ends[0]);
        ::setitimer(ITIMER_REAL, &often, nullptr);
        write("/dev/fd/" + std::to_string(ends[1]), text);
        return 0;
    });
    ::close(ends[1]);
    const auto came = ita::test::content_of("/dev/fd/" + std::to_string(ends[0]));
    BOOST_TEST(ita::test::ended(writer) == 0);
    ::close(ends[0]);
    ::sigaction(SIGALRM, &before, nullptr);
    BOOST_TEST((came == text));
}
BOOST_AUTO_TEST_CASE(a_folder_that_may_not_be_written_is_refused) {
    const scratch here;
    put(here / "old.odt", "old");
    ::chmod((here / "old.odt").c_str(), 0666);
    BOOST_TEST(as_nobody([&] {
                   return refused([&] { write(here / "old.odt", "new"); }, ita::errc::cannot_write,
                                  "cannot create a file in the folder: Permission denied");
               }) == (::geteuid() == 0 ? 0 : 1));
    BOOST_TEST((here.names() == names{"old.odt"}));
}
BOOST_AUTO_TEST_CASE(a_file_that_may_not_be_written_is_refused_though_its_folder_may) {
    const scratch here;
    fs::permissions(here.path(), fs::perms(0777));
    put(here / "old.odt", "old");
    ::chmod((here / "old.odt").c_str(), 0444);
    BOOST_TEST(as_nobody([&] {
                   return refused([&] { write(here / "old.odt", "new"); }, ita::errc::cannot_write,
                                  "cannot write: Permission denied");
               }) == 0);
    BOOST_TEST(content_of(here / "old.odt") == "old");
    BOOST_TEST((here.names() == names{"old.odt"}));
}
BOOST_AUTO_TEST_CASE(a_process_killed_at_any_moment_leaves_the_old_bytes_or_the_new) {
    const scratch here;
    const auto file = here / "report.odt";
    const std::string a(300'000, 'a'), b(400'000, 'b');
    const auto write_both = [&] { return write(file, b), write(file, a), 0; };
    const auto before = std::chrono::steady_clock::now();
    BOOST_TEST(in_a_process(write_both) == 0);
    const std::chrono::duration<double> once = std::chrono::steady_clock::now() - before;
    std::mt19937 random(2568);
    std::uniform_real_distribution<double> moment(0, 2);
    std::set<char> seen;
    for (int i = 0; i < 100; ++i) {
        const auto child = ita::test::started([&] {
            while (write_both() == 0) continue;
            return 0;
        });
        std::this_thread::sleep_for(once * moment(random));
        ::kill(child, SIGKILL);
        BOOST_TEST(ita::test::ended(child) == -SIGKILL);
        const auto now = content_of(file);
        BOOST_TEST_REQUIRE((now == a || now == b));
        seen.insert(now.front());
    }
    BOOST_TEST(seen.size() == 2u);  // the kills did come amid the writing
}
BOOST_AUTO_TEST_CASE(two_processes_that_write_one_file_never_mix) {
    const scratch here;
    const auto file = here / "report.odt";
    const std::string a(300'000, 'a'), b(400'000, 'b');
    write(file, a);
    const auto repeat = [&](const std::string& text) {
        return ita::test::started([&] {
            for (int i = 0; i < 40; ++i) write(file, text);
            return 0;
        });
    };
    const auto first = repeat(a), second = repeat(b);
    for (int i = 0; i < 200; ++i) {
        const auto now = read(file);
        BOOST_TEST_REQUIRE((now == a || now == b));
    }
    BOOST_TEST(ita::test::ended(first) == 0);
    BOOST_TEST(ita::test::ended(second) == 0);
    BOOST_TEST((here.names() == names{"report.odt"}));
}
BOOST_AUTO_TEST_CASE(eight_threads_write_one_file_and_files_of_their_own) {
    const scratch here;
    std::vector<std::future<void>> all;
    for (char c = 'a'; c < 'i'; ++c)
        all.push_back(std::async(std::launch::async, [&here, c] {
            for (int i = 0; i < 5; ++i)
                write(here / "shared", std::string(50'000, c)), write(here / std::string(1, c), {c});
        }));
    for (auto& each : all) each.get();
    const auto shared = content_of(here / "shared");
    BOOST_TEST((shared == std::string(50'000, shared.front())));
    BOOST_TEST(content_of(here / "h") == "h");
    BOOST_TEST(here.names().size() == 9u);
}
BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(io_read_file)
BOOST_DATA_TEST_CASE(a_file_is_read_whole, (std::vector<std::size_t>{0, 1, 4095, 4096, 4097, 1'000'000}), size) {
    const scratch here;
    put(here / "file", std::string(size, 'x'));
    BOOST_TEST((read(here / "file") == std::string(size, 'x')));
}
BOOST_AUTO_TEST_CASE(a_file_that_claims_no_size_is_read_whole) {
    BOOST_TEST(read("/proc/self/status").find("Pid:") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_file_of_the_limit_is_read_and_one_byte_more_is_refused) {
    const scratch here;
    put(here / "file", std::string(5000, 'x'));
    BOOST_TEST(read(here / "file", 5000).size() == 5000u);
    BOOST_TEST(ends_with(refusal_of([&] { read(here / "file", 4999); }), ita::errc::limit_reached,
                         "expected at most 4999 bytes, found more"));
    BOOST_TEST(read(here / "file", std::string::npos).size() == 5000u);
}
BOOST_AUTO_TEST_CASE(a_device_without_end_is_refused_at_the_limit) {
    BOOST_TEST((refusal_of([] { read("/dev/zero", 100'000); }).code == ita::errc::limit_reached));
}
BOOST_AUTO_TEST_CASE(what_is_not_there_is_not_found) {
    const scratch here;
    put(here / "file", "text");
    const auto why = refusal_of([&] { read(here / "none.png"); });
    BOOST_TEST(ends_with(why, ita::errc::not_found, "none.png: cannot open: No such file or directory"));
    BOOST_TEST((refusal_of([&] { read(here / "file/none.png"); }).code == ita::errc::not_found));
    BOOST_TEST((refusal_of([&] { read({}); }).code == ita::errc::not_found));
}
BOOST_AUTO_TEST_CASE(a_folder_cannot_be_read) {
    const scratch here;
    BOOST_TEST(ends_with(refusal_of([&] { read(here.path()); }), ita::errc::cannot_read, "Is a directory"));
}
BOOST_AUTO_TEST_CASE(what_may_not_be_read_cannot_be_read) {
    const scratch here;
    put(here / "file", "text");
    ::chmod((here / "file").c_str(), 0);
    BOOST_TEST(as_nobody([&] {
                   return refused([&] { read(here / "file"); }, ita::errc::cannot_read,
                                  "cannot open: Permission denied");
               }) == 0);
}
BOOST_AUTO_TEST_SUITE_END()
