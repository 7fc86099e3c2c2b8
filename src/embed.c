/* Host tool: writes the rule files given as arguments to standard output as C, each with its needs.
**
** The surprise: a compiler need not take string literals of over 4,095 bytes, so
** each line becomes a literal of its own, and gcc joins them. */
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "lint/needs.h"

static void memory_full(void) {
  fprintf(stderr, "embed: out of memory\n");
  exit(1);
}

static void print_text(Str text) {
  for (int32_t i = 0; i < text.n; i++) {
    unsigned char c = (unsigned char)text.p[i];
    if (c == '\n') printf("\\n\"\n     \"");
    else if (c == '"' || c == '\\') printf("\\%c", c);
    else if (c == '?') printf("\\?"); /* no trigraphs */
    else if (c >= ' ' && c < 127) putchar(c);
    else printf("\\%03o", c);
  }
}

/* Each need in the order of its members. */
static void print_needs(Needs needs, int number) {
  printf("static const Need needs_%d[] = {\n", number);
  for (int32_t i = 0; i < needs.n; i++) {
    const Need *need = &needs.p[i];
    printf("    {%d, %d, %d, %d, %d, %d, %d, %uu, %lld, ", need->op, need->slot, need->table, need->column, need->a,
           need->b, need->next, need->slots, (long long)need->number);
    printf(need->text ? "\"" : "NULL");
    print_text((Str){need->text, need->length});
    printf("%s, %d},\n", need->text ? "\"" : "", need->length);
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

static void print_rule(const char *path, Str text, Needs needs, int number) {
  printf("    {\"%s\",\n     \"", path);
  print_text(text);
  if (needs.n) printf("\",\n     {needs_%d, %d}},\n", number, needs.n);
  else printf("\",\n     {NULL, 0}},\n");
}

int main(int argc, char **argv) {
  Arena arena = arena_open(memory_full);
  Str *texts = arena_new(&arena, Str, argc);
  Needs *needs = arena_new(&arena, Needs, argc);
  printf("#include \"lint/builtin.h\"\n\n#include <stddef.h>\n\n");
  for (int i = 1; i < argc; i++) {
    texts[i] = read_file(&arena, argv[i]);
    needs[i] = needs_of(&arena, texts[i]);
    if (needs[i].n) print_needs(needs[i], i);
  }
  printf("\nconst BuiltinRule builtin_rules[] = {\n");
  for (int i = 1; i < argc; i++) print_rule(argv[i], texts[i], needs[i], i);
  printf("};\n\nconst int builtin_rules_count = (int)(sizeof builtin_rules / sizeof *builtin_rules);\n");
  return fflush(stdout) != 0;
}
