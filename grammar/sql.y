/* The grammar: the language of SQLite 3.54 with UPDATE … ORDER BY … LIMIT, one
** statement at a time. parse.c feeds a statement's tokens and then the end mark
** (0) in place of the ";", except inside trigger bodies.
**
** A terminal's value is its token number. Lists are gathered in the builder and
** copied once, when the rule that owns them is reduced. Nodes find their own last
** token: a reduction always happens with the next token in hand (b->at), so the
** rule's last token is b->at - 1. Actions therefore name only the first one.
**
** Where several spellings of a rule would do, the one is taken that gives lemon a
** shift rather than an empty reduction before a keyword: a keyword with a fallback
** that a state has no entry of its own for is taken as a name even where a default
** reduction would have been right. SQLite's GENERATED ALWAYS falls into that trap
** (see build_column); the same happens here, on purpose. */

%token_prefix TK_
%token_type {Tok}
%default_type {Node *}
%extra_context {Build *b}
%start_symbol input
/* SQLite 3.53's own limit is 2,500 (SQLITE_LIMIT_PARSER_DEPTH); probe: 2,490
** parentheses pass there and 2,500 don't. */
%stack_size 2500

%include {
/* The rules that lemon took out have no action but an assertion. */
#define NDEBUG 1
#include <assert.h>
#include <string.h>

#include "parser.h"
#include "syntax/build.h"
#include "syntax/grammar.h"
#include "syntax/keywords.h"

/* What parse.c wants to see before the parser does. */
static const bool halts[] = {
    [0] = true,         [TK_SEMI] = true, [TK_ILLEGAL] = true, [TK_WINDOW] = true,
    [TK_OVER] = true,   [TK_FILTER] = true, [TK_WITHIN] = true,
};
}

%syntax_error { b->failure = FAILURE_SYNTAX; }
%stack_overflow { b->failure = FAILURE_STACK; }

/* Keywords that may be names wherever the grammar has no use for them. */
%fallback ID
  ABORT ACTION AFTER ALWAYS ANALYZE ASC ATTACH BEFORE BEGIN BY CASCADE CAST COLUMN
  CONFLICT CTIME_KW CURRENT DATABASE DEFERRED DESC DETACH DO EACH END EXCLUDE
  EXCLUSIVE EXPLAIN FAIL FIRST FOLLOWING FOR GENERATED GROUPS IF IGNORE IMMEDIATE
  INITIALLY INSTEAD KEY LAST LIKE_KW MATCH MATERIALIZED NO NULLS OF OFFSET OTHERS
  PARTITION PLAN PRAGMA PRECEDING QUERY RAISE RANGE RECURSIVE REINDEX RELEASE
  RENAME REPLACE RESTRICT ROLLBACK ROW ROWS SAVEPOINT TEMP TIES TRIGGER UNBOUNDED
  VACUUM VIEW VIRTUAL WITH WITHOUT.
%wildcard ANY.

%left OR.
%left AND.
%right NOT.
%left IS MATCH LIKE_KW BETWEEN IN ISNULL NOTNULL NE EQ.
%left GT LE LT GE.
%right ESCAPE.
%left BITAND BITOR LSHIFT RSHIFT.
%left PLUS MINUS.
%left STAR SLASH REM.
%left CONCAT PTR.
%left COLLATE.
%right BITNOT.
%nonassoc ON.

%type name {Tok}
%type object {Qualified}
%token_class number INTEGER|FLOAT.
/* lemon takes overlapping sets of terminals for a conflict: a rule that shares a state
** with one of these uses the same set. */
%token_class word ID|INDEXED|JOIN_KW.

input ::= statement(S).                                 { b->statement = S; }

statement ::= command.
statement(A) ::= EXPLAIN(F) command(C).                 { A = build_explain(b, F, C, false); }
statement(A) ::= EXPLAIN(F) QUERY PLAN command(C).      { A = build_explain(b, F, C, true); }

/* ---- names ---- */

name ::= word.
name ::= STRING.
object(A) ::= name(N).                                  { A = (Qualified){TOK_NONE, N}; }
object(A) ::= name(S) DOT name(N).                      { A = (Qualified){S, N}; }

%type names {List}
names(A) ::= name(N).                                   { A = list_start(b, build_column_name(b, N)); }
names(A) ::= names(A) COMMA name(N).                    { list_add(b, &A, build_column_name(b, N)); }

/* Columns of a view, a common table, a foreign key. COLLATE and ASC are read only to be refused. */
%type plain_columns {List}
plain_columns(A) ::= plain_column(C).                   { A = list_start(b, C); }
plain_columns(A) ::= plain_columns(A) COMMA plain_column(C). { list_add(b, &A, C); }
plain_column(A) ::= name(N) collation(C) sort_order(O). { A = build_plain_column(b, N, C, O); }
%type plain_columns_opt {List}
plain_columns_opt(A) ::= .                              { A = list_none(); }
plain_columns_opt(A) ::= LP plain_columns(L) RP.        { A = L; }
%type collation {Tok}
collation(A) ::= .                                      { A = TOK_NONE; }
collation(A) ::= COLLATE ID|STRING(N).                  { A = N; }

%type if_exists {bool}
if_exists(A) ::= .                                      { A = false; }
if_exists(A) ::= IF EXISTS.                             { A = true; }
%type if_not_exists {bool}
if_not_exists(A) ::= .                                  { A = false; }
if_not_exists(A) ::= IF NOT EXISTS.                     { A = true; }
%type temporary {bool}
temporary(A) ::= .                                      { A = false; }
temporary(A) ::= TEMP.                                  { A = true; }

/* ---- transactions ---- */

