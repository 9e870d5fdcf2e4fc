// src/report/json/tape.hpp - a text that tells how far it was read.
#pragma once

#include <cstddef>
#include <iterator>

namespace ita::json {

/// Hands out bytes and tells how many are gone: events come without a place.
class tape {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    tape() = default;
    tape(const char* at, const char** now) : at_(at), now_(now) {}
    reference operator*() const { return *at_; }
    tape& operator++() {
        *now_ = ++at_;
        return *this;
    }
    tape operator++(int) {
        const auto old = *this;
        ++*this;
        return old;
    }
    bool operator==(const tape& other) const { return at_ == other.at_; }
    bool operator!=(const tape& other) const { return at_ != other.at_; }

  private:
    const char* at_ = nullptr;
    const char** now_ = nullptr;
};

}  // namespace ita::json
