// tests/package/inflate.hpp - zlib's own view of what was pressed.
#pragma once

#include <zlib.h>

#include <string>

#include <ita/base/bytes.hpp>

namespace ita::test {

/// The text of one raw deflate stream that ends where the bytes end; "broken" for anything else.
inline std::string inflated(const bytes& deflated, std::size_t expected) {
    std::string text(expected + 1, '\0');
    z_stream stream{};
    inflateInit2(&stream, -MAX_WBITS);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(deflated.data()));
    stream.avail_in = static_cast<uInt>(deflated.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return whole ? text : "broken";
}

inline std::uint32_t crc_of(const std::string& text) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size()));
}

}  // namespace ita::test
