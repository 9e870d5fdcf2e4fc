#include "base/remember.hpp"
#include "docx/names.hpp"
#include "docx/order.hpp"
#include "docx/parts.hpp"

namespace ita::docx {
namespace {

struct compat_setting {
    const char* name;
    const char* value;
};
// Without the first, Word opens the file in its mode of 2007 and says so in the title bar.
// Source: [MS-DOCX], 2.2.3 compatSetting.
constexpr compat_setting compat_settings[] = {{"compatibilityMode", "15"},
                                              {"overrideTableStyleFontSizeAndJustification", "1"},
                                              {"enableOpenTypeFeatures", "1"},
                                              {"doNotFlipMirrorIndents", "1"},
                                              {"differentiateMultirowTableHeaders", "1"}};

void write_compat(xml::element compat) {
    for (const auto& each : compat_settings)
        compat.add("w:compatSetting")
            .set("w:name", each.name)
            .set("w:uri", "http://schemas.microsoft.com/office/word")
            .set("w:val", each.value);
}

std::string settings_for(const std::string& language) {
    const auto tongues = languages_of(language);
    xml::tree tree;
    const auto root = tree.start("w:settings").set("xmlns:w", ns::w);
    root.add("w:defaultTabStop", settings_order).set("w:val", "720");
    root.add("w:characterSpacingControl", settings_order).set("w:val", "doNotCompress");
    write_compat(root.add("w:compat", settings_order));
    root.add("w:themeFontLang", settings_order).set("w:val", tongues.latin).set("w:bidi", tongues.complex);
    root.add("w:decimalSymbol", settings_order).set("w:val", ".");
    root.add("w:listSeparator", settings_order).set("w:val", ",");
    return printed(tree);
}

}  // namespace

std::string settings_xml(const doc::metadata& about) {
    return made_once<std::string>(about.language, [&] { return settings_for(about.language); });
}

}  // namespace ita::docx
