// tests/fuzz/odt.cpp - any bytes are refused or become a document, which is written and comes back the same.
#include <optional>
#include <string>

#include <ita/base/error.hpp>

#include "law.hpp"
#include "odt/codec.hpp"
#include "odt/read.hpp"

namespace {

using ita::fuzz::check_refusal;
using ita::fuzz::law;

// Small, so that the fuzzer is not slowed by what merely is large.
constexpr ita::limits most{.package_bytes = 1 << 20,
                           .entry_bytes = 1 << 20,
                           .total_bytes = 1 << 22,
                           .xml_nodes = 50'000,
                           .blocks = 5'000,
                           .columns = 200,
                           .repeated_rows = 1'000,
                           .repeated_blanks = 1'000,
                           .repeated_bytes = 1 << 18};

std::optional<ita::doc::document> read(std::string_view given) {
    ita::notes doubts;
    try {
        if (!given.starts_with("PK")) return ita::odt::read_flat(std::string(given), most, doubts);
        return ita::odt::read(ita::zip::reader(ita::bytes_of(given), most), most, doubts);
    } catch (const ita::error& refused) {
        check_refusal(refused);
        return std::nullopt;
    }
}

/// Nothing where the file says what no writer takes: paper larger than any, a text that XML can name but not hold.
std::optional<ita::bytes> written(const ita::doc::document& what) {
    try {
        ita::odt::writer to{ita::compression::fast};
        ita::doc::pour(what, to);
        return to.finish();
    } catch (const ita::error& refused) {
        check_refusal(refused);
        law(!refused.where().part.empty(), "a refusal names the field: " + std::string(refused.what()));
        return std::nullopt;
    }
}

ita::doc::document read_back(const ita::bytes& package) {
    ita::notes doubts;
    auto made = ita::odt::read(ita::zip::reader(package, {}), {}, doubts);
    law(doubts.empty(), "what we write is all understood");
    return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto first = read(ita::fuzz::text_of(data, size));
    if (!first) return 0;
    const auto once = written(*first);
    if (!once) return 0;
    const auto second = read_back(*once);
    const auto twice = written(second);
    law(twice.has_value(), "what was written can be written again");
    law(read_back(*twice) == second, "what was written comes back the same");
    return 0;
}
