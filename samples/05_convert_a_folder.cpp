// 05_convert_a_folder.cpp - all documents of a folder become JSON, on all processors; one that fails stops no other.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <vector>

#include <ita/ita.hpp>

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (ita::format_of(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path folder = argc > 1 ? argv[1] : ".";
    try {
        fs::create_directory("converted");
        //[convert]
        const auto outcomes = ita::convert(files_of(folder), ita::format::json, "converted");
        for (const auto& each : outcomes)
            if (each.problem)
                std::cout << each.from.filename().string() << ": " << each.problem->message() << '\n';
            else
                std::cout << each.to.filename().string() << ", certainty " << each.certainty << '\n';
        //[end]
        return 0;
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
