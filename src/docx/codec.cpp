#include "docx/codec.hpp"

#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "doc/frame.hpp"
#include "docx/names.hpp"
#include "docx/paragraph.hpp"
#include "docx/parts.hpp"
#include "docx/section.hpp"
#include "docx/story.hpp"
#include "docx/table.hpp"
#include "package/press.hpp"
#include "package/writer.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

/// What a package is made of beside its main part.
struct parts {
    std::vector<part_type> types{};
    struct member {
        std::string name{};
        std::string xml{};
    };
    std::vector<member> members{};
    relationships package{};

    void add(const std::string& name, const std::string& type, std::string xml) {
        types.push_back({'/' + name, type});
        members.push_back({name, std::move(xml)});
    }
    /// A part that the main part refers to.
    void add_word(const char* kind, const char* file, std::string xml, relationships& links) {
        links.add(relationship_type(kind), file);
        add(fmt::format("word/{}", file), word_type(kind), std::move(xml));
    }
};

std::string head_of_main_part() {
    return fmt::format("{}<w:document xmlns:w=\"{}\" xmlns:r=\"{}\" xmlns:wp=\"{}\"><w:body>", xml::declaration, ns::w,
                       ns::r, ns::wp);
}

}  // namespace

struct writer::impl {
    impl(compression level, doc::words texts) : how(level), rules(false, texts), main(level) {}

    void write_block(std::string_view name, auto&& fill);
    void write_end();
    void begin_table();
    [[nodiscard]] parts write_parts();
    void write_properties(parts& to);

    compression how;
    doc::checker rules;
    zip::press_stream main;
    book all{};
    story body{all};
    doc::document frame{};
    std::string styles_part{};
    std::vector<page_edge> edges{};
    xml::tree tree{};  ///< of the block in hand
    std::optional<table_writer> table{};
    bool after_table = false;   ///< what was written last is a table
    bool after_nothing = true;  ///< nothing was written yet
};

void writer::impl::write_block(std::string_view name, auto&& fill) {
    fill(tree.start(name));
    tree.print(main.text());
    main.settle();
}

void writer::impl::begin_table() {
    if (after_table) write_block("w:p", write_gap);
    table->write_frame(tree.start("w:tbl"));
    tree.print_open(main.text());
}

/// The body ends with a paragraph and the section.
void writer::impl::write_end() {
    if (after_table) write_block("w:p", write_gap);
    if (after_nothing) write_block("w:p", [](xml::element) {});
    edges = write_page_edges(frame.page, all);
    write_block("w:sectPr", [&](xml::element sect_pr) { write_sect_pr(sect_pr, frame.page, edges, body); });
    main.write("</w:body></w:document>");
}

void writer::impl::write_properties(parts& to) {
    to.package.add(relationship_type("officeDocument"), "word/document.xml");
    to.package.add(std::string(core_relationship), "docProps/core.xml");
    to.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core_xml(frame.about));
    to.package.add(relationship_type("extended-properties"), "docProps/app.xml");
    to.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app_xml());
    if (frame.about.custom.empty()) return;
    to.package.add(relationship_type("custom-properties"), "docProps/custom.xml");
    to.add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
           custom_xml(frame.about));
}

parts writer::impl::write_parts() {
    parts made;
    made.types.push_back({"/word/document.xml", word_type("document.main")});
    made.add_word("styles", "styles.xml", std::move(styles_part), body.links);
    made.add_word("settings", "settings.xml", settings_xml(frame.about), body.links);
    if (!frame.fonts.empty()) made.add_word("fontTable", "fontTable.xml", font_table_xml(frame.fonts), body.links);
    if (!all.lists.empty()) made.add_word("numbering", "numbering.xml", all.lists.print(), body.links);
    for (auto& edge : edges) {
        made.add(fmt::format("word/{}", edge.name), word_type(edge.kind), std::move(edge.xml));
        if (!edge.links.empty())
            made.members.push_back({fmt::format("word/_rels/{}.rels", edge.name), std::move(edge.links)});
    }
    write_properties(made);
    return made;
}

writer::writer(compression how, doc::words texts) : impl_(std::make_unique<impl>(how, texts)) {}
writer::~writer() = default;

void writer::open(const doc::document& frame) {
    auto& in = *impl_;
    in.rules.open(frame);
    in.frame = doc::without_body(frame);
    in.all.thai_page_numbers = frame.page.thai_page_numbers;
    auto sheet = styles_part_of(frame);
    in.all.styles = std::move(sheet.ids);
    in.styles_part = std::move(sheet.xml);
    in.main.write(head_of_main_part());
}

void writer::add(const doc::paragraph& next) {
    auto& in = *impl_;
    in.rules.add(next);
    in.write_block("w:p", [&](xml::element p) { write_p(p, next, in.body); });
    in.after_table = in.after_nothing = false;
}

void writer::open_table(const doc::table& frame) {
    auto& in = *impl_;
    in.rules.open_table(frame);
    in.table.emplace(frame, in.body);
    in.begin_table();
}

void writer::add(const doc::row& next) {
    auto& in = *impl_;
    in.rules.add(next);
    in.write_block("w:tr", [&](xml::element tr) { in.table->write_tr(tr, next); });
}

void writer::close_table() {
    auto& in = *impl_;
    in.rules.close_table();
    in.main.write("</w:tbl>");
    in.after_table = true;
    in.after_nothing = false;
    in.table.reset();
}

bytes writer::finish() {
    auto& in = *impl_;
    in.rules.finish();
    in.write_end();
    const auto made = in.write_parts();
    zip::writer package(in.how);
    package.add("[Content_Types].xml", content_types_xml(made.types, in.all.pictures));
    package.add("_rels/.rels", made.package.print());
    package.add("word/document.xml", in.main.finish());
    package.add("word/_rels/document.xml.rels", in.body.links.print());
    for (const auto& part : made.members) package.add(part.name, part.xml);
    for (const auto& picture : in.all.pictures.all()) {
        const auto name = fmt::format("word/{}", picture.name);
        if (picture.type == doc::image_type::svg)
            package.add(name, as_text(picture.data));
        else
            package.store(name, picture.data);
    }
    return package.finish();
}

}  // namespace ita::docx
