#include "patch/arrangement.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace ita::patching {
namespace {

bool holds(byte_range outer, byte_range inner) { return outer.from <= inner.from && inner.to <= outer.to; }

bool has_paragraph(const xml::cursor& in, const block_names& names) {
    for (const xml::cursor each : in.children())
        if (is_one_of(names.paragraphs, each) || has_paragraph(each, names)) return true;
    return false;
}

/// The part's own first tag around some markup, so that its prefixes mean what they mean there.
std::string in_root(const xml::document& part, std::string_view markup) {
    const auto root = part.root();
    const auto start = root.span().from;
    std::string whole(part.text().substr(start, root.content_span().from - start));
    return whole.append(markup).append("</").append(root.raw_name()).append(">");
}

class arranging {
  public:
    arranging(const doc::trace& in, const std::vector<xml::splice>& all, const block_names& names)
        : all_(all), names_(names) {
        made_.sheets.push_back(read(in.text));
        for (const auto& each : all)
            made_.sheets.push_back(each.where.size() != 0 ? nullptr : read(in_root(made_.part().text, each.with)));
    }

    arrangement run() && {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const auto place = holder_of(all_[i].where);
            if (is_one_of(names_.row_holders, place))
                add_rows(i, place);
            else
                touched_[place.number()].push_back(i), places_[place.number()] = place;
        }
        for (const auto& [number, edits] : touched_) add(places_[number], edits);
        return std::move(made_);
    }

  private:
    [[nodiscard]] std::unique_ptr<sheet> read(std::string text) const {
        return std::make_unique<sheet>(std::move(text), names_);
    }

    /// What an edit stands in, lists aside.
    [[nodiscard]] xml::cursor holder_of(byte_range where) const {
        auto found = made_.part().text.root();
        for (bool deeper = true; deeper;) {
            deeper = false;
            for (const xml::cursor each : found.children()) {
                if (!holds(each.content_span(), where)) continue;
                found = each, deeper = true;
                break;
            }
        }
        while (is_one_of(names_.lists, found)) found = found.parent();
        if (is_one_of(names_.paragraphs, found)) throw cannot("a change of the file's markup begins in a paragraph");
        return found;
    }

    void add_rows(std::size_t edit, const xml::cursor& holder) {
        const bool leaves = made_.of(edit) == nullptr;
        for (const xml::cursor each : (leaves ? holder : made_.of(edit)->text.root()).children()) {
            if (leaves && !holds(all_[edit].where, each.span())) continue;
            if (!is_one_of(names_.rows, each)) throw cannot("more than rows of a table would change");
            made_.rows.push_back(
                {each, leaves ? &made_.part() : made_.of(edit), leaves ? fate::leaves : fate::comes, edit, false});
        }
    }

    // -------------------------------------------------------------- blocks of the body or of a cell

    void add(const xml::cursor& place, const std::vector<std::size_t>& edits) {
        waiting_ = edits;
        walk(place, made_.part(), std::nullopt);
        add_what_comes_before(place.content_span().to);
        end_stretch();
    }

    // As deep as xml::document lets elements stand in one another.
    void walk(const xml::cursor& in, sheet& on, std::optional<std::size_t> comes) {
        for (const xml::cursor each : in.children()) {
            if (!comes) add_what_comes_before(each.span().from);
            const auto leaves = comes ? std::nullopt : leaving(each.span());
            const auto how = comes ? fate::comes : leaves ? fate::leaves : fate::stays;
            const auto edit = comes ? comes : leaves;
            if (is_one_of(names_.paragraphs, each))
                now_.push_back({each, &on, how, edit.value_or(0)});
            else if (is_one_of(names_.lists, each))
                walk(each, on, comes), comes ? void() : add_what_comes_before(each.content_span().to);
            else if (is_one_of(names_.tables, each) && how != fate::stays)
                now_.push_back({each, &on, how, edit.value_or(0), false});
            else if (has_paragraph(each, names_) && how != fate::stays)
                throw cannot("more than paragraphs and tables would change");
            else if (has_paragraph(each, names_))
                end_stretch();
        }
    }

