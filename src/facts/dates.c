/* Which columns hold dates, and in what form; see dates.h.
**
** Names are split into words first, so created_at, createdAt and CREATED_AT are one.
** The word lists err on the side of silence: `_on` and `_time` are dates only next
** to a word that makes them one, since depends_on and response_time are common. */
#include "facts/dates.h"

#include "facts/words.h"

/* Words that make `…_on` a day: mostly participles of what happens once. */
static const char on_words[] =
    "created updated modified deleted published started ended starts ends due issued paid born signed expires expired "
    "added removed joined posted sent received closed opened completed scheduled registered hired archived approved "
    "verified billed cancelled canceled shipped delivered invoiced accepted rejected submitted uploaded";

/* Words that make `…_time` a moment; with all others it is a duration. */
static const char time_words[] =
    "start end begin finish created updated modified deleted expiry expiration departure arrival event publish "
    "checkin checkout opening closing appointment meeting due login logout";

/* Words behind `date_` that make it something else. */
static const char date_not[] = "format style pattern range mask picker mode count";

static bool named(DateGrain *grain, DateGrain value, bool yes) {
  *grain = value;
  return yes;
}

static bool date_by_name(const Words *w, DateGrain *grain) {
  Str last = w->word[w->n - 1];
  if (w->n == 1) {
    if (str_eq(last, S("date"))) return named(grain, GRAIN_DAY, true);
    return named(grain, GRAIN_INSTANT, word_listed(last, "timestamp datetime expires expiry"));
  }
  Str before = w->word[w->n - 2];
  if (str_eq(last, S("at"))) return named(grain, GRAIN_INSTANT, !word_listed(before, "look looks good bad"));
  if (word_listed(last, "timestamp datetime")) return named(grain, GRAIN_INSTANT, true);
  if (str_eq(last, S("date"))) return named(grain, GRAIN_DAY, true);
  if (str_eq(last, S("on"))) return named(grain, GRAIN_DAY, word_listed(before, on_words));
  if (str_eq(last, S("time"))) return named(grain, GRAIN_INSTANT, word_listed(before, time_words));
  return named(grain, GRAIN_DAY, str_eq(w->word[0], S("date")) && !word_listed(last, date_not));
}

static bool date_by_type(Str type, DateGrain *grain) {
  Str word = str_trim(str_cut(&type, '('));
  if (str_eq_fold(word, S("date"))) return named(grain, GRAIN_DAY, true);
  if (str_eq_fold(word, S("time"))) return named(grain, GRAIN_CLOCK, true);
  return named(grain, GRAIN_INSTANT, str_eq_fold(word, S("datetime")) || str_starts_fold(word, S("timestamp")));
}

bool dates_is_date(Str name, Str type, DateGrain *grain, bool *by_name, bool *by_type) {
  Words words;
  DateGrain type_grain;
  *by_name = *by_type = false;
  if (str_starts_fold(type, S("bool"))) return false;
  *by_type = date_by_type(type, &type_grain);
  *by_name = words_split(name, &words) && date_by_name(&words, grain);
  if (!*by_name) *grain = type_grain;
  return *by_name || *by_type;
}

/* ---- forms ---- */

/* What follows a pattern in which 0 stands for any digit; p == NULL where it does not match. */
static Str after(Str text, const char *pattern) {
  for (; *pattern; pattern++) {
    if (!text.n || (*pattern == '0' ? !char_digit(text.p[0]) : text.p[0] != *pattern)) return (Str){NULL, 0};
    text = str_from(text, 1);
  }
  return text;
}

static bool all_digits(Str text) {
  for (int32_t i = 0; i < text.n; i++)
    if (!char_digit(text.p[i])) return false;
  return true;
}