command(A) ::= BEGIN(F) begin_mode(M) transaction.      { A = build_begin(b, F, M); }
command(A) ::= COMMIT|END(F) transaction.               { A = build_commit(b, F); }
command(A) ::= ROLLBACK(F) transaction.                 { A = build_rollback(b, F, TOK_NONE); }
command(A) ::= ROLLBACK(F) transaction TO savepoint name(N). { A = build_rollback(b, F, N); }
command(A) ::= SAVEPOINT(F) name(N).                    { A = build_savepoint(b, F, N); }
command(A) ::= RELEASE(F) savepoint name(N).            { A = build_release(b, F, N); }
transaction ::= .
transaction ::= TRANSACTION.
transaction ::= TRANSACTION name.
savepoint ::= .
savepoint ::= SAVEPOINT.
%type begin_mode {TransactionMode}
begin_mode(A) ::= .                                     { A = TRANSACTION_UNSAID; }
begin_mode(A) ::= DEFERRED.                             { A = TRANSACTION_DEFERRED; }
begin_mode(A) ::= IMMEDIATE.                            { A = TRANSACTION_IMMEDIATE; }
begin_mode(A) ::= EXCLUSIVE.                            { A = TRANSACTION_EXCLUSIVE; }

/* ---- CREATE TABLE ---- */

command(A) ::= table_body(A) table_options(L).          { build_table_options(b, A, L); }
command(A) ::= table_head(A) AS select(S).              { build_table_as(b, A, S); }
table_head(A) ::= CREATE(F) temporary(T) TABLE if_not_exists(E) object(N). { A = build_create_table(b, F, T, E, N); }
table_body(A) ::= table_head(A) LP(P) columns(C) table_constraints(T) RP.  { build_table_body(b, A, P, C, T); }
%type table_options {List}
table_options(A) ::= .                                  { A = list_none(); }
table_options(A) ::= table_option(O).                   { A = list_start(b, O); }
table_options(A) ::= table_options(A) COMMA table_option(O). { list_add(b, &A, O); }
table_option(A) ::= WITHOUT(F) name(N).                 { A = build_table_option(b, F, N); }
table_option(A) ::= name(N).                            { A = build_table_option(b, N, N); }

%type columns {List}
columns(A) ::= column(C).                               { A = list_start(b, C); }
columns(A) ::= columns(A) COMMA column(C).              { list_add(b, &A, C); }
column(A) ::= column_head(A) column_constraints(L).     { build_column_constraints(b, A, L); }
column_head(A) ::= name(N) type(T).                     { A = build_column(b, N, T); }

type(A) ::= .                                           { A = NULL; }
type(A) ::= type_words(F).                              { A = build_type(b, F, TOK_NONE); }
type(A) ::= type_words(F) LP(P) signed RP.              { A = build_type(b, F, P); }
type(A) ::= type_words(F) LP(P) signed COMMA signed RP. { A = build_type(b, F, P); }
%type type_words {Tok}
type_words ::= ID|STRING.
type_words ::= type_words ID|STRING.
signed ::= number.
signed ::= PLUS number.
signed ::= MINUS number.

%type column_constraints {List}
column_constraints(A) ::= .                             { A = list_none(); }
column_constraints(A) ::= column_constraints(A) column_constraint(C). { list_add_constraint(b, &A, C); }
column_constraint(A) ::= CONSTRAINT(F) name(N).         { A = build_constraint_name(b, F, N); }
column_constraint(A) ::= DEFAULT(F) term(E).            { A = build_default(b, F, E, false); }
column_constraint(A) ::= DEFAULT(F) LP expr(E) RP.      { A = build_default(b, F, E, true); }
column_constraint(A) ::= DEFAULT(F) PLUS|MINUS(S) term(E). { A = build_default(b, F, build_unary(b, S, E), false); }
column_constraint(A) ::= DEFAULT(F) ID|INDEXED(N).      { A = build_default(b, F, build_column_ref(b, N), false); }
column_constraint(A) ::= NULL(F) on_conflict(C).        { A = build_null(b, F, C); }
column_constraint(A) ::= NOT(F) NULL on_conflict(C).    { A = build_not_null(b, F, C); }
column_constraint(A) ::= PRIMARY(F) KEY sort_order(O) on_conflict(C) autoincrement(I).
                                                        { A = build_column_key(b, F, O, C, I); }
column_constraint(A) ::= UNIQUE(F) on_conflict(C).      { A = build_unique(b, F, list_none(), C); }
column_constraint(A) ::= CHECK(F) LP expr(E) RP.        { A = build_check(b, F, E, CONFLICT_NONE); }
column_constraint ::= references.
column_constraint ::= deferrable.
column_constraint(A) ::= COLLATE(F) ID|STRING(N).       { A = build_collate_constraint(b, F, N); }
column_constraint ::= generated.

generated(A) ::= AS(F) LP expr(E) RP.                   { A = build_generated(b, F, E, TOK_NONE); }
generated(A) ::= AS(F) LP expr(E) RP ID(K).             { A = build_generated(b, F, E, K); }
generated(A) ::= GENERATED(F) ALWAYS AS LP expr(E) RP.  { A = build_generated(b, F, E, TOK_NONE); }
generated(A) ::= GENERATED(F) ALWAYS AS LP expr(E) RP ID(K). { A = build_generated(b, F, E, K); }

