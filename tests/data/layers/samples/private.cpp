// A fixture: a sample includes public headers only.
#include "doc/check.hpp"
