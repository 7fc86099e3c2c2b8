/* Phrases of other databases; see dialect.h.
**
** A phrase counts only around the token where the parser gave up: most of its words are good names for
** columns. It is the first of the list that matches; longer ones stand before their beginnings. */
#include "syntax/dialect.h"

#include "parser.h"

/* Where a phrase has to stand. */
typedef enum Where {
  NEAR,       /* the failing token is one of its own, or the next one */
  AT_FAILURE, /* it begins at the failing token */
  BEFORE,     /* the failing token, or one of the two before it: it was taken for a name */
  ALIAS,      /* the failing token, or the one before it: it was taken for an alias */
  FIRST,      /* it begins the statement */
  IN_TABLE,   /* as NEAR, in CREATE TABLE */
  ITEM,       /* the same, where a column begins */
  IN_ALTER,   /* as NEAR, in ALTER TABLE */
  IN_DROP,    /* as NEAR, in DROP */
  IN_SELECT,  /* it begins at the failing token, in SELECT */
  IN_DELETE,  /* the same, in DELETE */
} Where;

/* Words in lower case, '*' is any token. The slug is the phrase itself where none is said. */
static const struct {
  const char *words, *slug;
  Where where;
} phrases[] = {
    /* whole statements */
    {"create or replace function", "function", FIRST},
    {"create or replace procedure", "function", FIRST},
    {"create or replace", NULL, FIRST},
    {"create database", "database", FIRST},
    {"create schema", "schema", FIRST},
    {"create function", "function", FIRST},
    {"create procedure", "function", FIRST},
    {"create aggregate", "function", FIRST},
    {"create type", "type", FIRST},
    {"create domain", "type", FIRST},
    {"create extension", "extension", FIRST},
    {"create sequence", "sequence", FIRST},
    {"create role", "grant", FIRST},
    {"create user", "grant", FIRST},
    {"create policy", "grant", FIRST},
    {"create materialized view", NULL, FIRST},
    {"create unlogged table", "unlogged", FIRST},
    {"create global temporary", "unlogged", FIRST},
    {"create fulltext", "fulltext", FIRST},
    {"create spatial", "spatial", FIRST},
    {"create clustered", "clustered", FIRST},
    {"create nonclustered", "clustered", FIRST},
    {"alter sequence", "sequence", FIRST},
    {"alter type", "type", FIRST},
    {"alter domain", "type", FIRST},
    {"alter database", "database", FIRST},
    {"alter schema", "schema", FIRST},
    {"alter function", "function", FIRST},
    {"alter default privileges", "grant", FIRST},
    {"alter role", "grant", FIRST},
    {"alter user", "grant", FIRST},
    {"alter index", NULL, FIRST},
    {"alter view", NULL, FIRST},
    {"drop database", "database", FIRST},
    {"drop schema", "schema", FIRST},
    {"drop function", "function", FIRST},
    {"drop procedure", "function", FIRST},
    {"drop type", "type", FIRST},
    {"drop extension", "extension", FIRST},
    {"drop sequence", "sequence", FIRST},
    {"drop user", "grant", FIRST},
    {"drop role", "grant", FIRST},
    {"drop materialized view", "create materialized view", FIRST},
    {"refresh materialized view", "create materialized view", FIRST},
    {"comment on", NULL, FIRST},
    {"start transaction", NULL, FIRST},
    {"begin work", "start transaction", FIRST},
    {"begin tran", NULL, FIRST},
    {"rename table", NULL, FIRST},
    {"truncate table", "truncate", FIRST},
    {"truncate", "truncate", FIRST},
    {"analyze table", "optimize", FIRST},
    {"optimize table", "optimize", FIRST},
    {"load data", "copy", FIRST},
    {"copy", "copy", FIRST},
    {"insert ignore", NULL, FIRST},
    {"insert into * set", "insert set", FIRST},
    {"delete * from", "delete join", FIRST},
    {"update * join", "update join", FIRST},
    {"update * * join", "update join", FIRST},
    {"update * * * join", "update join", FIRST},
    {"show", "show", FIRST},
    {"describe", "describe", FIRST},
    {"desc", "describe", FIRST},
    {"use", "use", FIRST},
    {"grant", "grant", FIRST},
    {"revoke", "grant", FIRST},
    {"delimiter", "delimiter", FIRST},
    {"lock", "lock", FIRST},
    {"unlock", "lock", FIRST},
    {"merge", "merge", FIRST},
    {"go", "go", FIRST},
    {"do", "do", FIRST},
    {"call", "do", FIRST},
    {"exec", "do", FIRST},
    {"execute", "do", FIRST},
    {"declare", "declare", FIRST},
    {"if", "if", FIRST},
    {"print", "print", FIRST},
    {"set", "set", FIRST},
    {"flush", "grant", FIRST},
    /* ALTER TABLE */
    {"table if exists", "if exists", IN_ALTER},
    {"if not exists", NULL, IN_ALTER},
    {"drop column if exists", "drop column if exists", IN_ALTER},
    {"drop column * cascade", "drop column cascade", IN_ALTER},
    {"drop column * restrict", "drop column cascade", IN_ALTER},
    {"alter column * set data type", "alter column type", IN_ALTER},
    {"alter column * type", "alter column type", IN_ALTER},
    {"alter column * set default", "alter column default", IN_ALTER},
    {"alter column * drop default", "alter column default", IN_ALTER},
    {"alter column *", "alter column type", IN_ALTER},
    {"alter * type", "alter column type", IN_ALTER},
    {"add constraint * foreign key", "add foreign key", IN_ALTER},
    {"add foreign key", NULL, IN_ALTER},
    {"add constraint * primary key", "add primary key", IN_ALTER},
    {"add primary key", NULL, IN_ALTER},
    {"add constraint * unique", "add unique", IN_ALTER},
    {"add unique (", "add unique", IN_ALTER},
    {"add (", "add list", IN_ALTER},
    {"add column (", "add list", IN_ALTER},
    {"add unique index", "add index", IN_ALTER},
    {"add unique key", "add index", IN_ALTER},
    {"add fulltext", "fulltext", IN_ALTER},
    {"add index", NULL, IN_ALTER},
    {"add key", "add index", IN_ALTER},
    {"drop foreign key", "drop constraint", IN_ALTER},
    {"drop primary key", "drop constraint", IN_ALTER},
    {"drop index", "drop index in alter", IN_ALTER},
    {"drop key", "drop index in alter", IN_ALTER},
    {"rename index", "alter index", IN_ALTER},
    {"rename key", "alter index", IN_ALTER},
    {"rename constraint", "drop constraint", IN_ALTER},
    {", add", "several changes", IN_ALTER},
    {", drop", "several changes", IN_ALTER},
    {", modify", "several changes", IN_ALTER},
    {", change", "several changes", IN_ALTER},
    {", alter", "several changes", IN_ALTER},
    {", rename", "several changes", IN_ALTER},
    {"owner to", NULL, IN_ALTER},
    {"enable row level security", "grant", IN_ALTER},
    {"enable trigger", "disable trigger", IN_ALTER},
    {"disable trigger", NULL, IN_ALTER},
    {"enable keys", "disable trigger", IN_ALTER},
    {"disable keys", "disable trigger", IN_ALTER},
    {"set schema", "schema", IN_ALTER},
    {"table only", "only", IN_ALTER},
    {"convert to", "charset", IN_ALTER},
    {"modify column", "modify", IN_ALTER},
    {"modify", "modify", AT_FAILURE},
    {"change column", "change", IN_ALTER},
    {"change", "change", AT_FAILURE},
    /* the rest of definitions */
    {"on update current_timestamp", NULL, NEAR},
    {"on update now", "on update current_timestamp", NEAR},
    {"on update getdate", "on update current_timestamp", NEAR},
    {"default now ( )", "now", NEAR},
    {"default now", "now", NEAR},
    {"default getdate ( )", "now", NEAR},
    {"default sysdate", "now", BEFORE},
    {"default current_timestamp (", "current_timestamp(6)", NEAR},
    {"current_timestamp (", "current_timestamp(6)", NEAR},
    {"default gen_random_uuid ( )", "uuid", NEAR},
    {"default uuid_generate_v4 ( )", "uuid", NEAR},
    {"default uuid ( )", "uuid", NEAR},
    {"default newid ( )", "uuid", NEAR},
    {"default nextval (", "sequence", NEAR},
    {"generated always as identity", "identity", NEAR},
    {"generated by default as identity", "identity", NEAR},
    {"generated by default", "identity", NEAR},
    {"always as identity", "identity", NEAR},
    {"identity (", "identity", BEFORE},
    {"identity", "identity", AT_FAILURE},
    {"auto_increment", "auto_increment", AT_FAILURE},
    {"unsigned", "unsigned", AT_FAILURE},
    {"zerofill", "zerofill", AT_FAILURE},
    {"binary", "charset", AT_FAILURE},
    {"comment", "comment", AT_FAILURE},
    {"character set", "charset", NEAR},
    {"default charset", "charset", NEAR},
    {"charset", "charset", BEFORE},
    {"engine", "engine", BEFORE},
    {"row_format", "engine", BEFORE},
    {"enum (", "enum", NEAR},
    {"set ( *", "enum", IN_TABLE},
    {"enum", "enum", BEFORE},
    {"with time zone", "time zone", NEAR},
    {"without time zone", "time zone", NEAR},
    {"( max )", "varchar(max)", NEAR},
    {"unique key", "key in table", ITEM},
    {"unique index", "key in table", ITEM},
    {"fulltext key * (", "fulltext", IN_TABLE},
    {"fulltext key", "fulltext", IN_TABLE},
    {"fulltext index", "fulltext", IN_TABLE},
    {"spatial key * (", "spatial", IN_TABLE},
    {"spatial key", "spatial", IN_TABLE},
    {"spatial index", "spatial", IN_TABLE},
    {"index * (", "key in table", ITEM},
    {"index (", "key in table", ITEM},
    {"key * (", "key in table", ITEM},
    {"key (", "key in table", ITEM},
    {"table * like", "table like", IN_TABLE},
    {"( like * including", "table like", IN_TABLE},
    {"( like * excluding", "table like", IN_TABLE},
    {"clustered", "clustered", AT_FAILURE},
    {"nonclustered", "clustered", AT_FAILURE},
    {"on [primary]", "engine", IN_TABLE},
    {"inherits (", "inherits", IN_TABLE},
    {"partition by", "partition", IN_TABLE},
    {"tablespace", "engine", AT_FAILURE},
    {"with ( fillfactor", "engine", IN_TABLE},
    {"not valid", NULL, NEAR},
    {"not enforced", "not valid", NEAR},
    {"enforced", "not valid", AT_FAILURE},
    {"nulls not distinct", NULL, NEAR},
    {"index concurrently", "concurrently", NEAR},
    {"concurrently", "concurrently", BEFORE},
    {"using btree", "using btree", NEAR},
    {"using hash", "using btree", NEAR},
    {"using gin", "using gin", NEAR},
    {"using gist", "using gin", NEAR},
    {"using brin", "using btree", NEAR},
    {"include (", "include", NEAR},
    {"index on", "index without a name", NEAR},
    {"execute function", NULL, NEAR},
    {"execute procedure", "execute function", NEAR},
    {"for each statement", NULL, NEAR},
    {"set new", "set new", NEAR},
    {"cascade", "cascade", IN_DROP},
    {"restrict", "cascade", IN_DROP},
    {"drop table * ,", "drop several", IN_DROP},
    {"drop table if exists * ,", "drop several", IN_DROP},
    {"drop view * ,", "drop several", IN_DROP},
    {"drop index * on", "drop index on", IN_DROP},
    {"drop index if exists * on", "drop index on", IN_DROP},
    {"drop trigger * on", "drop trigger on", IN_DROP},
    {"drop trigger if exists * on", "drop trigger on", IN_DROP},
    /* queries and changes of rows */
    {"on duplicate key update", NULL, NEAR},
    {"on duplicate", "on duplicate key update", NEAR},
    {"conflict on constraint", NULL, NEAR},
    {"into table", "into table", NEAR},
    {"distinct on", NULL, NEAR},
    {"for update", NULL, NEAR},
    {"for share", "for update", NEAR},
    {"fetch first", "fetch first", NEAR},
    {"fetch next", "fetch first", NEAR},
    {"top", "top", BEFORE},
    {"extract (", "extract", NEAR},
    {"extract ( * from", "extract", NEAR},
    {"separator", "separator", AT_FAILURE},
    {"interval", "interval", BEFORE},
    {"array [", "array", BEFORE},
    {"ilike", "ilike", AT_FAILURE},
    {"rlike", "rlike", AT_FAILURE},
    {"similar to", "similar", NEAR},
    {"similar", "similar", AT_FAILURE},
    {"not similar", "similar", NEAR},
    {"not ilike", "ilike", NEAR},
    {"not rlike", "rlike", NEAR},
    {"div", "div", ALIAS},
    {"mod", "mod", ALIAS},
    {"xor", "xor", ALIAS},
    {"minus", "minus", ALIAS},
    {"~", "~", AT_FAILURE},
    {"lateral (", "lateral", NEAR},
    {"at time zone", NULL, NEAR},
    {"substring ( * from", "substring from", NEAR},
    {"trim ( both", "trim from", NEAR},
    {"trim ( leading", "trim from", NEAR},
    {"trim ( trailing", "trim from", NEAR},
    {"isnull (", "isnull", AT_FAILURE},
    {"& &", "&&", NEAR},
    {"<= >", "<=>", NEAR},
    {"with ( nolock", "nolock", NEAR},
    {"into", "select into", IN_SELECT},
    {"using", "delete using", IN_DELETE},
    {"returning * into", "select into", NEAR},
};

