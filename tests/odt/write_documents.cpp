// tests/odt/write_documents.cpp - writes the test documents, and their texts beside them, into a folder.
#include <fstream>
#include <iostream>

#include <ita/io/save.hpp>

#include "odt/codec.hpp"
#include "odt/documents.hpp"

namespace {

// A record separator is no character of a sound text.
void write_texts(const std::filesystem::path& file, const std::vector<std::string>& texts) {
    std::ofstream out(file, std::ios::binary);
    for (const auto& each : texts) out << each << '\x1E';
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: ita_write_odt FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder{arguments[1]};
    std::filesystem::create_directories(folder);
    for (const auto& [name, what] : ita::test::odt_documents()) {
        ita::odt::writer to{ita::compression::normal};
        ita::doc::pour(what, to);
        ita::write_file(folder / (name + ".odt"), to.finish());
        write_texts(folder / (name + ".texts"), ita::test::texts_of(what));
    }
}
