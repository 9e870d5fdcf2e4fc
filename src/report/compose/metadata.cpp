#include "report/compose/frame.hpp"
#include "report/kept_properties.hpp"

namespace ita::composing {

doc::metadata metadata(const plan& p) {
    const auto& what = p.what;
    doc::metadata about{.title = p.say.of(what.title),
                        .author = p.say.of(what.agency.name),
                        .subject = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
                        .keywords = {"ITA", "คุณธรรม", "ความโปร่งใส", "มาตรการภายในหน่วยงาน"},
                        .custom = kept_properties(what)};
    if (what.years.fiscal) about.title += ' ' + p.say.fiscal_year(*what.years.fiscal);
    if (!about.author.empty()) about.keywords.push_back(about.author);
    return about;
}

}  // namespace ita::composing
