// tests/hostile/memory_test.cpp - memory ends at each allocation in turn: std::bad_alloc or ita::error, and nothing is
// lost, neither memory nor a file.
//
// Allocations by `new` and those by malloc(), which are libzip's and zlib's, are counted and fail apart. What a thread
// remembers from one call to the next is filled by two runs before; then live allocations must be as many after each
// failure as before it, at the latest when the work was done once more. libzip 1.7 itself forgets a block where memory
// ends while it closes a package: such are counted and told. A process of its own for each allocation of the very first
// run tries those of what is made once and kept.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/ita.hpp>

namespace {

/// Allocations of one kind. Plain data, since they are counted before any constructor runs; one thread works here.
struct allocations {
    long made;
    long fails_at;  ///< counted from 1; 0 for never
    long live;
};
allocations by_new, by_malloc;
bool counting;

bool fails(allocations& of) noexcept {
    const bool now = counting && ++of.made == of.fails_at;
    of.live += !now;
    return now;
}

}  // namespace

#ifdef ITA_UNDER_SANITIZER
namespace {
constexpr bool has_malloc = false;
constexpr long first_ones = 200, samples = 200, most_first_runs = 200;
void* raw(std::size_t size) noexcept { return std::malloc(size); }
void give_back(void* which) noexcept { std::free(which); }
}  // namespace
#else
extern "C" {
void* __libc_malloc(std::size_t) noexcept;
void* __libc_calloc(std::size_t, std::size_t) noexcept;
void* __libc_realloc(void*, std::size_t) noexcept;
void* __libc_memalign(std::size_t, std::size_t) noexcept;
void __libc_free(void*) noexcept;

void* malloc(std::size_t size) noexcept { return fails(by_malloc) ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) noexcept {
    return fails(by_malloc) ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* which, std::size_t size) noexcept {
    if (which == nullptr) return malloc(size);
    const bool now = counting && ++by_malloc.made == by_malloc.fails_at;
    return now ? nullptr : __libc_realloc(which, size);
}
void* aligned_alloc(std::size_t to, std::size_t size) noexcept {
    return fails(by_malloc) ? nullptr : __libc_memalign(to, size);
}
void free(void* which) noexcept {
    by_malloc.live -= which != nullptr;
    __libc_free(which);
}
}
namespace {
constexpr bool has_malloc = true;
constexpr long first_ones = 2000, samples = 500, most_first_runs = 20'000;
void* raw(std::size_t size) noexcept { return __libc_malloc(size); }
void give_back(void* which) noexcept { __libc_free(which); }
}  // namespace
#endif

void* operator new(std::size_t size) {
    auto* const made = fails(by_new) ? nullptr : raw(std::max<std::size_t>(size, 1));
    if (made == nullptr) throw std::bad_alloc();
    return made;
}
void operator delete(void* which) noexcept {
    by_new.live -= which != nullptr;
    give_back(which);
}
void operator delete(void* which, std::size_t) noexcept { operator delete(which); }
// The others as well, since those of a sanitizer would not come to these.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return fails(by_new) ? nullptr : raw(std::max<std::size_t>(size, 1));
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t& quiet) noexcept { return operator new(size, quiet); }
void operator delete[](void* which) noexcept { operator delete(which); }
void operator delete[](void* which, std::size_t) noexcept { operator delete(which); }
void operator delete(void* which, const std::nothrow_t&) noexcept { operator delete(which); }
void operator delete[](void* which, const std::nothrow_t&) noexcept { operator delete(which); }

