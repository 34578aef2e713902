# Two commands a newcomer needs: `make demo` and `make test`. Everything is built outside the checkout, in
# ${XDG_CACHE_HOME:-~/.cache}/wardwise, unless CARGO_TARGET_DIR says otherwise.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: demo test test-rust test-browser record-accessibility search site build lint help

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | column -t -s "$$(printf '\t')"

demo: ## from a bare checkout to a running site with Luton loaded
	@.ci/demo.sh

test: test-rust test-browser ## all tests, from a bare checkout

test-rust: ## unit, property, reference, store (SQLite and PostgreSQL) and router tests
	@.ci/test-rust.sh

test-browser: ## browser tests: with JavaScript, without, axe, both widths
	@.ci/test-browser.sh

record-accessibility: ## looks at every page and records what the accessibility statement says of it
	@.ci/record-accessibility.sh

search: ## looks for inputs that break a property, with other random inputs each time
	@.ci/search.sh

site: ## style sheets and the browser bundle
	@.ci/tools.sh && .ci/site.sh

lint: ## format, clippy, dependency rules
	@.ci/lint.sh
