#!/usr/bin/env bash
# The size gate: what an island page loads beyond its HTML and style sheet, gzip, must not pass 100 KB; the resident's
# style sheet must leave room in 20 KB for the page.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
size() { cat "$@" | gzip -9 | wc -c; }
bundle=$(($(size "$site/pkg/wardwise.js") + $(size "$site/pkg/wardwise_bg.wasm")))
sheet=$(size "$site/style/resident.css")
echo "islands: $bundle bytes gzip (at most 102400); resident style sheet: $sheet bytes gzip (at most 10240)"
[ "$bundle" -le 102400 ] || { echo "the browser bundle is too large" >&2; exit 1; }
[ "$sheet" -le 10240 ] || { echo "the resident's style sheet is too large" >&2; exit 1; }
