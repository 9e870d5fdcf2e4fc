#include "package/press.hpp"

#define ZLIB_CONST
#include <zlib.h>
#ifdef ITA_HAS_LIBDEFLATE
#include <libdeflate.h>
#endif

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "base/work.hpp"

namespace ita::zip {
namespace {

constexpr std::size_t block = press_stream::whole;

struct levels {
    int zlib;
    int libdeflate;
    int short_libdeflate;  ///< of texts so short that setting up a long search takes longer than they do
};
// In the order of `compression`. Level 3 is where either library gives about half the time for a quarter more bytes.
constexpr std::array<levels, 3> levels_of{{{3, 3, 1}, {6, 6, 1}, {9, 12, 12}}};

constexpr std::size_t index_of(compression how) noexcept { return static_cast<std::size_t>(how); }

/// A raw deflate stream of zlib; deflateReset() makes it new without its 268 kB being asked for again.
class deflater {
  public:
    explicit deflater(compression how) {
        // memLevel 8: faster than 9 at the same size, since its tables stay in the second cache.
        if (deflateInit2(&stream_, levels_of[index_of(how)].zlib, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
            Z_OK)
            throw std::bad_alloc();
    }
    deflater(const deflater&) = delete;
    deflater& operator=(const deflater&) = delete;
    ~deflater() { deflateEnd(&stream_); }

    void restart() { deflateReset(&stream_); }

    void feed(std::string_view text, int flush, bytes& out) {
        for (; text.size() > block; text.remove_prefix(block)) feed_block(text.substr(0, block), Z_NO_FLUSH, out);
        feed_block(text, flush, out);
    }

  private:
    void feed_block(std::string_view text, int flush, bytes& out) {
        std::array<std::byte, 16'384> room;
        stream_.next_in = reinterpret_cast<const Bytef*>(text.data());
        stream_.avail_in = static_cast<uInt>(text.size());
        do {
            stream_.next_out = reinterpret_cast<Bytef*>(room.data());
            stream_.avail_out = room.size();
            deflate(&stream_, flush);
            out.insert(out.end(), room.data(), room.data() + room.size() - stream_.avail_out);
        } while (stream_.avail_out == 0);
    }

    z_stream stream_{};
};

/// A deflater on loan from this thread's stock of one per level.
class loan {
  public:
    explicit loan(compression how) : how_(how), lent_(std::exchange(stock(how), nullptr)) {
        if (lent_)
            lent_->restart();
        else
            lent_ = std::make_unique<deflater>(how);
    }
    loan(const loan&) = delete;
    loan& operator=(const loan&) = delete;
    ~loan() { stock(how_) = std::move(lent_); }

    deflater* operator->() const noexcept { return lent_.get(); }

  private:
    static std::unique_ptr<deflater>& stock(compression how) {
        thread_local std::array<std::unique_ptr<deflater>, levels_of.size()> idle;
        return idle[index_of(how)];
    }

