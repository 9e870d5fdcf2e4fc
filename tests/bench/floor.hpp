// tests/bench/floor.hpp - what a document costs at least: deflating its main part with zlib, and nothing else.
#pragma once

#include <zlib.h>

#include <cstddef>
#include <string>
#include <string_view>

#include <ita/io/format.hpp>

namespace ita::bench {

/// word/document.xml or content.xml.
[[nodiscard]] std::string main_part(format as);

/// Raw deflate at zlib's level 6 into a buffer that is kept, by a stream that is kept.
class zlib_floor {
  public:
    zlib_floor();
    zlib_floor(const zlib_floor&) = delete;
    zlib_floor& operator=(const zlib_floor&) = delete;
    ~zlib_floor();

    /// Bytes that the text shrinks to.
    [[nodiscard]] std::size_t press(std::string_view text);

  private:
    z_stream stream_{};
    std::string out_{};
};

}  // namespace ita::bench