static Str word_at(const Build *b, Tok tok) {
  return source_token(b->source, tok);
}

/* Whether the words stand at `start`; *last is then the last of them. */
static bool stands_there(const Build *b, const char *words, Tok start, Tok *last) {
  Str rest = str_of(words);
  for (Tok tok = start; rest.n; tok++) {
    Str word = str_cut(&rest, ' ');
    if (!b->tokens[tok].kind) return false;
    bool any = str_eq(word, S("*")) && b->tokens[tok].kind != TK_SEMI;
    if (!any && !str_eq_fold(word_at(b, tok), word)) return false;
    *last = tok;
  }
  return true;
}

static bool begins_with(const Build *b, Tok first, uint16_t kind, uint16_t object) {
  Tok next = first + 1;
  if (b->tokens[first].kind != kind) return false;
  if (b->tokens[next].kind == TK_TEMP) next++;
  return !object || b->tokens[next].kind == object;
}

static bool place_fits(const Build *b, Where where, Tok first, Tok start, Tok last, Tok at) {
  bool near = start <= at && at <= last + 1;
  switch (where) {
  case NEAR:
    return near;
  case AT_FAILURE:
    return start == at;
  case BEFORE:
    return start <= at && at <= start + 2;
  case ALIAS:
    return start > first && start <= at && at <= start + 1;
  case FIRST:
    return start == first;
  case IN_TABLE:
    return near && begins_with(b, first, TK_CREATE, TK_TABLE);
  case ITEM: {
    uint16_t before = start > first ? b->tokens[start - 1].kind : 0;
    return near && (before == TK_COMMA || before == TK_LP) && begins_with(b, first, TK_CREATE, TK_TABLE);
  }
  case IN_ALTER:
    return near && begins_with(b, first, TK_ALTER, TK_TABLE);
  case IN_DROP:
    return near && begins_with(b, first, TK_DROP, 0);
  case IN_SELECT:
    return start == at && begins_with(b, first, TK_SELECT, 0);
  case IN_DELETE:
    return start == at && begins_with(b, first, TK_DELETE, 0);
  }
  return false;
}

