/* The project room: tests/project holds patterns, the order of names, configurations
** and what is read from them, and migrations of other tools with what is replayed. */
#include "unit/unit.h"

#include "base/sha256.h"
#include "project/dialects.h"
#include "project/disk.h"
#include "project/glob.h"
#include "project/load.h"
#include "project/memory.h"
#include "project/order.h"
#include "project/value.h"

static Str read_test(Test *test, const char *path) {
  Str text = S(""), why = S("");
  Files *files = disk_files(test->perm, str_fmt(test->perm, "%s/", test->folder));
  test_check(test, files->read(files, test->perm, str_of(path), &text, &why), path);
  return text;
}

/* Calls `each` with every file of a folder that ends so. */
static void for_files(Test *test, const char *folder, Str end, void (*each)(Test *test, const char *path)) {
  Strs names = {0};
  Str why;
  Files *files = disk_files(test->perm, str_fmt(test->perm, "%s/", test->folder));
  test_check(test, files->list(files, test->perm, str_of(folder), &names, &why), folder);
  for (int32_t i = 0; i < names.n; i++)
    if (str_ends(names.p[i], end)) each(test, str_fmt(test->perm, "%s/%.*s", folder, STR_ARG(names.p[i])).p);
}

static void check_globs(Test *test) {
  for (Str rest = read_test(test, "project/glob.txt"); rest.n;) {
    Str line = str_line(&rest), wanted = line;
    if (str_starts(line, S("#"))) continue;
    Str pattern = str_cut(&wanted, '\t'), path = str_cut(&wanted, '\t');
    bool matches = glob_match(*test->scratch, pattern, path);
    test_check(test, matches == str_eq(wanted, S("yes")), str_fmt(test->perm, "glob %.*s", STR_ARG(line)).p);
  }
}

static void check_order(Test *test) {
  Strs names = {0};
  for (Str rest = read_test(test, "project/order.txt"); rest.n;) {
    Str line = str_line(&rest);
    if (!str_starts(line, S("#"))) *vec_push(test->perm, &names) = line;
  }
  for (int32_t i = 0; i < names.n; i++)
    for (int32_t j = 0; j < names.n; j++) {
      int order = order_compare(names.p[i], names.p[j]), wanted = (i > j) - (i < j);
      bool same = (order > 0) - (order < 0) == wanted;
      test_check(test, same, str_fmt(test->perm, "order %.*s %.*s", STR_ARG(names.p[i]), STR_ARG(names.p[j])).p);
    }
}

static void write_value(Buf *buf, const Value *value, int depth) {
  static const char *const kinds[] = {"null", "boolean", "number", "string", "array", "object"};
  if (value->kind == VALUE_BOOLEAN) buf_str(buf, value->boolean ? S("true") : S("false"));
  else buf_str(buf, str_of(kinds[value->kind]));
  if (value->text.n && value->kind != VALUE_BOOLEAN) buf_char(buf, ' '), buf_json(buf, value->text);
  buf_fmt(buf, " @%d\n", value->at);
  for (int32_t i = 0; i < value->items.n; i++) {
    buf_repeat(buf, ' ', 2 * depth + 2);
    write_value(buf, value->items.p[i], depth + 1);
  }
  for (int32_t i = 0; i < value->members.n; i++) {
    buf_repeat(buf, ' ', 2 * depth + 2);
    buf_json(buf, value->members.p[i].name);
    buf_fmt(buf, " @%d: ", value->members.p[i].at);
    write_value(buf, value->members.p[i].value, depth + 1);
  }
}

static void check_config(Test *test, const char *path) {
  Document document = {test->perm, str_of(path), read_test(test, path)};
  Str why = S("");
  Value *value = str_ends(document.path, S(".toml")) ? toml_read(&document, &why) : jsonc_read(&document, &why);
  Buf buf = buf_new(test->perm);
  if (value) write_value(&buf, value, 0);
  else buf_fmt(&buf, "%.*s\n", STR_ARG(why));
  test_file(test, str_fmt(test->perm, "%s.value", path).p, buf_done(&buf));
  /* Wherever it is cut off, it is read or refused with a place. */
  bool told = true;
  for (int32_t n = 0; n < document.text.n; n++) {
    Document part = {test->perm, document.path, str_dup(test->perm, str_sub(document.text, 0, n))};
    value = str_ends(document.path, S(".toml")) ? toml_read(&part, &why) : jsonc_read(&part, &why);
    told = told && (value || str_starts(why, str_concat(test->perm, document.path, S(":"))));
  }
  test_check(test, told, str_fmt(test->perm, "every beginning of %s", path).p);
}

static void check_forward(Test *test, const char *path) {
  Markers markers;
  Str text = read_test(test, path), forward = dialect_forward(test->perm, text, &markers);
  test_check(test, forward.n == text.n && forward.p[forward.n] == 0, "a replayed text keeps its length");
  for (int32_t i = 0; i < text.n && i < forward.n; i++)
    if (forward.p[i] != text.p[i] && forward.p[i] != ' ') test_check(test, false, "only spaces replace what is hidden");
  test_file(test, str_fmt(test->perm, "%s.forward", path).p, forward);
}

