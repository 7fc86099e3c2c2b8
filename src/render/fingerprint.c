/* Names for findings; see fingerprint.h. A hash, not a secret: two of str_hash
** over different texts are plenty to tell the findings of one project apart. */
#include "render/fingerprint.h"

#include "base/buf.h"

static void put_hex(char *p, uint64_t number) {
  for (int i = 15; i >= 0; i--, number >>= 4) p[i] = "0123456789abcdef"[number & 15];
}

Str fingerprint_next(Fingerprints *prints, Str path, const Finding *finding) {
  Buf key = buf_new(prints->arena);
  buf_str(&key, finding->id);
  buf_char(&key, '\n');
  buf_str(&key, path);
  buf_char(&key, '\n');
  buf_str(&key, finding->message);
  Str text = buf_done(&key);
  void **slot = map_slot(prints->arena, &prints->seen, text);
  if (!*slot) *slot = arena_new(prints->arena, int32_t, 1);
  int32_t before = (*(int32_t *)*slot)++;
  uint64_t first = str_hash(str_fmt(prints->arena, "%d %.*s", before, STR_ARG(text)));
  uint64_t second = str_hash(str_fmt(prints->arena, "%.*s %d", STR_ARG(text), before));
  char *hex = arena_bytes(prints->arena, 32);
  put_hex(hex, first);
  put_hex(hex + 16, second);
  return (Str){hex, 32};
}
