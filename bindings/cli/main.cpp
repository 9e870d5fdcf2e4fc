// bindings/cli/main.cpp - ita, the command line: errors become one line and an exit status.
#include <exception>
#include <new>
#include <sstream>

#include <ita/base/error.hpp>

#include "command.hpp"
#include "console.hpp"

namespace {

using ita::cli::complain;
using ita::cli::status;

constexpr auto commands = {&ita::cli::add_render, &ita::cli::add_extract, &ita::cli::add_convert, &ita::cli::add_diff,
                           &ita::cli::add_info,   &ita::cli::add_schema,  &ita::cli::add_update};

std::string names_of(CLI::App& app) {
    std::string names;
    for (const auto* command : app.get_subcommands({})) names += (names.empty() ? "" : ", ") + command->get_name();
    return names;
}

std::string first_of(const std::vector<std::string>& rest) { return rest.empty() ? "nothing" : rest.front(); }

// The parser's own words name the option first, in front of ": " or a blank.
std::string subject_of(const CLI::Error& typed) {
    const std::string words = typed.what();
    return words.substr(0, words.find_first_of(": "));
}

// The parser has its own way of saying these: that a command is required where one was mistyped, or the help of all.
std::string problem_with(CLI::App& app, const CLI::Error& typed) {
    if (app.get_subcommands().empty())
        return "expected one of " + names_of(app) + ", found " + first_of(app.remaining());
    if (dynamic_cast<const CLI::ExtrasError*>(&typed) != nullptr)
        return "expected an option or an argument that ita " + app.get_subcommands().front()->get_name() +
               " knows, found " + first_of(app.remaining(true));
    if (dynamic_cast<const CLI::RequiredError*>(&typed) != nullptr)
        return "expected " + subject_of(typed) + ", found nothing";
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&typed) != nullptr)
        return subject_of(typed) + ": expected one value, found none or more";
    return typed.what();
}

std::string help_of(CLI::App& app) {
    const auto asked = app.get_subcommands();
    return " (see ita " + (asked.empty() ? "" : asked.front()->get_name() + ' ') + "--help)";
}

bool is_mistyped(const CLI::App& app) { return app.get_subcommands().empty() && !app.remaining().empty(); }

status refused(CLI::App& app, const CLI::Error& typed) {
    complain("ita", problem_with(app, typed) + help_of(app));
    return status::usage;
}

// The parser would not notice that nobody takes what it prints.
status told(CLI::App& app, const CLI::Success& asked) {
    std::ostringstream words;
    app.exit(asked, words, words);
    ita::cli::output("-", ita::as_bytes(words.str()));
    return status::done;
}

status run(int argc, char** argv) {
    CLI::App app{"The yearly ITA report of a Thai public agency as DOCX and ODT", "ita"};
    app.set_version_flag("--version", "ita " ITA_VERSION, "Print the version and exit");
    app.require_subcommand(1);
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.footer("ita COMMAND --help shows the options of a command and an example");
    for (const auto add : commands) add(app);
    for (auto* command : app.get_subcommands({})) command->group("Commands");
    try {
        app.parse(argc, argv);
        return status::done;
    } catch (const CLI::Success& asked) {  // --help, --version
        return is_mistyped(app) ? refused(app, asked) : told(app, asked);
    } catch (const CLI::ParseError& typed) {
        return refused(app, typed);
    }
}

status guarded(int argc, char** argv) noexcept {
    try {
        return run(argc, argv);
    } catch (const ita::cli::failed& told) {
        return told.with;
    } catch (const ita::cli::usage_error& typed) {
        complain("ita", typed.what());
        return status::usage;
    } catch (const ita::error& problem) {
        complain(problem.where() == ita::location{} ? "ita" : to_string(problem.where()), problem.message());
        return ita::cli::status_of(problem);
    } catch (const std::bad_alloc&) {
        complain("ita", "expected enough memory, found none left");
    } catch (const std::exception& problem) {
        complain("ita", problem.what());
    }
    return status::unreadable;
}

}  // namespace

int main(int argc, char** argv) { return static_cast<int>(guarded(argc, argv)); }
