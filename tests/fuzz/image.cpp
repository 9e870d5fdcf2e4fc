// tests/fuzz/image.cpp - any bytes are refused or are a picture with a size.
#include <ita/base/error.hpp>
#include <ita/doc/image.hpp>

#include "law.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto given = std::as_bytes(std::span(data, size));
    try {
        const auto facts = ita::doc::inspect(given);
        ita::fuzz::law(facts.width > ita::length{} && facts.height > ita::length{}, "a picture has a size");
        ita::fuzz::law(ita::doc::inspect(given) == facts, "the same picture tells the same");
    } catch (const ita::error& refused) {
        ita::fuzz::law(refused.code() == ita::errc::not_a_picture, "what is refused is no picture");
    }
    return 0;
}
