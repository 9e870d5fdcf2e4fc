// bindings/cli/extract.cpp - ita extract: the report in a document becomes JSON.
#include <memory>

#include "command.hpp"
#include "console.hpp"
#include "reading.hpp"

namespace ita::cli {
namespace {

struct extract_options {
    std::string file;
    std::string out = "-";
    reading_options reading;
};

void extract(const extract_options& o) {
    expect_no_input(o.out, o.file, "the document");
    const auto given = opened(o.file, read_options_of(o.reading));
    const auto json = to_json(given.report());
    tell(given.notes(), o.reading);
    output(o.out, as_bytes(json));
}

}  // namespace

void add_extract(CLI::App& app) {
    auto* command = app.add_subcommand("extract", "Read the report in a document and write it as JSON");
    const auto o = std::make_shared<extract_options>();
    command
        ->add_option("FILE", o->file,
                     "a .odt, .docx, .fodt, .txt (text with tab-separated tables) or .json; - for standard input")
        ->type_name("")
        ->required();
    command->add_option("-o,--output", o->out, "the JSON to write, where not to standard output")->type_name("FILE");
    add_reading_options(*command, o->reading);
    command->footer(
        "What was unsure is told on standard error, with its place.\n\n"
        "Example:\n  ita extract report-2567.docx -o report-2567.json");
    command->callback([o] { extract(*o); });
}

}  // namespace ita::cli
