/* wrangler's configuration; see wrangler.h. Only what concerns D1 is looked at,
** and loosely: wrangler itself judges its file. The keys and their defaults are
** those of D1's documentation (https://developers.cloudflare.com/d1/reference/migrations/). */
#include "project/wrangler.h"

Str wrangler_path(Arena *arena, Str path) {
  Str copy = str_dup(arena, path);
  for (int32_t i = 0; i < copy.n; i++)
    if (copy.p[i] == '\\') ((char *)copy.p)[i] = '/';
  while (str_starts(copy, S("./"))) {
    copy = str_from(copy, 2);
    while (str_starts(copy, S("/"))) copy = str_from(copy, 1);
  }
  while (copy.n > 1 && copy.p[copy.n - 1] == '/') copy.n--;
  return str_eq(copy, S(".")) ? S("") : copy;
}

bool wrangler_pattern(Str folder, Str pattern, Str *below) {
  *below = pattern;
  if (folder.n == 0) return true;
  if (!str_starts(pattern, folder) || pattern.n <= folder.n + 1 || pattern.p[folder.n] != '/') return false;
  *below = str_from(pattern, folder.n + 1);
  return true;
}

/* null stands for the default, as with wrangler. */
static const Value *given(const Value *entry, const char *key) {
  const Value *value = value_get(entry, key);
  return value && value->kind != VALUE_NULL ? value : NULL;
}

/* What says where migrations are must be understood: with the default in its place other files would be read. A pattern
** that is no string wrangler itself passes over. */
static bool check_entry(const Document *document, const Value *entry, Str *why) {
  static const char pattern_key[] = "migrations_pattern";
  static const char *const keys[] = {"migrations_dir", "migrations_table", pattern_key};
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    const Value *value = given(entry, keys[i]);
    bool text = value && value->kind == VALUE_STRING;
    if (text ? str_find_char(value->text, '\0') < 0 : !value || keys[i] == pattern_key) continue;
    return document_error(document, value->at, why, "\"%s\" must be a string%s", keys[i], text ? " without NUL" : "");
  }
  return true;
}

static bool read_database(const Document *document, const Value *entry, Str environment, Database *database, Str *why) {
  Arena *arena = document->arena;
  Str folder = value_string(entry, "migrations_dir"), table = value_string(entry, "migrations_table");
  const Value *pattern = given(entry, "migrations_pattern");
  *database = (Database){
      .binding = value_string(entry, "binding"),
      .name = value_string(entry, "database_name"),
      .id = value_string(entry, "database_id"),
      .preview_id = value_string(entry, "preview_database_id"),
      .migrations_dir = wrangler_path(arena, given(entry, "migrations_dir") ? folder : S("migrations")),
      .migrations_table = table.n ? table : S("d1_migrations"),
      .environment = environment,
  };
  if (!check_entry(document, entry, why)) return false;
  if (!pattern || pattern->kind != VALUE_STRING) return true;
  if (!given(entry, "migrations_dir"))
    return document_error(document, pattern->at, why, "migrations_pattern needs migrations_dir beside it");
  if (wrangler_pattern(database->migrations_dir, wrangler_path(arena, pattern->text), &database->migrations_pattern))
    return true;
  return document_error(document, pattern->at, why, "migrations_pattern must begin with migrations_dir: \"%.*s/…\"",
                        STR_ARG(database->migrations_dir));
}

static bool read_databases(const Document *document, const Value *holder, Str environment, Databases *databases,
                           Str *why) {
  const Value *entries = value_get(holder, "d1_databases");
  for (int32_t i = 0; entries && i < entries->items.n; i++) {
    Database database;
    if (entries->items.p[i]->kind != VALUE_OBJECT) continue;
    if (!read_database(document, entries->items.p[i], environment, &database, why)) return false;
    *vec_push(document->arena, databases) = database;
  }
  return true;
}

static bool unknown_environment(const Document *document, const Value *environments, Str environment, Str *why) {
  VEC(Str) names = {0};
  for (int32_t i = 0; environments && i < environments->members.n; i++)
    *vec_push(document->arena, &names) = environments->members.p[i].name;
  Str nearest = str_nearest(environment, names.p, names.n);
  *why = str_fmt(document->arena, "%.*s: there is no environment \"%.*s\"%s%.*s%s", STR_ARG(document->path),
                 STR_ARG(environment), nearest.n ? "; did you mean \"" : "", STR_ARG(nearest), nearest.n ? "\"?" : "");
  return false;
}

bool wrangler_read(const Document *document, Str environment, Databases *databases, Str *why) {
  Value *root = str_ends(document->path, S(".toml")) ? toml_read(document, why) : jsonc_read(document, why);
  *databases = (Databases){0};
  if (!root) return false;
  const Value *environments = value_get(root, "env");
  if (environment.n && !value_get(environments, str_cstr(document->arena, environment)))
    return unknown_environment(document, environments, environment, why);
  if (!environment.n && !read_databases(document, root, S(""), databases, why)) return false;
  for (int32_t i = 0; environments && i < environments->members.n; i++) {
    const Member *member = &environments->members.p[i];
    bool wanted = environment.n == 0 || str_eq(environment, member->name);
    if (wanted && !read_databases(document, member->value, member->name, databases, why)) return false;
  }
  return true;
}
