#!/bin/sh
# Prints the speed of every stage, the median of several runs, and its ratio to decoding the same text with utf8proc:
#
#   tests/bench/run.sh build/tests/bench/bench [FILTER] [RUNS]
#
# Runs are taken in turn and times are of the CPU, so that other work on the machine changes the ratios little; memory that
# is freed stays with the process, so that they are not those of the kernel's pages.
set -eu
bench=$1
filter=${2:-.}
export MALLOC_MMAP_THRESHOLD_=30000000 MALLOC_TRIM_THRESHOLD_=2000000000 MALLOC_TOP_PAD_=67108864
"$bench" --benchmark_filter="^utf8proc/|$filter" --benchmark_repetitions="${3:-5}" --benchmark_report_aggregates_only=true \
         --benchmark_enable_random_interleaving=true --benchmark_min_time=0.2 --benchmark_format=csv 2>/dev/null |
  awk -F, -v runs="${3:-5}" '
    $1 ~ /_median"?$/ || (runs == 1 && $4 + 0 > 0) {
      name = $1; gsub(/"/, "", name); sub(/_median$/, "", name)
      names[++count] = name; speed[name] = $6; time[name] = $4 * ($5 ~ /ns/ ? 1e-6 : 1)
      if (name ~ /^utf8proc/) reference[name ~ /\/page$/] = $6
    }
    END {
      for (i = 1; i <= count; ++i) {
        name = names[i]
        printf "%-40s %12.3f ms", name, time[name]
        if (speed[name]) printf " %8.1f MB/s   ratio to utf8proc %.4f", speed[name] / 1e6, speed[name] / reference[name ~ /\/page$/]
        print ""
      }
    }'
