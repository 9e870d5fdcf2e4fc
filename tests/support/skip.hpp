// tests/support/skip.hpp - a test that shows nothing on this machine says so.
#pragma once

#include <boost/test/unit_test.hpp>

#include <iostream>

namespace ita::test {

/// Says that the running test shows nothing here, and why.
inline void skip(const char* why) {
    std::cout << boost::unit_test::framework::current_test_case().full_name() << " skipped: " << why << '\n';
}

}  // namespace ita::test
