#include <ita/doc/sink.hpp>

#include <utility>
#include <variant>

#include <ita/base/error.hpp>

#include "base/work.hpp"
#include "doc/frame.hpp"

namespace ita::doc {
namespace {

template <class... F>
struct cases : F... {
    using F::operator()...;
};
template <class... F>
cases(F...) -> cases<F...>;

void pour_table(const table& from, sink& into) {
    into.open_table(from);
    for (const auto& each : from.rows) into.add(each);
    into.close_table();
}

}  // namespace

void pour(const document& from, sink& into) {
    into.open(from);
    std::size_t done = 0;
    for (const auto& each : from.body) {
        look_up(done++, from.body.size());
        std::visit(cases{[&](const paragraph& p) { into.add(p); }, [&](const table& t) { pour_table(t, into); },
                         [](const opaque&) {}},
                   each.value);
    }
}

void collector::open(const document& frame) { document_ = without_body(frame); }
void collector::add(const paragraph& next) { document_.body.emplace_back(next); }
void collector::open_table(const table& frame) { document_.body.emplace_back(without_rows(frame)); }
void collector::add(const row& next) {
    auto* const open = document_.body.empty() ? nullptr : std::get_if<table>(&document_.body.back().value);
    if (open == nullptr) throw error(errc::internal, {}, "expected open_table() before rows, found none");
    open->rows.push_back(next);
}
void collector::close_table() {}
document collector::take() { return std::exchange(document_, {}); }

}  // namespace ita::doc
