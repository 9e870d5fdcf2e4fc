// src/odt/codec.hpp - the door of the ODT codec: document values go in, a package comes out.
#pragma once

#include <memory>

#include <ita/base/bytes.hpp>
#include <ita/doc/sink.hpp>
#include <ita/package/compression.hpp>

#include "doc/check.hpp"

namespace ita::odt {

/// Writes a document piece by piece, as ODF 1.3.
///
/// Errors: those of doc::checker, the field as a JSON pointer in location::part; errc::limit_reached for a package of
/// 4 GiB or more.
/// Source: ODF 1.3 part 2 (packages) and part 3 (schema).
class writer final : public doc::sink {
  public:
    explicit writer(compression how, doc::words texts = doc::words::unread);
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
