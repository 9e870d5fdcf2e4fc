#include "odt/read.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "odt/namespaces.hpp"
#include "odt/read/blocks.hpp"
#include "odt/read/meta.hpp"
#include "odt/read/page.hpp"
#include "odt/read/story.hpp"

namespace ita::odt {
namespace {

using part = std::unique_ptr<const xml::document>;

/// Where the things of a document stand: in several parts of a package, in one of a flat file.
struct sources {
    xml::cursor content{};  ///< root of content.xml
    xml::cursor styles{};   ///< root of styles.xml
    xml::cursor meta{};     ///< office:meta
    const zip::reader* package = nullptr;
};

// Texts, and what a text is made from; spreadsheets and drawings are refused.
constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";

part read_part(const zip::reader& package, const std::string& name, const limits& most,
               xml::document_type type = xml::document_type::refused) {
    return std::make_unique<const xml::document>(package.text(name), location{.file = package.file(), .part = name},
                                                 most, read_namespaces, type);
}

part read_part_if_there(const zip::reader& package, const std::string& name, const limits& most) {
    return package.contains(name) ? read_part(package, name, most) : nullptr;
}

// What a document says of itself is no reason to refuse the document.
part read_meta_part(const zip::reader& package, const limits& most, notes& told) {
    try {
        return read_part_if_there(package, "meta.xml", most);
    } catch (const error& problem) {
        if (problem.code() != errc::malformed_xml) throw;
        told.push_back({problem.where(), problem.message() + "; the properties of the document are left out"});
        return nullptr;
    }
}

xml::cursor root_of(const part& from) { return from ? from->root() : xml::cursor{}; }

// ------------------------------------------------------------------ what kind of package

[[noreturn]] void refuse(const location& where, const std::string& found, errc code = errc::unknown_format) {
    throw error(code, where, "expected an ODF text document, found " + found);
}

/// What an office makes beside texts.
struct other_kind {
    std::string_view type;  ///< what the type of its package starts with
    std::string_view body;  ///< the element that stands for <office:text>
    errc code;
    const char* in_words;
};
constexpr std::array<other_kind, 2> other_kinds{{
    {"application/vnd.oasis.opendocument.spreadsheet", "office:spreadsheet", errc::spreadsheet,
     "a spreadsheet; put its table into a text document"},
    {"application/vnd.oasis.opendocument.presentation", "office:presentation", errc::presentation,
     "a presentation; the report itself is needed"},
}};

void check_type(const zip::reader& package) {
    if (!package.contains("mimetype")) return;
    const auto type = package.text("mimetype");
    if (type.empty() || type.starts_with(text_type)) return;
    const location where{.file = package.file(), .part = "mimetype"};
    for (const auto& each : other_kinds)
        if (type.starts_with(each.type)) refuse(where, each.in_words, each.code);
    refuse(where, "a package of another type");
}

// Old OpenOffice names a document type in the manifest, which declares nothing.
void check_encryption(const zip::reader& package, const limits& most) {
    constexpr const char* name = "META-INF/manifest.xml";
    if (!package.contains(name)) return;
    const auto manifest = read_part(package, name, most, xml::document_type::stepped_over);
    for (const xml::cursor each : manifest->root().children())
        if (each.first("manifest:encryption-data"))
            throw error(errc::encrypted, each.place(),
                        "expected a document without a password, found " +
                            std::string(each.value("manifest:full-path")) +
                            " encrypted; open it in its word processor and save it without");
}

// Source: LibreOffice keeps Basic in Basic/, every other language in Scripts/.
void tell_macros(const zip::reader& package, notes& told) {
    const auto macro = std::ranges::find_if(package.names(), [](const std::string& name) {
        return name.starts_with("Basic/") || name.starts_with("Scripts/");
    });
    if (macro != package.names().end())
        told.push_back(
            {{.file = package.file(), .part = *macro}, "the document holds macros; they are neither run nor read"});
}

// ------------------------------------------------------------------ styles

void add_styles(styles& to, const xml::cursor& own, const xml::cursor& shared) {
    to.add_automatic(own.first("office:automatic-styles"));
    to.add_named(shared.first("office:styles"));
    to.add_fonts(own.first("office:font-face-decls"));
    to.add_fonts(shared.first("office:font-face-decls"));
}

// ------------------------------------------------------------------ the body

xml::cursor text_of(const xml::cursor& content) {
    const auto body = content.first("office:body");
    const auto text = body.first("office:text");
    if (text) return text;
    for (const auto& each : other_kinds)
        if (const auto other = body.first(each.body)) refuse(other.place(), each.in_words, each.code);
    for (const xml::cursor other : body.children()) refuse(other.place(), fmt::format("<{}>", other.raw_name()));
    refuse(content.place(), fmt::format("<{}> without a text", content.raw_name()));
}

/// The master page that the first paragraph asks for.
std::string_view first_master(const xml::cursor& text, const styles& sheet) {
    for (const xml::cursor each : text.children()) {
        if (each.is("text:p") || each.is("text:h")) return sheet.paragraph(each.value("text:style-name")).master_page;
        if (each.is("table:table"))
            return sheet.find(family::table, each.value("table:style-name")).value("style:master-page-name");
    }
    return {};
}

void tell_part(const xml::document& from, const std::string& name, doc::trace* told) {
    if (told == nullptr) return;
    *told = {.part = name,
             .text = std::string(from.text()),
             .is_utf8 = from.encoding() == xml::encoding::utf8 || from.encoding() == xml::encoding::utf8_with_mark};
}

doc::document read_document(const sources& from, const limits& most, notes& told, doc::trace* trace) {
    const auto text = text_of(from.content);
    styles body_sheet(most), page_sheet(most);
    add_styles(body_sheet, from.content, from.styles);
    add_styles(page_sheet, from.styles, from.styles);
    list_numbers numbers, page_numbers;
    doc::doubts unsure(told, most);
    doc::budget bound(most);
    doc::document made{.about = read_meta(from.meta)};
    body_sheet.describe(made);
    doc::read_pictures pictures;
    story pages{page_sheet, page_numbers, unsure, bound, from.package, pictures, made.asides};
    made.page = read_page(from.styles.first("office:master-styles"), first_master(text, body_sheet), pages);
    story body{body_sheet, numbers, unsure, bound, from.package, pictures, made.asides, trace};
    read_blocks(text, body, made.body);
    return made;
}

}  // namespace

doc::document read(const zip::reader& package, const limits& most, notes& told, doc::trace* trace) {
    check_type(package);
    check_encryption(package, most);
    tell_macros(package, told);
    const auto content = read_part(package, "content.xml", most);
    tell_part(*content, "content.xml", trace);
    const auto styles = read_part_if_there(package, "styles.xml", most);
    const auto meta = read_meta_part(package, most, told);
    return read_document({.content = content->root(),
                          .styles = root_of(styles),
                          .meta = root_of(meta).first("office:meta"),
                          .package = &package},
                         most, told, trace);
}

doc::document read_flat(std::string text, const limits& most, notes& told, const std::string& file, doc::trace* trace) {
    const xml::document all(std::move(text), {.file = file}, most, read_namespaces);
    if (!all.root().is("office:document")) refuse(all.root().place(), fmt::format("<{}>", all.root().raw_name()));
    tell_part(all, {}, trace);
    return read_document({.content = all.root(), .styles = all.root(), .meta = all.root().first("office:meta")}, most,
                         told, trace);
}

}  // namespace ita::odt
