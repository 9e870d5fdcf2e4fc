#include "support/house.hpp"

#include <fmt/format.h>

#include "package/writer.hpp"

namespace ita::test {
namespace {

const std::string xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
const std::string seal = "\x89PNG\r\n\x1a\n no real picture";

// ---- WordprocessingML

const std::string w_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string docx_paragraph(const runs& all) {
    std::string made = "<w:p><w:pPr><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:pPr>";
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!all[i].empty())
            made += fmt::format(
                "<w:r><w:rPr>{}<w:cs/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>"
                "<w:proofErr w:type=\"gramEnd\"/>",
                i % 2 == 1 ? "<w:b/>" : "", all[i]);
    return made + "</w:p>";
}

std::string docx_table(const table_rows& rows) {
    std::string made = "<w:tbl><w:tblPr/><w:tblGrid>";
    for (std::size_t i = 0; i < rows.front().size(); ++i) made += "<w:gridCol w:w=\"1500\"/>";
    made += "</w:tblGrid>";
    for (const auto& row : rows) {
        made += "<w:tr>";
        for (const auto& cell : row) {
            made += "<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr>";
            for (const auto& line : cell) made += docx_paragraph({line});
            made += "</w:tc>";
        }
        made += "</w:tr>\n";
    }
    return made + "</w:tbl>";
}

std::string docx_body(const std::vector<house_block>& body) {
    std::string made;
    for (const auto& each : body)
        made += each.index() == 0 ? docx_paragraph(std::get<0>(each)) : docx_table(std::get<1>(each));
    return made;
}

bytes docx(const house& from) {
    constexpr auto types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    constexpr auto relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    zip::writer out(compression::fast);
    out.add("[Content_Types].xml",
            xml_head + fmt::format("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                   "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
                                   "relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                                   "<Override PartName=\"/word/document.xml\" ContentType=\"{0}document.main+xml\"/>"
                                   "<Override PartName=\"/word/header1.xml\" ContentType=\"{0}header+xml\"/>"
                                   "<Override PartName=\"/word/footer1.xml\" ContentType=\"{0}footer+xml\"/></Types>",
                                   types));
    const auto rels = [&](const std::string& all) {
        return xml_head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
               all + "</Relationships>";
    };
    out.add("_rels/.rels",
            rels(fmt::format("<Relationship Id=\"rId1\" Type=\"{}officeDocument\" Target=\"word/document.xml\"/>",
                             relations)));
    out.add("word/_rels/document.xml.rels",
            rels(fmt::format("<Relationship Id=\"rId1\" Type=\"{0}header\" Target=\"header1.xml\"/>"
                             "<Relationship Id=\"rId2\" Type=\"{0}footer\" Target=\"footer1.xml\"/>"
                             "<Relationship Id=\"rId3\" Type=\"{0}image\" Target=\"media/seal.png\"/>",
                             relations)));
    out.add("word/document.xml",
            xml_head + fmt::format("<w:document {}><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" "
                                   "r:id=\"rId1\"/><w:footerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr>"
                                   "</w:body></w:document>",
                                   w_namespaces, docx_body(from.body)));
    out.add("word/header1.xml",
            xml_head + fmt::format("<w:hdr {}>{}</w:hdr>", w_namespaces, docx_paragraph(from.header)));
    out.add("word/footer1.xml",
            xml_head + fmt::format("<w:ftr {}>{}</w:ftr>", w_namespaces, docx_paragraph(from.footer)));
    out.store("word/media/seal.png", bytes_of(seal));
    return out.finish();
}

// ---- OpenDocument

const std::string odf_namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" office:version=\"1.3\"";

std::string odt_paragraph(const runs& all, const std::string& style) {
    if (all.empty() || (all.size() == 1 && all[0].empty()))
        return fmt::format("<text:p text:style-name=\"{}\"/>", style);
    std::string made = fmt::format("<text:p text:style-name=\"{}\">", style);
    for (std::size_t i = 0; i < all.size(); ++i)
        made += i % 2 == 1 ? "<text:span text:style-name=\"T1\">" + all[i] + "</text:span>" : all[i];
    return made + "</text:p>";
}

std::string odt_table(const table_rows& rows) {
    auto made =
        fmt::format("<table:table><table:table-column table:number-columns-repeated=\"{}\"/>", rows.front().size());
    for (const auto& row : rows) {
        made += "<table:table-row>";
        for (const auto& cell : row) {
            made += "<table:table-cell>";
            for (const auto& line : cell) made += odt_paragraph({line}, "P2");
            made += "</table:table-cell>";
        }
        made += "</table:table-row>\n";
    }
    return made + "</table:table>";
}

bytes odt(const house& from) {
    std::string body;
    for (const auto& each : from.body)
        body += each.index() == 0 ? odt_paragraph(std::get<0>(each), "P1") : odt_table(std::get<1>(each));
    zip::writer out(compression::fast);
    out.store("mimetype", bytes_of("application/vnd.oasis.opendocument.text"));
    out.add("content.xml",
            xml_head + fmt::format("<office:document-content {}><office:body><office:text>{}</office:text>"
                                   "</office:body></office:document-content>",
                                   odf_namespaces, body));
    out.add("styles.xml",
            xml_head + fmt::format(
                           "<office:document-styles {}><office:master-styles><style:master-page "
                           "style:name=\"Standard\" style:page-layout-name=\"L1\"><style:header>{}</style:header>"
                           "<style:footer>{}</style:footer></style:master-page></office:master-styles>"
                           "</office:document-styles>",
                           odf_namespaces, odt_paragraph(from.header, "Header"), odt_paragraph(from.footer, "Footer")));
    out.store("Pictures/seal.png", bytes_of(seal));
    out.add("META-INF/manifest.xml",
            xml_head +
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" "
                "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry "
                "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/><manifest:file-entry "
                "manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/><manifest:file-entry "
                "manifest:full-path=\"Pictures/seal.png\" manifest:media-type=\"image/png\"/></manifest:manifest>");
    return out.finish();
}

}  // namespace

bytes house::as(format which) const { return which == format::docx ? docx(*this) : odt(*this); }

std::string text_member(format of) { return of == format::docx ? "word/document.xml" : "content.xml"; }
std::string header_member(format of) { return of == format::docx ? "word/header1.xml" : "styles.xml"; }

}  // namespace ita::test
