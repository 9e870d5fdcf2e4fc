// tests/support/main.cpp - the entry of every Boost.Test program here.
#define BOOST_TEST_MODULE ita
#include <boost/test/unit_test.hpp>
