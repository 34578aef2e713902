#!/usr/bin/env bash
# Format, clippy for each feature set apart, licences and advisories, dependency direction.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
say "Format"
cargo fmt --all --check
say "Clippy: the browser's side"
cargo clippy --locked --package client --target wasm32-unknown-unknown -- --deny warnings
cargo clippy --locked --package survey --package statistics --target wasm32-unknown-unknown -- --deny warnings
say "Clippy: the server's side"
cargo clippy --locked --all-targets --package survey --package statistics --package exports --package documents --package migrations --package store --package app --features app/ssr --package server -- --deny warnings
say "Dependency direction"
.ci/dependencies.sh
if [ ! -x "$tools/bin/cargo-deny" ] && ! command -v cargo-deny >/dev/null; then
  say "Installing cargo-deny (a few minutes, once)"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install cargo-deny --version 0.20.2 --locked --root "$tools" --target-dir "$CARGO_TARGET_DIR/tools"
fi
say "Licences, sources, duplicates"
# Builds fetch only what this platform needs; the check looks at the crates of every platform.
cargo fetch --locked
cargo deny --offline check licenses bans sources
