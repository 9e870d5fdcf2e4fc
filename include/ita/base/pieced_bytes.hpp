// ita/base/pieced_bytes.hpp - bytes that lie in several places, as those of a file do of which little was changed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <ita/base/bytes.hpp>
#include <ita/base/shared_bytes.hpp>

namespace ita {

/// Bytes in pieces, one behind the other: what stayed is shared with the bytes that it stayed in, not copied.
///
/// They are put into one place where somebody asks for that: each time anew, so who asks often keeps what joined()
/// gives. Values that share bytes may be used by many threads at once.
class pieced_bytes {
  public:
    pieced_bytes() = default;
    explicit pieced_bytes(const shared_bytes& whole) { append(whole); }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    /// In order; none of them is empty.
    [[nodiscard]] const std::vector<shared_bytes>& pieces() const noexcept { return pieces_; }

    void append(const shared_bytes& next) {
        if (next.empty()) return;
        pieces_.push_back(next);
        size_ += next.size();
    }

    /// The bytes from one on, as many as lie in one place; none from the end on.
    [[nodiscard]] byte_view seen_from(std::size_t at) const noexcept {
        for (const auto& each : pieces_) {
            if (at < each.size()) return byte_view(each).subspan(at);
            at -= each.size();
        }
        return {};
    }

    /// So many of the bytes from one on in one place, copied only where they lie in several; what is not there is left
    /// out.
    [[nodiscard]] shared_bytes part(std::size_t from, std::size_t size) const {
        const auto most = std::min(size, size_ - std::min(from, size_));
        auto start = from;
        for (const auto& each : pieces_) {
            if (start < each.size() && most <= each.size() - start) return each.part(start, most);
            if (start < each.size()) break;
            start -= each.size();
        }
        return copied(from, most);
    }

    /// All bytes in one place: copied unless they are.
    [[nodiscard]] shared_bytes joined() const { return part(0, size_); }
    operator shared_bytes() const { return joined(); }

    friend bool operator==(const pieced_bytes& a, const pieced_bytes& b) { return a.joined() == b.joined(); }

  private:
    [[nodiscard]] bytes copied(std::size_t from, std::size_t size) const {
        bytes made;
        made.reserve(size);
        while (made.size() < size) {
            const auto next = seen_from(from + made.size());
            made.insert(made.end(), next.begin(),
                        next.begin() + static_cast<std::ptrdiff_t>(std::min(next.size(), size - made.size())));
        }
        return made;
    }

    std::vector<shared_bytes> pieces_{};
    std::size_t size_ = 0;
};

}  // namespace ita
