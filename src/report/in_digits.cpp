#include "report/in_digits.hpp"

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "report/difference/members.hpp"

namespace ita {
namespace {

class changing {
  public:
    explicit changing(digits wanted) : wanted_(wanted) {}

    template <class T>
    void fields_of(T& what) const {
        differing::each_member<T>([&](report_field, const auto& get) {
            auto& field = std::invoke(get, what);
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, std::string>)
                field = with_digits(field, wanted_);
        });
    }
    void list(std::vector<std::string>& all) const {
        for (auto& each : all) fields_of(each);
    }
    void list(std::vector<item>& all, int level = 1) const {
        for (auto& each : all) {
            fields_of(each);
            if (level < item_levels) list(each.items, level + 1);
        }
    }
    void of(measure& what) const {
        fields_of(what);
        what.timeline.text = with_digits(what.timeline.text, wanted_);
        for (auto* each : {&what.steps, &what.results, &what.outcomes}) list(*each);
        list(what.owners);
        for (auto& [heading, text] : what.extra) text = with_digits(text, wanted_);
    }

  private:
    digits wanted_;
};

}  // namespace

report in_digits(report what, digits wanted) {
    if (wanted == digits::keep) return what;
    const changing to(wanted);
    to.fields_of(what);
    to.fields_of(what.agency);
    to.list(what.agency.divisions);
    to.list(what.preamble);
    for (auto& each : what.measures) to.of(each);
    for (auto& each : what.signatures) to.fields_of(each);
    return what;
}

}  // namespace ita