references(A) ::= REFERENCES(F) name(N) plain_columns_opt(L). { A = build_references(b, F, N, L); }
references(A) ::= references(A) MATCH name(N).          { build_references_match(b, A, N); }
references(A) ::= references(A) ON INSERT|DELETE|UPDATE(E) action(X). { build_references_action(b, A, E, X); }
%type action {Action}
action(A) ::= SET NULL.                                 { A = ACTION_SET_NULL; }
action(A) ::= SET DEFAULT.                              { A = ACTION_SET_DEFAULT; }
action(A) ::= CASCADE.                                  { A = ACTION_CASCADE; }
action(A) ::= RESTRICT.                                 { A = ACTION_RESTRICT; }
action(A) ::= NO ACTION.                                { A = ACTION_NO_ACTION; }
deferrable(A) ::= DEFERRABLE(F) initially(D).           { A = build_deferrable(b, F, false, D); }
deferrable(A) ::= NOT(F) DEFERRABLE initially(D).       { A = build_deferrable(b, F, true, D); }
%type initially {bool}
initially(A) ::= .                                      { A = false; }
initially(A) ::= INITIALLY DEFERRED.                    { A = true; }
initially(A) ::= INITIALLY IMMEDIATE.                   { A = false; }
%type autoincrement {bool}
autoincrement(A) ::= .                                  { A = false; }
autoincrement(A) ::= AUTOINCREMENT.                     { A = true; }

%type table_constraints {List}
%type table_constraint_list {List}
table_constraints(A) ::= .                              { A = list_none(); }
table_constraints(A) ::= COMMA table_constraint_list(L). { A = L; }
table_constraint_list(A) ::= table_constraint(C).       { A = list_start(b, C); }
table_constraint_list(A) ::= table_constraint_list(A) comma table_constraint(C). { list_add_constraint(b, &A, C); }
comma ::= .
comma ::= COMMA.
table_constraint(A) ::= CONSTRAINT(F) name(N).          { A = build_constraint_name(b, F, N); }
table_constraint(A) ::= PRIMARY(F) KEY LP indexed_columns(L) autoincrement(I) RP on_conflict(C).
                                                        { A = build_table_key(b, F, L, I, C); }
table_constraint(A) ::= UNIQUE(F) LP indexed_columns(L) RP on_conflict(C). { A = build_unique(b, F, L, C); }
table_constraint(A) ::= CHECK(F) LP expr(E) RP on_conflict(C). { A = build_check(b, F, E, C); }
table_constraint ::= foreign_key.
table_constraint(A) ::= foreign_key(A) deferrable(D).   { build_foreign_key_deferral(b, A, D); }
foreign_key(A) ::= FOREIGN(F) KEY LP plain_columns(L) RP references(R). { A = build_foreign_key(b, F, L, R); }

%type on_conflict {Conflict}
on_conflict(A) ::= .                                    { A = CONFLICT_NONE; }
on_conflict(A) ::= ON CONFLICT resolution(R).           { A = R; }
%type or_conflict {Conflict}
or_conflict(A) ::= .                                    { A = CONFLICT_NONE; }
or_conflict(A) ::= OR resolution(R).                    { A = R; }
%type resolution {Conflict}
resolution(A) ::= ROLLBACK.                             { A = CONFLICT_ROLLBACK; }
resolution(A) ::= ABORT.                                { A = CONFLICT_ABORT; }
resolution(A) ::= FAIL.                                 { A = CONFLICT_FAIL; }
resolution(A) ::= IGNORE.                               { A = CONFLICT_IGNORE; }
resolution(A) ::= REPLACE.                              { A = CONFLICT_REPLACE; }

/* Columns of an index, a key, an upsert's target. */
%type indexed_columns {List}
indexed_columns(A) ::= indexed_column(C).               { A = list_start(b, C); }
indexed_columns(A) ::= indexed_columns(A) COMMA indexed_column(C). { list_add(b, &A, C); }
indexed_column(A) ::= expr(E) sort_order(O) nulls(N).   { A = build_indexed_column(b, E, O, N); }
%type sort_order {SortOrder}
sort_order(A) ::= .                                     { A = ORDER_NONE; }
sort_order(A) ::= ASC.                                  { A = ORDER_ASC; }
sort_order(A) ::= DESC.                                 { A = ORDER_DESC; }
%type nulls {NullsOrder}
nulls(A) ::= .                                          { A = NULLS_NONE; }
nulls(A) ::= NULLS FIRST.                               { A = NULLS_FIRST; }
nulls(A) ::= NULLS LAST.                                { A = NULLS_LAST; }

/* ---- other definitions ---- */

command ::= virtual_table.
command(A) ::= virtual_table(A) LP module_arguments(L) RP. { build_module_arguments(b, A, L); }
virtual_table(A) ::= CREATE(F) VIRTUAL TABLE if_not_exists(E) object(N) USING name(M).
                                                        { A = build_virtual_table(b, F, E, N, M); }
%type module_arguments {List}
module_arguments(A) ::= module_argument(X).             { A = list_start(b, X); }
module_arguments(A) ::= module_arguments(A) COMMA module_argument(X). { list_add(b, &A, X); }
module_argument(A) ::= module_tokens(F).                { A = build_module_argument(b, F); }
%type module_tokens {Tok}
module_tokens(A) ::= .                                  { A = b->at; }
module_tokens ::= module_tokens ANY.
module_tokens ::= module_tokens LP nested_tokens RP.
nested_tokens ::= .
nested_tokens ::= nested_tokens ANY.
nested_tokens ::= nested_tokens LP nested_tokens RP.

command ::= index_body.
command(A) ::= index_body(A) WHERE expr(E).             { build_where(b, A, E); }
index_head(A) ::= CREATE(F) unique(U) INDEX if_not_exists(E) object(N). { A = build_create_index(b, F, U, E, N); }
index_body(A) ::= index_head(A) ON name(T) LP indexed_columns(L) RP. { build_index_body(b, A, T, L); }
%type unique {bool}
unique(A) ::= .                                         { A = false; }
unique(A) ::= UNIQUE.                                   { A = true; }