static DateForm text_form(Str text) {
  static const char *const foreign[] = {"00/00/0000", "0/00/0000",  "00/0/0000", "0/0/0000",
                                        "00.00.0000", "00-00-0000", "0000/00/00"};
  text = str_trim(text);
  if (text.n == 0) return DATE_NONE;
  Str rest = after(text, "0000-00-00");
  if (rest.p) {
    if (rest.n == 0) return DATE_DAY;
    Str clock = after(str_from(rest, 1), "00:00");
    if (!clock.p) return DATE_FOREIGN;
    if (rest.p[0] == ' ') return DATE_SPACE;
    if (rest.p[0] != 'T') return DATE_FOREIGN;
    return str_ends(clock, S("Z")) ? DATE_ISO : DATE_LOCAL;
  }
  if (after(text, "00:00").p) return DATE_CLOCK;
  for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
    if (after(text, foreign[i]).p) return DATE_FOREIGN;
  return all_digits(text) && text.n >= 9 ? DATE_EPOCH : DATE_UNKNOWN;
}

static DateForm format_form(Str format) {
  if (str_eq(format, S("%s"))) return DATE_EPOCH;
  if (str_eq(format, S("%J"))) return DATE_JULIAN;
  bool day = str_starts(format, S("%Y-%m-%d")) || str_starts(format, S("%F"));
  if (!day) return str_starts(format, S("%H:%M")) || str_eq(format, S("%T")) ? DATE_CLOCK : DATE_UNKNOWN;
  Str rest = str_from(format, str_starts(format, S("%F")) ? 2 : 8);
  if (rest.n == 0) return DATE_DAY;
  if (rest.p[0] == ' ') return DATE_SPACE;
  if (rest.p[0] != 'T') return DATE_UNKNOWN;
  return str_ends(rest, S("Z")) ? DATE_ISO : DATE_LOCAL;
}

/* A string literal's content where it needs no unescaping; else empty. */
static Str literal_content(const Source *source, const Node *node) {
  const Literal *literal = AS(Literal, LITERAL, node);
  if (!literal || literal->type != LITERAL_STRING) return S("");
  Str token = source_token(source, node->last);
  if (token.n < 2 || token.p[0] != '\'') token = source_token(source, node->first);
  return token.n >= 2 && token.p[0] == '\'' ? str_sub(token, 1, token.n - 1) : S("");
}

static DateForm call_form(const Source *source, const Function *call) {
  Str name = call->name.id->fold->text;
  if (str_eq(name, S("datetime"))) return DATE_SPACE;
  if (str_eq(name, S("date"))) return DATE_DAY;
  if (str_eq(name, S("time"))) return DATE_CLOCK;
  if (str_eq(name, S("unixepoch"))) return DATE_EPOCH;
  if (str_eq(name, S("julianday"))) return DATE_JULIAN;
  if (str_eq(name, S("strftime")) && call->arguments.n)
    return format_form(literal_content(source, call->arguments.p[0]));
  return DATE_UNKNOWN;
}

static DateForm literal_form(const Source *source, const Literal *literal) {
  switch (literal->type) {
  case LITERAL_NULL:
    return DATE_NONE;
  case LITERAL_INTEGER:
  case LITERAL_FLOAT:
    return DATE_EPOCH;
  case LITERAL_STRING:
    return text_form(literal_content(source, &literal->head));
  case LITERAL_BLOB:
    return DATE_UNKNOWN;
  case LITERAL_CURRENT_DATE:
    return DATE_DAY;
  case LITERAL_CURRENT_TIME:
    return DATE_CLOCK;
  case LITERAL_CURRENT_TIMESTAMP:
    return DATE_SPACE;
  }
  return DATE_UNKNOWN;
}

DateForm dates_form(const Source *source, const Node *expr) {
  if (!expr) return DATE_NONE;
  if (expr->kind == NODE_FUNCTION) return call_form(source, (const Function *)expr);
  if (expr->kind == NODE_LITERAL) return literal_form(source, (const Literal *)expr);
  if (expr->kind == NODE_CAST) return dates_form(source, ((const Cast *)expr)->operand);
  const Unary *unary = AS(Unary, UNARY, expr);
  if (unary) return unary->op <= UNARY_PLUS ? dates_form(source, unary->operand) : DATE_UNKNOWN;
  const Binary *binary = AS(Binary, BINARY, expr);
  if (!binary || binary->op < BINARY_ADD || binary->op > BINARY_DIVIDE) return DATE_UNKNOWN;
  /* unixepoch() * 1000 is an epoch too. */
  DateForm left = dates_form(source, binary->left);
  return left == DATE_EPOCH || left == DATE_JULIAN ? DATE_EPOCH : DATE_UNKNOWN;
}

