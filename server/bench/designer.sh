#!/usr/bin/env bash
# Times the designer with 200 questions in eight languages on SQLite, and writes docs/reports/designer-speed.md. Ends by itself.
#
# server/bench/designer.sh DATE [REPEATS]
#   DATE     of the report, such as 2026-11-27
#   REPEATS  of each page and save, default 40
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/env.sh
date="${1:?the date of the report, such as 2026-11-27}"
report="${REPORT:-docs/reports/designer-speed.md}"
work="$(mktemp -d "${TMPDIR:-/tmp}/wardwise-designer.XXXXXX")"
trap 'rm -rf "$work"' EXIT
if [ ! -s "$site/style/resident.css" ]; then .ci/tools.sh && .ci/site.sh; fi
say "Building"
cargo build --quiet --locked --release --package server --bin wardwise
say "Measuring"
before="$(cut -d ' ' -f 1 /proc/loadavg)"
python3 server/bench/designer.py "$CARGO_TARGET_DIR/release/wardwise" "$site" "$work" "${2:-40}" | tee "$work/times.tsv"
cpu="$(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)"
{
  cat <<EOF
# The designer with a large question set

200 questions in eight languages (the core questions over and over), every fifth asked of some, in sections of twenty; SQLite on disk,
one officer, one request at a time, without packing. A save is answered when it is on the disk. Made by \`server/bench/designer.sh\`.

| | |
|---|---|
| date | $date |
| processor | $cpu, $(nproc) cores, shared by the server and what asks it |
| compiler | $(rustc --version), release build |
| load average before | $before |

| page or save | bytes | median, ms | longest, ms | processor time, ms |
|---|--:|--:|--:|--:|
EOF
  awk -F '\t' '{ printf "| %s | %s | %s | %s | %s |\n", $1, $2, $3, $4, $5 }' "$work/times.tsv"
} >"$report"
say "Written to $report"