command(A) ::= view_head(A) plain_columns_opt(L) AS select(S). { build_view_body(b, A, L, S); }
view_head(A) ::= CREATE(F) temporary(T) VIEW if_not_exists(E) object(N). { A = build_create_view(b, F, T, E, N); }

command(A) ::= trigger_when(A) BEGIN(T) trigger_commands(L) END. { build_trigger_body(b, A, T, L); }
trigger_head(A) ::= CREATE(F) temporary(T) TRIGGER if_not_exists(E) object(N). { A = build_create_trigger(b, F, T, E, N); }
trigger_event(A) ::= trigger_head(A) trigger_time(T) INSERT|DELETE(E). { build_trigger_event(b, A, T, E); }
trigger_event(A) ::= trigger_head(A) trigger_time(T) UPDATE(E). { build_trigger_event(b, A, T, E); }
trigger_event(A) ::= trigger_head(A) trigger_time(T) UPDATE(E) OF names(L).
                                                        { build_trigger_event(b, A, T, E), build_trigger_columns(b, A, L); }
trigger_table(A) ::= trigger_event(A) ON object(N) for_each_row(R). { build_trigger_table(b, A, N, R); }
trigger_when ::= trigger_table.
trigger_when(A) ::= trigger_table(A) WHEN expr(E).      { build_trigger_when(b, A, E); }
%type trigger_time {TriggerTime}
trigger_time(A) ::= .                                   { A = TRIGGER_UNSAID; }
trigger_time(A) ::= BEFORE.                             { A = TRIGGER_BEFORE; }
trigger_time(A) ::= AFTER.                              { A = TRIGGER_AFTER; }
trigger_time(A) ::= INSTEAD OF.                         { A = TRIGGER_INSTEAD_OF; }
%type for_each_row {bool}
for_each_row(A) ::= .                                   { A = false; }
for_each_row(A) ::= FOR EACH ROW.                       { A = true; }
%type trigger_commands {List}
trigger_commands(A) ::= trigger_command(C) SEMI.        { A = list_start(b, C); }
trigger_commands(A) ::= trigger_commands(A) trigger_command(C) SEMI. { list_add(b, &A, C); }
trigger_command ::= change.
trigger_command ::= upserted.
trigger_command(A) ::= upserted(A) RETURNING result_columns(L). { build_trigger_returning(b, A, L); }
trigger_command ::= select.

command(A) ::= DROP(F) TABLE if_exists(E) object(N).    { A = build_drop(b, F, DROP_TABLE, E, N); }
command(A) ::= DROP(F) INDEX if_exists(E) object(N).    { A = build_drop(b, F, DROP_INDEX, E, N); }
command(A) ::= DROP(F) VIEW if_exists(E) object(N).     { A = build_drop(b, F, DROP_VIEW, E, N); }
command(A) ::= DROP(F) TRIGGER if_exists(E) object(N).  { A = build_drop(b, F, DROP_TRIGGER, E, N); }

%type alter_table {Qualified}
alter_table(A) ::= ALTER TABLE object(N).               { A = N; }
command(A) ::= alter_table(T) RENAME TO name(N).        { A = build_rename_table(b, T, N); }
command(A) ::= alter_table(T) RENAME column_word name(C) TO name(N). { A = build_rename_column(b, T, C, N); }
command(A) ::= alter_table(T) ADD column_word column(C). { A = build_add_column(b, T, C); }
command(A) ::= alter_table(T) DROP column_word name(C). { A = build_drop_column(b, T, C); }
command(A) ::= alter_table(T) ALTER column_word name(C) SET NOT NULL on_conflict(R). { A = build_set_not_null(b, T, C, R); }
command(A) ::= alter_table(T) ALTER column_word name(C) DROP NOT NULL. { A = build_drop_not_null(b, T, C); }
command(A) ::= alter_table(T) DROP CONSTRAINT name(N).  { A = build_drop_constraint(b, T, N); }
command(A) ::= alter_table(T) ADD added_check(C).       { A = build_add_constraint(b, T, C); }
added_check(A) ::= CHECK(F) LP expr(E) RP on_conflict(C). { A = build_check(b, F, E, C); }
added_check(A) ::= CONSTRAINT(F) name(N) CHECK LP expr(E) RP on_conflict(C).
                                                        { A = build_named(b, build_check(b, F, E, C), N); }
column_word ::= .
column_word ::= COLUMN.

/* ---- administration ---- */

command(A) ::= PRAGMA(F) object(N).                     { A = build_pragma(b, F, N, TOK_NONE, false); }
command(A) ::= PRAGMA(F) object(N) EQ pragma_value(V).  { A = build_pragma(b, F, N, V, false); }
command(A) ::= PRAGMA(F) object(N) LP pragma_value(V) RP. { A = build_pragma(b, F, N, V, true); }
%type pragma_value {Tok}
pragma_value ::= number.
pragma_value ::= name.
pragma_value ::= ON|DELETE|DEFAULT.
pragma_value(A) ::= PLUS|MINUS number(N).               { A = N; }

command(A) ::= ATTACH(F) database expr(E) AS expr(N) attach_key(K). { A = build_attach(b, F, E, N, K); }
command(A) ::= DETACH(F) database expr(N).              { A = build_detach(b, F, N); }
database ::= .
database ::= DATABASE.
attach_key(A) ::= .                                     { A = NULL; }
attach_key(A) ::= KEY expr(K).                          { A = K; }

