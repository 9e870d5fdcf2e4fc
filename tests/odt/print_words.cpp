// tests/odt/print_words.cpp - ita_print_words FILE...: the words of each file as the ODT reader finds them, for others
// to compare; FILE.words beside where it is told, and a line on standard output.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "odt/read.hpp"

namespace {

using ita::doc::block;

void print(std::ostream& out, const ita::doc::paragraph& from) {
    if (from.label) out << from.label->text << ' ';
    for (const auto& span : from.content)
        if (const auto* run = std::get_if<ita::doc::run>(&span)) out << run->text;
    out << '\n';
}

void print(std::ostream& out, const std::vector<block>& from) {
    for (const auto& each : from) {
        if (const auto* p = std::get_if<ita::doc::paragraph>(&each.value)) print(out, *p);
        if (const auto* t = std::get_if<ita::doc::table>(&each.value))
            for (const auto& row : t->rows)
                for (const auto& cell : row.cells) print(out, cell.blocks);
    }
}

ita::doc::document read(const std::string& file, ita::notes& doubts) {
    std::ifstream in(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (file.ends_with(".fodt")) return ita::odt::read_flat(std::move(text), {}, doubts, file);
    const ita::zip::reader package(ita::as_bytes(text), {}, file);
    return ita::odt::read(package, {}, doubts);
}

}  // namespace

int main(int count, char** words) {
    const std::filesystem::path folder = count > 1 ? words[1] : ".";
    for (int i = 2; i < count; ++i) {
        const std::string file = words[i];
        try {
            ita::notes doubts;
            const auto all = read(file, doubts);
            std::ofstream out(folder / (std::filesystem::path(file).filename().string() + ".words"));
            print(out, all.body);
            for (const auto& each : all.asides)
                for (const auto& p : each.content) print(out, p);
            std::cout << "read\t" << file << '\n';
            for (const auto& each : doubts) std::cout << "note\t" << to_string(each) << '\n';
        } catch (const ita::error& refused) {
            std::cout << "refused\t" << file << '\t' << static_cast<int>(refused.code()) << '\t' << refused.what()
                      << '\n';
        }
    }
}
