#include "workload.hpp"

#include <ita/io/save.hpp>
#include <ita/report/compose.hpp>

#include "floor.hpp"
#include "reading.hpp"
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

const std::vector<shared_bytes>& workload::files(format as) const {
    auto& files = files_[as == format::odt];
    if (files.empty())
        for (const auto& each : reports()) files.push_back(to_bytes(each, as));
    return files;
}

const std::vector<bytes>& workload::pressed_parts(format as) const {
    auto& parts = pressed_parts_[as == format::odt];
    if (parts.empty())
        for (const auto& each : files(as)) parts.push_back(test::pressed_member(each, main_part(as)));
    return parts;
}

const std::vector<doc::document>& workload::read_documents(format as) const {
    auto& read = read_documents_[as == format::odt];
    if (read.empty())
        for (const auto& each : files(as)) read.push_back(read_document(each, as));
    return read;
}

}  // namespace ita::bench
