// ita/io/open.hpp - files become documents and reports.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/base/limits.hpp>
#include <ita/base/note.hpp>
#include <ita/base/shared_bytes.hpp>
#include <ita/base/watch.hpp>
#include <ita/doc/document.hpp>
#include <ita/io/format.hpp>
#include <ita/report/lexicon.hpp>
#include <ita/report/recognise.hpp>
#include <ita/report/report.hpp>

namespace ita {

class opening;       // what reads them
struct known_parts;  // what it need not read twice

/// How files are read.
struct read_options {
    ita::limits limits{};
    std::optional<ita::lexicon> words{};  ///< empty: standard_lexicon()
    bool to_change = false;               ///< keeps what update() needs, which reads the document again otherwise
    watch watched_by{};
};

/// A file that was opened: what it is, the document in it, and the report that was recognised. It does not change, so
/// many threads may ask it at once.
class file {
  public:
    /// As it was given to open(); for messages.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Found by content.
    [[nodiscard]] ita::format format() const noexcept { return format_; }
    /// Names of the members of a package, in its order.
    [[nodiscard]] const std::vector<std::string>& parts() const noexcept { return parts_; }
    /// Empty for JSON.
    [[nodiscard]] const doc::document& document() const noexcept { return document_; }

    [[nodiscard]] bool has_report() const noexcept { return !no_report_; }
    /// Errors: errc::no_report, with the nearest thing that was found.
    [[nodiscard]] const ita::report& report() const;
    /// How surely the report was recognised, 0 to 1; 1 for JSON, 0 without a report.
    [[nodiscard]] double certainty() const noexcept { return found_.certainty; }
    /// Where each field of the report stands in document(); none for JSON.
    [[nodiscard]] const std::vector<placed>& places() const noexcept { return found_.places; }
    /// What the reader left out and what the recognition was unsure of.
    [[nodiscard]] const ita::notes& notes() const noexcept { return notes_; }

    /// The bytes that were opened; pictures of document() may be parts of them.
    [[nodiscard]] const shared_bytes& to_bytes() const noexcept { return bytes_; }

  private:
    friend class opening;

    std::string name_{};
    ita::format format_ = ita::format::docx;
    std::vector<std::string> parts_{};
    doc::document document_{};
    recognition found_{};
    std::optional<error> no_report_{};
    ita::notes notes_{};
    shared_bytes bytes_{};
    std::shared_ptr<const known_parts> known_{};
};

/// Opens a document or a report by its content; a name that ends as another format's is refused.
///
/// Errors: those of read_file(); a number of its own for each kind of content that is not read here (20 to 29 and 80 to
/// 89: docs/errors.md); errc::missing_part, errc::malformed_xml, errc::limit_reached; for JSON those of
/// report_from_json(); errc::stopped where `how.watched_by` asked for it. Each with file, part, line and column where
/// they are known.
[[nodiscard]] file open(const std::filesystem::path& path, const read_options& how = {});
[[nodiscard]] file open(const shared_bytes& content, std::string name = {}, const read_options& how = {});

}  // namespace ita
