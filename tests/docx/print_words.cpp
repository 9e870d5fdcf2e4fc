// tests/docx/print_words.cpp - ita_print_docx FOLDER FILE...: what the DOCX reader finds in each file, for others to
// compare. The words are left in FOLDER, a line for each paragraph; a line for each file goes to standard output.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "docx/read.hpp"

namespace {

using ita::doc::block;

struct counts {
    std::size_t paragraphs = 0;
    std::size_t tables = 0;
};

void print(std::ostream& out, const ita::doc::paragraph& from) {
    if (from.label) out << from.label->text << '\t';
    for (const auto& span : from.content)
        if (const auto* run = std::get_if<ita::doc::run>(&span)) out << run->text;
    out << '\n';
}

void print(std::ostream& out, const std::vector<block>& from, counts& found) {
    for (const auto& each : from) {
        if (const auto* p = std::get_if<ita::doc::paragraph>(&each.value)) {
            ++found.paragraphs;
            print(out, *p);
        }
        const auto* table = std::get_if<ita::doc::table>(&each.value);
        if (table == nullptr) continue;
        ++found.tables;
        for (const auto& row : table->rows)
            for (const auto& cell : row.cells) print(out, cell.blocks, found);
    }
}

ita::doc::document read(const std::string& file, ita::notes& doubts) {
    std::ifstream in(file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const ita::zip::reader package(ita::as_bytes(text), {}, file);
    return ita::docx::read(package, {}, doubts);
}

void report(const std::filesystem::path& folder, const std::string& file) {
    ita::notes doubts;
    const auto all = read(file, doubts);
    std::ofstream out(folder / (std::filesystem::path(file).filename().string() + ".words"));
    counts found;
    print(out, all.body, found);
    std::cout << "read\t" << file << '\t' << found.paragraphs << '\t' << found.tables << '\t' << all.asides.size()
              << '\n';
    for (const auto& each : doubts) std::cout << "note\t" << to_string(each) << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    for (int i = 2; i < count; ++i) try {
            report(arguments[1], arguments[i]);
        } catch (const ita::error& refused) {
            std::cout << "refused\t" << arguments[i] << '\t' << static_cast<int>(refused.code()) << '\t'
                      << refused.what() << '\n';
        }
}
