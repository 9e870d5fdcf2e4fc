// src/report/json/changes.cpp - changes of a report as JSON.
#include <array>

#include <ita/report/difference.hpp>

#include "report/json/printer.hpp"
#include "report/json/tables.hpp"

namespace ita {
namespace {

constexpr std::array<std::string_view, 4> kinds{"set", "insert", "remove", "move"};

void print(json::printer& to, const change& what, const report& before) {
    to.open('{');
    to.key("kind");
    to.text(kinds[static_cast<std::size_t>(what.kind)]);
    to.key("where");
    to.text(pointer(what.where, before));
    if (what.kind == change_kind::move) {
        to.key("to");
        to.bare(std::to_string(what.to));
    }
    if (what.kind == change_kind::set || what.kind == change_kind::remove) {
        to.key("before");
        json::print(to, what.before);
    }
    if (what.kind == change_kind::set || what.kind == change_kind::insert) {
        to.key("after");
        json::print(to, what.after);
    }
    to.close('}');
}

}  // namespace

std::string to_json(std::span<const change> changes, const report& before) {
    std::string text;
    json::printer to(text);
    to.open('[');
    for (const auto& each : changes) {
        to.next();
        print(to, each, before);
    }
    to.close(']');
    text += '\n';
    return text;
}

}  // namespace ita
