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

static int embed(Arena *arena, const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    return 1;
  }
  Buf text = buf_new(arena);
  for (int c; (c = getc(file)) != EOF;) buf_char(&text, (char)c);
  printf("    {\"%s\",\n     \"", path);
  print_text(buf_done(&text));
  printf("\",\n     \"");
  print_text(needs_of(arena, buf_done(&text)));
  printf("\"},\n");
  return fclose(file) != 0;
}

int main(int argc, char **argv) {
  Arena arena = arena_open(memory_full);
  int failed = 0;
  printf("#include \"lint/builtin.h\"\n\nconst BuiltinRule builtin_rules[] = {\n");
  for (int i = 1; i < argc; i++) failed |= embed(&arena, argv[i]);
  printf("};\n\nconst int builtin_rules_count = (int)(sizeof builtin_rules / sizeof *builtin_rules);\n");
  return failed || fflush(stdout) != 0;
}
