#!/bin/sh
# run.sh BUILD SECONDS [TARGET...] - runs the fuzz targets of a build, two at a time, each so long; tells what each did
# and, where one found something, its input. Fails then. ITA_FUZZ_SEED=N makes every run take the same way.
set -eu
here=$(dirname "$0")

# From what libFuzzer wrote: executions, all and in a second, edges that were met and that there are.
row() {
    awk -v name="$1" '
        /^INFO: Loaded .* inline 8-bit counters/ { sub(/.*\(/, ""); all = $1 }
        / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") met = $(i + 1) }
        /^stat::number_of_executed_units/ { runs = $2 }
        /^stat::average_exec_per_sec/ { speed = $2 }
        /^stat::peak_rss_mb/ { memory = $2 }
        END { printf "%-14s %10d %7d %8d %8d %6d\n", name, runs, speed, met, all, memory }' "$2"
}

one() {
    build=$1 seconds=$2 name=$3
    log="$build/log/$name.txt" found="$build/found/$name"
    mkdir -p "$build/corpus/$name" "$build/log" "$found"
    set -- -seed="${ITA_FUZZ_SEED:-0}" -entropic=0 -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048
    [ -f "$build/dict/$name.dict" ] && set -- "$@" "-dict=$build/dict/$name.dict"
    status=0
    "$build/bin/fuzz_$name" "$@" -print_final_stats=1 -artifact_prefix="$found/" "$build/corpus/$name" "$here/corpus/$name" >"$log" 2>&1 || status=$?
    row "$name" "$log"
    [ $status = 0 ] && return 0
    echo "$name: a finding; its input is in $found, the log in $log" >&2
    grep -m 3 -E "broken law|ERROR: |runtime error|SUMMARY" "$log" >&2 || tail -n 5 "$log" >&2
    return 1
}

if [ "$1" = --one ]; then
    shift
    one "$@"
    exit
fi
build=$1 seconds=$2
shift 2
[ $# -gt 0 ] || set -- $(cd "$build/bin" && ls -d fuzz_* | sed 's/^fuzz_//')
python3 "$here/dictionaries.py" "$here/../.." "$build/dict"
printf '%-14s %10s %7s %8s %8s %6s\n' target executions per_s edges of MiB
printf '%s\n' "$@" | xargs -P 2 -I NAME sh "$0" --one "$build" "$seconds" NAME
