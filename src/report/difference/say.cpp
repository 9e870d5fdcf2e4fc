// src/report/difference/say.cpp - changes in words: one table of words and one of sentences a language.
#include <array>
#include <chrono>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/report/difference.hpp>

#include "report/difference/excerpt.hpp"
#include "report/difference/members.hpp"

namespace ita {
namespace {

/// A word in each language, by `language`.
using words = std::array<std::string_view, 2>;

/// What an element of a part is called, and how one is counted; what its list lies in, where that has a name.
struct part_words {
    report_part part;
    words one;
    words counted;
    words within{};
};
constexpr part_words parts[] = {
    {report_part::divisions, {"ส่วนราชการ", "division"}, {"ส่วนราชการลำดับที่ {}", "division {}"}},
    {report_part::preamble, {"ย่อหน้า", "paragraph"}, {"ย่อหน้าที่ {}", "paragraph {}"}, {"ความนำ", "preamble"}},
    {report_part::measures, {"มาตรการ", "measure"}, {"มาตรการที่ {}", "measure {}"}},
    {report_part::steps, {"ขั้นตอน", "step"}, {"ขั้นตอนที่ {}", "step {}"}},
    {report_part::owners, {"ผู้รับผิดชอบ", "owner"}, {"ผู้รับผิดชอบลำดับที่ {}", "owner {}"}},
    {report_part::results, {"ผลการดำเนินการ", "result"}, {"ผลการดำเนินการข้อที่ {}", "result {}"}},
    {report_part::outcomes, {"ผลลัพธ์", "outcome"}, {"ผลลัพธ์ข้อที่ {}", "outcome {}"}},
    {report_part::extra, {"คอลัมน์", "column"}, {"คอลัมน์ที่ {}", "column {}"}},
    {report_part::signatures, {"ผู้ลงนาม", "signatory"}, {"ผู้ลงนามลำดับที่ {}", "signatory {}"}},
    {report_part::annexes, {"ภาคผนวก", "annex"}, {"ภาคผนวกที่ {}", "annex {}"}},
    {report_part::pictures, {"ภาพ", "picture"}, {"ภาพที่ {}", "picture {}"}},
};
constexpr part_words below_items{report_part::steps, {"ข้อย่อย", "sub-item"}, {"ข้อย่อยที่ {}", "sub-item {}"}};

/// What a field is called; of any part where none is named.
struct field_words {
    report_field field;
    words name;
    std::optional<report_part> part{};
};
constexpr field_words fields[] = {
    {report_field::title, {"ชื่อรายงาน", "title"}, report_part::report},
    {report_field::title, {"ชื่อมาตรการ", "title"}, report_part::measures},
    {report_field::title, {"ชื่อภาคผนวก", "title"}, report_part::annexes},
    {report_field::name, {"ชื่อหน่วยงาน", "name of the agency"}, report_part::agency},
    {report_field::name, {"ชื่อ", "name"}},
    {report_field::kind, {"ประเภทหน่วยงาน", "kind of agency"}},
    {report_field::subdistrict, {"ตำบล", "subdistrict"}},
    {report_field::district, {"อำเภอ", "district"}},
    {report_field::province, {"จังหวัด", "province"}},
    {report_field::analysed, {"ปีที่วิเคราะห์ผลการประเมิน", "year analysed"}},
    {report_field::fiscal, {"ปีงบประมาณ", "fiscal year"}},
    {report_field::filed, {"ปีที่ใช้ประกอบการประเมิน", "year of the assessment it is filed for"}},
    {report_field::marker, {"เลขลำดับ", "number"}, report_part::measures},
    {report_field::marker, {"เลขข้อ", "number"}},
    {report_field::issue, {"ลำดับประเด็น", "issue"}},
    {report_field::timeline, {"ระยะเวลา", "timeline"}},
    {report_field::text, {"ชื่อ", "name"}, report_part::owners},
    {report_field::text, {"ชื่อ", "name"}, report_part::divisions},
    {report_field::text, {"ข้อความ", "text"}},
    {report_field::heading, {"หัวคอลัมน์", "heading"}},
    {report_field::position, {"ตำแหน่ง", "position"}},
    {report_field::role, {"ฐานะผู้ลงนาม", "role"}},
    {report_field::day, {"วันที่", "date"}},
    {report_field::caption, {"คำบรรยายภาพ", "caption"}},
    {report_field::alt, {"ข้อความแทนภาพ", "alternative text"}},
    {report_field::file, {"ชื่อไฟล์ภาพ", "file"}},
    {report_field::fallback, {"ชื่อไฟล์ภาพสำรอง", "fallback file"}},
    {report_field::data, {"ข้อมูลภาพ", "data of the picture"}},
    {report_field::fallback_data, {"ข้อมูลภาพสำรอง", "data of the fallback picture"}},
};

constexpr words field_changed{"แก้ไข{0}จาก {1} เป็น {2}", "{0} changed from {1} to {2}"},
    field_came{"เพิ่ม{0} {2}", "{0} added: {2}"}, field_went{"ตัด{0} {1} ออก", "{0} removed: {1}"},
    field_other{"เปลี่ยน{0}", "{0} changed"};
constexpr words inserted{"เพิ่ม{0}{1}", "{0} inserted{1}"}, removed{"ตัด{0} ออก", "{0} removed"},
    moved{"ย้าย{0} ไปไว้{1}", "{0} moved{1}"};
constexpr words stands_behind{"หลัง{}", " after {}"}, stands_before{"ก่อน{}", " before {}"};
constexpr words quoted{"“{}”", "“{}”"};
constexpr words with_below{" (มีข้อย่อย {} ข้อ)", " (sub-items: {})"};
constexpr words bytes_count{"{} ไบต์", "{} bytes"};
constexpr words from_to{"{0} ถึง {1}", "{0} to {1}"}, from_on{"ตั้งแต่ {0}", "from {0}"}, up_to{"ถึง {1}", "up to {1}"};

constexpr std::array<words, 8> time_kinds{{{"ไม่ระบุช่วงเวลา", "no known time"},
                                           {"ปีงบประมาณ", "fiscal year"},
                                           {"ช่วงเวลา", "range"},
                                           {"เดือน", "month"},
                                           {"ไตรมาส", "quarter"},
                                           {"ครึ่งปี", "half year"},
                                           {"กำหนดแล้วเสร็จ", "deadline"},
                                           {"ทำเป็นประจำ", "recurring"}}};
constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};

template <class... Values>
std::string filled(std::string_view pattern, const Values&... values) {
    return fmt::format(fmt::runtime(pattern), values...);
}

class speaker {
  public:
    speaker(const report& before, language in) : before_(before), in_(static_cast<std::size_t>(in)) {}

