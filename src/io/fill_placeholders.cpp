#include "io/fill_placeholders.hpp"

#include <string>
#include <utility>

#include "docx/read.hpp"
#include "io/traced_file.hpp"
#include "package/reader.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"
#include "patch/placeholders.hpp"

namespace ita {
namespace {

/// Placeholders of all parts, filled one part after the other.
class filling {
  public:
    filling(const file& house, const named_words& by, const read_options& how, notes& doubts)
        : house_(house), by_(by), how_(how), doubts_(doubts) {}

    filled_placeholders run() {
        if (house_.format() == format::fodt)
            add(patching::odt_placeholders(std::string(as_text(house_.to_bytes())), place_of({}), how_.limits));
        else
            add_members();
        if (!parts_.empty()) made_.content = with_parts(house_, parts_, how_.limits);
        return std::move(made_);
    }

  private:
    [[nodiscard]] location place_of(const std::string& part) const { return {.file = house_.name(), .part = part}; }

    void add_members() {
        const zip::reader package(house_.to_bytes(), how_.limits, house_.name());
        if (house_.format() == format::odt) {
            for (const auto* name : {"content.xml", "styles.xml"})
                if (package.contains(name))
                    add(patching::odt_placeholders(package.text(name), place_of(name), how_.limits));
            return;
        }
        for (const auto& name : docx::parts_with_words(package, how_.limits))
            add(patching::docx_placeholders(package.text(name), place_of(name), how_.limits));
    }

    void add(const patching::placeholders& found) {
        if (found.all.empty()) return;
        if (!found.in.is_utf8) return doubt(found.in.part, "expected UTF-8 to fill placeholders in, found UTF-16");
        const auto by = dialect_of(house_.format(), found.in);
        patching::editor edits(found.in, *by);
        const bool is_document = found.in.part == trace_of(house_, how_.limits)->part;
        for (const auto& each : found.all) {
            if (is_document) made_.names[each.paragraph.element].push_back(each.name);
            fill(each, found.in.part, edits);
        }
        auto splices = edits.finish();
        if (!splices.empty()) parts_[found.in.part] = xml::spliced(found.in.text, std::move(splices));
    }

    void fill(const patching::placeholder& each, const std::string& part, patching::editor& to) {
        auto words = by_.find(each.name);
        if (!words) return doubt(part, unknown(each.name));
        if (words->empty())
            doubt(part, "expected the report to tell " + each.name + ", found nothing; its place is left empty");
        to.replace(each.paragraph, each.from, each.to, std::move(*words));
    }

    [[nodiscard]] std::string unknown(const std::string& name) const {
        const auto near = by_.nearest(name);
        return "expected " + (near.empty() ? "the name of a field" : "{{" + near + "}}") + ", found {{" + name +
               "}}; it is left as it is";
    }
    void doubt(const std::string& part, std::string text) { doubts_.push_back({place_of(part), std::move(text)}); }

    const file& house_;
    const named_words& by_;
    const read_options& how_;
    notes& doubts_;
    filled_placeholders made_{};
    new_parts parts_{};
};

}  // namespace

filled_placeholders fill_placeholders(const file& house, const named_words& by, const read_options& how,
                                      notes& doubts) {
    return filling(house, by, how, doubts).run();
}

}  // namespace ita
