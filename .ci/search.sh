#!/usr/bin/env bash
# Looks for inputs that break a property: the tests of the pure crates again and again, with other random inputs each time. `make test` takes
# the same inputs every time, so that a commit is judged alike everywhere. ROUNDS (60) says how often.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
.ci/tools.sh test
command -v cargo-nextest >/dev/null || die "cargo-nextest is needed: cargo install --locked cargo-nextest"
unset PROPTEST_RNG_SEED
# Simulations with seeds of their own are slow and the same each time.
exec cargo nextest run --locked --no-fail-fast --stress-count "${ROUNDS:-60}" --status-level fail --final-status-level fail \
  --package survey --package statistics --package exports \
  -E 'not (binary(coverage) | test(nothing_is_recovered) | test(weaker_rules))'
