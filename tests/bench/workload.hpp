// tests/bench/workload.hpp - reports of one length, and what the steps on their way to bytes start from; made when
// asked for.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <ita/base/bytes.hpp>
#include <ita/doc/document.hpp>
#include <ita/io/format.hpp>
#include <ita/report/report.hpp>

namespace ita::bench {

class workload {
  public:
    using maker = std::function<std::vector<report>()>;

    workload(std::string name, std::size_t count, maker make)
        : name_(std::move(name)), count_(count), make_(std::move(make)) {}

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// How many reports there are.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

    [[nodiscard]] const std::vector<report>& reports() const;
    /// The main part of each report's file.
    [[nodiscard]] const std::vector<std::string>& main_parts(format as) const;
    [[nodiscard]] const std::vector<doc::document>& documents() const;
    /// The bytes of each report's file.
    [[nodiscard]] const std::vector<shared_bytes>& files(format as) const;
    /// The main part of each report's file, as it lies deflated in it.
    [[nodiscard]] const std::vector<bytes>& pressed_parts(format as) const;
    /// What was read from each report's file.
    [[nodiscard]] const std::vector<doc::document>& read_documents(format as) const;

  private:
    std::string name_;
    std::size_t count_;
    maker make_;
    mutable std::vector<report> reports_{};
    mutable std::vector<std::string> main_parts_[2]{};
    mutable std::vector<doc::document> documents_{};
    mutable std::vector<shared_bytes> files_[2]{};
    mutable std::vector<bytes> pressed_parts_[2]{};
    mutable std::vector<doc::document> read_documents_[2]{};
};

}  // namespace ita::bench
