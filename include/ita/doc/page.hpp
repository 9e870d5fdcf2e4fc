// ita/doc/page.hpp - paper, margins, and what stands on top and at the foot of every page.
#pragma once

#include <vector>

#include <ita/base/length.hpp>
#include <ita/doc/paragraph.hpp>

namespace ita::doc {

struct margins {
    length top{};
    length right{};
    length bottom{};
    length left{};

    bool operator==(const margins&) const = default;
};

/// The paper and its edges. Wider than high is landscape.
struct page_setup {
    length width = length::from_centimetres(21.0);  ///< A4, portrait
    length height = length::from_centimetres(29.7);
    doc::margins margins{length::from_centimetres(2.5), length::from_centimetres(2), length::from_centimetres(2),
                         length::from_centimetres(3)};
    std::vector<paragraph> header{};
    std::vector<paragraph> footer{};
    std::vector<paragraph> first_header{};  ///< of a first page that has its own; only read
    bool header_on_first_page = true;
    bool footer_on_first_page = true;
    bool thai_page_numbers = false;  ///< page-number fields show ๑ ๒ ๓

    bool operator==(const page_setup&) const = default;
    /// Width of the text area.
    [[nodiscard]] constexpr length text_width() const noexcept { return width - margins.left - margins.right; }
};

}  // namespace ita::doc
