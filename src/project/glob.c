/* Patterns; see glob.h. Braces are expanded first into plain patterns, as
** minimatch does; each is then compared part by part.
**
** Backtracking can be made slow on purpose, so the steps are counted and a
** pattern that needs too many matches nothing; nor does one that is too long. */
#include "project/glob.h"

#define STEPS_MAX 200000
#define EXPANSIONS_MAX 1000
#define PATTERN_BYTES_MAX 500

typedef struct Matcher {
  int steps;
} Matcher;

static bool match_part(Matcher *matcher, Str pattern, Str name);

/* The end of a bracketed set that starts at pattern.p[0] == '[', 0 if it has none. */
static int32_t set_end(Str pattern) {
  int32_t i = 1;
  if (i < pattern.n && (pattern.p[i] == '!' || pattern.p[i] == '^')) i++;
  if (i < pattern.n && pattern.p[i] == ']') i++;
  while (i < pattern.n && pattern.p[i] != ']') i += pattern.p[i] == '\\' ? 2 : 1;
  return i < pattern.n ? i + 1 : 0;
}

static bool in_set(Str set, char c) {
  int32_t i = 1, end = set.n - 1;
  bool negated = set.p[i] == '!' || set.p[i] == '^', inside = false;
  for (i += negated; i < end; i++) {
    if (set.p[i] == '\\' && i + 1 < end) i++;
    unsigned char low = (unsigned char)set.p[i], high = low;
    if (i + 2 < end && set.p[i + 1] == '-') high = (unsigned char)set.p[i += 2];
    inside = inside || ((unsigned char)c >= low && (unsigned char)c <= high);
  }
  return inside != negated;
}

/* Bytes of the character that starts at s.p[0]. */
static int32_t character(Str s) {
  int32_t n = 1;
  while (n < s.n && ((unsigned char)s.p[n] & 0xc0) == 0x80) n++;
  return n;
}

/* Offset of the ')' that closes the '(' at pattern.p[1], 0 if none does. */
static int32_t group_end(Str pattern) {
  int depth = 0;
  for (int32_t i = 1; i < pattern.n; i++) {
    if (pattern.p[i] == '\\') i++;
    else if (pattern.p[i] == '(') depth++;
    else if (pattern.p[i] == ')' && --depth == 0) return i;
  }
  return 0;
}

/* Cuts the next alternative off; those inside nested groups stay whole. */
static Str alternative(Str *rest) {
  int depth = 0;
  for (int32_t i = 0; i < rest->n; i++) {
    char c = rest->p[i];
    depth += (c == '(') - (c == ')');
    if (c != '|' || depth) continue;
    Str head = str_sub(*rest, 0, i);
    *rest = str_from(*rest, i + 1);
    return head;
  }
  Str head = *rest;
  *rest = S("");
  return head;
}

static bool any_alternative(Matcher *matcher, Str body, Str name) {
  do {
    if (match_part(matcher, alternative(&body), name)) return true;
  } while (body.n);
  return false;
}

/* An extended group: kind(body) followed by `rest`, against all of `name`. */
static bool match_group(Matcher *matcher, char kind, Str pattern, Str name) {
  int32_t end = group_end(pattern);
  Str body = str_sub(pattern, 2, end), rest = str_from(pattern, end + 1);
  if ((kind == '?' || kind == '*') && match_part(matcher, rest, name)) return true;
  for (int32_t n = kind == '!' ? 0 : 1; n <= name.n; n++) {
    if (any_alternative(matcher, body, str_sub(name, 0, n)) == (kind == '!')) continue;
    Str left = str_from(name, n);
    if (match_part(matcher, rest, left)) return true;
    if ((kind == '*' || kind == '+') && left.n && match_group(matcher, kind, pattern, left)) return true;
  }
  return false;
}

static bool match_star(Matcher *matcher, Str rest, Str name) {
  for (int32_t n = 0; n <= name.n; n++)
    if (match_part(matcher, rest, str_from(name, n))) return true;
  return false;
}

/* One part of a path against one part of a pattern. */
static bool match_part(Matcher *matcher, Str pattern, Str name) {
  while (pattern.n) {
    if (matcher->steps++ > STEPS_MAX) return false;
    char c = pattern.p[0];
    int32_t group = pattern.n > 2 && pattern.p[1] == '(' ? group_end(pattern) : 0;
    matcher->steps += group / 8;
    if (group && (c == '?' || c == '*' || c == '+' || c == '@' || c == '!'))
      return match_group(matcher, c, pattern, name);
    if (c == '*') return match_star(matcher, str_from(pattern, 1), name);
    if (!name.n) return false;
    int32_t set = c == '[' ? set_end(pattern) : 0, taken = 1;
    if (c == '?') {
      taken = character(name);
    } else if (set) {
      if (!in_set(str_sub(pattern, 0, set), name.p[0])) return false;
    } else {
      if (c == '\\' && pattern.n > 1) pattern = str_from(pattern, 1);
      if (pattern.p[0] != name.p[0]) return false;
    }
    pattern = str_from(pattern, set ? set : 1);
    name = str_from(name, taken);
  }
  return name.n == 0;
}

