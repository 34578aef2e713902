#!/usr/bin/env bash
# Times the crate `statistics`, and R's package `survey` on the same data where it is installed, checks that both give
# the same, and writes docs/reports/statistics-speed.md.
#
# server/bench/statistics.sh DATE [SIZES] [REPEATS] [LIMIT]
#   DATE     of the report, such as 2026-11-24
#   SIZES    respondents, default "1000 10000 100000 1000000"
#   REPEATS  of each, the least counts; default 5
#   LIMIT    seconds of processor time that all wards may take in R, default 120
# Says SHARED=1 in the environment where others use the machine at the same time, and the report says so.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/env.sh
date="${1:?the date of the report, such as 2026-11-24}"
sizes="${2:-1000 10000 100000 1000000}"
repeats="${3:-5}"
limit="${4:-120}"
report=docs/reports/statistics-speed.md
work="$CARGO_TARGET_DIR/bench-statistics"
mkdir -p "$work" docs/reports

say "Building"
cargo build --quiet --locked --release --package statistics --example large_survey
program="$CARGO_TARGET_DIR/release/examples/large_survey"
load="nothing else was running"
if [ -n "${SHARED:-}" ]; then
  load="other work was running at the same time: seconds by the clock are too long, processor time is nearer to the truth"
fi
with_r=false
if command -v Rscript >/dev/null && Rscript -e 'library(survey)' >/dev/null 2>&1; then with_r=true; fi

for size in $sizes; do
  folder="$work/$size"
  [ -s "$folder/margins.csv" ] || "$program" make "$size" "$folder"
  say "$size respondents: the crate"
  "$program" run "$folder" "$repeats" | tee "$folder/crate.tsv"
  if $with_r; then
    say "$size respondents: R"
    # R takes minutes for a million: once is enough to see the order of size.
    times=$repeats
    if [ "$size" -ge 100000 ]; then times=1; fi
    Rscript server/bench/survey.R "$folder" "$times" "$limit" | tee "$folder/r.tsv"
  fi
done
say "Criterion"
cargo bench --quiet --locked --package statistics --bench ward_results 2>&1 | tee "$work/criterion.txt"

# The value of a line: file, line, column (2: clock, 3: processor).
value() { awk -F '\t' -v name="$2" -v column="$3" '$1 == name { print $column }' "$1" 2>/dev/null || true; }
cell() { local found; found="$(value "$@")"; if [ -n "$found" ]; then printf ' %.3g |' "$found"; else printf ' – |'; fi; }
whole() { local found; found="$(value "$1" "$2" 2)"; printf ' %s |' "${found:-–}"; }

{
  cat <<TEXT
# Speed of the crate \`statistics\`

From base weights to the results of 60 wards: raked to ward, age (7), sex (2) and ethnicity (6), then for each ward the
proportion with its variance on the residuals of the calibration and its interval, and its difference from the rest.
Columns in memory. Data: \`server/statistics/benches/survey\` (base weights by ward and household, fewer answers from the
young, wards that differ, 5% “don't know”). Made by \`server/bench/statistics.sh\`, which also checks the crate's weights,
estimates, standard errors and intervals against R's, to 1e-6.

| | |
|---|---|
| date | $date |
| processor | $(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores |
| compiler | $(rustc --version) |
| R | $(if $with_r; then value "$work/${sizes%% *}/r.tsv" versions 2; else echo "not installed"; fi) |
| threads | 1: the crate starts none, and R's survey uses one |
| load | $load |

## Seconds and memory

The least of $repeats repeats (of 1 for R from 100,000 respondents). Processor time, except where a row says otherwise.
Memory is the most the process used, with reading its file.

| respondents |$(for size in $sizes; do printf ' %s |' "$size"; done)
|---|$(for _ in $sizes; do printf -- '--:|'; done)
TEXT
  row() { # label, file, line, column
    printf '| %s |' "$1"; for size in $sizes; do cell "$work/$size/$2" "$3" "$4"; done; echo
  }
  for stage in design rake sample "wards with intervals" "wards against the rest" everything; do
    row "crate: $stage" crate.tsv "$stage" 3
  done
  row "crate: everything, by the clock" crate.tsv everything 2
  for stage in design rake calibrate "one ward" "all wards"; do row "R: $stage" r.tsv "$stage" 3; done
  printf '| crate: memory, MB |'; for size in $sizes; do whole "$work/$size/crate.tsv" "peak MB"; done; echo
  printf '| R: memory, MB |'; for size in $sizes; do whole "$work/$size/r.tsv" "peak MB"; done; echo
  echo
  echo "In R, \`rake\` gives the weights; the variance on the residuals of the calibration needs \`calibrate\` as well. “One"
  echo "ward” is \`svyciprop\`; all wards are left out where one shows that they would take longer than $limit s."
  echo
  echo "## Cost by respondent"
  echo
  echo "Microseconds of processor time for everything, by respondent. It falls while the fixed cost of the margins and wards"
  echo "counts, and where cost is linear it does not rise afterwards; a little, where the columns outgrow the caches."
  echo
  printf '| respondents |'; for size in $sizes; do printf ' %s |' "$size"; done; echo
  printf '|---|'; for _ in $sizes; do printf -- '--:|'; done; echo
  printf '| microseconds |'
  for size in $sizes; do
    value "$work/$size/crate.tsv" everything 3 | awk -v size="$size" '{ printf " %.2f |", 1e6 * $1 / size }'
  done
  echo
  if $with_r; then
    echo
    echo "## Same results"
    echo
    echo "Largest relative difference between the crate and R: of the weights (\`calibrate\`), and of the estimates, standard"
    echo "errors and interval limits of the wards compared. R's \`rake\` stops sooner, so its weights are less exact."
    echo
    printf '| respondents |'; for size in $sizes; do printf ' %s |' "$size"; done; echo
    printf '|---|'; for _ in $sizes; do printf -- '--:|'; done; echo
    for line in "weights apart" "wards apart" "wards compared" "rake apart"; do
      printf '| %s |' "$line"; for size in $sizes; do whole "$work/$size/r.tsv" "$line"; done; echo
    done
  fi
  echo
  echo "## Criterion"
  echo
  echo "Lower bound, estimate and upper bound by the clock (\`cargo bench -p statistics\`)."
  echo
  echo '```'
  grep -E '^ward results/|time: |threads of this process' "$work/criterion.txt" | grep -v '%' | sed 's/^ *//' || true
  echo '```'
} >"$report"
say "Written: $report"
