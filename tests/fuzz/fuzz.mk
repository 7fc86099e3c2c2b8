# Fuzzing: `make fuzz T=60`, `make fuzz TARGET=lint T=600`, `make fuzz-afl TARGET=parse T=600`.
FUZZ_BUILD := build/fuzz
FUZZ_FLAGS := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
FUZZ_CASES := $(filter-out tests/fuzz/libfuzzer.c tests/fuzz/main.c,$(wildcard tests/fuzz/*.c))
FUZZ       := $(FUZZ_CASES:%.c=$(BUILD)/%.o)
FUZZ_ENDS  := $(BUILD)/tests/fuzz/libfuzzer.o $(BUILD)/tests/fuzz/main.o
$(FUZZ) $(FUZZ_ENDS): CPPFLAGS += -Itests/fuzz
T ?= 60

$(BUILD)/words.def: tests/fuzz/words tests/fuzz/words.txt grammar/sql.re
	@mkdir -p $(@D)
	tests/fuzz/words c >$@
$(BUILD)/tests/fuzz/mutate.o: $(BUILD)/words.def

# The finds of earlier runs, replayed by `make check`; with AFL++'s compiler its entry.
$(BUILD)/finds: $(BUILD)/tests/fuzz/main.o $(FUZZ) $(LIBRARY)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/fuzz: $(BUILD)/tests/fuzz/libfuzzer.o $(FUZZ) $(LIBRARY)
	$(CC) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(LDLIBS)

fuzz: ## fuzzes each target (or TARGET=) for T seconds with libFuzzer; needs clang
	@$(MAKE) --no-print-directory BUILD=$(FUZZ_BUILD) CC="$(if $(findstring clang,$(CC)),$(CC),clang)" \
	  CFLAGS="$(FUZZ_FLAGS) -fsanitize=fuzzer-no-link" LDFLAGS="$(FUZZ_FLAGS)" $(FUZZ_BUILD)/fuzz $(FUZZ_BUILD)/finds
	@tests/fuzz/fuzz $(FUZZ_BUILD) $(T) $(TARGET)

fuzz-afl: ## the same with AFL++ (Debian: afl++), one TARGET
	@AFL_USE_ASAN=1 $(MAKE) --no-print-directory BUILD=build/afl CC=afl-clang-fast CFLAGS="-O1 -g" build/afl/finds
	@tests/fuzz/afl build/afl $(T) $(or $(TARGET),parse)

-include $(FUZZ:.o=.d) $(FUZZ_ENDS:.o=.d)
.PHONY: fuzz fuzz-afl

check: $(BUILD)/finds $(BUILD)/alloc $(BUILD)/fail.so

# Failures on order: of SQLite's allocations in process, of the C library's calls by LD_PRELOAD.
$(BUILD)/alloc: $(BUILD)/tests/hostile/alloc.o $(LIBRARY)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)
$(BUILD)/fail.so: tests/hostile/fail.c
	@mkdir -p $(@D)
	$(CC) -O1 -shared -fPIC -o $@ $<

check-alloc: $(BUILD)/mig $(BUILD)/alloc $(BUILD)/fail.so ## every allocation fails once; tests/hostile/memory.sh tries some of them
	@ALLOC_STRIDE=1 tests/hostile/run $(BUILD) memory

check-analysers: $(BUILD)/mig ## cppcheck, clang-tidy and gcc -fanalyzer, as far as installed
	@tools/analyse $(BUILD)

check-tight: ## the suite with vectors, maps and texts that begin with room for one and move at each growth
	@$(MAKE) --no-print-directory BUILD=build/tight CFLAGS="-O1 -g -DTIGHT" check

check-valgrind: $(BUILD)/mig $(BUILD)/unit $(BUILD)/fail.so ## the unit tests and parts of the suite (PARTS="cli fix") under valgrind's memcheck
	@tests/valgrind $(BUILD) $(PARTS)

MEMORY := -O1 -g -fno-omit-frame-pointer -fsanitize=memory
check-msan: ## the example project under MemorySanitizer; needs clang and SQLITE_AMALGAMATION=DIR, for SQLite is built along
	@$(MAKE) --no-print-directory BUILD=build/msan CC="$(if $(findstring clang,$(CC)),$(CC),clang)" CFLAGS="$(MEMORY)" \
	  LDFLAGS="$(MEMORY)" build/msan/mig
	build/msan/mig lint
	build/msan/mig schema --check
	build/msan/mig diff empty '' --sql >/dev/null

coverage: ## lines and branches that the suite runs through: build/cov/coverage/index.html; needs lcov
	@tests/coverage
.PHONY: check-alloc check-analysers check-tight check-valgrind check-msan coverage
