#!/usr/bin/env bash
# Runs the accessibility tests and records what they found in server/reference/accessibility/last_run.json, from which
# the accessibility statement is made. The record is part of the source: run this before a release and commit it.
set -euo pipefail
cd "$(dirname "$0")/.."
WARDWISE_AXE_RECORD=$(mktemp)
export WARDWISE_AXE_RECORD
trap 'rm -f "$WARDWISE_AXE_RECORD"' EXIT
# A violation fails the tests, and is recorded all the same: the statement says what is.
.ci/test-browser.sh a11y || failed=1
node .ci/axe-summary.mjs "$WARDWISE_AXE_RECORD" > server/reference/accessibility/last_run.json.new
mv server/reference/accessibility/last_run.json.new server/reference/accessibility/last_run.json
exit "${failed:-0}"
