// src/io/update.cpp - what differs is found, with what nobody typed, and changed.
#include <ita/io/update.hpp>

#include <utility>

#include <ita/report/difference.hpp>
#include <ita/report/json.hpp>

#include "base/work.hpp"
#include "io/changed.hpp"
#include "io/next_markers.hpp"

namespace ita {
namespace {

/// What is told by its words or its file alone is what these name.
report completed(const report& before, const report& wanted) {
    auto now = with_pictures_of(before, wanted);
    for (auto& each : now.measures)
        if (auto& when = each.timeline; when == timeline(when.text)) when = understood(when.text);
    return now;
}

updated_file rewritten(const file& from, const report& now) {
    updated_file made;
    for (auto& each : difference(from.report(), now)) made.changes.push_back({.what = std::move(each)});
    made.content = pieced_bytes(made.changes.empty() ? from.to_bytes() : shared_bytes(bytes_of(to_json(now))));
    return made;
}

}  // namespace

std::string say(const planned_change& what, const report& before, language in) {
    const bool thai = in == language::thai;
    auto sentence = say(what.what, before, in);
    if (what.how == outcome::approximated) sentence += thai ? " (ทำได้ไม่ครบถ้วน: " : " (approximated: ";
    if (what.how == outcome::impossible) sentence += thai ? " (ไม่ได้ทำ: " : " (left out: ";
    return what.how == outcome::done ? sentence : sentence + (thai ? what.why_in_thai : what.why) + ')';
}

updated_file update(const file& from, const report& now, const read_options& how, const std::optional<tracked>& as) {
    if (from.format() == format::json) return rewritten(from, now);
    if (from.format() == format::text)
        throw error(errc::unread_format, {.file = from.name()},
                    "expected a DOCX, ODT or flat ODT document to change, found text that was extracted from one");
    return watched(how.watched_by, from.name(), [&] {
        auto all = difference(from.report(), completed(from.report(), now));
        give_markers(all, from.report());
        return changed(from, std::move(all), how, as);
    });
}

}  // namespace ita