/* What is known of columns with one name and type: the same ones are in many tables, and filled again and again. */
typedef struct DateName {
  const Ident *name; /* NULL: a free slot */
  Str type;
  bool date, by_name, by_type;
  DateGrain grain;
} DateName;

#ifdef TIGHT
enum { NAMES_FIRST = 2 };
#else
enum { NAMES_FIRST = 128 };
#endif

static DateName *name_slot(const DateNames *names, const Ident *name, Str type) {
  uint32_t mask = (uint32_t)names->nslots - 1;
  for (uint32_t i = name->hash & mask;; i = (i + 1) & mask) {
    DateName *slot = &names->slots[i];
    if (!slot->name || (slot->name == name && str_same(slot->type, type))) return slot;
  }
}

static void widen(DateNames *names) {
  DateNames before = *names;
  names->nslots = before.nslots ? before.nslots * 2 : NAMES_FIRST;
  names->slots = arena_new(names->arena, DateName, names->nslots);
  for (int32_t i = 0; i < before.nslots; i++)
    if (before.slots[i].name) *name_slot(names, before.slots[i].name, before.slots[i].type) = before.slots[i];
}

static const DateName *known_of(DateNames *names, const Column *column) {
  if (names->n * 2 >= names->nslots) widen(names);
  DateName *known = name_slot(names, column->name, column->type);
  if (known->name) return known;
  *known = (DateName){.name = column->name, .type = column->type};
  known->date = dates_is_date(column->name->text, column->type, &known->grain, &known->by_name, &known->by_type);
  names->n++;
  return known;
}

DateColumns dates_columns(const Catalog *catalog, DateNames *names, Arena *arena) {
  DateColumns found = {0};
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    Object *object = catalog->versions.p[i];
    bool wanted = object->kind == OBJECT_TABLE && object->died == MOMENT_NEVER && !object->poisoned;
    if (!wanted || object->table->kind != TABLE_ORDINARY) continue;
    for (int32_t c = 0; c < object->table->columns.n; c++) {
      const Column *column = &object->table->columns.p[c];
      const DateName *known = column->generated == GENERATED_NOT ? known_of(names, column) : NULL;
      if (!known || !known->date) continue;
      *vec_push(arena, &found) = (DateColumn){.table = object,
                                              .column = c,
                                              .by_name = known->by_name,
                                              .by_type = known->by_type,
                                              .grain = known->grain,
                                              .default_form = dates_form(object->source, column->default_expr)};
    }
  }
  return found;
}

/* ---- values ---- */

#define NOW S("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")

/* The ISO spelling of a value whose meaning is certain: SQLite's own "date space
** time" is UTC, and so are CURRENT_TIMESTAMP and datetime('now'). */
static Str iso_of(Arena *arena, const Source *source, const Node *node, DateForm form) {
  if (form != DATE_SPACE) return S("");
  const Literal *literal = AS(Literal, LITERAL, node);
  if (literal && literal->type == LITERAL_CURRENT_TIMESTAMP) return NOW;
  const Function *call = AS(Function, FUNCTION, node);
  if (call) {
    bool now = call->arguments.n == 0 ||
               (call->arguments.n == 1 && str_eq_fold(literal_content(source, call->arguments.p[0]), S("now")));
    return now && str_eq(call->name.id->fold->text, S("datetime")) ? NOW : S("");
  }
  Str text = literal_content(source, node);
  Str clock = after(str_from(text, 11), "00:00:00");
  if (!clock.p || clock.n) return S("");
  return str_fmt(arena, "'%.*sT%.*s.000Z'", STR_ARG(str_sub(text, 0, 10)), STR_ARG(str_from(text, 11)));
}

