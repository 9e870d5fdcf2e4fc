// tests/support/main.cpp - the entry of every Boost.Test program here.
#define BOOST_TEST_MODULE ita
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <locale>

namespace {

/// The whole program runs in the locale that ITA_TEST_LOCALE names; it must be there.
struct foreign_locale {
    foreign_locale() {
        if (const char* const name = std::getenv("ITA_TEST_LOCALE")) std::locale::global(std::locale(name));
    }
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(foreign_locale);

#ifdef __SANITIZE_THREAD__
// libzip's mktime() gets to glibc's own time zone, which is guarded by a lock that the sanitizer does not see.
extern "C" const char* __tsan_default_suppressions() { return "race:tzset_internal"; }
#endif
