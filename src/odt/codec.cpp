#include "odt/codec.hpp"

#include <optional>
#include <utility>

#include "doc/frame.hpp"
#include "doc/pictures.hpp"
#include "odt/content.hpp"
#include "odt/parts.hpp"
#include "package/writer.hpp"

namespace ita::odt {
namespace {

/// A document while it is written.
struct work {
    work(const doc::document& from, compression how)
        : frame(doc::without_body(from)),
          fonts(from.fonts),
          styles(frame),
          body(styles, images, fonts, from.page.thai_page_numbers, how) {}

    doc::document frame;
    font_table fonts;
    style_sheet styles;
    doc::pictures images{"Pictures/"};
    content body;
};

std::string manifest_of(const doc::pictures& images) {
    std::vector<std::pair<std::string, std::string_view>> members{
        {"content.xml", "text/xml"}, {"styles.xml", "text/xml"}, {"meta.xml", "text/xml"}};
    for (const auto& each : images.all()) members.emplace_back(each.name, doc::kind_of(each.type).media_type);
    return manifest_part(members);
}

bytes packed(work& from, compression how) {
    part pages{from.styles, from.images, {"M", from.fonts}, from.frame.page.thai_page_numbers};
    const auto styles = styles_part(from.frame, pages, from.fonts);
    zip::writer package(how);
    // First and uncompressed, so that a reader finds it at byte 38 without unzipping: ODF 1.3 part 2, 3.3.
    package.store("mimetype", bytes_of(media_type));
    package.add("content.xml", from.body.finish(from.fonts));
    package.add("styles.xml", styles);
    package.add("meta.xml", meta_part(from.frame.about));
    for (const auto& each : from.images.all()) {
        // The other kinds are pressed already.
        if (each.type == doc::image_type::svg)
            package.add(each.name, as_text(each.data));
        else
            package.store(each.name, each.data);
    }
    package.add("META-INF/manifest.xml", manifest_of(from.images));
    return package.finish();
}

}  // namespace

struct writer::impl {
    impl(compression wanted, doc::words texts) : how(wanted), rules(true, texts) {}

    compression how;
    doc::checker rules;
    std::optional<work> job{};
};

writer::writer(compression how, doc::words texts) : impl_(std::make_unique<impl>(how, texts)) {}
writer::~writer() = default;

void writer::open(const doc::document& frame) {
    impl_->rules.open(frame);
    impl_->job.emplace(frame, impl_->how);
}

void writer::add(const doc::paragraph& next) {
    impl_->rules.add(next);
    impl_->job->body.add(next);
}

void writer::open_table(const doc::table& frame) {
    impl_->rules.open_table(frame);
    impl_->job->body.open_table(frame);
}

void writer::add(const doc::row& next) {
    impl_->rules.add(next);
    impl_->job->body.add(next);
}

void writer::close_table() {
    impl_->rules.close_table();
    impl_->job->body.close_table();
}

bytes writer::finish() {
    impl_->rules.finish();
    return packed(*impl_->job, impl_->how);
}

}  // namespace ita::odt
