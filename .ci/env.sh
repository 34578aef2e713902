# Shared by the Makefile's steps: where things are built. Source it from the checkout's root.
cache="${XDG_CACHE_HOME:-$HOME/.cache}/wardwise"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$cache/target}"
tools="$cache/tools"
export PATH="$tools/bin:$HOME/.cargo/bin:$PATH"
site="$CARGO_TARGET_DIR/site"
say() { printf '\n== %s\n' "$*" >&2; }
die() { printf '\nCannot go on: %s\n' "$*" >&2; exit 1; }
