// A fixture: a public header shows no foreign library.
#include <nlohmann/json.hpp>
