/* mig.jsonc; see config.h. The keys stand in one table: name, how it is read,
** which words it may have. */
#include "project/config.h"

#include <regex.h>
#include <stddef.h>
#include <string.h>

typedef struct Reader {
  const Document *document;
  Config *config;
  Str *why;
} Reader;

typedef bool KeyFunction(Reader *reader, const Member *member, size_t offset, const char *const *words);

typedef struct Key {
  Str name;
  KeyFunction *read;
  size_t offset;            /* of its field in Config */
  const char *const *words; /* for read_word: in the order of the enum, ends with NULL */
} Key;

static const Str severities[] = {S_INIT("off"), S_INIT("note"), S_INIT("warning"), S_INIT("error")};
static const char *const targets[] = {"d1", "sqlite", NULL};
static const char *const transactions[] = {"implicit", "explicit", NULL};
static const char *const dates[] = {"text", "epoch", NULL};
static const char *const deploys[] = {"at-once", "rolling", NULL};

static bool wrong_type(Reader *reader, const Member *member, const char *wanted) {
  return document_error(reader->document, member->value->at, reader->why, "\"%.*s\" must be %s", STR_ARG(member->name),
                        wanted);
}

static bool read_text(Reader *reader, const Member *member, size_t offset, const char *const *words) {
  (void)words;
  if (member->value->kind != VALUE_STRING) return wrong_type(reader, member, "a string");
  /* The system would take a path to end there. */
  if (str_find_char(member->value->text, '\0') >= 0) return wrong_type(reader, member, "a string without NUL");
  *(Str *)((char *)reader->config + offset) = member->value->text;
  return true;
}

/* Like read_text, for a value that others judge and report. */
static bool read_version(Reader *reader, const Member *member, size_t offset, const char *const *words) {
  reader->config->target_version_place = document_place(reader->document, member->value->at);
  return read_text(reader, member, offset, words);
}

static bool read_word(Reader *reader, const Member *member, size_t offset, const char *const *words) {
  Buf wanted = buf_new(reader->document->arena);
  for (int i = 0; words[i]; i++) {
    if (member->value->kind == VALUE_STRING && str_eq(member->value->text, str_of(words[i]))) {
      /* The enums of Config are all of int's size. */
      *(int *)((char *)reader->config + offset) = i;
      return true;
    }
    buf_fmt(&wanted, "%s\"%s\"", i ? " or " : "", words[i]);
  }
  return wrong_type(reader, member, buf_done(&wanted).p);
}

static bool ignore(Reader *reader, const Member *member, size_t offset, const char *const *words) {
  (void)reader, (void)member, (void)offset, (void)words;
  return true;
}

static bool read_rules_into(Reader *reader, const Member *member, RuleSettings *rules) {
  if (member->value->kind != VALUE_OBJECT) return wrong_type(reader, member, "an object: {\"fk/unindexed\": \"off\"}");
  for (int32_t i = 0; i < member->value->members.n; i++) {
    const Member *rule = &member->value->members.p[i];
    bool known = false;
    for (int s = 0; s < 4; s++) known = known || str_eq(rule->value->text, severities[s]);
    if (rule->value->kind != VALUE_STRING || !known) {
      Str nearest = str_nearest(rule->value->text, severities, 4);
      return document_error(reader->document, rule->value->at, reader->why,
                            "a severity is \"off\", \"note\", \"warning\" or \"error\"%s%.*s%s",
                            nearest.n ? "; did you mean \"" : "", STR_ARG(nearest), nearest.n ? "\"?" : "");
    }
    *vec_push(reader->document->arena, rules) =
        (RuleSetting){rule->name, rule->value->text, document_place(reader->document, rule->at)};
  }
  return true;
}

static bool read_rules(Reader *reader, const Member *member, size_t offset, const char *const *words) {
  (void)words;
  return read_rules_into(reader, member, (RuleSettings *)((char *)reader->config + offset));
}

/* ORDER name kinds */
static const Str name_kinds[CONFIG_NAMES] = {S_INIT("table"), S_INIT("column"),  S_INIT("index"),
                                             S_INIT("view"),  S_INIT("trigger"), S_INIT("constraint")};

