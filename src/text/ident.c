/* Interned names; see ident.h. */
#include "text/ident.h"

static Ident *intern(Idents *idents, Str text) {
  uint32_t hash = map_hash(text);
  void **slot = map_slot_hashed(idents->arena, &idents->map, text, hash);
  if (!*slot) {
    Ident *ident = arena_new(idents->arena, Ident, 1);
    ident->hash = hash;
    ident->text = str_dup(idents->arena, text);
    ident->number = (uint32_t)idents->map.entries.n - 1;
    /* The key must live as long as the map; the caller's bytes need not. */
    idents->map.entries.p[ident->number].key = ident->text;
    *slot = ident;
  }
  return *slot;
}

Ident *ident_intern(Idents *idents, Str text) {
  Ident *ident = intern(idents, text);
  if (!ident->fold) {
    bool lower = true;
    for (int32_t i = 0; i < text.n && lower; i++) lower = char_lower(text.p[i]) == text.p[i];
    if (lower) {
      ident->fold = ident;
    } else {
      Ident *fold = intern(idents, str_fold(idents->arena, text));
      fold->fold = fold;
      ident->fold = fold;
    }
  }
  return ident;
}

Str str_dequote(Arena *arena, Str token) {
  if (token.n < 2) return token;
  char open = token.p[0];
  if (open != '"' && open != '`' && open != '\'' && open != '[') return token;
  char close = open == '[' ? ']' : open;
  char *p = arena_bytes(arena, token.n);
  int32_t n = 0;
  for (int32_t i = 1; i < token.n; i++) {
    if (token.p[i] == close) {
      bool doubled = close != ']' && i + 1 < token.n && token.p[i + 1] == close;
      if (!doubled) break;
      i++;
    }
    p[n++] = token.p[i];
  }
  p[n] = 0;
  return (Str){p, n};
}

Ident *ident_from_token(Idents *idents, Str token) {
  return ident_intern(idents, str_dequote(idents->arena, token));
}
