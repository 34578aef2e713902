#!/usr/bin/env bash
# Browser tests against a freshly made demonstration database. Arguments go to Playwright:
#   .ci/test-browser.sh journey --project=js-360
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
.ci/tools.sh test
.ci/site.sh
say "Server for the browser tests"
cargo build --package server --bin wardwise --locked
say "Browser tests"
export WARDWISE_BIN="$CARGO_TARGET_DIR/debug/wardwise" WARDWISE_SITE_ROOT="$site"
export CHROMIUM="${CHROMIUM:-$(command -v chromium)}"
cd end2end && node_modules/.bin/playwright test "$@"
