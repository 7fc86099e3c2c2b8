/* A file as an editor changes it. Which edits are made hangs on the text alone. */
#include <string.h>

#include "base/buf.h"
#include "fuzz.h"
#include "lint/run.h"
#include "syntax/comments.h"

enum { EDITS = 8, GROWTH = 64 };

typedef struct Editor {
  char *text;
  int32_t n, room;
  uint32_t random;
} Editor;

static uint32_t below(Editor *editor, int32_t limit) {
  editor->random = editor->random * 1664525u + 1013904223u;
  return limit > 0 ? (editor->random >> 8) % (uint32_t)limit : 0;
}

static void put(Editor *editor, int32_t at, const char *text, int32_t n) {
  if (n <= 0 || editor->n + n > editor->room) return;
  memmove(editor->text + at + n, editor->text + at, (size_t)(editor->n - at));
  memcpy(editor->text + at, text, (size_t)n);
  editor->n += n;
}

static void cut(Editor *editor, int32_t at, int32_t n) {
  if (n > editor->n - at) n = editor->n - at;
  memmove(editor->text + at, editor->text + at + n, (size_t)(editor->n - at - n));
  editor->n -= n;
}

/* A key pressed, a character or a stretch deleted, something pasted. */
static void edit(Editor *editor) {
  static const char keys[] = "'\"`[]()-/*;, \n\r\t.xA0_@:?\\\xc3\xa4";
  char held[GROWTH];
  int32_t at = (int32_t)below(editor, editor->n + 1), n = 1 + (int32_t)below(editor, GROWTH - 1);
  int32_t from = (int32_t)below(editor, editor->n);
  if (n > editor->n - from) n = editor->n - from;
  switch (below(editor, 5)) {
  case 0:
  case 1:
    put(editor, at, &keys[below(editor, sizeof keys - 1)], 1);
    break;
  case 2:
    cut(editor, at, 1);
    break;
  case 3:
    cut(editor, at, n);
    break;
  default:
    if (n > 0) memcpy(held, editor->text + from, (size_t)n);
    put(editor, at, held, n);
  }
}

static void read_text(Fuzz *fuzz, Str text, bool last) {
  FuzzFiles files = {0};
  *vec_push(fuzz->perm, &files) = (FuzzFile){S("0001_edited.sql"), str_dup(fuzz->perm, text)};
  World *world = fuzz_world(fuzz, &files);
  comments_attach(fuzz->perm, &world->catalog->scripts.p[0]);
  Findings findings = {0};
  Str why = {0};
  if (last) fuzz_hold(lint_run(world, fuzz_rules(), (Levels){0}, &findings, &why), "every rule runs", why);
  catalog_close(world->catalog);
}

void fuzz_edits(Fuzz *fuzz) {
  Editor editor = {.n = fuzz->text.n, .room = fuzz->text.n + EDITS * GROWTH, .random = (uint32_t)str_hash(fuzz->text)};
  editor.text = arena_bytes(fuzz->perm, editor.room);
  if (editor.n > 0) memcpy(editor.text, fuzz->text.p, (size_t)editor.n);
  for (int i = 0; i < EDITS; i++) {
    edit(&editor);
    read_text(fuzz, (Str){editor.text, editor.n}, i == EDITS - 1);
  }
}
