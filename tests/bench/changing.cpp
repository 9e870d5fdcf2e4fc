#include "changing.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>

#include <ita/ita.hpp>

#include "floor.hpp"
#include "package/press.hpp"
#include "package/reader.hpp"
#include "package/writer.hpp"
#include "papers.hpp"
#include "peak.hpp"
#include "support/members.hpp"

namespace ita::bench {
namespace {

constexpr std::size_t pictures = 300, picture_bytes = 70'000, measures = 7;

// ------------------------------------------------------------------ the file

void append_number(std::string& to, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) to += static_cast<char>(number >> shift & 0xFF);
}

void append_chunk(std::string& to, const std::string& type, const std::string& body) {
    append_number(to, static_cast<std::uint32_t>(body.size()));
    to += type + body;
    append_number(to, zip::checksum(as_bytes(type + body)));
}

/// As photographs are: nothing in its lines can be pressed. What the lines show is not sound, which nobody looks at.
std::string png_of(std::mt19937_64& chance) {
    std::string made = "\x89PNG\r\n\x1a\n", header, lines;
    append_number(header, 640);
    append_number(header, 480);
    header += std::string("\x08\x02\0\0\0", 5);  // eight bits of three colours
    append_chunk(made, "IHDR", header);
    constexpr std::size_t usual_chunk = 8'192;
    while (made.size() < picture_bytes) {
        lines.clear();
        while (lines.size() < usual_chunk) append_number(lines, static_cast<std::uint32_t>(chance()));
        append_chunk(made, "IDAT", lines);
    }
    append_chunk(made, "IEND", "");
    return made;
}

report illustrated() {
    std::mt19937_64 chance;  // the standard's own start, the same everywhere
    auto made = paper(measures, 1);
    auto& annex = made.annexes.emplace_back(ita::annex{.title = "ภาพกิจกรรม"});
    for (std::size_t i = 0; i < pictures; ++i)
        annex.pictures.push_back({.caption = "ภาพที่ " + std::to_string(i + 1), .data = bytes_of(png_of(chance))});
    return made;
}

/// The same members, pictures deflated too, as many writers do without asking what they are.
bytes all_deflated(const shared_bytes& package) {
    const zip::reader from(package, {});
    zip::writer to(compression::normal);
    for (const auto& name : from.names())
        if (name == "mimetype")
            to.store(name, from.data(name));
        else
            to.add(name, from.text(name));
    return to.finish();
}

struct kind {
    format as;
    bool deflated;

    [[nodiscard]] std::string name() const {
        return fmt::format("one word beside {} pictures, {} in {}", pictures, deflated ? "deflated" : "stored",
                           to_string(as));
    }
    [[nodiscard]] shared_bytes file() const {
        const shared_bytes made = to_bytes(illustrated(), as);
        return deflated ? shared_bytes(all_deflated(made)) : made;
    }
};
constexpr kind kinds[] = {{format::docx, false}, {format::docx, true}, {format::odt, false}, {format::odt, true}};

// ------------------------------------------------------------------ the work

read_options to_change() { return {.to_change = true}; }

updated_file with_a_word_changed(const file& from) {
    auto now = from.report();
    now.measures.at(0).steps.at(0).text += "แล้ว";
    auto made = update(from, now);
    if (made.changes.size() != 1 || made.changes[0].how != outcome::done)
        throw std::runtime_error("expected one change that is done");
    return made;
}

/// A folder of its own for a file and its copies; gone with its owner.
class folder {
  public:
    folder() : path_(std::filesystem::temp_directory_path() / fmt::format("ita-bench-{}", ::getpid())) {
        std::filesystem::create_directory(path_);
    }
    folder(const folder&) = delete;
    folder& operator=(const folder&) = delete;
    ~folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

void flush(const std::filesystem::path& what, int how) {
    const int number = ::open(what.c_str(), how | O_CLOEXEC);
    const bool done = number >= 0 && ::fsync(number) == 0;
    if (::close(number) != 0 || !done) throw std::runtime_error("expected a file that can be flushed");
}

/// A copy that outlasts a power failure, as what write_file() leaves does.
void copy_and_flush(const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto fresh = to.parent_path() / "fresh";
    std::filesystem::copy_file(from, fresh);
    flush(fresh, O_WRONLY);
    std::filesystem::rename(fresh, to);
    flush(to.parent_path(), O_RDONLY | O_DIRECTORY);
}

/// A file in a folder, and what it costs at least to copy it and to go over its tags.
struct base {
    shared_bytes content;
    bytes pressed;
    std::size_t size;
    read_floor floor{};
    folder in{};
    std::filesystem::path from = in / "from", to = in / "to";

    base(const shared_bytes& file, format as)
        : content(file),
          pressed(test::pressed_member(file, main_part(as))),
          size(test::members(file).at(main_part(as)).text.size()) {
        write_file(from, file);
    }

    void look_through() { benchmark::DoNotOptimize(floor.tags(pressed, size)); }
    void copy() {
        std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
        look_through();
    }
    void copy_durably() {
        copy_and_flush(from, to);
        look_through();
    }
    void copy_in_memory() {
        const bytes copy(content.begin(), content.end());
        benchmark::DoNotOptimize(copy.data());
        look_through();
    }
    void change() { write_file(to, with_a_word_changed(open(from, to_change())).content); }
};

std::vector<step> work_of(const kind& each) {
    const auto least = std::make_shared<base>(each.file(), each.as);
    return {
        {"floor", [=](std::size_t) { least->copy(); }},
        {"floor, flushed", [=](std::size_t) { least->copy_durably(); }},
        {"floor in memory", [=](std::size_t) { least->copy_in_memory(); }},
        {"open", [=](std::size_t) { benchmark::DoNotOptimize(open(least->content, {}, to_change())); }},
        {"open and update",
         [=](std::size_t) { benchmark::DoNotOptimize(with_a_word_changed(open(least->content, {}, to_change()))); }},
        {"from file to file", [=](std::size_t) { least->change(); }}};
}

/// What a user waits for: both the copy and the changed file are on the disk then.
std::vector<step> waits_of(const kind& each) {
    const auto least = std::make_shared<base>(each.file(), each.as);
    return {{"floor", [=](std::size_t) { least->copy_durably(); }},
            {"from file to file", [=](std::size_t) { least->change(); }}};
}

}  // namespace

void add_changing() {
    constexpr std::size_t rounds = 10;
    for (const auto& each : kinds) {
        add_turns(
            each.name(), rounds, [each] { return work_of(each); }, 5);
        add_turns(
            each.name() + ", on the wall", rounds, [each] { return waits_of(each); }, 15, clock::on_the_wall);
    }
}

void print_changing_peaks() {
    for (const auto& each : kinds) {
        const auto size = each.file().size();
        shared_bytes file;
        const auto peak = peak_of([&] { file = each.file(); },
                                  [&] { benchmark::DoNotOptimize(with_a_word_changed(open(file, {}, to_change()))); });
        fmt::print("{}: peak {:.1f} MiB with the file, {:.2f} of its size ({:.1f} MiB)\n", each.name(),
                   static_cast<double>(peak) / 0x1p20, static_cast<double>(peak) / static_cast<double>(size),
                   static_cast<double>(size) / 0x1p20);
    }
}

}  // namespace ita::bench
