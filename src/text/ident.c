/* Interned names; see ident.h. */
#include "text/ident.h"

#ifdef TIGHT
#define SLOTS_FIRST 2
#else
#define SLOTS_FIRST 256
#endif

/* Twice as many slots. */
__attribute__((noinline)) static void widen(Idents *idents) {
  int32_t nslots = idents->nslots ? idents->nslots * 2 : SLOTS_FIRST;
  Ident **slots = arena_new(idents->arena, Ident *, nslots);
  for (int32_t i = 0; i < idents->nslots; i++) {
    Ident *ident = idents->slots[i];
    if (!ident) continue;
    uint32_t at = ident->hash & ((uint32_t)nslots - 1);
    while (slots[at]) at = (at + 1) & ((uint32_t)nslots - 1);
    slots[at] = ident;
  }
  idents->slots = slots;
  idents->nslots = nslots;
}

/* A name seen for the first time; kept out of the look-up, which mostly finds one. */
__attribute__((noinline)) static Ident *add(Idents *idents, Ident **slot, Str text, uint32_t hash) {
  Ident *ident = *slot = arena_new(idents->arena, Ident, 1);
  ident->text = str_dup(idents->arena, text);
  ident->hash = hash;
  idents->n++;
  bool lower = true;
  for (int32_t i = 0; i < text.n && lower; i++) lower = char_lower(text.p[i]) == text.p[i];
  ident->fold = lower ? ident : ident_intern(idents, str_fold(idents->arena, text));
  return ident;
}

Ident *ident_intern(Idents *idents, Str text) {
  if (idents->n * 2 >= idents->nslots) widen(idents);
  uint32_t hash = map_hash(text), mask = (uint32_t)idents->nslots - 1;
  for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
    Ident *ident = idents->slots[i];
    if (!ident) return add(idents, &idents->slots[i], text, hash);
    if (ident->hash == hash && str_same(ident->text, text)) return ident;
  }
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

__attribute__((noinline)) static Ident *from_quoted(Idents *idents, Str token) {
  char close = token.p[0] == '[' ? ']' : token.p[0];
  Str inside = str_sub(token, 1, token.n - 1);
  bool plain = token.p[token.n - 1] == close && str_find_char(inside, close) < 0;
  return ident_intern(idents, plain ? inside : str_dequote(idents->arena, token));
}

Ident *ident_from_token(Idents *idents, Str token) {
  bool quoted = token.n > 1 && !char_name(token.p[0]);
  return quoted ? from_quoted(idents, token) : ident_intern(idents, token);
}

bool ident_said(const Source *source, Tok first, Tok last, const Ident *name) {
  Str wanted = name->fold->text;
  for (const char *quote = "\"'`]"; *quote; quote++)
    if (str_find_char(wanted, *quote) >= 0) return true;
  for (Tok tok = first; tok <= last; tok++) {
    const Token *token = &source->tokens.p[tok];
    uint32_t n = token->end - token->start;
    if (n != (uint32_t)wanted.n && n != (uint32_t)wanted.n + 2) continue;
    Str word = source_token(source, tok);
    if (n != (uint32_t)wanted.n) word = (Str){word.p + 1, wanted.n}; /* between quotes, if it is a name at all */
    if (str_eq_fold(word, wanted)) return true;
  }
  return false;
}
