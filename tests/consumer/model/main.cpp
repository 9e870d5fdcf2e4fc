// tests/consumer/model/main.cpp - a program of somebody else's that holds a report and asks its values.
#include <iostream>

#include <ita/report/report.hpp>

int main() {
    using namespace ita::literals;
    const ita::report report{.agency = {.name = "เทศบาลตำบลตัวอย่าง"}, .measures = {{.title = "เผยแพร่แผน"}}};
    const auto year = ita::fiscal_year(2568_be);
    std::cout << report.measures.front().title << ' ' << static_cast<int>(year.from->year()) << '\n';
}
