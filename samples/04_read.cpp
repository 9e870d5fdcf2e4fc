// 04_read.cpp - a document that somebody made becomes plain values: what it says, and how sure that is.
#include <iostream>

#include <ita/ita.hpp>

namespace {

//[tell]
void tell(const ita::report& report) {
    std::cout << report.title << '\n' << report.agency.name << '\n';
    for (const auto& measure : report.measures) {
        std::cout << measure.marker << ' ' << measure.title << " (" << measure.timeline.text << ")\n";
        for (const auto& step : measure.steps) std::cout << "    " << step.marker << ' ' << step.text << '\n';
    }
}
//[end]

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path input = argc > 1 ? argv[1] : "report.docx";
    try {
        //[read]
        const auto file = ita::open(input);  // .docx, .odt, .fodt, .txt or .json, whatever its name
        tell(file.report());
        for (const auto& note : file.notes()) std::cerr << to_string(note) << '\n';
        //[end]
        std::cout << "certainty " << file.certainty() << '\n';
        return 0;
    } catch (const ita::error& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
