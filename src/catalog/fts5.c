/* Arguments of fts5: columns, options, tokenizers.
**
** Surprising: fts5 has a language of its own. Only the space is a blank in it, an
** option's name may be cut short ("tok=ascii"), a quoted name before "=" is an error, and
** a tokenizer's arguments come in pairs that the tokenizer itself looks through. */
#include "catalog/fts5.h"

/* FTS5_MAX_PREFIX_INDEXES, and the longest prefix. */
enum { MOST_PREFIXES = 31, LONGEST_PREFIX = 999 };

/* ---- words ---- */

static bool bareword(char c) {
  return char_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == 0x1A || (c & 0x80);
}

static bool opens_quote(char c) {
  return c == '\'' || c == '"' || c == '`' || c == '[';
}

static Str skip_blanks(Str text) {
  while (text.n && text.p[0] == ' ') text = str_from(text, 1);
  return text;
}

/* Length of the quoted text at the front, its quotes included. Without a closing quote it goes to the end. */
static int32_t quoted_length(Str text) {
  char close = text.p[0] == '[' ? ']' : text.p[0];
  for (int32_t i = 1; i < text.n; i++) {
    if (text.p[i] != close) continue;
    if (i + 1 >= text.n || text.p[i + 1] != close) return i + 1;
    i++;
  }
  return text.n;
}

static Str without_quotes(Arena *arena, Str text) {
  char close = text.p[0] == '[' ? ']' : text.p[0];
  char *out = arena_new(arena, char, text.n + 1);
  int32_t n = 0;
  for (int32_t i = 1; i < text.n; i++) {
    if (text.p[i] == close) {
      if (i + 1 >= text.n || text.p[i + 1] != close) break;
      i++;
    }
    out[n++] = text.p[i];
  }
  return (Str){out, n};
}

/* Cuts a bare or quoted word off *text. False: there is none. */
static bool cut_word(Arena *arena, Str *text, Str *word, bool *quoted) {
  *quoted = text->n && opens_quote(text->p[0]);
  int32_t n = 0;
  if (*quoted) n = quoted_length(*text);
  else
    while (n < text->n && bareword(text->p[n])) n++;
  if (!n) return false;
  *word = *quoted ? without_quotes(arena, *text) : str_sub(*text, 0, n);
  *text = str_from(*text, n);
  return true;
}

/* ---- tokenizers ---- */

typedef VEC(Str) Words;

static bool cut_tokenizer_word(Arena *arena, Str *text, Words *words) {
  Str word;
  bool quoted;
  if (text->p[0] != '\'' && opens_quote(text->p[0])) return false;
  if (text->p[0] == '\'' && (quoted_length(*text) < 2 || text->p[quoted_length(*text) - 1] != '\'')) return false;
  if (!cut_word(arena, text, &word, &quoted)) return false;
  *vec_push(arena, words) = word;
  *text = skip_blanks(*text);
  return true;
}

static bool one_digit(Str text, char most) {
  return text.n == 1 && text.p[0] >= '0' && text.p[0] <= most;
}

/* Unicode's general categories, two letters each or a letter and a star. */
static bool known_categories(Str text) {
  static const struct {
    char group;
    Str kinds;
  } known[] = {{'C', S_INIT("cfnso*")},   {'L', S_INIT("lmotuC*")}, {'M', S_INIT("cen*")}, {'N', S_INIT("dlo*")},
               {'P', S_INIT("cdefios*")}, {'S', S_INIT("ckmo*")},   {'Z', S_INIT("lps*")}};
  for (int32_t at = 0; at < text.n;) {
    if (text.p[at] == ' ' || text.p[at] == '\t') {
      at++;
      continue;
    }
    bool found = false;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
      found |= known[i].group == text.p[at] && at + 1 < text.n && str_find_char(known[i].kinds, text.p[at + 1]) >= 0;
    if (!found) return false;
    while (at < text.n && text.p[at] != ' ' && text.p[at] != '\t') at++;
  }
  return true;
}

