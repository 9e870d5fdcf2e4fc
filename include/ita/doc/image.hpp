// ita/doc/image.hpp - a picture in a line of text; knows nothing of XML, ZIP or reports.
#pragma once

#include <string>

#include <ita/base/bytes.hpp>
#include <ita/base/length.hpp>
#include <ita/base/shared_bytes.hpp>

namespace ita::doc {

/// A picture, shown as large as `width` and `height` say.
struct image {
    shared_bytes data{};      ///< PNG, JPEG or SVG
    shared_bytes fallback{};  ///< PNG or JPEG for readers that know no SVG; DOCX needs it beside an SVG
    std::string alt{};        ///< what it shows, for people who cannot see it
    length width{};           ///< Range: 0 or more; a side of 0 follows from the other, both of 0 are the natural size
    length height{};

    bool operator==(const image&) const = default;
};

enum class image_type { png, jpeg, svg };

/// What the bytes of a picture tell.
struct image_facts {
    image_type type = image_type::png;
    length width{};  ///< natural size: by its resolution where it states one, at 96 dots per inch otherwise
    length height{};

    bool operator==(const image_facts&) const = default;
};

/// Looks at a picture from its head to its end, never at its name; its dots are not unpacked.
///
/// Errors: errc::not_a_picture where the bytes are no PNG, JPEG or SVG, where they end before the picture does, and
/// where a side is zero or beyond 65,535 dots (SVG: outside 0.001 to 10,000,000 px). A JPEG that a camera took on its
/// side is measured as it is shown. Source: PNG (third edition) 11.2.2 IHDR, 11.3.4.3 pHYs; ITU-T T.81 B.2.2,
/// JFIF 1.02, Exif 2.32 4.6.4; SVG 1.1, 5.1.2.
[[nodiscard]] image_facts inspect(byte_view picture);

}  // namespace ita::doc