    [[nodiscard]] std::string say(const change& what) const {
        const auto& at = what.where;
        if (what.kind == change_kind::set) return said(chain(at, at.index.size()), set(what));
        const auto context = chain(at, at.index.empty() ? 0 : at.index.size() - 1, true);
        switch (what.kind) {
            case change_kind::insert:
                return said(context, fill(inserted, one(at), spot(at, number_of(at))), told(what.after));
            case change_kind::remove:
                return said(context, fill(removed, counted(at, number_of(at))), told(what.before));
            default:
                return said(context, fill(moved, counted(at, number_of(at)), spot(at, what.to)), told(found(at)));
        }
    }

  private:
    [[nodiscard]] std::string_view text(const words& all) const { return all[in_]; }
    template <class... Values>
    [[nodiscard]] std::string fill(const words& pattern, const Values&... values) const {
        return filled(text(pattern), values...);
    }
    [[nodiscard]] bool thai() const { return in_ == static_cast<std::size_t>(language::thai); }
    [[nodiscard]] std::string number(std::size_t what) const {
        const auto digits = std::to_string(what);
        return thai() ? to_thai_digits(digits) : digits;
    }

    [[nodiscard]] std::string said(const std::string& context, const std::string& what,
                                   const std::string& element = {}) const {
        const auto between = context.empty() ? "" : thai() ? " " : ": ";
        return context + between + what + (element.empty() ? "" : ": ") + element;
    }