    [[nodiscard]] std::optional<std::size_t> leaving(byte_range what) const {
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (all_[i].where.size() != 0 && holds(all_[i].where, what)) return i;
        return std::nullopt;
    }

    /// Markup that comes is met in the order of the places where it stands.
    void add_what_comes_before(std::size_t at) {
        while (!waiting_.empty() && all_[waiting_.front()].where.from <= at) {
            const auto edit = waiting_.front();
            waiting_ = waiting_.subspan(1);
            if (auto* const comes = made_.of(edit)) walk(comes->text.root(), *comes, edit);
        }
    }

    void end_stretch() {
        const auto stays = [](const placed_block& b) { return b.how == fate::stays; };
        if (!std::ranges::all_of(now_, stays)) {
            if (std::ranges::none_of(now_, stays)) join_two();
            made_.stretches.push_back(std::move(now_));
        }
        now_.clear();
    }

    /// Where none stays, one that leaves stays after all and takes the words of one that comes beside it.
    void join_two() {
        for (std::size_t i = 0; i + 1 < now_.size(); ++i) {
            auto &a = now_[i], &b = now_[i + 1];
            if (a.how == b.how || !a.is_paragraph || !b.is_paragraph) continue;
            auto& comes = a.how == fate::comes ? a : b;
            auto& leaves = a.how == fate::comes ? b : a;
            if (comes.what.parent() != comes.on->text.root()) continue;
            comes.on->cut(comes.what.span());
            leaves.filling = comes.what, leaves.filling_on = comes.on;
            leaves.how = fate::stays;
            now_.erase(now_.begin() + static_cast<std::ptrdiff_t>(&comes == &a ? i : i + 1));
            return;
        }
    }

    const std::vector<xml::splice>& all_;
    const block_names& names_;
    arrangement made_{};
    std::map<std::uint32_t, std::vector<std::size_t>> touched_{};
    std::map<std::uint32_t, xml::cursor> places_{};
    std::span<const std::size_t> waiting_{};
    stretch now_{};
};

}  // namespace

bool is_one_of(name_list all, const xml::cursor& element) noexcept {
    return std::ranges::find(all, element.name()) != all.end();
}

arrangement arranged(const doc::trace& in, const std::vector<xml::splice>& all, const block_names& names) {
    return arranging(in, all, names).run();
}

bool has_end_tag(const xml::cursor& element) noexcept { return element.content_span().to != element.span().to; }

void refuse_in_what_leaves(byte_range paragraph, const arrangement& in) {
    const auto look_at = [&](const placed_block& block) {
        const auto where = block.what.span();
        if (block.how == fate::leaves && block.on == &in.part() && where.from <= paragraph.from &&
            paragraph.to <= where.to)
            throw cannot("words change in what is taken out");
    };
    for (const auto& each : in.rows) look_at(each);
    for (const auto& some : in.stretches)
        for (const auto& each : some) look_at(each);
}

void each_paragraph(const xml::cursor& in, const block_names& names, const std::function<void(xml::cursor)>& visit) {
    for (const xml::cursor each : in.children())
        if (is_one_of(names.paragraphs, each))
            visit(each);
        else
            each_paragraph(each, names, visit);
}

std::vector<xml::splice> finished(arrangement&& all, const std::vector<xml::splice>& edits) {
    auto made = std::move(all.part().cuts);
    for (std::size_t i = 0; i < edits.size(); ++i) {
        auto* const comes = all.of(i);
        if (comes == nullptr) continue;
        const auto root = comes->text.root();
        const auto inner = root.content_span();
        comes->cut({0, inner.from});
        comes->cut({inner.to, comes->text.text().size()});
        made.push_back({edits[i].where, xml::spliced(comes->text.text(), std::move(comes->cuts))});
    }
    return made;
}

}  // namespace ita::patching
