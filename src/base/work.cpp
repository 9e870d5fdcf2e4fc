#include "base/work.hpp"

#include <algorithm>
#include <utility>

#include <ita/base/error.hpp>

namespace ita {

std::function<bool()> stop_asked_by(const watch& by) {
    if (!by.stop.stop_possible()) return {};
    return [stop = by.stop] { return stop.stop_requested(); };
}

work::work(std::function<bool()> is_stopped, std::function<void(double)> told, std::string file)
    : is_stopped_(std::move(is_stopped)), told_(std::move(told)), file_(std::move(file)) {
    if (work_under_way != nullptr || (!is_stopped_ && !told_)) return;
    tell(0);
    work_under_way = this;
}

work::~work() {
    if (is_outermost()) work_under_way = nullptr;
}

bool work::is_outermost() const noexcept { return work_under_way == this; }

void work::finish() {
    if (is_outermost()) tell(1);
}

void work::look() {
    if (is_stopped_ && is_stopped_())
        throw error(errc::stopped, {.file = file_}, "expected time to go on, found a request to stop");
}

void work::look(std::size_t done, std::size_t all) {
    look();
    const auto share = static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(all, 1));
    done_ = std::max(done_, stage_.from + (stage_.to - stage_.from) * std::min(share, 1.0));
    constexpr double worth_telling = 0.01;
    if (done_ - said_ >= worth_telling && done_ < 1) tell(done_);
}

void work::tell(double done) {
    said_ = done;
    if (!told_) return;
    // What the caller does meanwhile is another work.
    struct aside {
        work* const mine = std::exchange(work_under_way, nullptr);
        ~aside() { work_under_way = mine; }
    } const during;
    told_(done);
}

stage::stage(double share) noexcept : of_(work_under_way) {
    if (of_ == nullptr) return;
    outer_ = of_->stage_;
    const auto from = of_->done_;
    of_->stage_ = {from, from + share * (outer_.to - from)};
}

stage::~stage() {
    if (of_ == nullptr) return;
    of_->done_ = std::max(of_->done_, of_->stage_.to);
    of_->stage_ = outer_;
}

}  // namespace ita
