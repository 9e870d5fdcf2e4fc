#include "reading.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <ita/io/open.hpp>
#include <ita/io/save.hpp>
#include <ita/report/recognise.hpp>

#include "docx/namespaces.hpp"
#include "docx/read.hpp"
#include "floor.hpp"
#include "odt/namespaces.hpp"
#include "odt/read.hpp"
#include "package/reader.hpp"
#include "papers.hpp"
#include "peak.hpp"
#include "support/members.hpp"
#include "xml/read.hpp"
#include "xml/scan.hpp"

namespace ita::bench {
namespace {

constexpr format both[] = {format::docx, format::odt};

std::string reading_name(const workload& load, format as) {
    return fmt::format("reading {} {}", load.name(), to_string(as));
}

step read_floor_of(const workload& load, format as) {
    const auto floor = std::make_shared<read_floor>();
    return {"floor", [=, &pressed = load.pressed_parts(as), &parts = load.main_parts(as)](std::size_t i) {
                benchmark::DoNotOptimize(floor->tags(pressed[i], parts[i].size()));
            }};
}

struct deflated_part {
    bytes pressed{};
    std::size_t size = 0;
};

std::vector<deflated_part> deflated_parts(const shared_bytes& file) {
    std::vector<deflated_part> all;
    for (const auto& [name, member] : test::members(file))
        if (member.pressed != member.text.size()) all.push_back({test::pressed_member(file, name), member.text.size()});
    return all;
}

/// The floor's work for each part of the file, since opening reads nearly all.
step all_parts_floor_of(const workload& load, format as) {
    const auto floor = std::make_shared<read_floor>();
    const auto all = std::make_shared<std::vector<std::vector<deflated_part>>>();
    for (const auto& each : load.files(as)) all->push_back(deflated_parts(each));
    return {"floor of all parts", [=](std::size_t i) {
                for (const auto& part : (*all)[i]) benchmark::DoNotOptimize(floor->tags(part.pressed, part.size));
            }};
}

step open_of(const workload& load, format as) {
    return {"open",
            [=, &files = load.files(as)](std::size_t i) { benchmark::DoNotOptimize(read_document(files[i], as)); }};
}

step recognise_of(const workload& load, format as) {
    return {"recognise", [&documents = load.read_documents(as)](std::size_t i) {
                benchmark::DoNotOptimize(recognise(documents[i]));
            }};
}

step both_of(const workload& load, format as) {
    return {"both", [&files = load.files(as)](std::size_t i) { benchmark::DoNotOptimize(open(files[i])); }};
}

/// The same, looking up from every loop whether it is to stop, and telling how far it is.
step watched_of(const workload& load, format as) {
    const auto stop = std::make_shared<std::stop_source>();
    const watch waiting{.stop = stop->get_token(), .told = [](double done) { benchmark::DoNotOptimize(done); }};
    return {"both, watched", [=, &files = load.files(as)](std::size_t i) {
                benchmark::DoNotOptimize(stop->stop_requested());
                benchmark::DoNotOptimize(open(files[i], {}, {.watched_by = waiting}));
            }};
}

step package_of(const workload& load, format as) {
    return {"package alone", [&files = load.files(as)](std::size_t i) {
                const zip::reader package(files[i], {});
                benchmark::DoNotOptimize(package.names().size());
            }};
}

step inflate_of(const workload& load, format as) {
    return {"package and main part", [&files = load.files(as), name = main_part(as)](std::size_t i) {
                const zip::reader package(files[i], {});
                benchmark::DoNotOptimize(package.text(name));
            }};
}

step scan_of(const workload& load, format as) {
    return {"scanner alone", [&parts = load.main_parts(as)](std::size_t i) {
                const limits most;
                xml::scanner tokens(parts[i], {}, most);
                while (tokens.next()) benchmark::DoNotOptimize(tokens.kind());
            }};
}

std::span<const xml::binding> read_namespaces_of(format as) {
    if (as == format::docx) return docx::read_namespaces;
    return odt::read_namespaces;
}

step tree_of(const workload& load, format as) {
    return {"scanner and tree", [=, &parts = load.main_parts(as)](std::size_t i) {
                const xml::document tree(parts[i], {}, {}, read_namespaces_of(as));
                benchmark::DoNotOptimize(tree.root());
            }};
}

step parts_of(const workload& load, format as) {
    return {"all parts as trees", [=, &files = load.files(as)](std::size_t i) {
                const zip::reader package(files[i], {});
                for (const auto& name : package.names())
                    if (name != "mimetype") {
                        const xml::document tree(package.text(name), {}, {}, read_namespaces_of(as));
                        benchmark::DoNotOptimize(tree.root());
                    }
            }};
}

void print_peak(const char* what, format as, std::size_t measures,
                const std::function<void(const shared_bytes&)>& work) {
    shared_bytes file;
    const auto peak = peak_of([&] { file = to_bytes(paper(measures, 1), as); }, [&] { work(file); });
    const auto xml = test::members(to_bytes(paper(measures, 1), as)).at(main_part(as)).text.size();
    fmt::print("{} of {} measures: {} at its peak {:.1f} MiB with the file, {:.2f} of the inflated XML ({:.1f} MiB)\n",
               to_string(as), measures, what, static_cast<double>(peak) / 0x1p20,
               static_cast<double>(peak) / static_cast<double>(xml), static_cast<double>(xml) / 0x1p20);
}

}  // namespace

doc::document read_document(const shared_bytes& file, format as) {
    notes doubts;
    const limits most;
    const zip::reader package(file, most);
    return as == format::docx ? docx::read(package, most, doubts) : odt::read(package, most, doubts);
}

void add_reading(const workload& load) {
    for (const auto as : both)
        add_turns(
            reading_name(load, as), load.count(),
            [&load, as] {
                return std::vector{read_floor_of(load, as), all_parts_floor_of(load, as),
                                   open_of(load, as),       recognise_of(load, as),
                                   both_of(load, as),       watched_of(load, as)};
            },
            5);
}

void add_reading_steps(const workload& load) {
    for (const auto as : both)
        add_turns(
            reading_name(load, as) + " steps", load.count(),
            [&load, as] {
                return std::vector{read_floor_of(load, as), package_of(load, as), inflate_of(load, as),
                                   scan_of(load, as),       tree_of(load, as),    parts_of(load, as)};
            },
            5);
}

void print_reading_growth(const ratios& times, const workload& large, const workload& huge) {
    constexpr double longer = 10;
    for (const auto as : both)
        for (const auto* what : {"open", "recognise"})
            fmt::print("reading {}: to {} a measure of 7,000 costs {:.3f} of one of 700\n", to_string(as), what,
                       times.least(reading_name(huge, as), what) / times.least(reading_name(large, as), what) / longer);
}

void print_reading_peaks(std::size_t measures) {
    for (const auto as : both) {
        print_peak("open", as, measures,
                   [as](const shared_bytes& file) { benchmark::DoNotOptimize(read_document(file, as)); });
        print_peak("open and recognise", as, measures,
                   [](const shared_bytes& file) { benchmark::DoNotOptimize(open(file)); });
    }
}

}  // namespace ita::bench
