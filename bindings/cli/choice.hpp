// bindings/cli/choice.hpp - what options may take: a name, or one of a few words.
#pragma once

#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace ita::cli {

/// A check of options that take a name: what is wrong with it, or nothing.
[[nodiscard]] inline std::string is_named(const std::string& typed) {
    return typed.empty() ? "expected a name, found none" : "";
}

template <class T>
struct choice {
    const char* word;
    T value;
};

/// Puts the value of the word that was typed into `into`; other words are refused.
template <class Into, class T, std::size_t Size>
CLI::Option* add_choice(CLI::App& to, const char* name, Into& into, const choice<T> (&known)[Size], const char* help) {
    std::string words;
    for (const auto& each : known) words.append(words.empty() ? "" : "|").append(each.word);
    const auto take = [name, words, &into, &known](const std::string& typed) {
        for (const auto& each : known)
            if (typed == each.word) {
                into = each.value;
                return;
            }
        throw CLI::ValidationError(name, fmt::format("expected {}, found \"{}\"", words, typed));
    };
    return to.add_option_function<std::string>(name, take, help)->type_name(words);
}

}  // namespace ita::cli
