#include "support/traced.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <ita/doc/path.hpp>

#include "xml/scan.hpp"

namespace ita::test {
namespace {

std::string_view cut(const doc::trace& told, byte_range where) {
    return std::string_view(told.text).substr(where.from, where.size());
}

/// The name of the element that stands at the start, without its prefix.
std::string_view name_of(std::string_view element) {
    if (!element.starts_with('<')) return {};
    const auto name = element.substr(1, element.find_first_of(" \t\r\n/>", 1) - 1);
    return name.substr(name.rfind(':') + 1);
}

bool is_element(std::string_view text, std::initializer_list<std::string_view> names) {
    return text.ends_with('>') && std::ranges::find(names, name_of(text)) != names.end();
}

bool within(byte_range inner, byte_range outer) {
    return outer.from <= inner.from && inner.from <= inner.to && inner.to <= outer.to;
}

std::string decoded(std::string_view raw) {
    std::string words;
    xml::append_unescaped(words, raw);
    for (char& c : words)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return words;
}

struct sign {
    std::string_view name;
    std::string_view words;
};
constexpr std::array<sign, 8> signs{{{"tab", "\t"},
                                     {"ptab", "\t"},
                                     {"br", "\n"},
                                     {"cr", "\n"},
                                     {"line-break", "\n"},
                                     {"noBreakHyphen", "\u2011"},
                                     {"softHyphen", "\u00AD"},
                                     {"s", " "}}};

/// Whether an element may stand for words. Blanks are as many as they say; of what is looked up in tables elsewhere
/// (signs of symbol fonts, form fields, several texts in one) any words will do.
bool stands_for(std::string_view element, std::string_view words) {
    if (element.starts_with("<![CDATA[")) return true;
    const auto name = name_of(element);
    if (name == "s") return words.find_first_not_of(' ') == std::string_view::npos;
    const auto* const known = std::ranges::find(signs, name, &sign::name);
    if (known != signs.end()) return known->words == words;
    return name == "sym" || name == "fldChar" || name == "t";
}

class checker {
  public:
    explicit checker(const doc::trace& told) : told_(told) {}

    void check(const std::vector<doc::block>& blocks, byte_range holder) {
        for (const auto& each : blocks) {
            if (const auto* p = std::get_if<doc::paragraph>(&each.value)) check(*p, holder);
            if (const auto* t = std::get_if<doc::table>(&each.value)) check(*t, holder);
        }
    }
    traced_facts found{};

  private:
    void fault(const std::string& what, std::string_view at) {
        if (found.faults.size() < 10) found.faults.push_back(what + ": " + std::string(at.substr(0, 160)));
    }
    void expect(bool good, const char* what, std::string_view at) {
        if (!good) fault(what, at);
    }

    void check(const doc::paragraph& p, byte_range holder) {
        ++found.paragraphs;
        const auto words = doc::text_of(p);
        if (p.from.element == 0) {
            ++found.without_element;
            return expect(words.empty(), "words without an element", words);
        }
        const auto known = told_.paragraphs.find(p.from.element);
        if (known == told_.paragraphs.end()) return fault("a paragraph that was not told", words);
        const auto& [whole, content, item, pieces, is_joined] = known->second;
        found.joined += is_joined;
        const auto text = cut(told_, whole);
        expect(is_element(text, {"p", "h"}), "no paragraph", text);
        expect(within(content, whole), "content outside of its paragraph", text);
        expect(within(whole, holder), "a paragraph outside of its cell", text);
        if (item.to != 0)
            expect(is_element(cut(told_, item), {"list-item", "list-header"}) && within(whole, item), "no item", text);
        check(pieces, is_joined ? byte_range{0, told_.text.size()} : content, words);
    }

    void check(const std::vector<doc::piece>& pieces, byte_range content, const std::string& words) {
        std::size_t at = 0;
        std::size_t raw = content.from;
        for (const auto& each : pieces) {
            const auto text = cut(told_, each.raw);
            expect(each.at == at && each.size != 0, "pieces with gaps", text);
            expect(each.raw.from >= raw && within(each.raw, content), "bytes out of order", text);
            expect(within(each.raw, each.run), "bytes outside of their run", text);
            expect(is_element(cut(told_, each.run), {"r", "span", "a", "p", "h"}), "no run", cut(told_, each.run));
            const auto shown = std::string_view(words).substr(std::min(at, words.size()), each.size);
            expect(each.is_text ? decoded(text) == shown : stands_for(text, shown), "other words", text);
            ++(each.is_text ? found.texts : found.signs);
            at += each.size;
            raw = each.raw.to;
        }
        expect(at == words.size(), "words that were not told", words);
    }

    byte_range element(doc::origin from, byte_range holder, std::initializer_list<std::string_view> names) {
        if (from.element == 0) return holder;
        ++found.elements;
        const auto known = told_.elements.find(from.element);
        if (known == told_.elements.end()) return fault("an element that was not told", *names.begin()), holder;
        expect(is_element(cut(told_, known->second), names), "another element", cut(told_, known->second));
        expect(within(known->second, holder), "an element outside of what holds it", cut(told_, known->second));
        return known->second;
    }

    void check(const doc::table& t, byte_range holder) {
        const auto table = element(t.from, holder, {"table", "tbl"});
        for (const auto& r : t.rows) {
            const auto row = element(r.from, table, {"table-row", "tr"});
            for (const auto& c : r.cells)
                check(c.blocks, element(c.from, row, {"table-cell", "covered-table-cell", "tc"}));
        }
    }

    const doc::trace& told_;
};

template <class Words>
std::vector<xml::splice> each_text(const doc::trace& told, Words words) {
    std::vector<xml::splice> all;
    for (const auto& [number, paragraph] : told.paragraphs)
        for (const auto& each : paragraph.pieces)
            if (each.is_text) all.push_back({{each.raw.from, each.raw.to}, words(cut(told, each.raw))});
    return all;
}

}  // namespace

traced_facts& traced_facts::operator+=(const traced_facts& other) {
    paragraphs += other.paragraphs;
    joined += other.joined;
    without_element += other.without_element;
    texts += other.texts;
    signs += other.signs;
    elements += other.elements;
    faults.insert(faults.end(), other.faults.begin(), other.faults.end());
    return *this;
}

traced_facts facts_of(const doc::document& read, const doc::trace& told) {
    checker all(told);
    all.check(read.body, {0, told.text.size()});
    return std::move(all.found);
}

std::vector<xml::splice> rewritten(const doc::trace& told) {
    return each_text(told, [](std::string_view raw) { return xml::escaped(decoded(raw)); });
}

std::vector<xml::splice> kept(const doc::trace& told) {
    return each_text(told, [](std::string_view raw) { return std::string(raw); });
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            const std::vector<std::string>& endings) {
    std::vector<std::filesystem::path> all;
    if (!std::filesystem::exists(folder)) return all;
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder))
        if (std::ranges::find(endings, each.path().extension().string()) != endings.end()) all.push_back(each.path());
    std::ranges::sort(all);
    return all;
}

std::string to_string(const traced_facts& all) {
    return std::to_string(all.paragraphs) + " paragraphs, of them " + std::to_string(all.joined) + " joined and " +
           std::to_string(all.without_element) + " without an element; " + std::to_string(all.texts) + " texts and " +
           std::to_string(all.signs) + " signs; " + std::to_string(all.elements) + " tables, rows and cells";
}

}  // namespace ita::test
