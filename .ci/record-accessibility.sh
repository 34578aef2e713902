#!/usr/bin/env bash
# Looks at every page, as `make test-browser` does, and records what was found in server/reference/accessibility/last_run.json, from which the
# accessibility statement is made. By hand, before a release: docs/accessibility.md. Fails where a page fails, and records that too; where a test broke
# off, nothing is recorded.
set -euo pipefail
cd "$(dirname "$0")/.."
export WARDWISE_RECORD_A11Y="$PWD/server/reference/accessibility/last_run.json"
exec .ci/test-browser.sh "$@"
