// bindings/cli/convert.cpp - ita convert: the reports of many files, written anew in one format.
#include <unistd.h>

#include <algorithm>
#include <boost/timer/progress_display.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include "choice.hpp"
#include "command.hpp"
#include "console.hpp"
#include "reading.hpp"

namespace ita::cli {
namespace {

struct convert_options {
    std::vector<std::string> files;
    std::string folder;
    std::optional<format> to;
    std::size_t jobs = 0;
    reading_options reading;
};

constexpr choice<format> formats[] = {{"odt", format::odt}, {"docx", format::docx}, {"json", format::json}};

/// Without it -1 would be read as a very large number.
std::string is_count(const std::string& typed) {
    constexpr std::size_t most_digits = 4;
    const bool counts =
        !typed.empty() && typed.size() <= most_digits && typed.find_first_not_of("0123456789") == typed.npos;
    return counts ? "" : "expected a number from 0 to 9999, found \"" + typed + '"';
}

/// A bar on a terminal, nothing elsewhere.
class bar {
  public:
    void show(std::size_t done, std::size_t all) {
        if (::isatty(STDERR_FILENO) == 0) return;
        if (!drawn_) drawn_.emplace(all, std::cerr, "");
        *drawn_ += done - drawn_->count();
    }

  private:
    std::optional<boost::timer::progress_display> drawn_{};
};

void need_folder(const std::string& folder) {
    std::error_code why;
    std::filesystem::create_directories(folder, why);
    if (why)
        throw error(errc::cannot_write, {.file = folder},
                    "expected a folder or a place for one, found: " + why.message());
}

/// One line for each that failed, then notes; how bad it was at worst.
status told(const std::vector<conversion>& all, const reading_options& how) {
    auto worst = status::done;
    for (const auto& each : all) {
        if (!each.problem) {
            tell(each.doubts, how);
            continue;
        }
        const auto& problem = *each.problem;
        complain(to_string(problem.where()), problem.message());
        worst = std::max(worst, status_of(problem));
    }
    return worst;
}

/// Neither has a name that another could be made of.
void refuse_standard_streams(const convert_options& o) {
    if (std::ranges::find(o.files, "-") != o.files.end())
        throw usage_error("expected names of files, found - (for standard input see ita extract --help)");
    if (o.folder == "-") throw usage_error("expected a folder, found - (for standard output see ita extract --help)");
}

void convert(const convert_options& o) {
    refuse_standard_streams(o);
    need_folder(o.folder);
    const std::vector<std::filesystem::path> files(o.files.begin(), o.files.end());
    const ita::convert_options how{.read = read_options_of(o.reading), .jobs = o.jobs};
    bar progress;
    const auto all = ita::convert(files, *o.to, o.folder, how, [&progress](std::size_t done, std::size_t all_files) {
        progress.show(done, all_files);
    });
    if (const auto worst = told(all, o.reading); worst != status::done) throw failed{worst};
}

}  // namespace

void add_convert(CLI::App& app) {
    auto* command = app.add_subcommand("convert", "Write the reports of many documents anew, in one format");
    const auto o = std::make_shared<convert_options>();
    command->add_option("FILES", o->files, "documents and reports: .odt, .docx, .fodt, .txt, .json")
        ->type_name("")
        ->required();
    add_choice(*command, "--to", o->to, formats, "the format to write")->required();
    command->add_option("-o,--output", o->folder, "the folder to write into; made where it is not there")
        ->type_name("FOLDER")
        ->required();
    command->add_option("-j,--jobs", o->jobs, "files at a time; as many as there are processors where left out")
        ->type_name("N")
        ->check(is_count);
    add_reading_options(*command, o->reading);
    command->footer(
        "One line on standard error for each file that fails; the others go on. What belongs to the look of a\n"
        "document is not carried over.\n\n"
        "Example:\n  ita convert reports/*.docx --to odt -o reports-odt");
    command->callback([o] { convert(*o); });
}

}  // namespace ita::cli
