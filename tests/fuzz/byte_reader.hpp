// tests/fuzz/byte_reader.hpp - values made of a fuzzer's bytes; the end gives zeros, so every input is a value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "support/awkward.hpp"

namespace ita::fuzz {

class byte_reader {
  public:
    explicit byte_reader(std::span<const std::uint8_t> from) : left_(from) {}

    /// 0 to `sides` - 1; one byte, so at most 256 sides are reached.
    std::size_t below(std::size_t sides) { return next() % sides; }

    /// Pieces that are known to be awkward, and bytes as they come, which may be no text at all.
    std::string text() {
        std::string made;
        for (auto pieces = below(6); pieces > 0; --pieces) add_piece(made);
        return made;
    }

    template <class T, class Make>
    std::vector<T> up_to(std::size_t most, Make make) {
        std::vector<T> made;
        for (auto count = below(most + 1); count > 0; --count) made.push_back(make());
        return made;
    }

  private:
    std::uint8_t next() {
        if (left_.empty()) return 0;
        const auto first = left_.front();
        left_ = left_.subspan(1);
        return first;
    }

    void add_piece(std::string& to) {
        const auto& thai = test::every_thai_character();
        switch (below(8)) {
            case 0:
                to += static_cast<char>(next());
                break;
            case 1:
            case 2:
            case 3:
                to += thai[below(thai.size())];
                break;
            default:
                to += test::awkward_pieces[below(test::awkward_pieces.size())];
        }
    }

    std::span<const std::uint8_t> left_;
};

}  // namespace ita::fuzz
