/* What SQLite itself says of the cases whose title begins with its name:
**
**   == SQLite: no such table: users          every version refuses, with this message
**   == SQLite 3.53: generated column loop…   one as new as that does; others are not asked
**
** A case's statements run one after another, foreign keys on, until the first is refused.
**   sqlite FILE.txt …        prints what differs, then "N passed, N failed" */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MESSAGE_MAX = 1000 };

static void refusal(const char *sql, char message[MESSAGE_MAX]) {
  sqlite3 *db;
  *message = 0;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) return;
  sqlite3_exec(db, "PRAGMA foreign_keys=ON", NULL, NULL, NULL);
  while (*sql) {
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(db, sql, -1, &statement, &sql);
    while (statement && (result = sqlite3_step(statement)) == SQLITE_ROW) continue;
    if (result != SQLITE_OK && result != SQLITE_DONE) snprintf(message, MESSAGE_MAX, "%s", sqlite3_errmsg(db));
    sqlite3_finalize(statement);
    if (*message) break;
  }
  sqlite3_close(db);
}

/* The message that a title promises; NULL where this SQLite is not asked. */
static const char *promised(const char *title) {
  static const char name[] = "== SQLite";
  int major = 0, minor = 0;
  if (strncmp(title, name, strlen(name)) != 0) return NULL;
  const char *colon = strstr(title, ": ");
  if (!colon) return NULL;
  sscanf(title + strlen(name), " %d.%d", &major, &minor);
  return sqlite3_libversion_number() >= major * 1000000 + minor * 1000 ? colon + 2 : NULL;
}

static bool holds(const char *file, const char *title, const char *sql) {
  char message[MESSAGE_MAX];
  const char *wanted = promised(title);
  if (!wanted) return true;
  refusal(sql, message);
  char *line = strchr(message, '\n'); /* as much as a title holds */
  if (line) *line = 0;
  if (!strcmp(wanted, message)) return true;
  printf("%s: %s\n  SQLite %s says: %s\n", file, title, sqlite3_libversion(), *message ? message : "nothing");
  return false;
}

/* The next line of a text without its end; moves the text on. */
static char *next_line(char **text) {
  char *line = *text, *end = strchr(line, '\n');
  *text = end ? end + 1 : line + strlen(line);
  if (end) *end = 0;
  return line;
}

static void read_cases(const char *file, char *text, int counts[2]) {
  while (*text) {
    char *title = next_line(&text);
    if (strncmp(title, "== ", 3) != 0) continue;
    char *sql = text, *end = strstr(text, "\n---\n");
    if (!end) break;
    end[1] = 0;
    text = end + 2;
    counts[!holds(file, title, sql)]++;
  }
}

int main(int argc, char **argv) {
  int counts[2] = {0, 0};
  for (int i = 1; i < argc; i++) {
    FILE *in = fopen(argv[i], "rb");
    if (!in) return 2;
    fseek(in, 0, SEEK_END);
    long size = ftell(in);
    rewind(in);
    char *text = calloc((size_t)size + 1, 1);
    if (!text || fread(text, 1, (size_t)size, in) != (size_t)size) return 2;
    fclose(in);
    read_cases(argv[i], text, counts);
    free(text);
  }
  printf("%d passed, %d failed\n", counts[0], counts[1]);
  return counts[1] != 0;
}
