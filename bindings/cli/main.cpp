// bindings/cli/main.cpp - ita, the command line: errors become one line and an exit status.
#include <exception>
#include <new>

#include <ita/base/error.hpp>

#include "command.hpp"
#include "console.hpp"

namespace {

using ita::cli::complain;
using ita::cli::status;

constexpr auto commands = {&ita::cli::add_render, &ita::cli::add_schema};

status status_of(ita::errc code) {
    if (code == ita::errc::cannot_write) return status::unwritable;
    return code == ita::errc::unknown_format ? status::usage : status::unreadable;
}

std::string names_of(CLI::App& app) {
    std::string names;
    for (const auto* command : app.get_subcommands({})) names += (names.empty() ? "" : ", ") + command->get_name();
    return names;
}

// The parser only says that a command is required, even where one was mistyped.
std::string problem_with(CLI::App& app, const CLI::ParseError& typed) {
    if (!app.get_subcommands().empty()) return typed.what();
    const auto rest = app.remaining();
    return "expected one of " + names_of(app) + ", found " + (rest.empty() ? "nothing" : rest.front());
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
        return static_cast<status>(app.exit(asked));
    } catch (const CLI::ParseError& typed) {
        complain("ita", problem_with(app, typed) + " (see ita --help)");
        return status::usage;
    }
}

status guarded(int argc, char** argv) noexcept {
    try {
        return run(argc, argv);
    } catch (const ita::cli::usage_error& typed) {
        complain("ita", typed.what());
        return status::usage;
    } catch (const ita::error& problem) {
        complain(problem.where() == ita::location{} ? "ita" : to_string(problem.where()), problem.message());
        return status_of(problem.code());
    } catch (const std::bad_alloc&) {
        complain("ita", "expected more memory than there is");
    } catch (const std::exception& problem) {
        complain("ita", problem.what());
    }
    return status::unreadable;
}

}  // namespace

int main(int argc, char** argv) { return static_cast<int>(guarded(argc, argv)); }