static bool unicode61_pair(Str name, Str value) {
  if (str_eq_fold(name, S("remove_diacritics"))) return one_digit(value, '2');
  if (str_eq_fold(name, S("categories"))) return known_categories(value);
  return str_eq_fold(name, S("tokenchars")) || str_eq_fold(name, S("separators"));
}

static bool ascii_pair(Str name, Str value) {
  (void)value;
  return str_eq_fold(name, S("tokenchars")) || str_eq_fold(name, S("separators"));
}

static bool trigram_pair(Str name, Str value) {
  if (str_eq_fold(name, S("case_sensitive"))) return one_digit(value, '1');
  return str_eq_fold(name, S("remove_diacritics")) && one_digit(value, '2');
}

/* A trigram tokenizer cannot tell cases apart and forget diacritics. */
static bool trigram_fits(const Str *arguments, int32_t n) {
  bool cases = false, diacritics = false;
  for (int32_t i = 0; i + 1 < n; i += 2) {
    bool on = arguments[i + 1].p[0] != '0';
    if (str_eq_fold(arguments[i], S("case_sensitive"))) cases = on;
    else diacritics = on;
  }
  return !cases || !diacritics;
}

typedef struct Tokenizer {
  Str name;
  bool (*pair)(Str name, Str value); /* whether it takes such an argument */
} Tokenizer;

static const Tokenizer tokenizers[] = {
    {S_INIT("unicode61"), unicode61_pair}, {S_INIT("ascii"), ascii_pair}, {S_INIT("trigram"), trigram_pair}};

static bool tokenizer_takes(const Tokenizer *tokenizer, const Str *arguments, int32_t n) {
  if (n % 2) return false;
  for (int32_t i = 0; i < n; i += 2)
    if (!tokenizer->pair(arguments[i], arguments[i + 1])) return false;
  return tokenizer->pair != trigram_pair || trigram_fits(arguments, n);
}

static Str check_tokenizer(Arena *arena, const Words *words) {
  int32_t at = 0;
  while (at < words->n && str_eq_fold(words->p[at], S("porter"))) at++;
  if (at == words->n) return (Str){0};
  for (size_t i = 0; i < sizeof tokenizers / sizeof *tokenizers; i++) {
    if (!str_eq_fold(words->p[at], tokenizers[i].name)) continue;
    if (tokenizer_takes(&tokenizers[i], words->p + at + 1, words->n - at - 1)) return (Str){0};
    return str_fmt(arena, "the tokenizer %.*s does not take these arguments", STR_ARG(tokenizers[i].name));
  }
  return str_fmt(arena, "no such tokenizer: %.*s", STR_ARG(words->p[at]));
}

static Str read_tokenize(Fts5 *table, Str value) {
  if (table->tokenize_said) return S("tokenize= is said twice");
  Words words = {0};
  table->tokenize_said = true;
  for (Str text = skip_blanks(value); text.n;)
    if (!cut_tokenizer_word(table->arena, &text, &words)) return S("tokenize= takes words and texts in single quotes");
  if (value.n && !words.n) return S("tokenize= takes words and texts in single quotes");
  return check_tokenizer(table->arena, &words);
}

/* ---- options ---- */

static Str read_prefix(Fts5 *table, Str value) {
  for (bool first = true;; first = false) {
    value = skip_blanks(value);
    if (!first && value.n && value.p[0] == ',') value = skip_blanks(str_from(value, 1));
    else if (!value.n) return (Str){0};
    int32_t n = 0, length = 0;
    while (n < value.n && char_digit(value.p[n]) && length <= LONGEST_PREFIX) length = length * 10 + value.p[n++] - '0';
    if (!n) return S("prefix= takes numbers of characters");
    if (table->prefixes++ == MOST_PREFIXES) return S("prefix= takes at most 31 lengths");
    if (length < 1 || length > LONGEST_PREFIX) return S("prefix= takes lengths from 1 to 999");
    value = str_from(value, n);
  }
}

static Str read_content(Fts5 *table, Str value) {
  if (table->content.p) return S("content= is said twice");
  table->content = value.n ? value : S("");
  return (Str){0};
}