static bool unknown_key(Reader *reader, const Member *member, const Str *names, int32_t count) {
  Str nearest = str_nearest(member->name, names, count);
  if (nearest.n)
    return document_error(reader->document, member->at, reader->why, "unknown key \"%.*s\"; did you mean \"%.*s\"?",
                          STR_ARG(member->name), STR_ARG(nearest));
  return document_error(reader->document, member->at, reader->why, "unknown key \"%.*s\"", STR_ARG(member->name));
}

static bool read_globs(Reader *reader, const Member *member, Strs *files) {
  const Value *value = member->value;
  if (value->kind == VALUE_STRING) *vec_push(reader->document->arena, files) = value->text;
  else if (value->kind != VALUE_ARRAY) return wrong_type(reader, member, "a pattern or a list of patterns");
  for (int32_t i = 0; i < value->items.n; i++) {
    if (value->items.p[i]->kind != VALUE_STRING) return wrong_type(reader, member, "a list of strings");
    *vec_push(reader->document->arena, files) = value->items.p[i]->text;
  }
  return true;
}

static bool read_override(Reader *reader, const Value *value, Override *override) {
  static const Str names[] = {S_INIT("files"), S_INIT("rules")};
  if (value->kind != VALUE_OBJECT)
    return document_error(reader->document, value->at, reader->why, "an override is an object with files and rules");
  for (int32_t i = 0; i < value->members.n; i++) {
    const Member *member = &value->members.p[i];
    bool ok = str_eq(member->name, names[0])   ? read_globs(reader, member, &override->files)
              : str_eq(member->name, names[1]) ? read_rules_into(reader, member, &override->rules)
                                               : unknown_key(reader, member, names, 2);
    if (!ok) return false;
  }
  if (override->files.n) return true;
  return document_error(reader->document, value->at, reader->why, "this override names no files");
}

static bool read_overrides(Reader *reader, const Member *member, size_t offset, const char *const *words) {
  (void)words, (void)offset;
  if (member->value->kind != VALUE_ARRAY) return wrong_type(reader, member, "a list of {files, rules}");
  for (int32_t i = 0; i < member->value->items.n; i++) {
    Override override = {0};
    if (!read_override(reader, member->value->items.p[i], &override)) return false;
    *vec_push(reader->document->arena, &reader->config->overrides) = override;
  }
  return true;
}

/* A configuration may be a stranger's, and the C library makes a copy of what is repeated for each time: ((a{200}){200}){200}
** is eight million, and each + behind a parenthesis makes two. Those that don't nest are multiplied too, which is simpler and
** leaves more than anybody needs. \1, which POSIX has not in extended expressions, would be tried in every way there is. */
#define PATTERN_BYTES_MAX 1000
#define PATTERN_COPIES_MAX 1000

static bool pattern_is_modest(Str pattern) {
  int64_t copies = 1;
  bool modest = pattern.n <= PATTERN_BYTES_MAX;
  for (int32_t i = 0; modest && i < pattern.n; i++) {
    int64_t bound = 0, most = 0;
    char c = pattern.p[i];
    if (c == '\\' && ++i < pattern.n && char_digit(pattern.p[i])) return false;
    if (c == '+' && i > 0 && strchr(")}*+?", pattern.p[i - 1])) copies *= 2;
    modest = copies <= PATTERN_COPIES_MAX;
    if (c != '{') continue;
    while (++i < pattern.n && pattern.p[i] != '}' && bound <= PATTERN_COPIES_MAX) {
      bound = char_digit(pattern.p[i]) ? bound * 10 + (pattern.p[i] - '0') : 0;
      if (bound > most) most = bound;
    }
    copies *= most > 1 ? most : 1;
    modest = copies <= PATTERN_COPIES_MAX;
  }
  return modest;
}

