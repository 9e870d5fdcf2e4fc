// ita/report/lexicon.hpp - the words by which a report is recognised: data that its users can replace and extend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ita {

/// How the name of a kind of agency begins, and what the kind is called: "องค์การบริหารส่วนตำบล" is an "อบต.".
struct agency_words {
    std::string begins{};
    std::string kind{};   ///< empty: as `begins`
    std::string bears{};  ///< "subdistrict" or "province" where the rest of the name is the name of one

    bool operator==(const agency_words&) const = default;
};

/// Words that reports are written with. All are compared by matching_key(), headings with slips of typing allowed.
///
/// A heading is a field's where it is one of the field's headings, begins with one, or is misspelt from one; the
/// longest counts. What begins with a heading of `other` is a column that is kept under its own heading. A heading
/// typed with an asterisk in front ("*ขั้นตอน") is found anywhere in another. One that is in the lists of two fields
/// names the second where the first has a column of its own.
struct lexicon {
    /// Headings of columns, labels beside and above texts.
    std::vector<std::string> number{};
    std::vector<std::string> measure{};
    std::vector<std::string> steps{};
    std::vector<std::string> owners{};
    std::vector<std::string> timeline{};
    std::vector<std::string> results{};
    std::vector<std::string> outcomes{};
    std::vector<std::string> issue{};
    std::vector<std::string> other{};  ///< known to stand in such tables, but no field of a report

    std::vector<std::string> title{};     ///< how titles of reports begin
    std::vector<std::string> subject{};   ///< what they speak of; tells reports from other papers
    std::vector<std::string> year{};      ///< before a year: "ประจำปีงบประมาณ"
    std::vector<std::string> analysed{};  ///< speak of the year that was analysed
    std::vector<std::string> fiscal{};    ///< speak of the year of the measures
    std::vector<std::string> filed{};     ///< speak of the assessment that the report is evidence for
    std::vector<std::string> section{};   ///< headings of other sections: "คำนำ", "สารบัญ"
    std::vector<std::string> foreword{};  ///< headings below which nothing is the preamble: "คำนำ"
    std::vector<std::string> about{};     ///< before what a memo is about: "เรื่อง"

    std::vector<agency_words> agencies{};
    std::vector<std::string> of_agency{};     ///< before an agency's name in a title block: "ของ"
    std::vector<std::string> by_agency{};     ///< between a title and the name behind it: "ของ"
    std::vector<std::string> after_agency{};  ///< behind it in running text: "ได้"
    std::vector<std::string> subdistrict{};   ///< before the name of one: "ตำบล", "ต."
    std::vector<std::string> district{};
    std::vector<std::string> province{};
    std::vector<std::string> division{};  ///< how names of those who are responsible begin: "กอง"

    std::vector<std::string> signing{};   ///< before the dots of a signature: "ลงชื่อ"
    std::vector<std::string> role{};      ///< "ผู้รายงาน"
    std::vector<std::string> position{};  ///< before a position: "ตำแหน่ง"
    std::vector<std::string> person{};    ///< how names of people begin: "นาย"
    std::vector<std::string> dated{};     ///< before the day of a signature: "วันที่"
    std::vector<std::string> annex{};     ///< how headings of annexes begin

    std::vector<std::string> open_end{};    ///< no sentence ends in these: what follows goes on
    std::vector<std::string> open_start{};  ///< no sentence starts with these
    std::vector<std::string> lead_in{};     ///< end a text that a list follows: "ดังนี้"
    std::vector<std::string> counting{};    ///< before a number that is no marker: "ข้อ"
    std::vector<std::string> continued{};   ///< "(ต่อ)" behind what was begun before
    std::vector<std::string> entry{};  ///< before the number of an entry, as part of its marker: "ขั้นตอนที่"
    std::vector<std::string> unit{};  ///< behind an amount, which is no marker: "แห่ง"
    std::vector<std::string> sum{};   ///< the first cell of a row of sums; "รวมทั้ง*" begins one

    bool operator==(const lexicon&) const = default;
};

/// The words that the library knows. Source: headings and phrases of public reports; src/data/lexicon/standard.json.
[[nodiscard]] const lexicon& standard_lexicon();

/// Reads a lexicon: an object of lists of texts, named as the members of `lexicon`; a list that is left out is empty.
///
/// `name` is for messages. Errors: those of report_from_json().
[[nodiscard]] lexicon lexicon_from_json(std::string_view text, const std::string& name = {});

/// The JSON that lexicon_from_json() reads.
[[nodiscard]] std::string to_json(const lexicon& words);

/// All words of the first, then those of the second that the first lacks.
[[nodiscard]] lexicon extended(lexicon base, const lexicon& more);

}  // namespace ita
