// src/report/json.cpp - reports and looks to and from JSON: the doors.
#include <ita/report/json.hpp>

#include "embedded.hpp"
#include "report/compose/check.hpp"
#include "report/json/reader.hpp"
#include "report/json/tables.hpp"

namespace ita {
namespace {

template <class T>
std::string written(const T& what, const json::shape& how) {
    const T usual{};
    std::string text;
    json::printer to(text);
    how.print(to, &what, &usual);
    text += '\n';
    return text;
}

template <class T>
T taken(std::string_view text, const std::string& name, const json::shape& how, const limits& most) {
    T what{};
    json::read(text, name, {&what, how}, most.json_values);
    return what;
}

}  // namespace

std::string to_json(const report& what) { return written(what, json::report_shape()); }
std::string to_json(const look& dress) { return written(dress, json::look_shape()); }

report report_from_json(std::string_view text, const std::string& name, const limits& most) {
    return taken<report>(text, name, json::report_shape(), most);
}
look look_from_json(std::string_view text, const std::string& name) {
    auto dress = taken<look>(text, name, json::look_shape(), limits{});
    try {
        composing::check(dress, {});
    } catch (const error& problem) {
        throw error(problem.code(), {.file = name, .part = problem.where().part}, problem.message());
    }
    return dress;
}

std::string_view report_schema() noexcept { return embedded::report_schema_json; }
std::string_view look_schema() noexcept { return embedded::look_schema_json; }

}  // namespace ita
