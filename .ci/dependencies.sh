#!/usr/bin/env bash
# Holds the direction of dependencies: client → app → survey; server → app, store, statistics, exports, documents, migrations;
# store, exports, documents → survey (and store → migrations). Pages never see the database; numbers never see pages.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
failed=0
# allowed CRATE "CRATES IT MAY NAME"
allowed() {
  local found
  found=$(cargo metadata --format-version 1 --no-deps --locked | node -e '
    const own = JSON.parse(require("fs").readFileSync(0, "utf8")).packages;
    const names = new Set(own.map((p) => p.name));
    const crate = own.find((p) => p.name === process.argv[1]);
    console.log(crate.dependencies.filter((d) => d.kind !== "dev" && names.has(d.name)).map((d) => d.name).join(" "));
  ' "$1")
  for name in $found; do
    case " $2 " in *" $name "*) ;; *) echo "$1 must not depend on $name" >&2; failed=1 ;; esac
  done
}
allowed survey ""
allowed statistics ""
allowed migrations ""
allowed app "survey"
allowed client "app"
allowed store "survey migrations"
allowed exports "survey"
allowed documents "survey"
allowed server "app store statistics exports documents migrations survey"
for banned in sea-orm sqlx axum tokio; do
  if cargo tree --package app --features ssr --edges normal --prefix none --locked 2>/dev/null | grep -q "^$banned v"; then
    # Leptos itself may bring tokio for its own server side; the database and the web server never.
    [ "$banned" = tokio ] || { echo "app must not see $banned" >&2; failed=1; }
  fi
done
exit $failed
