// src/base/month_names.hpp - the months of the year, long and short.
#pragma once

#include <array>
#include <string_view>

namespace ita {

struct month_word_pair {
    std::string_view name;
    std::string_view brief;
};

inline constexpr std::array<month_word_pair, 12> month_names{{{"มกราคม", "ม.ค."},
                                                              {"กุมภาพันธ์", "ก.พ."},
                                                              {"มีนาคม", "มี.ค."},
                                                              {"เมษายน", "เม.ย."},
                                                              {"พฤษภาคม", "พ.ค."},
                                                              {"มิถุนายน", "มิ.ย."},
                                                              {"กรกฎาคม", "ก.ค."},
                                                              {"สิงหาคม", "ส.ค."},
                                                              {"กันยายน", "ก.ย."},
                                                              {"ตุลาคม", "ต.ค."},
                                                              {"พฤศจิกายน", "พ.ย."},
                                                              {"ธันวาคม", "ธ.ค."}}};

}  // namespace ita
