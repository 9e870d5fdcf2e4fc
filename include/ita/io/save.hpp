// ita/io/save.hpp - reports and documents become bytes and files.
#pragma once

#include <cstddef>
#include <filesystem>

#include <ita/base/bytes.hpp>
#include <ita/base/pieced_bytes.hpp>
#include <ita/base/watch.hpp>
#include <ita/doc/document.hpp>
#include <ita/io/format.hpp>
#include <ita/package/compression.hpp>
#include <ita/report/look.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// What does not belong to the look.
struct write_options {
    ita::compression compression = ita::compression::normal;
    /// Folder of the pictures that are named by file; empty for the current one. A report may come from a
    /// stranger, so nothing outside of this folder is read, whatever links or dots lead there.
    std::filesystem::path pictures_from{};
    std::size_t largest_picture = std::size_t{64} << 20;  ///< Unit: bytes of one file
    watch watched_by{};
};

/// The bytes of a file; the same values give the same bytes, whatever the time, zone, locale or thread.
///
/// Errors: those of compose(), or of to_json(); errc::unknown_format for one that is only read. A picture's file that
/// is missing gives errc::not_found, one that is outside of its folder or no regular file errc::cannot_read, one beyond
/// `largest_picture` errc::limit_reached, each with the file and the JSON pointer of its name; errc::stopped where
/// `how.watched_by` asked for it.
[[nodiscard]] bytes to_bytes(const report& what, format as, const look& dress = {}, const write_options& how = {});
[[nodiscard]] bytes to_bytes(const doc::document& what, format as, const write_options& how = {});

/// Writes a file whose name ends in .docx or .odt: all of it or, after an error, nothing.
///
/// Errors: those of to_bytes() and write_file(); errc::unknown_format for another ending.
void save(const report& what, const std::filesystem::path& file, const look& dress = {}, const write_options& how = {});
void save(const doc::document& what, const std::filesystem::path& file, const write_options& how = {});

/// Puts bytes into a file so that it holds the old bytes or the new ones, whatever fails and whenever the process dies.
///
/// A new file beside the target is written, flushed to disk and renamed over it; the mode of the old file is kept and a
/// symbolic link is followed. Errors: errc::cannot_write; the new file is then gone and the old one untouched.
void write_file(const std::filesystem::path& file, byte_view content);
void write_file(const std::filesystem::path& file, const pieced_bytes& content);

/// The bytes of a file.
///
/// Errors: errc::not_found, errc::cannot_read; errc::limit_reached beyond `most` bytes.
[[nodiscard]] bytes read_file(const std::filesystem::path& file, std::size_t most = std::size_t{1} << 30);

}  // namespace ita
