/* The catalog in the words of SQLite's pragmas.
**
** What surprised: pragma foreign_key_list numbers the keys of a table backwards. */
#include "prove/expected.h"

#include "catalog/depend.h"

static const Str no_text = {0};

static Str action_words(Action action) {
  static const Str words[] = {S_INIT("NO ACTION"), S_INIT("NO ACTION"), S_INIT("RESTRICT"),
                              S_INIT("CASCADE"),   S_INIT("SET NULL"),  S_INIT("SET DEFAULT")};
  return words[action];
}

static void add_columns(Traits *traits, Str object, const Object *table, Columns columns) {
  for (int32_t i = 0; i < columns.n; i++) {
    const Column *column = &columns.p[i];
    const Node *value = column->default_expr;
    /* A key that names columns twice can be longer than the table is wide: there the pragma stops counting. */
    int32_t position = column->primary_key > columns.n ? columns.n + 1 : column->primary_key;
    int32_t generated = column->generated == GENERATED_NOT ? 0 : column->generated == GENERATED_VIRTUAL ? 2 : 3;
    trait_column(traits, object,
                 (ColumnTrait){.number = i,
                               .name = column->name->text,
                               .type = column->type,
                               .not_null = column->not_null,
                               .default_text = value ? source_text(table->source, value->first, value->last) : no_text,
                               .primary_key = position,
                               .hidden = column->hidden ? 1 : generated});
  }
}

static void add_view_columns(Traits *traits, Str object, const Catalog *catalog, const Object *view, Moment moment) {
  Columns columns = object_columns(catalog, view, moment);
  if (columns.n == 0 || view_faulty(catalog, view, moment)) {
    trait_broken(traits, object);
    return;
  }
  for (int32_t i = 0; i < columns.n; i++)
    trait_column(traits, object, (ColumnTrait){.number = i, .name = columns.p[i].name->text});
}

static void add_foreign_keys(Traits *traits, Str object, const Table *table) {
  for (int32_t i = 0; i < table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->foreign_keys.p[i];
    for (int32_t k = 0; k < key->n; k++)
      trait_foreign_key(traits, object,
                        (ForeignKeyTrait){.number = table->foreign_keys.n - 1 - i,
                                          .sequence = k,
                                          .parent = key->parent->text,
                                          .from = table->columns.p[key->columns[k]].name->text,
                                          .to = key->parent_columns ? key->parent_columns[k]->text : no_text,
                                          .on_update = action_words(key->on_update),
                                          .on_delete = action_words(key->on_delete)});
  }
}

static Str term_name(const Table *table, int32_t column) {
  return column >= 0 ? table->columns.p[column].name->text : no_text;
}

static void add_indexes(Traits *traits, Str object, const Table *table, Moment moment) {
  static const Str origins[] = {S_INIT("c"), S_INIT("u"), S_INIT("pk")};
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Object *object_of_index = table->indexes.p[i];
    const Index *index = object_of_index->index;
    if (!object_alive(object_of_index, moment)) continue;
    Buf terms = buf_new(traits->arena);
    for (int32_t k = 0; k < index->terms.n; k++) {
      IndexTerm term = index->terms.p[k];
      trait_term(&terms, (TermTrait){.column = term.column,
                                     .name = term_name(table, term.column),
                                     .descending = term.descending,
                                     .collation = term.collation ? term.collation->text : S("BINARY")});
    }
    trait_index(traits, object,
                (IndexTrait){.name = object_of_index->name->text,
                             .unique = index->unique,
                             .partial = index->where != NULL,
                             .origin = origins[index->origin],
                             .terms = buf_done(&terms)});
  }
}

static void add_table(Traits *traits, Str object, const Catalog *catalog, const Object *of, Moment moment) {
  const Table *table = of->table;
  trait_kind(traits, object, table->kind == TABLE_VIRTUAL ? S("virtual") : S("table"), table->without_rowid,
             table->strict);
  if (table_unusable(catalog, *traits->arena, of, moment)) {
    trait_broken(traits, object);
    return;
  }
  add_columns(traits, object, of, table->kind == TABLE_VIRTUAL ? object_columns(catalog, of, moment) : table->columns);
  add_foreign_keys(traits, object, table);
  add_indexes(traits, object, table, moment);
}

static bool is_expected(const Object *object, Moment moment) {
  if (!object_alive(object, moment) || object->poisoned || object->temporary) return false;
  if (str_starts_fold(object->name->text, S("sqlite_"))) return false;
  return object->kind != OBJECT_TABLE || object->table->kind == TABLE_ORDINARY || object->table->kind == TABLE_VIRTUAL;
}

Traits expected_traits(Arena *arena, const Catalog *catalog, Moment moment) {
  static const Str kinds[] = {S_INIT("table"), S_INIT("index"), S_INIT("view"), S_INIT("trigger")};
  Traits traits = traits_new(arena);
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *of = catalog->versions.p[i];
    if (!is_expected(of, moment)) continue;
    Str object = trait_object(arena, kinds[of->kind], of->name->text);
    if (of->sql.n > 0) trait_add(&traits, object, S("sql"), trait_squeeze(arena, of->sql));
    if (of->kind == OBJECT_TABLE) add_table(&traits, object, catalog, of, moment);
    if (of->kind != OBJECT_VIEW) continue;
    trait_kind(&traits, object, S("view"), false, false);
    add_view_columns(&traits, object, catalog, of, moment);
  }
  return traits;
}
