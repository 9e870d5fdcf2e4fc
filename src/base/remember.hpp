// src/base/remember.hpp - what seldom changes from one document to the next is made once in a row.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

namespace ita {

/// What `make` gives for `source`; where the source is as it was at the last call in this thread, what it gave then.
/// A `Key` is made from a source, keeps what the result depends on, and compares with a source. Each `make` that is a
/// lambda of its own has a memory of its own, so it must not capture anything that the result depends on.
template <class Key, class Source, class Make>
auto made_once(const Source& source, Make make) {
    thread_local std::optional<std::pair<Key, std::invoke_result_t<Make>>> last;
    if (!last || !(last->first == source)) last.emplace(Key(source), make());
    return last->second;
}

}  // namespace ita