/* A statement's first words count only where it fails soon: INSERT IGNORE, but not a mistake in the body of
** what begins with IF. */
#define FIRST_WORDS 6
/* The longest phrase. */
#define LOOK_BACK 6

static bool words_match(const Build *b, size_t phrase, Tok first, Tok at, Foreign *found) {
  Tok from = at > first + LOOK_BACK ? at - LOOK_BACK : first;
  if (phrases[phrase].where == FIRST) from = at - first <= FIRST_WORDS ? first : at;
  for (Tok start = from; start <= at; start++) {
    if (!stands_there(b, phrases[phrase].words, start, &found->to)) continue;
    if (!place_fits(b, phrases[phrase].where, first, start, found->to, at)) continue;
    found->from = start;
    found->slug = str_of(phrases[phrase].slug ? phrases[phrase].slug : phrases[phrase].words);
    return true;
  }
  return false;
}

/* N'text', E'a\n', _utf8'x': a letter before a string's quote. */
static bool prefixed_string(const Build *b, Tok first, Tok at, Foreign *found) {
  if (at == first || b->tokens[at].kind != TK_STRING || b->tokens[at - 1].end != b->tokens[at].start) return false;
  Str prefix = word_at(b, at - 1);
  bool known = str_eq_fold(prefix, S("n")) || str_eq_fold(prefix, S("e")) || str_eq_fold(prefix, S("b")) ||
               str_eq_fold(prefix, S("r")) || str_starts(prefix, S("_"));
  *found = (Foreign){S("string prefix"), at - 1, at};
  return known;
}

