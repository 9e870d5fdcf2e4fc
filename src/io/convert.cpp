// src/io/convert.cpp - files are shared out among threads; each is opened, recognised and written by one.
#include <ita/io/convert.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <set>
#include <string>
#include <system_error>
#include <thread>

namespace ita {
namespace {

namespace fs = std::filesystem;

class batch {
  public:
    batch(std::vector<conversion>& all, format to, const convert_options& how, const progress& told,
          std::stop_token stop)
        : all_(all), to_(to), how_(how), told_(told), stop_(std::move(stop)) {}

    void run() {
        std::vector<std::jthread> others;
        start(others);
        work();
        others.clear();
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    [[nodiscard]] std::size_t jobs() const {
        const std::size_t wanted = how_.jobs != 0 ? how_.jobs : std::max(1U, std::thread::hardware_concurrency());
        return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(all_.size(), 1));
    }

    /// Where the system has no more threads to give, fewer do the work.
    void start(std::vector<std::jthread>& others) {
        try {
            for (auto i = jobs(); i > 1; --i) others.emplace_back([this] { work(); });
        } catch (const std::system_error&) {
        }
    }

    void work() noexcept {
        try {
            for (auto i = next_++; i < all_.size(); i = next_++) {
                one(all_[i]);
                report_done();
            }
        } catch (...) {
            const std::lock_guard only_one(door_);
            if (!failure_) failure_ = std::current_exception();
            next_ = all_.size();
        }
    }

    void one(conversion& what) const {
        if (what.problem) return;
        try {
            if (stop_.stop_requested())
                throw error(errc::stopped, {.file = what.from.string()},
                            "expected time for this file, found a request to stop");
            write(what);
        } catch (const error& problem) {
            what.problem = problem;
        }
    }

    void write(conversion& what) const {
        auto reading = how_.read;
        reading.watched_by = {stop_};
        const auto opened = open(what.from, reading);
        what.doubts = opened.notes();
        what.certainty = opened.certainty();
        auto writing = how_.write;
        writing.watched_by = {stop_};
        if (writing.pictures_from.empty()) writing.pictures_from = what.from.parent_path();
        write_file(what.to, to_bytes(opened.report(), to_, how_.dress, writing));
    }

    void report_done() {
        const std::lock_guard only_one(door_);
        ++done_;
        if (told_) told_(done_, all_.size());
    }

    std::vector<conversion>& all_;
    format to_;
    const convert_options& how_;
    const progress& told_;
    std::stop_token stop_;
    std::atomic<std::size_t> next_{0};
    std::mutex door_{};
    std::size_t done_ = 0;
    std::exception_ptr failure_{};
};

/// Where each goes; what would be written over a file that is read, or twice, is refused before anything is written.
std::vector<conversion> planned(const std::vector<fs::path>& files, format to, const fs::path& folder) {
    std::vector<conversion> all;
    std::set<fs::path> taken;
    for (const auto& from : files) {
        conversion next{.from = from, .to = folder / from.stem()};
        next.to += '.' + std::string(to_string(to));
        std::error_code why;
        if (!taken.insert(next.to).second)
            next.problem = error(errc::cannot_write, {.file = from.string()},
                                 "expected a name that no other file has, found " + next.to.string() + " twice");
        else if (fs::equivalent(from, next.to, why))
            next.problem =
                error(errc::cannot_write, {.file = from.string()}, "expected another folder, found the file's own");
        all.push_back(std::move(next));
    }
    return all;
}

}  // namespace

std::vector<conversion> convert(const std::vector<fs::path>& files, format to, const fs::path& folder,
                                const convert_options& how, const progress& told, std::stop_token stop) {
    auto all = planned(files, to, folder);
    batch(all, to, how, told, std::move(stop)).run();
    return all;
}

}  // namespace ita
