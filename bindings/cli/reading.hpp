// bindings/cli/reading.hpp - what the commands that read documents share: options, opening, notes.
#pragma once

#include <optional>
#include <string>

#include <ita/ita.hpp>

#include "command.hpp"

namespace ita::cli {

struct reading_options {
    std::string lexicon{};  ///< a file of words that are added; empty for none
    bool quiet = false;
};

/// --lexicon and --quiet.
void add_reading_options(CLI::App& to, reading_options& into);

/// --lang, of commands that tell changes in sentences.
void add_language_option(CLI::App& app, ita::language& into);

[[nodiscard]] read_options read_options_of(const reading_options& o);

/// A file, or standard input for "-".
[[nodiscard]] file opened(const std::string& name, const read_options& how);

/// --renumber, of commands that write reports.
void add_renumber_option(CLI::App& to, bool& into);

/// --drop-signatures, of commands that change documents.
void add_signatures_option(CLI::App& to, bool& into);

/// opened(), without digital signatures where they are to be dropped.
[[nodiscard]] file opened_to_change(const std::string& name, read_options how, bool drop_signatures);

/// A document that is changed is written in its own format. Throws usage_error where the output is told to have
/// another.
void expect_format_of(const file& document, const std::string& name, std::optional<format> told,
                      const std::string& out);

/// Each on a line of standard error, unless told to be quiet.
void tell(const notes& doubts, const reading_options& o);

}  // namespace ita::cli
