/* A migration proven before it is written; see proving.h. */
#include "cli/proving.h"

#include "base/sha256.h"
#include "cli/output.h"
#include "emit/bare.h"
#include "emit/migration.h"
#include "emit/rebuild.h"
#include "emit/schema.h"
#include "project/disk.h"
#include "prove/prove.h"

/* Made-up rows a table: a plain one, one of NULLs and as many of edges; fewer where the tables are many. */
#define PROOF_ROWS 8
#define PROOF_ROWS_OF_MANY 5
#define MANY_TABLES 12

typedef VEC(Kept) KeptColumns;

/* Column `number` of pair->to as the proof has to find it; false where nothing is known of its values. */
static bool kept_column(const ObjectPair *pair, int32_t number, Kept *kept) {
  const Column *to = &pair->to->table->columns.p[number];
  int32_t origin = pair->origin[number];
  *kept = (Kept){.from_table = pair->from->name->text, .to_table = pair->to->name->text, .to_column = to->name->text};
  if (origin < 0) {
    Filler filler = rebuild_filler(pair, number);
    kept->filled = filler.value;
    kept->rowid = filler.rowid;
    return filler.value.n > 0 || filler.rowid;
  }
  const Column *from = &pair->from->table->columns.p[origin];
  bool numbered = pair->to->table->rowid_alias == number && pair->from->table->rowid_alias != origin;
  bool varies = !from->not_null && (numbered || (to->not_null && !plan_constant(to->default_expr)));
  kept->from_column = from->name->text;
  kept->converted = from->affinity != to->affinity || varies;
  return to->generated == GENERATED_NOT;
}

/* Columns whose values must be there afterwards: plain ones of the new schema, be they filled, or generated before. */
static KeptColumns kept_columns(Cli *cli, const Difference *d, const Reached *reach) {
  KeptColumns kept = {0};
  for (int32_t i = 0; i < d->comparison->pairs.n; i++) {
    const ObjectPair *pair = &d->comparison->pairs.p[i];
    int32_t before = kept.n;
    for (int32_t k = 0; reach[i] != REACHED_NOT && pair->origin && k < pair->to->table->columns.n; k++) {
      Kept column;
      if (!kept_column(pair, k, &column)) continue;
      renames_original(&d->renames, &column.from_table, &column.from_column);
      *vec_push(cli->perm, &kept) = column;
    }
    if (reach[i] == REACHED_NOT || !pair->origin || kept.n > before) continue;
    Kept rows = {.from_table = pair->from->name->text, .to_table = pair->to->name->text};
    Str none = S("");
    renames_original(&d->renames, &rows.from_table, &none);
    *vec_push(cli->perm, &kept) = rows;
  }
  return kept;
}

/* For prove_migration: whether two schemas are the same to mig diff. */
typedef struct Sameness {
  Cli *cli;
  bool d1;
} Sameness;

static Catalog *catalog_of_text(const Sameness *sameness, Compilation *compilation, Str text) {
  Catalog *catalog = catalog_new(compilation, sameness->d1);
  catalog_apply_made(catalog, S("schema"), text);
  return catalog;
}

/* A pair that is not the same. */
static Str how_they_differ(Arena *arena, const ObjectPair *pair) {
  if (!pair->to) return str_fmt(arena, "%.*s is missing", STR_ARG(pair->from->name->text));
  if (!pair->from) return str_fmt(arena, "%.*s is left over", STR_ARG(pair->to->name->text));
  if (pair->parts.n == 0) return str_fmt(arena, "%.*s differs", STR_ARG(pair->from->name->text));
  const Part *part = &pair->parts.p[0];
  return str_fmt(arena, "%.*s: wanted %.*s %.*s, got %.*s", STR_ARG(pair->from->name->text), STR_ARG(part->name),
                 STR_ARG(part->before), STR_ARG(part->after));
}

static bool same_schema(void *data, Str want, Str got, Str *why) {
  Sameness *sameness = data;
  Compilation *compilation = compilation_new(sameness->cli->perm);
  Catalog *a = catalog_of_text(sameness, compilation, want), *b = catalog_of_text(sameness, compilation, got);
  Comparison *comparison = compare_catalogs(sameness->cli->perm, a, b, (CompareOptions){0});
  for (int32_t i = 0; comparison->differences > 0 && i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    if (pair->action == DIFF_SAME) continue;
    *why = how_they_differ(compilation->arena, pair);
    break;
  }
  catalog_close(a);
  catalog_close(b);
  return comparison->differences == 0;
}

static int unproven(Cli *cli, const Verdict *verdict) {
  Sha256 hash = sha256(*cli->scratch, verdict->case_text);
  Str why, path = str_fmt(cli->perm, "mig-unproven-%02x%02x.sql", hash.bytes[0], hash.bytes[1]);
  if (verdict->case_text.n == 0)
    output_error(cli, "not written, for it could not be proven: %.*s (--no-proof leaves the proof out)",
                 STR_ARG(verdict->what));
  else if (disk_replace(cli->perm, path, verdict->case_text, &why))
    output_error(cli, "not written, for the proof failed: %.*s; the case is in %.*s, please report it",
                 STR_ARG(verdict->what), STR_ARG(path));
  else
    output_error(cli, "not written, for the proof failed: %.*s; the case could not be kept: %.*s",
                 STR_ARG(verdict->what), STR_ARG(why));
  return STATUS_UNPROVEN;
}

/* What of a schema is wanted for the proof, as it was after `moment`. */
typedef struct Wanted {
  const Catalog *catalog;
  Moment moment;
  Reached *objects; /* by their identity */
} Wanted;