static Str read_rowid(Fts5 *table, Str value) {
  if (table->content_rowid.p) return S("content_rowid= is said twice");
  table->content_rowid = value.n ? value : S("");
  return (Str){0};
}

static Str read_flag(Fts5 *table, Str name, Str value, bool *flag) {
  if (!one_digit(value, '1')) return str_fmt(table->arena, "%.*s= takes 0 or 1", STR_ARG(name));
  *flag = value.p[0] == '1';
  return (Str){0};
}

static Str read_detail(Str value) {
  static const Str known[] = {S_INIT("none"), S_INIT("full"), S_INIT("columns")};
  int fits = 0;
  for (int i = 0; i < 3; i++) fits += str_starts_fold(known[i], value);
  return fits == 1 ? (Str){0} : S("detail= takes none, full or columns");
}

/* In the order in which a name that is cut short is looked for. */
static Str read_option(Fts5 *table, Str name, Str value) {
  bool columnsize = !table->no_docsize, ignored;
  if (str_starts_fold(S("prefix"), name)) return read_prefix(table, value);
  if (str_starts_fold(S("tokenize"), name)) return read_tokenize(table, value);
  if (str_starts_fold(S("content"), name)) return read_content(table, value);
  if (str_starts_fold(S("contentless_delete"), name))
    return read_flag(table, S("contentless_delete"), value, &table->contentless_delete);
  if (str_starts_fold(S("contentless_unindexed"), name))
    return read_flag(table, S("contentless_unindexed"), value, &table->contentless_unindexed);
  if (str_starts_fold(S("content_rowid"), name)) return read_rowid(table, value);
  if (str_starts_fold(S("columnsize"), name)) {
    Str wrong = read_flag(table, S("columnsize"), value, &columnsize);
    table->no_docsize = !columnsize;
    return wrong;
  }
  if (str_starts_fold(S("locale"), name)) return read_flag(table, S("locale"), value, &table->locale);
  if (str_starts_fold(S("detail"), name)) return read_detail(value);
  if (str_starts_fold(S("tokendata"), name)) return read_flag(table, S("tokendata"), value, &ignored);
  return str_fmt(table->arena, "fts5 has no option %.*s", STR_ARG(name));
}

/* ---- columns ---- */

static Str read_column(Fts5 *table, Str name, Str option) {
  bool unindexed = option.n && str_eq_fold(option, S("unindexed"));
  *vec_push(table->arena, &table->columns) = (Fts5Column){name, unindexed};
  if (str_eq_fold(name, S("rank")) || str_eq_fold(name, S("rowid")))
    return str_fmt(table->arena, "a column of an fts5 table cannot be called %.*s", STR_ARG(name));
  if (option.p && !unindexed)
    return str_fmt(table->arena, "a column of an fts5 table takes no %.*s, only UNINDEXED", STR_ARG(option));
  return (Str){0};
}

Str fts5_argument(Fts5 *table, Str text) {
  Str rest = text, first = {0}, second = {0};
  bool quoted, second_quoted;
  Str unread = str_fmt(table->arena, "fts5 cannot read %.*s", STR_ARG(text));
  if (!cut_word(table->arena, &rest, &first, &quoted)) return unread;
  rest = skip_blanks(rest);
  bool option = rest.n && rest.p[0] == '=';
  if (option && quoted) return unread;
  if (option) rest = skip_blanks(str_from(rest, 1));
  if (rest.n && (!cut_word(table->arena, &rest, &second, &second_quoted) || rest.n)) return unread;
  return option ? read_option(table, first, second) : read_column(table, first, second);
}

Str fts5_whole(const Fts5 *table) {
  bool contentless = table->content.p && !table->content.n;
  if (table->contentless_delete && !contentless) return S("contentless_delete=1 needs content=''");
  if (table->contentless_delete && table->no_docsize) return S("contentless_delete=1 does not go with columnsize=0");
  if (table->contentless_unindexed && !contentless) return S("contentless_unindexed=1 needs content=''");
  if (!table->columns.n) return S("an fts5 table needs a column");
  return (Str){0};
}