    static std::size_t number_of(const report_place& at) { return at.index.empty() ? 0 : at.index.back(); }

    /// The words for the elements that the index at `level` counts.
    [[nodiscard]] static const part_words* words_at(const report_place& at, std::size_t level) {
        const bool nested = differing::outer(at.part) == report_part::measures && level > 1;
        if (nested) return &below_items;
        const auto part = level == 0 ? differing::outer(at.part) : at.part;
        for (const auto& each : parts)
            if (each.part == part) return &each;
        return nullptr;
    }
    [[nodiscard]] static const part_words* last_words(const report_place& at) {
        return words_at(at, at.index.empty() ? 0 : at.index.size() - 1);
    }
    [[nodiscard]] std::string one(const report_place& at) const {
        const auto* known = last_words(at);
        return known == nullptr ? std::string() : std::string(text(known->one));
    }

    /// The heading of a column that is there.
    [[nodiscard]] std::string heading(const report_place& at, std::size_t index) const {
        std::string name;
        if (at.part != report_part::extra || at.index.size() != 2) return name;
        differing::visit_owner(before_, at.part, std::array{at.index[0], index}, [&](const auto& owner) {
            if constexpr (std::is_same_v<decltype(owner), const std::pair<std::string, std::string>&>)
                name = owner.first;
        });
        return name;
    }

    /// "step 3", "column “Remarks”".
    [[nodiscard]] std::string counted(const report_place& at, std::size_t index) const {
        const auto* known = last_words(at);
        if (known == nullptr) return {};
        if (const auto name = heading(at, index); !name.empty())
            return fmt::format("{} “{}”", text(known->one), differing::beginning_of(name));
        return fill(known->counted, number(index + 1));
    }

    [[nodiscard]] std::size_t size_of_list(const report_place& at) const {
        std::size_t size = 0;
        if (!at.index.empty())
            differing::visit_list(before_, at.part, differing::indices(at.index).first(at.index.size() - 1),
                                  [&](const auto& list) { size = list.size(); });
        return size;
    }
    [[nodiscard]] std::string spot(const report_place& at, std::size_t index) const {
        if (index > 0) return fill(stands_behind, counted(at, index - 1));
        return size_of_list(at) == 0 ? std::string() : fill(stands_before, counted(at, 0));
    }

    /// "measure 3, step 2, sub-item 1.4"; of an element's list without the element itself.
    [[nodiscard]] std::string chain(const report_place& at, std::size_t levels, bool list = false) const {
        std::string made;
        const auto add = [&](const std::string& next) {
            if (!made.empty()) made += thai() ? " " : ", ";
            made += next;
        };
        if (const auto* known = last_words(at);
            known != nullptr && (list || levels > 0) && !text(known->within).empty())
            add(std::string(text(known->within)));
        for (std::size_t level = 0; level < levels && level < 2; ++level) {
            const bool own = level + 1 == at.index.size();
            add(own ? counted(at, at.index[level]) : fill(words_at(at, level)->counted, number(at.index[level] + 1)));
        }
        if (levels > 2) {
            std::string way;
            for (auto level = std::size_t{2}; level < levels; ++level) {
                if (level > 2) way += '.';
                way += number(at.index[level] + 1);
            }
            add(fill(below_items.counted, way));
        }
        return made;
    }

    [[nodiscard]] std::string field_name(const report_place& at) const {
        for (const auto& each : fields)
            if (each.field == at.field && (!each.part || *each.part == at.part)) return std::string(text(each.name));
        return {};
    }

    [[nodiscard]] std::string set(const change& what) const {
        const auto name = field_name(what.where);
        if (std::holds_alternative<shared_bytes>(what.after)) return fill(field_other, name);
        auto [from, to] = both(what.before, what.after);
        if (from.empty() && to.empty()) return fill(field_other, name);
        return fill(from.empty() ? field_came : to.empty() ? field_went : field_changed, name, from, to);
    }

