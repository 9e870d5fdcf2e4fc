// tests/laws/write_reports.cpp - writes generated reports as JSON, DOCX and ODT, for readers that are none of ours.
// usage: ita_write_reports FOLDER FIRST COUNT
#include <charconv>
#include <clocale>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <ita/io/save.hpp>
#include <ita/report/json.hpp>

#include "laws/generators.hpp"
#include "support/pictures.hpp"

namespace {

std::uint64_t number(const char* text) {
    std::uint64_t value = 0;
    std::from_chars(text, text + std::strlen(text), value);
    return value;
}

std::string file_name(std::uint64_t seed) {
    const auto digits = std::to_string(seed);
    return std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

void write_report(const std::filesystem::path& folder, std::uint64_t seed) {
    const auto made = ita::test::report_number(seed);
    const auto stem = (folder / file_name(seed)).string();
    ita::write_file(stem + ".json", ita::as_bytes(ita::to_json(made)));
    for (const auto* ending : {".docx", ".odt"}) ita::save(made, stem + ending, {}, {.pictures_from = folder});
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) return std::fprintf(stderr, "usage: ita_write_reports FOLDER FIRST COUNT\n"), 2;
    std::setlocale(LC_ALL, "");
    try {
        const std::filesystem::path folder = words[1];
        for (const auto& each : ita::test::picture_files)
            ita::write_file(folder / each.name, ita::test::picture_bytes(each.name));
        const auto first = number(words[2]);
        for (auto seed = first; seed < first + number(words[3]); ++seed) write_report(folder, seed);
    } catch (const std::exception& problem) {
        return std::fprintf(stderr, "%s\n", problem.what()), 1;
    }
}
