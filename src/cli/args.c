/* GNU-style options; see args.h.
**
** getopt_long would do most of it, but keeps its state in globals, writes its
** own messages and knows no "did you mean". */
#include "cli/args.h"

#include <string.h>

typedef struct Reader {
  Arena *arena;
  const Option *const *tables;
  char **argv; /* next one */
  Args *args;
  Str *why;
} Reader;

static const Option *find(const Reader *reader, Str name, char letter) {
  for (int t = 0; t < 2; t++)
    for (const Option *option = reader->tables[t]; option && option->name; option++)
      if (letter ? option->letter == letter : str_eq(str_of(option->name), name)) return option;
  return NULL;
}

static bool unknown(Reader *reader, Str name) {
  VEC(Str) names = {0};
  for (int t = 0; t < 2; t++)
    for (const Option *option = reader->tables[t]; option && option->name; option++)
      *vec_push(reader->arena, &names) = str_of(option->name);
  Str nearest = str_nearest(name, names.p, names.n);
  *reader->why =
      nearest.n ? str_fmt(reader->arena, "unknown option --%.*s; did you mean --%.*s?", STR_ARG(name), STR_ARG(nearest))
                : str_fmt(reader->arena, "unknown option --%.*s", STR_ARG(name));
  return false;
}

/* Records `option`; its value is what follows in the same word, or the next word where it can't be left out. */
static bool give(Reader *reader, const Option *option, const char *attached) {
  const char *value = attached;
  if (option->value && !value && args_optional(option)) value = "";
  if (option->value && !value) {
    value = *reader->argv;
    if (!value) {
      *reader->why =
          str_fmt(reader->arena, "option --%s needs a value: --%s=%s", option->name, option->name, option->value);
      return false;
    }
    reader->argv++;
  }
  *vec_push(reader->arena, &reader->args->given) = (Given){option, str_of(option->value ? value : NULL)};
  return true;
}

static bool read_long(Reader *reader, const char *word) {
  Str value = str_of(word), name = str_cut(&value, '=');
  bool attached = word[name.n] == '=';
  const Option *option = find(reader, name, 0);
  if (!option) return unknown(reader, name);
  if (attached && !option->value) {
    *reader->why = str_fmt(reader->arena, "option --%s takes no value", option->name);
    return false;
  }
  return give(reader, option, attached ? value.p : NULL);
}

static bool read_letters(Reader *reader, const char *letters) {
  for (; *letters; letters++) {
    const Option *option = find(reader, S(""), *letters);
    if (!option) {
      *reader->why = str_fmt(reader->arena, "unknown option -%c", *letters);
      return false;
    }
    if (option->value) return give(reader, option, letters[1] ? letters + 1 : NULL);
    give(reader, option, NULL);
  }
  return true;
}

bool args_parse(Arena *arena, const Option *const tables[2], bool stop_at_word, char ***argv, Args *args, Str *why) {
  Reader reader = {arena, tables, *argv, args, why};
  bool options = true;
  while (*reader.argv) {
    const char *word = *reader.argv;
    bool is_word = !options || word[0] != '-' || !word[1];
    if (is_word && stop_at_word) break;
    reader.argv++;
    if (is_word) *vec_push(arena, &args->words) = str_of(word);
    else if (strcmp(word, "--") == 0) options = false;
    else if (!(word[1] == '-' ? read_long(&reader, word + 2) : read_letters(&reader, word + 1))) return false;
  }
  *argv = reader.argv;
  return true;
}

bool args_optional(const Option *option) {
  return option->value && option->value[0] == '[';
}

bool args_has(const Args *args, const char *name) {
  return args_value(args, name) != NULL;
}

const Str *args_value(const Args *args, const char *name) {
  for (int32_t i = args->given.n; i-- > 0;)
    if (strcmp(args->given.p[i].option->name, name) == 0) return &args->given.p[i].value;
  return NULL;
}

Strs args_values(Arena *arena, const Args *args, const char *name) {
  Strs values = {0};
  for (int32_t i = 0; i < args->given.n; i++)
    if (strcmp(args->given.p[i].option->name, name) == 0) *vec_push(arena, &values) = args->given.p[i].value;
  return values;
}