/* pg_catalog.set_config(…): SQLite's functions have no schema. */
static bool qualified_call(const Build *b, Tok first, Tok at, Foreign *found) {
  if (at < first + 3 || b->tokens[at].kind != TK_LP || b->tokens[at - 2].kind != TK_DOT) return false;
  if (!str_starts_fold(word_at(b, at - 3), S("pg_"))) return false;
  *found = (Foreign){S("pg function"), at - 3, at - 1};
  return true;
}

/* ARRAY[1, 2]: to SQLite [] is a name in brackets. */
static bool array_brackets(const Build *b, Tok first, Tok at, Foreign *found) {
  for (Tok tok = at; tok > first && tok + 2 > at; tok--) {
    if (b->tokens[tok].kind != TK_ID || !str_starts(word_at(b, tok), S("["))) continue;
    if (!str_eq_fold(word_at(b, tok - 1), S("array"))) continue;
    *found = (Foreign){S("array"), tok - 1, tok};
    return true;
  }
  return false;
}

/* name varchar_pattern_ops: what PostgreSQL compares an index's column with. */
static bool operator_class(const Build *b, Tok first, Tok at, Foreign *found) {
  if (b->tokens[first].kind != TK_CREATE || b->tokens[at].kind != TK_ID) return false;
  *found = (Foreign){S("operator class"), at, at};
  return str_ends_fold(word_at(b, at), S("_ops"));
}

