// src/package/libzip.hpp - libzip's things with owners; the only door to libzip.
#pragma once

#include <zip.h>

#include <memory>
#include <new>
#include <string>

namespace ita::zip {

struct discard {
    void operator()(zip_t* which) const noexcept { zip_discard(which); }
};
struct release {
    void operator()(zip_source_t* which) const noexcept { zip_source_free(which); }
};
struct close_file {
    void operator()(zip_file_t* which) const noexcept { zip_fclose(which); }
};
using archive = std::unique_ptr<zip_t, discard>;
using source = std::unique_ptr<zip_source_t, release>;
using open_file = std::unique_ptr<zip_file_t, close_file>;

class zip_problem {
  public:
    zip_problem() noexcept { zip_error_init(&error_); }
    zip_problem(const zip_problem&) = delete;
    zip_problem& operator=(const zip_problem&) = delete;
    ~zip_problem() { zip_error_fini(&error_); }

    zip_error_t* get() noexcept { return &error_; }

  private:
    zip_error_t error_{};
};

/// What libzip says of a problem; throws std::bad_alloc where memory ended.
[[nodiscard]] inline std::string said(zip_error_t* why) {
    if (zip_error_code_zip(why) == ZIP_ER_MEMORY) throw std::bad_alloc();
    return zip_error_strerror(why);
}

/// To be called before the first zip_open_from_source(), which fills two static variables without a lock.
void warm_up();

}  // namespace ita::zip
