// tests/fuzz/replay.cpp - runs a target over files, where libFuzzer is not there to do it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>

#include <ita/io/save.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::size_t replay(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) continue;
        std::printf("%s\n", entry.path().filename().c_str());
        std::fflush(stdout);  // the last line before an abort names the file
        const auto given = ita::read_file(entry.path());
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(given.data()), given.size());
        ++count;
    }
    return count;
}

}  // namespace

int main(int count, char** words) {
    std::size_t files = 0;
    for (int i = 1; i < count; ++i) files += replay(words[i]);
    std::printf("%zu files\n", files);
    return files == 0 ? 1 : 0;
}
