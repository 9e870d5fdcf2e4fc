// bindings/cli/info.cpp - ita info: what a file is and what was recognised in it.
#include <algorithm>
#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "command.hpp"
#include "console.hpp"
#include "reading.hpp"

namespace ita::cli {
namespace {

struct info_options {
    std::string file;
    bool json = false;
    reading_options reading;
};

using facts = nlohmann::ordered_json;

std::size_t tables_in(const doc::document& what) {
    return static_cast<std::size_t>(std::ranges::count_if(
        what.body, [](const auto& block) { return std::holds_alternative<doc::table>(block.value); }));
}

facts years_of(const ita::years& years) {
    facts all = facts::object();
    const auto keep = [&](const char* name, const std::optional<buddhist_year>& year) {
        if (year) all[name] = year->number();
    };
    keep("analysed", years.analysed);
    keep("fiscal", years.fiscal);
    keep("filed", years.filed);
    return all;
}

std::size_t items_in(const report& what, std::vector<item> measure::*list) {
    std::size_t count = 0;
    for (const auto& m : what.measures) count += (m.*list).size();
    return count;
}

facts facts_of(const report& what, double certainty) {
    facts all{{"certainty", std::round(certainty * 100) / 100}, {"title", what.title}, {"agency", what.agency.name}};
    if (!what.agency.district.empty()) all["district"] = what.agency.district;
    if (!what.agency.province.empty()) all["province"] = what.agency.province;
    if (const auto years = years_of(what.years); !years.empty()) all["years"] = years;
    all["measures"] = what.measures.size();
    all["steps"] = items_in(what, &measure::steps);
    all["results"] = items_in(what, &measure::results);
    all["outcomes"] = items_in(what, &measure::outcomes);
    all["signatures"] = what.signatures.size();
    all["annexes"] = what.annexes.size();
    return all;
}

facts facts_of(const file& given) {
    facts all{{"file", given.name()}, {"format", to_string(given.format())}, {"bytes", given.to_bytes().size()}};
    if (!given.document().about.producer.empty()) all["producer"] = given.document().about.producer;
    if (!given.parts().empty()) all["parts"] = given.parts();
    if (given.format() != format::json) {
        all["blocks"] = given.document().body.size();
        all["tables"] = tables_in(given.document());
    }
    all["report"] = given.has_report() ? facts_of(given.report(), given.certainty()) : facts(nullptr);
    all["notes"] = facts::array();
    for (const auto& each : given.notes()) all["notes"].push_back(to_string(each));
    return all;
}

std::string words_of(const facts& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return "none";
    if (!value.is_array()) return value.dump();
    std::string all;
    for (const auto& each : value) all.append(all.empty() ? "" : ", ").append(words_of(each));
    return all;
}

void append_lines(std::string& out, const facts& all, const std::string& indent) {
    for (const auto& [name, value] : all.items()) {
        if (name == "notes") continue;
        if (value.is_object()) {
            out += fmt::format("{}{}:\n", indent, name);
            append_lines(out, value, indent + "  ");
        } else if (!value.is_string() || !value.get<std::string>().empty()) {
            out += fmt::format("{}{}: {}\n", indent, name, words_of(value));
        }
    }
}

void info(const info_options& o) {
    const auto given = opened(o.file, read_options_of(o.reading));
    const auto all = facts_of(given);
    std::string out;
    if (o.json)
        out = all.dump(2, ' ', false, facts::error_handler_t::replace) + '\n';
    else
        append_lines(out, all, "");
    if (!o.json) tell(given.notes(), o.reading);
    output("-", as_bytes(out));
}

}  // namespace

void add_info(CLI::App& app) {
    auto* command = app.add_subcommand("info", "Tell what a file is and what was recognised in it");
    const auto o = std::make_shared<info_options>();
    command->add_option("FILE", o->file, "any document that opens, with or without a report; - for standard input")
        ->type_name("")
        ->required();
    command->add_flag("--json", o->json, "print JSON");
    add_reading_options(*command, o->reading);
    command->footer("Example:\n  ita info report-2567.odt");
    command->callback([o] { info(*o); });
}

}  // namespace ita::cli
