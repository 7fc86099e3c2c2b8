# mig: `make help` lists the targets.
BUILD   ?= build
CC      ?= cc
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wvla -Wstrict-prototypes
CPPFLAGS += -D_GNU_SOURCE -Isrc -I$(BUILD)

# SQLite: the system's, or a newer amalgamation (make SQLITE_AMALGAMATION=DIR).
ifdef SQLITE_AMALGAMATION
CPPFLAGS += -I$(SQLITE_AMALGAMATION)
AMALGAMATION := $(BUILD)/sqlite3.o
LDLIBS   += -lpthread -ldl
else
# Asked when used, not when read: `make setup` may install pkg-config first.
CPPFLAGS += $(shell pkg-config --cflags sqlite3 2>/dev/null)
LDLIBS   += $(call at-once,$(shell pkg-config --libs sqlite3 2>/dev/null || echo -lsqlite3))
endif

# Every hook starts mig, so its start is kept short: SQLite's archive where the system has one, and fixed
# addresses, so that nothing is to be loaded and relocated.
at-once = $(patsubst -lsqlite3,$(or $(filter /%,$(shell $(CC) -print-file-name=libsqlite3.a)),-lsqlite3),$1)
CPPFLAGS += -fno-pie
LDLIBS   += -lm -no-pie

# A line a file; `make V=1` shows the commands themselves.
say = $(if $(V),,@printf '  %-6s %s\n' $1 $@ && )

ROOMS   := base text project syntax catalog facts diff emit history lint prove render cli
SOURCES := $(foreach room,$(ROOMS),$(wildcard src/$(room)/*.c))
RULES   := $(sort $(wildcard rules/*/*.sql))
RULE_PARTS := 1 2 3 4
LIBRARY := $(filter-out $(BUILD)/src/cli/main.o,$(SOURCES:%.c=$(BUILD)/%.o)) \
           $(BUILD)/parser.o $(BUILD)/lexer.o $(BUILD)/rules.o $(RULE_PARTS:%=$(BUILD)/rules_%.o) $(AMALGAMATION)
OBJECTS := $(BUILD)/src/cli/main.o $(LIBRARY)

all: $(BUILD)/mig ## the program, build/mig

$(BUILD)/mig: $(OBJECTS)
	$(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c $(BUILD)/parser.h
	@mkdir -p $(@D)
	$(call say,cc)$(CC) -std=gnu11 $(WARN) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# Generated sources, where -Wconversion and friends don't hold.
$(BUILD)/%.o: $(BUILD)/%.c
	$(call say,cc)$(CC) -std=gnu11 -Wall -Wno-unused $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/sqlite3.o: $(SQLITE_AMALGAMATION)/sqlite3.c
	@mkdir -p $(@D)
	$(call say,cc)$(CC) -O2 $(filter -fsanitize%,$(CFLAGS)) -DSQLITE_ENABLE_FTS3 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_SOUNDEX -DSQLITE_ENABLE_UPDATE_DELETE_LIMIT -DSQLITE_ENABLE_MATH_FUNCTIONS -c -o $@ $<

# lemon before re2c: the lexer includes the token numbers.
$(BUILD)/parser.c $(BUILD)/parser.h &: grammar/sql.y grammar/driver.in
	@mkdir -p $(BUILD)
	$(call say,lemon)lemon -q -Tgrammar/driver.in -d$(BUILD) grammar/sql.y
	@mv $(BUILD)/sql.c $(BUILD)/parser.c
	@mv $(BUILD)/sql.h $(BUILD)/parser.h

# The automaton's tables, written out; see grammar/driver.in.
$(BUILD)/unrolled.h: $(BUILD)/parser.c
	@$(CC) -DUNROLL -w -Isrc -I$(BUILD) -o $(BUILD)/unroll $<
	@$(BUILD)/unroll >$@
$(BUILD)/parser.o: $(BUILD)/unrolled.h

# The kinds of tokens by number, in the words of the grammar.
$(BUILD)/token_names.h: $(BUILD)/parser.h
	@awk '$$2 ~ /^TK_/ {printf "[%s] = S_INIT(\"%s\"),\n", $$3, substr($$2, 4)}' $< >$@
$(BUILD)/src/syntax/expected.o: $(BUILD)/token_names.h

$(BUILD)/lexer.c: grammar/sql.re $(BUILD)/parser.h
	$(call say,re2c)re2c -W --no-generation-date -o $@ $<

# The rules, compiled in.
EMBED := $(patsubst %.c,$(BUILD)/%.o,src/embed.c src/embed_needs.c src/lint/contract.c src/lint/needs.c src/lint/needs_values.c src/lint/needs_whole.c src/lint/rule.c $(wildcard src/base/*.c src/text/*.c src/syntax/*.c)) \
         $(BUILD)/parser.o $(BUILD)/lexer.o
$(BUILD)/embed: $(EMBED)
	$(call say,ld)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lm -no-pie

# Their code in parts, which are compiled side by side.
$(BUILD)/rules.c $(RULE_PARTS:%=$(BUILD)/rules_%.c): $(BUILD)/embed $(RULES) $(wildcard rules rules/*/)
	$(call say,embed)$(BUILD)/embed $(or $(patsubst rules_%.c,%,$(filter-out rules.c,$(@F))),0) $(words $(RULE_PARTS)) $(RULES) >$@.part
	@mv $@.part $@

# Both set-up commands use all processors, unless the caller said how many.
at-work = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc))