namespace {

namespace fs = std::filesystem;

/// Allocations count while one lives.
class scarcity {
  public:
    scarcity() noexcept { counting = true; }
    scarcity(const scarcity&) = delete;
    scarcity& operator=(const scarcity&) = delete;
    ~scarcity() { counting = false; }
};

/// Work that answers with what came of it, as text.
struct work {
    const char* name;
    std::function<std::string()> run;
};

const char* running = "nothing";

[[noreturn]] void die(const char* what, long at) {
    counting = false;
    std::printf("FAULT %s, allocation %ld: %s\n", running, at, what);
    std::fflush(stdout);
    std::_Exit(1);
}

[[noreturn]] void terminated() { die("std::terminate was called", std::max(by_new.fails_at, by_malloc.fails_at)); }

// ------------------------------------------------------------------ what is done

const std::string dot(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55"
    "\0\0\0\nIDATx\x9c\x63\xf8\x0f\0\x01\x01\x01\0\x1b\xb6\xee\x56\0\0\0\0IEND\xae\x42\x60\x82",
    67);

ita::bytes bytes_of(std::string_view text) {
    const auto view = ita::as_bytes(text);
    return {view.begin(), view.end()};
}

ita::report sample(const char* title) {
    using namespace ita::literals;
    ita::report made{.title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"};
    made.agency = {.kind = "เทศบาลตำบล", .name = "เทศบาลตำบลดอนสมมุติ", .district = "เมือง", .province = "สมมุติบุรี"};
    made.years = {.analysed = 2567_be, .fiscal = 2568_be};
    made.measures.push_back({.marker = "๑.",
                             .title = title,
                             .steps = {{"๑.", "รวบรวมแผนจากทุกกอง"}, {"๒.", "เผยแพร่บนเว็บไซต์"}},
                             .owners = {"กองคลัง"},
                             .timeline = {"ปีงบประมาณ พ.ศ. ๒๕๖๘"},
                             .results = {{"๑.", "เผยแพร่ครบ ๔ ไตรมาส"}}});
    made.annexes.push_back({.title = "ภาพกิจกรรม", .pictures = {{.caption = "การประชุม", .data = bytes_of(dot)}}});
    return made;
}

const std::string as_text_file =
    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\n\nมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\n"
    "๑. การให้บริการ\t๑. ประชุม\tสำนักปลัด\t๑. เผยแพร่แล้ว\n";

const std::string flat_file =
    R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส</text:p>
<table:table><table:table-row><table:table-cell><text:p>มาตรการ</text:p></table:table-cell>
<table:table-cell><text:p>ขั้นตอน</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>๑. การให้บริการ</text:p></table:table-cell>
<table:table-cell><text:p>๑. ประชุม</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>)";

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string shown(const ita::file& opened) {
    std::string all = opened.has_report() ? ita::to_json(opened.report()) : "no report";
    for (const auto& each : opened.notes()) all += to_string(each);
    return all;
}

work opening(const char* name, ita::shared_bytes content, bool to_change = false) {
    return {name, [content, to_change] {
                const ita::read_options how{.to_change = to_change};
                auto opened = [&] {
                    const scarcity now;
                    return ita::open(content, "given", how);
                }();
                return shown(opened);
            }};
}

work writing(const char* name, ita::format as) {
    return {name, [what = sample("เผยแพร่แผน"), as] {
                const auto made = [&] {
                    const scarcity now;
                    return ita::to_bytes(what, as);
                }();
                return std::string(ita::as_text(made));
            }};
}

work updating(const char* name, ita::format as, bool tracking) {
    const auto given = ita::open(ita::to_bytes(sample("เผยแพร่แผน"), as));
    auto now_wanted = given.report();
    now_wanted.measures[0].title += "ใหม่";
    now_wanted.measures[0].steps.push_back({"๓.", "ติดประกาศ"});
    return {name, [given, now_wanted, tracking] {
                const auto who = tracking ? std::optional(ita::tracked{.author = "สำนักปลัด"}) : std::nullopt;
                const auto made = [&] {
                    const scarcity now;
                    return ita::update(given, now_wanted, {}, who);
                }();
                return std::string(ita::as_text(made.content.joined()));
            }};
}

work saving(const fs::path& folder) {
    return {"save a report over another file", [what = sample("เผยแพร่แผน"), file = folder / "report.odt"] {
                {
                    const scarcity now;
                    ita::save(what, file);
                }
                auto saved = content_of(file);
                std::ofstream(file, std::ios::binary) << "old";
                return saved;
            }};
}

work comparing() {
    return {"difference, say, inverse, apply", [before = sample("เผยแพร่แผน"), after = sample("ประกาศแผน")] {
                const auto [back, words] = [&] {
                    const scarcity now;
                    const auto all = ita::difference(before, after);
                    std::string said;
                    for (const auto& each : all) said += ita::say(each, before);
                    return std::pair(ita::apply(ita::apply(before, all), ita::inverse(all)), said);
                }();
                return ita::to_json(back) + words;
            }};
}

work filling_a_house() {
    const auto house = ita::open(ita::to_bytes(sample("ปีที่แล้ว"), ita::format::docx));
    return {"render_like", [house, what = sample("เผยแพร่แผน")] {
                const auto made = [&] {
                    const scarcity now;
                    return ita::render_like(house, what);
                }();
                return std::string(ita::as_text(made.content.joined()));
            }};
}

work recognising() {
    return {"compose and recognise", [what = sample("เผยแพร่แผน")] {
                const auto found = [&] {
                    const scarcity now;
                    return ita::recognise(ita::compose(what));
                }();
                return ita::to_json(found.report);
            }};
}

std::vector<work> all_works(const fs::path& folder) {
    const auto docx = ita::to_bytes(sample("เผยแพร่แผน"), ita::format::docx);
    const auto odt = ita::to_bytes(sample("เผยแพร่แผน"), ita::format::odt);
    auto by_libzip = docx;
    by_libzip.push_back(std::byte{0});  // behind the end, where readers of packages may differ
    return {opening("open a DOCX", docx),
            opening("open a DOCX by libzip", by_libzip),
            opening("open a DOCX to change it", docx, true),
            opening("open an ODT", odt),
            opening("open an ODT to change it", odt, true),
            opening("open a flat ODT", bytes_of(flat_file)),
            opening("open JSON", bytes_of(ita::to_json(sample("เผยแพร่แผน")))),
            opening("open text", bytes_of(as_text_file)),
            recognising(),
            writing("write a DOCX", ita::format::docx),
            writing("write an ODT", ita::format::odt),
            writing("write JSON", ita::format::json),
            saving(folder),
            updating("update a DOCX", ita::format::docx, false),
            updating("update a DOCX, tracked", ita::format::docx, true),
            updating("update an ODT", ita::format::odt, false),
            updating("update an ODT, tracked", ita::format::odt, true),
            comparing(),
            filling_a_house()};
}

// ------------------------------------------------------------------ how it fails

/// What came of the work; nothing where it was refused.
std::optional<std::string> outcome_of(const work& what, allocations& kind, long at) {
    kind.made = 0;
    kind.fails_at = at;
    try {
        auto made = what.run();
        kind.fails_at = 0;
        return made;
    } catch (const std::bad_alloc&) {
    } catch (const ita::error&) {
    } catch (const std::exception& other) {
        die(other.what(), at);
    }
    kind.fails_at = 0;
    return std::nullopt;
}

long count_of(const work& what, allocations& kind) {
    (void)outcome_of(what, kind, 0);
    return kind.made;
}

struct balance {
    long by_new = 0, by_malloc = 0;
    bool operator==(const balance&) const = default;
};
balance live_now() { return {by_new.live, by_malloc.live}; }

/// Each of the first ones, where most of what can go wrong does, then some of the others.
std::vector<long> moments(long all) {
    std::vector<long> chosen;
    for (long at = 1; at <= all; at += at < first_ones ? 1 : std::max(1L, (all - first_ones) / samples))
        chosen.push_back(at);
    return chosen;
}

void expect_a_sound_folder(const fs::path& folder, long at) {
    for (const auto& each : fs::directory_iterator(folder))
        if (each.path().filename() != "report.odt") die("a file was left beside the one that was saved", at);
    if (content_of(folder / "report.odt") != "old") die("the old file is lost", at);
}

struct tally {
    long allocations = 0;
    long faults = 0;
    long refused = 0;
    long lost_by_libzip = 0;
};

/// Errors: dies where more is missing than a block of libzip's.
long lost_by_libzip(const balance& sound, const balance& now, long at) {
    const auto lost = now.by_malloc - sound.by_malloc;
    if (now.by_new != sound.by_new || lost < 0 || lost > 1) die("memory was lost", at);
    return lost;
}

tally fail_in_turn(const work& what, allocations& kind, const fs::path& folder) {
    running = what.name;
    const auto wanted = what.run();
    (void)what.run();
    tally told{.allocations = count_of(what, kind)};
    const auto all = moments(told.allocations);
    auto sound = live_now();
    for (const auto at : all) {
        {
            const auto found = outcome_of(what, kind, at);
            if (found && *found != wanted) die("the work went on to another outcome", at);
            told.refused += !found;
        }
        expect_a_sound_folder(folder, at);
        // What was remembered from run to run may be gone, and comes again.
        if (live_now() != sound) (void)what.run();
        told.lost_by_libzip += lost_by_libzip(sound, live_now(), at);
        sound = live_now();
        ++told.faults;
    }
    return told;
}

/// What some work answers in a process of its own, which must end well.
template <class Work>
bool apart(Work todo) {
    const auto child = ::fork();
    if (child == 0) std::_Exit(todo() ? 0 : 77);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != 77)) die("a process died", status);
    return WEXITSTATUS(status) == 0;
}

