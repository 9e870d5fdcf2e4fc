// src/report/recognise/measures.hpp - pieces become the fields of measures, and their places are written down.
#pragma once

#include <vector>

#include <ita/report/report.hpp>

#include "report/recognise/draft.hpp"
#include "report/recognise/entry.hpp"
#include "report/recognise/table_finder.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

class measure_writer {
  public:
    measure_writer(const vocabulary& by, report& into, const place_book& book) : by_(by), into_(into), book_(book) {}

    void add(const draft& from);
    /// A row that compose() wrote, to the letter; cells that somebody wrote since are read as any others.
    void add_our_row(const grid& in, std::size_t row, const header& h);

  private:
    void begin();
    void set_title(const entry& title);
    void set_list(std::vector<item> measure::*field, const char* key, const std::vector<entry>& all);
    void set_owners(const std::vector<entry>& all);
    void set_timeline(const std::vector<fragment>& words, const std::string& text);
    void set_extra(const std::string& heading, const std::vector<fragment>& words, const std::string& text);
    void set_number(const pieces& number);
    void set_marker(const entry& words);
    void set_issue(const pieces& issue);
    void set(column_field field, const pieces& words);
    void set_our_cell(const grid_cell& cell, const found_column& what);
    bool set_as_written(const grid_cell& cell, const found_column& what);
    bool set_text(const found_column& what, const entry& words);

    [[nodiscard]] measure& mine() { return into_.measures.back(); }
    [[nodiscard]] std::string at(std::string_view key) const { return pointer(here_, key); }

    const vocabulary& by_;
    report& into_;
    const place_book& book_;
    std::string here_{};
};

/// Titles that count up without a stop, "๑ การปฏิบัติงาน" and "๒ การใช้งบประมาณ", have those numbers as markers.
void part_bare_numbers(const std::vector<draft*>& all, const vocabulary& by);

}  // namespace ita::recognising
