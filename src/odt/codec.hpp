// src/odt/codec.hpp - the door of the ODT codec: document values go in, a package comes out.
#pragma once

#include <memory>

#include <ita/base/bytes.hpp>
#include <ita/doc/sink.hpp>
#include <ita/package/package.hpp>

namespace ita::odt {

/// Writes a document piece by piece, as ODF 1.3.
///
/// Errors: errc::unwritable_text, errc::not_a_picture, errc::missing_field, errc::out_of_range, each with the field as
/// a JSON pointer in location::part: "/body/4/rows/2/cells/0/blocks/1".
class writer final : public doc::sink {
  public:
    explicit writer(compression how);
    ~writer() override;

    void open(const doc::document& frame) override;
    void add(const doc::paragraph& next) override;
    void open_table(const doc::table& frame) override;
    void add(const doc::row& next) override;
    void close_table() override;

    /// The package; once, last.
    [[nodiscard]] bytes finish();

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace ita::odt
