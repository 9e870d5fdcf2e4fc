// tests/fuzz/package.cpp - any bytes are refused as a package or read as libzip reads them, and a member that is
// replaced or leaves lets all others be as they were.
#include <zip.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ita/base/error.hpp>

#include "law.hpp"
#include "package/reader.hpp"
#include "package/replace.hpp"

namespace {

using ita::fuzz::check_refusal;
using ita::fuzz::law;
using contents = std::map<std::string, std::string>;

constexpr ita::limits most{.package_bytes = 1 << 20, .entries = 64, .entry_bytes = 1 << 18};

/// The members that can be read.
contents read(const ita::shared_bytes& package) {
    const ita::zip::reader from(package, most);
    contents all;
    for (const auto& name : from.names()) try {
            const auto text = from.text(name);
            law(ita::as_text(from.data(name)) == text, "a member that is kept has the text of one that is read");
            all.emplace(name, text);
        } catch (const ita::error& refused) {
            check_refusal(refused);
            law(refused.where().part == name, "a refusal names the member");
        }
    return all;
}

// ------------------------------------------------------------------ the other reader

struct closing {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

std::unique_ptr<zip_t, closing> opened_by_libzip(const ita::shared_bytes& package) {
    std::unique_ptr<zip_source_t, closing> from(zip_source_buffer_create(package.data(), package.size(), 0, nullptr));
    std::unique_ptr<zip_t, closing> archive(zip_open_from_source(from.get(), ZIP_RDONLY, nullptr));
    if (archive) static_cast<void>(from.release());
    return archive;
}

/// Nothing where the member is unsound, or larger than is read here.
std::optional<std::string> read_by_libzip(zip_t* archive, zip_uint64_t index) {
    const std::unique_ptr<zip_file_t, closing> file(zip_fopen_index(archive, index, 0));
    if (!file) return std::nullopt;
    std::string all(most.entry_bytes + 1, '\0');
    std::size_t size = 0;
    while (size < all.size()) {
        const auto got = zip_fread(file.get(), all.data() + size, all.size() - size);
        if (got < 0) return std::nullopt;
        if (got == 0) return all.substr(0, size);
        size += static_cast<std::size_t>(got);
    }
    return std::nullopt;
}

void compare_with_libzip(const ita::shared_bytes& package, const contents& ours) {
    const auto archive = opened_by_libzip(package);
    law(archive != nullptr, "what is read here is a package to libzip");
    std::vector<std::string> names;
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        const std::string name = zip_get_name(archive.get(), i, ZIP_FL_ENC_GUESS);
        if (name.ends_with('/')) continue;
        names.push_back(name);
        const auto found = ours.find(name);
        const auto theirs = read_by_libzip(archive.get(), i);
        if (found != ours.end()) law(theirs && *theirs == found->second, "a member holds what libzip finds: " + name);
    }
    law(ita::zip::reader(package, most).names() == names, "names and their order are those of libzip");
}

// ------------------------------------------------------------------ replacing

void check_replaced(const ita::shared_bytes& package, const contents& before, const std::string& name,
                    const std::string& content) {
    auto wanted = before;
    wanted.insert_or_assign(name, content);
    law(read(ita::zip::replaced(package, {{name, content}}, most)) == wanted,
        "only the member that is replaced changes");
}

void check_left(const ita::shared_bytes& package, const contents& before, const std::string& name) {
    if (ita::zip::reader(package, most).names().size() < 2) return;
    auto wanted = before;
    wanted.erase(name);
    law(read(ita::zip::without(package, {name}, {}, most)) == wanted, "only the member that leaves is gone");
}

template <class Work>
void refusable(Work work) {
    try {
        work();
    } catch (const ita::error& refused) {
        check_refusal(refused);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ita::shared_bytes package = ita::bytes_of(ita::fuzz::text_of(data, size));
    refusable([&] {
        const auto before = read(package);
        compare_with_libzip(package, before);
        const auto names = ita::zip::reader(package, most).names();
        for (const auto& name : names) {
            refusable([&] { check_replaced(package, before, name, "<new/>"); });
            refusable([&] { check_replaced(package, before, name, std::string(700, 'n')); });
            refusable([&] { check_left(package, before, name); });
        }
    });
    return 0;
}
