#include "package/writer.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <ita/base/error.hpp>

#include "package/libzip.hpp"

namespace ita::zip {
namespace {

/// What a member holds; copies share the bytes.
struct packed {
    shared_bytes raw{};
    std::uint64_t size = 0;  ///< of the text
    std::uint32_t crc = 0;   ///< of the text; of a stored one libzip makes it
};
packed packed_of(pressed&& from) { return {std::move(from.deflated), from.size, from.crc}; }

struct member {
    std::string name;
    zip_uint16_t method;
    packed content;
};

// ------------------------------------------------------------------ what was pressed before

using remembered_key = std::pair<compression, std::string>;
struct remembered {
    std::string text;
    packed result;
};

// Parts that seldom change are small and few; with these bounds a thread keeps 8 MiB at the very most.
constexpr std::size_t longest_remembered = std::size_t{1} << 16;
constexpr std::size_t most_remembered = 64;

packed pressed_once(const std::string& name, std::string_view text, compression how) {
    thread_local std::map<remembered_key, remembered> known;
    if (text.size() > longest_remembered) return packed_of(press(text, how));
    const remembered_key key{how, name};
    if (const auto found = known.find(key); found != known.end() && found->second.text == text)
        return found->second.result;
    if (known.size() >= most_remembered) known.clear();
    return known.insert_or_assign(key, remembered{std::string(text), packed_of(press(text, how))}).first->second.result;
}

// ------------------------------------------------------------------ libzip

[[noreturn]] void fail(zip_error_t* why, const std::string& part = {}) {
    throw error(errc::internal, {.file = {}, .part = part}, "expected libzip to take the package, found: " + said(why));
}

/// How far libzip has read a member.
struct reading {
    const member* what = nullptr;
    std::size_t at = 0;
    zip_problem problem{};
};

/// Method, sizes and CRC together make libzip copy the bytes as they are, and write a header without ZIP64 fields.
void tell(const member& about, zip_stat_t& facts) {
    zip_stat_init(&facts);
    facts.comp_method = about.method;
    facts.size = about.content.size;
    facts.comp_size = about.content.raw.size();
    facts.crc = about.content.crc;
    facts.encryption_method = ZIP_EM_NONE;
    facts.valid = ZIP_STAT_COMP_METHOD | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    if (about.method != ZIP_CM_STORE) facts.valid |= ZIP_STAT_CRC;
}

std::size_t copy_next(reading& from, void* into, zip_uint64_t room) {
    const auto& all = from.what->content.raw;
    const auto count = std::min<std::size_t>(room, all.size() - from.at);
    if (count != 0) std::memcpy(into, all.data() + from.at, count);
    from.at += count;
    return count;
}

zip_int64_t serve(void* user, void* data, zip_uint64_t size, zip_source_cmd_t command) {
    auto& mine = *static_cast<reading*>(user);
    switch (command) {
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        case ZIP_SOURCE_OPEN:
            mine.at = 0;
            return 0;
        case ZIP_SOURCE_READ:
            return static_cast<zip_int64_t>(copy_next(mine, data, size));
        case ZIP_SOURCE_STAT:
            tell(*mine.what, *static_cast<zip_stat_t*>(data));
            return sizeof(zip_stat_t);
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(mine.problem.get(), data, size);
        default:
            zip_error_set(mine.problem.get(), ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

source empty_memory() {
    zip_problem problem;
    source made(zip_source_buffer_create(nullptr, 0, 0, problem.get()));
    if (!made) fail(problem.get());
    return made;
}

archive open_on(const source& memory) {
    zip_problem problem;
    // One count for the archive, which gives it back when it is closed, and one for us, who read it after that.
    zip_source_keep(memory.get());
    archive made(zip_open_from_source(memory.get(), ZIP_TRUNCATE, problem.get()));
    if (!made) {
        zip_source_free(memory.get());
        fail(problem.get());
    }
    return made;
}

/// The moment that is 1 January 1980, 0:00, the first of the DOS calendar, where we are: libzip turns it back into that
/// date in the same time zone. zip_file_set_dostime() would ask for it member by member, 2.5 us each.
std::time_t first_dos_moment() {
    std::tm day{};
    day.tm_year = 80;
    day.tm_mday = 1;
    day.tm_isdst = -1;
    return std::mktime(&day);
}

void add_to(zip_t* package, reading& from, std::time_t when) {
    const auto& [name, method, content] = *from.what;
    source made(zip_source_function(package, serve, &from));
    if (!made) fail(zip_get_error(package), name);
    const auto added = zip_file_add(package, name.c_str(), made.get(), ZIP_FL_ENC_UTF_8);
    if (added < 0) fail(zip_get_error(package), name);
    static_cast<void>(made.release());  // the archive's, now that it took it
    const auto index = static_cast<zip_uint64_t>(added);
    constexpr zip_uint32_t regular_file = 0100644u << 16;
    if (zip_set_file_compression(package, index, method, 0) != 0 || zip_file_set_mtime(package, index, when, 0) != 0 ||
        zip_file_set_external_attributes(package, index, 0, ZIP_OPSYS_UNIX, regular_file) != 0)
        fail(zip_get_error(package), name);
}

void close(archive package) {
    if (zip_close(package.get()) != 0) fail(zip_get_error(package.get()));
    static_cast<void>(package.release());
}

bytes content_of(zip_source_t* memory) {
    zip_stat_t facts;
    if (zip_source_stat(memory, &facts) != 0 || zip_source_open(memory) != 0) fail(zip_source_error(memory));
    bytes all(facts.size);
    const auto read = zip_source_read(memory, all.data(), all.size());
    zip_source_close(memory);
    if (read < 0 || static_cast<std::size_t>(read) != all.size()) fail(zip_source_error(memory));
    return all;
}

void check_size(const std::vector<member>& members) {
    constexpr std::uint64_t most = 0xFFFF'FFFF;
    constexpr std::uint64_t headers = 30 + 46 + 22;  // local, central and end: APPNOTE 6.3.9, 4.3.7, 4.3.12, 4.3.16
    std::uint64_t total = 0;
    for (const auto& each : members) {
        total += each.content.raw.size() + 2 * each.name.size() + headers;
        if (each.content.size >= most || total >= most)
            throw error(errc::limit_reached, {.file = {}, .part = each.name},
                        "expected a package below 4 GiB, found a larger one");
    }
}

}  // namespace

void warm_up() {
    static std::once_flag done;
    std::call_once(done, [] { open_on(empty_memory()); });
}

struct writer::impl {
    compression how;
    std::vector<member> members{};
};

writer::writer(compression how) : impl_(new impl{.how = how}) {}
writer::~writer() = default;

void writer::store(const std::string& name, const shared_bytes& content) {
    impl_->members.push_back({name, ZIP_CM_STORE, {content, content.size()}});
}

void writer::add(const std::string& name, std::string_view text) {
    impl_->members.push_back({name, ZIP_CM_DEFLATE, pressed_once(name, text, impl_->how)});
}

void writer::add(const std::string& name, pressed ready) {
    impl_->members.push_back({name, ZIP_CM_DEFLATE, packed_of(std::move(ready))});
}

bytes writer::finish() {
    // zip_close() removes an archive without entries and calls that success.
    if (impl_->members.empty()) throw error(errc::internal, {}, "expected members in a package, found none");
    check_size(impl_->members);
    warm_up();
    const auto memory = empty_memory();
    std::vector<reading> readings(impl_->members.size());  // outlives the archive, which reads only when it is closed
    auto package = open_on(memory);
    const auto when = first_dos_moment();
    for (std::size_t i = 0; i < readings.size(); ++i) {
        readings[i].what = &impl_->members[i];
        add_to(package.get(), readings[i], when);
    }
    close(std::move(package));
    return content_of(memory.get());
}

}  // namespace ita::zip
