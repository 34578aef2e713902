#!/usr/bin/env bash
# Lets simulated residents answer the survey of a demonstration as fast as the server takes it and at half of that, on
# SQLite and on PostgreSQL, checks that everything acknowledged is kept after the server is killed, and writes
# docs/reports/load.md. Loopback only; ends by itself.
#
# server/bench/load.sh DATE [RESIDENTS] [RUNS]
#   DATE       of the report, such as 2026-11-24
#   RESIDENTS  in each run, default 300
#   RUNS       at full speed, and as many at half of it; default 3
# Says SHARED=1 in the environment where others use the machine at the same time, and the report says so. NOTES names a
# Markdown file put at the end of the report, such as a profile; without it, the report's own last part is kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/env.sh
date="${1:?the date of the report, such as 2026-11-24}"
residents="${2:-300}"
runs="${3:-3}"
report="${REPORT:-docs/reports/load.md}"
work="$(mktemp -d "${TMPDIR:-/tmp}/wardwise-load.XXXXXX")"
trap 'rm -rf "$work"' EXIT
mkdir -p "$(dirname "$report")"

if [ ! -s "$site/style/resident.css" ]; then .ci/tools.sh && .ci/site.sh; fi
say "Building"
# Apart: what the residents need of the crates must not be built into the program measured.
cargo build --quiet --locked --release --package server --bin wardwise
cargo build --quiet --locked --release --package server --example load
export program="$CARGO_TARGET_DIR/release/wardwise" load="$CARGO_TARGET_DIR/release/examples/load" residents runs
export WARDWISE_SITE_ROOT="$site" WARDWISE_SECRET_FILE="$work/key" reference="$PWD/server/reference/luton" work

# A demonstration, a new wave of it with a code for each resident, and the residents. Arguments: database, results.
measure() {
  # A demonstration keeps its accounts in a file beside the database, or under the working folder.
  cd "$work"
  export DATABASE_URL="$1"
  local codes="$2.codes" wards=20
  local needed=$(( 64 + 2 * runs * residents ))
  "$program" demo --reference "$reference" >/dev/null
  "$program" wave open --council luton --opens "$(date -u +%F)" --last-day "$(date -u -d '+30 days' +%F)" --synthetic \
    --invitations-per-ward "$(( needed / (wards - 2) + 1 ))" >"$codes"
  timeout 1800 "$load" measure "$program" "$codes" "$reference/postcodes.csv" "$residents" "$runs" | tee "$2"
}

say "SQLite"
(measure "sqlite://$work/load.sqlite?mode=rwc" "$work/sqlite.tsv")
say "PostgreSQL"
mkdir "$work/data"
# The shell that runs inside has the server's URL; the one between takes no functions over.
server/store/with-postgres.sh bash -euo pipefail -c "$(declare -f measure); measure \"\$TEST_DATABASE_URL\" \"\$1\"" measure "$work/postgres.tsv"

cpu="$(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)"
shared="nothing else was running"
if [ -n "${SHARED:-}" ]; then
  shared="other work was using the same cores, so latencies and requests by the clock are worse than the server's own; processor time is nearer to the truth"
fi
value() { awk -F '\t' -v name="$2" '$1 == name { print $2 }' "$work/$1.tsv"; }
row() { printf '| %s | %s | %s |\n' "$1" "$(value sqlite "$2")" "$(value postgres "$2")"; }
notes="$work/notes.md"
if [ -n "${NOTES:-}" ]; then cp "$NOTES" "$notes"
elif [ -s "$report" ]; then sed -n '/^## Where the time goes/,$p' "$report" >"$notes"
else : >"$notes"; fi

{
  cat <<TEXT
# Residents under load

Simulated residents go the whole way (start page, access code, postcode or ward, every question, check, send,
confirmation) as a browser without JavaScript does: forms by POST, redirects followed, cookie kept, answers packed with
gzip, a connection and a client address each, so that no rate limit is weakened. Every POST is answered only after its
commit (SQLite: write-ahead log, \`synchronous=FULL\`). In each of $runs runs, $residents residents go first as fast as the server
answers, 64 at a time, then $residents arrive and click at fixed times, at half the rate reached: there, latency counts from when a
request was due, so that a stall is not hidden. At the end the server is killed (SIGKILL) and the database compared with
what was acknowledged, answer by answer. Made by \`server/bench/load.sh\`.

| | |
|---|---|
| date | $date |
| processor | $cpu, $(nproc) cores, shared by server, database and residents |
| compiler | $(rustc --version), release build |
| load | $shared |
| load average | SQLite: $(value sqlite "load average"); PostgreSQL: $(value postgres "load average") |

| | SQLite | PostgreSQL |
|---|--:|--:|
TEXT
  row "page requests a second of the server's processor time, full speed" "full by processor"
  row "the same at half the load" "half by processor"
  row "page requests a second by the clock, full speed" "full by clock"
  row "the same at half the load" "half by clock"
  row "latency at half the load, median, ms" "half p50"
  row "99th percentile, ms" "half p99"
  row "longest, ms" "half max"
  row "99th percentile of POSTs, ms" "half p99 of POSTs"
  row "residents" residents
  row "page requests (POSTs and pages)" requests
  row "page requests a resident" "requests a resident"
  row "POSTs acknowledged" POSTs
  row "complete responses in the database, one a resident" "responses kept"
  row "answers acknowledged" "answers sent"
  row "the same answers in the database" "answers kept"
  row "peak memory of the server" "peak memory"
  row "first view: page, style sheet, icon, with heads" "first view"
  row "a later page, with its head" "later page"
  echo
  echo "Processor time is that of the server's process (utime and stime); PostgreSQL's own is not in it, SQLite's is."
  echo "Values of runs stand side by side. Any difference between what was acknowledged and what is kept ends the script"
  echo "without a report."
  if [ -s "$notes" ]; then echo; cat "$notes"; fi
} >"$report"
say "Written: $report"
