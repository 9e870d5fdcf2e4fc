// tests/bench/floor.hpp - what a document costs at least: deflating its main part with zlib, or inflating it and
// looking for its tags, and nothing else.
#pragma once

#include <zlib.h>

#include <cstddef>
#include <string>
#include <string_view>

#include <ita/base/bytes.hpp>
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

/// Raw inflate by a stream that is kept into a buffer that is kept; then memchr() goes from each < to the > behind it.
/// No sum is checked, no name is read and nothing is kept, but how many tags there are.
class read_floor {
  public:
    read_floor();
    read_floor(const read_floor&) = delete;
    read_floor& operator=(const read_floor&) = delete;
    ~read_floor();

    /// Tags in a part of so many bytes.
    [[nodiscard]] std::size_t tags(byte_view pressed, std::size_t size);

  private:
    z_stream stream_{};
    std::string out_{};
};

}  // namespace ita::bench
