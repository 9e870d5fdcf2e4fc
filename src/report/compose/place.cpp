#include "report/compose/place.hpp"

namespace ita::composing {
namespace {

std::string escaped(std::string_view key) {
    std::string text;
    for (const char c : key) {
        if (c == '~') text += "~0";
        if (c == '/') text += "~1";
        if (c != '~' && c != '/') text += c;
    }
    return text;
}

}  // namespace

std::string place::pointer() const {
    if (before_ == nullptr) return {};
    auto text = before_->pointer() + '/' + escaped(key_);
    if (index_ != none) text += '/' + std::to_string(index_);
    return text;
}

}  // namespace ita::composing
