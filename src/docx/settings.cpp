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
    // Else a line that ends with a break is spread over the whole width, letter by letter where Thai is distributed.
    // Source: ECMA-376-1, 17.15.3 w:doNotExpandShiftReturn.
    compat.add("w:doNotExpandShiftReturn");
    for (const auto& each : compat_settings)
        compat.add("w:compatSetting")
            .set("w:name", each.name)
            .set("w:uri", "http://schemas.microsoft.com/office/word")
            .set("w:val", each.value);
}

std::string settings_for(const std::string& language) {
    const auto tongues = languages_of(language);
    xml::tree tree;
    sequence<settings_order> settings(tree.start("w:settings").set("xmlns:w", ns::w));
    settings.add("w:defaultTabStop").set("w:val", "720");
    settings.add("w:characterSpacingControl").set("w:val", "doNotCompress");
    write_compat(settings.add("w:compat"));
    settings.add("w:themeFontLang").set("w:val", tongues.latin).set("w:bidi", tongues.complex);
    settings.add("w:decimalSymbol").set("w:val", ".");
    settings.add("w:listSeparator").set("w:val", ",");
    return printed(tree);
}

}  // namespace

std::string settings_xml(const doc::metadata& about) {
    return made_once<std::string>(about.language, [&] { return settings_for(about.language); });
}

}  // namespace ita::docx