Foreign foreign_phrase(const Build *b, Tok first, Tok at) {
  Foreign found = {{0}, at, at};
  if (prefixed_string(b, first, at, &found) || qualified_call(b, first, at, &found) ||
      array_brackets(b, first, at, &found) || operator_class(b, first, at, &found))
    return found;
  for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
    if (words_match(b, i, first, at, &found)) return found;
  return (Foreign){{0}, at, at};
}

Foreign foreign_character(const Build *b, Tok at) {
  Str word = word_at(b, at);
  Foreign found = {{0}, at, at};
  bool next_touches = b->tokens[at + 1].kind && b->tokens[at].end == b->tokens[at + 1].start;
  if (str_starts(word, S("'")) && str_find(word, S("\\'")) > 0) found.slug = S("backslash");
  else if (str_starts(word, S("#"))) found.slug = S("#");
  else if (str_starts(word, S("\\"))) found.slug = S("psql");
  else if (str_eq(word, S(":")) && next_touches && str_starts(word_at(b, at + 1), S(":"))) {
    found.slug = S("::");
    found.to = at + 1;
    if (b->tokens[at + 2].kind == TK_ID) found.to = at + 2;
  } else if (str_eq(word, S(":")) && next_touches && b->tokens[at + 1].kind == TK_EQ) {
    found.slug = S(":=");
    found.to = at + 1;
  } else if (str_starts(word, S("@@"))) found.slug = S("set");
  else if (str_starts(word, S("$")) && next_touches && str_starts(word_at(b, at + 1), S("{")))
    found.slug = S("placeholder");
  else if (str_starts(word, S("$"))) found.slug = S("do");
  return found;
}
