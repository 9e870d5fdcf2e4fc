// src/report/recognise/end_matter.hpp - who signs, and the pictures of annexes: what stands behind the measures.
#pragma once

#include <vector>

#include <ita/report/report.hpp>

#include "report/recognise/entry.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// Reads blocks of "(ลงชื่อ) … (ชื่อ) ตำแหน่ง … วันที่ …", below one another or side by side.
void read_signatures(const std::vector<flow_block>& end, const vocabulary& by, report& into, const place_book& book);
/// Reads pictures with their captions under the headings of their annexes.
void read_annexes(const std::vector<flow_block>& end, const vocabulary& by, report& into, const place_book& book);

/// The same from the styles that compose() names, to the letter.
void read_our_signatures(const std::vector<flow_block>& end, report& into, const place_book& book);
void read_our_annexes(const std::vector<flow_block>& end, report& into, const place_book& book);

/// Whether a table holds places to sign or pictures, and no measures.
[[nodiscard]] bool is_end_table(const grid& in, const vocabulary& by);

}  // namespace ita::recognising