    compression how_;
    std::unique_ptr<deflater> lent_;
};

#ifdef ITA_HAS_LIBDEFLATE

struct free_compressor {
    void operator()(libdeflate_compressor* which) const noexcept { libdeflate_free_compressor(which); }
};

libdeflate_compressor* compressor_of(int level) {
    thread_local std::array<std::unique_ptr<libdeflate_compressor, free_compressor>, 13> kept;
    auto& mine = kept.at(static_cast<std::size_t>(level));
    if (!mine) mine.reset(libdeflate_alloc_compressor(level));
    if (!mine) throw std::bad_alloc();
    return mine.get();
}

bytes deflated(std::string_view text, compression how) {
    constexpr std::size_t short_text = 2048;
    // The worst case is as long as the text, the result a tenth of it: fresh memory for the former would cost more
    // page faults than the copy of the latter.
    thread_local bytes room;
    const auto& level = levels_of[index_of(how)];
    auto* const with = compressor_of(text.size() < short_text ? level.short_libdeflate : level.libdeflate);
    room.resize(std::max(room.size(), libdeflate_deflate_compress_bound(with, text.size())));
    const auto size = libdeflate_deflate_compress(with, text.data(), text.size(), room.data(), room.size());
    bytes result(room.data(), room.data() + size);
    if (room.size() > 4 * block) room = {};
    return result;
}

std::uint32_t crc_of(std::uint32_t before, std::string_view text) noexcept {
    return libdeflate_crc32(before, text.data(), text.size());
}

struct free_decompressor {
    void operator()(libdeflate_decompressor* which) const noexcept { libdeflate_free_decompressor(which); }
};

bool inflate_raw(byte_view deflated, std::span<std::byte> room) {
    thread_local const std::unique_ptr<libdeflate_decompressor, free_decompressor> with(
        libdeflate_alloc_decompressor());
    if (!with) throw std::bad_alloc();
    // Without a place for the size, any other than the room's is an error.
    return libdeflate_deflate_decompress(with.get(), deflated.data(), deflated.size(), room.data(), room.size(),
                                         nullptr) == LIBDEFLATE_SUCCESS;
}

#else

bytes deflated(std::string_view text, compression how) {
    bytes result;
    loan(how)->feed(text, Z_FINISH, result);
    return result;
}

std::uint32_t crc_of(std::uint32_t before, std::string_view text) noexcept {
    return static_cast<std::uint32_t>(crc32_z(before, reinterpret_cast<const Bytef*>(text.data()), text.size()));
}

bool inflate_raw(byte_view deflated, std::span<std::byte> room) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
    stream.next_in = reinterpret_cast<const Bytef*>(deflated.data());
    stream.avail_in = static_cast<uInt>(deflated.size());
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    const bool ended = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    inflateEnd(&stream);
    return ended && stream.avail_out == 0;
}

#endif

/// Text that another member's text follows: deflated to whole bytes, without an end.
pressed press_head(std::string_view text, compression how) {
    pressed result{.deflated = {}, .size = text.size(), .crc = crc_of(0, text)};
    if (!text.empty()) loan(how)->feed(text, Z_FULL_FLUSH, result.deflated);
    return result;
}

pressed joined(const pressed& head, pressed tail) {
    tail.deflated.insert(tail.deflated.begin(), head.deflated.begin(), head.deflated.end());
    tail.crc = static_cast<std::uint32_t>(crc32_combine(head.crc, tail.crc, static_cast<z_off_t>(tail.size)));
    tail.size += head.size;
    return tail;
}

/// The text buffer that the last stream of this thread left behind.
std::string& idle_text() {
    thread_local std::string text;
    return text;
}

}  // namespace

pressed unpressed(std::string_view text) {
    return {.deflated = bytes_of(text), .size = text.size(), .crc = crc_of(0, text)};
}

pressed press(std::string_view text, compression how) {
    look_up();
    return {.deflated = deflated(text, how), .size = text.size(), .crc = crc_of(0, text)};
}

bool inflate_whole(byte_view deflated, std::span<std::byte> room) { return inflate_raw(deflated, room); }

std::uint32_t checksum(byte_view text) noexcept { return crc_of(0, as_text(text)); }

struct press_stream::impl {
    explicit impl(compression level) : how(level) {}
    impl(const impl&) = delete;
    impl& operator=(const impl&) = delete;
    ~impl() {
        text.clear();
        if (text.capacity() <= 2 * block) idle_text() = std::move(text);
    }

    /// zlib's bytes may depend on how its input is cut, so it gets blocks of one size at fixed places.
    void spill(std::string_view part, int flush) {
        look_up();
        if (!stream) stream.emplace(how);
        (*stream)->feed(part, flush, out.deflated);
        out.size += part.size();
        out.crc = crc_of(out.crc, part);
    }
    void settle() {
        std::string_view rest = text;
        for (; rest.size() > block; rest.remove_prefix(block)) spill(rest.substr(0, block), Z_NO_FLUSH);
        text.erase(0, text.size() - rest.size());
    }

    compression how;
    std::string text = std::exchange(idle_text(), {});
    std::optional<loan> stream{};
    pressed out{};
};

press_stream::press_stream(compression how) : impl_(std::make_unique<impl>(how)) {}
press_stream::~press_stream() = default;

void press_stream::write(std::string_view next) {
    impl_->text += next;
    impl_->settle();
}

std::string& press_stream::text() noexcept { return impl_->text; }

void press_stream::settle() {
    look_up();
    impl_->settle();
}

pressed press_stream::finish(std::string_view head) {
    if (!impl_->stream) return press(impl_->text.insert(0, head), impl_->how);
    impl_->spill(impl_->text, Z_FINISH);
    return joined(press_head(head, impl_->how), std::move(impl_->out));
}

}  // namespace ita::zip
