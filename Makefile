# `make help` lists the commands. Each sets up what it needs first, in .venv/ alone.

PYTHON ?= python3
PORT ?= 8000
T ?= tests
PYTEST_ARGS ?= -n 2
PYTHONS ?= python3.11 python3.12 python3.13 python3.14
SECONDS ?= 60

py := .venv/bin/python
runtime := .venv/runtime.stamp
testing := .venv/test.stamp
npm_stamp := node_modules/.package-lock.json
node := tests/node/$(npm_stamp)
linting = $(py) -m ruff check . && $(py) -m ruff format --check .
typing = $(py) -m mypy
timed = start=$$(date +%s); $(2) && echo "$(1): $$(( $$(date +%s) - start )) s"
export NO_MKDOCS_2_WARNING := 1
export PYTHON
# Swedish text is read and written alike in every locale.
export PYTHONUTF8 := 1

.PHONY: site demo serve test lint types bless payloads fuzz mutants same exit bench screenshots lock audit clean help

site: $(runtime) ## Check the data and build site/ (JOURKONTAKT_DATA names another data folder)
	@$(py) tools/build.py site

demo: $(runtime) ## Build the invented example data into site-demo/
	@JOURKONTAKT_DATA=examples/demo $(py) tools/build.py site-demo

serve: $(runtime) ## Show the site at http://127.0.0.1:8000/ and rebuild at every change (PORT=8001)
	@$(py) -m watchdog.watchmedo auto-restart --signal SIGTERM -d hooks -R -p '**/*.py' -- \
	  $(py) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: $(testing) $(node) ## Lint, check types and run the tests (T=tests/unit and PYTEST_ARGS="-k dates" choose)
	@$(py) tools/chromium.py
	@$(call timed,lint,$(linting))
	@$(call timed,types,$(typing))
	@$(call timed,tests,$(py) -m pytest $(PYTEST_ARGS) $(T))

lint: $(testing) ## Only the linter and the formatter's check
	@$(linting)

types: $(testing) ## Only the types
	@$(typing)

bless: $(testing) ## Write the expected files of the golden tests anew
	@JOURKONTAKT_BLESS=1 $(py) -m pytest -m golden $(T)
	@git status --short tests hooks

payloads: $(testing) ## Try each payload in every answer of every form (takes minutes)
	@JOURKONTAKT_PAYLOADS=all $(py) -m pytest tests/cases/payloads

fuzz: .venv/fuzz.stamp ## Look for input that makes the code fail (SECONDS=600, TARGET=reader; KEEP=1 keeps the corpus)
	@PYTHONPATH=hooks $(py) -m fuzz.run --seconds $(SECONDS) $(if $(TARGET),--target $(TARGET)) $(if $(KEEP),--keep)

mutants: $(testing) .venv/mutants.stamp ## Show which small faults in the code no test notices (ROOM=values and EVERY=4 choose)
	@$(py) -m tools.mutants $(ROOM) --every $(or $(EVERY),1)

same: ## Build with several Pythons and compare every file (PYTHONS="python3.11 python3.14")
	@$(PYTHON) tools/same.py $(PYTHONS)

exit: $(testing) .venv/bench.stamp ## Build the example site with other publishers and compare every file
	@$(py) -m pytest tests/browser/publishers.py

bench: $(testing) .venv/bench.stamp bench/node/$(npm_stamp) ## Measure the build, the pages in a browser, load and size (BENCHMARKS.md)
	@$(py) -m bench.run
	@$(py) -m bench.page_speed
	@$(py) -m bench.lighthouse
	@$(py) -m bench.load
	@$(py) -m bench.sizes

screenshots: $(testing) ## Take the pictures in .github/pictures/ anew from the example data
	@JOURKONTAKT_DATA=examples/demo $(py) tools/build.py site-demo
	@$(py) -m tools.screenshots site-demo .github/pictures

# A package must have been public for a week before it is locked; in .npmrc that would also hold for what is locked.
compile = .venv/bin/uv pip compile --quiet --no-config --system-certs --upgrade --universal --generate-hashes \
  --python-version 3.11 --exclude-newer "1 week" --no-emit-index-url --custom-compile-command "make lock"
update = $(CURDIR)/.venv/bin/npm update --package-lock-only --min-release-age 7 --loglevel error

lock: .venv/uv.stamp $(testing) ## Lock the newest versions that are at least a week old
	@$(compile) --excludes requirements/unused.in pyproject.toml -o requirements.txt
	@for group in test bench mutants fuzz audit uv; do \
	  $(compile) --group $$group -c requirements.txt -o requirements/$$group.txt || exit 1; done
	@for folder in tests/node bench/node; do (cd $$folder && $(update)) || exit 1; done
	@git diff --stat -- requirements.txt requirements '*/package-lock.json'

audit: $(testing) .venv/audit.stamp ## Look up the locked packages in lists of known vulnerabilities
	@$(py) -m tools.audit

clean: ## Remove what was built, and the caches; .venv stays
	rm -rf site .site.jourkontakt site-demo .site-demo.jourkontakt build .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

# Stamps: what is installed is not installed again until its lock changes, or .venv's Python no longer starts.
ignored := $(shell $(py) -c '' 2>/dev/null || rm -f .venv/*.stamp)

$(runtime): requirements.txt .venv/uv.stamp
	@tools/setup.sh $<
	@touch $@

.venv/uv.stamp: requirements/uv.txt tools/setup.sh
	@tools/setup.sh $<
	@touch $@

.venv/%.stamp: requirements/%.txt $(runtime)
	@tools/setup.sh $<
	@touch $@

# npm writes this file last; the packages are those of the lock, no others.
%/$(npm_stamp): %/package-lock.json | $(testing)
	@echo "Installing $<"
	@cd $* && $(CURDIR)/.venv/bin/npm ci --silent
	@touch $@