command(A) ::= VACUUM(F) vacuum_into(I).                { A = build_vacuum(b, F, TOK_NONE, I); }
command(A) ::= VACUUM(F) name(N) vacuum_into(I).        { A = build_vacuum(b, F, N, I); }
vacuum_into(A) ::= .                                    { A = NULL; }
vacuum_into(A) ::= INTO expr(E).                        { A = E; }
command(A) ::= ANALYZE(F).                              { A = build_analyze(b, F, NOTHING_NAMED); }
command(A) ::= ANALYZE(F) object(N).                    { A = build_analyze(b, F, N); }
command(A) ::= REINDEX(F).                              { A = build_reindex(b, F, NOTHING_NAMED); }
command(A) ::= REINDEX(F) object(N).                    { A = build_reindex(b, F, N); }

/* ---- INSERT, UPDATE, DELETE ---- */

command ::= changed.
command(A) ::= with(W) changed(C).                      { A = build_with(b, W, C); }

changed ::= upserted.
changed(A) ::= upserted(A) RETURNING result_columns(L). { build_returning(b, A, L); }
changed ::= inserted_defaults.
changed(A) ::= inserted_defaults(A) RETURNING result_columns(L). { build_returning(b, A, L); }
changed ::= change_ordered.
changed(A) ::= change_ordered(A) limit(L).              { build_limit(b, A, L); }
change_ordered ::= change_returning.
change_ordered(A) ::= change_returning(A) ORDER BY ordering_terms(L). { build_order_by(b, A, L); }
change_returning ::= change.
change_returning(A) ::= change(A) RETURNING result_columns(L). { build_returning(b, A, L); }

change ::= delete_target.
change ::= update_from.
change(A) ::= delete_target(A) WHERE expr(E).           { build_where(b, A, E); }
change(A) ::= update_from(A) WHERE expr(E).             { build_where(b, A, E); }

delete_target(A) ::= DELETE(F) FROM object(N) target_alias(X) index_hint(I). { A = build_delete(b, F, N, X, I); }
update_head(A) ::= UPDATE(F) or_conflict(C) object(N).  { A = build_update(b, F, C, N); }
update_target(A) ::= update_head(A) target_alias(X) index_hint(I). { build_update_target(b, A, X, I); }
update_set(A) ::= update_target(A) SET assignments(L).  { build_update_sets(b, A, L); }
update_from ::= update_set.
update_from(A) ::= update_set(A) FROM from_items(L).    { build_from(b, A, L); }

%type target_alias {Tok}
target_alias(A) ::= .                                   { A = TOK_NONE; }
target_alias(A) ::= AS name(N).                         { A = N; }
/* The index's name, or the NOT of NOT INDEXED. */
%type index_hint {Tok}
%type index_hint_given {Tok}
index_hint(A) ::= .                                     { A = TOK_NONE; }
index_hint ::= index_hint_given.
index_hint_given(A) ::= INDEXED BY name(N).             { A = N; }
index_hint_given ::= NOT INDEXED.

%type assignments {List}
assignments(A) ::= assignment(X).                       { A = list_start(b, X); }
assignments(A) ::= assignments(A) COMMA assignment(X).  { list_add(b, &A, X); }
assignment(A) ::= name(N) EQ expr(E).                   { A = build_assignment(b, N, E); }
assignment(A) ::= LP(F) names(L) RP EQ expr(E).         { A = build_row_assignment(b, F, L, E); }

insert_head(A) ::= INSERT(F) or_conflict(C) INTO object(N) target_alias(X). { A = build_insert(b, F, C, N, X); }
insert_head(A) ::= REPLACE(F) INTO object(N) target_alias(X). { A = build_insert(b, F, CONFLICT_NONE, N, X); }
insert_columns ::= insert_head.
insert_columns(A) ::= insert_head(A) LP names(L) RP.    { build_insert_columns(b, A, L); }
insert_select(A) ::= insert_columns(A) select(S).       { build_insert_select(b, A, S); }
inserted_defaults(A) ::= insert_columns(A) DEFAULT VALUES. { build_insert_select(b, A, NULL); }
upserted(A) ::= insert_select(A) upserts(L).            { build_upserts(b, A, L); }
upserted(A) ::= insert_select(A) upserts(L) bare_upsert(U). { build_upserts(b, A, list_with(b, L, U)); }
%type upserts {List}
upserts(A) ::= .                                        { A = list_none(); }
upserts(A) ::= upserts(A) upsert(U).                    { A = list_with(b, A, U); }
upsert_target(A) ::= ON(F) CONFLICT LP indexed_columns(L) RP. { A = build_upsert(b, F, L); }
upsert_when ::= upsert_target.
upsert_when(A) ::= upsert_target(A) WHERE expr(E).      { build_upsert_target_where(b, A, E); }
upsert(A) ::= upsert_when(A) DO NOTHING.                { build_end(b, A); }
upsert ::= upsert_sets.
upsert(A) ::= upsert_sets(A) WHERE expr(E).             { build_where(b, A, E); }
upsert_sets(A) ::= upsert_when(A) DO UPDATE SET assignments(L). { build_upsert_sets(b, A, L); }
/* The last one may go without a target. */
bare_upsert(A) ::= ON(F) CONFLICT DO NOTHING.           { A = build_upsert(b, F, list_none()); }
bare_upsert ::= bare_upsert_sets.
bare_upsert(A) ::= bare_upsert_sets(A) WHERE expr(E).   { build_where(b, A, E); }
bare_upsert_sets(A) ::= ON(F) CONFLICT DO UPDATE SET assignments(L). { A = build_bare_upsert(b, F, L); }

/* ---- SELECT ---- */

