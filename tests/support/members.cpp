#include "support/members.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace ita::test {
namespace {

struct closing {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::unique_ptr<zip_t, closing> opened(byte_view package) {
    zip_source_t* source = zip_source_buffer_create(package.data(), package.size(), 0, nullptr);
    std::unique_ptr<zip_t, closing> archive{zip_open_from_source(source, ZIP_RDONLY, nullptr)};
    if (archive) return archive;
    zip_source_free(source);
    throw std::runtime_error("expected a package");
}

/// libzip checks the CRC only in the read that meets the end, so one byte more is asked for.
member read(zip_t* archive, zip_uint64_t index, const zip_stat_t& facts) {
    member made{.text = std::string(facts.size + 1, '\0'), .pressed = facts.comp_size};
    const std::unique_ptr<zip_file_t, closing> file{zip_fopen_index(archive, index, 0)};
    if (!file || zip_fread(file.get(), made.text.data(), facts.size + 1) != static_cast<zip_int64_t>(facts.size) ||
        zip_fread(file.get(), made.text.data() + facts.size, 1) != 0)
        throw std::runtime_error(std::string{"expected a sound member, found "} + facts.name);
    made.text.pop_back();
    return made;
}

}  // namespace

std::map<std::string, member> members(byte_view package) {
    std::map<std::string, member> all;
    const auto archive = opened(package);
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        zip_stat_index(archive.get(), i, 0, &facts);
        all.emplace(facts.name, read(archive.get(), i, facts));
    }
    return all;
}

bytes pressed_member(byte_view package, const std::string& name) {
    const auto archive = opened(package);
    zip_stat_t facts;
    zip_stat_init(&facts);
    zip_stat(archive.get(), name.c_str(), 0, &facts);
    bytes raw(facts.comp_size);
    const std::unique_ptr<zip_file_t, closing> file{zip_fopen_index(archive.get(), facts.index, ZIP_FL_COMPRESSED)};
    if (!file || zip_fread(file.get(), raw.data(), raw.size()) != static_cast<zip_int64_t>(raw.size()))
        throw std::runtime_error("expected a sound member, found " + name);
    return raw;
}

}  // namespace ita::test
