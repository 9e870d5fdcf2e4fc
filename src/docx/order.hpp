// src/docx/order.hpp - the sequences that the schema wants, and children that cannot stand outside them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "xml/tree.hpp"

namespace ita::docx {

// Sequences, not sets: Word may call a file with another order damaged. Elements that nobody here writes are left out.
// Source: ECMA-376-1 (transitional), wml.xsd; the types in the order of the tables: CT_PPr, CT_RPr, CT_TblPr,
// CT_TblBorders, CT_TblCellMar, CT_TrPr, CT_TcPr, CT_SectPr, CT_Style, CT_Lvl, CT_Settings.
inline constexpr std::array<std::string_view, 10> p_pr_order{
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:tabs", "w:spacing",
    "w:ind",    "w:jc",       "w:rPr"};
// The schema lets these come in any order; this is the one that Word writes.
inline constexpr std::array<std::string_view, 11> r_pr_order{"w:rFonts", "w:b",    "w:bCs", "w:i",  "w:iCs", "w:color",
                                                             "w:sz",     "w:szCs", "w:u",   "w:cs", "w:lang"};
inline constexpr std::array<std::string_view, 7> tbl_pr_order{
    "w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption"};
inline constexpr std::array<std::string_view, 6> tbl_borders_order{"w:top",   "w:left",    "w:bottom",
                                                                   "w:right", "w:insideH", "w:insideV"};
inline constexpr std::array<std::string_view, 4> tbl_cell_mar_order{"w:top", "w:left", "w:bottom", "w:right"};
inline constexpr std::array<std::string_view, 2> tr_pr_order{"w:cantSplit", "w:tblHeader"};
inline constexpr std::array<std::string_view, 6> tc_pr_order{"w:tcW", "w:gridSpan", "w:vMerge",
                                                             "w:shd", "w:tcMar",    "w:vAlign"};
inline constexpr std::array<std::string_view, 6> sect_pr_order{"w:headerReference", "w:footerReference", "w:pgSz",
                                                               "w:pgMar",           "w:pgNumType",       "w:titlePg"};
inline constexpr std::array<std::string_view, 5> style_order{"w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr"};
inline constexpr std::array<std::string_view, 6> lvl_order{"w:start", "w:numFmt", "w:lvlText",
                                                           "w:lvlJc", "w:pPr",    "w:rPr"};
inline constexpr std::array<std::string_view, 6> settings_order{"w:defaultTabStop", "w:characterSpacingControl",
                                                                "w:compat",         "w:themeFontLang",
                                                                "w:decimalSymbol",  "w:listSeparator"};

/// The name of a child that `Order` lists; a name that it lacks does not compile.
template <const auto& Order>
struct child {
    std::string_view name;
    std::size_t rank;

    consteval child(const char* given)
        : name(given),
          rank(static_cast<std::size_t>(std::ranges::find(Order, std::string_view(given)) - Order.begin())) {
        if (rank == Order.size()) throw "the order lacks this name";
    }
};

/// A container whose children keep their sequence whatever the order of the calls. Without children it is not written:
/// Word may call a file with an empty container damaged.
template <const auto& Order>
class sequence {
  public:
    sequence(xml::element parent, std::string_view name) : parent_(parent), name_(name) {}
    /// In a container that is there already, without children.
    explicit sequence(xml::element container) : self_(container), made_(true) {}

    xml::element add(child<Order> next) {
        if (!made_) self_ = parent_.add(name_);
        made_ = true;
        if (next.rank < last_) return self_.add(next.name, Order);
        last_ = next.rank;
        return self_.add(next.name);
    }
    /// A switch that stands without a value when it is on.
    void add_switch(child<Order> which, bool on) {
        const auto made = add(which);
        if (!on) made.set("w:val", "0");
    }

  private:
    xml::element parent_{};
    std::string_view name_{};
    xml::element self_{};
    bool made_ = false;
    std::size_t last_ = 0;
};

}  // namespace ita::docx
