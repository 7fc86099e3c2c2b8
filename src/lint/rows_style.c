/* Rows about texts, names and history: what is odd in a file, what it needs of SQLite, what became of it since
** the base revision. */
#include <string.h>

#include "base/utf8.h"
#include "lint/rows.h"
#include "syntax/tokens.h"

/* ---- strings in double quotes ---- */

/* Both are in the order of the text. */
Rows build_quoted_strings(World *w) {
  QuotedStrings strings = quoted_strings_find(w->catalog, w->arena);
  VEC(QuotedStringRow) rows = {0};
  int32_t n, string = 0;
  const int32_t *numbers = strings.n ? world_nodes_of(w, NODE_COLUMN_REF, &n) : NULL;
  for (int32_t i = 0; strings.n && i < n && string < strings.n; i++) {
    const NodeRow *node = &world_nodes(w)->rows.p[numbers[i]];
    if (node->node != strings.p[string].node) continue;
    QuotedStringRow row = {.string = strings.p[string++], .node = *node};
    row.place = node_code(w, node);
    const Node *parent = node->parent < 0 ? NULL : world_nodes(w)->rows.p[node->parent].node;
    row.term = parent && parent->kind == NODE_INDEXED_COLUMN;
    *vec_push(w->arena, &rows) = row;
  }
  return ROWS(rows);
}

/* ---- odd characters ---- */

/* The token around it, by binary search. */
static int64_t odd_word(const Source *source, const Oddity *oddity) {
  int32_t low = 0, high = source->tokens.n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (source->tokens.p[middle].end <= oddity->start) low = middle + 1;
    else high = middle;
  }
  bool inside = low < source->tokens.n && source->tokens.p[low].start <= oddity->start &&
                source->tokens.p[low].end > oddity->start;
  return inside ? place_encode((Place){source->id, (Tok)low, (Tok)low}) : NO_INT;
}

/* The statement around it, by binary search. */
static int64_t odd_statement(const World *w, int32_t file, const Oddity *oddity) {
  const Script *script = &w->catalog->scripts.p[file];
  const Token *tokens = script->source->tokens.p;
  int32_t low = 0, high = script->nstatements;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (tokens[script->statements[middle].last].end <= oddity->start) low = middle + 1;
    else high = middle;
  }
  bool inside = low < script->nstatements && tokens[script->statements[low].first].start <= oddity->start;
  return inside ? files_first_statement(w, file) + low : NO_INT;
}

Rows build_odd_characters(World *w) {
  VEC(OddityRow) rows = {0};
  for (int32_t f = 0; f < w->files.n; f++) {
    const Source *source = w->files.p[f].source;
    Oddities oddities = oddities_find(source, w->arena);
    for (int32_t i = 0; i < oddities.n; i++) {
      Span span = {source->id, oddities.p[i].start, oddities.p[i].end};
      int64_t place = span_encode(span), word = odd_word(source, &oddities.p[i]);
      *vec_push(w->arena, &rows) =
          (OddityRow){oddities.p[i], f, place, word == NO_INT ? place : word, odd_statement(w, f, &oddities.p[i])};
    }
  }
  return ROWS(rows);
}

int64_t files_not_utf8(const MigrationFile *file) {
  Str text = file->bytes;
  for (int32_t i = 0; (i = utf8_next(text, i)) < text.n;) {
    uint32_t code;
    int32_t length = utf8_decode(str_from(text, i), &code);
    if (!length) return span_encode((Span){file->source->id, (uint32_t)i, (uint32_t)i + 1});
    i += length;
  }
  return NO_INT;
}

/* ---- versions ---- */

Rows build_missing_features(World *w) {
  Features features = features_missing(w->catalog, w->arena, w->settings.sqlite);
  FeatureRow *rows = arena_new(w->arena, FeatureRow, features.n);
  for (int32_t i = 0; i < features.n; i++) {
    rows[i].feature = features.p[i];
    rows[i].needs = sqlite_version_text(w->arena, features.p[i].needs);
    rows[i].place = node_code_at(w, features.p[i].statement, features.p[i].node);
  }
  return (Rows){rows, features.n, sizeof *rows};
}

/* ---- history ---- */

/* The first token in which two lexed texts differ; -1 where they have the same tokens. */
static int64_t first_difference(const Source *a, const Source *b) {
  int32_t n = a->tokens.n < b->tokens.n ? a->tokens.n : b->tokens.n;
  for (int32_t i = 0; i < n; i++)
    if (a->tokens.p[i].kind != b->tokens.p[i].kind || !str_eq(source_token(a, (Tok)i), source_token(b, (Tok)i)))
      return i;
  return a->tokens.n == b->tokens.n ? -1 : n - 1;
}

int64_t files_edited(World *world, const MigrationFile *file) {
  if (!file->base.p || str_eq(file->base, file->source->text)) return NO_INT;
  Source *base = source_add(&world->compilation->sources, S("base"), file->base);
  if (!base) return NO_INT;
  base->synthetic = true;
  lex_source(world->compilation, base);
  int64_t at = first_difference(file->source, base);
  if (at < 0) return NO_INT;
  /* At the end: something was taken away there. */
  if (at == file->source->tokens.n - 1) return at ? files_end(file) : files_start(file);
  return place_encode((Place){file->source->id, (Tok)at, (Tok)at});
}

Rows build_stale_baseline(World *w) {
  return ROWS(w->stale);
}

/* Statements that fail make a schema of which nothing is to be said. */
static bool all_sound(const Catalog *catalog) {
  for (int32_t i = 0; i < catalog->statements.n; i++)
    if (catalog->statements.p[i].refused || catalog->statements.p[i].statement->node->kind == NODE_BROKEN) return false;
  return true;
}

/* schema.sql's problems are not the migrations': they are forgotten. */
static Catalog *schema_catalog(World *w) {
  Problems *problems = &w->compilation->problems;
  int32_t before = problems->n;
  Catalog *catalog = catalog_new(w->compilation, str_eq(w->settings.target, S("d1")));
  catalog_apply_script(catalog, parse_source(w->compilation, w->schema));
  if (problems->n > before) memset(problems->p + before, 0, (size_t)(problems->n - before) * sizeof *problems->p);
  problems->n = before;
  return catalog;
}

Rows build_schema_drift(World *w) {
  static const Str actions[] = {S_INIT("same"), S_INIT("added"), S_INIT("removed"), S_INIT("changed")};
  VEC(DriftRow) rows = {0};
  if (!w->schema || !all_sound(w->catalog)) return ROWS(rows);
  CompareOptions options = {w->settings.ledger};
  const Comparison *comparison = compare_catalogs(w->arena, schema_catalog(w), w->catalog, options);
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    if (pair->action == DIFF_SAME) continue;
    const Object *object = pair->to ? pair->to : pair->from;
    DriftRow row = {pair,  object->name->text, actions[pair->action], span_encode((Span){w->schema->id, 0, 0}), NO_INT,
                    NO_INT};
    if (pair->from) row.from = place_encode(pair->from->name_place);
    if (pair->to) row.to = place_encode(pair->to->name_place);
    *vec_push(w->arena, &rows) = row;
  }
  return ROWS(rows);
}

Rows build_removed_files(World *w) {
  return ROWS(w->removed);
}