command ::= select.
select ::= query.
select(A) ::= with(W) query(Q).                         { A = build_with(b, W, Q); }
with(A) ::= WITH(F) common_tables(L).                   { A = build_with_clause(b, F, false, L); }
with(A) ::= WITH(F) RECURSIVE common_tables(L).         { A = build_with_clause(b, F, true, L); }
%type common_tables {List}
common_tables(A) ::= common_table(T).                   { A = list_start(b, T); }
common_tables(A) ::= common_tables(A) COMMA common_table(T). { list_add(b, &A, T); }
common_table(A) ::= name(N) plain_columns_opt(L) materialized(M) LP select(S) RP. { A = build_common_table(b, N, L, M, S); }
%type materialized {Materialized}
materialized(A) ::= AS.                                 { A = MATERIALIZED_UNSAID; }
materialized(A) ::= AS MATERIALIZED.                    { A = MATERIALIZED; }
materialized(A) ::= AS NOT MATERIALIZED.                { A = NOT_MATERIALIZED; }

/* ORDER BY and LIMIT follow a SELECT, not VALUES. */
query(A) ::= compound(L).                               { A = build_select(b, L, list_none(), list_none()); }
query ::= ordered.
ordered(A) ::= selects(L) ORDER BY ordering_terms(O).   { A = build_select(b, L, O, list_none()); }
ordered(A) ::= selects(L) limit(M).                     { A = build_select(b, L, list_none(), M); }
ordered(A) ::= selects(L) ORDER BY ordering_terms(O) limit(M). { A = build_select(b, L, O, M); }
%type compound {List}
compound ::= selects.
compound ::= values_last.
%type selects {List}
selects(A) ::= core(C).                                 { A = list_start(b, C); }
selects(A) ::= compound(A) compound_operator(O) core(C). { list_add(b, &A, build_compound(O, C)); }
selects(A) ::= ordered(S) compound_operator(O) core(C). { A = build_order_too_early(b, S, O, C); }
%type values_last {List}
values_last(A) ::= values(V).                           { A = list_start(b, V); }
values_last(A) ::= compound(A) compound_operator(O) values(V). { list_add(b, &A, build_compound(O, V)); }
values_last(A) ::= ordered(S) compound_operator(O) values(V). { A = build_order_too_early(b, S, O, V); }
%type compound_operator {Compound}
compound_operator(A) ::= UNION.                         { A = COMPOUND_UNION; }
compound_operator(A) ::= UNION ALL.                     { A = COMPOUND_UNION_ALL; }
compound_operator(A) ::= INTERSECT.                     { A = COMPOUND_INTERSECT; }
compound_operator(A) ::= EXCEPT.                        { A = COMPOUND_EXCEPT; }

values(A) ::= VALUES(F) rows(L).                        { A = build_values(b, F, L); }
%type rows {List}
rows(A) ::= row(R).                                     { A = list_start(b, R); }
rows(A) ::= rows(A) COMMA row(R).                       { list_add(b, &A, R); }
row(A) ::= LP(F) exprs(L) RP.                           { A = build_row(b, F, L); }
/* The same, all tokens at once, where its values are literals: see plain_row_end in src/syntax/keywords.h. */
row(A) ::= PLAIN_ROW(F).                                { A = build_plain_row(b, F); }

core_columns(A) ::= SELECT(F) quantifier(Q) result_columns(L). { A = build_core(b, F, Q, L); }
core_from ::= core_columns.
core_from(A) ::= core_columns(A) FROM from_items(L).    { build_from(b, A, L); }
core_where ::= core_from.
core_where(A) ::= core_from(A) WHERE expr(E).           { build_where(b, A, E); }
core_group ::= core_where.
core_group(A) ::= core_where(A) GROUP BY exprs(L).      { build_group_by(b, A, L); }
core_having ::= core_group.
core_having(A) ::= core_group(A) HAVING expr(E).        { build_having(b, A, E); }
core ::= core_having.
core(A) ::= core_having(A) WINDOW windows(L).           { build_windows(b, A, L); }
%type quantifier {Quantifier}
quantifier(A) ::= .                                     { A = QUANTIFIER_NONE; }
quantifier(A) ::= DISTINCT.                             { A = QUANTIFIER_DISTINCT; }
quantifier(A) ::= ALL.                                  { A = QUANTIFIER_ALL; }

%type result_columns {List}
result_columns(A) ::= result_column(C).                 { A = list_start(b, C); }
result_columns(A) ::= result_columns(A) COMMA result_column(C). { list_add(b, &A, C); }
result_column(A) ::= expr(E).                           { A = build_result_column(b, E, TOK_NONE); }
result_column(A) ::= expr(E) AS name(N).                { A = build_result_column(b, E, N); }
result_column(A) ::= expr(E) ID|STRING(N).              { A = build_result_column(b, E, N); }
result_column(A) ::= STAR(F).                           { A = build_star(b, F, TOK_NONE); }
result_column(A) ::= name(N) DOT STAR.                  { A = build_star(b, N, N); }

%type from_items {List}
from_items(A) ::= from_item(I).                         { A = build_from_first(b, I); }
from_items(A) ::= from_items(A) join(J) from_item(I).   { list_add(b, &A, build_joined(J, I)); }
/* In "INSERT … SELECT … FROM t ON CONFLICT" the ON is read as a join's. */
from_item ::= from_source.                              [OR]
from_item(A) ::= from_source(A) ON expr(E).             { build_on(b, A, E); }
from_item(A) ::= from_source(A) USING LP names(L) RP.   { build_using(b, A, L); }
from_source(A) ::= object(N) alias(X).                  { A = build_from_table(b, N, X, TOK_NONE); }
from_source(A) ::= object(N) alias(X) index_hint_given(I). { A = build_from_table(b, N, X, I); }
from_source(A) ::= object(N) LP exprs_opt(L) RP alias(X). { A = build_from_function(b, N, L, X); }
from_source(A) ::= LP(F) select(S) RP alias(X).         { A = build_from_select(b, F, S, X); }
from_source(A) ::= LP(F) from_items(L) RP alias(X).     { A = build_from_group(b, F, L, X); }
%type alias {Tok}
alias(A) ::= .                                          { A = TOK_NONE; }
alias(A) ::= AS name(N).                                { A = N; }
alias ::= ID|STRING.
%type join {Join}
join(A) ::= COMMA.                                      { A = JOIN_COMMA; }
join(A) ::= JOIN.                                       { A = JOIN_PLAIN; }
join(A) ::= JOIN_KW(F) JOIN.                            { A = build_join(b, F); }
join(A) ::= JOIN_KW(F) name JOIN.                       { A = build_join(b, F); }
join(A) ::= JOIN_KW(F) name name JOIN.                  { A = build_join(b, F); }

