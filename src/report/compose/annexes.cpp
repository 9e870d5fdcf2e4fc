#include <algorithm>

#include "report/compose/body.hpp"
#include "report/compose/place.hpp"
#include "report/compose/styles.hpp"

namespace ita::composing {
namespace {

using namespace literals;

constexpr length padding = 2_mm;

bytes content(const bytes& given, const std::string& file, const picture_source& pictures) {
    return given.empty() && !file.empty() && pictures ? pictures(file) : given;
}

std::string name_of(const std::string& file) { return file.substr(file.find_last_of("/\\") + 1); }

// People who cannot see the picture are told what comes first of these.
std::string alt_of(const plan& p, const picture& shown, const annex& in) {
    const std::array<std::string, 4> told{shown.alt, shown.caption, name_of(shown.file), in.title};
    const auto first = std::ranges::find_if(told, [](const auto& text) { return !text.empty(); });
    return first == told.end() ? std::string() : p.say.of(*first);
}

doc::image_facts facts_of(const bytes& data, const picture& shown, const place& where) try {
    return doc::inspect(data);
} catch (const error& problem) {
    throw error(problem.code(), {.file = shown.file, .part = where.pointer()}, problem.message());
}

// As large as the cell and the look allow, in its own proportions.
void fit(doc::image& picture, const doc::image_facts& natural, length width, length height) {
    const auto scale = std::min(width / natural.width, height / natural.height);
    picture.width = natural.width * scale;
    picture.height = natural.height * scale;
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
        for (std::size_t first = 0; first < annex_.pictures.size(); first += columns_) into.add(row_from(first));
        into.close_table();
    }

  private:
    static std::size_t columns_of(const plan& p, const annex& shown) {
        return std::min(static_cast<std::size_t>(p.dress.pictures_in_a_row), shown.pictures.size());
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
        doc::cell cell{.blocks = {std::move(line)}};
        if (!shown.caption.empty()) cell.blocks.emplace_back(doc::plain(plan_.say.of(shown.caption), style::caption));
        return cell;
    }

    doc::image image_of(const picture& shown, const place& where) const {
        doc::image image{.data = content(shown.data, shown.file, pictures_),
                         .fallback = content(shown.fallback_data, shown.fallback, pictures_),
                         .alt = alt_of(plan_, shown, annex_)};
        const auto natural = facts_of(image.data, shown, where);
        const auto room = text_width(plan_) / static_cast<double>(columns_) - 2 * padding;
        fit(image, natural, room, most_height(plan_));
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