static bool hidden(Str part) {
  return part.n && part.p[0] == '.';
}

static bool match_path(Matcher *matcher, Str pattern, Str path);

/* What follows a `**` against the path and each of its ends; a `**` at the end
** takes one part at least. */
static bool match_any_parts(Matcher *matcher, Str pattern, Str path) {
  for (; path.n; str_cut(&path, '/')) {
    if (pattern.n && match_path(matcher, pattern, path)) return true;
    if (hidden(path)) return false;
    if (!pattern.n && str_find_char(path, '/') < 0) return true;
  }
  return false;
}

static bool match_path(Matcher *matcher, Str pattern, Str path) {
  if (str_ends(pattern, S("/"))) return false;
  while (pattern.n) {
    if (matcher->steps++ > STEPS_MAX) return false;
    Str part = str_cut(&pattern, '/');
    if (str_eq(part, S("**"))) return match_any_parts(matcher, pattern, path);
    if (!path.n) return false;
    Str name = str_cut(&path, '/');
    if (hidden(name) && !hidden(part)) return false;
    if (!match_part(matcher, part, name)) return false;
  }
  return path.n == 0;
}

/* The matching '}' of the '{' at pattern.p[open]; -1 if there is none. */
static int32_t brace_end(Str pattern, int32_t open) {
  int depth = 0;
  for (int32_t i = open; i < pattern.n; i++) {
    if (pattern.p[i] == '\\') i++;
    else if (pattern.p[i] == '{') depth++;
    else if (pattern.p[i] == '}' && --depth == 0) return i;
  }
  return -1;
}

typedef struct Braces {
  Arena *arena;
  Strs patterns;
} Braces;

static void expand(Braces *braces, Str pattern, int32_t from);

static void expand_with(Braces *braces, Str pattern, int32_t open, int32_t close, Str middle) {
  Str head = str_concat(braces->arena, str_sub(pattern, 0, open), middle);
  expand(braces, str_concat(braces->arena, head, str_from(pattern, close + 1)), open);
}

/* {1..12}: false if that is not what the body says. */
static bool expand_range(Braces *braces, Str pattern, int32_t open, int32_t close) {
  Str body = str_sub(pattern, open + 1, close);
  int32_t dots = str_find(body, S(".."));
  int64_t from, to;
  if (dots < 0 || !str_int(str_sub(body, 0, dots), &from) || !str_int(str_from(body, dots + 2), &to)) return false;
  for (int64_t i = from; braces->patterns.n < EXPANSIONS_MAX; i += from <= to ? 1 : -1) {
    expand_with(braces, pattern, open, close, str_fmt(braces->arena, "%lld", (long long)i));
    if (i == to) break;
  }
  return true;
}

static void expand(Braces *braces, Str pattern, int32_t from) {
  if (braces->patterns.n >= EXPANSIONS_MAX) return;
  for (int32_t open = from; open < pattern.n; open++) {
    int32_t close = pattern.p[open] == '{' ? brace_end(pattern, open) : -1;
    if (close < 0) continue;
    if (expand_range(braces, pattern, open, close)) return;
    int depth = 0;
    int32_t start = open + 1;
    for (int32_t i = start; i <= close; i++) {
      char c = pattern.p[i];
      if (depth == 0 && ((c == ',') || (i == close && start > open + 1))) {
        expand_with(braces, pattern, open, close, str_sub(pattern, start, i));
        start = i + 1;
      }
      depth += (c == '{') - (c == '}');
    }
    if (start > open + 1) return;
  }
  *vec_push(braces->arena, &braces->patterns) = pattern;
}

bool glob_match(Arena scratch, Str pattern, Str path) {
  Braces braces = {&scratch, {0}};
  Matcher matcher = {0};
  if (pattern.n > PATTERN_BYTES_MAX) return false;
  expand(&braces, pattern, 0);
  for (int32_t i = 0; i < braces.patterns.n; i++)
    if (match_path(&matcher, braces.patterns.p[i], path)) return true;
  return false;
}
