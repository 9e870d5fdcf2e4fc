#include "floor.hpp"

#include <new>
#include <stdexcept>

namespace ita::bench {

std::string main_part(format as) { return as == format::docx ? "word/document.xml" : "content.xml"; }

zlib_floor::zlib_floor() {
    constexpr int raw = -15, usual_memory = 8;
    if (deflateInit2(&stream_, 6, Z_DEFLATED, raw, usual_memory, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc{};
}

zlib_floor::~zlib_floor() { deflateEnd(&stream_); }

std::size_t zlib_floor::press(std::string_view text) {
    deflateReset(&stream_);
    const auto room = deflateBound(&stream_, text.size());
    if (out_.size() < room) out_.resize(room);
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream_.avail_in = static_cast<uInt>(text.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
    stream_.avail_out = static_cast<uInt>(out_.size());
    if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("expected deflate to end");
    return stream_.total_out;
}

read_floor::read_floor() {
    constexpr int raw = -15;
    if (inflateInit2(&stream_, raw) != Z_OK) throw std::bad_alloc{};
}

read_floor::~read_floor() { inflateEnd(&stream_); }

std::size_t read_floor::tags(byte_view pressed, std::size_t size) {
    inflateReset(&stream_);
    if (out_.size() < size) out_.resize(size);
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(pressed.data()));
    stream_.avail_in = static_cast<uInt>(pressed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
    stream_.avail_out = static_cast<uInt>(size);
    if (inflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("expected inflate to end");
    const std::string_view text(out_.data(), size);
    std::size_t count = 0;
    for (auto at = text.find('<'); at != text.npos; at = text.find('<', text.find('>', at))) ++count;
    return count;
}

}  // namespace ita::bench
