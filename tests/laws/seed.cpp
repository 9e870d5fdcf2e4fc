// tests/laws/seed.cpp - a fixed seed, so that a failure belongs to the change that made it. RC_PARAMS overrides it.
#include <boost/test/unit_test.hpp>

#include <cstdlib>

namespace {
struct fixed_seed {
    fixed_seed() { ::setenv("RC_PARAMS", "seed=2568 max_success=60", 0); }
};
}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(fixed_seed);
