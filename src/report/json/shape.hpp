// src/report/json/shape.hpp - what JSON a C++ value is read from and written as: one table a type serves both ways.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "report/json/printer.hpp"

namespace ita::json {

/// What is neither object nor list; null never comes this far.
using scalar = std::variant<bool, std::int64_t, double, std::string_view>;

enum class verdict { taken, unexpected, out_of_range };

class shape;

/// A value that is to be filled, and how.
struct slot {
    void* at;
    const shape& how;
};

/// `optional`: written where it differs from the usual value. `needed`: must be given too.
enum class presence { optional, always, needed };

/// A key of an object. Values are void here, so that objects of every type share one reader.
struct field {
    std::string_view name;
    const shape* how;
    void* (*in)(void* owner);
    const void* (*of)(const void* owner);
    presence written;
};

/// Which fields of an object were given, by their place in its table.
using field_set = std::uint64_t;

/// A field of an object that cannot stand beside another one, and what to say of it.
struct objection {
    std::string_view field;
    std::string_view message;
};

/// How one type of value stands in JSON.
class shape {
  public:
    /// What stands after "expected": "a text".
    [[nodiscard]] virtual std::string wanted() const = 0;
    /// What the writer of a value that was not taken most likely meant; empty where nobody can tell.
    [[nodiscard]] virtual std::string hint(const scalar&) const { return {}; }
    [[nodiscard]] virtual verdict take(void*, const scalar&) const { return verdict::unexpected; }

    [[nodiscard]] virtual bool is_object() const { return false; }
    [[nodiscard]] virtual std::span<const field> fields() const { return {}; }
    /// The value of a key in an object that has no fields: any key is welcome there.
    [[nodiscard]] virtual slot member(void*, std::string_view) const { misused(); }
    [[nodiscard]] virtual std::optional<objection> against(field_set) const { return {}; }
    virtual void close(void*, field_set) const {}

    [[nodiscard]] virtual bool is_list() const { return false; }
    virtual void clear(void*) const {}
    [[nodiscard]] virtual slot element(void*) const { misused(); }

    [[nodiscard]] virtual bool same(const void* value, const void* usual) const = 0;
    virtual void print(printer& to, const void* value, const void* usual) const = 0;

  protected:
    ~shape() = default;  // all are constants; nothing deletes one

  private:
    [[noreturn]] static void misused() { throw error(errc::internal, {}, "expected another shape of JSON"); }
};

/// Casts once, for every type.
template <class T>
class typed : public shape {
  public:
    [[nodiscard]] bool same(const void* value, const void* usual) const override { return of(value) == of(usual); }

  protected:
    [[nodiscard]] static T& in(void* at) { return *static_cast<T*>(at); }
    [[nodiscard]] static const T& of(const void* at) { return *static_cast<const T*>(at); }
};

/// A text, a number, true or false.
template <class T>
class value final : public typed<T> {
  public:
    using reader = verdict (*)(T&, const scalar&);
    using writer = void (*)(printer&, const T&);
    using guesser = std::string (*)(const scalar&);
    constexpr value(std::string_view wanted, reader read, writer write, guesser guess = nullptr)
        : wanted_(wanted), read_(read), write_(write), guess_(guess) {}

    [[nodiscard]] std::string wanted() const override { return std::string(wanted_); }
    [[nodiscard]] std::string hint(const scalar& from) const override {
        return guess_ == nullptr ? std::string() : guess_(from);
    }
    [[nodiscard]] verdict take(void* at, const scalar& from) const override { return read_(this->in(at), from); }
    void print(printer& to, const void* what, const void*) const override { write_(to, this->of(what)); }

  private:
    std::string_view wanted_;
    reader read_;
    writer write_;
    guesser guess_;
};

template <class E>
struct word {
    std::string_view name;
    E stands_for;
};

/// One of a closed set of words.
template <class E>
class words final : public typed<E> {
  public:
    constexpr explicit words(std::span<const word<E>> known) : known_(known) {}

    [[nodiscard]] std::string wanted() const override {
        std::string text = "one of";
        for (const auto& w : known_) text.append(&w == known_.data() ? " " : ", ").append(w.name);
        return text;
    }
    [[nodiscard]] verdict take(void* at, const scalar& from) const override {
        const auto* name = std::get_if<std::string_view>(&from);
        if (name == nullptr) return verdict::unexpected;
        const auto found = std::ranges::find(known_, *name, &word<E>::name);
        if (found == known_.end()) return verdict::unexpected;
        this->in(at) = found->stands_for;
        return verdict::taken;
    }
    void print(printer& to, const void* what, const void*) const override {
        for (const auto& w : known_)
            if (w.stands_for == this->of(what)) return to.text(w.name);
        to.refuse(errc::out_of_range, "expected " + wanted() + ", found another value");
    }

  private:
    std::span<const word<E>> known_;
};

/// Any number of values of one shape.
template <class T>
class list final : public typed<std::vector<T>> {
  public:
    constexpr explicit list(const shape& of_each) : of_each_(&of_each) {}

    [[nodiscard]] std::string wanted() const override { return "a list"; }
    [[nodiscard]] bool is_list() const override { return true; }
    void clear(void* at) const override { this->in(at).clear(); }
    [[nodiscard]] slot element(void* at) const override { return {&this->in(at).emplace_back(), *of_each_}; }
    void print(printer& to, const void* what, const void*) const override {
        const T usual{};
        to.open('[');
        for (const auto& one : this->of(what)) {
            to.next();
            of_each_->print(to, &one, &usual);
        }
        to.close(']');
    }

  private:
    const shape* of_each_;
};

/// An object with known keys.
template <class T>
class object : public typed<T> {
  public:
    constexpr object(std::string_view wanted, std::span<const field> fields) : wanted_(wanted), fields_(fields) {}

    [[nodiscard]] std::string wanted() const override { return std::string(wanted_); }
    [[nodiscard]] bool is_object() const override { return true; }
    [[nodiscard]] std::span<const field> fields() const override { return fields_; }
    void print(printer& to, const void* what, const void* usual) const override {
        to.open('{');
        for (const auto& f : fields_) {
            if (f.written == presence::optional && f.how->same(f.of(what), f.of(usual))) continue;
            to.key(f.name);
            f.how->print(to, f.of(what), f.of(usual));
        }
        to.close('}');
    }

  private:
    std::string_view wanted_;
    std::span<const field> fields_;
};

namespace detail {
template <auto Member>
struct member;
template <class Owner, class T, T Owner::*Member>
struct member<Member> {
    static void* in(void* owner) { return &(static_cast<Owner*>(owner)->*Member); }
    static const void* of(const void* owner) { return &(static_cast<const Owner*>(owner)->*Member); }
};
inline void* self(void* owner) { return owner; }
inline const void* self(const void* owner) { return owner; }
}  // namespace detail

/// The key of a data member: at<&measure::title>("title", text, presence::needed).
template <auto Member>
[[nodiscard]] constexpr field at(std::string_view name, const shape& how, presence written = presence::optional) {
    return {name, &how, &detail::member<Member>::in, &detail::member<Member>::of, written};
}

/// A key that speaks of its owner as a whole.
[[nodiscard]] constexpr field of_owner(std::string_view name, const shape& how, presence written) {
    return {name, &how, &detail::self, &detail::self, written};
}

}  // namespace ita::json
