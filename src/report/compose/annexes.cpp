#include <algorithm>
#include <charconv>

#include "base/place.hpp"
#include "report/compose/body.hpp"
#include "report/compose/styles.hpp"

namespace ita::composing {
namespace {

using namespace literals;

constexpr length padding = 2_mm;

std::string name_of(const std::string& file) { return file.substr(file.find_last_of("/\\") + 1); }

// People who cannot see the picture are told what comes first of these.
std::string alt_of(const plan& p, const picture& shown, const annex& in) {
    const std::array<std::string, 4> told{shown.alt, shown.caption, name_of(shown.file), in.title};
    const auto first = std::ranges::find_if(told, [](const auto& text) { return !text.empty(); });
    return first == told.end() ? std::string() : p.say.of(*first);
}

/// A picture as the report names it: its bytes, or else the file that holds them.
struct source {
    const shared_bytes& data;
    const std::string& file;
    place where;
};

source picture_of(const picture& shown, const place& up) {
    return {shown.data, shown.file, {up, shown.data.empty() ? "file" : "data"}};
}
source fallback_of(const picture& shown, const place& up) {
    return {shown.fallback_data, shown.fallback, {up, shown.fallback_data.empty() ? "fallback" : "fallback_data"}};
}

/// Does some work whose errors name the field of the report, and the file that it names.
template <class Work>
auto about(const source& from, const Work& work) {
    try {
        return work();
    } catch (const error& problem) {
        const auto& told = problem.where().file;
        const auto& file = told.empty() && from.data.empty() ? from.file : told;
        throw error(problem.code(), {.file = file, .part = from.where.pointer()}, problem.message());
    }
}

shared_bytes content(const source& from, const picture_source& pictures) {
    return from.data.empty() && pictures ? pictures(from.file) : from.data;
}

// As large as the cell and the look allow, in its own proportions.
void fit(doc::image& picture, const doc::image_facts& natural, length width, length height) {
    const auto scale = std::min(width / natural.width, height / natural.height);
    picture.width = natural.width * scale;
    picture.height = natural.height * scale;
    if (picture.width <= length{} || picture.height <= length{})
        throw error(errc::not_a_picture, {}, "expected a picture that can be seen, found one as thin as a hair");
}

void need_bitmap(byte_view data) {
    if (doc::inspect(data).type == doc::image_type::svg)
        throw error(errc::not_a_picture, {}, "expected a PNG or JPEG that stands in for an SVG, found another SVG");
}

/// Which cell of a row a pointer into a document names: 1 for "/body/9/rows/0/cells/1/blocks/0".
std::size_t cell_in(std::string_view pointer) {
    constexpr std::string_view key = "/cells/";
    std::size_t cell = 0;
    if (const auto at = pointer.find(key); at != pointer.npos)
        std::from_chars(pointer.data() + at + key.size(), pointer.data() + pointer.size(), cell);
    return cell;
}

// Leaves room on the page for the title and the caption.
length most_height(const plan& p) { return std::min(p.dress.picture_height, text_height(p) * 0.75); }

class annex_writer {
  public:
    annex_writer(const plan& p, const picture_source& pictures, const annex& shown, const place& where)
        : plan_(p), pictures_(pictures), annex_(shown), where_(where), columns_(columns_of(p, shown)) {}

    void pour(doc::sink& into) const {
        into.add(doc::plain(plan_.say.of(annex_.title), style::annex));
        if (annex_.pictures.empty()) return;
        into.open_table(
            {.columns = evenly(text_width(plan_), columns_), .padding = padding, .title = plan_.say.of(annex_.title)});
        for (std::size_t first = 0; first < annex_.pictures.size(); first += columns_) pour_row(first, into);
        into.close_table();
    }

  private:
    static std::size_t columns_of(const plan& p, const annex& shown) {
        return std::min(static_cast<std::size_t>(p.dress.pictures_in_a_row), shown.pictures.size());
    }

    // A format may want more of a picture than a document does: DOCX no SVG without a fallback.
    void pour_row(std::size_t first, doc::sink& into) const {
        const auto row = row_from(first);
        try {
            into.add(row);
        } catch (const error& problem) {
            const auto index = std::min(first + cell_in(problem.where().part), annex_.pictures.size() - 1);
            const auto& shown = annex_.pictures[index];
            const place here{where_, "pictures", index};
            const bool lacks = problem.where().part.ends_with("/fallback");
            throw error(problem.code(),
                        {.file = shown.file, .part = place{here, lacks ? "fallback" : "file"}.pointer()},
                        problem.message());
        }
    }

    doc::row row_from(std::size_t first) const {
        doc::row row{.may_split = false};
        for (std::size_t i = first; i < first + columns_; ++i)
            row.cells.push_back(i < annex_.pictures.size() ? cell_of(i) : doc::cell{.blocks = {doc::paragraph{}}});
        return row;
    }

    doc::cell cell_of(std::size_t index) const {
        const auto& shown = annex_.pictures[index];
        doc::paragraph line{.style = style::picture};
        line.content.emplace_back(image_of(shown, {where_, "pictures", index}));
        doc::cell cell;
        cell.blocks.emplace_back(std::move(line));
        if (!shown.caption.empty()) cell.blocks.emplace_back(doc::plain(plan_.say.of(shown.caption), style::caption));
        return cell;
    }

    doc::image image_of(const picture& shown, const place& where) const {
        const auto from = picture_of(shown, where), instead = fallback_of(shown, where);
        doc::image image{.alt = alt_of(plan_, shown, annex_)};
        about(from, [&] {
            image.data = content(from, pictures_);
            const auto room = text_width(plan_) / static_cast<double>(columns_) - 2 * padding;
            fit(image, doc::inspect(image.data), room, most_height(plan_));
        });
        if (instead.data.empty() && instead.file.empty()) return image;
        about(instead, [&] { need_bitmap(image.fallback = content(instead, pictures_)); });
        return image;
    }

    const plan& plan_;
    const picture_source& pictures_;
    const annex& annex_;
    const place& where_;
    std::size_t columns_;
};

}  // namespace

void pour_annexes(const plan& p, const picture_source& pictures, doc::sink& into) {
    const place top;
    for (std::size_t i = 0; i < p.what.annexes.size(); ++i)
        annex_writer(p, pictures, p.what.annexes[i], {top, "annexes", i}).pour(into);
}

}  // namespace ita::composing
