#!/usr/bin/env bash
# Builds what browsers load into $CARGO_TARGET_DIR/site: style sheets, and the bundle of the islands.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/env.sh
mkdir -p "$site/pkg" "$site/style"

for sheet in resident studio; do
  if [ ! -e "$site/style/$sheet.css" ] || [ -n "$(find style -maxdepth 1 -name '*.scss' -newer "$site/style/$sheet.css")" ]; then
    say "Style sheet $sheet"
    style/node_modules/.bin/sass --no-source-map --style=compressed "style/$sheet.scss" "$site/style/$sheet.css"
    touch "$site/style/$sheet.css"
  fi
done

say "Browser bundle"
# Never the whole workspace for wasm: a server feature in the browser build would break every island.
cargo build --package client --target wasm32-unknown-unknown --profile wasm-release --locked
wasm="$CARGO_TARGET_DIR/wasm32-unknown-unknown/wasm-release/client.wasm"
if [ "$wasm" -nt "$site/pkg/wardwise_bg.wasm" ]; then
  wasm-bindgen --target web --no-typescript --out-dir "$site/pkg" --out-name wardwise "$wasm"
  # The flags are what rustc's wasm32 target may use by default; without them wasm-opt refuses the file.
  style/node_modules/.bin/wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext \
    --enable-mutable-globals --enable-reference-types --enable-multivalue \
    -o "$site/pkg/wardwise_bg.wasm.small" "$site/pkg/wardwise_bg.wasm"
  mv "$site/pkg/wardwise_bg.wasm.small" "$site/pkg/wardwise_bg.wasm"
fi
