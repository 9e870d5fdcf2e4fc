// src/base/work.hpp - the work that a thread is at: who waits for it is asked and told from deep within.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <ita/base/watch.hpp>

namespace ita {

/// A work that is watched, from here to the end of the scope; within another one it is a part of that.
///
/// It is kept by the thread and not handed down, since who looks at it stands at the end of forty calls that have
/// nothing else to do with it.
class work {
  public:
    /// Nobody waits where both are empty; `file` is told in errors.
    work(std::function<bool()> is_stopped, std::function<void(double)> told, std::string file);
    work(const work&) = delete;
    work& operator=(const work&) = delete;
    ~work();

    /// All is done. To be called last, unless the work failed.
    void finish();

    /// Errors: errc::stopped.
    void look();
    /// The same, with so much done of the innermost stage.
    void look(std::size_t done, std::size_t all);

  private:
    friend class stage;

    struct range {
        double from = 0, to = 1;
    };

    [[nodiscard]] bool is_outermost() const noexcept;
    void tell(double done);

    std::function<bool()> is_stopped_;
    std::function<void(double)> told_;
    std::string file_{};
    range stage_{};
    double done_ = 0;
    double said_ = -1;
};

inline thread_local work* work_under_way = nullptr;

/// To be called within every loop whose length a file decides. Errors: errc::stopped.
inline void look_up() {
    if (work_under_way != nullptr) work_under_way->look();
}
/// The same, with so much done of the innermost stage; `all` of 0 is taken for 1.
inline void look_up(std::size_t done, std::size_t all) {
    if (work_under_way != nullptr) work_under_way->look(done, all);
}

/// A stage of the work under way, or of the stage that it is in: so great a share of what is left of that.
class stage {
  public:
    explicit stage(double share) noexcept;
    stage(const stage&) = delete;
    stage& operator=(const stage&) = delete;
    ~stage();

  private:
    work* of_;
    work::range outer_{};
};

/// Asks whether somebody wants it stopped; empty where nobody can.
[[nodiscard]] std::function<bool()> stop_asked_by(const watch& by);

/// Runs a work that is watched. Errors: errc::stopped, with `file`; those of the work.
template <class Run>
auto watched(const watch& by, const std::string& file, const Run& run) {
    work mine(stop_asked_by(by), by.told, file);
    auto made = run();
    mine.finish();
    return made;
}

}  // namespace ita
