// src/report/json/printer.cpp - JSON as text; quoting and UTF-8 checking are the JSON library's.
#include "report/json/printer.hpp"

#include <nlohmann/json.hpp>

namespace ita::json {

void printer::new_line() {
    out_ += '\n';
    out_.append(2 * way_.size(), ' ');
}

void printer::open(char bracket) {
    if (way_.size() == deepest) refuse(errc::limit_reached, too_deep());
    out_ += bracket;
    way_.push_back({.list = bracket == '['});
}

void printer::close(char bracket) {
    const bool empty = way_.back().count == 0;
    way_.pop_back();
    if (!empty) new_line();
    out_ += bracket;
}

void printer::next() {
    if (way_.back().count++ != 0) out_ += ',';
    new_line();
}

void printer::key(std::string_view name) {
    next();
    way_.back().key = name;
    text(name);
    out_ += ": ";
}

void printer::text(std::string_view words) {
    try {
        out_ += nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::strict);
    } catch (const nlohmann::json::type_error&) {
        refuse(errc::unwritable_text, "expected UTF-8, found bytes that are none");
    }
}

void printer::refuse(errc code, const std::string& message) const {
    throw error(code, {.part = pointer_to(way_)}, message);
}

}  // namespace ita::json
