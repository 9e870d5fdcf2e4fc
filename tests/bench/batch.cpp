// tests/bench/batch.cpp - many reports in one process, as peers.py runs it beside other writers.
// usage: ita_bench_batch papers COUNT MEASURES FOLDER      writes reports as JSON
//        ita_bench_batch docx|odt FOLDER OUT               writes each of them as a document
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <ita/io/save.hpp>
#include <ita/report/json.hpp>

#include "papers.hpp"

namespace {
namespace fs = std::filesystem;

void write_papers(std::size_t count, std::size_t measures, const fs::path& folder) {
    for (std::size_t i = 0; i < count; ++i)
        ita::write_file(folder / (std::to_string(i) + ".json"),
                        ita::as_bytes(ita::to_json(ita::bench::paper(measures, i + 1))));
}

void write_documents(const std::string& ending, const fs::path& from, const fs::path& into) {
    for (const auto& entry : fs::directory_iterator{from}) {
        if (entry.path().extension() != ".json") continue;
        const auto given = ita::read_file(entry.path());
        const auto name = entry.path().stem().string() + '.' + ending;
        ita::save(ita::report_from_json(ita::as_text(given), entry.path().string()), into / name);
    }
}

void run(const std::vector<std::string>& words) {
    if (words.size() == 4 && words[0] == "papers")
        return write_papers(std::stoul(words[1]), std::stoul(words[2]), words[3]);
    if (words.size() == 3) return write_documents(words[0], words[1], words[2]);
    throw std::invalid_argument("usage: ita_bench_batch papers COUNT MEASURES FOLDER | docx|odt FOLDER OUT");
}

}  // namespace

int main(int count, char** words) {
    try {
        run({words + 1, words + count});
    } catch (const std::exception& problem) {
        return std::fprintf(stderr, "%s\n", problem.what()), 1;
    }
}
