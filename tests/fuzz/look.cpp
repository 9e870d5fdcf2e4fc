// tests/fuzz/look.cpp - any text is refused or becomes a look, which comes back from its own JSON and dresses a report
// or is refused.
#include <ita/io/save.hpp>
#include <ita/report/json.hpp>

#include "law.hpp"

namespace {

const ita::report small_report{
    .title = "รายงาน",
    .preamble = {"ปี 2568"},
    .measures = {{.title = "มาตรการ", .steps = {{"๑.", "ขั้น", {{"-", "ย่อย"}}}}, .extra = {{"หมายเหตุ", "-"}}}},
    .signatures = {{.name = "ก"}, {.name = "ข"}}};

void dress(const ita::look& look) {
    for (const auto as : {ita::format::docx, ita::format::odt})
        ita::fuzz::law(ita::to_bytes(small_report, as, look) == ita::to_bytes(small_report, as, look),
                       "the same bytes twice");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto read = ita::look_from_json(ita::fuzz::text_of(data, size));
        ita::fuzz::law(ita::look_from_json(ita::to_json(read)) == read, "a look comes back from its JSON");
        dress(read);
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
