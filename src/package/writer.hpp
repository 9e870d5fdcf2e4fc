// src/package/writer.hpp - members become a ZIP package in memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <ita/base/shared_bytes.hpp>
#include <ita/package/compression.hpp>

#include "package/press.hpp"

namespace ita::zip {

/// Members in the order they are added; the same members give the same bytes.
class writer {
  public:
    explicit writer(compression how);
    writer(const writer&) = delete;
    writer& operator=(const writer&) = delete;
    ~writer();

    /// As it is: `mimetype`, and pictures, which are pressed already.
    void store(const std::string& name, const shared_bytes& content);
    /// Deflated. A text that was added under this name before is not deflated again (one is remembered per thread).
    void add(const std::string& name, std::string_view text);
    void add(const std::string& name, pressed ready);

    /// The package. To be called once.
    ///
    /// Errors: errc::limit_reached from 4 GiB on, which old readers cannot hold; errc::internal for a name that was
    /// added twice or is not UTF-8, and for a package without members.
    [[nodiscard]] bytes finish();

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace ita::zip
