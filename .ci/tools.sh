#!/usr/bin/env bash
# Installs what building the site needs: the wasm target, wasm-bindgen at the version of Cargo.lock, sass and wasm-opt.
# With the argument "test": also Chromium, PostgreSQL and the browser test packages.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh

command -v cargo >/dev/null || die "Rust is not installed. Install rustup (https://rustup.rs), then run this again."
command -v npm >/dev/null || die "Node.js 20 or later with npm is not installed. Install it (https://nodejs.org), then run this again."
command -v cc >/dev/null || die "A C compiler is not installed. On Debian or Ubuntu: sudo apt-get install build-essential"
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' || die "Node.js is older than 20."

if command -v rustup >/dev/null && ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
  say "Adding the wasm32 target"
  rustup target add wasm32-unknown-unknown
fi

wanted=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
if [ "$(wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $wanted" ]; then
  say "Installing wasm-bindgen $wanted (a few minutes, once)"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install wasm-bindgen-cli --version "$wanted" --root "$tools" --target-dir "$CARGO_TARGET_DIR/tools" --force
fi

# npm ci only where the lock file is newer than what it installed.
packages() {
  if [ ! -e "$1/node_modules/.installed" ] || [ "$1/package-lock.json" -nt "$1/node_modules/.installed" ]; then
    say "Installing the packages of $1/"
    (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund >&2)
    touch "$1/node_modules/.installed"
  fi
}
packages style

[ "${1:-}" = test ] || exit 0
packages end2end
missing=()
command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || missing+=(chromium)
{ command -v initdb && command -v postgres; } >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing ${missing[*]}"
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
  else
    die "the tests need ${missing[*]}. On Debian or Ubuntu: sudo apt-get install ${missing[*]}"
  fi
fi