/* A date column that an INSERT fills, and by which value of a row. */
typedef struct Filled {
  int32_t value, column;
} Filled;

typedef struct Collector {
  Arena *arena;
  DateNames *names;
  DateValues *values;
  const Source *source;
  int32_t statement;
  Object *table;
  VEC(Filled) filled; /* by the INSERT at hand */
} Collector;

static bool is_date(const Collector *c, int32_t column) {
  const Table *table = c->table->table;
  return column >= 0 && column < table->columns.n && known_of(c->names, &table->columns.p[column])->date;
}

static void collect(Collector *c, int32_t column, Node *node) {
  DateForm form = dates_form(c->source, node);
  if (form == DATE_NONE || form == DATE_UNKNOWN || form == DATE_ISO) return;
  *vec_push(c->arena, c->values) =
      (DateValue){c->statement, c->table, column, node, form, iso_of(c->arena, c->source, node, form)};
}

/* Which columns are dates is the same for all rows. */
static void find_filled(Collector *c, const Insert *insert) {
  const Table *table = c->table->table;
  int32_t n = insert->columns.n ? insert->columns.n : table->columns.n;
  c->filled.n = 0;
  for (int32_t v = 0; v < n; v++) {
    int32_t column = insert->columns.n ? table_column(table, ((const ColumnName *)insert->columns.p[v])->name.id) : v;
    if (is_date(c, column)) *vec_push(c->arena, &c->filled) = (Filled){v, column};
  }
}

static void collect_insert(Collector *c, const Insert *insert) {
  const Select *select = AS(Select, SELECT, insert->select);
  if (select) find_filled(c, insert);
  for (int32_t i = 0; select && i < select->cores.n; i++) {
    const Values *values = AS(Values, VALUES, select->cores.p[i]);
    for (int32_t r = 0; values && r < values->rows.n; r++) {
      const NodeList *items = &((const RowValue *)values->rows.p[r])->items;
      for (int32_t f = 0; f < c->filled.n && c->filled.p[f].value < items->n; f++)
        collect(c, c->filled.p[f].column, items->p[c->filled.p[f].value]);
    }
  }
}

static void collect_update(Collector *c, const Update *update) {
  for (int32_t i = 0; i < update->sets.n; i++) {
    const Assignment *set = (const Assignment *)update->sets.p[i];
    if (set->row || set->columns.n != 1) continue;
    int32_t column = table_column(c->table->table, ((const ColumnName *)set->columns.p[0])->name.id);
    if (is_date(c, column)) collect(c, column, set->expr);
  }
}

DateValues dates_values(const Catalog *catalog, DateNames *names, Arena *arena) {
  DateValues values = {0};
  Collector c = {.arena = arena, .names = names, .values = &values};
  for (int32_t s = 1; s < catalog->statements.n; s++) {
    const Statement *statement = catalog->statements.p[s].statement;
    const Insert *insert = AS(Insert, INSERT, statement->node);
    const Update *update = AS(Update, UPDATE, statement->node);
    if (!insert && !update) continue;
    Name name = insert ? insert->table : update->table;
    Object *table = catalog_find_kind(catalog, OBJECT_TABLE, name.id, (Moment)s - 1);
    if (!table || table->poisoned || table->table->kind != TABLE_ORDINARY) continue;
    c.source = statement->source, c.statement = s, c.table = table;
    if (insert) collect_insert(&c, insert);
    else collect_update(&c, update);
  }
  return values;
}

Str date_form_name(DateForm form) {
  static const Str names[] = {S_INIT("none"),  S_INIT("iso"),   S_INIT("day"),    S_INIT("clock"),   S_INIT("space"),
                              S_INIT("local"), S_INIT("epoch"), S_INIT("julian"), S_INIT("foreign"), S_INIT("unknown")};
  return names[form];
}

Str date_grain_name(DateGrain grain) {
  static const Str names[] = {S_INIT("instant"), S_INIT("day"), S_INIT("clock")};
  return names[grain];
}
