// src/io/parts_beside.hpp - parts of a file beside the one that holds its text, which change with it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <ita/io/open.hpp>
#include <ita/report/change.hpp>

#include "doc/trace.hpp"
#include "docx/read.hpp"
#include "patch/links.hpp"
#include "patch/own_lists.hpp"
#include "patch/property_part.hpp"
#include "xml/splice.hpp"

namespace ita {

/// By part; a flat file is one without a name.
using part_splices = std::map<std::string, std::vector<xml::splice>>;

/// They are read when a change first needs them. Not to be asked by two threads at once.
class parts_beside {
  public:
    /// `from` must outlive it.
    parts_beside(const file& from, const limits& most);

    /// Whether the file keeps what changes among its properties, unless a page shows it.
    [[nodiscard]] bool keeps(const change& what) const;
    /// Splices, by part, that make its properties those of the report with some changes. Throws cannot where one is
    /// kept otherwise than as words. Errors: those of open().
    void add_properties(const std::vector<change>& some, part_splices& to) const;
    /// The same of lists that come to a DOCX document. Throws cannot where one it is like is not there.
    void add_lists(const std::vector<patching::own_list>& all, part_splices& to) const;
    /// Hyperlinks of the part that holds the text.
    [[nodiscard]] const std::vector<patching::link>& links(const doc::trace& in, const patching::link_markup& as) const;
    /// The addresses of links whose words were these follow their words; false where one stays. `in` is the part that
    /// holds the text. Errors: those of open().
    [[nodiscard]] bool add_addresses(const std::vector<patching::changed_link>& changed, const doc::trace& in,
                                     const patching::link_markup& as, part_splices& to) const;
    /// As it is. Errors: those of open().
    [[nodiscard]] const std::string& text_of(const std::string& part) const;

  private:
    [[nodiscard]] bool add_address(const patching::changed_link& changed, const doc::trace& in, part_splices& to) const;
    [[nodiscard]] bool add_target(const patching::changed_link& changed, const doc::trace& in, part_splices& to) const;
    [[nodiscard]] const docx::parts_beside& names() const;
    [[nodiscard]] const patching::property_part& properties() const;
    [[nodiscard]] std::string properties_name() const;

    const file& from_;
    const limits& most_;
    bool keeps_properties_;
    mutable std::optional<docx::parts_beside> names_{};
    mutable std::map<std::string, std::string> texts_{};
    mutable std::optional<std::vector<patching::link>> links_{};
    mutable std::optional<patching::property_part> properties_{};
};

}  // namespace ita
