// src/xml/names.hpp - the names of one part: prefixes resolved, each name kept once; knows no text.
#pragma once

#include <array>
#include <cstdint>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ita::xml {

inline constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";

/// A namespace and the prefix that our tables give it, whatever a file calls it; several may share one.
struct binding {
    std::string_view prefix{};
    std::string_view uri{};
};

/// Names as numbers: equal for equal names, whatever prefix a file gives them.
using name_id = std::uint32_t;
inline constexpr name_id no_name = 0;

class names {
  public:
    explicit names(std::span<const binding> known);

    /// Makes a prefix known until close(); the empty one is that of elements without any.
    void declare(std::string_view prefix, std::string_view uri, std::size_t depth);
    /// Forgets what was declared at this depth.
    void close(std::size_t depth);
    [[nodiscard]] std::size_t declared() const noexcept { return scopes_.size(); }
    /// What is declared here: the same number means that the same prefixes stand for the same.
    [[nodiscard]] std::uint32_t context() const noexcept { return contexts_.back(); }

    /// The number of a name as it stands; no_name where its prefix is not declared or it is none (":a", "a:b:c").
    /// The views must stay valid.
    [[nodiscard]] name_id of_element(std::string_view raw) { return cached(elements_, raw, true); }
    [[nodiscard]] name_id of_attribute(std::string_view raw) { return cached(attributes_, raw, false); }
    /// The number of "xmlns:p" or "xmlns"; no other name has it.
    [[nodiscard]] name_id of_declaration(std::string_view raw) { return kept(declarations, raw, raw); }

    /// "text:p" with our prefix; ":p" in a namespace that is not among ours; "p" in none.
    [[nodiscard]] std::string_view canonical(name_id id) const noexcept { return all_[id].canonical; }

  private:
    using namespace_id = std::uint32_t;
    static constexpr namespace_id none = 0;
    static constexpr namespace_id declarations = 1;
    static constexpr namespace_id of_xml = 2;
    static constexpr namespace_id first_known = 3;  // then the others, as they come
    struct scope {
        std::string_view prefix;
        namespace_id uri;
        std::size_t depth;
    };
    struct slot {
        std::string_view raw{};
        std::uint64_t tail = 0;
        std::uint32_t context = 0;
        name_id id = no_name;
    };
    using cache = std::array<slot, 128>;
    struct name {
        namespace_id uri = none;
        std::string_view local{};
        std::string_view canonical{};  ///< as it stands, or in `made_`
    };

    name_id cached(cache& where, std::string_view raw, bool element);
    name_id resolved(std::string_view raw, bool element);
    name_id kept(namespace_id uri, std::string_view local, std::string_view raw);
    name_id add(namespace_id uri, std::string_view local, std::string_view raw);
    [[nodiscard]] std::size_t place_of(namespace_id uri, std::string_view local) const noexcept;
    void make_room();
    namespace_id number_of(std::string_view uri);
    [[nodiscard]] std::string_view prefix_of(namespace_id uri) const noexcept;
    const scope* find(std::string_view prefix) const noexcept;

    std::span<const binding> known_;
    std::unordered_map<std::string, namespace_id> others_{};
    std::vector<scope> scopes_{};
    std::vector<std::uint32_t> contexts_{};  // one for each depth that declares something
    std::uint32_t next_context_ = 0;
    std::vector<name> all_{};      // by number
    std::vector<name_id> places_;  // by hash, at most half of them taken
    std::forward_list<std::string> made_{};
    cache elements_{};
    cache attributes_{};
};

}  // namespace ita::xml