setup: ## installs missing packages (Debian's, with sudo where needed)
	@tools/setup

try: setup ## builds mig and runs lint, diff and schema on the example project
	@$(MAKE) --no-print-directory $(at-work) all
	@tools/try $(BUILD)/mig

include tests/tests.mk

debug: ## build/debug/mig: no optimisation, all symbols
	@$(MAKE) --no-print-directory BUILD=build/debug CFLAGS="-O0 -g3" all

SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
check-asan: ## the suite under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(MAKE) --no-print-directory BUILD=build/asan CFLAGS="$(SANITIZE)" LDFLAGS="$(SANITIZE)" check

install: all ## installs the program, its man page and completions below PREFIX
	tools/install $(BUILD)/mig "$(DESTDIR)$(PREFIX)"

static: ## build/static/mig: one file that runs on any Linux of this processor
	@$(MAKE) --no-print-directory BUILD=build/static LDFLAGS=-static all

dist: static ## the archives of a release: sources, and the static program with man page and completions
	tools/dist build/static/mig $(BUILD)

# What the front end takes in process.
$(BUILD)/bench/tokenizer.o: CPPFLAGS += -w
$(BUILD)/bench/speed.o: CPPFLAGS += $(if $(AMALGAMATION),-DTOKENIZER)
$(BUILD)/speed: $(BUILD)/bench/speed.o $(if $(AMALGAMATION),$(BUILD)/bench/tokenizer.o) $(filter-out $(AMALGAMATION),$(LIBRARY))
	$(call say,link)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

bench: all $(BUILD)/speed ## measures mig against what is installed; writes bench/RESULTS.md
	bench/run $(BUILD) $(BENCH_NPM)

bench-profile: all ## where mig's time goes, room by room (needs perf)
	@bench/profile $(BUILD)

format: ## clang-format over all sources
	@tools/setup clang-format
	clang-format -i $(wildcard src/*.c src/*/*.c src/*/*.h tests/*.c tests/*/*.c tests/*/*.h)

check-rooms: ## no room includes a header of a higher one
	@awk -f tools/rooms.awk $(wildcard src/*/*.c src/*/*.h)

figures: ## lengths of functions, actions and files, shares of comments
	@awk -f tools/figures.awk grammar/sql.y $(wildcard src/*/*.c src/*/*.h)

clean: ## removes build/
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.* ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

-include $(OBJECTS:.o=.d) $(EMBED:.o=.d)
.PHONY: all setup try debug check-asan install static dist bench bench-profile format check-rooms figures clean help
.DELETE_ON_ERROR:
