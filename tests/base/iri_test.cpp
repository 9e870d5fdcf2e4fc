// tests/base/iri_test.cpp - what no address may hold is encoded.
#include "base/iri.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

namespace {
struct address {
    const char* given;
    const char* written;
};
std::ostream& operator<<(std::ostream& out, const address& a) { return out << a.given; }

const address addresses[] = {
    {"https://example.go.th/แผน?a=1&b=2#c", "https://example.go.th/แผน?a=1&b=2#c"},
    {"https://example.go.th/แผน ๒๕๖๘", "https://example.go.th/แผน%20๒๕๖๘"},
    {"a\"<>\\^`{|}", "a%22%3C%3E%5C%5E%60%7B%7C%7D"},
    {"100%25 100% %4G %aF", "100%25%20100%25%20%254G%20%aF"},
};
}  // namespace

BOOST_AUTO_TEST_SUITE(iri)
BOOST_DATA_TEST_CASE(what_no_address_may_hold_is_encoded, boost::unit_test::data::make(addresses), a) {
    BOOST_TEST(ita::to_iri(a.given) == a.written);
}
BOOST_AUTO_TEST_SUITE_END()
