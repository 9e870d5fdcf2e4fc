#include "workload.hpp"

#include <ita/io/save.hpp>
#include <ita/report/compose.hpp>

#include "floor.hpp"
#include "support/members.hpp"

namespace ita::bench {

const std::vector<report>& workload::reports() const {
    if (reports_.empty()) reports_ = make_();
    return reports_;
}

const std::vector<std::string>& workload::main_parts(format as) const {
    auto& parts = main_parts_[as == format::odt];
    if (parts.empty())
        for (const auto& each : reports()) parts.push_back(test::members(to_bytes(each, as)).at(main_part(as)).text);
    return parts;
}

const std::vector<doc::document>& workload::documents() const {
    if (documents_.empty())
        for (const auto& each : reports()) documents_.push_back(compose(each));
    return documents_;
}

}  // namespace ita::bench
