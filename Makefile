# The commands of the house. Tools are installed into build/, at fixed versions,
# and never into go.mod.

HUGO_VERSION        = v0.165.0
STATICCHECK_VERSION = v0.8.2
AXE_VERSION         = 4.14.1
HTML_VALIDATE       = 9.7.1
LIGHTHOUSE_VERSION  = 12.8.2

VALIDATOR = build/html-validate/node_modules/.bin/html-validate

# All packages but the program's own are tested with the race detector; its tests
# run everything once more, as a person does.
RACE = $$(go list ./... | grep -v '/generator$$')
REST = ./generator

.PHONY: build serve test bench lint fuzz lighthouse browser tools clean

build: ## the site, into public/
	go run ./generator build

serve: ## a preview that follows changes, on http://127.0.0.1:8080/
	go run ./generator serve

test: lint browser tools build/bin/hugo build/axe/package/axe.min.js $(VALIDATOR) ## everything
	go test -race -timeout 20m $(RACE)
	go test -timeout 30m $(REST)

lint:
	@unformatted=$$(gofmt -l generator); if [ -n "$$unformatted" ]; then echo "gofmt: $$unformatted"; exit 1; fi
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@$(STATICCHECK_VERSION) ./...

# In memory where there is room, so that the programs are measured and not the
# disk: 400,000 small files are written.
bench: build/bin/hugo ## the figures, beside the stock Hugo on the same content
	TMPDIR=$$(if [ -w /dev/shm ]; then echo /dev/shm; else echo "$${TMPDIR:-/tmp}"; fi) \
	  sh -c 'go test ./generator/site -run "^$$" -bench Figures -benchtime 1x -timeout 60m && \
	  for n in 20000 100000; do SUNBOARD_SEARCH=$$n go test ./generator -run "^TestSearch$$" -count 1 -v -timeout 60m || exit 1; done'

lighthouse: browser build/lighthouse/node_modules/.bin/lighthouse ## the scores of five types of page
	SUNBOARD_LIGHTHOUSE=$(CURDIR)/build/lighthouse/node_modules/.bin/lighthouse go test ./generator -run '^TestLighthouse$$' -count 1 -v

build/lighthouse/node_modules/.bin/lighthouse:
	npm install --silent --no-audit --no-fund --ignore-scripts --prefix build/lighthouse lighthouse@$(LIGHTHOUSE_VERSION)

fuzz: ## every fuzz target, a minute each
	@for p in $$(go list ./generator/...); do \
	  for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
	    echo "$$p $$f"; go test $$p -run '^$$' -fuzz "^$$f$$" -fuzztime 60s || exit 1; \
	  done; \
	done

# The stock hugo, which must make the same site of the same content.
build/bin/hugo:
	GOBIN=$(CURDIR)/build/bin go install github.com/gohugoio/hugo@$(HUGO_VERSION)

# axe-core checks accessibility in the browser. Without npm its test is skipped
# on a person's machine, and fails where CI is set.
build/axe/package/axe.min.js:
	@mkdir -p build/axe
	@if command -v npm >/dev/null; then \
	  cd build/axe && npm pack --silent axe-core@$(AXE_VERSION) && tar -xzf axe-core-$(AXE_VERSION).tgz; \
	else echo "npm is not here: the test of accessibility will be skipped"; fi

# html-validate reads every page as the HTML standard has it; 9.7 is the last that
# Node 18 runs, which Debian has. As with axe, without npm its test is skipped, and
# fails where CI is set.
$(VALIDATOR):
	@mkdir -p build/html-validate
	@if command -v npm >/dev/null; then \
	  npm install --silent --no-audit --no-fund --ignore-scripts --prefix build/html-validate html-validate@$(HTML_VALIDATE); \
	else echo "npm is not here: the test of the pages' HTML will be skipped"; fi

# A browser for the tests: Debian's, where it is missing and we may install it.
browser:
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null; \
	fi

# Programs of others that tests ask what they think of our files: Debian's, as the
# browser. xmllint reads feeds and sitemaps under their published schemas,
# LibreOffice opens the workbooks.
tools:
	@wanted=; for pair in xmllint:libxml2-utils soffice:libreoffice-calc-nogui; do \
	  command -v "$${pair%%:*}" >/dev/null || wanted="$$wanted $${pair#*:}"; \
	done; \
	if [ -n "$$wanted" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends $$wanted >/dev/null; \
	fi

clean:
	rm -rf build public
