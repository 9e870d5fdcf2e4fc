// A fixture: the two formats never see each other, and pugixml has one door.
#include <pugixml.hpp>

#include "docx/codec.hpp"
