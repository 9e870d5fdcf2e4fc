// bindings/cli/reading.cpp - what the commands that read documents share: options, opening, notes.
#include "reading.hpp"

#include <fmt/format.h>

#include "choice.hpp"
#include "console.hpp"

namespace ita::cli {
void add_reading_options(CLI::App& to, reading_options& into) {
    to.add_option("--lexicon", into.lexicon,
                  "further headings and words of reports, as JSON; share/ita/standard.json shows its keys")
        ->type_name("FILE");
    to.add_flag("-q,--quiet", into.quiet, "print no notes");
}

void add_language_option(CLI::App& app, ita::language& into) {
    constexpr static choice<ita::language> languages[] = {{"th", ita::language::thai}, {"en", ita::language::english}};
    add_choice(app, "--lang", into, languages, "the language of the sentences (th)");
}

read_options read_options_of(const reading_options& o) {
    read_options how;
    if (o.lexicon.empty()) return how;
    const auto raw = input(o.lexicon);
    how.words = extended(standard_lexicon(), lexicon_from_json(as_text(raw), called(o.lexicon)));
    return how;
}

file opened(const std::string& name, const read_options& how) {
    if (name == "-") return open(input(name), called(name), how);
    return about(name, [&] { return open(std::filesystem::path(name), how); });
}

void add_renumber_option(CLI::App& to, bool& into) {
    to.add_flag("--renumber", into,
                "count measures, steps, results and outcomes anew, each list in the form of its first marker");
}

void add_signatures_option(CLI::App& to, bool& into) {
    to.add_flag("--drop-signatures", into,
                "take the digital signatures off; a document that bears some is not changed without");
}

file opened_to_change(const std::string& name, read_options how, bool drop_signatures) {
    how.to_change = true;
    auto from = opened(name, how);
    return drop_signatures ? without_signatures(from, how) : from;
}

void expect_format_of(const file& document, const std::string& name, std::optional<format> told,
                      const std::string& out) {
    if (told == document.format()) return;
    throw usage_error(fmt::format("expected {} to be written as {} is, in {}, found {}", called(out), called(name),
                                  to_string(document.format()), told ? to_string(*told) : "another ending"));
}

void tell(const notes& doubts, const reading_options& o) {
    if (o.quiet) return;
    for (const auto& each : doubts) complain(to_string(each.where), each.text);
}

}  // namespace ita::cli
