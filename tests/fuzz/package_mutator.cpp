// tests/fuzz/package_mutator.cpp - a mutated package gets the sums of its stored members mended: with wrong ones no
// change of their bytes would come far.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <ita/base/error.hpp>

#include "law.hpp"
#include "package/directory.hpp"
#include "package/press.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using namespace ita::zip;

void mend(std::uint8_t* data, std::string_view all, std::string_view header, field where, std::uint32_t sum_of) {
    std::string fields(header);
    set(fields, where, sum_of);
    fields.copy(reinterpret_cast<char*>(data) + (header.data() - all.data()), fields.size());
}

void mend_sums(std::uint8_t* data, std::size_t size) {
    const auto all = ita::fuzz::text_of(data, size);
    const auto taken = directory_of(ita::as_bytes(all), {});
    for (const auto& each : taken.entries) {
        const auto there = find(taken, each);
        if (!there || number(each.header, method) != stored) continue;
        const auto right = checksum(ita::as_bytes(all.substr(there->start, there->end - there->start)));
        mend(data, all, there->header, in_local(sum), right);
        mend(data, all, each.header, sum, right);
    }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned int seed) {
    const auto made = LLVMFuzzerMutate(data, size, most);
    if (seed % 4 == 0) return made;
    try {
        mend_sums(data, made);
    } catch (const ita::error&) {
        return made;  // no package any more
    }
    return made;
}