/* Compiled here only to say where it is wrong. */
static bool read_pattern(Reader *reader, const Member *member, Str *pattern) {
  if (member->value->kind != VALUE_STRING) return wrong_type(reader, member, "a regular expression");
  *pattern = member->value->text;
  if (!pattern_is_modest(*pattern))
    return document_error(
        reader->document, member->value->at, reader->why,
        "a pattern has %d bytes at most, its {n} and )+ make %d copies of a part at most, and it has no \\1",
        PATTERN_BYTES_MAX, PATTERN_COPIES_MAX);
  regex_t compiled;
  int error = regcomp(&compiled, pattern->p, REG_EXTENDED | REG_NOSUB);
  if (error == 0) return regfree(&compiled), true;
  char words[128];
  regerror(error, &compiled, words, sizeof words);
  return document_error(reader->document, member->value->at, reader->why, "not a POSIX extended regular expression: %s",
                        words);
}

static bool read_names(Reader *reader, const Member *member, size_t offset, const char *const *words) {
  (void)words, (void)offset;
  if (member->value->kind != VALUE_OBJECT) return wrong_type(reader, member, "an object: {\"table\": \"^[a-z_]+$\"}");
  for (int32_t i = 0; i < member->value->members.n; i++) {
    const Member *name = &member->value->members.p[i];
    int kind = 0;
    while (kind < CONFIG_NAMES && !str_eq(name_kinds[kind], name->name)) kind++;
    if (kind == CONFIG_NAMES) return unknown_key(reader, name, name_kinds, CONFIG_NAMES);
    if (!read_pattern(reader, name, &reader->config->names[kind])) return false;
    reader->config->naming = true;
  }
  return true;
}

static const Key keys[] = {
    {S_INIT("$schema"), ignore, 0, NULL},
    {S_INIT("migrations_dir"), read_text, offsetof(Config, migrations_dir), NULL},
    {S_INIT("migrations_pattern"), read_text, offsetof(Config, migrations_pattern), NULL},
    {S_INIT("migrations_table"), read_text, offsetof(Config, migrations_table), NULL},
    {S_INIT("database"), read_text, offsetof(Config, database), NULL},
    {S_INIT("schema"), read_text, offsetof(Config, schema), NULL},
    {S_INIT("target"), read_word, offsetof(Config, target), targets},
    {S_INIT("target_version"), read_version, offsetof(Config, target_version), NULL},
    {S_INIT("transactions"), read_word, offsetof(Config, transactions), transactions},
    {S_INIT("dates"), read_word, offsetof(Config, dates), dates},
    {S_INIT("deploy"), read_word, offsetof(Config, deploy), deploys},
    {S_INIT("names"), read_names, 0, NULL},
    {S_INIT("rules_dir"), read_text, offsetof(Config, rules_dir), NULL},
    {S_INIT("rules"), read_rules, offsetof(Config, rules), NULL},
    {S_INIT("overrides"), read_overrides, offsetof(Config, overrides), NULL},
};
enum { KEY_COUNT = sizeof keys / sizeof *keys };

static bool read_key(Reader *reader, const Member *member) {
  Str names[KEY_COUNT];
  for (int i = 0; i < KEY_COUNT; i++) {
    names[i] = keys[i].name;
    if (str_eq(names[i], member->name)) return keys[i].read(reader, member, keys[i].offset, keys[i].words);
  }
  return unknown_key(reader, member, names, KEY_COUNT);
}

Config config_default(void) {
  return (Config){.schema = S("schema.sql")};
}

bool config_read(const Document *document, Config *config, Str *why) {
  *config = config_default();
  config->path = document->path;
  Reader reader = {document, config, why};
  Value *root = jsonc_read(document, why);
  if (!root) return false;
  if (root->kind != VALUE_OBJECT) return document_error(document, root->at, why, "the configuration must be an object");
  /* No more than KEY_COUNT are got through. */
  for (int32_t i = 0; i < root->members.n; i++) {
    for (int32_t j = 0; j < i; j++)
      if (str_eq(root->members.p[i].name, root->members.p[j].name))
        return document_error(document, root->members.p[i].at, why, "the key \"%.*s\" stands here twice",
                              STR_ARG(root->members.p[i].name));
    if (!read_key(&reader, &root->members.p[i])) return false;
  }
  if (config->target == TARGET_SQLITE && !value_get(root, "transactions")) config->transactions = TRANSACTIONS_EXPLICIT;
  return true;
}
