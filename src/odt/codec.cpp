#include "odt/codec.hpp"

#include <optional>
#include <utility>

#include "odt/content.hpp"
#include "odt/parts.hpp"
#include "package/writer.hpp"

namespace ita::odt {
namespace {

doc::document without_body(const doc::document& from) {
    return {.about = from.about,
            .page = from.page,
            .text = from.text,
            .paragraph = from.paragraph,
            .styles = from.styles,
            .fonts = from.fonts};
}

void expect_sound_fonts(const std::vector<doc::font_face>& fonts) {
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        const place at{nullptr, "fonts", i};
        expect_sound(fonts[i].name, at);
        for (const auto& other : fonts[i].instead) expect_sound(other, at);
    }
}

/// A document while it is written.
struct work {
    work(const doc::document& from, compression how)
        : frame(without_body(from)),
          fonts(from.fonts),
          styles(from),
          body(styles, images, fonts, from.page.thai_page_numbers, how) {
        expect_sound_fonts(from.fonts);
    }

    doc::document frame;
    font_table fonts;
    style_sheet styles;
    pictures images{};
    content body;
};

std::string manifest_of(const pictures& images) {
    std::vector<std::pair<std::string, std::string_view>> members{
        {"content.xml", "text/xml"}, {"styles.xml", "text/xml"}, {"meta.xml", "text/xml"}};
    for (const auto& each : images.all()) members.emplace_back(each.name, each.media_type);
    return manifest_part(members);
}

bytes packed(work& from, compression how) {
    part pages{from.styles, from.images, {"M", from.fonts}, from.frame.page.thai_page_numbers};
    const auto styles = styles_part(from.frame, pages, from.fonts);
    zip::writer package(how);
    // First and uncompressed, so that a reader finds it at byte 38 without unzipping: ODF 1.3 part 2, 3.3.
    package.store("mimetype", as_bytes(media_type));
    package.add("content.xml", from.body.finish(from.fonts));
    package.add("styles.xml", styles);
    package.add("meta.xml", meta_part(from.frame.about));
    for (const auto& each : from.images.all()) {
        if (each.media_type == svg_media_type)
            package.add(each.name, as_text(each.data));
        else
            package.store(each.name, each.data);
    }
    package.add("META-INF/manifest.xml", manifest_of(from.images));
    return package.finish();
}

}  // namespace

struct writer::impl {
    explicit impl(compression wanted) : how(wanted) {}

    compression how;
    std::optional<work> job{};

    content& body() {
        if (!job) throw error(errc::internal, {}, "expected open() before anything else of a document");
        return job->body;
    }
};

writer::writer(compression how) : impl_(std::make_unique<impl>(how)) {}
writer::~writer() = default;

void writer::open(const doc::document& frame) { impl_->job.emplace(frame, impl_->how); }
void writer::add(const doc::paragraph& next) { impl_->body().add(next); }
void writer::open_table(const doc::table& frame) { impl_->body().open_table(frame); }
void writer::add(const doc::row& next) { impl_->body().add(next); }
void writer::close_table() { impl_->body().close_table(); }

bytes writer::finish() {
    impl_->body();
    return packed(*impl_->job, impl_->how);
}

}  // namespace ita::odt
