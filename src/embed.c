/* Host tool: writes rule files to standard output as C, read already: embed PART PARTS FILE…
**
** Part 0 is the rules themselves, 1 to PARTS what they need and the code of that, which compilers take long for: several
** take less.
**
** The surprise: a compiler need not take string literals of over 4,095 bytes, so
** each line becomes a literal of its own, and gcc joins them. */
#include <stdio.h>
#include <stdlib.h>

#include "embed_needs.h"
#include "lint/rule.h"

static void memory_full(void) {
  fprintf(stderr, "embed: out of memory\n");
  exit(1);
}

static void put_text(Arena arena, Str text) {
  Buf out = buf_new(&arena);
  print_text(&out, text);
  printf("%.*s", out.n, out.p);
}

/* The functions of the conditions of all queries and of what may be missing, by number of the condition. */
static Str *print_conditions(NeedPrinter *printer) {
  Str *names = arena_new(printer->arena, Str, printer->needs.n);
  for (int32_t i = 0; i < printer->needs.n; i++) {
    const Need *need = &printer->needs.p[i];
    bool left = need->op == NEED_TABLE && need->column;
    if (need->op != NEED_QUERY && !left) continue;
    for (int16_t c = need->b; c; c = printer->needs.p[c].next) names[c] = print_condition(printer, c);
  }
  return names;
}

/* Each need in the order of its members. */
static void print_needs(NeedPrinter *printer, Needs needs, int number) {
  printer->needs = needs;
  const Str *code = print_conditions(printer);
  printf("const Need needs_%d[] = {\n", number);
  for (int32_t i = 0; i < needs.n; i++) {
    const Need *need = &needs.p[i];
    printf("    {%d, %d, %d, %d, %d, %d, %d, %d, %lluull, %lld, ", need->op, need->slot, need->table, need->column,
           need->a, need->b, need->next, need->length, (unsigned long long)need->slots, (long long)need->number);
    printf(need->text ? "\"" : "NULL");
    if (need->text) put_text(*printer->arena, (Str){need->text, need->length});
    printf("%s, ", need->text ? "\"" : "");
    printf("%.*s},\n", code[i].n ? code[i].n : 4, code[i].n ? code[i].p : "NULL");
  }
  printf("};\n");
}

static Str read_file(Arena *arena, const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  Buf text = buf_new(arena);
  for (int c; (c = getc(file)) != EOF;) buf_char(&text, (char)c);
  fclose(file);
  return buf_done(&text);
}

static void print_str(Arena arena, const char *member, Str text) {
  printf("     .%s = {\"", member);
  put_text(arena, text);
  printf("\", %d},\n", text.n);
}

static void print_list(Arena arena, const char *name, const Strs *list, int number) {
  if (!list->n) return;
  printf("static const Str %s_%d[] = {\n", name, number);
  for (int32_t i = 0; i < list->n; i++) {
    printf("    {\"");
    put_text(arena, list->p[i]);
    printf("\", %d},\n", list->p[i].n);
  }
  printf("};\n");
}

static void print_rule(Arena arena, const Rule *rule, int number) {
  static const char *const lists[] = {"on", "bad", "good"};
  const Strs *const members[] = {&rule->on, &rule->bad, &rule->good};
  const struct {
    const char *name;
    Str text;
  } texts[] = {{"id", rule->id},         {"group", rule->group},   {"file", rule->file},
               {"target", rule->target}, {"title", rule->title},   {"why", rule->why},
               {"help", rule->help},     {"source", rule->source}, {"sql", rule->sql}};
  printf("    {.severity = %d, .fixes = %d, .safe = %d, .changes_schema = %d, .history = %d,\n", rule->severity,
         rule->fixes, rule->safe, rule->changes_schema, rule->history);
  const Needs *needs = rule->whole.n ? &rule->whole : &rule->needs;
  if (needs->n) printf("     .%s = {needs_%d, %d},\n", rule->whole.n ? "whole" : "needs", number, needs->n);
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) print_str(arena, texts[i].name, texts[i].text);
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
    if (members[i]->n)
      printf("     .%s = {(Str *)%s_%d, %d, %d},\n", lists[i], lists[i], number, members[i]->n, members[i]->n);
  printf("    },\n");
}

static int compare_rules(const void *a, const void *b) {
  return str_cmp(((const Rule *)a)->id, ((const Rule *)b)->id);
}

/* The needs of those rules of which the part has to tell. */
static void print_part(Arena *arena, const Rule *rules, int n, int part, int parts) {
  NeedPrinter printer = {.arena = arena};
  printf("#include \"lint/builtin.h\"\n#include \"lint/rows.h\"\n#include \"lint/need_code.h\"\n\n");
  for (int i = n * (part - 1) / parts; i < n * part / parts; i++)
    if (rules[i].whole.n || rules[i].needs.n)
      print_needs(&printer, rules[i].whole.n ? rules[i].whole : rules[i].needs, i);
}

static void print_rules(Arena arena, const Rule *rules, int n) {
  printf("#include \"lint/builtin.h\"\n\n");
  for (int i = 0; i < n; i++) {
    if (rules[i].whole.n || rules[i].needs.n) printf("extern const Need needs_%d[];\n", i);
    print_list(arena, "on", &rules[i].on, i);
    print_list(arena, "bad", &rules[i].bad, i);
    print_list(arena, "good", &rules[i].good, i);
  }
  printf("\nconst Rule builtin_rules[] = {\n");
  for (int i = 0; i < n; i++) print_rule(arena, &rules[i], i);
  printf("};\n\nconst int builtin_rules_count = (int)(sizeof builtin_rules / sizeof *builtin_rules);\n");
}

int main(int argc, char **argv) {
  Arena arena = arena_open(memory_full);
  Str why;
  if (argc < 4) return 1;
  int n = argc - 3, part = atoi(argv[1]), parts = atoi(argv[2]);
  Rule *rules = arena_new(&arena, Rule, n);
  for (int i = 0; i < n; i++) {
    Str file = str_of(argv[i + 3]);
    if (!rule_parse(&arena, file, read_file(&arena, file.p), &rules[i], &why)) {
      fprintf(stderr, "%.*s\n", STR_ARG(why));
      return 1;
    }
    rules[i].whole = needs_whole(&arena, rules[i].sql, &why);
  }
  qsort(rules, (size_t)n, sizeof *rules, compare_rules);
  if (part) print_part(&arena, rules, n, part, parts);
  else print_rules(arena, rules, n);
  return fflush(stdout) != 0;
}
