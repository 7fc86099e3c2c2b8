# mig: `make help` lists the targets.
BUILD   ?= build
CC      ?= cc
CFLAGS  ?= -O2 -g
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wvla -Wstrict-prototypes
PACKAGES := json-c sqlite3
CPPFLAGS += -D_GNU_SOURCE -Isrc -I$(BUILD) $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
LDLIBS  += $(shell pkg-config --libs $(PACKAGES) 2>/dev/null)

ROOMS   := base text project syntax catalog facts diff emit lint prove render lsp cli
SOURCES := $(foreach room,$(ROOMS),$(wildcard src/$(room)/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/parser.o $(BUILD)/lexer.o

all: $(BUILD)/mig

$(BUILD)/mig: $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c $(BUILD)/parser.h
	@mkdir -p $(@D)
	$(CC) -std=gnu11 $(WARN) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# The generated sources: -Wconversion and friends don't hold in lemon's and re2c's code.
$(BUILD)/%.o: $(BUILD)/%.c
	$(CC) -std=gnu11 -Wall -Wextra -Wno-unused $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# lemon before re2c: the lexer includes the token numbers.
$(BUILD)/parser.c $(BUILD)/parser.h &: grammar/sql.y
	@mkdir -p $(BUILD)
	lemon -q -d$(BUILD) grammar/sql.y
	mv $(BUILD)/sql.c $(BUILD)/parser.c
	mv $(BUILD)/sql.h $(BUILD)/parser.h

$(BUILD)/lexer.c: grammar/sql.re $(BUILD)/parser.h
	re2c -W --no-generation-date -o $@ $<

# Unit tests link everything but main.
UNIT := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/unit/*.c))
$(UNIT): CPPFLAGS += -Itests
$(BUILD)/unit: $(UNIT) $(filter-out $(BUILD)/src/cli/main.o,$(OBJECTS))
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

check-unit: $(BUILD)/unit
	$(BUILD)/unit tests

# The SARIF that the unit tests expect, against the published schema. Needs npm.
check-sarif:
	npm install --silent --no-save --prefix $(BUILD)/npm ajv@6.12.6 @microsoft/jest-sarif@1.0.0-beta.0
	node tests/render/check_sarif.mjs $(BUILD)/npm tests/render/*.sarif

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(UNIT:.o=.d)
.PHONY: all check-unit check-sarif clean
.DELETE_ON_ERROR:
