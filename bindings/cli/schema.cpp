// bindings/cli/schema.cpp - ita schema: the published JSON Schemas.
#include <memory>

#include "command.hpp"
#include "console.hpp"

namespace ita::cli {

void add_schema(CLI::App& app) {
    auto* schema = app.add_subcommand("schema", "Print the JSON Schema of a report or of a look");
    const auto which = std::make_shared<std::string>("report");
    schema->add_option("WHICH", *which, "report (the usual one) or look")
        ->type_name("")
        ->check([](const std::string& word) {
            return word == "report" || word == "look" ? "" : "expected report or look, found \"" + word + '"';
        });
    schema->footer("Example:\n  ita schema look > look.schema.json");
    schema->callback([which] { output("-", as_bytes(*which == "look" ? look_schema() : report_schema())); });
}

}  // namespace ita::cli
