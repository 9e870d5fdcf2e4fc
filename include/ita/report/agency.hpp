// ita/report/agency.hpp - the public body that reports.
#pragma once

#include <string>
#include <vector>

namespace ita {

/// A local authority or another public agency, as it writes its own name.
struct agency {
    std::string kind{};  ///< "อบต.", "เทศบาลตำบล", … as typed; may change between two years
    std::string name{};  ///< the whole name: "เทศบาลตำบลตัวอย่าง"
    std::string subdistrict{};  ///< without ตำบล
    std::string district{};     ///< without อำเภอ
    std::string province{};     ///< without จังหวัด
    std::vector<std::string> divisions{};

    bool operator==(const agency&) const = default;
};

}  // namespace ita
