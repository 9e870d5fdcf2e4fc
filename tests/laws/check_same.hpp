// tests/laws/check_same.hpp - where a report that was read differs from the one that was expected.
#pragma once

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

#include <ita/report/json.hpp>

#include "laws/as_read.hpp"

namespace ita::test {

/// JSON tells where they differ; bytes of pictures are told by the comparison alone.
inline void check_same(const report& found, const report& wanted, const std::string& which) {
    const auto have = as_documents_have_it(found), want = as_documents_have_it(wanted);
    if (have == want) return;
    const auto got = to_json(have), asked = to_json(want);
    const auto same = std::mismatch(got.begin(), got.end(), asked.begin(), asked.end()).first - got.begin();
    const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(same - 80, 0));
    BOOST_ERROR(which << (got == asked ? ": what JSON does not tell differs"
                                       : ": expected " + asked.substr(from, 200) + "\nfound " + got.substr(from, 200)));
}

}  // namespace ita::test
