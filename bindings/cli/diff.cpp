// bindings/cli/diff.cpp - ita diff: what differs between two reports, as people say it or as JSON.
#include <memory>

#include "command.hpp"
#include "console.hpp"
#include "reading.hpp"

namespace ita::cli {
namespace {

struct diff_options {
    std::string before;
    std::string now;
    bool json = false;
    ita::language language = ita::language::thai;
    reading_options reading;
};

std::string lines_of(const std::vector<change>& changes, const report& before, ita::language in) {
    std::string lines;
    for (const auto& each : changes) lines += say(each, before, in) + '\n';
    return lines;
}

void diff(const diff_options& o) {
    expect_one_standard_input(o.before, o.now);
    const auto how = read_options_of(o.reading);
    const auto first = opened(o.before, how), second = opened(o.now, how);
    const auto before = with_pictures_of(second.report(), first.report());
    const auto now = with_pictures_of(first.report(), second.report());
    const auto changes = difference(before, now);
    for (const auto* each : {&first, &second}) tell(each->notes(), o.reading);
    output("-", as_bytes(o.json ? to_json(changes, before) : lines_of(changes, before, o.language)));
    if (!changes.empty()) throw failed{status::findings};
}

}  // namespace

void add_diff(CLI::App& app) {
    auto* command = app.add_subcommand("diff", "Tell what differs between two reports");
    const auto o = std::make_shared<diff_options>();
    const auto file = [&](const char* name, std::string& into, const char* help) {
        command->add_option(name, into, help)->type_name("")->required();
    };
    file("A", o->before, "a report as it was: any file that ita extract reads; - for standard input");
    file("B", o->now, "the report as it is now");
    command->add_flag("--json", o->json, "print JSON");
    add_language_option(*command, o->language);
    add_reading_options(*command, o->reading);
    command->footer(
        "A line for each change; nothing, and exit status 0, where there is none, and exit status 1 where there is "
        "one.\n"
        "Where one of the two is JSON, its pictures are those of the same file names in the other.\n\n"
        "JSON is a list of objects. \"kind\" is set, insert, remove or move; \"where\" the JSON pointer of the place "
        "in A;\n"
        "\"before\" and \"after\" what stands there, as in the JSON of reports. What is inserted stands in front of "
        "the\n"
        "element at \"where\", what is moved in front of the one whose index is \"to\"; every index counts in A.\n\n"
        "Example:\n  ita diff report-2567.docx report-2568.odt --lang en");
    command->callback([o] { diff(*o); });
}

}  // namespace ita::cli
