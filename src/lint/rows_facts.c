/* Rows that come from facts: what SQL can't say well, computed in C. */
#include "lint/rows.h"

Rows build_date_columns(World *w) {
  DateColumns dates = dates_columns(w->catalog, w->arena);
  DateColumnRow *rows = arena_new(w->arena, DateColumnRow, dates.n);
  for (int32_t i = 0; i < dates.n; i++) {
    Object *table = dates.p[i].table;
    int32_t column = dates.p[i].column;
    rows[i] = (DateColumnRow){dates.p[i], {table, &table->table->columns.p[column], column}};
  }
  return (Rows){rows, dates.n, sizeof *rows};
}

Rows build_date_values(World *w) {
  DateValues values = dates_values(w->catalog, w->arena);
  DateValueRow *rows = arena_new(w->arena, DateValueRow, values.n);
  for (int32_t i = 0; i < values.n; i++) {
    const DateValue *value = &values.p[i];
    const Source *source = statement_source(w, value->statement);
    Str text = source_text(source, value->node->first, value->node->last);
    rows[i] = (DateValueRow){*value, text, node_code_at(w, value->statement, value->node)};
  }
  return (Rows){rows, values.n, sizeof *rows};
}