%type ordering_terms {List}
ordering_terms(A) ::= ordering_term(T).                 { A = list_start(b, T); }
ordering_terms(A) ::= ordering_terms(A) COMMA ordering_term(T). { list_add(b, &A, T); }
ordering_term(A) ::= expr(E) sort_order(O) nulls(N).    { A = build_ordering_term(b, E, O, N); }
/* The limit, then the offset. */
%type limit {List}
limit(A) ::= LIMIT expr(L).                             { A = list_start(b, L); }
limit(A) ::= LIMIT expr(L) OFFSET expr(O).              { A = list_pair(b, L, O); }
limit(A) ::= LIMIT expr(O) COMMA expr(L).               { A = list_pair(b, L, O); }

/* ---- windows ---- */

%type windows {List}
windows(A) ::= named_window(W).                         { A = list_start(b, W); }
windows(A) ::= windows(A) COMMA named_window(W).        { list_add(b, &A, W); }
named_window(A) ::= name(N) AS LP window(W) RP.         { A = build_window_name(b, N, W); }
window(A) ::= .                                         { A = build_window(b, b->at); }
window ::= window_framed.
window(A) ::= name(N).                                  { A = build_window_base(b, N, NULL); }
window(A) ::= name(N) window_framed(W).                 { A = build_window_base(b, N, W); }
window_parts(A) ::= PARTITION(F) BY exprs(L).           { A = build_window_partition(b, F, L); }
window_sorted ::= window_parts.
window_sorted(A) ::= window_parts(A) ORDER BY ordering_terms(L). { build_order_by(b, A, L); }
window_sorted(A) ::= ORDER(F) BY ordering_terms(L).     { A = build_window_order(b, F, L); }
window_framed ::= window_sorted.
window_framed(A) ::= window_sorted(A) frame(F).         { build_window_frame(b, A, F); }
window_framed(A) ::= frame(F).                          { A = build_window_frame(b, NULL, F); }
frame(A) ::= RANGE|ROWS|GROUPS(F) frame_start(S) exclude(X). { A = build_frame(b, F, S, NULL, X); }
frame(A) ::= RANGE|ROWS|GROUPS(F) BETWEEN frame_start(S) AND frame_end(E) exclude(X). { A = build_frame(b, F, S, E, X); }
frame_start ::= frame_bound.
frame_start(A) ::= UNBOUNDED(F) PRECEDING.              { A = build_bound(b, F, BOUND_UNBOUNDED_PRECEDING, NULL); }
frame_end ::= frame_bound.
frame_end(A) ::= UNBOUNDED(F) FOLLOWING.                { A = build_bound(b, F, BOUND_UNBOUNDED_FOLLOWING, NULL); }
frame_bound(A) ::= expr(E) PRECEDING.                   { A = build_bound(b, E->first, BOUND_PRECEDING, E); }
frame_bound(A) ::= expr(E) FOLLOWING.                   { A = build_bound(b, E->first, BOUND_FOLLOWING, E); }
frame_bound(A) ::= CURRENT(F) ROW.                      { A = build_bound(b, F, BOUND_CURRENT_ROW, NULL); }
%type exclude {FrameExclude}
exclude(A) ::= .                                        { A = EXCLUDE_UNSAID; }
exclude(A) ::= EXCLUDE NO OTHERS.                       { A = EXCLUDE_NO_OTHERS; }
exclude(A) ::= EXCLUDE CURRENT ROW.                     { A = EXCLUDE_CURRENT_ROW; }
exclude(A) ::= EXCLUDE GROUP.                           { A = EXCLUDE_GROUP; }
exclude(A) ::= EXCLUDE TIES.                            { A = EXCLUDE_TIES; }
filter(A) ::= FILTER LP WHERE expr(E) RP.               { A = E; }
over(A) ::= OVER LP(F) window(W) RP.                    { A = build_window_parens(b, F, W); }
over(A) ::= OVER name(N).                               { A = build_window_base(b, N, NULL); }

/* ---- expressions ---- */

%type exprs {List}
exprs(A) ::= expr(E).                                   { A = list_start(b, E); }
exprs(A) ::= exprs(A) COMMA expr(E).                    { list_add(b, &A, E); }
%type exprs_opt {List}
exprs_opt(A) ::= .                                      { A = list_none(); }
exprs_opt ::= exprs.

expr ::= term.
term(A) ::= STRING(T).                                  { A = build_literal(b, T); }
term(A) ::= NULL|INTEGER|FLOAT|BLOB|QNUMBER|CTIME_KW(T). { A = build_literal(b, T); }
expr(A) ::= VARIABLE(T).                                { A = build_variable(b, T); }
expr(A) ::= word(N).                      { A = build_column_ref(b, N); }
expr(A) ::= name(T) DOT name(N).                        { A = build_column_of(b, TOK_NONE, T, N); }
expr(A) ::= name(S) DOT name(T) DOT name(N).            { A = build_column_of(b, S, T, N); }
expr(A) ::= LP(F) expr(E) RP.                           { A = build_parenthesized(b, F, E); }
expr(A) ::= LP(F) exprs(L) COMMA expr(E) RP.            { A = build_row(b, F, list_with(b, L, E)); }
expr(A) ::= LP(F) select(S) RP.                         { A = build_subquery(b, F, S); }
expr(A) ::= EXISTS(F) LP select(S) RP.                  { A = build_exists(b, F, S); }

