# The suite. `make test` sets up what is missing first; `make check` only runs.

setup-tests:
	@tools/setup pre-commit

test: setup-tests ## sets up, builds and passes the suite: "N passed, N failed"
	@$(MAKE) --no-print-directory $(at-work) check

# Unit tests and data-driven ones link everything but main.
UNIT := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/unit/*.c))
$(UNIT): CPPFLAGS += -Itests
$(BUILD)/unit: $(UNIT) $(LIBRARY)
	$(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

check: $(BUILD)/mig $(BUILD)/unit $(BUILD)/growth $(BUILD)/pairs $(BUILD)/referee $(BUILD)/messages check-rooms ## the suite, with what is installed
	@tests/run $(BUILD)

# The SARIF that the unit tests expect, against the published schema. Needs npm.
check-sarif: ## SARIF against the published schema
	npm install --silent --no-save --prefix $(BUILD)/npm ajv@6.12.6 @microsoft/jest-sarif@1.0.0-beta.0
	node tests/render/check_sarif.mjs $(BUILD)/npm tests/render/*.sarif

test-d1: $(BUILD)/mig ## mig's word against D1 as wrangler runs it here. Needs npm and Node 20
	tests/d1/check $(BUILD)

# What wrangler makes of files before it sends them. Needs npm.
check-wrangler: $(BUILD)/mig ## mig parse --wrangler against wrangler's own splitter
	npm install --silent --no-save --prefix $(BUILD)/npm wrangler@4.164.0
	node tests/wrangler/measure.mjs $(abspath $(BUILD))/npm $(BUILD)/mig

# What D1 takes, measured anew on the workerd of every profile. Needs npm.
WORKERD = $(shell awk -F'"' '/^D1_PROFILE/ {print $$4}' src/facts/d1.def)
d1-facts: ## src/facts/d1.def against D1 itself, in each version that it names
	npm install --silent --no-save --prefix $(BUILD)/npm/miniflare miniflare@4.20260426.0
	for version in $(WORKERD); do npm install --silent --no-save --prefix $(BUILD)/npm/workerd-$$version workerd@$$version; done
	node tools/d1_facts.mjs $(abspath $(BUILD))/npm

-include $(UNIT:.o=.d)
.PHONY: setup-tests test check test-d1 check-sarif check-wrangler d1-facts

# mig's catalog against SQLite, statement by statement.
REFEREE := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/referee/*.c))
$(REFEREE): CPPFLAGS += -Itests/referee
$(BUILD)/referee: $(REFEREE) $(LIBRARY)
	$(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)
fuzz-replay: $(BUILD)/referee ## a minute of random histories, compared with SQLite after every statement
	$(BUILD)/referee --seconds 60 $(SEED)
-include $(REFEREE:.o=.d)
.PHONY: fuzz-replay

# How the work of rules grows: rows visited, without a clock.
GROWTH := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/growth/*.c))
$(GROWTH): CPPFLAGS += -Itests/growth
$(BUILD)/growth: $(GROWTH) $(LIBRARY)
	$(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)
check-rules: $(BUILD)/growth ## no rule is quadratic: rows visited on N and 2 N tables, and plans
	@$(BUILD)/growth
bench-rules: $(BUILD)/growth ## each rule's time at 100, 1,000 and 10,000 tables
	@$(BUILD)/growth --time
-include $(GROWTH:.o=.d)
.PHONY: check-rules bench-rules

# What SQLite itself says of the messages' cases.
$(BUILD)/messages: $(BUILD)/tests/messages/sqlite.o $(AMALGAMATION)
	$(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)
-include $(BUILD)/tests/messages/sqlite.d
uncovered-messages: ## which of SQLite's messages no case of tests/messages/ raises; needs SQLITE_AMALGAMATION
	@awk -f tests/messages/uncovered.awk tests/messages/sqlite-*.txt $(SQLITE_AMALGAMATION)/sqlite3.c
.PHONY: uncovered-messages

include tests/fuzz/fuzz.mk

# Pairs of schemas with rows, migrated and compared.
$(BUILD)/pairs: $(BUILD)/tests/pairs/generate.o
	$(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)
fuzz-diff: $(BUILD)/mig $(BUILD)/pairs ## a thousand random migrations with rows, carried out and compared
	@tests/pairs/run $(BUILD) $(or $(SEED),1000) 1000
-include $(BUILD)/tests/pairs/generate.d
.PHONY: fuzz-diff