/* A project in memory, an editor's buffer over it. */
static void check_memory(Test *test) {
  Files *below = memory_files(test->perm, NULL), *files = memory_files(test->perm, below);
  Project project = {0};
  Loaded loaded;
  Str why = S("");
  memory_put(below, S("wrangler.toml"), S("[[d1_databases]]\nbinding = \"DB\"\nmigrations_dir = \"./m\"\n"));
  memory_put(below, S("m/0001_a.sql"), S("old"));
  memory_put(below, S("m/0002_b.sql"), S("kept"));
  memory_put(files, S("m/0001_a.sql"), S("new"));
  test_check(test, project_read(test->perm, files, (ProjectChoice){S(""), S("")}, &project, &why), "project_read");
  test_check(test, project_load(&project, test->perm, S(""), &loaded, &why), "project_load");
  test_check(test, loaded.migrations.n == 2, "both migrations are there");
  if (loaded.migrations.n != 2) return;
  test_check(test, str_eq(loaded.migrations.p[0].text, S("new")), "the buffer wins");
  test_check(test, str_eq(loaded.migrations.p[1].text, S("kept")), "the rest shows through");
  test_check(test, project_load(&project, test->perm, S("1"), &loaded, &why) && loaded.migrations.n == 1, "up to 1");
  test_check(test, !project_load(&project, test->perm, S("3"), &loaded, &why), "there is no 3");
  Strs names;
  Str text;
  static const char *const folders[] = {"m", "m/", "."};
  for (int i = 0; i < 3; i++)
    test_check(test, files->list(files, test->perm, str_of(folders[i]), &names, &why) && names.n == 2, folders[i]);
  test_check(test, !files->list(files, test->perm, S("absent"), &names, &why) && !names.n, "no such folder");
  test_check(test,
             files->exists(files, *test->scratch, S("m")) && files->exists(files, *test->scratch, S("m/0002_b.sql")) &&
                 !files->exists(files, *test->scratch, S("m/0002_")),
             "what exists");
  test_check(test, !files->read(files, test->perm, S("absent"), &text, &why), "no such file");
  test_check(test,
             files->replace(files, test->perm, S("m/0002_b.sql"), S("newer"), &why) &&
                 files->read(files, test->perm, S("m/0002_b.sql"), &text, &why) && str_eq(text, S("newer")),
             "replaced");
}

static void check_ranges(Test *test) {
  static const struct {
    Str spec, from, to;
    bool range;
  } cases[] = {
      {S_INIT("1..2"), S_INIT("1"), S_INIT("2"), true},
      {S_INIT("..2"), S_INIT(""), S_INIT("2"), true},
      {S_INIT("git:HEAD~3.."), S_INIT("git:HEAD~3"), S_INIT(""), true},
      {S_INIT("git:a..git:b:0004"), S_INIT("git:a"), S_INIT("git:b:0004"), true},
      {S_INIT("git:a..b"), S_INIT("git:a"), S_INIT("git:b"), true},
      {S_INIT("git:a..3"), S_INIT("git:a"), S_INIT("3"), true},
      {S_INIT("git:a..empty"), S_INIT("git:a"), S_INIT("empty"), true},
      {S_INIT("../a..../b"), S_INIT("../a"), S_INIT("../b"), true},
      {S_INIT("../a"), S_INIT(""), S_INIT(""), false},
      {S_INIT("a/.."), S_INIT(""), S_INIT(""), false},
      {S_INIT("a/../b"), S_INIT(""), S_INIT(""), false},
      {S_INIT(".."), S_INIT(""), S_INIT(""), false},
      {S_INIT("../.."), S_INIT(""), S_INIT(""), false},
      {S_INIT("a.b.c"), S_INIT(""), S_INIT(""), false},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Str from = S(""), to = S("");
    bool range = source_range(test->perm, cases[i].spec, &from, &to);
    bool right = range == cases[i].range && str_eq(from, cases[i].from) && str_eq(to, cases[i].to);
    test_check(test, right, str_fmt(test->perm, "range %.*s", STR_ARG(cases[i].spec)).p);
  }
}

/* The standard's examples (FIPS 180-4, RFC 4231 case 2) by their first four bytes. */
static void check_sha256(Test *test) {
  Sha256 empty = sha256(*test->scratch, S("")), abc = sha256(*test->scratch, S("abc"));
  Sha256 long_one =
      sha256(*test->scratch, S("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopqabcdbcdecdefdefgefghfghighij"));
  Sha256 hmac = sha256_hmac(*test->scratch, S("Jefe"), S("what do ya want for nothing?"));
  test_check(test, empty.bytes[0] == 0xe3 && empty.bytes[1] == 0xb0 && empty.bytes[31] == 0x55, "sha256 of nothing");
  test_check(test, abc.bytes[0] == 0xba && abc.bytes[1] == 0x78 && abc.bytes[31] == 0xad, "sha256 of abc");
  test_check(test, long_one.bytes[0] != abc.bytes[0], "sha256 over two blocks");
  test_check(test, hmac.bytes[0] == 0x5b && hmac.bytes[1] == 0xdc && hmac.bytes[31] == 0x43, "hmac");
}

void test_project(Test *test) {
  check_globs(test);
  check_order(test);
  check_ranges(test);
  check_memory(test);
  check_sha256(test);
  for_files(test, "project/config", S(".toml"), check_config);
  for_files(test, "project/config", S(".jsonc"), check_config);
  for_files(test, "project/forward", S(".sql"), check_forward);
}
