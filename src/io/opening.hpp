// src/io/opening.hpp - how a file is opened, and opened again where most of it is known.
#pragma once

#include <memory>
#include <string>

#include <ita/base/pieced_bytes.hpp>
#include <ita/io/open.hpp>
#include <ita/report/lexicon.hpp>

#include "doc/trace.hpp"
#include "package/reader.hpp"

namespace ita {

struct known_parts {
    zip::known_members all{};
    std::shared_ptr<const doc::trace> trace{};  ///< where it was asked for
};

class opening {
  public:
    explicit opening(const read_options& how) : how_(how) {}

    /// To be called once. Errors: those of open().
    [[nodiscard]] file run(const pieced_bytes& content, std::string name, const file* before = nullptr);

    /// What a reader of the same members need not read again; a null pointer where nothing is known.
    [[nodiscard]] static const zip::known_members* known(const file& of) noexcept {
        return of.known_ ? &of.known_->all : nullptr;
    }
    /// Of a file that was opened to be changed; else a null pointer.
    [[nodiscard]] static std::shared_ptr<const doc::trace> trace_of(const file& of) noexcept {
        return of.known_ ? of.known_->trace : nullptr;
    }

  private:
    void read_package(const pieced_bytes& content, const file* before);
    void read_flat(const file* before);
    [[nodiscard]] std::shared_ptr<doc::trace> new_trace(const file* before) const;
    void find_report();

    const read_options& how_;
    file made_{};
};

/// Those that were asked for, or the usual ones.
[[nodiscard]] inline const lexicon& words_of(const read_options& how) {
    return how.words ? *how.words : standard_lexicon();
}

/// Opens what another file was made into, under its name: members that stayed have the contents that they had there.
///
/// Errors: those of open().
[[nodiscard]] file reopened(const shared_bytes& content, const file& before, const read_options& how);

/// The same for who asks what stands in it: its bytes are left where they are, and its to_bytes() may be empty.
[[nodiscard]] file looked_at_again(const pieced_bytes& content, const file& before, const read_options& how);

}  // namespace ita
