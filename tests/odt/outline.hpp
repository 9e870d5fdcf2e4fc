// tests/odt/outline.hpp - a document in one line of text, so that a test can say what it expects; and flat files to
// read.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <ita/doc/document.hpp>

#include "odt/read.hpp"

namespace ita::test {

inline std::string outline(const doc::span& what) {
    if (const auto* run = std::get_if<doc::run>(&what)) {
        std::string text;
        for (const char c : run->text) text += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
        return run->link.empty() ? text : '<' + run->link + '|' + text + '>';
    }
    if (const auto* field = std::get_if<doc::field>(&what))
        return field->kind == doc::field_kind::page_number ? "{page}" : "{pages}";
    return "{image}";
}

inline std::string outline(const doc::paragraph& what) {
    std::string text;
    if (what.label) text += '[' + what.label->text + "] ";
    for (const auto& each : what.content) text += outline(each);
    return text;
}

inline std::string outline(const std::vector<doc::block>& what);

/// "(2: a | b / c2x1 )": two columns, two rows; a cell that spans says how far.
inline std::string outline(const doc::table& what) {
    std::string text = '(' + std::to_string(what.columns.size()) + ':';
    for (std::size_t r = 0; r < what.rows.size(); ++r) {
        text += r == 0 ? " " : " / ";
        for (std::size_t c = 0; c < what.rows[r].cells.size(); ++c) {
            const auto& cell = what.rows[r].cells[c];
            text += (c == 0 ? "" : " | ") + outline(cell.blocks);
            if (cell.column_span > 1 || cell.row_span > 1)
                text += '^' + std::to_string(cell.column_span) + 'x' + std::to_string(cell.row_span);
        }
    }
    return text + ')';
}

inline std::string outline(const doc::block& what) {
    if (const auto* p = std::get_if<doc::paragraph>(&what.value)) return outline(*p);
    if (const auto* t = std::get_if<doc::table>(&what.value)) return outline(*t);
    return '?' + std::get<doc::opaque>(what.value).name;
}

/// Blocks with " ; " between them.
inline std::string outline(const std::vector<doc::block>& what) {
    std::string text;
    for (std::size_t i = 0; i < what.size(); ++i) text += (i == 0 ? "" : " ; ") + outline(what[i]);
    return text;
}

/// A flat file with this body; `before` stands between its root and its body: styles, master pages.
inline std::string flat_file(const std::string& body, const std::string& before = {}) {
    static const std::string root = [] {
        std::string text = "<office:document office:version=\"1.3\"";
        for (const auto& [prefix, uri] : {std::pair{"office", "office"},
                                          {"style", "style"},
                                          {"text", "text"},
                                          {"table", "table"},
                                          {"draw", "drawing"},
                                          {"fo", "xsl-fo-compatible"},
                                          {"svg", "svg-compatible"},
                                          {"meta", "meta"}})
            text += std::string(" xmlns:") + prefix + "=\"urn:oasis:names:tc:opendocument:xmlns:" + uri + ":1.0\"";
        text += " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";
        return text + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";
    }();
    return root + before + "<office:body><office:text>" + body + "</office:text></office:body></office:document>";
}

inline doc::document read_flat(const std::string& body, const std::string& before = {}, const limits& most = {}) {
    notes doubts;
    return odt::read_flat(flat_file(body, before), most, doubts);
}

}  // namespace ita::test
