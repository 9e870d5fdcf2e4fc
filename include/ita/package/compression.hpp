// ita/package/compression.hpp - how hard a package is pressed.
#pragma once

namespace ita {

/// How much time goes into small files.
enum class compression {
    fast,    ///< about half the time, a quarter larger
    normal,  ///< no larger than zlib's level 6
    best,    ///< as small as deflate gets
};

}  // namespace ita
