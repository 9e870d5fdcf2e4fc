// tests/consumer/library/main.cpp - a program of somebody else's that writes a report and says how it begins.
#include <iostream>

#include <ita/ita.hpp>

int main() {
    using namespace ita::literals;
    const ita::report report{.agency = {.name = "เทศบาลตำบลตัวอย่าง"},
                             .years = {.fiscal = 2568_be},
                             .measures = {{.title = "เผยแพร่แผนการจัดซื้อจัดจ้าง", .steps = {"รวบรวมแผน"}}}};
    for (const auto format : {ita::format::docx, ita::format::odt}) {
        const auto file = ita::to_bytes(report, format);
        std::cout << ita::to_string(format) << ' ' << ita::as_text(file).substr(0, 2) << '\n';
    }
}
