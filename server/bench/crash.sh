#!/usr/bin/env bash
# Kills the server again and again while simulated residents answer, fills its disk, makes its database read-only, looks
# each time whether everything acknowledged is there, and writes docs/reports/crash.md. SQLite, loopback only; ends by itself.
#
# server/bench/crash.sh DATE [KILLS] [FULL] [READ_ONLY] [SEED]
#   DATE       of the report, such as 2026-11-27
#   KILLS      how often the server is killed (SIGKILL), default 1000
#   FULL       how often its disk is full, default 40; half of them by a limit on the length of its files, and half, where
#              this may mount, on a file system of 24 MB of its own
#   READ_ONLY  how often its database can only be read, default 20; half of them on that file system, mounted read-only
#   SEED       what chance goes by, default 1
# PROGRAM names another program than the release build.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/env.sh
date="${1:?the date of the report, such as 2026-11-27}"
kills="${2:-1000}"
full="${3:-40}"
read_only="${4:-20}"
seed="${5:-1}"
report="${REPORT:-docs/reports/crash.md}"
work="$(mktemp -d "${TMPDIR:-/tmp}/wardwise-crash.XXXXXX")"
mount="$work/small"
trap 'umount "$mount" 2>/dev/null || true; rm -rf "$work"' EXIT
reference="$PWD/server/reference/luton"

if [ ! -s "$site/style/resident.css" ]; then .ci/tools.sh && .ci/site.sh; fi
say "Building"
cargo build --quiet --locked --release --package server --bin wardwise
cargo build --quiet --locked --release --package server --example load
program="${PROGRAM:-$CARGO_TARGET_DIR/release/wardwise}" load="$CARGO_TARGET_DIR/release/examples/load"
export WARDWISE_SITE_ROOT="$site" WARDWISE_SECRET_FILE="$work/key" WARDWISE_LOG=warn

# Residents and faults on a database of their own. Arguments: folder, results, invitations a ward, then the faults.
run() {
  local folder="$1" results="$2" invitations="$3"
  shift 3
  export DATABASE_URL="sqlite://$folder/crash.sqlite?mode=rwc"
  "$program" council import --dir "$reference" >/dev/null
  "$program" wave open --council luton --opens 2020-01-01 --last-day 2099-12-31 --synthetic \
    --invitations-per-ward "$invitations" >"$folder/codes"
  timeout 7200 "$load" crash "$program" "$folder/codes" "$reference/postcodes.csv" "$@" | tee "$results"
}

say "Killed $kills times"
mkdir "$work/kills"
(run "$work/kills" "$work/kills.tsv" 2500 "$kills" 0 0 "$seed" limit)
say "A disk that is full, a database that can only be read"
mkdir "$work/limit"
(run "$work/limit" "$work/limit.tsv" 800 0 "$(( full / 2 ))" "$(( read_only / 2 ))" "$seed" limit)
mkdir "$mount"
if mount -t tmpfs -o size=24m tmpfs "$mount" 2>/dev/null; then
  (run "$mount" "$work/mount.tsv" 300 0 "$(( full - full / 2 ))" "$(( read_only - read_only / 2 ))" "$seed" "$mount/ballast")
else
  say "This may not mount: the part on a file system of its own is left out"
fi

value() { awk -F '\t' -v name="$2" '$1 == name { print $2 }' "$work/$1.tsv" 2>/dev/null; }
row() {
  printf '| %s | %s | %s | %s |\n' "$1" "$(value kills "$2")" "$(value limit "$2")" "$(value mount "$2")"
}
cpu="$(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)"
{
  cat <<TEXT
# What was acknowledged survives

Simulated residents, 24 at a time, two in three by access code and one by open link, answer, leave out, go back, change and
send, as a browser without JavaScript does, on SQLite. Meanwhile the server is killed (SIGKILL) at moments of chance and
started again at once; or no room is left on its disk; or its database can only be read. Whoever gets no answer sends the
same again. After each fault, the response of everybody under way is read with SQL of the check's own and compared with what
they were told; in the end all of them, the number of responses, answers and used invitations, rules that hold of every
response, and SQLite's integrity check. Any difference ends the script without a report. Made by
\`server/bench/crash.sh $date $kills $full $read_only $seed\`.

| | |
|---|---|
| date | $date |
| processor | $cpu, $(nproc) cores, shared by server, residents and ${OTHERS:-nothing else} |
| compiler | $(rustc --version), release build |

| | killed | disk full or read-only, by limits | the same on a file system of 24 MB |
|---|--:|--:|--:|
TEXT
  row "kills (SIGKILL) at moments of chance" kills
  row "disk full" "disk full"
  row "database read-only" "database read-only"
  row "**acknowledged answers lost**" "acknowledged answers lost"
  row "**responses doubled**" "responses doubled"
  row "**half-written**" half-written
  row "journeys, each one complete response in the end" journeys
  row "forms acknowledged" "POSTs acknowledged"
  row "answers kept, all as acknowledged last" "answers kept"
  row "requests without an answer" "requests without an answer"
  row "requests refused with a page that keeps what was sent" "requests refused with a page"
  row "responses looked at after faults" "responses looked at after faults"
  row "kill to ready again, median" "restart to ready"
  row "room to the next answer taken, median" "room to the next answer taken"
  cat <<TEXT

"By limits": a limit on the length of the server's files (RLIMIT_FSIZE) set while it runs, which refuses every write, or every
write that makes the write-ahead log longer; and the database opened with \`mode=ro\`. Each other time the server is killed
while the disk is full. A kill tests the program, not the disk: what has been written to the kernel survives it. That a
commit waits for the disk (\`synchronous=FULL\`) is what \`wardwise doctor\` checks.
TEXT
} >"$report"
say "Written: $report"