expr(A) ::= expr(L) AND(O) expr(R).                     { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) OR(O) expr(R).                      { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) LT|GT|GE|LE(O) expr(R).             { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) EQ|NE(O) expr(R).                   { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) BITAND|BITOR|LSHIFT|RSHIFT(O) expr(R). { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) PLUS|MINUS(O) expr(R).              { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) STAR|SLASH|REM(O) expr(R).          { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) CONCAT|PTR(O) expr(R).              { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) IS(O) expr(R).                      { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) IS(O) NOT expr(R).                  { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) IS(O) DISTINCT FROM expr(R).        { A = build_binary(b, L, O, R); }
expr(A) ::= expr(L) IS(O) NOT DISTINCT FROM expr(R).    { A = build_binary(b, L, O, R); }

expr(A) ::= NOT(O) expr(E).                             { A = build_unary(b, O, E); }
expr(A) ::= BITNOT(O) expr(E).                          { A = build_unary(b, O, E); }
expr(A) ::= PLUS|MINUS(O) expr(E).               [BITNOT] { A = build_unary(b, O, E); }
expr(A) ::= expr(E) ISNULL|NOTNULL(O).                  { A = build_null_test(b, E, O); }
expr(A) ::= expr(E) NOT(O) NULL.                        { A = build_null_test(b, E, O); }
expr(A) ::= expr(E) COLLATE ID|STRING(N).               { A = build_collate(b, E, N); }
expr(A) ::= CAST(F) LP expr(E) AS type(T) RP.           { A = build_cast(b, F, E, T); }

%type like {Tok}
like ::= LIKE_KW|MATCH.
like ::= NOT LIKE_KW|MATCH.
expr(A) ::= expr(L) like(O) expr(R).            [LIKE_KW] { A = build_like(b, L, O, R, NULL); }
expr(A) ::= expr(L) like(O) expr(R) ESCAPE expr(E). [LIKE_KW] { A = build_like(b, L, O, R, E); }
%type between {bool}
between(A) ::= BETWEEN.                                 { A = false; }
between(A) ::= NOT BETWEEN.                             { A = true; }
expr(A) ::= expr(E) between(N) expr(L) AND expr(H). [BETWEEN] { A = build_between(b, E, N, L, H); }
%type in {bool}
in(A) ::= IN.                                           { A = false; }
in(A) ::= NOT IN.                                       { A = true; }
expr(A) ::= expr(E) in(N) LP exprs_opt(L) RP.      [IN] { A = build_in_list(b, E, N, L); }
expr(A) ::= expr(E) in(N) LP select(S) RP.         [IN] { A = build_in_select(b, E, N, S); }
expr(A) ::= expr(E) in(N) object(T) in_arguments(L). [IN] { A = build_in_table(b, E, N, T, L); }
%type in_arguments {List}
in_arguments(A) ::= .                                   { A = list_none(); }
in_arguments(A) ::= LP exprs_opt(L) RP.                 { A = L; }

expr(A) ::= CASE(F) case_operand(E) whens(L) else(X) END. { A = build_case(b, F, E, L, X); }
case_operand(A) ::= .                                   { A = NULL; }
case_operand ::= expr.
%type whens {List}
whens(A) ::= when(W).                                   { A = list_start(b, W); }
whens(A) ::= whens(A) when(W).                          { list_add(b, &A, W); }
when(A) ::= WHEN(F) expr(C) THEN expr(R).               { A = build_when(b, F, C, R); }
else(A) ::= .                                           { A = NULL; }
else(A) ::= ELSE expr(E).                               { A = E; }

expr ::= call.
expr(A) ::= call(A) filter(F).                          { build_filter_over(b, A, F, NULL); }
expr(A) ::= call(A) over(W).                            { build_filter_over(b, A, NULL, W); }
expr(A) ::= call(A) filter(F) over(W).                  { build_filter_over(b, A, F, W); }
call(A) ::= word(N) LP quantifier(Q) exprs_opt(L) RP. { A = build_call(b, N, Q, L, list_none()); }
call(A) ::= word(N) LP quantifier(Q) exprs_opt(L) ORDER BY ordering_terms(O) RP. { A = build_call(b, N, Q, L, O); }
call(A) ::= word(N) LP STAR RP.           { A = build_call_star(b, N); }
call(A) ::= word(N) LP quantifier(Q) exprs_opt(L) RP WITHIN GROUP LP ORDER BY expr(E) RP. { A = build_within_group(b, N, Q, L, E); }

expr(A) ::= RAISE(F) LP IGNORE RP.                      { A = build_raise(b, F, RAISE_IGNORE, NULL); }
expr(A) ::= RAISE(F) LP raise_action(X) COMMA expr(E) RP. { A = build_raise(b, F, X, E); }
%type raise_action {RaiseAction}
raise_action(A) ::= ROLLBACK.                           { A = RAISE_ROLLBACK; }
raise_action(A) ::= ABORT.                              { A = RAISE_ABORT; }
raise_action(A) ::= FAIL.                               { A = RAISE_FAIL; }

/* Kinds that only the lexer makes, and the keywords that keywords.c decides about. */
%token COMMENT ILLEGAL WITHIN.
