// tests/fuzz/json.cpp - any text is refused or becomes a report, which comes back from its own JSON.
#include <ita/report/json.hpp>

#include "law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto read = ita::report_from_json(ita::fuzz::text_of(data, size));
        const auto again = ita::to_json(read);
        ita::fuzz::law(ita::report_from_json(again) == read, "a report comes back from its JSON");
        ita::fuzz::law(ita::to_json(ita::report_from_json(again)) == again, "the same report has the same JSON");
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
