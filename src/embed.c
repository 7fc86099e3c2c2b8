/* Host tool: writes the rule files given as arguments to standard output as C.
**
** The surprise: a compiler need not take string literals of over 4,095 bytes, so
** each line becomes a literal of its own, and gcc joins them. */
#include <stdio.h>

static int embed(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    return 1;
  }
  printf("    {\"%s\",\n     \"", path);
  for (int c; (c = getc(file)) != EOF;) {
    if (c == '\n') printf("\\n\"\n     \"");
    else if (c == '"' || c == '\\') printf("\\%c", c);
    else if (c == '?') printf("\\?"); /* no trigraphs */
    else if (c >= ' ' && c < 127) putchar(c);
    else printf("\\%03o", c);
  }
  printf("\"},\n");
  return fclose(file) != 0;
}

int main(int argc, char **argv) {
  int failed = 0;
  printf("#include \"lint/builtin.h\"\n\nconst BuiltinRule builtin_rules[] = {\n");
  for (int i = 1; i < argc; i++) failed |= embed(argv[i]);
  printf("};\n\nconst int builtin_rules_count = (int)(sizeof builtin_rules / sizeof *builtin_rules);\n");
  return failed || fflush(stdout) != 0;
}
