#!/bin/sh
# run.sh [Google Benchmark's options] - the benchmarks, on our own reports and on those of ../shared where it is there;
# then whole processes beside other writers. To be run from the project's folder, after the preset `bench` was built.
set -eu
bin=build/bench/bin
# Debian's Python has the peers; another one, earlier on the path, may not.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$bin/ita_bench" "$@"
if [ -e ../shared/bench/gen.py ]; then
    "$python" ../shared/bench/gen.py --many 200 "$scratch/reports"
    "$bin/ita_bench" --reports "$scratch/reports" '--benchmark_filter=^(reading )?7 measures'
fi
"$python" tests/bench/peers.py "$bin/ita_bench_batch"
