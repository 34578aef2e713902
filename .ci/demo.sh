#!/usr/bin/env bash
# From a bare checkout to a running site with Luton loaded. Later runs keep the data.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
.ci/tools.sh
.ci/site.sh
say "Server (release build; several minutes the first time)"
cargo build --release --package server --bin wardwise --locked
export WARDWISE_SITE_ROOT="${WARDWISE_SITE_ROOT:-$site}" WARDWISE_LOG_FORMAT="${WARDWISE_LOG_FORMAT:-text}" WARDWISE_LOG="${WARDWISE_LOG:-warn}"
exec "$CARGO_TARGET_DIR/release/wardwise" demo --serve
