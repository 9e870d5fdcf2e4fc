// A fixture: the two formats never see each other, and libzip has one door.
#include <zip.h>

#include "docx/codec.hpp"
