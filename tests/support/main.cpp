// tests/support/main.cpp - the entry of every Boost.Test program here.
#define BOOST_TEST_MODULE ita
#include <boost/test/unit_test.hpp>

#ifdef __SANITIZE_THREAD__
// libzip's mktime() gets to glibc's own time zone, which is guarded by a lock that the sanitizer does not see.
extern "C" const char* __tsan_default_suppressions() { return "race:tzset_internal"; }
#endif
