// tests/support/print_words.cpp - ita_print_words docx|odt FOLDER FILE...: what a reader finds in each file, for others
// to compare. FOLDER gets FILE.words and FILE.asides, a line for each paragraph; standard output a line for each file.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "docx/read.hpp"
#include "odt/read.hpp"

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

ita::doc::document read(const std::string& format, const std::string& file, ita::notes& doubts) {
    std::ifstream in(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (file.ends_with(".fodt")) return ita::odt::read_flat(std::move(text), {}, doubts, file);
    const ita::zip::reader package(ita::bytes_of(text), {}, file);
    return format == "odt" ? ita::odt::read(package, {}, doubts) : ita::docx::read(package, {}, doubts);
}

void report(const std::string& format, const std::filesystem::path& folder, const std::string& file) {
    ita::notes doubts;
    const auto all = read(format, file, doubts);
    const auto beside = (folder / std::filesystem::path(file).filename()).string();
    std::ofstream words(beside + ".words");
    std::ofstream asides(beside + ".asides");
    counts found;
    print(words, all.body, found);
    for (const auto& each : all.asides)
        for (const auto& p : each.content) print(asides, p);
    std::cout << "read\t" << file << '\t' << found.paragraphs << '\t' << found.tables << '\t' << all.asides.size()
              << '\n';
    for (const auto& each : doubts) std::cout << "note\t" << to_string(each) << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    for (int i = 3; i < count; ++i) try {
            report(arguments[1], arguments[2], arguments[i]);
        } catch (const ita::error& refused) {
            std::cout << "refused\t" << arguments[i] << '\t' << static_cast<int>(refused.code()) << '\t'
                      << refused.what() << '\n';
        }
}