/// Whether the work came to the allocation that fails. A sort that gets no room to work in does without.
bool comes_to(const work& what, allocations& kind, long at) {
    const auto found = outcome_of(what, kind, at);
    const bool came = kind.made >= at;
    if (found && *found != what.run()) die("the first run went on to another outcome", at);
    return came;
}

/// The first run of a process, which makes what others find made.
tally fail_the_first_run(const char* name, const std::string& content, allocations& kind) {
    running = name;
    const auto what = opening(name, bytes_of(content));
    tally told;
    for (long at = 1; at < most_first_runs && apart([&] { return comes_to(what, kind, at); });
         at += at < first_ones ? 1 : 7)
        ++told.faults;
    return told;
}

/// A folder of our own, gone with its owner.
class scratch {
  public:
    scratch() {
        auto name = (fs::temp_directory_path() / "ita_memory_XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder");
        path = name;
    }
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    ~scratch() { fs::remove_all(path); }

    fs::path path;
};

void print(const char* kind, const char* name, const tally& told) {
    std::printf("%-6s %-34s %6ld allocations, %6ld faults, %6ld refused, %4ld blocks lost by libzip\n", kind, name,
                told.allocations, told.faults, told.refused, told.lost_by_libzip);
    std::fflush(stdout);
}

tally operator+(const tally& a, const tally& b) {
    return {a.allocations + b.allocations, a.faults + b.faults, a.refused + b.refused,
            a.lost_by_libzip + b.lost_by_libzip};
}

/// Written by another process, so that this one has not begun.
std::string written_apart(ita::format as) {
    const scratch here;
    const auto file = here.path / "given";
    apart([&] { return ita::write_file(file, ita::to_bytes(sample("เผยแพร่แผน"), as)), true; });
    return content_of(file);
}

tally fail_first_runs() {
    tally all;
    for (const auto as : {ita::format::docx, ita::format::odt}) {
        const auto told = fail_the_first_run("open for the first time", written_apart(as), by_new);
        print("new", ("open for the first time, " + std::string(to_string(as))).c_str(), told);
        all = all + told;
    }
    return all;
}

}  // namespace

int main() {
    std::set_terminate(terminated);
    const scratch here;
    auto all = fail_first_runs();
    std::ofstream(here.path / "report.odt", std::ios::binary) << "old";
    for (const auto& each : all_works(here.path)) {
        const auto told = fail_in_turn(each, by_new, here.path);
        print("new", each.name, told);
        all = all + told;
        if (!has_malloc) continue;
        const auto of_c = fail_in_turn(each, by_malloc, here.path);
        print("malloc", each.name, of_c);
        all = all + of_c;
    }
    print("both", "all", all);
    return all.faults > 1000 && all.refused > 1000 ? 0 : 1;
}