static bool is_there(void *data, const Object *table, const ForeignKey *key) {
  const Wanted *wanted = data;
  const Object *parent = catalog_find_schema(wanted->catalog, table->temporary, key->parent, wanted->moment);
  return !parent || wanted->objects[parent->identity] != REACHED_NOT;
}

static bool lacks_parents(Wanted *wanted, const Object *object) {
  if (wanted->objects[object->identity] != REACHED_BARE || object->kind != OBJECT_TABLE) return false;
  for (int32_t i = 0; i < object->table->foreign_keys.n; i++)
    if (!is_there(wanted, object, &object->table->foreign_keys.p[i])) return true;
  return false;
}

static Str schema_text(Cli *cli, Wanted wanted) {
  Buf buf = buf_new(cli->perm);
  SchemaEmitter *emitter = schema_emitter(cli->perm, wanted.catalog);
  int32_t n;
  Object **objects = schema_order(cli->perm, wanted.catalog, wanted.moment, &n);
  for (int32_t i = 0; i < n; i++) {
    if (wanted.objects[objects[i]->identity] == REACHED_NOT) continue;
    bool bare = lacks_parents(&wanted, objects[i]);
    buf_str(&buf, bare ? bare_table(cli->perm, objects[i], (KeyFilter){is_there, &wanted})
                       : schema_emitter_object(emitter, objects[i]));
    buf_str(&buf, S(";\n"));
  }
  return buf_done(&buf);
}

static Wanted wanted_objects(Cli *cli, const Difference *d, const Reached *reach, bool to) {
  const Catalog *catalog = to ? d->to.catalog : d->from.catalog;
  Reached *objects = arena_new(cli->perm, Reached, catalog->versions.n + 1);
  for (int32_t i = 0; i < d->comparison->pairs.n; i++) {
    const Object *object = to ? d->comparison->pairs.p[i].to : d->comparison->pairs.p[i].from;
    if (object) objects[object->identity] = reach[i];
  }
  /* What has gone to make way for a rename. */
  for (int32_t i = 0; !to && i < d->renames.n; i++) {
    const Rename *rename = &d->renames.p[i];
    if (!rename->drops) continue;
    const Ident *name = ident_intern(&catalog->compilation->idents, rename->table);
    const Object *gone = rename->kind == OBJECT_TRIGGER ? catalog_find_trigger(catalog, name, d->start)
                                                        : catalog_find(catalog, name, d->start);
    if (gone) objects[gone->identity] = REACHED_WHOLE;
  }
  return (Wanted){catalog, to ? CATALOG_NOW : d->start, objects};
}

/* Whether foreign keys have a say in it: where no row is deleted that another refers to, it does the same without. */
static bool minds_keys(const Plan *plan) {
  for (int32_t i = 0; i < plan->groups.n; i++)
    if (plan->groups.p[i].deferred || plan->groups.p[i].removed.n > 0) return true;
  return plan->drop_tables.n > 0 || plan->replaced.n > 0;
}

static int32_t rows_each(const Difference *d, const Reached *reach) {
  int32_t tables = 0;
  for (int32_t i = 0; i < d->comparison->pairs.n; i++)
    tables += reach[i] != REACHED_NOT && d->comparison->pairs.p[i].kind == OBJECT_TABLE;
  return tables > MANY_TABLES ? PROOF_ROWS_OF_MANY : PROOF_ROWS;
}

/* The proof of a migration; what it points to is in cli->perm. */
static MigrationProof proof_of(Cli *cli, const Difference *d, Str sql) {
  const Reached *reach = plan_reach(cli->perm, d->plan);
  KeptColumns kept = kept_columns(cli, d, reach);
  Sameness *sameness = arena_new(cli->perm, Sameness, 1);
  *sameness = (Sameness){cli, d->d1};
  return (MigrationProof){.from = d->empty ? S("") : schema_text(cli, wanted_objects(cli, d, reach, false)),
                          .migration = sql,
                          .to = schema_text(cli, wanted_objects(cli, d, reach, true)),
                          .kept = kept.p,
                          .nkept = kept.n,
                          .settings = d->implicit ? ENGINE_D1 : ENGINE_PLAIN,
                          .plainly_too = d->implicit && minds_keys(d->plan),
                          .rows = rows_each(d, reach),
                          .same = same_schema,
                          .data = sameness};
}

int proving_migration(Cli *cli, const Difference *d, Str sql) {
  MigrationProof proof = proof_of(cli, d, sql);
  Verdict verdict = prove_migration(cli->perm, &proof);
  if (verdict.kind != VERDICT_PROVEN) return unproven(cli, &verdict);
  for (int32_t i = 0; i < verdict.rowless.n; i++)
    output_note(cli, "no made-up row fits into %.*s: that its rows are kept is not proven",
                STR_ARG(verdict.rowless.p[i]));
  return STATUS_FINE;
}

int proving_batches(Cli *cli, const Difference *d, const ProvingBatches *batches) {
  MigrationProof whole = proof_of(cli, d, batches->whole);
  BatchProof proof = {.whole = &whole,
                      .files = batches->files.p,
                      .n = batches->files.n,
                      .nbefore = batches->before,
                      .tables = batches->tables.p,
                      .ntables = batches->tables.n};
  Verdict verdict = prove_batches(cli->perm, &proof);
  return verdict.kind == VERDICT_PROVEN ? STATUS_FINE : unproven(cli, &verdict);
}