    using two = std::pair<std::string, std::string>;
    [[nodiscard]] two both(const report_value& before, const report_value& after) const {
        const auto *a = std::get_if<std::string>(&before), *b = std::get_if<std::string>(&after);
        if (a != nullptr && b != nullptr) return both(*a, *b);
        const auto *was = std::get_if<timeline>(&before), *is = std::get_if<timeline>(&after);
        if (was == nullptr || is == nullptr) return {told(before), told(after)};
        auto made = both(was->text, is->text);
        if (was->text != is->text) return made;
        return {time(*was), time(*is)};
    }
    [[nodiscard]] two both(const std::string& before, const std::string& after) const {
        const auto shown = differing::excerpts_of(before, after);
        return {quote(shown.before), quote(shown.after)};
    }
    [[nodiscard]] std::string quote(const std::string& typed) const {
        return typed.empty() ? typed : fill(quoted, typed);
    }

    [[nodiscard]] std::string day(const date& which) const {
        const int year = static_cast<int>(which.year());
        if (thai() && which.ok() && buddhist_year::is_one(year + buddhist_year::ahead)) return format_date(which);
        const auto month = static_cast<unsigned>(which.month());
        if (month < 1 || month > 12) return std::to_string(year);
        return fmt::format("{} {} {}", static_cast<unsigned>(which.day()), months[month - 1], year);
    }
    [[nodiscard]] std::string time(const timeline& when) const {
        const auto kind = static_cast<std::size_t>(when.kind);
        auto made = kind < time_kinds.size() ? std::string(text(time_kinds[kind])) : std::string();
        const auto from = when.from ? day(*when.from) : std::string(), to = when.to ? day(*when.to) : std::string();
        if (from.empty() && to.empty()) return made;
        return made + ' ' + fill(from.empty() ? up_to : to.empty() ? from_on : from_to, from, to);
    }

    [[nodiscard]] std::string told(const report_value& what) const {
        return std::visit([this](const auto& each) { return told_as(each); }, what);
    }
    [[nodiscard]] std::string told_as(const std::monostate&) const { return {}; }
    [[nodiscard]] std::string told_as(const std::string& typed) const { return quote(differing::beginning_of(typed)); }
    [[nodiscard]] std::string told_as(int which) const { return number(static_cast<std::size_t>(which)); }
    [[nodiscard]] std::string told_as(const buddhist_year& which) const {
        return number(static_cast<std::size_t>(which.number()));
    }
    [[nodiscard]] std::string told_as(const date& which) const { return day(which); }
    [[nodiscard]] std::string told_as(const shared_bytes& what) const { return fill(bytes_count, number(what.size())); }
    [[nodiscard]] std::string told_as(const timeline& when) const {
        return when.text.empty() ? time(when) : told_as(when.text);
    }
    [[nodiscard]] std::string told_as(const item& what) const {
        const auto between = what.marker.empty() || what.text.empty() ? "" : " ";
        auto made = told_as(what.marker + between + what.text);
        return what.items.empty() ? made : made + fill(with_below, number(what.items.size()));
    }
    [[nodiscard]] std::string told_as(const measure& what) const { return told_as(what.title); }
    [[nodiscard]] std::string told_as(const std::pair<std::string, std::string>& what) const {
        return told_as(what.first + (what.second.empty() ? "" : ": ") + what.second);
    }
    [[nodiscard]] std::string told_as(const signature& what) const {
        std::string all;
        for (const auto* each : {&what.name, &what.position, &what.role})
            if (!each->empty()) all += (all.empty() ? "" : " ") + *each;
        return told_as(all);
    }
    [[nodiscard]] std::string told_as(const picture& what) const {
        return told_as(what.caption.empty() ? what.file : what.caption);
    }
    [[nodiscard]] std::string told_as(const annex& what) const { return told_as(what.title); }

    [[nodiscard]] report_value found(const report_place& at) const {
        report_value what;
        differing::visit_owner(before_, at.part, at.index, [&](const auto& owner) {
            using owner_type = std::remove_cvref_t<decltype(owner)>;
            if constexpr (std::is_constructible_v<report_value, const owner_type&>) what = owner;
        });
        return what;
    }

    const report& before_;
    std::size_t in_;
};

}  // namespace

std::string say(const change& what, const report& before, language in) { return speaker(before, in).say(what); }

}  // namespace ita
