// 06_change_a_step.cpp - a step of a document that somebody made is said in other words, and nothing else changes.
#include <iostream>

#include <ita/ita.hpp>

int main(int argc, char** argv) {
    const std::filesystem::path input = argc > 1 ? argv[1] : "report.docx";
    try {
        //[change]
        const auto file = ita::open(input);
        auto report = file.report();
        report.measures[0].steps[1].text += " และปิดประกาศ";
        report.measures[1].owners.push_back("กองช่าง");
        const auto made = ita::update(file, report);
        for (const auto& each : made.changes) std::cout << say(each, file.report()) << '\n';
        ita::write_file("changed" + input.extension().string(), made.content);
        //[end]
        std::cout << made.content.size() - file.to_bytes().size() << " bytes more\n";
        return 0;
    } catch (const ita::error& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
