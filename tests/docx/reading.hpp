// tests/docx/reading.hpp - tiny packages made by hand, and what the reader makes of them.
#pragma once

#include <map>
#include <string>

#include <ita/base/error.hpp>

#include "docx/read.hpp"
#include "odt/outline.hpp"
#include "package/writer.hpp"

namespace ita::test {

inline const std::string transitional = "http://schemas.openxmlformats.org/";
inline const std::string word_types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A package round a body: further parts and relationships by need.
class paper {
  public:
    explicit paper(std::string body) : body_(std::move(body)) {}

    /// A part beside the main one, which refers to it as rId1, rId2, …
    paper& with(const std::string& kind, const std::string& name, const std::string& xml) {
        parts_["word/" + name] = xml;
        return refer(kind, name);
    }
    paper& refer(const std::string& kind, const std::string& target, bool external = false) {
        relations_ += "<Relationship Id=\"rId" + std::to_string(++count_) + "\" Type=\"" + transitional +
                      "officeDocument/2006/relationships/" + kind + "\" Target=\"" + target + "\"" +
                      (external ? " TargetMode=\"External\"" : "") + "/>";
        return *this;
    }
    /// A part as it is, instead of the one of that name.
    paper& put(const std::string& name, const std::string& text) {
        parts_[name] = text;
        return *this;
    }

    [[nodiscard]] bytes package() const {
        auto all = parts_;
        all.try_emplace("[Content_Types].xml",
                        "<Types xmlns=\"" + transitional + "package/2006/content-types\"><Override PartName=\"/" +
                            "word/document.xml\" ContentType=\"" + word_types + "document.main+xml\"/></Types>");
        all.try_emplace("_rels/.rels", relationships("<Relationship Id=\"a\" Type=\"" + transitional +
                                                     "officeDocument/2006/relationships/officeDocument\" "
                                                     "Target=\"word/document.xml\"/>"));
        all.try_emplace("word/_rels/document.xml.rels", relationships(relations_));
        all.try_emplace("word/document.xml", element("w:document", "<w:body>" + body_ + "</w:body>"));
        zip::writer out(compression::fast);
        for (const auto& [name, text] : all) out.add(name, text);
        return out.finish();
    }
    [[nodiscard]] doc::document read(notes& doubts, const limits& most = {}) const {
        const auto made = package();
        return docx::read(zip::reader(made, most, "a.docx"), most, doubts);
    }
    [[nodiscard]] doc::document read() const {
        notes doubts;
        return read(doubts);
    }

    /// An element with all namespaces that tests use.
    [[nodiscard]] static std::string element(const std::string& name, const std::string& content) {
        std::string text = '<' + name;
        for (const auto& [prefix, uri] :
             {std::pair{"w", transitional + "wordprocessingml/2006/main"},
              {"r", transitional + "officeDocument/2006/relationships"},
              {"wp", transitional + "drawingml/2006/wordprocessingDrawing"},
              {"a", transitional + "drawingml/2006/main"},
              {"pic", transitional + "drawingml/2006/picture"},
              {"c", transitional + "drawingml/2006/chart"},
              {"m", transitional + "officeDocument/2006/math"},
              {"mc", transitional + "markup-compatibility/2006"},
              {"wps", std::string("http://schemas.microsoft.com/office/word/2010/wordprocessingShape")},
              {"w14", std::string("http://schemas.microsoft.com/office/word/2010/wordml")},
              {"v", std::string("urn:schemas-microsoft-com:vml")},
              {"o", std::string("urn:schemas-microsoft-com:office:office")},
              {"x", std::string("urn:example:unknown")}})
            text += std::string(" xmlns:") + prefix + "=\"" + uri + '"';
        return text + '>' + content + "</" + name + '>';
    }

  private:
    static std::string relationships(const std::string& content) {
        return "<Relationships xmlns=\"" + transitional + "package/2006/relationships\">" + content +
               "</Relationships>";
    }

    std::string body_;
    std::string relations_{};
    std::map<std::string, std::string> parts_{};
    int count_ = 0;
};

/// A run of words.
inline std::string words(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
/// A paragraph of words.
inline std::string p(const std::string& text) { return "<w:p>" + words(text) + "</w:p>"; }

/// The outline of a body.
inline std::string read_outline(const std::string& body) { return outline(paper(body).read().body); }

}  // namespace ita::test
