#!/usr/bin/env bash
# All Rust tests; the store's on SQLite and on a PostgreSQL that lives as long as the run.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
.ci/tools.sh test
run() {
  if command -v cargo-nextest >/dev/null; then cargo nextest run --locked --no-fail-fast "$@"; else cargo test --locked --no-fail-fast "$@"; fi
}
# The inputs of property tests are the same for everybody, so that a failure is of the change; `make search` looks for others.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-1}"
say "Rust tests"
packages=(--package survey --package statistics --package exports --package documents --package migrations --package store --package app --package server --features app/ssr)
server/store/with-postgres.sh bash -c "$(declare -f run); run ${packages[*]}"
say "Documentation examples"
# The same packages and features as above: nothing is compiled again for want of a feature.
cargo test --locked --doc "${packages[@]}"
