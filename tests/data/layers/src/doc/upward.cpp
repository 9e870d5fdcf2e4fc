// A fixture: doc may not look up to a format.
#include "odt/codec.hpp"
